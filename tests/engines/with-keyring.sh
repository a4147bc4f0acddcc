#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
# SPDX-License-Identifier: MIT
#
# with-keyring.sh COMMAND...: runs COMMAND in a D-Bus session of its own with an unlocked throw-away keyring.
# Nothing of it is left afterwards.
set -u
for tool in dbus-daemon dbus-send dbus-run-session gnome-keyring-daemon secret-tool; do
    command -v "$tool" >/dev/null || { echo "SKIP   : $tool is not installed"; exit 0; }
done
place=$(mktemp -d -t keyring.XXXXXX)
trap 'rm -rf "$place"' EXIT
mkdir -p -m700 "$place/home" "$place/run"
export LP_KEYRING=$place HOME=$place/home XDG_RUNTIME_DIR=$place/run XDG_CURRENT_DESKTOP=GNOME
unset DISPLAY WAYLAND_DISPLAY XDG_DATA_HOME KDE_FULL_SESSION
dbus-run-session -- bash -c '
    printf %s "a passphrase for tests" | gnome-keyring-daemon --unlock --components=secrets --daemonize >/dev/null 2>&1
    printf x | timeout 20 secret-tool store --label=probe probe probe || { echo "SKIP   : the keyring did not start"; exit 0; }
    "$@"' _ "$@"
