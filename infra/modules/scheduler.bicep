// The Durable Task Scheduler, where it and not the host's storage keeps the orchestrations.

param name string
param location string
param tags object

@description('Consumption is paid by the action, Dedicated by the capacity unit.')
param sku string

@description('The task hubs; the app and its slot find theirs by these names.')
param hubNames string[]
param principalId string

var dataContributor = '0ad04412-c4d5-4796-b79c-f76d14c8d402'

resource scheduler 'Microsoft.DurableTask/schedulers@2026-02-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    sku: sku == 'Dedicated' ? { name: sku, capacity: 1 } : { name: sku }
    // It has no keys: who comes needs a role, wherever he comes from.
    ipAllowlist: ['0.0.0.0/0']
  }

  resource hubs 'taskHubs' = [for hub in hubNames: {
    name: hub
  }]
}

resource mayUse 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(scheduler.id, principalId, dataContributor)
  scope: scheduler
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', dataContributor)
    principalId: principalId
    principalType: 'ServicePrincipal'
  }
}

output endpoint string = scheduler.properties.endpoint
