#!/usr/bin/env bash
# Builds the container images of the services with buildah, podman or docker.
set -euo pipefail

usage() {
  cat <<'TEXT'
usage: deploy/images/build.sh [--engine NAME] [--base IMAGE | --base-from TAR] [--tag TAG] [--source URL] [SERVICE…]

  --engine NAME    buildah, podman or docker; by default the first of them that works here
  --base IMAGE     an image with a Java 25 runtime; by default the one the Containerfile names
  --base-from TAR  what deploy/images/base.sh made, where no registry can be reached
  --tag TAG        by default the version in pom.xml, which is the one the manifests in k8s/ ask for
  --source URL     where the source of this build can be got, for the image's label
  SERVICE          sources, events or timeline; by default all three

The images are called tarikh/SERVICE:TAG and are not pushed anywhere. Their label tells the time of the commit.
TEXT
}

refuse() {
  echo "build.sh: $1" >&2
  exit 1
}

engine='' base='' base_from='' tag='' source='' services=()
while [ $# -gt 0 ]; do
  case $1 in
    --engine | --base | --base-from | --tag | --source)
      [ -n "${2:-}" ] || refuse "$1 needs a value"
      option=${1#--}
      printf -v "${option/-/_}" %s "$2"
      shift
      ;;
    --help) usage && exit ;;
    sources | events | timeline) services+=("$1") ;;
    *) usage >&2 && refuse "there is no service or option $1" ;;
  esac
  shift
done
[ ${#services[@]} -gt 0 ] || services=(sources events timeline)
[ -z "$base" ] || [ -z "$base_from" ] || refuse "--base and --base-from exclude each other"
[ -z "$base_from" ] || [ -f "$base_from" ] || refuse "there is no file $base_from"

# Being installed is not enough: a docker client without its daemon builds nothing.
works() {
  command -v "$1" >/dev/null && "$1" info >/dev/null 2>&1
}
if [ -n "$engine" ]; then
  case $engine in
    buildah | podman | docker) works "$engine" || refuse "$engine is not installed or does not work here ('$engine info' says why)" ;;
    *) refuse "$engine is none of buildah, podman and docker" ;;
  esac
else
  for candidate in buildah podman docker; do
    if works "$candidate"; then
      engine=$candidate
      break
    fi
  done
  [ -n "$engine" ] || refuse "none of buildah, podman and docker works here; images need one of them (deploy/run.sh does not)"
fi

[ -z "$base_from" ] || base_from=$(realpath "$base_from")
cd "$(dirname "$0")/../.."
if [ -z "$tag" ]; then
  tag=$(sed -n '/<artifactId>tarikh<\/artifactId>/{n;s/.*<version>\(.*\)<\/version>.*/\1/p;q}' pom.xml)
fi

revision=$(git rev-parse HEAD 2>/dev/null || echo unknown)
[ -z "$(git status --porcelain --untracked-files=no 2>/dev/null)" ] || revision+=-modified
committed=$(date -u -d "@$(git log -1 --format=%ct 2>/dev/null || date +%s)" +%FT%TZ)

# A cache holds for jars of one time of change, and engines take layers of an earlier build for theirs whatever the times
# in them are. So every file has the same time, and what did not change is the same layer in every version.
time=315532800
export SOURCE_DATE_EPOCH=$time

# All layers are kept, so that what did not change is not stored twice. docker takes the time from the environment.
options=()
case $engine in
  buildah) options=(--layers --timestamp "$time") ;;
  podman) options=(--timestamp "$time") ;;
esac

if [ -n "$base_from" ]; then
  base=localhost/tarikh/base:25
  context=$(mktemp -d)
  trap 'rm -rf "$context"' EXIT
  ln "$base_from" "$context/base.tar" 2>/dev/null || cp "$base_from" "$context/base.tar"
  printf 'FROM scratch\nADD base.tar /\nENV PATH=/usr/bin:/bin JAVA_HOME=/opt/java\n' >"$context/Containerfile"
  "$engine" build "${options[@]}" --tag "$base" --file "$context/Containerfile" "$context" >/dev/null
fi

# Jars made from last week's build would make last week's image. The same commit gives the same jars, whenever it is built.
mvn -q -pl services/sources,services/events,services/timeline,deploy/launcher -am package -DskipTests -Dspotless.check.skip=true \
  -Dmaven.jar.forceCreation=true "-Dproject.build.outputTimestamp=$committed" "-Dquarkus.package.output-timestamp=$committed"
find services/*/target/quarkus-app services/*/target/bom.json -exec touch -d "@$time" {} +

for service in "${services[@]}"; do
  "$engine" build "${options[@]}" ${base:+--build-arg "BASE=$base"} --build-arg "SERVICE=$service" \
    --build-arg "VERSION=$tag" --build-arg "REVISION=$revision" --build-arg "CREATED=$committed" \
    ${source:+--label "org.opencontainers.image.source=$source"} \
    --tag "tarikh/$service:$tag" --file deploy/images/Containerfile .
  echo "Built tarikh/$service:$tag"
done
