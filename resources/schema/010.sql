-- SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
-- SPDX-License-Identifier: MIT
-- A booking of the past that was imported on two PCs is counted once. Statements are separated by a line of two semicolons.

-- Derived: same_as names the record that counts instead of this one; decide_with another record of the same booking that counts too.
ALTER TABLE booking ADD COLUMN same_as BLOB
;;
ALTER TABLE booking ADD COLUMN decide_with BLOB
;;
CREATE INDEX booking_same_as ON booking(same_as) WHERE same_as IS NOT NULL
;;
-- Derived: what each imported booking was when it was imported. identity: of the key of import, the schools, the people and the
-- day it was asked for; days: of the visits; history: how often people did something since.
CREATE TABLE booking_import(
    record BLOB PRIMARY KEY,
    identity BLOB NOT NULL,
    days TEXT NOT NULL,
    history INTEGER NOT NULL,
    came_to_nothing INTEGER NOT NULL,
    has_section3 INTEGER NOT NULL) WITHOUT ROWID
;;
CREATE INDEX booking_import_identity ON booking_import(identity)
;;
-- What was imported before is folded anew at the next start.
INSERT OR REPLACE INTO local(name, value) SELECT 'fold-anew', 1 WHERE EXISTS(SELECT 1 FROM booking WHERE import_key IS NOT NULL)
