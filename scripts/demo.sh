#!/usr/bin/env bash
# Shows the whole main job against the sandbox: plan, apply, and what becomes of an edit that somebody makes on the server.
set -euo pipefail
cd "$(dirname "$0")/.."
anamctl=$(cd "$(dirname "${1:?usage: scripts/demo.sh PATH-OF-ANAMCTL}")" && pwd)/$(basename "$1")

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

# A repository of its own: what this one remembers is not what the sandbox knows.
mkdir "$folder/hotel"
cp -R personas.d "$folder/hotel"
cd "$folder/hotel"
commit() { git add --all && git -c user.name="${2:-Ann}" -c user.email=demo@example.com -c commit.gpgsign=false commit --quiet --message "$1"; }
git -c init.defaultBranch=main init --quiet
commit "Personas of the hotel"

# Cara, as the dashboard would change her: one PUT, by hand.
edit_in_dashboard() {
  local address=${ANAM_API_URL#http://} answer
  exec 3<>"/dev/tcp/${address%:*}/${address##*:}"
  printf 'PUT /v1/personas/3f2a7c1e-5b7d-4c58-9a53-0d8a8e4c1b01 HTTP/1.1\r\nHost: %s\r\nAuthorization: Bearer %s\r\n' \
    "$address" "$ANAM_API_KEY" >&3
  printf 'Content-Type: application/json\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s' "${#1}" "$1" >&3
  read -r answer <&3
  exec 3>&-
  [[ $answer == *" 200 "* ]] || { echo "demo: the edit was refused: $answer" >&2; exit 1; }
}

say "A local server that behaves like the API runs at $ANAM_API_URL. It knows three personas."
say "What would change on it, if the files of a new repository were applied?"
run plan --summary
say "Do it: the same plan is made, executed and verified."
run apply --yes | tail -n 3
say "On Friday, somebody rewrites the description in the dashboard. On Monday, a commit changes another value."
edit_in_dashboard '{"description": "The kindest front desk of the coast"}'
sed 's/endOfSpeechSensitivity: .*/endOfSpeechSensitivity: 0.5/' personas.d/cara.yaml >"$folder/cara" && cp "$folder/cara" personas.d/cara.yaml
commit "Wait a little longer" Ben
run plan
say "No commit ever asked for that description, so apply does not wipe it out:"
run apply --yes >"$folder/plan" || echo "(exit code $?)"
say "The rest can be applied, and the edit stays:"
run apply --yes --on-drift keep | tail -n 3
say "Done. The server is stopped again; the files are in personas.d, and README.md says how to go on."
