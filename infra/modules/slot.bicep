// The staging slot of a Premium app: a release is started and looked at here, and then swapped with the one that runs.

param siteName string
param location string
param tags object
param identityId string
param serverFarmId string
param subnetId string
param siteConfig object
param appSettings object

@description('The slot\'s own task hub: its orchestrations and those of production must not meet.')
param hubName string

// What has a trigger of its own works on the same data as production and would do its work twice.
var silenced = ['EventLog', 'Sweep', 'Clearance']
var silence = toObject(silenced, function => 'AzureWebJobs.${function}.Disabled', _ => 'true')

var stayWithTheirSlot = union(
  ['MESSAGING_HUB', 'AzureFunctionsWebHost__hostid'],
  map(silenced, function => 'AzureWebJobs.${function}.Disabled'))

resource site 'Microsoft.Web/sites@2025-03-01' existing = {
  name: siteName

  resource sticky 'config' = {
    name: 'slotConfigNames'
    properties: { appSettingNames: stayWithTheirSlot }
  }
}

resource staging 'Microsoft.Web/sites/slots@2025-03-01' = {
  parent: site
  name: 'staging'
  location: location
  tags: tags
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    serverFarmId: serverFarmId
    httpsOnly: true
    keyVaultReferenceIdentity: identityId
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    siteConfig: siteConfig
  }
  dependsOn: [site::sticky]

  resource noFtp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }

  resource noPasswords 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }

  resource stagingSettings 'config' = {
    name: 'appsettings'
    properties: union(appSettings, silence, {
      MESSAGING_HUB: hubName
      AzureFunctionsWebHost__hostid: '${take(siteName, 24)}-staging'
    })
  }
}
