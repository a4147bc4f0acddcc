#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
# SPDX-License-Identifier: MIT
"""Writes resources/sample/bookings.csv: two school years and an autumn of bookings between the sample's academies.

Always the same file: the generator is seeded and reads only the sample directory. Run from the source folder.
"""
import csv
import datetime as dt
import random

TODAY = dt.date(2026, 11, 20)
COLUMNS = ("requesting providing person theme requested_by date level kind visits hours cost_basis day_rate amount travel supply "
           "brokerage_percent brokerage_on_top issue outcomes state decline_reasons completed evaluated evaluation even_better ratings "
           "comment follow_up next_steps section3 case_study purchase_order invoice last_action").split()
ISSUES = [
    "Our {t} differs from class to class and staff are unsure what good looks like.",
    "Results in {t} have not moved for two years although the time given to it has grown.",
    "The colleague who led {t} has left and her successor is new to the role.",
    "We want an outside view of {t} before we write next year's plan.",
    "Teachers ask for help with {t}; the department is too small to find it inside.",
    "Progress in {t} is good in the lower years and stalls later on.",
    "We have bought a scheme for {t} and see it used in very different ways.",
    "Parents tell us that they do not understand how we teach {t}.",
    "An experienced colleague would like a partner to develop {t} with.",
    "We need to check our judgements in {t} against those of another school."]
OUTCOMES = [
    "A plan for the year that all staff know", "Two colleagues who can train the others", "One way of assessing that everyone uses",
    "Lessons that staff have planned together and kept", "Leaders know what to look for when they visit lessons",
    "Books that show the same expectations in every class", "A calmer start to each session", "Support staff are sure of their part",
    "Governors understand what has changed and why", "Moderated judgements in three year groups", "A list of resources that work, and one of those to stop"]
SUPPORT = [
    "{p} watched two lessons, modelled a third and planned the next unit with us. The questions afterwards helped most.",
    "The visits were well prepared. {p} knew our context by the second one and brought examples we could use the next day.",
    "Joint planning gave two colleagues the confidence to lead the rest of the team without help.",
    "We saw the same approach at work in another school; that convinced the doubters more than any training.",
    "{p} asked us to choose one thing and stay with it. That was hard to hear and right.",
    "Clear, practical and kind. The written notes after each visit are now part of our handbook.",
    "The first visit was general, the later ones exactly what we needed."]
BETTER = ["An earlier start in the year.", "A second visit to the other school for support staff.", "More time between the visits to try things out.",
          "The dates moved twice, which cost us cover.", "If senior leaders had joined the last meeting.", "Materials sent before the visit rather than on the day.",
          "", "A follow-up by telephone after half a term."]
COMMENTS = ["Thank you for the welcome. We took ideas home ourselves.", "The team was open and honest; a pleasure to work with.",
            "We suggest a look back together next term.", "", "", ""]
NEXT = ["Two colleagues need another term of coaching.", "Ready to share this with the cluster.", "We will need help with assessment next.",
        "The leader of this area should visit two more schools.", "Support staff training in the summer."]
FOLLOW = ["It has lasted: the approach is part of induction now.", "Mostly; one year group has slipped back.", "Yes, and two schools have asked us about it."]
REASONS = ["no capacity", "dates", "cost", "other expertise"]
KINDS = ["visit", "coaching", "joint planning", "training", "moderation", "diagnostic", "secondment"]
OFFICE = ["Ruth Amoah", "Colin Petherick", "Meena Varsani", "Gwen Maddox", "Tomasz Lis", "Hazel Orrin", "Idris Nwosu", "Bethan Crewe"]


def holiday(day):
    """Weekends and roughly the breaks of an English school year."""
    breaks = [((10, 24), (11, 1)), ((12, 19), (12, 31)), ((1, 1), (1, 4)), ((2, 14), (2, 22)), ((4, 1), (4, 16)), ((5, 25), (6, 1)), ((7, 20), (8, 31))]
    return day.weekday() > 4 or any(a <= (day.month, day.day) <= b for a, b in breaks)


def school_day(day):
    while holiday(day):
        day += dt.timedelta(1)
    return day


def visits(rng, first, count):
    days, day = [], first
    for _ in range(count):
        day = school_day(day)
        days.append((day, rng.choice([60, 90, 120, 180, 180, 360])))
        day += dt.timedelta(rng.choice([7, 7, 14, 21]))
    return days


def cost(rng, row, level):
    basis = rng.choice(["nothing", "nothing", "free-hours"] if level == 1 else ["day-rate", "day-rate", "day-rate", "free-hours", "exchange", "other", "nothing"])
    row["cost_basis"] = basis
    if basis == "day-rate":
        row["day_rate"] = rng.choice(["300.00", "350.00", "350.00", "400.00", "450.00", "550.00"])
        if rng.random() < .4:
            row["brokerage_percent"], row["brokerage_on_top"] = "15", rng.choice(["", "yes"])
        row["travel"] = rng.choice(["", "", "18.40", "23.50", "41.00"])
        row["supply"] = rng.choice(["", "", "", "180.00"])
    if basis == "other":
        row["amount"] = rng.choice(["120.00", "250.00", "600.00"])


