#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
# SPDX-License-Identifier: MIT
#
# Three offices and two directors over one folder: a booking travels, is answered and evaluated; section 3 is read by
# its addressees only, whoever copies the folder.   two_offices.sh PROGRAM DIRECTORY REQUESTER PROVIDER OTHER REGION
. "$(dirname "$0")/pcs.sh"

requester=${3:?} provider=${4:?} other=${5:?} region=${6:?}
for pc in dd rd a p b c; do
    mkdir "$work/$pc"
    at "$pc" import directory "$sample" >/dev/null 2>&1
done
at dd partnership create --share "$work/share" --name "Wessex" --person "Dora Director" --recovery "$work/recovery" >"$work/words" 2>/dev/null
at dd partnership create --share "$work/share" --name "Again" --person "Dora" --recovery "$work/again" 2>/dev/null && fail "a second partnership in one folder"
at dd partnership units --add "$region" --kind region >/dev/null
for academy in "$requester" "$provider" "$other"; do
    at dd partnership units --add "$academy" --region "$region" >/dev/null
done

enrol() { # enrol PC UNIT ROLE PERSON
    local words
    words=$(at "$1" partnership join --share "$work/share" --unit "$2" --person "$4" --role "$3" 2>/dev/null)
    [ "$words" = "$(at "$1" partnership join --share "$work/share" --unit "$2" --person "$4" --role "$3" 2>/dev/null)" ] || fail "other words when asked again"
    at dd partnership enrol --words "$words" >/dev/null
    at "$1" sync --once >/dev/null
}
enrol rd "$region" regional-director "Ruth Region"
# Before this PC has a seat anything can be recorded: what is in another's name then stays here.
cat >"$work/borrowed.json" <<EOF
[{"do": "request", "requesting": "$other", "providing": "$provider", "issue": "BORROWEDCANARY", "outcomes": ["None"],
  "requested_by": "Cleo", "contact": "01632 960002", "by": {"name": "Cleo Principal", "role": "principal", "school": "$other"}}]
EOF
at a booking record "$work/borrowed.json" 2>/dev/null && fail "a booking was recorded before anybody was chosen"
at a whoami --name "Cleo Principal" --role principal --school "$other" >/dev/null
borrowed=$(at a booking record "$work/borrowed.json" 2>/dev/null)
# A history from before: two schools bring the same booking.
printf 'requesting,providing,date,visits,issue,state\n"%s","%s",2026-03-02,2026-03-10 180 delivered,TWICECANARY,completed\n' "$requester" "$provider" >"$work/history.csv"
at p whoami --name "Pat Principal" --role principal --school "$requester" >/dev/null
at b whoami --name "Bea Principal" --role principal --school "$provider" >/dev/null
for pc in p b; do at "$pc" import bookings "$work/history.csv" 2>/dev/null | grep "^added 1 " >/dev/null || fail "no history at $pc"; done
enrol a "$requester" office "Olive Office"
enrol p "$requester" principal "Pat Principal"
enrol b "$provider" principal "Bea Principal"
enrol c "$other" principal "Cleo Principal"
[ -z "$(at dd partnership requests 2>/dev/null)" ] || fail "requests are left"
at dd partnership enrol --words "abandon ability able about above absent" 2>/dev/null && fail "six other words"

