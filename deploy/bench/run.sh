#!/usr/bin/env bash
# Measures the reading: `run.sh reading FOLDER` how well it reads annotated documents, `run.sh speed` how fast it reads articles.
set -euo pipefail

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
events=$home/services/events

usage() {
  cat >&2 <<'TEXT'
usage: run.sh reading FOLDER [--docs FOLDER] [--manifest FILE] [--aliases FILE] [--out PAGE.html] [--predictions FILE.json] [--alone]
       run.sh speed [--articles N] [--threads N] [--without-corenlp]
TEXT
  exit 2
}

java=java
[ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/java" ] && java=$JAVA_HOME/bin/java

# Compiles the events service with its tests, where the benches are, and finds what they need at run time.
prepare() {
  local needed=$events/target/bench.classpath
  (cd "$home" && mvn -B -q -pl services/events -am -Dspotless.check.skip=true test-compile dependency:build-classpath \
    -Dmdep.outputFile="$needed" -Dmdep.includeScope=test)
  classpath=$events/target/test-classes:$events/target/classes:$(cat "$needed")
}

# Runs one of the benches with a bounded heap and no log but their own lines.
bench() {
  "$java" -Xmx1g -Dslf4j.internal.verbosity=ERROR -cp "$classpath" "$@"
}

reading() {
  [ $# -gt 0 ] || usage
  prepare
  bench org.tarikh.events.scoring.ReadingBench "$@"
}

[ $# -gt 0 ] || usage
command=$1
shift
case $command in
  reading) reading "$@" ;;
  *) usage ;;
esac
