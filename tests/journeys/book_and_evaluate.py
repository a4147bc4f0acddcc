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

from journey import field, named, press, starting, until, write, running

ISSUE = "What is the issue you want to address?"


def run(program, data, *arguments):
    return subprocess.run([program, "--data", data, *arguments], check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                          text=True).stdout


def exported(program, data):
    name = os.path.join(data, "bookings.json")
    run(program, data, "export", "bookings", "-o", name)
    with open(name, encoding="utf-8") as file:
        return json.load(file)


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
        named(app, "Search the directory")


def main():
    program, sample = sys.argv[1:3]
    with tempfile.TemporaryDirectory() as data:
        run(program, data, "import", "directory", f"{sample}/directory.csv")
        with open(os.path.join(data, "settings.ini"), "w", encoding="utf-8") as settings:
            settings.write("[asked]\nwhoIAm=true\n")
        run(program, data, "whoami", "--name", "Ruth Calloway", "--role", "principal", "--school", "900036")
        book(program, data)
        sent = until("the booking", lambda: exported(program, data))
        print("booked", json.dumps(sent)[:300])


main()