# The directory as the Director published it reaches everybody, or nothing changes.
[ "$(at dd publish --changes "First")" = 1 ] || fail "no first edition"
at c sync --once >/dev/null
at c edition verify 2>/dev/null || fail "the edition is not the signed one"
at dd publish --changes "Second" >/dev/null
newest=$(at dd sync --json >/dev/null; ls -t "$work"/share/dir/*.lpdir | head -1)
cp "$newest" "$work/whole"
printf X | dd of="$newest" bs=1 seek=5000 conv=notrunc 2>/dev/null
at c sync --once 2>&1 | grep "edition before stays" >/dev/null || fail "a damaged edition was not refused"
at c edition verify 2>/dev/null && fail "a damaged edition passes for the new one"
cp "$work/whole" "$newest"
at c sync --once >/dev/null
at c edition verify 2>/dev/null || fail "the second edition did not come"
at c export directory -o "$work/copy.lpdir" && at c edition verify "$work/copy.lpdir" 2>/dev/null || fail "its copy is another"

round() { for pc in a p b c rd dd a p b rd dd; do at "$pc" sync --once >/dev/null || fail "sync at $pc"; done; }
bookings() { at "$1" export bookings -o "$work/$1.json" >/dev/null 2>&1; cat "$work/$1.json"; rm -f "$work/$1.json"; }

cat >"$work/ask.json" <<EOF
[{"do": "request", "requesting": "$requester", "providing": "$provider", "issue": "PLAINCANARY reading in year three",
  "outcomes": ["Quicker reading"], "requested_by": "Olive Office", "contact": "01632 960001"}]
EOF
reference=$(at a booking record "$work/ask.json")
[ -n "$reference" ] || fail "no booking was recorded"
at a sync --once | grep "^sent 1 received 0 waiting 1 " >/dev/null || fail "one booking is not counted as one"
round
for pc in a p b rd dd; do bookings "$pc" | grep PLAINCANARY >/dev/null || fail "the booking did not reach $pc"; done
bookings c | grep PLAINCANARY >/dev/null && fail "the booking reached somebody else"
grep -raq PLAINCANARY "$work/share" && fail "the booking lies on the share in plain text"

cat >"$work/answer.json" <<EOF
[{"do": "accept", "reference": "$reference", "note": "ANSWERCANARY gladly"}]
EOF
at b booking record "$work/answer.json" >/dev/null
round
bookings a | grep ANSWERCANARY >/dev/null || fail "the answer did not come back"

cat >"$work/section3.json" <<EOF
[{"do": "agree", "reference": "$reference"}, {"do": "complete", "reference": "$reference"},
 {"do": "section3", "reference": "$reference", "next_steps": "SECRETCANARY", "future_needs": "SECRETCANARY"}]
EOF
at p booking record "$work/section3.json" >/dev/null || fail "section 3 was not recorded"
round
for pc in p rd dd; do
    grep -raq SECRETCANARY "$work/$pc" || fail "section 3 did not reach $pc"
done
for place in share a b c; do
    grep -raq SECRETCANARY "$work/$place" && fail "section 3 lies in $place"
done
at a booking record "$work/borrowed.json" 2>"$work/why" && fail "an action in another's name was recorded"
grep -q "only Olive Office.s own actions" "$work/why" || fail "nobody was told whose PC this is"
at a sync --once 2>&1 >/dev/null | grep "Booking $borrowed: .*another.s name" >/dev/null || fail "nobody was told which booking stays here"
bookings b | grep BORROWEDCANARY >/dev/null && fail "a booking in another's name went out"
for pc in a p b dd; do
    [ "$(bookings "$pc" | grep -c TWICECANARY)" = 2 ] || fail "a record of the booking that two PCs imported is missing at $pc"
    [ "$(bookings "$pc" | grep TWICECANARY | grep -c '"same_as":null')" = 1 ] || fail "the booking that two PCs imported counts twice at $pc, or not at all"
    bookings "$pc" | grep TWICECANARY | grep '"same_as":null' | sed 's/.*"record":"\([^"]*\)".*/\1/' >"$work/counts.$pc"
    cmp -s "$work/counts.a" "$work/counts.$pc" || fail "another record counts at $pc"
    at "$pc" export bookings -o "$work/$pc.csv" >/dev/null 2>&1
    [ "$(head -1 "$work/$pc.csv" | grep -c same_as)" = 1 ] || fail "the table of $pc does not say what is the same"
done
at a import bookings "$work/history.csv" 2>/dev/null | grep "^added 0 updated 0 unchanged 1 " >/dev/null || fail "what others imported is not here already"
at dd report --year 2025-26 -o "$work/report.json" >/dev/null 2>&1 || fail "no report"
grep -q "imported on two PCs and" "$work/report.json" || fail "the report does not say what it counts once"
at a sync --json | grep '"refused": \[' >/dev/null || fail "no report"
report=$(at a sync --once)
[ "$report" = "sent 0 received 0 waiting 0 refused 1" ] || fail "something is left: $report"
for pc in a p b c rd dd; do at "$pc" verify >/dev/null || fail "verify at $pc"; done
before=$(at dd partnership units 2>/dev/null | grep -c "academy")
added=$(at dd partnership units --add-all)
[ "$added" -gt 1 ] && [ "$(at dd partnership units --add-all)" = 0 ] || fail "the directory was not added once"
[ "$(at dd partnership units 2>/dev/null | grep -c "academy")" -gt "$before" ] || fail "no academies were added"
# Another data folder of the Director's login has not the Director's seat, whatever its keychain holds.
LP_KEYSTORE=file:$work/dd.keys "$program" --data "$work/side" partnership join --share "$work/share" --unit "$other" --person "Cleo" --role staff >/dev/null 2>&1 \
    || fail "the side folder did not ask for a seat"
LP_KEYSTORE=file:$work/dd.keys "$program" --data "$work/side" partnership requests 2>"$work/why" && fail "the Director's keys were used from another data folder"
grep -q "another data folder" "$work/why" || fail "nobody was told which data folder has the seat"
# The program's own data stays off what a cloud program carries.
"$program" --data "$work/OneDrive - Wessex/data" search x 2>"$work/why" && fail "data in OneDrive was accepted"
grep -q "OneDrive carries" "$work/why" || fail "nobody was told where the data belongs"
[ ! -e "$work/OneDrive - Wessex" ] || fail "a folder was made there all the same"
# An older edition is known for what it is.
first=$(ls -tr "$work"/share/dir/*.lpdir | head -1)
at c edition verify "$first" 2>&1 | grep "Edition 1, signed .*Edition 2 is the newest" >/dev/null || fail "the older edition is not known"
at a share selftest "$work/share" >/dev/null 2>&1 || fail "the folder is not safe"
echo "a booking, its answer and section 3 reached whom they concern, and nobody else"
