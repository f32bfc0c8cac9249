#!/bin/sh
# Waits, minutes if need be, until the app at this address is alive and can do its work: smoke.sh https://...
set -eu
curl --fail --silent --show-error --max-time 30 --retry 30 --retry-delay 10 --retry-all-errors "${1%/}/health"
curl --fail --silent --show-error --max-time 30 --retry 30 --retry-delay 10 --retry-all-errors "${1%/}/ready"
echo
