#!/usr/bin/env bash
# Gives an admin of the desk a new password to be used once, prints it and ends: for those who have lost theirs. The
# account is made where there is none of the name, and is an active admin afterwards; its sessions end.
#
#   deploy/recover.sh [--data DIR] [--port N] [--name NAME]
#
# with the values that run.sh was started with, while it runs. The name is admin when not given.
set -euo pipefail

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
data=$home/deploy/data
port=8080
name=admin
while [ $# -gt 0 ]; do
  case $1 in
    --data | --port | --name)
      [ $# -gt 1 ] || { echo "$1 needs a value" >&2; exit 2; }
      case $1 in
        --data) data=$2 ;;
        --port) port=$2 ;;
        --name) name=$2 ;;
      esac
      shift 2
      ;;
    *)
      echo "usage: deploy/recover.sh [--data DIR] [--port N] [--name NAME]" >&2
      exit 2
      ;;
  esac
done

java=java
[ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/java" ] && java=$JAVA_HOME/bin/java
jar=$home/services/events/target/quarkus-app/quarkus-run.jar
for needed in "$jar" "$data/secrets.properties"; do
  [ -f "$needed" ] || { echo "$needed is missing: Tarikh has not been started from here with that data" >&2; exit 2; }
done
secret() { sed -n "s/^$1=//p" "$data/secrets.properties"; }

export QUARKUS_PROFILE=recovery
export QUARKUS_BANNER_ENABLED=false
export QUARKUS_LOG_LEVEL=WARN
export QUARKUS_DATASOURCE_JDBC_URL=jdbc:postgresql://127.0.0.1:$((port + 3))/events
QUARKUS_DATASOURCE_PASSWORD=$(secret events.service.password)
export QUARKUS_DATASOURCE_PASSWORD
export TARIKH_RECOVERY_NAME=$name
exec "$java" -Xmx512m -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError \
  -Djava.util.logging.manager=org.jboss.logmanager.LogManager -jar "$jar"
