#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
# SPDX-License-Identifier: MIT
"""Every text has a context, every English plural its forms, and the .ts files are up to date with the code."""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET

ROOT = pathlib.Path(sys.argv[1])
LUPDATE = sys.argv[2]


def messages(path):
    found = {}
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            found[(context.findtext("name"), message.findtext("source"))] = message
    return found


def check(ts):
    problems = []
    with tempfile.TemporaryDirectory() as folder:
        fresh = pathlib.Path(folder) / ts.name
        shutil.copy(ts, fresh)
        options = ["-pluralonly"] if ts.name.endswith("_en.ts") else []
        run = subprocess.run([LUPDATE, "-I", ".", "-locations", "none", "-no-obsolete", *options, "app", "model", "views", "-ts", str(fresh)],
                             cwd=ROOT, capture_output=True, text=True, check=False)
        output = run.stdout + run.stderr
        if run.returncode != 0 or "Qualifying with unknown" in output or "lacks Q_OBJECT" in output:
            problems.append(f"lupdate: {output.strip()}")
        for (context, source), message in messages(fresh).items():
            if message.get("numerus") == "yes" and any(not (f.text or "").strip() for f in message.iter("numerusform")):
                problems.append(f"{ts.name}: no plural forms for ‘{source}’ in {context}")
        if set(messages(fresh)) != set(messages(ts)):
            problems.append(f"{ts.name} is not up to date: run scripts/translations")
    return problems


def unseen_texts():
    """translate() and tr() with anything but a literal are invisible to lupdate."""
    wrong = re.compile(r'\btranslate\(\s*"[^"]*",\s*[^"\s]|\btr\(\s*[a-z]\w*\s*[,)]')
    problems = []
    for layer in ("app", "model", "views"):
        for path in sorted((ROOT / layer).rglob("*.cpp")):
            text = path.read_text(encoding="utf-8")
            if "_NOOP(" in text:  # a table of marked texts, looked up by number
                continue
            for number, line in enumerate(text.splitlines(), 1):
                if wrong.search(line):
                    problems.append(f"{path}:{number}: lupdate cannot see this text: {line.strip()}")
    return problems


def main():
    files = sorted((ROOT / "translations").glob("*.ts"))
    problems = unseen_texts() + [p for ts in files for p in check(ts)]
    print("\n".join(problems))
    print(f"{len(files)} translations, {len(problems)} problems")
    return 1 if problems or not files else 0


sys.exit(main())
