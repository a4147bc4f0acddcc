#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
# SPDX-License-Identifier: MIT
"""Prints the rows of all sheets of a workbook and the number of its charts as JSON: read_workbook.py FILE.xlsx"""
import json
import re
import sys
import xml.etree.ElementTree as ET
import zipfile

NS = {"x": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
book = zipfile.ZipFile(sys.argv[1])
strings = ["".join(t.text or "" for t in item.iter("{%s}t" % NS["x"])) for item in ET.fromstring(book.read("xl/sharedStrings.xml"))]
rows = []
for name in sorted(n for n in book.namelist() if re.match(r"xl/worksheets/sheet\d+\.xml$", n)):
    for row in ET.fromstring(book.read(name)).iter("{%s}row" % NS["x"]):
        cells = []
        for cell in row:
            value = cell.findtext("x:v", namespaces=NS)
            cells.append(strings[int(value)] if cell.get("t") == "s" else float(value))
        rows.append(cells)
charts = sum(1 for n in book.namelist() if n.startswith("xl/charts/chart"))
print(json.dumps({"rows": rows, "charts": charts}))
