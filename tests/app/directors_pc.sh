#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
# SPDX-License-Identifier: MIT
#
# What becomes of the Development Director's PC: restored from a backup, then lost, and the role taken over with the
# recovery file; and what a principal says of a colleague's availability.   directors_pc.sh PROGRAM DIRECTORY ACADEMY REFERENCE
. "$(dirname "$0")/pcs.sh"
academy=$3 reference=$4
for pc in dd p reader new; do mkdir "$work/$pc"; done
at dd import directory "$sample" >/dev/null 2>&1
at dd partnership create --share "$work/share" --name "Wessex" --person "Dora Director" --recovery "$work/recovery" >"$work/words" 2>/dev/null
at dd partnership units --add "London" --kind region >/dev/null
at dd partnership units --add "$academy" --region London >/dev/null
[ "$(at dd publish)" = 1 ] || fail "no edition"
words=$(at p partnership join --share "$work/share" --unit "$academy" --person "Pat Principal" --role principal 2>/dev/null)
at dd partnership enrol --words "$words" >/dev/null
at p sync --once >/dev/null
at reader partnership join --share "$work/share" --unit "$academy" --person "Rita Reader" --role staff >/dev/null 2>&1
at reader sync --once >/dev/null 2>&1

# Only the principal of the academy says it; who has no seat reads it.
at p availability set "$reference" paused --until 2099-01-04 || fail "the principal could not say it"
at p availability set "$reference" perhaps 2>/dev/null && fail "a status that there is not"
at reader availability set "$reference" open 2>/dev/null && fail "somebody else said it"
at dd availability set "$reference" open 2>/dev/null && fail "the Director said it"
at p sync --once >/dev/null
for pc in dd reader; do
    at "$pc" sync --once >/dev/null 2>&1 || fail "sync at $pc"
    at "$pc" availability list | grep "$reference.*Paused until 4 January 2099, says the principal" >/dev/null || fail "it did not reach $pc"
done
at reader export directory -o "$work/booklet.html" 2>/dev/null
grep -q "Paused until 4 January 2099" "$work/booklet.html" || fail "the booklet does not show it"
at p availability set "$reference" directory
at p sync --once >/dev/null
at reader sync --once >/dev/null 2>&1
[ -z "$(at reader availability list)" ] || fail "it was not taken back"

# A disk restored from a backup goes on from what the share holds; without that it signs nothing.
cp -a "$work/dd" "$work/dd.backup"
rosters() { find "$work/share/trust" -name 'roster-*' | sed 's/.*roster-//; s/-.*//' | sort; }
at dd partnership units --add "Islands" --kind region >/dev/null
rm -r "$work/dd" && cp -a "$work/dd.backup" "$work/dd"
at dd partnership units --add "Highlands" --kind region >/dev/null || fail "the restored PC does not go on"
[ -z "$(rosters | uniq -d)" ] || fail "two rosters of one version"
at dd partnership units | grep Islands >/dev/null || fail "what was signed before the restore is lost"
rm -r "$work/dd" && cp -a "$work/dd.backup" "$work/dd"
newest=$(find "$work/share/trust" -name 'roster-*' | sort | tail -1)
mv "$newest" "$work/kept"
at dd partnership units --add "Lowlands" --kind region 2>"$work/why" && fail "it signed although its newest roster is missing"
grep -q "restored from a backup" "$work/why" || fail "it does not say why: $(cat "$work/why")"
mv "$work/kept" "$newest"

# The PC is gone: the role goes to a new one, and the old one is ended.
echo "abandon ability able zoo wagon young" >"$work/wrong"
at new partnership recover --share "$work/share" --recovery "$work/recovery" --passphrase-file "$work/wrong" --person "Nadia New" 2>/dev/null && fail "six other words"
at new partnership recover --share "$work/share" --recovery "$work/recovery" --passphrase-file "$work/words" --person "Nadia New" >"$work/role" || fail "no recovery"
grep -q "Wessex.*root 2" "$work/role" || fail "another root: $(cat "$work/role")"
at new partnership units --add "Lowlands" --kind region >/dev/null || fail "the new PC cannot sign"
at new partnership units | grep "Dora Director.*retired" >/dev/null || fail "the old PC is not ended"
at p sync --once >/dev/null
at p partnership units | grep Lowlands >/dev/null || fail "the others do not follow the new root"
at dd partnership units --add "Midlands" --kind region 2>/dev/null && fail "the old PC still signs"
[ "$(at new publish)" = 2 ] || fail "editions do not go on"
at p sync --once >/dev/null
at p edition verify 2>/dev/null || fail "the new Director's edition is not believed"
for pc in p new; do at "$pc" verify >/dev/null || fail "verify at $pc"; done
echo "a restored PC made no fork, a new PC took the role over, and a principal's word reached everybody"
