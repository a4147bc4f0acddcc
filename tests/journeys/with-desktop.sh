#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
# SPDX-License-Identifier: MIT
#
# with-desktop.sh COMMAND...: runs COMMAND on a screen, a session bus and an accessibility bus of its own
set -u
for tool in Xvfb dbus-run-session openbox; do
    command -v "$tool" >/dev/null || { echo "skipped: $tool is not installed"; exit 77; }
done
[ -x /usr/libexec/at-spi-bus-launcher ] || { echo "skipped: at-spi2-core is not installed"; exit 77; }
export XDG_RUNTIME_DIR=$(mktemp -d) LANG=C.UTF-8
numbers=$(mktemp)
Xvfb -displayfd 3 -screen 0 1366x768x24 -nolisten tcp 3>"$numbers" >/dev/null 2>&1 &
screen=$!
for _ in $(seq 100); do [ -s "$numbers" ] && break; sleep 0.1; done
export DISPLAY=:$(cat "$numbers") QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1
dbus-run-session -- bash -c '
    /usr/libexec/at-spi-bus-launcher --launch-immediately & bus=$!
    openbox --sm-disable >/dev/null 2>&1 & manager=$!
    sleep 0.5
    "$@"; result=$?
    kill $manager $bus; wait $manager $bus 2>/dev/null
    exit $result' _ "$@"
result=$?
kill $screen
wait $screen 2>/dev/null
rm -rf "$XDG_RUNTIME_DIR" "$numbers"
exit $result
