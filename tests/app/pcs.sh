# SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
# SPDX-License-Identifier: MIT
#
# Several PCs over one shared folder, each with a data folder and a key store of its own. Sourced by the tests beside
# it, whose first words are PROGRAM and DIRECTORY; leaves nothing behind.
set -euo pipefail
program=$1 sample=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8 HOME=$work LP_KEYSTORE_PASSPHRASE_FILE=$work/passphrase
mkdir "$work/share"
echo "a passphrase for tests" >"$work/passphrase"

at() { # at PC words...: runs the program as that PC
    local pc=$1
    shift
    LP_KEYSTORE=file:$work/$pc.keys "$program" --data "$work/$pc" "$@"
}
fail() { echo "FAILED: $*" >&2; exit 1; }
