// Who releases on Premium puts packages beside the one that runs.

param storageName string
param container string
param principalId string

var blobContributor = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'

resource packages 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-06-01' existing = {
  name: '${storageName}/default/${container}'
}

resource mayUpload 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(packages.id, principalId, blobContributor)
  scope: packages
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobContributor)
    principalId: principalId
  }
}
