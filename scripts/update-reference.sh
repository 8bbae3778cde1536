#!/usr/bin/env bash
# Writes docs/cli.md and docs/keys.md anew from what the program says of itself; look at what git says has changed before you commit it.
set -euo pipefail
cd "$(dirname "$0")/.."

ANAMCTL_UPDATE_REFERENCE=1 swift test --filter ReferenceTests
git --no-pager diff --stat -- docs/cli.md docs/keys.md
