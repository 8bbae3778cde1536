#!/usr/bin/env bash
# Shows saved plans that change a prompt of 100 KB, and prints what that costs beside git's diff of the same words.
#
# The first row has the prompt where there was none: what the others take beyond it is the comparison.
#
# Usage: diff.sh [WORDS [RUNS]]; `make bench` builds the program first. ANAMCTL names another program than the one built.
set -euo pipefail
cd "$(dirname "$0")/.."
words=${1:-12500}
runs=${2:-5}
program=${ANAMCTL:-$(swift build -c release --static-swift-stdlib --show-bin-path)/anamctl}
[ -x "$program" ] || { echo "$program: not there; 'make release' builds it" >&2; exit 1; }
folder=.build/bench-diff
rm -rf "$folder"
mkdir -p "$folder"
cc -O2 -o "$folder/measure" Benchmarks/measure.c
sandbox=
trap '[ -z "$sandbox" ] || kill "$sandbox"' EXIT

# Writes a prompt: one paragraph, or lines of 14 words. With EVERY, one of so many words is another, new, or gone.
prompt() {
  awk -v words="$words" -v break_after="$1" -v every="$2" 'BEGIN {
    for (number = 1; number <= words; number++) {
      seed = (seed * 1103515245 + 12345) % 2147483648
      word = "word" int((seed / 65536) % 1500)
      if (every && number % every == 0) {
        kind = number / every % 3
        word = kind == 0 ? "other" number : kind == 1 ? word " and more" : ""
      }
      printf "%s%s", word, number == words ? "\n" : break_after && number % break_after == 0 ? "\n" : " "
    }
  }'
}

# Saves the plan that makes one file's text another's.
save_plan() {
  local case=$1 old=$2 new=$3 url
  awk 'BEGIN { printf "{\"personas\": [{\"id\": \"cara\", \"name\": \"Cara\", \"systemPrompt\": \"" }
    { printf "%s%s", separator, $0; separator = "\\n" } END { print "\"}]}" }' "$old" >"$folder/seed.json"
  printf 'id: cara\nsystemPromptFile: new.md\n' >"$folder/cara.yaml"
  cp "$new" "$folder/new.md"
  rm -f "$folder/url"
  "$program" sandbox --seed "$folder/seed.json" >"$folder/url" &
  sandbox=$!
  until [ -s "$folder/url" ]; do kill -0 "$sandbox" && sleep 0.1; done
  url=$(cat "$folder/url")
  ANAM_API_URL=$url ANAM_API_KEY=any-key-will-do-here \
    "$program" plan "$folder/cara.yaml" --out "$folder/$case.plan" >/dev/null 2>&1
  kill "$sandbox"
  wait "$sandbox" 2>/dev/null || true
  sandbox=
}

: >"$folder/nothing.old"
prompt 0 0 >"$folder/nothing.new"
prompt 0 0 >"$folder/paragraph.old"
prompt 0 50 >"$folder/paragraph.new"
prompt 14 0 >"$folder/lines.old"
prompt 14 50 >"$folder/lines.new"
for case in nothing paragraph lines; do
  save_plan "$case" "$folder/$case.old" "$folder/$case.new"
done

# In turn, so that whatever else the machine does falls on all; the first round only warms the disk cache.
for ((run = 0; run <= runs; run++)); do
  [ "$run" -ne 1 ] || rm "$folder"/*.costs
  for case in nothing paragraph lines; do
    env -u ANAM_API_KEY "$folder/measure" "$folder/$case.costs" "$program" show "$folder/$case.plan" >/dev/null 2>&1
    # Its exit code says that there is a difference.
    "$folder/measure" "$folder/$case.git.costs" git diff --no-index --word-diff \
      "$folder/$case.old" "$folder/$case.new" >/dev/null || true
  done
done

# The median of one column of a file of costs.
median() { awk "{ print $2 }" "$1" | sort -g | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'; }

printf '%s bytes in %s words; the median of %s runs\n\n' "$(($(wc -c <"$folder/paragraph.old")))" "$words" "$runs"
printf '%-34s %10s %10s %10s\n' '' 'CPU s' 'peak MB' 'git CPU s'
for case in nothing paragraph lines; do
  case $case in
    nothing) label='show: a new prompt' ;;
    paragraph) label='show: edits in one paragraph' ;;
    lines) label='show: edits in lines' ;;
  esac
  awk -v label="$label" -v cpu="$(median "$folder/$case.costs" '$1 + $2')" \
    -v peak="$(median "$folder/$case.costs" '$3')" -v git="$(median "$folder/$case.git.costs" '$1 + $2')" \
    'BEGIN { printf "%-34s %10.3f %10.1f %10.3f\n", label, cpu, peak / 1e6, git }'
done
