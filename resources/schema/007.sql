-- SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
-- SPDX-License-Identifier: MIT
-- What principals say of availability, over the edition; what was erased. Statements are separated by a line of two semicolons.

-- Derived: every statement; status '': as the directory says. said_at: UTC.
CREATE TABLE availability_statement(
    event BLOB PRIMARY KEY,
    record BLOB NOT NULL,
    directory BLOB NOT NULL,
    entry INTEGER NOT NULL,
    school INTEGER NOT NULL,
    status TEXT NOT NULL,
    until TEXT,
    said_at TEXT NOT NULL,
    hlc INTEGER NOT NULL,
    device BLOB NOT NULL) WITHOUT ROWID
;;
CREATE INDEX availability_statement_entry ON availability_statement(entry)
;;
-- Derived: statements that a later one of the same record names as known to its author, whether they have come or not.
CREATE TABLE availability_past(event BLOB NOT NULL, record BLOB NOT NULL, PRIMARY KEY(event, record)) WITHOUT ROWID
;;
-- Not derived: statements that the edition in use names as taken in.
CREATE TABLE availability_taken(event BLOB PRIMARY KEY) WITHOUT ROWID
;;
-- Not derived: what the Development Director had erased. swept: no copy that this PC knows of lies on the share.
CREATE TABLE erased_segment(hash BLOB PRIMARY KEY, swept INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID
;;
CREATE TABLE erased_record(record BLOB PRIMARY KEY) WITHOUT ROWID
