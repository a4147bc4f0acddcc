-- SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
-- SPDX-License-Identifier: MIT
-- The annual report: what the Director writes for it. Statements are separated by a line of two semicolons.

-- Commentary, one text for each chapter of a year.
CREATE TABLE report_commentary(
    year INTEGER NOT NULL,
    chapter TEXT NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY(year, chapter)) WITHOUT ROWID
;;
-- The template: order, own titles, chapters that are off.
CREATE TABLE report_chapter(
    position INTEGER PRIMARY KEY,
    chapter TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    is_off INTEGER NOT NULL)
;;
-- What labels of people are drawn from, so that nobody can work them out from a list of names.
CREATE TABLE report_salt(year INTEGER PRIMARY KEY, salt BLOB NOT NULL)
