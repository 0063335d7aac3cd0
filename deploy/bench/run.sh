#!/usr/bin/env bash
# Measures the reading: `run.sh reading FOLDER` how well it reads annotated documents, `run.sh speed` how fast it reads articles.
# `run.sh keydates FOLDER` how well the most important dates meet timelines that people made.
# `run.sh gazetteer` what loading a large dump of place names takes.
# `run.sh pairs` how well reports of one happening are brought together, `run.sh weights` by which weights they should be.
# `run.sh reconcile` what bringing reports together takes, `run.sh asof` what the chronology of a moment of the past takes.
# `run.sh scale` what questions take as the chronology grows.
# `run.sh rebuild` what building the chronology anew takes, and what readers notice of it.
# `run.sh start` how soon each service answers after its start, and what memory it takes.
# `run.sh browser` how soon a reader can read in a browser, beside TimelineJS3 and vis-timeline with the same events.
# `run.sh import [--alone] [DOCUMENTS]` how fast documents are stored, and in what memory.
set -euo pipefail

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
events=$home/services/events

usage() {
  cat >&2 <<'TEXT'
usage: run.sh reading FOLDER [--docs FOLDER] [--manifest FILE] [--aliases FILE] [--out PAGE.html] [--predictions FILE.json] [--alone]
       run.sh speed [--articles N] [--threads N] [--without-corenlp]
       run.sh gazetteer [ROWS [KEPT]]
       run.sh pairs
       run.sh weights [ANNOTATIONS TEXTS MANIFEST]
       run.sh keydates [FOLDER] [--stack URL | --predictions FILE.ndjson]
       run.sh reconcile [REPORTS[/DAYS] …]
       run.sh asof [ENTRIES]
       run.sh browser [--alone] [EVENTS …]
       run.sh scale [ENTRIES …]
       run.sh rebuild [EVENTS …]
       run.sh start [TIMES]
       run.sh import [--alone] [DOCUMENTS]
TEXT
  exit 2
}

