#!/usr/bin/env bash
# Builds the optimised program: static standard library, and libyaml static as well where its archive is there.
set -euo pipefail
cd "$(dirname "$0")/.."

arguments=(-c release --product anamctl --static-swift-stdlib)
if [ "$(uname -s)" = Linux ]; then
  arguments+=(-Xlinker -s)
  archive=$(pkg-config --variable=libdir yaml-0.1)/libyaml.a
  if [ -f "$archive" ]; then
    # A folder that holds only the archive, and a description of libyaml that points there: the linker
    # would prefer the shared library beside it.
    folder=$PWD/.build/libyaml-static
    mkdir -p "$folder"
    ln -sf "$archive" "$folder/libyaml.a"
    printf 'Name: libyaml\nDescription: static\nVersion: %s\nCflags: %s\nLibs: -L%s -lyaml\n' \
      "$(pkg-config --modversion yaml-0.1)" "$(pkg-config --cflags yaml-0.1)" "$folder" >"$folder/yaml-0.1.pc"
    arguments+=(--pkg-config-path "$folder")
  fi
fi
swift build "${arguments[@]}"
program=$(swift build "${arguments[@]}" --show-bin-path)/anamctl
printf '%s  %s bytes\n' "$program" "$(wc -c <"$program" | tr -d ' ')"