def end_state(rng, last_visit):
    age = (TODAY - last_visit).days
    if age < -14:
        return rng.choice(["sent", "sent", "seen", "accepted", "being-negotiated", "agreed", "agreed", "agreed", "declined", "withdrawn"])
    if age < 0:
        return rng.choice(["agreed", "agreed", "agreed", "accepted", "cancelled-by-requester"])
    if age < 40:
        return rng.choice(["agreed", "completed", "completed", "completed", "evaluated", "evaluated", "closed", "cancelled-by-circumstances", "declined"])
    return rng.choices(["closed", "evaluated", "completed", "declined", "withdrawn", "cancelled-by-requester", "cancelled-by-provider",
                        "cancelled-by-circumstances", "lapsed"], [64, 8, 4, 8, 4, 3, 3, 3, 3])[0]


def finish(rng, row, state, days, sent, person, outcomes):
    delivered = state in ("completed", "evaluated", "closed")
    parts, missed = [], len(days) > 2 and rng.random() < .15
    for i, (day, minutes) in enumerate(days):
        status = "planned"
        if delivered or (state == "agreed" and day < TODAY - dt.timedelta(3)):
            status = "missed" if missed and i == 1 else "delivered"
        parts.append(f"{day} {minutes} {status}")
    row["visits"] = "; ".join(parts)
    last = sent + dt.timedelta(rng.randint(2, 12))
    if state == "declined":
        row["decline_reasons"] = rng.choice(REASONS)
    if state == "agreed" and days[0][0] < TODAY:
        last = max(last, max((d for d, _ in days if d < TODAY), default=last))
    if delivered:
        done = min(days[-1][0] + dt.timedelta(rng.randint(0, 6)), TODAY)
        row["completed"], last = done, done
    if state in ("evaluated", "closed"):
        wrote = min(done + dt.timedelta(rng.randint(2, 30)), TODAY)
        row["evaluated"] = last = wrote
        row["evaluation"] = rng.choice(SUPPORT).format(p=person.split()[0])
        row["even_better"] = rng.choice(BETTER)
        row["ratings"] = "; ".join(rng.choices("ABCD", [45, 38, 13, 4])[0] for _ in outcomes)
        row["comment"] = rng.choice(COMMENTS)
        row["purchase_order"] = f"PO-{rng.randint(1000, 9999)}" if row["cost_basis"] == "day-rate" else ""
        row["invoice"] = f"INV-{rng.randint(200, 999)}" if row["purchase_order"] and rng.random() < .8 else ""
    if state == "closed":
        row["section3"] = rng.choice(["received", "received", "waived"])
        row["next_steps"] = rng.choice(NEXT) if row["section3"] == "received" else ""
        row["case_study"] = "yes" if rng.random() < .07 else ""
        if rng.random() < .5 and (TODAY - wrote).days > 100:
            row["follow_up"] = rng.choice(FOLLOW)
            last = wrote + dt.timedelta(rng.randint(85, 100))
    row["last_action"] = min(last, TODAY)


def booking(rng, entries, schools, sent):
    row = dict.fromkeys(COLUMNS, "")
    entry = rng.choice(entries)
    asking = rng.choice([s for s in schools if s != entry["academy"]])
    level = 1 if rng.random() < .2 else 2
    outcomes = rng.sample(OUTCOMES, rng.choice([1, 2, 2, 3]))
    row.update(requesting=asking, providing=entry["academy"], person=entry["staff_name"], theme=entry["subject_theme"],
               requested_by=OFFICE[schools.index(asking) % len(OFFICE)], date=sent, level=level,
               issue=rng.choice(ISSUES).format(t=entry["subject_theme"]), outcomes="; ".join(outcomes),
               kind="; ".join(rng.sample(KINDS, rng.choice([1, 1, 2]))))
    cost(rng, row, level)
    days = visits(rng, sent + dt.timedelta(rng.randint(10, 45)), 1 if level == 1 else rng.choice([1, 2, 3, 3, 4, 6]))
    row["state"] = end_state(rng, days[-1][0])
    finish(rng, row, row["state"], days, sent, entry["staff_name"], outcomes)
    return row


def main():
    rng = random.Random(20261120)
    with open("resources/sample/directory.csv", encoding="utf-8-sig", newline="") as file:
        entries = list(csv.DictReader(file))
    schools = sorted({e["academy"] for e in entries})
    rows = []
    for first, last, count in ((dt.date(2024, 9, 5), dt.date(2025, 7, 4), 155), (dt.date(2025, 9, 4), dt.date(2026, 7, 3), 185),
                               (dt.date(2026, 9, 3), dt.date(2026, 11, 19), 60)):
        for _ in range(count):
            sent = school_day(first + dt.timedelta(rng.randint(0, (last - first).days)))
            rows.append(booking(rng, entries, schools, min(sent, last)))
    rows.sort(key=lambda r: (r["date"], r["requesting"], r["person"]))
    with open("resources/sample/bookings.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, lineterminator="\r\n")
        writer.writeheader()
        writer.writerows(rows)


if __name__ == "__main__":
    main()
