#!/usr/bin/env bash
# Makes sure that what the build needs is there: a Swift toolchain, pkg-config, libyaml and zlib with their headers.
# On Debian and Ubuntu it installs what is missing; elsewhere it says what to install.
set -euo pipefail

die() { printf 'setup: %s\n' "$*" >&2; exit 1; }

command -v swift >/dev/null || die "there is no 'swift': install a Swift 6.3 toolchain from https://www.swift.org/install"

has() { command -v pkg-config >/dev/null && pkg-config --exists "$1"; }

missing=()
command -v pkg-config >/dev/null || missing+=(pkg-config)
has yaml-0.1 || missing+=(libyaml-dev)
# macOS has zlib, but no description of it for pkg-config.
[ "$(uname -s)" = Darwin ] || has zlib || missing+=(zlib1g-dev)
[ ${#missing[@]} -eq 0 ] && exit 0

if ! command -v apt-get >/dev/null; then
  case "$(uname -s)" in
    Darwin) die "please install libyaml and pkg-config first: brew install libyaml pkgconf" ;;
    *) die "please install pkg-config, libyaml and zlib (with their headers) with your package manager first" ;;
  esac
fi

as_root=()
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo >/dev/null || die "please install as root: apt-get install ${missing[*]}"
  as_root=(sudo)
fi
printf 'setup: installing %s (%sapt-get)\n' "${missing[*]}" "${as_root[*]:+sudo }" >&2
apt_get() { "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq "$@" >/dev/null; }
apt_get update || die "apt-get update failed"
apt_get install -y --no-install-recommends "${missing[@]}" || die "apt-get install ${missing[*]} failed"
has yaml-0.1 || die "libyaml is installed, but pkg-config does not find yaml-0.1"
