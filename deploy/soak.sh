#!/usr/bin/env bash
# Runs what takes too long for every build, at full size: `soak.sh [SECTION …]`, all sections where none is named.
#   orders      the same corpus in many shuffled orders (TARIKH_SOAK_ORDERS, 50)
#   reconcile   made-up reports brought together (TARIKH_SOAK_REPORTS, 1000000)
set -euo pipefail

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

orders() {
  echo "Orders: ${TARIKH_SOAK_ORDERS:-50}"
  (cd "$home" && mvn -B -q -pl services/events -am test -Dtest=OrderFreeTest -Dsurefire.failIfNoSpecifiedTests=false \
    -Dspotless.check.skip=true -Dtarikh.orders="${TARIKH_SOAK_ORDERS:-50}")
}

reconcile() {
  "$home/deploy/bench/run.sh" reconcile "${TARIKH_SOAK_REPORTS:-1000000}"
}

[ $# -gt 0 ] || set -- orders reconcile
for section in "$@"; do
  case $section in
    orders | reconcile) "$section" ;;
    *)
      echo "usage: soak.sh [orders] [reconcile]" >&2
      exit 2
      ;;
  esac
done
