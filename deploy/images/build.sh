#!/usr/bin/env bash
# Builds the container images of the services with buildah, podman or docker.
set -euo pipefail

usage() {
  cat <<'TEXT'
usage: deploy/images/build.sh [--engine NAME] [--base IMAGE] [--tag TAG] [SERVICE…]

  --engine NAME  buildah, podman or docker; by default the first of them that works here
  --base IMAGE   an image with a Java 25 runtime; by default the one the Containerfile names
  --tag TAG      by default the version in pom.xml, which is the one the manifests in k8s/ ask for
  SERVICE        sources, events or timeline; by default all three

The images are called tarikh/SERVICE:TAG and are not pushed anywhere.
TEXT
}

refuse() {
  echo "build.sh: $1" >&2
  exit 1
}

engine='' base='' tag='' services=()
while [ $# -gt 0 ]; do
  case $1 in
    --engine | --base | --tag)
      [ -n "${2:-}" ] || refuse "$1 needs a value"
      printf -v "${1#--}" %s "$2"
      shift
      ;;
    --help) usage && exit ;;
    sources | events | timeline) services+=("$1") ;;
    *) usage >&2 && refuse "there is no service or option $1" ;;
  esac
  shift
done
[ ${#services[@]} -gt 0 ] || services=(sources events timeline)

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

cd "$(dirname "$0")/../.."
if [ -z "$tag" ]; then
  tag=$(sed -n '/<artifactId>tarikh<\/artifactId>/{n;s/.*<version>\(.*\)<\/version>.*/\1/p;q}' pom.xml)
fi

# A context made from last week's build would make last week's image.
modules=$(printf ',services/%s' "${services[@]}")
mvn -q -pl "${modules#,}" -am package -DskipTests

for service in "${services[@]}"; do
  "$engine" build ${base:+--build-arg "BASE=$base"} --tag "tarikh/$service:$tag" \
    --file deploy/images/Containerfile "services/$service/target/quarkus-app"
  echo "Built tarikh/$service:$tag"
done
