#!/usr/bin/env bash
# Copies all that a Tarikh of run.sh keeps, its three databases at one moment and its passwords, to a dated folder.
# Readers and writers go on meanwhile; one that is stopped is copied too.
#
#   deploy/backup.sh [--data DIR] [--out DIR] [--portable]
#
# DIR is what run.sh was started with (deploy/data) and where tarikh-backup-MOMENT is put (the working directory). The folder
# gets its name when all is written; what fails leaves nothing behind.
#
# --portable copies the rows of sources and events to tarikh-portable-MOMENT, for every version of PostgreSQL from 15; the
# files that are copied otherwise are for the version that they are of. The chronology is read again from the events.
set -euo pipefail

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
"$home/deploy/launcher/command.sh" Backup "$@"
