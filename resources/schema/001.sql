-- SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
-- SPDX-License-Identifier: MIT
-- The first schema. Statements are separated by a line of two semicolons.

-- This PC's own facts: the device id, settings that belong to the data folder.
CREATE TABLE local(name TEXT PRIMARY KEY, value) WITHOUT ROWID
;;
-- The journal: every shared change, as its bytes were made or received. Nothing is ever updated here.
CREATE TABLE event(
    seq INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    record BLOB NOT NULL,
    kind TEXT NOT NULL,
    hlc INTEGER NOT NULL,
    device BLOB NOT NULL,
    own INTEGER NOT NULL,
    bytes BLOB NOT NULL)
;;
CREATE INDEX event_record ON event(record, hlc)
;;
CREATE TABLE outbox(seq INTEGER PRIMARY KEY, event BLOB NOT NULL REFERENCES event(id), addressee TEXT NOT NULL)
;;
-- The directory: the Director's working copy, changed in one transaction by an import or the editor.
-- Names of an entry outside this file are (directory.uid, entry.id).
CREATE TABLE directory(
    id INTEGER PRIMARY KEY CHECK(id = 1),
    uid BLOB NOT NULL,
    edition INTEGER NOT NULL DEFAULT 0,
    published TEXT,
    changed TEXT)
;;
INSERT INTO directory(id, uid) VALUES(1, randomblob(8))
;;
CREATE TABLE school(
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    match_name TEXT NOT NULL DEFAULT '', -- folded: an import finds a school without a URN by it
    sort_key BLOB NOT NULL,
    phase TEXT NOT NULL DEFAULT '',
    type TEXT NOT NULL DEFAULT '',
    status TEXT NOT NULL DEFAULT '',
    street TEXT NOT NULL DEFAULT '',
    locality TEXT NOT NULL DEFAULT '',
    town TEXT NOT NULL DEFAULT '',
    county TEXT NOT NULL DEFAULT '',
    postcode TEXT NOT NULL DEFAULT '',
    local_authority TEXT NOT NULL DEFAULT '',
    region TEXT NOT NULL DEFAULT '',
    telephone TEXT NOT NULL DEFAULT '',
    email TEXT NOT NULL DEFAULT '',
    website TEXT NOT NULL DEFAULT '',
    low_age INTEGER,
    high_age INTEGER,
    gender TEXT NOT NULL DEFAULT '',
    religious_character TEXT NOT NULL DEFAULT '',
    opened TEXT,
    closed TEXT,
    easting INTEGER,
    northing INTEGER)
;;
CREATE INDEX school_match ON school(match_name)
;;
-- URN, LAESTAB, UKPRN: a URN changes when a school becomes an academy, so it is a dated attribute.
CREATE TABLE school_identifier(
    school INTEGER NOT NULL REFERENCES school(id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    valid_from TEXT,
    valid_to TEXT,
    PRIMARY KEY(kind, value, school)) WITHOUT ROWID
;;
CREATE INDEX school_identifier_school ON school_identifier(school)
;;
-- Trust, cluster, alliance, network: a school is in several at once, from and to a date.
CREATE TABLE school_group(id INTEGER PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, UNIQUE(kind, name))
;;
CREATE TABLE membership(
    school INTEGER NOT NULL REFERENCES school(id) ON DELETE CASCADE,
    school_group INTEGER NOT NULL REFERENCES school_group(id),
    valid_from TEXT,
    valid_to TEXT,
    PRIMARY KEY(school, school_group)) WITHOUT ROWID
;;
CREATE TABLE person(id INTEGER PRIMARY KEY, name TEXT NOT NULL, sort_key BLOB NOT NULL)
;;
CREATE TABLE same_person(person INTEGER PRIMARY KEY REFERENCES person(id), same_as INTEGER NOT NULL REFERENCES person(id))
;;
-- Titles held, with dates: NLE, LLE, SLE, NLG are historical, new ones are data.
CREATE TABLE designation(
    person INTEGER NOT NULL REFERENCES person(id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    valid_from TEXT,
    valid_to TEXT,
    PRIMARY KEY(person, name)) WITHOUT ROWID
;;
CREATE TABLE post(
    id INTEGER PRIMARY KEY,
    person INTEGER NOT NULL REFERENCES person(id),
    school INTEGER NOT NULL REFERENCES school(id),
    role TEXT NOT NULL DEFAULT '',
    match_key INTEGER, -- hash of school and folded name: an import finds a person at a school by it
    valid_from TEXT,
    valid_to TEXT)
;;
CREATE TABLE entry(
    id INTEGER PRIMARY KEY,
    reference TEXT NOT NULL DEFAULT '',
    post INTEGER NOT NULL REFERENCES post(id),
    key_stages TEXT NOT NULL DEFAULT '',
    theme TEXT NOT NULL DEFAULT '',
    interest TEXT NOT NULL DEFAULT '',
    capacity TEXT NOT NULL DEFAULT '',
    capacity_days REAL,
    availability TEXT NOT NULL DEFAULT '',
    support_levels TEXT NOT NULL DEFAULT '',
    email TEXT NOT NULL DEFAULT '',
    telephone TEXT NOT NULL DEFAULT '',
    contact_is_public INTEGER NOT NULL DEFAULT 0,
    confirmed_on TEXT,
    confirmed_by TEXT NOT NULL DEFAULT '',
    row_hash INTEGER) -- of the row last imported, so that the same row again needs no comparison; NULL after an edit
;;
CREATE INDEX person_order ON person(sort_key)
;;
CREATE INDEX post_person ON post(person)
;;
CREATE INDEX post_match ON post(match_key)
;;
CREATE INDEX entry_post ON entry(post)
;;
CREATE INDEX entry_reference ON entry(reference)
;;
-- Who changed which field of an entry, and when; one import has one number.
CREATE TABLE entry_history(
    seq INTEGER PRIMARY KEY,
    entry INTEGER NOT NULL,
    field TEXT NOT NULL,
    was TEXT NOT NULL,
    became TEXT NOT NULL,
    at TEXT NOT NULL,
    source TEXT NOT NULL)
;;
CREATE INDEX entry_history_entry ON entry_history(entry)
;;
-- The vocabulary as the Development Director extended it; what ships lies in resources/vocabulary.
CREATE TABLE vocabulary_concept(
    name TEXT PRIMARY KEY,
    broader TEXT NOT NULL DEFAULT '',
    phrases TEXT NOT NULL DEFAULT '',
    removed INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID
;;
-- Which words of an availability text mean which status; the first that matches counts.
CREATE TABLE availability_rule(position INTEGER PRIMARY KEY, words TEXT NOT NULL, status TEXT NOT NULL)
;;
CREATE TABLE shortlist(entry INTEGER PRIMARY KEY, added TEXT NOT NULL)
;;
-- Derived: informal contacts (Level 1), folded from contact.* events.
CREATE TABLE contact(
    record BLOB PRIMARY KEY,
    entry INTEGER NOT NULL,
    directory BLOB NOT NULL,
    person TEXT NOT NULL,
    school TEXT NOT NULL,
    about TEXT NOT NULL,
    held_on TEXT NOT NULL,
    author TEXT NOT NULL,
    removed INTEGER NOT NULL) WITHOUT ROWID
;;
CREATE INDEX contact_entry ON contact(entry, held_on)
