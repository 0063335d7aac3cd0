#!/usr/bin/env bash
# Copies all that a Tarikh of run.sh keeps, its three databases at one moment and its passwords, to a dated folder.
# Readers and writers go on meanwhile; one that is stopped is copied as it lies.
#
#   deploy/backup.sh [--data DIR] [--out DIR]
#
# DIR is what run.sh was started with (deploy/data) and where tarikh-backup-MOMENT is put (the working directory). The folder
# gets its name when all is written; what fails leaves nothing behind.
set -euo pipefail

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
"$home/deploy/launcher/command.sh" Backup "$@"
