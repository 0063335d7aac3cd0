#!/usr/bin/env bash
# Builds the images and tries each of them: it runs as nobody, writes to /tmp only, uses its AOT cache, answers and stops.
set -euo pipefail

usage() {
  cat <<'TEXT'
usage: deploy/images/try.sh [--engine podman|docker] [--port N] [--built] [what build.sh takes …]

Needs podman or docker, JDK 17 and Maven, and 17 free ports from N (default 18440). PostgreSQL and the services' peers are
those of deploy/run.sh, started in a temporary folder; the images run beside them on the network of this machine.
--built tries what is built. With podman the images are built by buildah where that is on this machine.
TEXT
}

refuse() {
  echo "try.sh: $1" >&2
  exit 1
}

engine='' port=18440 build=yes passed=()
while [ $# -gt 0 ]; do
  case $1 in
    --engine | --port)
      [ -n "${2:-}" ] || refuse "$1 needs a value"
      printf -v "${1#--}" %s "$2"
      shift
      ;;
    --built) build=no ;;
    --help) usage && exit ;;
    *) passed+=("$1") ;;
  esac
  shift
done
for candidate in ${engine:-podman docker}; do
  command -v "$candidate" >/dev/null && "$candidate" info >/dev/null 2>&1 && engine=$candidate && break
  engine=
done
[ -n "$engine" ] || refuse "neither podman nor docker works here"
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
tag=$(sed -n '/<artifactId>tarikh<\/artifactId>/{n;s/.*<version>\(.*\)<\/version>.*/\1/p;q}' "$home/pom.xml")
if [ $build = yes ]; then
  builder=$engine
  [ "$engine" = podman ] && command -v buildah >/dev/null && builder=buildah
  "$home/deploy/images/build.sh" --engine "$builder" "${passed[@]}"
fi

data=$(mktemp -d)
container=
stack=
finish() {
  [ -z "$container" ] || "$engine" rm --force "$container" >/dev/null 2>&1 || true
  [ -z "$stack" ] || { kill "$stack" 2>/dev/null && wait "$stack" 2>/dev/null; } || true
  rm -rf "$data"
}
trap finish EXIT
"$home/deploy/run.sh" --data "$data/stack" --port "$port" >"$data/stack.log" 2>&1 &
stack=$!
for ((waited = 0; waited < 600; waited++)); do
  grep -qs "Tarikh is ready" "$data/stack.log" && break
  kill -0 $stack 2>/dev/null || { tail "$data/stack.log" >&2 && refuse "deploy/run.sh ended"; }
  sleep 1
done

secret() {
  sed -n "s/^$1=//p" "$data/stack/secrets.properties"
}

# Prints the first line of what 127.0.0.1 answers.
status() {
  (exec 3<>"/dev/tcp/127.0.0.1/$1" && printf 'GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n' "$2" >&3 && head -n 1 <&3) 2>/dev/null
}

check() {
  local what=$1
  shift
  "$@" >/dev/null 2>&1 || refuse "$service: $what"
}

fails() {
  ! "$@"
}

try() {
  service=$1 first=$2 http=$((port + 10)) management=$((port + 11))
  local started ready pid memory image=tarikh/$1:$tag
  "$engine" image inspect --format '{{.Config.User}} {{index .Config.Labels "org.opencontainers.image.revision"}}' "$image" |
    grep -Eq '^10001:10001 [0-9a-f]{40}' || refuse "$service: the image does not say whose it is"
  container=$("$engine" create --network host --read-only --tmpfs /tmp --cap-drop ALL \
    --security-opt no-new-privileges --env JAVA_TOOL_OPTIONS=-XX:MaxRAM=256m --env QUARKUS_HTTP_PORT=$http --env QUARKUS_MANAGEMENT_PORT=$management \
    --env QUARKUS_HTTP_HOST=127.0.0.1 --env QUARKUS_MANAGEMENT_HOST=127.0.0.1 \
    --env "QUARKUS_DATASOURCE_JDBC_URL=jdbc:postgresql://127.0.0.1:$((port + 3))/$service" \
    --env "QUARKUS_DATASOURCE_USERNAME=$service" --env "QUARKUS_DATASOURCE_PASSWORD=$(secret "$service.service.password")" \
    --env "QUARKUS_FLYWAY_USERNAME=${service}_owner" --env "QUARKUS_FLYWAY_PASSWORD=$(secret "$service.owner.password")" \
    --env "TARIKH_SOURCES_URL=http://127.0.0.1:$((port + 1))" --env "TARIKH_EVENTS_URL=http://127.0.0.1:$((port + 2))" \
    "$image")
  started=$(date +%s%N)
  "$engine" start "$container" >/dev/null
  until [[ $(status $management /q/health/ready) == *' 200 '* ]] && [[ $(status $http "$first") == *' 200 '* ]]; do
    [ $((($(date +%s%N) - started) / 1000000000)) -lt 120 ] || { "$engine" logs "$container" >&2; refuse "$service does not answer"; }
    sleep 0.02
  done
  ready=$((($(date +%s%N) - started) / 1000000))
  pid=$("$engine" inspect --format '{{.State.Pid}}' "$container")
  memory=$(sed -n 's/^VmRSS:[^0-9]*\([0-9]*\).*/\1/p' "/proc/$pid/status")
  check "it does not run as 10001" grep -Eq '^Uid:\s10001\s10001' "/proc/$pid/status"
  check "it has capabilities" grep -Eq '^CapEff:\s0000000000000000' "/proc/$pid/status"
  check "it may gain privileges" grep -Eq '^NoNewPrivs:\s1' "/proc/$pid/status"
  check "its AOT cache is not in use" grep -q /app/app.aot "/proc/$pid/maps"
  check "nothing can be run in it" "$engine" exec "$container" bash -c :
  check "the root file system can be written to" fails "$engine" exec "$container" bash -c '>/written'
  check "its own folder can be written to" fails "$engine" exec "$container" bash -c '>/app/written'
  check "/tmp cannot be written to" "$engine" exec "$container" bash -c '>/tmp/written'
  check "it has no bill of materials" "$engine" exec "$container" bash -c '[ -s /app/sbom/bom.json ]'
  "$engine" stop --time 30 "$container" >/dev/null
  check "it does not stop when told to" test "$("$engine" inspect --format '{{.State.ExitCode}}' "$container")" = 143
  "$engine" rm "$container" >/dev/null
  container=
  echo "$service: first answer after $ready ms, then $((memory / 1024)) MiB resident, as 10001, nothing but /tmp written, AOT cache in use, stopped in order"
}

try sources '/api/v1/documents?limit=1'
try events '/api/v1/events?limit=1'
try timeline '/?lang=en'
