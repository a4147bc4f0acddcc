-- SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
-- SPDX-License-Identifier: MIT
-- When this PC first saw that a record is to be erased. Statements are separated by a line of two semicolons.

-- Not derived. seen_at: UTC milliseconds by this PC's clock; is_agreed: a person here agreed although there are very many.
CREATE TABLE erasure_seen(record BLOB PRIMARY KEY, seen_at INTEGER NOT NULL, is_agreed INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID
