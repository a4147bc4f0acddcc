# SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
# SPDX-License-Identifier: MIT
"""What every journey through the real window does: find by name, press, write."""
import contextlib
import subprocess
import time

import pyatspi


def walk(node):
    """A node and all below it; what is hidden is passed over, else pages that are not on show take most of the time."""
    yield node
    if node.getRole() != pyatspi.ROLE_APPLICATION and not node.getState().contains(pyatspi.STATE_SHOWING):
        return
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
        app.clear_cache()  # what was hidden a moment ago may show now
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


def field(app, name):
    """The field of that name, not its label."""
    return named(app, name, ("text", "entry", "editable text"))


def write(node, text):
    node.queryEditableText().setTextContents(text)


@contextlib.contextmanager
def running(program, data):
    """The program's window, as the accessibility bus sees it; ended afterwards."""
    window = subprocess.Popen([program, "--data", data], stderr=subprocess.DEVNULL)
    try:
        yield until("the program", lambda: next((a for a in pyatspi.Registry.getDesktop(0)
                                                 if a and a.get_process_id() == window.pid), None))
    finally:
        window.terminate()
        window.wait()
