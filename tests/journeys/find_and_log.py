#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
# SPDX-License-Identifier: MIT
"""From a search to a copied contact to a logged contact in the real window, by accessible names alone.

find_and_log.py PROGRAM SAMPLE_FOLDER
"""
import os
import subprocess
import sys
import tempfile
import time

try:
    import pyatspi
except ImportError:
    print("skipped: python3-pyatspi is not installed")
    sys.exit(77)


def walk(node):
    yield node
    for i in range(min(node.childCount, 60)):
        child = node.getChildAtIndex(i)
        if child is not None:
            yield from walk(child)


def until(what, find, seconds=20):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            found = find()
        except Exception:  # the tree changes while it is read
            found = None
        if found:
            return found
        time.sleep(0.1)
    raise SystemExit(f"not found: {what}")


def named(app, name, roles=None):
    def find():
        for node in walk(app):
            if node.name == name and (roles is None or node.getRoleName() in roles) \
                    and node.getState().contains(pyatspi.STATE_SHOWING):
                return node
        return None
    return until(name, find)


def starting(app, start):
    return until(start + "...", lambda: next((n for n in walk(app) if (n.name or "").startswith(start)), None))


def press(node):
    node.queryAction().doAction(0)


def main():
    program, sample = sys.argv[1:3]
    with tempfile.TemporaryDirectory() as data:
        subprocess.run([program, "--data", data, "import", "directory", f"{sample}/directory.csv"], check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        with open(os.path.join(data, "settings.ini"), "w", encoding="utf-8") as settings:
            settings.write("[asked]\nwhoIAm=true\n")
        window = subprocess.Popen([program, "--data", data], stderr=subprocess.DEVNULL)
        try:
            app = until("the program", lambda: next((a for a in pyatspi.Registry.getDesktop(0)
                                                     if a and a.get_process_id() == window.pid), None))
            field = named(app, "Search the directory")
            field.queryEditableText().setTextContents("phonics")
            starting(app, "Danuta Khandrapur, SLE, Phonics and Early Reading Lead")
            named(app, "Profile of Danuta Khandrapur")
            press(named(app, "Copy the telephone number"))
            starting(app, "Telephone number copied")
            press(named(app, "Log contact", ("push button", "button")))
            line = named(app, "What was the contact with Danuta Khandrapur about?")
            line.queryEditableText().setTextContents("phonics groups")
            press(named(app, "Log it"))
            starting(app, "Contact logged with Danuta Khandrapur")
            starting(app, "You were in touch today: phonics groups")
        finally:
            window.terminate()
            window.wait()
    print("searched, copied, logged")


main()
