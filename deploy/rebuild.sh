#!/usr/bin/env bash
# Builds the chronology of a running Tarikh anew from the feeds of its events, beside the one that is served, and puts it
# in that one's place when it has caught up. Readers go on; cut short, it changes nothing.
#
#   deploy/rebuild.sh [--data DIR] [--port N] [--host H]
#
# with the values that run.sh was started with.
set -euo pipefail

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
data=$home/deploy/data
port=8080
host=127.0.0.1
while [ $# -gt 0 ]; do
  case $1 in
    --data | --port | --host)
      [ $# -gt 1 ] || { echo "$1 needs a value" >&2; exit 2; }
      case $1 in
        --data) data=$2 ;;
        --port) port=$2 ;;
        --host) host=$2 ;;
      esac
      shift 2
      ;;
    *)
      echo "usage: deploy/rebuild.sh [--data DIR] [--port N] [--host H]" >&2
      exit 2
      ;;
  esac
done
[ "$host" = 0.0.0.0 ] && host=127.0.0.1

java=java
[ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/java" ] && java=$JAVA_HOME/bin/java
jar=$home/services/timeline/target/quarkus-app/quarkus-run.jar
for needed in "$jar" "$data/secrets.properties"; do
  [ -f "$needed" ] || { echo "$needed is missing: Tarikh has not been started from here with that data" >&2; exit 2; }
done
secret() { sed -n "s/^$1=//p" "$data/secrets.properties"; }

export QUARKUS_PROFILE=rebuild
export QUARKUS_BANNER_ENABLED=false
export QUARKUS_DATASOURCE_JDBC_URL=jdbc:postgresql://127.0.0.1:$((port + 3))/timeline
QUARKUS_DATASOURCE_PASSWORD=$(secret timeline.service.password)
QUARKUS_FLYWAY_PASSWORD=$(secret timeline.owner.password)
export QUARKUS_DATASOURCE_PASSWORD QUARKUS_FLYWAY_PASSWORD
export TARIKH_EVENTS_URL=http://$host:$((port + 2))
exec "$java" -Xmx512m -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError \
  -Djava.util.logging.manager=org.jboss.logmanager.LogManager -jar "$jar"
