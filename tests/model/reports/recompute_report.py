#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
# SPDX-License-Identifier: MIT
"""Works out every figure of the annual report a second time, from the exported bookings alone.

  recompute_report.py cases.json GROUPS.tsv
  recompute_report.py bookings.json directory.csv report.json GROUPS.tsv

Shares no code with the program. Says what differs, and ends with 1 when anything does.
"""
import collections
import csv
import datetime as dt
import json
import re
import sys
import unicodedata

LETTERS = ("A", "B", "C", "D", "none")
REASONS = ("no capacity", "dates", "cost", "other expertise", "left", "other", "not said")
FATES = {"sent": "waiting", "seen": "waiting", "accepted": "waiting", "being-negotiated": "waiting", "draft": "waiting",
         "agreed": "agreed", "under-way": "agreed", "completed": "delivered", "evaluated": "delivered", "closed": "delivered",
         "declined": "declined", "withdrawn": "withdrawn", "cancelled-by-requester": "cancelled", "cancelled-by-provider": "cancelled",
         "cancelled-by-circumstances": "cancelled", "lapsed": "lapsed", "disputed": "disputed"}


def read_groups(path):
    groups = []
    for line in open(path, encoding="utf-8"):
        parts = line.rstrip("\n").split("\t")
        if not line.startswith("#") and len(parts) > 1:
            groups.append((parts[0], parts[2].split() if len(parts) > 2 else []))
    return groups


def day(text):
    return dt.date.fromisoformat(text) if text else None


def pence(text):
    return round(float(text) * 100) if text else 0


def year_of(name):
    first = int(name[:4])
    return [dt.date(first, 9, 1), dt.date(first + 1, 8, 31)]


def terms_of(name, own):
    """own: the first school days of the terms that the partnership has set, by year. Holidays count to the term before."""
    first = int(name[:4])
    set_days = own.get(str(first))
    begins = [dt.date(first, 9, 1)] + ([day(d) for d in set_days[1:]] if set_days else [dt.date(first + 1, 1, 1), dt.date(first + 1, 4, 1)])
    return list(zip(begins, [begin - dt.timedelta(days=1) for begin in begins[1:]] + [dt.date(first + 1, 8, 31)]))


def spans(period, own):
    """The columns of time: name -> first and last day."""
    if " to " in period:
        begin, end = (day(part) for part in period.split(" to "))
        return {"now": (begin, end), "before": (begin.replace(year=begin.year - 1), end.replace(year=end.year - 1))}
    before = f"{int(period[:4]) - 1}"
    if " " in period:
        place = ("autumn", "spring", "summer").index(period.split(" ")[1])
        return {"now": terms_of(period, own)[place], "before": terms_of(before, own)[place]}
    result = {"now": year_of(period), "before": year_of(before)}
    for number, term in enumerate(terms_of(period, own), 1):
        result[f"term{number}"] = term
    return result


def share(amount, part, whole):
    return (amount * part * 2 + whole) // (whole * 2)


def totals(cost, minutes):
    """What was agreed comes to, from its parts: not from the program's own totals."""
    support = 0
    if cost["basis"] == "day-rate":
        support = share(pence(cost["day_rate"]), minutes, max(1, cost["minutes_per_day"]))
    elif cost["basis"] == "other":
        support = pence(cost["amount"])
    supply = 0 if cost["supply_paid_by"] == "providing" else pence(cost["supply"])
    asked = pence(cost["brokerage_fixed"]) or share(support, round(cost["brokerage_percent"] * 100), 10000)
    on_top = cost["brokerage_on_top"]
    brokerage = asked if on_top else min(asked, support)
    total = support + pence(cost["travel"]) + supply + (brokerage if on_top else 0)
    return total, total - brokerage, brokerage


