#!/usr/bin/env bash
# Runs all of Tarikh on this machine: builds what is missing or older than its sources, then starts the launcher.
set -euo pipefail

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
here=$(pwd)
needed=17

java=java
[ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/java" ] && java=$JAVA_HOME/bin/java
if ! command -v "$java" >/dev/null; then
  echo "Tarikh needs JDK $needed or newer; no java was found. Set JAVA_HOME or put java on the PATH." >&2
  exit 2
fi
version=$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.specification.version = //p')
if [ "${version%%.*}" -lt "$needed" ]; then
  echo "Tarikh needs JDK $needed or newer; $java is version $version." >&2
  exit 2
fi

launcher=$home/deploy/launcher/target/tarikh-launcher.jar

built() {
  local jar
  for jar in "$launcher" "$home"/services/{sources,events,timeline}/target/quarkus-app/quarkus-run.jar; do
    [ -f "$jar" ] || return 1
  done
  [ -z "$(find "$home/pom.xml" "$home"/services/*/pom.xml "$home"/services/*/src/main "$home"/frontend-templates/src \
    "$home"/frontend-templates/pom.xml "$home"/deploy/postgres/src "$home"/deploy/postgres/pom.xml \
    "$home"/deploy/launcher/src/main "$home"/deploy/launcher/pom.xml \
    -newer "$home/deploy/launcher/target/built" -print -quit 2>&1)" ]
}

if ! built; then
  if ! command -v mvn >/dev/null; then
    echo "Tarikh is not built yet and Maven (mvn) was not found." >&2
    exit 2
  fi
  echo "Building Tarikh (only at the first start and after changes) …"
  stamp=$(mktemp)
  (cd "$home" && mvn -B -q -DskipTests -Dspotless.check.skip=true package)
  mv "$stamp" "$home/deploy/launcher/target/built"
fi

exec "$java" -jar "$launcher" "$home" "$here" "$@"
