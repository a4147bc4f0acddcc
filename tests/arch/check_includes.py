#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
# SPDX-License-Identifier: MIT
"""Arrows point one way: which folder may include which, and which Qt module each layer may use."""
import pathlib
import re
import sys

ROOT = pathlib.Path(sys.argv[1])

# A folder may include itself and what stands here. The same arrows are the LINKS of the CMake targets.
ALLOWED = {
    "model/core": set(),
    "model/store": {"model/core"},
    "model/journal": {"model/core", "model/store"},
    "model/trust": {"model/core"},
    "model/spelling": {"model/core"},
    "model/sync": {"model/core", "model/store", "model/journal", "model/trust", "model/directory"},
    "model/directory": {"model/core", "model/store", "model/journal"},
    "model/search": {"model/core", "model/store", "model/directory"},
    "model/bookings": {"model/core", "model/store", "model/journal", "model/directory"},
    "model/documents": {"model/core", "model/directory", "model/search", "model/bookings"},
    "model/exchange": {"model/core", "model/store", "model/journal", "model/directory", "model/documents", "model/search", "model/bookings"},
    "model/reports": {"model/core", "model/store", "model/journal", "model/directory", "model/bookings", "model/documents", "model/exchange"},
    "model/tables": {"model/core", "model/directory", "model/search", "model/bookings", "model/exchange", "model/sync"},
}
MODEL = set(ALLOWED)
VIEWS_BASE = MODEL | {"views/common", "views/printing"}
BANNED_IN_MODEL = re.compile(r"#include <(QWidget|QApplication|QGuiApplication|QPainter|QImage|QPixmap|QColor|QFont|QPrinter|QDialog|QPushButton|QtGui|QtWidgets)")
BANNED_IN_VIEWS = re.compile(r"#include (<QSql|<sodium|\"model/store/)")
INCLUDE = re.compile(r'^\s*#include "((?:model|views|app)/[a-z]+)/', re.M)


def allowed(folder):
    layer = folder.split("/")[0]
    if layer == "model":
        return ALLOWED.get(folder)
    if folder in ("views/common", "views/printing"):
        return MODEL | {"views/common", "views/printing"}
    if layer == "views":
        pages = {f"views/{p.name}" for p in (ROOT / "views").iterdir() if p.is_dir()}
        if folder == "views/bookings":
            return VIEWS_BASE | {"views/form"}  # visits and costs are edited there as on the form
        return MODEL | pages if folder == "views/mainwindow" else VIEWS_BASE
    return None


def check(path):
    folder = "/".join(path.relative_to(ROOT).parts[:2])
    text = path.read_text(encoding="utf-8")
    problems = []
    if folder.startswith("app"):
        return problems
    may = allowed(folder)
    if may is None:
        return [f"{path}: the folder {folder} has no line in tests/arch/check_includes.py"]
    for target in INCLUDE.findall(text):
        if target != folder and target not in may:
            problems.append(f"{path}: {folder} must not include {target}")
    if folder.startswith("model/") and BANNED_IN_MODEL.search(text):
        problems.append(f"{path}: no Widgets and no Gui in model/")
    if folder.startswith("views/") and BANNED_IN_VIEWS.search(text):
        problems.append(f"{path}: no SQL and no cryptography in views/")
    if folder != "model/core" and "tl::expected" in text:
        problems.append(f"{path}: only model/core/result.h names tl::expected")
    if path.suffix == ".h" and "#pragma once" not in text:
        problems.append(f"{path}: no include guard")
    if not text.startswith("// SPDX-FileCopyrightText"):
        problems.append(f"{path}: no SPDX lines on top")
    return problems


def main():
    problems = []
    files = [p for layer in ("model", "views", "app") for p in sorted((ROOT / layer).rglob("*")) if p.suffix in (".h", ".cpp")]
    for path in files:
        problems += check(path)
    for layer in ("model", "views"):
        problems += [f"{p}: no source files loose in {layer}/" for p in (ROOT / layer).glob("*.cpp")]
    print("\n".join(problems))
    print(f"{len(files)} files, {len(problems)} problems")
    return 1 if problems or not files else 0


sys.exit(main())