class Book:
    def __init__(self, b, schools, groups):
        self.ref = b["reference"]
        self.sent = day(b["sent_on"])
        live = [day(v["date"]) for v in b["visits"] if v["date"] and v["status"] != "missed"]
        self.day = min(live) if live else self.sent
        self.fate = FATES[b["state"]]
        self.delivered = self.fate == "delivered"
        self.asking, self.giving = b["requesting"]["school"], b["providing"]["school"]
        self.regions = (b["requesting"]["region"], b["providing"]["region"])
        self.clusters = tuple(schools.get(n, {}).get("cluster", "") for n in (self.asking, self.giving))
        self.phase = schools.get(self.asking, {}).get("phase", "")
        self.receiving = [p["school"] for p in b["receiving"]]
        one = b["section1"]
        self.theme, self.kinds, self.level = one["theme"] or "", one["kinds"], str(one["level"])
        terms = b["terms"]
        agreed = [t for t in terms if t["agreed"]]
        cost = (agreed or terms[-1:] or [{"cost": {}}])[-1]["cost"]
        typed = cost.get("minutes", 0)
        visits = b["visits"]
        self.planned = sum(v["minutes"] for v in visits if v["status"] != "missed") if visits else typed
        self.given = sum(v["minutes"] for v in visits if v["status"] == "delivered" and not v["contested"]) if visits else (typed if b["completed_on"] else 0)
        held = [v for v in visits if v["status"] == "delivered" and not v["contested"]]
        self.visits = (sum(v["status"] != "missed" for v in visits), len(held), len({v["date"] for v in held}))
        self.basis = cost.get("basis") or ""
        self.money = totals(cost, self.given) if self.given > 0 else (0, 0, 0)
        two = b["section2"] if self.delivered else None
        self.evaluated = bool(two)
        self.letters = []
        if two:
            rated = {r["outcome"]: r["letter"] for r in two["ratings"]}
            self.letters = [rated.get(i) or "none" for i in range(1, len(one["outcomes"]) + 1)]
        self.follow = [(two["follow_up_letter"] or "none")] if two and two["follow_up_on"] else []
        self.better = self.groups_of(two["even_better"] if two else None, groups)
        self.reasons = (b["decline_reasons"] or ["not said"]) if self.fate == "declined" else []
        self.section3 = b["section3"]["status"]
        self.flagged = b["case_study"]
        self.imported = any(h["kind"] == "booking.imported" for h in b["history"])
        answers = [h for h in b["history"] if h["kind"] in ("booking.accepted", "booking.declined", "booking.countered")]
        self.answered = london(answers[0]["at"]) if answers else None

    @staticmethod
    def groups_of(answer, groups):
        if not answer or not answer.strip():
            return []
        text = "".join(c for c in unicodedata.normalize("NFKD", answer.lower()) if not unicodedata.combining(c))
        found = [name for name, words in groups if any(re.search(r"(^| )" + re.escape(w), text) for w in words)]
        return found or [groups[-1][0]]


def london(stamp):
    at = dt.datetime.fromisoformat(stamp.replace("Z", "+00:00"))
    last = lambda month: max(dt.datetime(at.year, month, d, 1, tzinfo=dt.timezone.utc) for d in range(25, 32) if dt.date(at.year, month, d).weekday() == 6)
    return (at + dt.timedelta(hours=1) if last(3) <= at < last(10) else at).date()


class Sheet:
    def __init__(self):
        self.cells = collections.defaultdict(int)
        self.behind = collections.defaultdict(set)

    def add(self, table, row, column, amount, ref):
        self.cells[table, row, column] += amount
        self.behind[table, row, column].add(ref)


def side(scope, book, which):
    kind, _, name = scope.partition(":")
    return (kind == "all" or (kind == "region" and book.regions[which] == name) or (kind == "cluster" and book.clusters[which] == name)
            or (kind == "school" and (book.asking, book.giving)[which] == name))


def recompute(report, books, own):
    sheet = Sheet()
    scope = report["scope"]
    wide = spans(report["period"], own)
    for book in books:
        helpers = [s for s in book.receiving if scope in ("all", "school:" + s)]
        if not (side(scope, book, 0) or side(scope, book, 1) or helpers):
            continue
        when = [name for name, (begin, end) in wide.items() if begin <= book.day <= end]
        if when:
            count(sheet, book, when, scope, helpers)
    return sheet


