#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
# SPDX-License-Identifier: MIT
"""From a search to a booking form that is filled in, printed and sent, by accessible names alone.

book_and_evaluate.py PROGRAM SAMPLE_FOLDER
"""
import json
import os
import subprocess
import sys
import tempfile

try:
    import pyatspi
except ImportError:
    print("skipped: python3-pyatspi is not installed")
    sys.exit(77)

from journey import field, named, press, running, starting, until, walk, write

OURS = "900036"
THEIRS = "900026"
ISSUE = "What is the issue you want to address?"


def run(program, data, *arguments):
    return subprocess.run([program, "--data", data, *arguments], check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                          text=True).stdout


def exported(program, data):
    name = os.path.join(data, "bookings.json")
    run(program, data, "export", "bookings", "-o", name)
    with open(name, encoding="utf-8") as file:
        return json.load(file)


def state_of(program, data):
    return exported(program, data)[0]["state"]


def prepare(program, data, sample):
    run(program, data, "import", "directory", f"{sample}/directory.csv")
    with open(os.path.join(data, "settings.ini"), "w", encoding="utf-8") as settings:
        settings.write("[asked]\nwhoIAm=true\n")
    run(program, data, "whoami", "--name", "Ruth Calloway", "--role", "principal", "--school", OURS)


def rate(app, answer, outcome):
    """The answer whose description is the outcome: there is one of that name for each."""
    press(until(answer, lambda: next((n for n in walk(app) if n.name == answer and n.description == outcome), None)))


def book(program, data):
    with running(program, data) as app:
        write(named(app, "Search the directory"), "phonics")
        starting(app, "Danuta Khandrapur, SLE, Phonics and Early Reading Lead")
        named(app, "Profile of Danuta Khandrapur")
        press(named(app, "Book…", ("push button", "button")))
        write(field(app, ISSUE), "Groups are led differently in each class.")
        write(field(app, "What are your expected outcomes from the collaboration?"), "One way of grouping\nStaff are sure of it")
        write(field(app, "First visit"), "30/11")
        write(field(app, "How long each"), "half a day")
        press(named(app, "Plan visits"))
        named(app, "Visit 1, day or week")
        starting(app, "Saved on this PC at")
        press(named(app, "Print…", ("push button", "button")))
        preview = starting(app, "Print")
        assert preview is not None
        press(named(app, "Close", ("push button", "button")))
        press(named(app, "Check and send…", ("push button", "button")))
        press(named(app, "Send it", ("push button", "button")))
        until("the booking", lambda: exported(program, data))


def completed(program, data, sample_school):
    """A booking whose visits are done, recorded from the command line."""
    theirs = {"side": "providing", "said_by": "Joan Ellery", "how": "telephone", "on": "2026-09-15"}
    actions = [
        {"do": "request", "requesting": OURS, "providing": sample_school, "on": "2026-09-14",
         "issue": "Mentoring of older readers", "outcomes": ["One plan for all classes", "Mentors are confident"],
         "visits": [{"date": "2026-10-06", "hours": 3}], "cost": {"basis": "nothing"}},
        {"do": "accept", "behalf": theirs},
        {"do": "agree"},
        {"do": "deliver", "visit": 1},
        {"do": "complete"},
    ]
    name = os.path.join(data, "actions.json")
    with open(name, "w", encoding="utf-8") as file:
        json.dump(actions, file)
    run(program, data, "booking", "record", name)


def evaluate(program, data):
    buttons = ("push button", "button")
    with running(program, data) as app:
        press(starting(app, "Evaluate: "))
        named(app, "One plan for all classes")
        rate(app, "A: Fully met", "One plan for all classes")
        rate(app, "C: Partly met", "Mentors are confident")
        write(field(app, "How did the collaboration provide the support you expected?"), "Two sessions were modelled.")
        write(field(app, "What would have been even better if...?"), "An earlier start.")
        press(named(app, "Check and send…", buttons))
        press(named(app, "Send it", buttons))
        until("the evaluation", lambda: state_of(program, data) == "evaluated")
    with running(program, data) as app:
        press(starting(app, "Write next steps: "))
        write(field(app, "Next steps"), "Two mentors need a second term.")
        starting(app, "Confidential.")
        press(named(app, "Check and send…", buttons))
        press(named(app, "Send it", buttons))
        until("section 3", lambda: state_of(program, data) == "closed")


def main():
    program, sample = sys.argv[1:3]
    with tempfile.TemporaryDirectory() as data:
        prepare(program, data, sample)
        book(program, data)
        sent = until("the booking", lambda: exported(program, data))[0]
        assert sent["state"] == "sent", sent["state"]
        assert "Groups are led differently in each class." in json.dumps(sent), sent
    with tempfile.TemporaryDirectory() as data:
        prepare(program, data, sample)
        completed(program, data, THEIRS)
        evaluate(program, data)
        done = exported(program, data)[0]
        assert "Two mentors need a second term." in json.dumps(done), done
    print("booked, printed, sent; evaluated, rated, next steps written")


main()
