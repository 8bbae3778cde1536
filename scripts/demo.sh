#!/usr/bin/env bash
# Shows the whole main job against the sandbox: plan, apply, and that nothing is left to do.
set -euo pipefail
cd "$(dirname "$0")/.."
anamctl=${1:?usage: scripts/demo.sh PATH-OF-ANAMCTL}

folder=$(mktemp -d)
sandbox=
cleanup() {
  if [ -n "$sandbox" ]; then
    kill "$sandbox" 2>/dev/null || true
    wait "$sandbox" 2>/dev/null || true
  fi
  rm -rf "$folder"
}
trap cleanup EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

say() { printf '\n# %s\n' "$*"; }
run() { printf '$ anamctl %s\n' "$*"; "$anamctl" "$@"; }

"$anamctl" sandbox >"$folder/url" &
sandbox=$!
for _ in $(seq 100); do
  [ -s "$folder/url" ] && break
  kill -0 "$sandbox" 2>/dev/null || { echo "demo: the sandbox did not start" >&2; exit 1; }
  sleep 0.1
done
ANAM_API_URL=$(cat "$folder/url")
[ -n "$ANAM_API_URL" ] || { echo "demo: the sandbox did not start in time" >&2; exit 1; }
export ANAM_API_URL ANAM_API_KEY=any-key-will-do-here

say "A local server that behaves like the API runs at $ANAM_API_URL. It knows three personas."
say "What would change on it, if personas.d were applied?"
run plan
say "Do it: the same plan is made, shown, executed and verified."
run apply --yes
say "Nothing is left to do (the exit code would be 2 if there were):"
run plan --detailed-exitcode
say "Done. The server is stopped again; the files are in personas.d, and README.md says how to go on."