java=java
[ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/java" ] && java=$JAVA_HOME/bin/java

# Compiles a service (events when none is told) with its tests, where the benches are, and finds what they need at run time.
prepare() {
  local service=$home/services/${1:-events}
  local needed=$service/target/bench.classpath
  (cd "$home" && mvn -B -q -pl "services/${1:-events}" -am -Dspotless.check.skip=true test-compile \
    dependency:build-classpath -Dmdep.outputFile="$needed" -Dmdep.includeScope=test)
  classpath=$service/target/test-classes:$service/target/classes:$(cat "$needed")
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

# Makes a dump of ROWS lines in the format of GeoNames, KEPT of them towns, and measures what loading it takes.
gazetteer() {
  prepare
  bench org.tarikh.events.speed.GazetteerBench "${1:-3000000}" "${2:-500000}"
}

# Brings the own set of scenarios together and prints what was merged rightly, and each pair that was not.
pairs() {
  prepare
  bench org.tarikh.events.scoring.PairBench "$events/src/test/resources/pairs"
}

# Fits the weights by which reports are compared to the own set and, if given, to annotated documents.
weights() {
  prepare
  bench org.tarikh.events.scoring.WeightsFit "$events/src/test/resources/pairs" "$@"
}

# Scores the key dates of a running chronology, or of a stored export of one, against the timelines of a folder.
keydates() {
  if [ $# -eq 0 ] || [ "${1#--}" != "$1" ]; then
    echo "keydates skipped: no folder of reference timelines was given (deploy/bench/keydates holds one for the sample)"
    return 0
  fi
  local folder=$1 from=http://127.0.0.1:8080
  shift
  while [ $# -gt 0 ]; do
    case $1 in
      --stack | --predictions) from=${2:?}; shift 2 ;;
      *) usage ;;
    esac
  done
  prepare timeline
  bench org.tarikh.timeline.keydates.KeyDatesBench "$folder" "$from"
}

# Times the chronology as it was known at five moments, over made-up entries of three revisions each and a PostgreSQL of its own.
asof() {
  prepare timeline
  bench -Djava.util.logging.config.file=/dev/null org.tarikh.timeline.chronology.AsOfBench "${1:-100000}"
}

# Brings made-up reports together over a PostgreSQL of its own, for each of the sizes told: REPORTS of ten years, or REPORTS/DAYS.
reconcile() {
  local size told
  [ $# -gt 0 ] || set -- 10000 100000
  prepare
  for size in "$@"; do
    echo "Reconciling $size reports"
    IFS=/ read -ra told <<<"$size"
    bench -Djava.util.logging.config.file=/dev/null org.tarikh.events.event.ReconcileBench "${told[@]}"
  done
}

# Asks the same questions of readers and programs over so many made-up entries, for each of the sizes told.
scale() {
  [ $# -gt 0 ] || set -- 10000 100000 1000000
  prepare timeline
  (cd "$home" && mvn -B -q -pl services/timeline -am -Dspotless.check.skip=true -DskipTests package)
  bench -Djava.util.logging.config.file=/dev/null org.tarikh.timeline.scale.ScaleBench \
    "$home/services/timeline/target/quarkus-app/quarkus-run.jar" "$@"
}

# Builds a chronology of so many made-up events anew from feeds of them, while somebody reads the one that is served.
rebuild() {
  [ $# -gt 0 ] || set -- 10000 100000
  prepare timeline
  (cd "$home" && mvn -B -q -pl services/timeline -am -Dspotless.check.skip=true -DskipTests package)
  bench -Djava.util.logging.config.file=/dev/null org.tarikh.timeline.scale.RebuildBench \
    "$home/services/timeline/target/quarkus-app/quarkus-run.jar" "$@"
}

# Times the start of each service and tells what memory it takes; with JAVA25_HOME also on JDK 25, with and without AOT cache.
start() {
  local folder
  folder=$(mktemp -d)
  (cd "$home" && mvn -B -q -pl services/sources,services/events,services/timeline,deploy/launcher -am \
    -Dspotless.check.skip=true -DskipTests package)
  classpath="$home/deploy/launcher/target/test-classes:$home/deploy/launcher/target/classes:$home/deploy/launcher/target/lib/*"
  bench org.tarikh.launcher.StartBench "$home" "$folder" "${1:-5}" ${JAVA25_HOME:+"$JAVA25_HOME"}
  rm -rf "$folder"
}

# The others are fetched with npm for comparison only and stand outside the tree.
fetch_timelines() {
  local into=$1 package
  command -v npm >/dev/null || return 1
  for package in @knight-lab/timelinejs vis-timeline; do
    (cd "$into" && npm pack --silent "$package" >packed && mkdir -p "${package##*/}" &&
      tar -xzf "$(tail -n 1 packed)" --strip-components=1 -C "${package##*/}") 2>>"$into/log" || return 1
    echo "${package##*/} $(sed -n 's/^ *"version": *"\([^"]*\)".*/\1/p' "$into/${package##*/}/package.json" | head -n 1)" >&2
  done
}

# Opens the chronology in a browser over so many made-up events, and beside it what others draw of the same ones.
browser() {
  local packages=none alone=no folder
  if [ "${1:-}" = --alone ]; then
    alone=yes
    shift
  fi
  [ $# -gt 0 ] || set -- 50 500 5000 1000000
  prepare timeline
  (cd "$home" && mvn -B -q -pl services/timeline -am -Dspotless.check.skip=true -DskipTests package)
  folder=$(mktemp -d)
  if [ $alone = no ]; then
    if fetch_timelines "$folder"; then
      packages=$folder
    else
      echo "TimelineJS3 and vis-timeline could not be fetched, so nothing is compared; see $folder/log"
    fi
  fi
  bench -Djava.util.logging.config.file=/dev/null org.tarikh.timeline.browsing.BrowserBench \
    "$home/services/timeline/target/quarkus-app/quarkus-run.jar" "$packages" "$@"
  [ -s "$folder/log" ] || rm -rf "$folder"
}

corenlp=4.5.10
cache=${TARIKH_BENCH_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/tarikh-bench}

# Stanford CoreNLP is GPL: it is fetched on this machine for comparison only, stands outside the tree and runs as a process of its own.
fetch_corenlp() {
  local here=$cache/corenlp-$corenlp
  [ -f "$here/complete" ] && return 0
  mkdir -p "$here"
  cat >"$here/pom.xml" <<POM
<project><modelVersion>4.0.0</modelVersion><groupId>bench</groupId><artifactId>corenlp</artifactId><version>1</version><dependencies>
<dependency><groupId>edu.stanford.nlp</groupId><artifactId>stanford-corenlp</artifactId><version>$corenlp</version></dependency>
<dependency><groupId>edu.stanford.nlp</groupId><artifactId>stanford-corenlp</artifactId><version>$corenlp</version><classifier>models</classifier></dependency>
</dependencies></project>
POM
  (cd "$here" && timeout 900 mvn -B -q dependency:copy-dependencies -DoutputDirectory="$here/jars") >"$here/log" 2>&1 || return 1
  touch "$here/complete"
}

# Reads a list of texts with CoreNLP's own command line, its log in a file; prints the seconds of processor time that took.
corenlp_seconds() {
  local list=$1 threads=$2 out=$3 log=$4 TIMEFORMAT='%U %S'
  { time "$java" -Xmx4g -cp "$cache/corenlp-$corenlp/jars/*" edu.stanford.nlp.pipeline.StanfordCoreNLP \
    -annotators tokenize,ssplit,pos,lemma,ner -ner.applyFineGrained false -ner.useSUTime true -threads "$threads" \
    -filelist "$list" -outputFormat text -outputDirectory "$out" >"$log" 2>&1; } 2>&1 | awk '{ print $1 + $2 }'
}

# By the clock its own log tells how fast it was without its start; of processor time, a run over one article is taken off.
run_corenlp() {
  local texts=$1 threads=$2 articles=$3 out log start whole
  out=$(mktemp -d)
  log=$out.log
  head -n 1 "$texts/files.list" >"$texts/first.list"
  if ! start=$(corenlp_seconds "$texts/first.list" "$threads" "$out" "$log") ||
    ! whole=$(corenlp_seconds "$texts/files.list" "$threads" "$out" "$log"); then
    echo "  CoreNLP did not run; its log is $log"
    return 0
  fi
  awk -v articles="$articles" -v start="$start" -v whole="$whole" \
    '/^TOTAL:/ { for (i = 2; i < NF; i++) if ($(i + 1) ~ /^sec/ && $i > 0) printf "  %-28s %.1f\n", "articles a second", articles / $i }
     END { busy = (whole - start) / (articles - 1)
           printf "  %-28s %.1f ms, so %.1f articles a second of one processor\n", "processor time an article", busy * 1000, 1 / busy }' "$log"
  rm -rf "$out" "$log"
}

speed() {
  local articles=1500 threads=2 compare=yes texts
  while [ $# -gt 0 ]; do
    case $1 in
      --articles) articles=${2:?}; shift 2 ;;
      --threads) threads=${2:?}; shift 2 ;;
      --without-corenlp) compare=no; shift ;;
      *) usage ;;
    esac
  done
  prepare
  echo "Tarikh, the whole reading of an article"
  bench org.tarikh.events.speed.SpeedBench "$home/deploy/sample" "$articles" "$threads"
  [ $compare = yes ] || return 0
  if ! fetch_corenlp; then
    echo "CoreNLP $corenlp could not be fetched, so nothing is compared; see $cache/corenlp-$corenlp/log"
    return 0
  fi
  texts=$(mktemp -d)
  bench org.tarikh.events.speed.SpeedBench "$home/deploy/sample" "$articles" "$threads" "$texts"
  echo "Stanford CoreNLP $corenlp (tokenize, ssplit, pos, lemma, ner) on the same $articles articles and $threads threads"
  run_corenlp "$texts" "$threads" "$articles"
  rm -rf "$texts"
}

# Made-up documents of 300 words each, a fifth of them copies of the one before with a word added: how many, and a name and a
# number that others do not have.
documents() {
  awk -v all="$1" -v name="$2" -v seed="$3" 'BEGIN {
    srand(seed)
    for (i = 1; i <= all; i++) {
      if (i % 5) {
        text = ""
        for (w = 0; w < 300; w++) text = text (w % 12 ? " " : ". W") "w" int(rand() * rand() * 20000)
      } else text = text " again"
      printf "{\"key\": \"%s-%d\", \"publisher\": \"Outlet %d\", \"published\": \"%d-%02d-%02d\", \"text\": \"%s.\"}\n",
        name, i, i % 40, 2015 + i % 10, 1 + i % 12, 1 + i % 28, text
    }
  }'
}

# Hands in the documents of a file one by one, with a pause after each, until another file is there; prints the median of the
# milliseconds each took.
one_by_one() {
  local name=$1 file=$2 pause=$3 until=$4 line
  while read -r line && [ ! -e "$until" ]; do
    curl -sf -o /dev/null -w '%{time_total}\n' -H 'Content-Type: application/json' --data-binary @- "$sources/api/v1/documents" <<<"$line"
    sleep "$pause"
  done <"$file" | sort -n | awk -v name="$name" '{ took[NR] = $1 } END { printf "%s %.1f ms\n", name, took[int((NR + 1) / 2)] * 1000 }'
}

import() {
  local alone=no all child pid start ms meanwhile
  if [ "${1:-}" = --alone ]; then
    alone=yes
    shift
  fi
  all=${1:-20000}
  # These the trap needs when all else is over.
  work=$(mktemp -d)
  others=""
  sources=http://127.0.0.1:$((${TARIKH_BENCH_PORT:-18080} + 1))
  documents "$all" made 11 >"$work/documents.ndjson"
  documents 1000 meanwhile 12 >"$work/meanwhile.ndjson"
  documents 100 after 13 >"$work/after.ndjson"
  "$home/deploy/run.sh" --empty --data "$work/data" --port "${TARIKH_BENCH_PORT:-18080}" >"$work/log" 2>&1 &
  stack=$!
  trap '[ -z "$others" ] || kill -CONT $others; kill "$stack"; wait "$stack" || true; rm -rf "$work"' EXIT
  until grep -q 'Tarikh is ready' "$work/log"; do
    kill -0 "$stack" || { cat "$work/log" >&2; exit 1; }
    sleep 1
  done
  for child in $(pgrep -P "$stack"); do
    case $(tr '\0' ' ' <"/proc/$child/cmdline") in
      *services/sources/*) pid=$child ;;
      *services/*) others="$others $child" ;;
    esac
  done
  if [ $alone = yes ]; then
    kill -STOP $others
  else
    others=""
  fi
  LC_ALL=C "${java%java}jstat" -gc "$pid" 500 >"$work/heap" &
  one_by_one import_single_meanwhile "$work/meanwhile.ndjson" 1 "$work/stored" >"$work/meanwhile" &
  meanwhile=$!
  start=$(date +%s%N)
  "$home/deploy/import.sh" "$work/documents.ndjson" --to "$sources" --state "$work" >&2
  ms=$((($(date +%s%N) - start) / 1000000))
  awk -v all="$all" -v ms="$ms" 'BEGIN { printf "import_stored %.1f documents/s\n", all * 1000 / ms }'
  touch "$work/stored"
  wait "$meanwhile"
  cat "$work/meanwhile"
  one_by_one import_single_after "$work/after.ndjson" 0 "$work/never"
  awk '/VmHWM/ { printf "import_sources_resident_most %d MiB\n", $2 / 1024 }' "/proc/$pid/status"
  awk 'NR > 1 { used = $3 + $4 + $6 + $8; if (used > most) most = used } END { printf "import_sources_heap_most %d MiB\n", most / 1024 }' \
    "$work/heap"
  du -sm "$work/data/postgres" | awk '{ printf "import_databases %d MB\n", $1 }'
}

[ $# -gt 0 ] || usage
command=$1
shift
case $command in
  reading) reading "$@" ;;
  speed) speed "$@" ;;
  gazetteer) gazetteer "$@" ;;
  pairs) pairs ;;
  weights) weights "$@" ;;
  keydates) keydates "$@" ;;
  reconcile) reconcile "$@" ;;
  asof) asof "$@" ;;
  browser) browser "$@" ;;
  scale) scale "$@" ;;
  rebuild) rebuild "$@" ;;
  start) start "$@" ;;
  import) import "$@" ;;
  *) usage ;;
esac
