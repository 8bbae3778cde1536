#!/usr/bin/env bash
# Validates 10,000 persona files, and prints what that costs beside libyaml's own event loop over the same files.
#
# Usage: run.sh [COUNT [RUNS]]; `make bench` builds the program first. ANAMCTL names another program than the one built.
set -euo pipefail
cd "$(dirname "$0")/.."
count=${1:-10000}
runs=${2:-5}
folder=.build/bench
program=${ANAMCTL:-$(swift build -c release --static-swift-stdlib --show-bin-path)/anamctl}
[ -x "$program" ] || { echo "$program: not there; 'make release' builds it" >&2; exit 1; }

rm -rf "$folder"
mkdir -p "$folder"
Benchmarks/generate-personas.sh "$folder/personas.d" "$count"
find "$folder/personas.d" -name '*.yaml' | sort >"$folder/files"
read -ra libyaml <<<"$(pkg-config --cflags --libs yaml-0.1)"
cc -O2 -o "$folder/measure" Benchmarks/measure.c
cc -O2 -o "$folder/libyaml-events" Benchmarks/libyaml-events.c "${libyaml[@]}"

# In turn, so that whatever else the machine does falls on both; the first round only warms the disk cache.
for ((run = 0; run <= runs; run++)); do
  [ "$run" -ne 1 ] || rm "$folder"/*.costs
  "$folder/measure" "$folder/libyaml.costs" "$folder/libyaml-events" <"$folder/files" >/dev/null
  "$folder/measure" "$folder/anamctl.costs" "$program" validate "$folder/personas.d" >/dev/null
done

# The median of one column of a file of costs.
median() { awk "{ print $2 }" "$1" | sort -g | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'; }

bytes=$(xargs cat <"$folder/files" | wc -c)
floor=$(median "$folder/libyaml.costs" '$1 + $2')
printf '%s files, %s bytes; the median of %s runs\n\n' "$count" "$((bytes))" "$runs"
printf '%-30s %8s %8s %8s %8s %10s %8s\n' '' 'user s' 'system s' 'CPU s' 'MB/s' 'peak MB' 'ratio'
for name in libyaml anamctl; do
  costs=$folder/$name.costs
  label=$([ "$name" = libyaml ] && echo "libyaml's events" || echo 'anamctl validate')
  awk -v label="$label" -v user="$(median "$costs" '$1')" -v sys="$(median "$costs" '$2')" -v bytes="$bytes" \
    -v total="$(median "$costs" '$1 + $2')" -v peak="$(median "$costs" '$3')" -v floor="$floor" 'BEGIN {
      printf "%-30s %8.3f %8.3f %8.3f %8.1f %10.1f %8.2f\n",
        label, user, sys, total, bytes / total / 1e6, peak / 1e6, total / floor }'
done
