#!/usr/bin/env bash
# Makes sure that what the build needs is there: a Swift toolchain, libyaml with its header, pkg-config.
# On Debian and Ubuntu it installs the two packages; elsewhere it says what to install.
set -euo pipefail

die() { printf 'setup: %s\n' "$*" >&2; exit 1; }

command -v swift >/dev/null || die "there is no 'swift': install a Swift 6.3 toolchain from https://www.swift.org/install"

missing=()
command -v pkg-config >/dev/null || missing+=(pkg-config)
if ! command -v pkg-config >/dev/null || ! pkg-config --exists yaml-0.1; then missing+=(libyaml-dev); fi
[ ${#missing[@]} -eq 0 ] && exit 0

if ! command -v apt-get >/dev/null; then
  case "$(uname -s)" in
    Darwin) die "please install libyaml and pkg-config first: brew install libyaml pkgconf" ;;
    *) die "please install libyaml (with its header) and pkg-config with your package manager first" ;;
  esac
fi

as_root=()
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo >/dev/null || die "please install as root: apt-get install ${missing[*]}"
  as_root=(sudo)
fi
printf 'setup: installing %s (%sapt-get)\n' "${missing[*]}" "${as_root[*]:+sudo }" >&2
export DEBIAN_FRONTEND=noninteractive
"${as_root[@]}" apt-get update -qq >/dev/null || die "apt-get update failed"
"${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null \
  || die "apt-get install ${missing[*]} failed"
pkg-config --exists yaml-0.1 || die "libyaml is installed, but pkg-config does not find yaml-0.1"
