// The function app: its plan, what it runs on, and every setting that follows from the other services.

@minLength(2)
@maxLength(32)
param name string
param location string
param tags object
param plan string
param premiumSku string
param instanceMemoryMB int
param maximumInstances int
param alwaysReadyHttp int
param alwaysReadyDurable int

@description('Where packages lie: on Flex Consumption the deployment puts them there, on Premium the release.')
param packages string

@description('On Premium: which of them the app runs from; empty before the first release.')
param package string

@description('The subnet that the app reaches the other services through; empty: none.')
param subnetId string
param publicUrl string
param hubName string
param stagingHubName string
param identity { id: string, clientId: string }

@description('Where the other services are, as the app\'s settings name them.')
param connections object

@description('Settings of the company: accounts, agents, flows, hours.')
param settings object

@description('The settings whose values are in the vault.')
param secretNames string[]
param vaultUri string
param workspaceId string

var isFlex = plan == 'FlexConsumption'

resource serverFarm 'Microsoft.Web/serverfarms@2025-03-01' = {
  name: 'plan-${name}'
  location: location
  tags: tags
  kind: isFlex ? 'functionapp' : 'elastic'
  sku: isFlex ? { name: 'FC1', tier: 'FlexConsumption' } : { name: premiumSku, tier: 'ElasticPremium' }
  properties: isFlex ? { reserved: true } : { reserved: true, maximumElasticWorkerCount: min(maximumInstances, 20) }
}

resource site 'Microsoft.Web/sites@2025-03-01' = {
  name: name
  location: location
  tags: union(tags, { 'azd-service-name': 'functions' })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identity.id}': {} }
  }
  properties: {
    serverFarmId: serverFarm.id
    httpsOnly: true
    publicNetworkAccess: 'Enabled'
    keyVaultReferenceIdentity: identity.id
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    functionAppConfig: !isFlex ? null : {
      runtime: { name: 'dotnet-isolated', version: '10.0' }
      deployment: {
        storage: {
          type: 'blobContainer'
          value: packages
          authentication: { type: 'UserAssignedIdentity', userAssignedIdentityResourceId: identity.id }
        }
      }
      scaleAndConcurrency: {
        instanceMemoryMB: instanceMemoryMB
        maximumInstanceCount: maximumInstances
        alwaysReady: filter([
          { name: 'http', instanceCount: alwaysReadyHttp }
          { name: 'durable', instanceCount: alwaysReadyDurable }
        ], group => group.instanceCount > 0)
      }
    }
    siteConfig: isFlex ? { minTlsVersion: '1.2' } : premiumConfig
  }

  resource noFtp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }

  resource noPasswords 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }

  resource appSettings 'config' = {
    name: 'appsettings'
    properties: union(everywhere, {
      MESSAGING_HUB: hubName
    }, isFlex ? {} : { AzureFunctionsWebHost__hostid: name })
  }
}

var premiumConfig = {
  linuxFxVersion: 'DOTNET-ISOLATED|10.0'
  minTlsVersion: '1.2'
  ftpsState: 'Disabled'
  http20Enabled: true
  healthCheckPath: '/health'
  minimumElasticInstanceCount: max(1, alwaysReadyHttp)
  functionsRuntimeScaleMonitoringEnabled: true
  vnetRouteAllEnabled: !empty(subnetId)
}

// Without Azure Files, which knows keys only: the app runs from a package that its identity may read.
var premiumSettings = union({
  FUNCTIONS_EXTENSION_VERSION: '~4'
  FUNCTIONS_WORKER_RUNTIME: 'dotnet-isolated'
  WEBSITE_RUN_FROM_PACKAGE_BLOB_MI_RESOURCE_ID: identity.id
}, empty(package) ? {} : { WEBSITE_RUN_FROM_PACKAGE: '${packages}/${package}' })

var everywhere = union(
  settings,
  toObject(secretNames, setting => setting, setting => '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/${replace(setting, '_', '-')})'),
  connections,
  {
    AZURE_CLIENT_ID: identity.clientId
    AzureWebJobsStorage__credential: 'managedidentity'
    AzureWebJobsStorage__clientId: identity.clientId
    ServiceBus__credential: 'managedidentity'
    ServiceBus__clientId: identity.clientId
    APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identity.clientId};Authorization=AAD'
    // The desk's page is at the root.
    AzureWebJobsDisableHomepage: 'true'
    Messaging__PublicUrl: empty(publicUrl) ? 'https://${site.properties.defaultHostName}' : publicUrl
  },
  isFlex ? {} : premiumSettings)

module slot 'slot.bicep' = if (!isFlex) {
  name: 'slot'
  params: {
    siteName: site.name
    location: location
    tags: tags
    identityId: identity.id
    serverFarmId: serverFarm.id
    subnetId: subnetId
    siteConfig: premiumConfig
    appSettings: everywhere
    hubName: stagingHubName
  }
}

resource logs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: site
  properties: {
    workspaceId: workspaceId
    logs: [{ category: 'FunctionAppLogs', enabled: true }]
    metrics: [{ category: 'AllMetrics', enabled: true }]
  }
}

output name string = site.name
output url string = empty(publicUrl) ? 'https://${site.properties.defaultHostName}' : publicUrl
