-- SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
-- SPDX-License-Identifier: MIT
-- When another PC was last heard of: UTC milliseconds. Statements are separated by a line of two semicolons.
CREATE TABLE device_heard(device BLOB PRIMARY KEY, at INTEGER NOT NULL) WITHOUT ROWID
