# SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
# SPDX-License-Identifier: MIT
"""The last lines of scripts/test: how many tests were run, passed, failed and skipped, and why.

usage: summary.py ENGINES STATUS RESULT.xml...   (JUnit files as ctest writes them)
"""
import re
import sys
import xml.etree.ElementTree as ET

engines, status = sys.argv[1] == "ON", int(sys.argv[2])
passed, failed, skipped = [], [], []
for path in sys.argv[3:]:
    for case in ET.parse(path).getroot().iter("testcase"):
        name = case.get("name")
        output = case.findtext("system-out") or ""
        reason = re.search(r"^SKIP\s*:\s*(?:\S+\(\)\s*)?(.*)$", output, re.M)
        if case.get("status") == "fail" or case.find("failure") is not None:
            failed.append(name)
        elif case.find("skipped") is not None or case.get("status") in ("notrun", "disabled"):
            skipped.append(f"{name}: {reason.group(1).strip() if reason else 'see its output'}")
        else:
            passed.append(name)

for name in failed:
    print(f"failed: {name}")
for line in skipped:
    print(f"skipped: {line}")
why = f" ({'; '.join(skipped)})" if skipped else ""
run = len(passed) + len(failed)
print(f"{len(passed)} passed, {len(failed)} failed, {len(skipped)} skipped")
print(f"{run} run, {len(passed)} passed, {len(failed)} failed, {len(skipped)} skipped{why}")
sys.exit(1 if failed or status or run == 0 or (engines and skipped) else 0)