def is_about(scope, school, schools):
    kind, _, name = scope.partition(":")
    return kind == "all" or bool(school) and (school if kind == "school" else schools.get(school, {}).get(kind, "")) == name


def count_directory(sheet, report, case):
    today, scope, schools = day(report["as_of"]), report["scope"], case["schools"]
    wide = spans(report["period"], case.get("terms", {}))
    for contact in case["contacts"]:
        if is_about(scope, contact["school"], schools):
            for name, (begin, end) in wide.items():
                if begin <= day(contact["on"]) <= end:
                    sheet.cells["contacts", "contacts", name] += 1
    for step in case["imports"] if scope == "all" else []:
        for name, (begin, end) in wide.items():
            if begin <= day(step["on"]) <= end:
                sheet.cells["growth", "added", name] += step["added"]
                sheet.cells["growth", "updated", name] += step["updated"]
    for entry in case["entries"]:
        if is_about(scope, entry["school"], schools):
            on = day(entry["confirmed"])
            age = "never" if on is None else "within-year" if on > today.replace(year=today.year - 1) else "older"
            sheet.cells["directory", "entries", "now"] += 1
            sheet.cells["directory", age, "now"] += 1


def count(sheet, book, when, scope, helpers):
    ref = book.ref
    both = lambda table, row, amount: [sheet.add(table, row, w, amount, ref) for w in when]
    both("course", book.fate, 1)
    both("course", "total", 1)
    for name in when:
        if not name.startswith("term"):
            sheet.add("months", str(book.day.month), name, 1, ref)
    for row, minutes in (("planned", book.planned), ("delivered", book.given), ("free", book.given if book.basis == "free-hours" else 0),
                         ("exchange", book.given if book.basis == "exchange" else 0)):
        if minutes > 0:
            both("time", row, minutes)
    for row, number in zip(("planned", "delivered", "days"), book.visits):
        if number > 0:
            both("visits", row, number)
    if book.evaluated:
        both("section3", book.section3, 1)
    if book.flagged:
        both("case-studies", "flagged", 1)
    gap = (book.answered - book.sent).days if book.answered else None
    band = ("not-known" if book.imported else "none") if gap is None else "week" if gap <= 7 else "fortnight" if gap <= 14 else "month" if gap <= 31 else "later"
    both("answers", band, 1)
    both("answers", "total", 1)
    for table, keys in (("themes", [book.theme]), ("phases", [book.phase]), ("levels", [book.level]), ("kinds", book.kinds or [""])):
        for key in keys + (["total"] if table != "kinds" else []):
            groups(sheet, table, key, book, when)
    if side(scope, book, 0):
        for table, items in (("ratings", book.letters), ("follow-ups", book.follow), ("even-better", book.better), ("reasons", book.reasons),
                             ("evaluations", [("evaluated" if book.evaluated else "not-evaluated")] if book.delivered else [])):
            for item in items:
                both(table, item, 1)
                both(table, "total", 1)
        if "now" in when:
            for letter in book.letters:
                if letter in LETTERS:
                    sheet.add("ratings-by-academy", book.asking, letter, 1, ref)
    if "now" in when:
        money(sheet, book)
        academies(sheet, book, scope, helpers)
    else:
        last_year(sheet, book, scope, helpers)


def groups(sheet, table, key, book, when):
    if "now" not in when:
        sheet.add(table, key, "before", 1, book.ref)
        return
    sheet.add(table, key, "asked", 1, book.ref)
    if book.delivered:
        sheet.add(table, key, "delivered", 1, book.ref)
        sheet.add(table, key, "met", 1, book.ref)
    if book.fate in ("declined", "lapsed", "cancelled"):
        sheet.add(table, key, "not-met", 1, book.ref)
    if book.given > 0:
        sheet.add(table, key, "minutes", book.given, book.ref)


