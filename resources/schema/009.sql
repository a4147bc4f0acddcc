-- SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
-- SPDX-License-Identifier: MIT
-- A booking of the past that two PCs imported is counted once. Statements are separated by a line of two semicolons.

-- Derived. is_set_aside: a copy of another row that was imported elsewhere; it has no rows in the tables beside this one.
ALTER TABLE booking RENAME TO booking_row
;;
ALTER TABLE booking_row ADD COLUMN is_set_aside INTEGER NOT NULL DEFAULT 0
;;
CREATE VIEW booking AS SELECT * FROM booking_row WHERE is_set_aside = 0
