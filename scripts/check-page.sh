#!/usr/bin/env bash
# Opens pages of plans in headless Chromium and checks them; what it needs for that it installs on Debian.
# Usage: scripts/check-page.sh [FOLDER], into which the pages, their screenshots and a PDF are written.
set -euo pipefail
cd "$(dirname "$0")/.."

pages=${1:-.build/pages}
mkdir -p "$pages"

find_browser() { command -v chromium-headless-shell chromium google-chrome | head -n 1; }
browser=${CHROMIUM:-$(find_browser || true)}
if [[ -z $browser ]]; then
  echo "Installing Chromium ..." >&2
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium-headless-shell \
    fonts-dejavu-core >/dev/null
  browser=$(find_browser)
fi

# axe-core comes with a package of PyPI; without it, the checks that need it are left out.
axe=.build/axe/axe.min.js
if [[ ! -e $axe ]]; then
  mkdir -p "$(dirname "$axe")"
  if pip download --quiet --no-deps --dest .build/axe axe-playwright-python==0.1.8; then
    python3 -c 'import sys, zipfile
for name in (wheel := zipfile.ZipFile(sys.argv[1])).namelist():
    if name.endswith("/axe.min.js"): open(sys.argv[2], "wb").write(wheel.read(name))' \
      .build/axe/axe_playwright_python-0.1.8-*.whl "$axe"
  fi
fi
[[ -e $axe ]] || echo "axe-core could not be had: accessibility is not checked." >&2

ANAMCTL_PAGES=$(realpath "$pages") swift test --filter PageFiles >"$pages/build.log" 2>&1 ||
  { tail -n 40 "$pages/build.log" >&2; exit 1; }
PYTHONDONTWRITEBYTECODE=1 python3 Tests/BrowserTests/check_pages.py --browser "$browser" $([[ -e $axe ]] && echo "--axe $axe") "$pages"
