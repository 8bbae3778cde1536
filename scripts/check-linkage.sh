#!/usr/bin/env bash
# Fails if the program links full Foundation, which would cost 45 MB and start-up time.
set -euo pipefail
binary=${1:?usage: scripts/check-linkage.sh PATH-OF-ANAMCTL}
command -v ldd >/dev/null || { echo "check-linkage: there is no ldd here, nothing to check" >&2; exit 0; }
libraries=$(ldd "$binary")
if grep -E 'libFoundation\.so|libFoundationNetworking\.so' <<<"$libraries"; then
  echo "check-linkage: $binary links full Foundation; import FoundationEssentials instead" >&2
  exit 1
fi
grep -q 'libyaml' <<<"$libraries" || echo "check-linkage: libyaml is linked statically"
echo "check-linkage: $binary links no full Foundation"
