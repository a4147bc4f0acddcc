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

try:
    import pyatspi  # noqa: F401
except ImportError:
    print("skipped: python3-pyatspi is not installed")
    sys.exit(77)

from journey import named, press, running, starting, write


def main():
    program, sample = sys.argv[1:3]
    with tempfile.TemporaryDirectory() as data:
        subprocess.run([program, "--data", data, "import", "directory", f"{sample}/directory.csv"], check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        with open(os.path.join(data, "settings.ini"), "w", encoding="utf-8") as settings:
            settings.write("[asked]\nwhoIAm=true\n")
        with running(program, data) as app:
            write(named(app, "Search the directory"), "phonics")
            starting(app, "Danuta Khandrapur, SLE, Phonics and Early Reading Lead")
            named(app, "Profile of Danuta Khandrapur")
            press(named(app, "Copy the telephone number"))
            starting(app, "Telephone number copied")
            press(named(app, "Log contact", ("push button", "button")))
            write(named(app, "What was the contact with Danuta Khandrapur about?"), "phonics groups")
            press(named(app, "Log it"))
            starting(app, "Contact logged with Danuta Khandrapur")
            starting(app, "You were in touch today: phonics groups")
    print("searched, copied, logged")


main()
