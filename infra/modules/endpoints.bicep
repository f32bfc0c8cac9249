// The private endpoints, and the names under which they are found.

param prefix string
param location string
param tags object
param subnetId string

@description('The DNS zone of each part of a service.')
param zones object

@description('What is reached: which service, what it is here, and which part of it (blob, queue, table, vault, namespace).')
param reached { id: string, of: string, part: string }[]

resource endpoints 'Microsoft.Network/privateEndpoints@2025-01-01' = [for one in reached: {
  name: '${prefix}-${one.of}-${one.part}'
  location: location
  tags: tags
  properties: {
    subnet: { id: subnetId }
    privateLinkServiceConnections: [
      { name: one.part, properties: { privateLinkServiceId: one.id, groupIds: [one.part] } }
    ]
  }
}]

resource names 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2025-01-01' = [for (one, index) in reached: {
  parent: endpoints[index]
  name: 'default'
  properties: {
    privateDnsZoneConfigs: [{ name: one.part, properties: { privateDnsZoneId: zones[one.part] } }]
  }
}]
