#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
# SPDX-License-Identifier: MIT
"""Draws an SVG at the sizes Windows asks for and puts them into one .ico: icon.py FILE.svg FILE.ico"""
import struct
import subprocess
import sys

SIZES = (16, 20, 24, 32, 48, 64, 256)


def main():
    pictures = [subprocess.run(["rsvg-convert", "-w", str(size), "-h", str(size), sys.argv[1]], check=True, capture_output=True).stdout
                for size in SIZES]
    offset = 6 + 16 * len(SIZES)
    heads = b""
    for size, picture in zip(SIZES, pictures):
        heads += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), offset)
        offset += len(picture)
    with open(sys.argv[2], "wb") as file:
        file.write(struct.pack("<HHH", 0, 1, len(SIZES)) + heads + b"".join(pictures))


if __name__ == "__main__":
    main()
