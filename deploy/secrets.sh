#!/usr/bin/env bash
# Makes the passwords that deploy/compose.yaml asks for, in deploy/secrets, once: what is there is kept.
set -euo pipefail

secrets=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/secrets
umask 022
# Nobody else comes in here; inside, the users of the containers have to read.
mkdir -p "$secrets" && chmod 700 "$secrets"

random() {
  od -An -N24 -tx1 /dev/urandom | tr -d ' \n'
}

[ -s "$secrets/superuser" ] || random >"$secrets/superuser"
[ -s "$secrets/write-token.env" ] || printf 'TARIKH_WRITE_TOKEN=%s\n' "$(random)" >"$secrets/write-token.env"
if ! [ -s "$secrets/signing-key.env" ]; then
  key=$(openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256)
  printf 'TARIKH_TOKEN_KEY=%s\n' "$(openssl pkey -pubout -outform DER <<<"$key" | base64 -w0)" >"$secrets/token-key.env"
  printf 'TARIKH_SIGNING_KEY=%s\n' "$(openssl pkcs8 -topk8 -nocrypt -outform DER <<<"$key" | base64 -w0)" >"$secrets/signing-key.env"
fi
for service in sources events timeline; do
  role=$secrets/roles/$service
  [ -s "$secrets/$service.env" ] && continue
  mkdir -p "$role"/{owner,service}
  printf '%s' "$service" >"$role/service/username"
  printf '%s' "${service}_owner" >"$role/owner/username"
  random >"$role/service/password"
  random >"$role/owner/password"
  printf 'QUARKUS_DATASOURCE_USERNAME=%s\nQUARKUS_DATASOURCE_PASSWORD=%s\nQUARKUS_FLYWAY_USERNAME=%s\nQUARKUS_FLYWAY_PASSWORD=%s\n' \
    "$service" "$(<"$role/service/password")" "${service}_owner" "$(<"$role/owner/password")" >"$secrets/$service.env"
done
echo "The passwords are in $secrets"
