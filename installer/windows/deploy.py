#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
# SPDX-License-Identifier: MIT
"""Puts the program, the Qt plugins it loads, every DLL they need and the dictionary into one folder, stripped.

usage: deploy.py PROGRAM CONSOLE SDK FOLDER
"""
import pathlib
import re
import shutil
import subprocess
import sys

PLUGINS = ("platforms/qwindows.dll", "imageformats/qico.dll", "sqldrivers/qsqlite.dll")
# Licence texts of what is shipped, where Debian keeps those of the same sources.
LICENCES = {"qt6": "libqt6core6", "sqlite": "libsqlite3-0", "libsodium": "libsodium23", "libzip": "libzip4", "zlib": "zlib1g",
            "libxlsxwriter": "libxlsxwriter4", "libical": "libical3", "hunspell": "libhunspell-1.7-0", "hunspell-en-gb": "hunspell-en-gb", "snowball": "libstemmer0d",
            "gcc": "libstdc++6", "mingw-w64": "mingw-w64-x86-64-dev"}
RUNTIME = ("libgcc_s_seh-1.dll", "libstdc++-6.dll", "libwinpthread-1.dll", "libssp-0.dll")


def needed(file):
    """The DLLs that \\p file names."""
    text = subprocess.run(["x86_64-w64-mingw32-objdump", "-p", file], check=True, capture_output=True, text=True).stdout
    return re.findall(r"DLL Name: (\S+)", text)


def runtime_folders():
    compiler = "x86_64-w64-mingw32-g++-posix"
    for name in RUNTIME:
        found = subprocess.run([compiler, f"-print-file-name={name}"], check=True, capture_output=True, text=True).stdout.strip()
        if "/" in found:
            yield pathlib.Path(found).resolve().parent


def closure(files, folders):
    """Every DLL found in \\p folders that \\p files need, directly or not; what is not found there is Windows' own."""
    held, waiting = {}, list(files)
    while waiting:
        for name in needed(waiting.pop()):
            path = next((f / name for f in folders if (f / name).exists()), None)
            if path and name.lower() not in held:
                held[name.lower()] = path
                waiting.append(path)
    return list(held.values())


def main():
    program, console, sdk, folder = map(pathlib.Path, sys.argv[1:5])
    plugins = [sdk / "plugins" / p for p in PLUGINS]
    folders = [sdk / "bin", sdk / "lib", *dict.fromkeys(runtime_folders()), pathlib.Path("/usr/x86_64-w64-mingw32/lib")]
    folder.mkdir(parents=True)
    for plugin in plugins:
        target = folder / plugin.relative_to(sdk / "plugins")
        target.parent.mkdir(exist_ok=True)
        shutil.copy2(plugin, target)
    for file in [program, console, *closure([program, console, *plugins], folders)]:
        shutil.copy2(file, folder)
    for file in folder.rglob("*"):
        if file.suffix in (".exe", ".com", ".dll"):
            subprocess.run(["x86_64-w64-mingw32-strip", file], check=True)
    root = pathlib.Path(__file__).resolve().parents[2]
    shutil.copy2(root / "LICENSE", folder / "LICENSE.txt")
    shutil.copy2(root / "docs/licences/README.md", folder / "LICENCES.txt")
    (folder / "dictionaries").mkdir()
    for ending in ("aff", "dic"):
        shutil.copy2(f"/usr/share/hunspell/en_GB.{ending}", folder / "dictionaries")
    (folder / "licences").mkdir()
    for name, package in LICENCES.items():
        shutil.copy2(pathlib.Path("/usr/share/doc") / package / "copyright", folder / "licences" / f"{name}.txt")
    (folder / "qt.conf").write_text("[Paths]\nPlugins = .\n")


if __name__ == "__main__":
    main()
