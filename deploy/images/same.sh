#!/usr/bin/env bash
# Builds the images of the last commit twice, each time in a clone and a store of its own, and tells which layers differ.
set -euo pipefail

if [ "${1:-}" = --help ]; then
  cat <<'TEXT'
usage: deploy/images/same.sh [--base IMAGE | --base-from TAR]

Needs buildah, git, JDK 17, Maven and 20 GB in TMPDIR. Ends with 1 where a layer differs that ought not to: only what Quarkus
generates may, since it is done in another order each time, and the AOT cache.
TEXT
  exit
fi

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
driver=$(buildah info --format '{{.store.GraphDriverName}}')
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for build in first second; do
  git clone --quiet "$home" "$work/$build"
  export CONTAINERS_STORAGE_CONF=$work/$build.conf
  printf '[storage]\ndriver = "%s"\ngraphroot = "%s"\nrunroot = "%s"\n' \
    "$driver" "$work/$build.store" "$work/$build.run" >"$CONTAINERS_STORAGE_CONF"
  "$work/$build/deploy/images/build.sh" --engine buildah --tag same "$@" >&2
  for service in sources events timeline; do
    inspect() {
      buildah inspect --type image --format "$1" "tarikh/$service:same"
    }
    digests=$(inspect '{{range .OCIv1.RootFS.DiffIDs}}{{println .}}{{end}}')
    made=$(inspect '{{range .OCIv1.History}}{{if not .EmptyLayer}}{{println .CreatedBy}}{{end}}{{end}}')
    paste -d ' ' <(echo "$digests") <(sed -E "s/.*(file|dir):[0-9a-f]+ in/$service \1/" <<<"$made") >>"$work/$build.layers"
  done
done

status=0
while IFS=$'\t' read -r first second; do
  what=same
  [ "$first" = "$second" ] || case $second in
    */quarkus/* | *' dir /app/ ') what='differs, as it may' ;;
    *) what=DIFFERS status=1 ;;
  esac
  echo "${second#* }: $what"
done < <(paste "$work/first.layers" "$work/second.layers")
exit $status
