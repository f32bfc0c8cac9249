#!/bin/sh
# Waits up to five minutes until the app at this address answers that it is well: smoke.sh https://...
set -eu
curl --fail --silent --show-error --max-time 30 --retry 30 --retry-delay 10 --retry-all-errors "${1%/}/health"
echo
