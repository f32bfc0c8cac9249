// The secrets of accounts and connectors: in the vault only; the app's settings refer to them.

@minLength(3)
@maxLength(24)
param name string
param location string
param tags object
param principalId string

@description('The Entra group of those who may change secrets; empty: nobody but the deployment.')
param operatorsGroupId string

@description('By the name of the application setting that refers to it. What is empty stays as it is in the vault.')
@secure()
param secrets object

@description('The names of all secrets.')
param secretNames string[]

@description('True: brings back the vault of this name that was deleted, which purge protection keeps for 90 days.')
param recover bool
param private bool
param workspaceId string

var secretsUser = '4633458b-17de-408a-b874-0445c86b69e6'
var secretsOfficer = 'b86a8fe4-44ce-4948-aee5-eccb2c155cd7'

resource vault 'Microsoft.KeyVault/vaults@2024-11-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    createMode: recover ? 'recover' : 'default'
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    enablePurgeProtection: true
    publicNetworkAccess: private ? 'Disabled' : 'Enabled'
    networkAcls: {
      defaultAction: private ? 'Deny' : 'Allow'
      bypass: 'AzureServices'
    }
  }
}

// A name in the vault has letters, digits and dashes: Messaging__Accounts__0__Secrets__Key is Messaging--Accounts--0--Secrets--Key there.
resource values 'Microsoft.KeyVault/vaults/secrets@2024-11-01' = [for secret in secretNames: if (!empty(secrets[secret])) {
  parent: vault
  name: replace(secret, '_', '-')
  tags: tags
  properties: {
    value: secrets[secret]
    contentType: 'text/plain'
  }
}]

resource appMayRead 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, principalId, secretsUser)
  scope: vault
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', secretsUser)
    principalId: principalId
    principalType: 'ServicePrincipal'
  }
}

resource operatorsMayChange 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(operatorsGroupId)) {
  name: guid(vault.id, operatorsGroupId, secretsOfficer)
  scope: vault
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', secretsOfficer)
    principalId: operatorsGroupId
    principalType: 'Group'
  }
}

resource logs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: vault
  properties: {
    workspaceId: workspaceId
    logs: [{ category: 'AuditEvent', enabled: true }]
    metrics: [{ category: 'AllMetrics', enabled: true }]
  }
}

output id string = vault.id
output name string = vault.name
output uri string = vault.properties.vaultUri
