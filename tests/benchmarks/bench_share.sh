#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
# SPDX-License-Identifier: MIT
#
# bench_share [share]                    events from one PC to another over a real SMB share, mounted twice
# bench_share join [EVENTS [BOOKINGS]]   how long a new PC takes for its first look
# bench_share edition [ENTRIES [EDITS]]  from an edit on the Director's PC to the search on another
# The bars are for join 100000, edition 5000 and edition 100000; without a number it is a small one.
what=${1:-share}
shift
exec "@CMAKE_SOURCE_DIR@/tests/engines/with-share.sh" "$(dirname "$0")/${what}_bench" "$@"
