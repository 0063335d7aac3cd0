#!/usr/bin/env bash
# Writes the whole chronology to a dated folder: a file for each format, a manifest and checksums.
#
#   deploy/dump.sh [--url URL] [--out DIR]
#
# URL is the timeline service (http://127.0.0.1:8080), DIR where tarikh-YYYY-MM-DD is put (the working directory). The
# folder gets its name when all is written; what fails leaves nothing behind.
set -euo pipefail

url=http://127.0.0.1:8080
out=.
while [ $# -gt 0 ]; do
  case $1 in
    --url | --out)
      [ $# -gt 1 ] || { echo "$1 needs a value" >&2; exit 2; }
      if [ "$1" = --url ]; then url=${2%/}; else out=$2; fi
      shift 2
      ;;
    *)
      echo "usage: deploy/dump.sh [--url URL] [--out DIR]" >&2
      exit 2
      ;;
  esac
done
for needed in curl sha256sum; do
  command -v "$needed" >/dev/null || { echo "$needed is needed and was not found" >&2; exit 2; }
done

name=tarikh-$(date -u +%Y-%m-%d)
if [ -e "$out/$name" ]; then
  echo "$out/$name is there already; move it away to write it anew" >&2
  exit 1
fi
mkdir -p "$out"
work=$(mktemp -d "$out/.$name.XXXXXX")
trap 'rm -rf "$work"' EXIT

api=$url/api/v1
# Waits where the service says that it was asked too often.
fetch() { curl --silent --show-error --fail --compressed --connect-timeout 10 --retry 8 "$@"; }

# How far the timeline has read the feed of events.
position() { fetch "$api/status" | grep -o '"position":"[^"]*"' | head -n 1 | cut -d '"' -f 4 || true; }

before=$(position)
for format in csv ndjson geojson ics jsonld timelinejs.json acled.csv ucdp.csv; do
  fetch --output "$work/chronology.$format" "$api/chronology/export.$format"
done
for format in csv ndjson geojson jsonld; do
  fetch --output "$work/undated.$format" "$api/chronology/export.$format?dated=false"
done

# The feed goes on where its Link header says so.
page=$api/chronology/export.atom
number=1
while [ -n "$page" ]; do
  fetch --dump-header "$work/.head" --output "$work/$(printf 'chronology-%04d.atom' "$number")" "$page"
  page=$(tr -d '\r' <"$work/.head" | sed -n 's/^[Ll]ink: *<\([^>]*\)>; rel="next"$/\1/p')
  number=$((number + 1))
done
licence=$(tr -d '\r' <"$work/.head" | sed -n 's/^[Ll]ink: *<\([^>]*\)>; rel="license"$/\1/p')
rm "$work/.head"
after=$(position)

{
  echo "Tarikh, chronology, dump of $(date -u +%Y-%m-%dT%H:%M:%SZ)"
  echo
  echo "From:       $url"
  echo "API:        $(fetch "$url/q/openapi?format=json" | tr -d '\n' | sed -n 's/.*"info" *: *{[^}]*"version" *: *"\([^"]*\)".*/\1/p')"
  if [ "$before" = "$after" ]; then
    echo "Position:   ${before:-none} of the feed of events"
  else
    echo "Position:   ${before:-none} to ${after:-none} of the feed of events: it changed while this was written"
  fi
  echo "Entries:    $(wc -l <"$work/chronology.ndjson") with a date, $(wc -l <"$work/undated.ndjson") without (undated.*)"
  echo "Licence:    $licence"
  echo "Citation:   Tarikh, chronology, dump of ${name#tarikh-}. $url"
  echo
  echo "Quotes stay their publishers'. The chronology-*.atom are the pages of one feed, the newest date first."
  echo "Check with: sha256sum --check SHA256SUMS"
} >"$work/README.txt"
sums=$(cd "$work" && sha256sum -- *)
echo "$sums" >"$work/SHA256SUMS"
chmod 755 "$work"
mv -T "$work" "$out/$name"
trap - EXIT
echo "$out/$name"
