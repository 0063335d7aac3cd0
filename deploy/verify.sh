#!/usr/bin/env bash
# Installs what the tests need where it is missing and may be installed, then runs every test.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

install() {
  echo "Installing $*"
  as_root apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

missing=()
command -v chromium >/dev/null || missing+=(chromium)
fc-list 2>/dev/null | grep -q NotoNaskhArabic || missing+=(fontconfig fonts-noto-core)
if [ ${#missing[@]} -gt 0 ]; then
  command -v apt-get >/dev/null || {
    echo "The browser tests need: ${missing[*]}. Install them and run this again." >&2
    exit 2
  }
  install "${missing[@]}"
fi

exec mvn -B --no-transfer-progress verify "$@"
