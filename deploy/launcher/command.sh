#!/usr/bin/env bash
# Runs a command of the launcher's jar for a script in deploy/: command.sh CLASS ARGUMENT…
set -euo pipefail

here=$(pwd)
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
java=java
[ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/java" ] && java=$JAVA_HOME/bin/java
jar=$home/deploy/launcher/target/tarikh-launcher.jar
[ -f "$jar" ] || { echo "$jar is missing: build it with mvn -DskipTests package, or start deploy/run.sh once" >&2; exit 2; }
exec "$java" -cp "$jar" "org.tarikh.launcher.$1" "$home" "$here" "${@:2}"
