-- SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
-- SPDX-License-Identifier: MIT
-- What travels through the shared folder. Statements are separated by a line of two semicolons.

-- The files of the partnership in force, as stored: what every PC keeps and puts back.
CREATE TABLE trust_file(path TEXT PRIMARY KEY, kind INTEGER NOT NULL, bytes BLOB NOT NULL) WITHOUT ROWID
;;
-- Every segment written or received, as its bytes are. state: applied, unopened.
CREATE TABLE segment(
    seq INTEGER PRIMARY KEY,
    hash BLOB NOT NULL UNIQUE,
    device BLOB NOT NULL,
    log BLOB NOT NULL,
    home TEXT NOT NULL,
    month TEXT NOT NULL,
    state TEXT NOT NULL,
    seen_root INTEGER NOT NULL,
    seen_roster INTEGER NOT NULL,
    bytes BLOB NOT NULL)
;;
CREATE INDEX segment_device ON segment(device)
;;
-- A segment's place in the lane of each unit it goes to; previous is the hash of the one before.
CREATE TABLE lane(
    log BLOB NOT NULL,
    unit TEXT NOT NULL,
    number INTEGER NOT NULL,
    segment BLOB NOT NULL,
    previous BLOB NOT NULL,
    PRIMARY KEY(log, unit, number, segment)) WITHOUT ROWID
;;
CREATE INDEX lane_segment ON lane(segment, unit)
;;
CREATE TABLE segment_event(event BLOB NOT NULL, segment BLOB NOT NULL, PRIMARY KEY(event, segment)) WITHOUT ROWID
;;
CREATE INDEX segment_event_segment ON segment_event(segment)
;;
-- stage: 0 saved here, 1 on the share, 2 received by one PC, 3 by every active PC. due: UTC ms, null: nothing to do.
CREATE TABLE delivery(
    segment BLOB NOT NULL,
    unit TEXT NOT NULL,
    stage INTEGER NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    due INTEGER,
    PRIMARY KEY(segment, unit)) WITHOUT ROWID
;;
CREATE INDEX delivery_due ON delivery(due) WHERE due IS NOT NULL
;;
CREATE INDEX delivery_stage ON delivery(unit, stage)
;;
-- Which device says that it holds which segment, in whose name.
CREATE TABLE acked(
    segment BLOB NOT NULL,
    unit TEXT NOT NULL,
    device BLOB NOT NULL,
    home TEXT NOT NULL,
    PRIMARY KEY(segment, unit, device)) WITHOUT ROWID
;;
CREATE INDEX acked_device ON acked(device, home)
;;
CREATE TABLE ack_seen(device BLOB NOT NULL, home TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY(device, home)) WITHOUT ROWID
;;
CREATE TABLE ack_own(
    home TEXT PRIMARY KEY,
    owed INTEGER NOT NULL,
    urgent INTEGER NOT NULL DEFAULT 0,
    written INTEGER NOT NULL DEFAULT 0,
    count INTEGER NOT NULL DEFAULT 0,
    path TEXT NOT NULL DEFAULT '',
    bytes BLOB) WITHOUT ROWID
;;
-- Files seen on the share. state: done, waiting (looked at again when the roster changes), damaged (again later).
CREATE TABLE share_name(
    folder TEXT NOT NULL,
    name TEXT NOT NULL,
    state TEXT NOT NULL,
    tries INTEGER NOT NULL DEFAULT 0,
    due INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY(folder, name)) WITHOUT ROWID
;;
CREATE TABLE share_month(folder TEXT PRIMARY KEY, listed INTEGER NOT NULL) WITHOUT ROWID
;;
-- Events that do not count (yet). reason: waits, newer, refused, revoked.
CREATE TABLE event_aside(
    event BLOB NOT NULL,
    record BLOB NOT NULL,
    segment BLOB NOT NULL,
    reason TEXT NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY(event, segment)) WITHOUT ROWID
;;
CREATE INDEX event_aside_record ON event_aside(record)
;;
-- How a revoked device's segments were last judged, so that they are judged again only when that changes.
CREATE TABLE standing(device BLOB PRIMARY KEY, digest BLOB NOT NULL) WITHOUT ROWID
;;
-- The newest roster that PCs of each unit say they have seen.
CREATE TABLE seen_claim(unit TEXT PRIMARY KEY, root INTEGER NOT NULL, number INTEGER NOT NULL) WITHOUT ROWID
