#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
# SPDX-License-Identifier: MIT
#
# An academy whose region in the partnership is another than the directory's: its bookings arrive all the same, and the
# Director mends it. And a PC that was taken out directs nothing.   regions.sh PROGRAM DIRECTORY REQUESTER PROVIDER OTHER REGION
. "$(dirname "$0")/pcs.sh"
requester=${3:?} provider=${4:?} other=${5:?} region=${6:?}
for pc in dd a b rn new; do
    mkdir "$work/$pc"
    at "$pc" import directory "$sample" >/dev/null 2>&1
done
at dd partnership create --share "$work/share" --name "Wessex" --person "Dora Director" --recovery "$work/recovery" >"$work/words" 2>/dev/null
at dd partnership units --add "North Moor" --kind region >/dev/null
at dd partnership units --add "$region" --kind region >/dev/null
at dd partnership units --add "$requester" --region "North Moor" >/dev/null
at dd partnership units --add "$provider" --region "$region" >/dev/null
at dd partnership units --add "$other" >/dev/null
enrol() { # enrol PC UNIT ROLE PERSON
    at dd partnership enrol --words "$(at "$1" partnership join --share "$work/share" --unit "$2" --person "$4" --role "$3" 2>/dev/null)" >/dev/null
    at "$1" sync --once >/dev/null
}
enrol a "$requester" office "Olive Office"
enrol b "$provider" principal "Bea Principal"
enrol rn "North Moor" regional-director "Norah Region"

at dd partnership units 2>"$work/said" >/dev/null
grep -q "$requester is in North Moor here and in $region in the directory" "$work/said" || fail "the difference is not said: $(cat "$work/said")"
grep -q "units --set \"$requester\" --region \"$region\"" "$work/said" || fail "nobody is told how to mend it"
[ -z "$(at a partnership units 2>&1 >/dev/null)" ] || fail "an office is told what it cannot mend"

cat >"$work/ask.json" <<EOT
[{"do": "request", "requesting": "$requester", "providing": "$provider", "issue": "REGIONCANARY reading in year three",
  "outcomes": ["Quicker reading"], "requested_by": "Olive Office", "contact": "01632 960001"}]
EOT
reference=$(at a booking record "$work/ask.json") || fail "no booking was recorded"
at a sync --once | grep "^sent 1 .* refused 0$" >/dev/null || fail "the booking stayed here"
for pc in b dd rn; do
    at "$pc" sync --once >/dev/null
    at "$pc" export bookings -o "$work/$pc.json" >/dev/null 2>&1
    grep -q REGIONCANARY "$work/$pc.json" || fail "the booking did not reach $pc"
done

at dd partnership units --set "$requester" --region "$region" 2>/dev/null || fail "the academy was not moved"
at dd partnership units --rename "$other" --to "$other" --region "$region" 2>/dev/null || fail "renaming forgot the region"
at dd partnership units 2>"$work/said" | grep "^....	academy	$other	$region$" >/dev/null || fail "it lies in no region: $(at dd partnership units 2>/dev/null | grep academy)"
grep -q "$requester" "$work/said" && fail "the difference is still said: $(cat "$work/said")"
[ "$(at dd partnership units --directory-regions)" -gt 0 ] || fail "no region of the directory was taken over"
at dd partnership units 2>"$work/said" >/dev/null
[ ! -s "$work/said" ] || fail "a difference is left: $(cat "$work/said")"
at dd partnership units --set "$requester" 2>/dev/null && fail "it was moved nowhere"
at dd partnership units --set "$requester" --region "$other" 2>/dev/null && fail "an academy was taken for a region"

at dd partnership units --add "Mistyped Academy" >/dev/null 2>&1
at dd partnership units --remove "Mistyped Academy" 2>/dev/null || fail "an unused unit was not removed"
at dd partnership units 2>/dev/null | grep Mistyped && fail "it is still there"
at dd partnership units --remove "$requester" 2>"$work/said" && fail "an academy with a PC was removed"
grep -q "A PC has joined as $requester" "$work/said" || fail "nobody is told why: $(cat "$work/said")"

# A join file is no edition; and what is to be erased goes by its reference, section 3 and the rest without a name apart.
at dd publish >/dev/null 2>&1
at dd partnership join-file -o "$work/wessex.lpjoin" 2>/dev/null
at dd edition verify "$work/wessex.lpjoin" 2>"$work/said" && fail "a join file passes for an edition"
grep -q "is a form or a join file, not an edition" "$work/said" || fail "nobody is told what it is: $(cat "$work/said")"
at dd partnership erase "$reference" >/dev/null 2>"$work/said" || fail "nothing was erased of $reference: $(cat "$work/said")"
at dd partnership erasures | grep "^$reference	" >/dev/null || fail "the booking is not named"

# Taken out: it is said so, and nothing changes.
pc=$(at dd partnership units 2>/dev/null | sed -n 's/^\t\([0-9a-f]*\)\toffice\tOlive Office\tactive$/\1/p')
at dd partnership retire "$pc" 2>/dev/null
at a sync --once 2>"$work/said" >/dev/null
grep -q "taken out of the partnership" "$work/said" || fail "the office is not told"
at a partnership requests 2>"$work/said" && fail "a PC that was taken out lists requests"
grep -q "taken out of the partnership" "$work/said" || fail "it does not say why: $(cat "$work/said")"
at new partnership recover --share "$work/share" --recovery "$work/recovery" --passphrase-file "$work/words" --person "Nadia New" >/dev/null 2>&1
before=$(find "$work/share/trust" -name 'roster-*' | wc -l)
at dd partnership requests 2>"$work/said" >"$work/out" && fail "the Director's old PC lists requests"
[ -s "$work/said" ] && [ ! -s "$work/out" ] || fail "nothing is said"
at dd partnership units --add "Elsewhere" --kind region >/dev/null 2>&1 && fail "the Director's old PC adds units"
at dd publish >/dev/null 2>&1 && fail "the Director's old PC publishes"
[ "$(find "$work/share/trust" -name 'roster-*' | wc -l)" = "$before" ] || fail "something was signed"
echo "what was asked for arrived, the academy was moved, and a PC that was taken out directed nothing"
