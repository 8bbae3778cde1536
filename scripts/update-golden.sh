#!/usr/bin/env bash
# Writes the golden files of the reports anew; look at what git says has changed before you commit them.
set -euo pipefail
cd "$(dirname "$0")/.."

ANAMCTL_UPDATE_GOLDEN=1 swift test --filter ReportsTests
git --no-pager diff --stat -- Tests/ReportsTests/Golden
