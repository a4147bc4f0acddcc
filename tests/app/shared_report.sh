#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
# SPDX-License-Identifier: MIT
#
# Two PCs over one folder: a report that the Development Director shares arrives at an academy's office and is the
# same page there; the office makes its own report only; the Director's says of which academies nothing was heard.
#   shared_report.sh PROGRAM DIRECTORY BOOKINGS ACADEMY OTHER REGION
. "$(dirname "$0")/pcs.sh"
bookings=$3 academy=${4:?} other=${5:?} region=${6:?}
mkdir "$work/dd" "$work/a"
report() { local pc=$1; shift; at "$pc" report --year 2025-26 "$@" 2>"$work/words"; }
refused() { # refused PC WORDS options...: a report that is not made, and why
    local pc=$1 words=$2
    shift 2
    report "$pc" "$@" -o "$work/none.csv" && fail "$pc made a report of $*"
    grep -q "$words" "$work/words" || fail "other words for $*: $(cat "$work/words")"
    [ ! -e "$work/none.csv" ] || fail "a file was written for $*"
}

for pc in dd a; do
    at "$pc" import directory "$sample" >/dev/null 2>&1
done
at dd whoami --name "Sue Marlow" --role development-director >/dev/null
at dd import bookings "$bookings" >/dev/null 2>&1
at dd partnership create --share "$work/share" --name "Wessex" --person "Dora Director" --recovery "$work/recovery" >/dev/null 2>&1
at dd partnership units --add "$region" --kind region >/dev/null
for unit in "$academy" "$other"; do
    at dd partnership units --add "$unit" --region "$region" >/dev/null
done
words=$(at a partnership join --share "$work/share" --unit "$academy" --person "Olive Office" --role office 2>/dev/null)
at dd partnership enrol --words "$words" >/dev/null
at a sync --once >/dev/null 2>&1

# What the Director shares is read at the academy, byte for byte, and nobody else shares.
report dd --edition directors --share && fail "the directors' edition was shared"
grep -q "Only the governors" "$work/words" || fail "nobody was told why: $(cat "$work/words")"
report dd -o "$work/own.html" --share || fail "the report was not shared: $(cat "$work/words")"
[ -z "$(at a shared-reports)" ] || fail "a report is there before it came"
report dd --share || fail "it was not shared again"
at dd sync --once >/dev/null 2>&1 # what was imported before this PC had a seat stays there
at a sync --once >/dev/null 2>&1
at a shared-reports | grep "Dora Director.Annual partnership report 2025 to 2026, The whole partnership" >/dev/null || fail "the report did not come"
at a shared-reports -o "$work/arrived.html"
cmp "$work/own.html" "$work/arrived.html" || fail "another page arrived"
at a shared-reports -o "$work/second.html" --number 2 2>/dev/null && fail "a second report"
report a --scope "school:$academy" --share && fail "an office shared a report"
grep -q "The Development Director shares" "$work/words" || fail "the office was not told who shares"

# A joined PC makes the reports of its seat, whatever it says of itself, and names who makes the others.
at a whoami --role development-director >/dev/null 2>&1 || true
report a --scope "school:$academy" -o "$work/a.csv" || fail "no report of the own academy"
for scope in all "region:$region" "school:$other"; do
    refused a "Ask the Regional Director or the Development Director" --scope "$scope"
done
refused a "There are no records of" --scope "cluster:Nowhere"

# The Director's says what did not come: of one academy nobody has joined, of the other nothing was heard for long.
cat >"$work/ask.json" <<P
[{"do": "request", "requesting": "$academy", "providing": "$other", "issue": "Reading in year three", "outcomes": ["Quicker reading"],
  "requested_by": "Olive Office", "contact": "01632 960001"}]
P
at a booking record "$work/ask.json" >/dev/null
at a sync --once >/dev/null 2>&1
at dd sync --once >/dev/null 2>&1
seen() { # seen SCOPE WORDS: whether the directors' edition says so
    report dd --scope "$1" --edition directors -o "$work/seen.json" || fail "no report of $1: $(cat "$work/words")"
    grep -q "$2" "$work/seen.json"
}
seen "region:$region" "No PC of [0-9]* academ" || fail "nobody was told who has not joined"
seen "school:$academy" "Nothing was heard" && fail "an academy that has just written is called silent"
python3 - "$work/dd/partnership.db" <<'P'
import sqlite3, sys
db = sqlite3.connect(sys.argv[1])
assert db.execute("UPDATE device_heard SET at = at - 40 * 86400000").rowcount > 0, "nobody was heard of"
db.commit()
P
seen "school:$academy" "Nothing was heard of 1 academy for more than 28 days.*$academy (since" || fail "a silent academy is not named"
report dd -o "$work/public.json" && grep -q "Nothing was heard of 1 academy" "$work/public.json" || fail "governors are not told"
grep -q "(since" "$work/public.json" && fail "governors read which academy"
echo "a shared report arrived whole, and each PC makes the reports of its own records"
