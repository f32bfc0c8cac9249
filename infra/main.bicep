// All of Messaging on Azure, in one resource group. docs/azure.md tells what there is and why; main.bicepparam what may be chosen.
targetScope = 'subscription'

@description('Names the environment, and with it the resource group and everything in it. azd asks for it.')
@minLength(1)
@maxLength(40)
param environmentName string

@description('The region. Flex Consumption is not in every one: az functionapp list-flexconsumption-locations.')
@metadata({ azd: { type: 'location' } })
param location string

@description('FlexConsumption is paid by use and scales to zero. Premium has reserved instances and a staging slot.')
@allowed(['FlexConsumption', 'Premium'])
param plan string = 'FlexConsumption'

@description('On Premium: the size of an instance.')
@allowed(['EP1', 'EP2', 'EP3'])
param premiumSku string = 'EP1'

@description('On Flex Consumption: the memory of an instance in MB.')
@allowed([512, 2048, 4096])
param instanceMemoryMB int = 2048

@description('The most instances that there are at once: a bound on what a flood of messages can cost.')
@minValue(1)
@maxValue(1000)
param maximumInstances int = 40

@description('Instances that are always there for webhooks and the desk; 0 accepts a cold start of seconds.')
@minValue(0)
@maxValue(100)
param alwaysReadyHttp int = 1

@description('Instances that are always there for conversations; 0 lets the first answer after a pause wait for a cold start.')
@minValue(0)
@maxValue(100)
param alwaysReadyDurable int = 1

@description('On Premium: the blob, in the container app-package, that the app runs from. The release script finds out.')
param package string = ''

@description('Where orchestrations are kept: in tables and queues of the host\'s storage, or by the Durable Task Scheduler.')
@allowed(['AzureStorage', 'DurableTaskScheduler'])
param durableBackend string = 'AzureStorage'

@description('How the Durable Task Scheduler is paid: by the action, or by the capacity unit.')
@allowed(['Consumption', 'Dedicated'])
param schedulerSku string = 'Consumption'

@description('The task hub: letters and digits. Another name is another, empty hub; conversations go on in it by themselves (docs/azure.md, blue and green).')
@minLength(3)
@maxLength(38)
param hubName string = 'messaging'

@description('How many copies there are of what the company keeps. ZRS outlives a data centre, GZRS a region.')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GRS', 'Standard_GZRS'])
param dataRedundancy string = 'Standard_LRS'

@description('True: storage, bus and vault are reachable from a private network only, and the bus is Premium.')
param private bool = false

@description('The address that providers call, without a slash at the end; empty: that of the function app.')
param publicUrl string = ''

@description('The app registration that people sign in to the desk with; empty: the desk is closed.')
param deskClientId string = ''

@description('Plain application settings: accounts, agents, flows, hours. A colon of the configuration is __ here; names have letters, digits and underscores.')
param settings object

@description('Application settings whose values are secrets: they go into the vault, and the app refers to them there. What is empty stays as it is in the vault.')
@secure()
param secrets object

@description('The names of the secrets, which are none: what is planned can be shown before it is done.')
param secretNames string[]

@description('True: brings back the vault of a deleted environment of this name.')
param recoverVault bool = false

@description('The Entra group of those who may change secrets.')
param operatorsGroupId string = ''

@description('Who deploys; on Premium, may put packages into the storage. azd knows.')
param deployerId string = ''

@description('Who is told when something is wrong.')
param alertEmails string[] = []

@description('How many days logs stay.')
@minValue(30)
@maxValue(730)
param logDays int = 30

@description('The most that is logged on one day, in GB; -1: no limit.')
param logDailyCapGb int = 5

@description('What a month may cost, in the currency of the subscription; 0: no budget.')
@minValue(0)
param budget int = 0

@description('The first day of the month in which the budget begins, such as 2027-01-01; empty: the budget stays as it is.')
param budgetStart string = ''

var token = toLower(uniqueString(subscription().id, environmentName, location))
var prefix = 'messaging-${token}'
var tags = { 'azd-env-name': environmentName, application: 'messaging' }
var packages = 'app-package'
var stagingHub = '${hubName}staging'
var usesScheduler = durableBackend == 'DurableTaskScheduler'

var roles = {
  blobOwner: 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
  blobContributor: 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
  queueContributor: '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
  tableContributor: '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
}

resource group 'Microsoft.Resources/resourceGroups@2025-04-01' = {
  name: 'rg-${environmentName}'
  location: location
  tags: tags
}

module identity 'modules/identity.bicep' = {
  name: 'identity'
  scope: group
  params: {
    name: '${prefix}-identity'
    location: location
    tags: tags
  }
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  scope: group
  params: {
    workspaceName: '${prefix}-logs'
    insightsName: '${prefix}-insights'
    location: location
    tags: tags
    retentionDays: logDays
    dailyCapGb: logDailyCapGb
    principalId: identity.outputs.principalId
  }
}

module data 'modules/storage.bicep' = {
  name: 'data'
  scope: group
  params: {
    name: 'msgdata${token}'
    location: location
    tags: tags
    sku: dataRedundancy
    containers: ['quarantine', 'media']
    roles: [roles.tableContributor, roles.blobContributor]
    principalId: identity.outputs.principalId
    private: private
    workspaceId: monitoring.outputs.workspaceId
  }
}

module host 'modules/storage.bicep' = {
  name: 'host'
  scope: group
  params: {
    name: 'msghost${token}'
    location: location
    tags: tags
    sku: 'Standard_LRS'
    containers: [packages]
    roles: [roles.blobOwner, roles.queueContributor, roles.tableContributor]
    principalId: identity.outputs.principalId
    private: private
    workspaceId: monitoring.outputs.workspaceId
  }
}

