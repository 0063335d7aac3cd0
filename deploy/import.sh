#!/usr/bin/env bash
# Hands documents to a running Tarikh and waits until they are stored: a folder (with manifest.json, or each file a document under
# its name), a file of NDJSON with a document a line (.ndjson, .ndjson.gz), or the address of such a file.
#
#   deploy/import.sh FOLDER|FILE|URL [--to ADDRESS] [--token-file FILE] [--state DIR]
#
# ADDRESS is the sources service (http://127.0.0.1:8081). Stopped or killed, it goes on where it was when it is run again; what it
# has handed in is noted in DIR (~/.local/state/tarikh). What cannot be stored is listed, and the status is 1 then.
set -euo pipefail

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
TARIKH_TERMINAL=$([ -t 1 ] && echo yes || echo no)
export TARIKH_TERMINAL
exec "$home/deploy/launcher/command.sh" Bulk "$@"
