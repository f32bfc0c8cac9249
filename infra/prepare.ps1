# As prepare.sh, for Windows. A Premium app is released by scripts/release.sh, from the pipeline or WSL.
$ErrorActionPreference = 'Stop'
azd env set AzureSdk NuGet
if (-not $env:CI) {
    if (-not $env:WEBCHAT_KEY) {
        azd env set WEBCHAT_KEY ([Convert]::ToHexString([Security.Cryptography.RandomNumberGenerator]::GetBytes(32)).ToLower())
    }
    if (-not $env:MEDIA_KEY) {
        azd env set MEDIA_KEY ([Convert]::ToHexString([Security.Cryptography.RandomNumberGenerator]::GetBytes(32)).ToLower())
    }
    if (-not $env:MESSAGING_BUDGET_START) {
        azd env set MESSAGING_BUDGET_START (Get-Date -Format 'yyyy-MM-01')
    }
}
