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