def money(sheet, book):
    if book.given <= 0:
        return
    for row in (book.basis, "total"):
        for column, amount in (("bookings", 1), ("minutes", book.given), ("total", book.money[0]), ("to-provider", book.money[1]), ("brokerage", book.money[2])):
            sheet.add("costs", row, column, amount, book.ref)


def takers_of(book, scope, helpers):
    return ([book.asking] if side(scope, book, 0) else []) + [s for s in helpers if s != book.asking]


def last_year(sheet, book, scope, helpers):
    if book.given > 0:
        for row in (book.basis, "total"):
            sheet.add("costs", row, "before", book.money[0], book.ref)
    if book.delivered:
        for school in takers_of(book, scope, helpers):
            sheet.add("academies", school, "received-before", 1, book.ref)
        if side(scope, book, 1):
            sheet.add("academies", book.giving, "given-before", 1, book.ref)


def hours(sheet, book, school, column):
    for table in ["academy-hours"] + (["exchange"] if book.basis == "exchange" else []):
        if book.given > 0:
            sheet.add(table, school, column, book.given, book.ref)
            sheet.add(table, school, "balance", book.given if column == "given" else -book.given, book.ref)


def academies(sheet, book, scope, helpers):
    add = lambda school, column, amount: sheet.add("academies", school, column, amount, book.ref)
    if side(scope, book, 0):
        add(book.asking, "asked", 1)
    for school in takers_of(book, scope, helpers):
        if book.delivered:
            add(school, "received", 1)
        hours(sheet, book, school, "received")
    if side(scope, book, 1):
        add(book.giving, "asked-of", 1)
        if book.delivered:
            add(book.giving, "given", 1)
        hours(sheet, book, book.giving, "given")


def compare(report, sheet, label):
    wrong = []
    seen = set()
    figures = 0
    for table in report["tables"]:
        for row in table["rows"]:
            for column, cell in row["values"].items():
                if cell.get("hidden"):
                    continue
                key = (table["id"], row["id"], column)
                seen.add(key)
                figures += 1
                if cell["value"] != sheet.cells.get(key, 0):
                    wrong.append(f"{label} {key}: the program says {cell['value']}, recomputed {sheet.cells.get(key, 0)}")
                if "records" in cell and cell["records"] != sorted(sheet.behind.get(key, ())):
                    wrong.append(f"{label} {key}: other bookings behind it")
                if column == "met" and cell["out_of"] != sheet.cells.get((table["id"], row["id"], "asked"), 0):
                    wrong.append(f"{label} {key}: another denominator")
    missing = [key for key, value in sheet.cells.items() if value and key not in seen]
    wrong += [f"{label} {key}: not in the report, recomputed {sheet.cells[key]}" for key in missing]
    return wrong, figures


def main():
    groups_list = read_groups(sys.argv[-1])
    if len(sys.argv) == 3:
        cases = json.load(open(sys.argv[1], encoding="utf-8"))
    else:
        rows = list(csv.DictReader(open(sys.argv[2], encoding="utf-8-sig")))
        schools = {row["academy"]: {"phase": row["phase"], "cluster": row["cluster"], "region": row["region"]} for row in rows}
        entries = [{"school": row["academy"], "confirmed": row["last_reviewed"]} for row in rows]
        cases = [{"bookings": json.load(open(sys.argv[1], encoding="utf-8")), "schools": schools, "contacts": [], "entries": entries, "imports": [],
                  "reports": [json.load(open(sys.argv[3], encoding="utf-8"))]}]
    wrong, figures = [], 0
    for number, case in enumerate(cases):
        books = [Book(b, case["schools"], groups_list) for b in case["bookings"] if not b.get("same_as")]  # else two PCs imported it: the other one counts
        for report in case["reports"]:
            sheet = recompute(report, books, case.get("terms", {}))
            count_directory(sheet, report, case)
            bad, checked = compare(report, sheet, f"case {number} {report['scope']} {report['period']}")
            wrong += bad
            figures += checked
    print("\n".join(wrong[:20]))
    print(f"{len(cases)} partnerships, {figures} figures, {len(wrong)} differ")
    return 1 if wrong or not figures else 0


sys.exit(main())
