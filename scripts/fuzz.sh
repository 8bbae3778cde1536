#!/usr/bin/env bash
# Fuzzes what reads files: each target of Fuzz/ for SECONDS, with libFuzzer and AddressSanitizer.
#
# The corpus grows in .build/fuzz/corpus from run to run. It begins with Fuzz/Seeds, personas.d and, where
# YAML_TEST_SUITE_DIR names it, the YAML test suite. A finding ends the run: its input stays in .build/fuzz/findings.
#
# The system's libyaml is not instrumented, so the fuzzer does not see which of its branches an input takes.
# LIBYAML_SOURCE=FOLDER names libyaml's sources (`apt-get source libyaml`) to build and link instead.
set -euo pipefail
cd "$(dirname "$0")/.."

seconds=${1:?usage: scripts/fuzz.sh SECONDS}
build=$PWD/.build/fuzz
export ANAMCTL_FUZZ=1
# A crash report would wait for a debugger.
export SWIFT_BACKTRACE=enable=no
# LeakSanitizer does not follow Swift's tagged pointers and takes what they hold for lost.
export ASAN_OPTIONS=detect_leaks=0

arguments=(-c release --build-path "$build" --sanitize=fuzzer --sanitize=address -Xswiftc -sanitize=fuzzer,address)

# Prints a part of libyaml's version: MAJOR, MINOR or PATCH.
libyaml_version() {
  sed -n "s/^m4_define(\[YAML_$1\], *\([0-9]*\)).*/\1/p" "$LIBYAML_SOURCE/configure.ac"
}

# Builds libyaml's parser with instrumentation, and a description of it that pkg-config finds first.
instrument_libyaml() {
  local folder=$build/libyaml file major minor patch
  major=$(libyaml_version MAJOR) minor=$(libyaml_version MINOR) patch=$(libyaml_version PATCH)
  mkdir -p "$folder/include"
  cp "$LIBYAML_SOURCE/include/yaml.h" "$folder/include/"
  for file in api reader scanner parser loader; do
    clang -g -O1 -fsanitize=fuzzer-no-link,address -I "$LIBYAML_SOURCE/include" -I "$LIBYAML_SOURCE/src" \
      -DYAML_VERSION_MAJOR="$major" -DYAML_VERSION_MINOR="$minor" -DYAML_VERSION_PATCH="$patch" \
      -DYAML_VERSION_STRING="\"$major.$minor.$patch\"" -c "$LIBYAML_SOURCE/src/$file.c" -o "$folder/$file.o"
  done
  rm -f "$folder/libyaml.a"
  ar rcs "$folder/libyaml.a" "$folder"/*.o
  printf 'Name: libyaml\nDescription: instrumented\nVersion: %s\nCflags: -I%s/include\nLibs: -L%s -lyaml\n' \
    "$major.$minor.$patch" "$folder" "$folder" >"$folder/yaml-0.1.pc"
}

if [ -n "${LIBYAML_SOURCE:-}" ]; then
  echo "fuzz: libyaml is built from $LIBYAML_SOURCE and instrumented"
  instrument_libyaml
  arguments+=(--pkg-config-path "$build/libyaml")
else
  echo "fuzz: the system's libyaml is not instrumented; LIBYAML_SOURCE=FOLDER would be"
fi

# Gathers what a target begins with, by the ends of the names: one flat folder, each file named after its path.
gather() {
  local seeds=$build/seeds/$1 ending=$2 file
  shift 2
  rm -rf "$seeds"
  mkdir -p "$seeds"
  find "$@" -type f -name "*.$ending" | while read -r file; do
    cp "$file" "$seeds/$(tr '/ ' '__' <<<"$file")"
  done
}

suite=${YAML_TEST_SUITE_DIR:-}
gather PersonaFileFuzzer yaml Fuzz/Seeds personas.d examples ${suite:+"$suite"}
gather JSONFuzzer json Fuzz/Seeds examples ${suite:+"$suite"}

for target in PersonaFileFuzzer JSONFuzzer; do
  swift build "${arguments[@]}" --product "$target"
  program=$(swift build "${arguments[@]}" --show-bin-path)/$target
  corpus=$build/corpus/$target
  findings=$build/findings/$target
  mkdir -p "$corpus" "$findings"
  echo "fuzz: $target for $seconds s"
  log=$build/$target.log
  if ! "$program" -max_total_time="$seconds" -timeout=5 -rss_limit_mb=1024 -max_len=16384 -print_final_stats=1 \
    -artifact_prefix="$findings/" "$corpus" "$build/seeds/$target" >"$log" 2>&1; then
    grep -m 1 -A 3 -E 'Fatal error|ERROR:' "$log" >&2 || tail -n 20 "$log" >&2
    echo "fuzz: $target found something; the input is in $findings, the whole report in $log" >&2
    exit 1
  fi
  grep -E '^(stat::number_of_executed_units|stat::peak_rss_mb)|DONE' "$log"
done
echo "fuzz: nothing found"
