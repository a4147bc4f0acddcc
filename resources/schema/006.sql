-- SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
-- SPDX-License-Identifier: MIT
-- Term dates that a school, or the partnership (school 0), set itself. Statements are separated by a line of two semicolons.
CREATE TABLE term_dates(
    event BLOB PRIMARY KEY,
    school INTEGER NOT NULL,
    first_year INTEGER NOT NULL,
    hlc INTEGER NOT NULL,
    dates TEXT NOT NULL) WITHOUT ROWID
;;
CREATE INDEX term_dates_school ON term_dates(school, first_year, hlc)
