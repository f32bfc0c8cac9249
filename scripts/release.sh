#!/bin/sh
# Releases to a Premium app: the package goes beside the others, is started in the staging slot, looked at, and swapped with
# the one that runs. Needs az, logged in, and what azd knows: eval "$(azd env get-values)"; export the variables named here.
set -eu
cd "$(dirname "$0")/.."
app="${MESSAGING_APP:?}" group="${AZURE_RESOURCE_GROUP:?}" packages="${MESSAGING_PACKAGES:?}"
name="$(date -u +%Y%m%d%H%M%S)-$(git rev-parse --short HEAD).zip"

. scripts/prerequisites.sh
need_pages
rm -rf artifacts/release
dotnet publish src/Functions -c Release -p:AzureSdk=NuGet -o artifacts/release
(cd artifacts/release && zip --quiet --recurse-paths "../$name" .)

az storage blob upload --auth-mode login --blob-url "$packages/$name" --file "artifacts/$name" --output none
az functionapp config appsettings set --resource-group "$group" --name "$app" --slot staging \
  --settings "WEBSITE_RUN_FROM_PACKAGE=$packages/$name" --output none

staging="$(az functionapp show --resource-group "$group" --name "$app" --slot staging --query defaultHostName --output tsv)"
sh scripts/smoke.sh "https://$staging"
az functionapp deployment slot swap --resource-group "$group" --name "$app" --slot staging --target-slot production
