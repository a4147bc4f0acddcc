#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
# SPDX-License-Identifier: MIT
#
# What goes over a real SMB share, mounted twice.
exec "@CMAKE_SOURCE_DIR@/tests/engines/with-share.sh" "$(dirname "$0")/share_bench"
