-- SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
-- SPDX-License-Identifier: MIT
-- What each row said of the person's designations. Statements are separated by a line of two semicolons.

-- A person holds what any of their rows says: "LLE / NLE". NULL: not known, of rows that came in before this was kept.
ALTER TABLE entry ADD COLUMN designations TEXT
