// What this company has. Plain values stand here; what differs by environment, and secrets, come from azd's environment
// (azd env set NAME value), or in the pipeline from variables of the same names.
using 'main.bicep'

param environmentName = readEnvironmentVariable('AZURE_ENV_NAME', 'messaging')
param location = readEnvironmentVariable('AZURE_LOCATION', 'westeurope')

// Where it runs.
param plan = readEnvironmentVariable('MESSAGING_PLAN', 'FlexConsumption')
param durableBackend = readEnvironmentVariable('DURABLE_BACKEND', 'AzureStorage')
param hubName = readEnvironmentVariable('MESSAGING_HUB', 'messaging')
param private = bool(readEnvironmentVariable('MESSAGING_PRIVATE', 'false'))
param deskClientId = readEnvironmentVariable('MESSAGING_DESK_CLIENT_ID', '')
param publicUrl = readEnvironmentVariable('MESSAGING_PUBLIC_URL', '')
param dataRedundancy = readEnvironmentVariable('MESSAGING_REDUNDANCY', 'Standard_LRS')
param package = readEnvironmentVariable('MESSAGING_PACKAGE', '')
param recoverVault = bool(readEnvironmentVariable('MESSAGING_RECOVER_VAULT', 'false'))

// Whom it concerns.
param deployerId = readEnvironmentVariable('AZURE_PRINCIPAL_ID', '')
param operatorsGroupId = readEnvironmentVariable('MESSAGING_OPERATORS', '')
param alertEmails = empty(readEnvironmentVariable('MESSAGING_ALERT_EMAILS', '')) ? [] : split(readEnvironmentVariable('MESSAGING_ALERT_EMAILS', ''), ',')
param budget = int(readEnvironmentVariable('MESSAGING_BUDGET', '0'))
param budgetStart = readEnvironmentVariable('MESSAGING_BUDGET_START', '')

// The web chat works from the first minute. The other channels are as easily added: see docs/azure.md.
param settings = {
  Messaging__Accounts__0__Id: 'webchat'
  Messaging__Accounts__0__Provider: 'webchat'
  Messaging__Accounts__0__Channel: 'webchat'
  Messaging__Accounts__0__Handle: 'webchat'
  Messaging__Accounts__0__Flow: 'welcome'

  Messaging__Hours__support__Zone: 'Europe/Berlin'
  Messaging__Hours__support__Week: 'Mon-Fri 09:00-12:00,13:00-17:00'

  Messaging__Agents__0__Id: 'anna@example.com'
  Messaging__Agents__0__Name: 'Anna'
  Messaging__Agents__0__Teams: 'support'
  Messaging__Agents__0__Capacity: '5'
}

// Each becomes a secret of the vault. One whose variable is not set stays as it is there: the pipeline needs to know none.
var kept = {
  Messaging__Accounts__0__Secrets__Key: readEnvironmentVariable('WEBCHAT_KEY', '')
  Messaging__Media__LinkKey: readEnvironmentVariable('MEDIA_KEY', '')
}

param secrets = kept
param secretNames = objectKeys(kept)
