#!/bin/sh
# Before azd provisions: what is chosen once and kept, in .azure/<environment>/.env, which git ignores.
set -eu
azd env set AzureSdk NuGet

# The pipeline chooses nothing: what it does not know stays as it is on Azure.
if [ -z "${CI:-}" ]; then
  [ -n "${WEBCHAT_KEY:-}" ] || azd env set WEBCHAT_KEY "$(head -c 32 /dev/urandom | od -An -tx1 | tr -d ' \n')"
  [ -n "${MEDIA_KEY:-}" ] || azd env set MEDIA_KEY "$(head -c 32 /dev/urandom | od -An -tx1 | tr -d ' \n')"
  [ -n "${MESSAGING_BUDGET_START:-}" ] || azd env set MESSAGING_BUDGET_START "$(date +%Y-%m-01)"
fi

# A Premium app goes on with the package that it runs from.
if [ "${MESSAGING_PLAN:-}" = Premium ]; then
  group="rg-$AZURE_ENV_NAME"
  if [ "$(az group exists --name "$group")" = true ]; then
    app="$(az functionapp list --resource-group "$group" --query '[0].name' --output tsv)"
    url="$(az functionapp config appsettings list --resource-group "$group" --name "$app" \
      --query "[?name=='WEBSITE_RUN_FROM_PACKAGE'].value" --output tsv)"
    azd env set MESSAGING_PACKAGE "${url##*/}"
  fi
fi
