# What a clean machine lacks beside the .NET SDK, Node and npm. Sourced by ./run and ./test.

# The pages, built when their sources are newer.
need_pages() {
  pages=src/Desk
  if [ ! -f "$pages/dist/index.html" ] || [ -n "$(find "$pages" -newer "$pages/dist/index.html" -type f -not -path '*/node_modules/*' -not -path '*/dist/*' | head -1)" ]; then
    (cd "$pages" && npm ci --no-audit --no-fund --silent && npm run build --silent)
  fi
}

# A browser for the tests of the pages.
need_chromium() {
  [ -x /usr/bin/chromium ] && return 0
  echo "Installing chromium for the tests of the pages."
  if [ "$(id -u)" -eq 0 ]; then as=""; else as="sudo"; fi
  $as apt-get update -qq && $as apt-get install -y -qq chromium >/dev/null
}

# The emulator of Azure's storage, for the tests that run only on the genuine clients. Whoever called stops it by $azurite.
need_azurite() {
  azurite=""
  [ "${AzureSdk:-StandIn}" = "NuGet" ] && [ -z "${MESSAGING_AZURITE:-}" ] || return 0
  emulator=tests/Azurite/node_modules/.bin/azurite
  [ -x "$emulator" ] || (cd tests/Azurite && npm ci --no-audit --no-fund --silent) || return 1
  "$emulator" --inMemoryPersistence --silent --disableTelemetry --skipApiVersionCheck &
  azurite=$!
  for port in 10000 10001 10002; do
    node -e '
      const again = left => require("net").connect(+process.argv[1], "127.0.0.1")
        .on("connect", () => process.exit(0))
        .on("error", () => left ? setTimeout(again, 200, left - 1) : process.exit(1));
      again(150);' "$port" || { echo "Azurite does not answer on port $port."; return 1; }
  done
  export MESSAGING_AZURITE="UseDevelopmentStorage=true"
}
