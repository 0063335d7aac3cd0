#!/usr/bin/env bash
# Makes a data directory of a backup, for run.sh to start over. The backup's checksums are compared and PostgreSQL recovers
# it, or loads its rows where it is a portable one, before the directory gets its name; what fails leaves nothing behind.
#
#   deploy/restore.sh BACKUP [--data DIR] [--without-read-model]
#
# DIR must be missing or empty. Without the read model the timeline's database is left out; it is read again from the
# events at the next start. A portable backup never has it.
set -euo pipefail

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
"$home/deploy/launcher/command.sh" Restore "$@"
