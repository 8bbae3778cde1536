#!/usr/bin/env bash
# Plans personas that all differ from the server, with a long history of their files, and prints what that costs beside the
# same plan where there is no git.
#
# A third of the server's values is edited elsewhere, a third is what an older commit asked for, a third was not managed before.
#
# Usage: history.sh [PERSONAS [COMMITS [RUNS]]]; `make bench` builds the program first. ANAMCTL names another program than the one built.
set -euo pipefail
cd "$(dirname "$0")/.."
personas=${1:-1000}
commits=${2:-2000}
runs=${3:-5}
program=$(realpath "${ANAMCTL:-$(swift build -c release --static-swift-stdlib --show-bin-path)/anamctl}")
[ -x "$program" ] || { echo "$program: not there; 'make release' builds it" >&2; exit 1; }
# Outside of this repository: the second plan is to find no git at all.
folder=$(mktemp -d)
sandbox=
trap '[ -z "$sandbox" ] || kill "$sandbox"; rm -rf "$folder"' EXIT
cc -O2 -o "$folder/measure" Benchmarks/measure.c

# The first commit adds every file, each other one changes one of them; the last one describes those that had no description.
awk -v personas="$personas" -v commits="$commits" '
  function file(number, revision, described,   text, line) {
    text = sprintf("id: p%05d\nname: Front desk %05d\n", number, number)
    if (described) text = text sprintf("description: Answers calls of branch %d\n", number)
    text = text "systemPrompt: |\n"
    for (line = 1; line <= 24; line++) {
      text = text sprintf("  Rule %d of desk %d: greet the caller, say what you can do, and keep it short.\n", line, number)
    }
    return text sprintf("  This is revision %d.\n", revision)
  }
  function commit(number, message) {
    printf "commit refs/heads/main\ncommitter Ann <ann@example.com> %d +0000\ndata %d\n%s\n", 1700000000 + number * 600, length(message), message
  }
  function change(number, text) {
    printf "M 100644 inline personas.d/desk-%05d.yaml\ndata %d\n%s\n", number, length(text), text
  }
  BEGIN {
    commit(1, "Add all")
    for (number = 1; number <= personas; number++) change(number, file(number, 1, number % 3))
    for (revision = 2; revision < commits; revision++) {
      number = revision * 7 % personas + 1
      commit(revision, "Revise desk " number)
      change(number, file(number, revision, number % 3))
      last[number] = revision
    }
    commit(commits, "Describe the rest")
    for (number = 3; number <= personas; number += 3) change(number, file(number, number in last ? last[number] : 1, 1))
  }' >"$folder/import"
git init --quiet --initial-branch main "$folder/with"
git -C "$folder/with" fast-import --quiet <"$folder/import"
git -C "$folder/with" reset --quiet --hard main
mkdir "$folder/without"
cp -R "$folder/with/personas.d" "$folder/without"

awk -v personas="$personas" 'BEGIN {
  printf "{\"personas\": ["
  for (number = 1; number <= personas; number++) {
    prompt = ""
    for (line = 1; line <= 24; line++) {
      prompt = prompt sprintf("Rule %d of desk %d: greet the caller, say what you can do, and keep it short.\\n", line, number)
    }
    printf "%s{\"id\": \"p%05d\", \"name\": \"Front desk %05d\", \"description\": \"%s\", \"systemPrompt\": \"%sThis is %s.\"}",
      separator, number, number, number % 3 == 1 ? "Edited elsewhere" : sprintf("Answers calls of branch %d", number) (number % 3 ? "" : ", by day"),
      prompt, number % 3 == 2 ? "revision 1" : "edited elsewhere"
    separator = ", "
  }
  print "]}"
}' >"$folder/seed.json"
"$program" sandbox --seed "$folder/seed.json" >"$folder/url" &
sandbox=$!
until [ -s "$folder/url" ]; do kill -0 "$sandbox" && sleep 0.1; done
ANAM_API_URL=$(cat "$folder/url")
export ANAM_API_URL ANAM_API_KEY=any-key-will-do-here

# In turn, so that whatever else the machine does falls on both; the first round only warms the disk cache.
for ((run = 0; run <= runs; run++)); do
  [ "$run" -ne 1 ] || rm "$folder"/*.costs
  for case in without with; do
    (cd "$folder/$case" && "$folder/measure" "$folder/$case.costs" "$program" plan --format json >"$folder/$case.json" 2>"$folder/$case.errors")
  done
done

# The median of one column of a file of costs.
median() { awk "{ print $2 }" "$1" | sort -g | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'; }

printf '%s personas that differ, %s commits; the median of %s runs\n\n' "$personas" "$commits" "$runs"
printf '%-30s %8s %10s %14s %12s\n' '' 'CPU s' 'peak MB' 'edited elsewhere' 'as of a commit'
for case in without with; do
  printf '%-30s %8.3f %10.1f %14s %12s\n' "plan $case git" "$(median "$folder/$case.costs" '$1 + $2')" \
    "$(awk -v peak="$(median "$folder/$case.costs" '$3')" 'BEGIN { print peak / 1e6 }')" \
    "$(grep -c '"kind": "elsewhere"' "$folder/$case.json" || true)" "$(grep -c '"kind": "repository"' "$folder/$case.json" || true)"
done
