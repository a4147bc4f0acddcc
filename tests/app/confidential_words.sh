#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
# SPDX-License-Identifier: MIT
#
# Words of section 3 reach its addressees and lie nowhere else: every byte of the share and of the folders of every PC
# that may not read them is searched - database, write-ahead log while the program runs, logs, settings, temporary
# files, key files.   confidential_words.sh PROGRAM DIRECTORY REQUESTER PROVIDER OTHER REGION
. "$(dirname "$0")/pcs.sh"
requester=${3:?} provider=${4:?} other=${5:?} region=${6:?}
mkdir "$work/seen"

at() { # at PC words...: runs the program as that PC, whose every folder is its own: more than the others need
    local pc=$1
    shift
    HOME=$work/$pc/home XDG_CONFIG_HOME=$work/$pc/config XDG_DATA_HOME=$work/$pc/local XDG_CACHE_HOME=$work/$pc/cache XDG_STATE_HOME=$work/$pc/state \
        XDG_RUNTIME_DIR=$work/$pc/run TMPDIR=$work/$pc/tmp LP_KEYSTORE=file:$work/$pc/keys "$program" --data "$work/$pc/data" "$@"
}

for pc in dd rd a p b q c; do
    mkdir -p -m700 "$work/$pc"/{home,config,local,cache,state,run,tmp,data}
    at "$pc" import directory "$sample" >/dev/null 2>&1
done
at dd partnership create --share "$work/share" --name "Wessex" --person "Dora Director" --recovery "$work/recovery" >/dev/null 2>&1
at dd partnership units --add "$region" --kind region >/dev/null
for academy in "$requester" "$provider" "$other"; do at dd partnership units --add "$academy" --region "$region" >/dev/null; done
enrol() { # enrol PC UNIT ROLE PERSON
    at dd partnership enrol --words "$(at "$1" partnership join --share "$work/share" --unit "$2" --person "$4" --role "$3" 2>/dev/null)" >/dev/null
    at "$1" sync --once >/dev/null
}
enrol rd "$region" regional-director "Ruth Region"
enrol a "$requester" office "Olive Office"
enrol p "$requester" principal "Pat Principal"
enrol b "$provider" office "Bob Office"
enrol q "$provider" principal "Bea Principal"
enrol c "$other" principal "Cleo Principal"
for pc in dd rd a p b q c; do at "$pc" sync --once >/dev/null; done

# look PC-OR-share WHEN: no byte there holds a canary, as UTF-8, UTF-16 of either kind, base64 or hex
words=(Zyzzogeton Quagswagging)
patterns=()
for word in "${words[@]}"; do
    patterns+=("$word" "$(printf %s "$word" | base64 | cut -c1-12)" "$(printf %s "$word" | od -An -tx1 | tr -d ' \n')")
done
look() {
    local pattern word
    for pattern in "${patterns[@]}"; do
        if grep -raqi -- "$pattern" "$1"; then fail "section 3 lies in $(grep -rail -- "$pattern" "$1" | head -1), $2"; fi
    done
    for word in "${words[@]}"; do
        if grep -raqP -- "$(printf %s "$word" | sed 's/./&\\x00/g; s/\\x00$//')" "$1"; then fail "section 3 lies in UTF-16 in $1, $2"; fi
    done
}
for encoding in UTF-8 UTF-16LE UTF-16BE; do # the search itself
    mkdir "$work/planted"
    printf 'before Zyzzogeton after' | iconv -f UTF-8 -t "$encoding" >"$work/planted/file"
    (look "$work/planted" "planted") 2>/dev/null && fail "$encoding is not found"
    rm -r "$work/planted"
done
round() { for pc in a p b q c rd dd a p b q rd dd; do at "$pc" sync --once >/dev/null || fail "sync at $pc"; done; }

cat >"$work/ask.json" <<EOF2
[{"do": "request", "requesting": "$requester", "providing": "$provider", "issue": "Openword reading in year three",
  "outcomes": ["Quicker reading"], "requested_by": "Olive Office", "contact": "01632 960001"}]
EOF2
reference=$(at a booking record "$work/ask.json")
round
printf '[{"do": "accept", "reference": "%s"}]' "$reference" >"$work/answer.json"
at q booking record "$work/answer.json" >/dev/null
round
cat >"$work/third.json" <<EOF2
[{"do": "agree", "reference": "$reference"}, {"do": "complete", "reference": "$reference"},
 {"do": "section3", "reference": "$reference", "next_steps": "Zyzzogeton first", "future_needs": "Quagswagging"},
 {"do": "section3", "reference": "$reference", "next_steps": "Zyzzogeton changed", "future_needs": "Quagswagging again"}]
EOF2
at p booking record "$work/third.json" >/dev/null || fail "section 3 was not recorded"
rm "$work/third.json"

# While the program runs its write-ahead log and its temporary files are there: copied again and again, then searched.
for pc in a b q c; do at "$pc" sync --for 6 --poll 200 >/dev/null & done
running=$(jobs -p)
at p sync --once >/dev/null
for n in 1 2 3; do
    for pc in a b q c; do cp -r "$work/$pc" "$work/seen/$pc-$n" 2>/dev/null || true; done
    cp -r "$work/share" "$work/seen/share-$n"
    at rd sync --once >/dev/null
    at dd sync --once >/dev/null
done
for process in $running; do wait "$process" || fail "sync --for"; done
ls "$work"/seen/*/data/*-wal >/dev/null 2>&1 || fail "no write-ahead log was seen"
round
for pc in a b q; do # may print what they hold, section 3 too; it may not have words
    at "$pc" form "$reference" -o "$work/$pc/tmp/form.pdf" >/dev/null 2>&1 || fail "no form at $pc"
    at "$pc" form "$reference" --section 3 -o "$work/$pc/tmp/third.pdf" >/dev/null 2>&1 || continue
    pdftotext "$work/$pc/tmp/third.pdf" "$work/$pc/tmp/third.txt"
done

for pc in p rd dd; do grep -raq Zyzzogeton "$work/$pc/data" || fail "section 3 did not reach $pc"; done
for pc in a b q; do grep -raq Openword "$work/$pc/data" || fail "section 1 did not reach $pc: the search finds nothing"; done
for place in share a b q c seen; do look "$work/$place" "after all had synced"; done
for pc in dd rd a p b q c; do at "$pc" verify >/dev/null || fail "verify at $pc"; done

# Whoever copies the whole folder, and a PC enrolled later in another unit, reads nothing either.
mkdir -p -m700 "$work"/late/{home,config,local,cache,state,run,tmp,data}
at late import directory "$sample" >/dev/null 2>&1
enrol late "$provider" office "Lena Late"
at late sync --once >/dev/null
grep -raq Openword "$work/late/data" || fail "a PC enrolled later does not get section 1"
look "$work/late" "on a PC enrolled later"
echo "section 3 lies with its addressees and nowhere else"
