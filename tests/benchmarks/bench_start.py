#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
# SPDX-License-Identifier: MIT
"""How long the program takes to start, beside an empty Qt window with one SQLite query in the same run.

bench_start [RUNS] [ENTRIES]     needs Xvfb, or a display
Prints for each figure: name TAB value TAB unit TAB ratio TAB yardstick.
"""
import csv
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

PROGRAM = "@CMAKE_BINARY_DIR@/learning-partnerships"
FLOOR = "$<TARGET_FILE:start_floor>"
SAMPLE = "@CMAKE_SOURCE_DIR@/resources/sample/directory.csv"


def write_directory(path, count):
    """The sample again and again under other references and names, until there are count entries."""
    with open(SAMPLE, encoding="utf-8", newline="") as source:
        rows = list(csv.DictReader(source))
    with open(path, "w", encoding="utf-8", newline="") as target:
        writer = csv.DictWriter(target, rows[0].keys())
        writer.writeheader()
        for i in range(count):
            row = dict(rows[i % len(rows)])
            if i >= len(rows):
                row["entry_id"] = f"{row['entry_id']}-{i // len(rows)}"
                row["staff_name"] = f"{row['staff_name']} {'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[i // len(rows) % 26]}"
            writer.writerow(row)


def start(command):
    """Runs a program that reports itself: (first paint ms, idle ms, peak MB)"""
    environment = dict(os.environ, LP_START_REPORT=str(time.time_ns()))
    result = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60)
    words = [line.split() for line in result.stdout.splitlines()]
    paint = next(float(w[1]) for w in words if w and w[0] == "first-paint")
    idle, peak = next((float(w[1]), int(w[2]) / 1024) for w in words if w and w[0] == "idle")
    return paint, idle, peak


def main():
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    entries = int(sys.argv[2]) if len(sys.argv) > 2 else 5000
    os.environ.pop("QT_QPA_PLATFORM", None)
    if not os.environ.get("DISPLAY"):
        if not shutil.which("xvfb-run"):
            print("bench_start: neither a display nor xvfb-run: not measured")
            return 0
        os.execvp("xvfb-run", ["xvfb-run", "-a", "-s", "-screen 0 1366x768x24 -dpi 96", sys.executable, *sys.argv])
    with tempfile.TemporaryDirectory() as folder:
        table = os.path.join(folder, "directory.csv")
        data = os.path.join(folder, "data")
        write_directory(table, entries)
        subprocess.run([PROGRAM, "--data", data, "import", "directory", table], check=True, capture_output=True)
        program, floor = [PROGRAM, "--data", data], [FLOOR, os.path.join(data, "partnership.db")]
        for command in (program, floor):  # warm
            start(command)
        ours, first, theirs = [], [], []
        for _ in range(runs):  # in turn, so that noise meets all
            ours.append(start(program))
            os.remove(os.path.join(data, "search-index.bin"))  # as after an import: it is built and kept anew
            first.append(start(program))
            theirs.append(start(floor))
    names = ("start_first_paint", "ms"), ("start_idle", "ms"), ("start_peak_memory", "MB")
    for i, (name, unit) in enumerate(names):
        floor_value = statistics.median(r[i] for r in theirs)
        for prefix, runs_of in (("", ours), ("without_kept_index_", first)):
            mine = statistics.median(r[i] for r in runs_of)
            print(f"{prefix}{name}\t{mine:.1f}\t{unit}\t{mine / floor_value:.2f}\tempty Qt window with one query {floor_value:.1f} {unit}, {entries} entries, {runs} runs")
    return 0


sys.exit(main())
