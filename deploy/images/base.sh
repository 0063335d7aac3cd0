#!/usr/bin/env bash
# Makes a base for the images where no registry can be reached: a few Debian packages and a Java runtime cut to what the
# services need.
set -euo pipefail

usage() {
  cat <<'TEXT'
usage: deploy/images/base.sh [--jdk FOLDER] [--out FILE]

  --jdk FOLDER  a JDK 25 for this processor; by default JAVA_HOME
  --out FILE    the root file system to write, a tar; by default deploy/images/target/base.tar

Needs Debian or Ubuntu with apt-get and their package archive, but no container engine and no rights. FILE becomes an
image with 'deploy/images/build.sh --base-from FILE'. The packages are taken as apt knows them, checked by its keys;
run 'apt-get update' first for the newest.
TEXT
}

refuse() {
  echo "base.sh: $1" >&2
  exit 1
}

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
jdk=${JAVA_HOME:-} out=$here/target/base.tar
while [ $# -gt 0 ]; do
  case $1 in
    --jdk | --out)
      [ -n "${2:-}" ] || refuse "$1 needs a value"
      printf -v "${1#--}" %s "$2"
      shift
      ;;
    --help) usage && exit ;;
    *) usage >&2 && refuse "there is no option $1" ;;
  esac
  shift
done
[ -x "$jdk/bin/jlink" ] || refuse "'$jdk' is no JDK; name one by --jdk or JAVA_HOME"
"$jdk/bin/java" -version 2>&1 | grep -q 'version "25' || refuse "$jdk is not Java 25"
for needed in apt-get dpkg-deb tar; do
  command -v "$needed" >/dev/null || refuse "$needed is not on this machine"
done

# libc for Java, bash to ask for health, a font for the pictures of shared links, libstdc++ for PostgreSQL while training.
packages=(base-files libc6 libgcc-s1 zlib1g libtinfo6 bash fontconfig-config libfontconfig1 libfreetype6 libexpat1
  libpng16-16 libbrotli1 fonts-dejavu-core libstdc++6)

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/packages" "$work/root/usr/"{bin,sbin,lib,lib64} "$work/root/"{app,dev,etc,proc,sys,tmp,run} "$(dirname "$out")"
chmod 1777 "$work/root/tmp"
for folder in bin sbin lib lib64; do
  ln -s "usr/$folder" "$work/root/$folder"
done

(cd "$work/packages" && apt-get download -qq "${packages[@]}")
for package in "$work"/packages/*.deb; do
  dpkg-deb --fsys-tarfile "$package" | tar -x -C "$work/root" --keep-directory-symlink --no-same-owner
done
# What is not run is not carried; the licences of the packages stay.
rm -rf "$work"/root/usr/share/{man,info,locale,lintian,bug,menu} "$work"/root/var/{cache,backups,tmp}
find "$work/root/usr/share/doc" -mindepth 2 ! -name copyright -delete
ln -s bash "$work/root/usr/bin/sh"
printf 'root:x:0:0:root:/root:/usr/sbin/nologin\ntarikh:x:10001:10001:tarikh:/tmp:/usr/sbin/nologin\n' >"$work/root/etc/passwd"
printf 'root:x:0:\ntarikh:x:10001:\n' >"$work/root/etc/group"

"$jdk/bin/jlink" --no-header-files --no-man-pages --output "$work/root/opt/java" \
  --add-modules java.se,jdk.unsupported,jdk.management,jdk.zipfs,jdk.jfr,jdk.jcmd,jdk.naming.dns,jdk.localedata \
  --include-locales en,fa,ps --strip-debug
ln -s ../../opt/java/bin/java "$work/root/usr/bin/java"

# Of the same packages and the same JDK the same file, whoever makes it and when.
tar -c -f "$out" -C "$work/root" --sort=name --owner=0 --group=0 --numeric-owner --mtime=@"${SOURCE_DATE_EPOCH:-0}" \
  --format=posix --pax-option=exthdr.name=%d/PaxHeaders/%f,delete=atime,delete=ctime .
echo "Made $out ($(du -h "$out" | cut -f1))"
