#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
# SPDX-License-Identifier: MIT
"""Whoever changes the directory renews its stamp, or the search would go on answering from what it was."""
import pathlib
import re
import sys

ROOT = pathlib.Path(sys.argv[1])
CHANGES = re.compile(r"(?:INSERT(?: OR \w+)? INTO|UPDATE|DELETE FROM)\s+"
                     r"(entry|post|person|designation|school|membership|school_group|vocabulary_concept|availability_rule)\b"
                     r"|BulkInsert::prepare\(")

# Where these tables are changed, and in which file that ends with renewDirectoryStamp().
WRITERS = {
    "model/directory/newrows.cpp": "model/directory/directorywriter.cpp",
    "model/directory/directoryupdates.cpp": "model/directory/directorywriter.cpp",
    "model/directory/heldentry.cpp": "model/directory/directorywriter.cpp",
    "model/directory/schoolwriter.cpp": "model/exchange/schoolsimport.cpp",
    "model/search/vocabularyrepository.cpp": "model/search/vocabularyrepository.cpp",
}

problems = []
for folder in ("model", "views", "app"):
    for path in sorted((ROOT / folder).rglob("*.cpp")):
        name = path.relative_to(ROOT).as_posix()
        if not name.startswith("model/store/") and CHANGES.search(path.read_text(encoding="utf-8")) and name not in WRITERS:
            problems.append(f"{name} changes the directory: call renewDirectoryStamp() in its transaction, then name it here")
for name in sorted(set(WRITERS.values())):
    if "renewDirectoryStamp(" not in (ROOT / name).read_text(encoding="utf-8"):
        problems.append(f"{name} no longer calls renewDirectoryStamp()")
print("\n".join(problems))
sys.exit(1 if problems else 0)
