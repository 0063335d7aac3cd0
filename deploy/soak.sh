#!/usr/bin/env bash
# Runs what takes too long for every build, at full size: `soak.sh [SECTION …]`, all sections where none is named.
#   orders      the same corpus in many shuffled orders (TARIKH_SOAK_ORDERS, 50)
#   reconcile   made-up reports brought together (TARIKH_SOAK_REPORTS, 1000000)
#   chaos       made-up documents (TARIKH_SOAK_DOCUMENTS, 10000) through three replicas each, which are killed and cut off
#               every few seconds, and PostgreSQL with them (TARIKH_SOAK_SEED for the same harm again)
#   identity    editors who sign in at a Keycloak server, which Maven brings
#   import      made-up documents (TARIKH_SOAK_IMPORT, 100000) handed in by import.sh, killed and run again
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

chaos() {
  local documents=${TARIKH_SOAK_DOCUMENTS:-10000}
  (cd "$home" && mvn -B -q -pl deploy/e2e -am verify -Dit.test=ReplicasIT -Dfailsafe.failIfNoSpecifiedTests=false \
    -Dtest=NoUnitTest -Dsurefire.failIfNoSpecifiedTests=false -Dspotless.check.skip=true \
    -Dtarikh.chaos.documents="$documents" -Dtarikh.chaos.seconds=$((documents / 20)) -Dtarikh.chaos.minutes=120 \
    ${TARIKH_SOAK_SEED:+-Dtarikh.chaos.seed="$TARIKH_SOAK_SEED"})
}

import() {
  (cd "$home" && mvn -B -q -pl deploy/e2e -am verify -Dit.test=ImportIT -Dfailsafe.failIfNoSpecifiedTests=false \
    -Dtest=NoUnitTest -Dsurefire.failIfNoSpecifiedTests=false -Dspotless.check.skip=true \
    -Dtarikh.import.documents="${TARIKH_SOAK_IMPORT:-100000}")
}

identity() {
  (cd "$home" && mvn -B -q -pl deploy/e2e -am verify -Pidentity -Dit.test=IdentityIT -Dfailsafe.failIfNoSpecifiedTests=false \
    -Dtest=NoUnitTest -Dsurefire.failIfNoSpecifiedTests=false -Dspotless.check.skip=true)
}

[ $# -gt 0 ] || set -- orders reconcile chaos identity import
for section in "$@"; do
  case $section in
    orders | reconcile | chaos | identity | import) "$section" ;;
    *)
      echo "usage: soak.sh [orders] [reconcile] [chaos] [identity] [import]" >&2
      exit 2
      ;;
  esac
done