module bus 'modules/bus.bicep' = {
  name: 'bus'
  scope: group
  params: {
    name: '${prefix}-bus'
    location: location
    tags: tags
    principalId: identity.outputs.principalId
    private: private
    workspaceId: monitoring.outputs.workspaceId
  }
}

module vault 'modules/vault.bicep' = {
  name: 'vault'
  scope: group
  params: {
    name: 'msg-${token}'
    location: location
    tags: tags
    principalId: identity.outputs.principalId
    operatorsGroupId: operatorsGroupId
    secrets: secrets
    secretNames: secretNames
    recover: recoverVault
    private: private
    workspaceId: monitoring.outputs.workspaceId
  }
}

module scheduler 'modules/scheduler.bicep' = if (usesScheduler) {
  name: 'scheduler'
  scope: group
  params: {
    name: '${prefix}-tasks'
    location: location
    tags: tags
    sku: schedulerSku
    hubNames: plan == 'Premium' ? [hubName, stagingHub] : [hubName]
    principalId: identity.outputs.principalId
  }
}

module network 'modules/network.bicep' = if (private) {
  name: 'network'
  scope: group
  params: {
    name: '${prefix}-network'
    location: location
    tags: tags
    delegation: plan == 'Premium' ? 'Microsoft.Web/serverFarms' : 'Microsoft.App/environments'
  }
}

module endpoints 'modules/endpoints.bicep' = if (private) {
  name: 'endpoints'
  scope: group
  params: {
    prefix: prefix
    location: location
    tags: tags
    subnetId: network!.outputs.endpointSubnetId
    zones: network!.outputs.zones
    reached: [
      { id: data.outputs.id, of: 'data', part: 'blob' }
      { id: data.outputs.id, of: 'data', part: 'table' }
      { id: host.outputs.id, of: 'host', part: 'blob' }
      { id: host.outputs.id, of: 'host', part: 'queue' }
      { id: host.outputs.id, of: 'host', part: 'table' }
      { id: vault.outputs.id, of: 'vault', part: 'vault' }
      { id: bus.outputs.id, of: 'bus', part: 'namespace' }
    ]
  }
}

module app 'modules/app.bicep' = {
  name: 'app'
  scope: group
  params: {
    name: prefix
    location: location
    tags: tags
    plan: plan
    premiumSku: premiumSku
    instanceMemoryMB: instanceMemoryMB
    maximumInstances: maximumInstances
    alwaysReadyHttp: alwaysReadyHttp
    alwaysReadyDurable: alwaysReadyDurable
    packages: '${host.outputs.blobEndpoint}${packages}'
    package: package
    subnetId: private ? network!.outputs.appSubnetId : ''
    publicUrl: publicUrl
    hubName: hubName
    stagingHubName: stagingHub
    identity: { id: identity.outputs.id, clientId: identity.outputs.clientId }
    connections: union({
      AzureWebJobsStorage__accountName: host.outputs.name
      Messaging__Storage__TableServiceUri: data.outputs.tableEndpoint
      Messaging__Storage__BlobServiceUri: data.outputs.blobEndpoint
      ServiceBus__fullyQualifiedNamespace: bus.outputs.hostName
      APPLICATIONINSIGHTS_CONNECTION_STRING: monitoring.outputs.insightsConnection
    }, usesScheduler ? {
      AzureFunctionsJobHost__extensions__durableTask__storageProvider__type: 'azureManaged'
      AzureFunctionsJobHost__extensions__durableTask__storageProvider__connectionStringName: 'DURABLE_TASK_SCHEDULER_CONNECTION_STRING'
      DURABLE_TASK_SCHEDULER_CONNECTION_STRING: 'Endpoint=${scheduler!.outputs.endpoint};Authentication=ManagedIdentity;ClientID=${identity.outputs.clientId}'
    } : {}, empty(deskClientId) ? {} : {
      Messaging__Desk__Authority: '${environment().authentication.loginEndpoint}${tenant().tenantId}/v2.0'
      Messaging__Desk__Audience: deskClientId
    })
    settings: settings
    secretNames: secretNames
    vaultUri: vault.outputs.uri
    workspaceId: monitoring.outputs.workspaceId
  }
  dependsOn: [endpoints]
}

module deployer 'modules/deployer.bicep' = if (plan == 'Premium' && !empty(deployerId)) {
  name: 'deployer'
  scope: group
  params: {
    storageName: host.outputs.name
    container: packages
    principalId: deployerId
  }
}

module alerts 'modules/alerts.bicep' = {
  name: 'alerts'
  scope: group
  params: {
    location: location
    tags: tags
    prefix: prefix
    workspaceId: monitoring.outputs.workspaceId
    busId: bus.outputs.id
    emails: alertEmails
  }
}

module spending 'modules/budget.bicep' = if (budget > 0 && !empty(budgetStart)) {
  name: 'budget'
  scope: group
  params: {
    name: '${prefix}-budget'
    amount: budget
    startDate: budgetStart
    emails: alertEmails
  }
}

output AZURE_RESOURCE_GROUP string = group.name
output AZURE_KEY_VAULT_NAME string = vault.outputs.name
output MESSAGING_APP string = app.outputs.name
output MESSAGING_URL string = app.outputs.url
output MESSAGING_PACKAGES string = '${host.outputs.blobEndpoint}${packages}'
