-- SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
-- SPDX-License-Identifier: MIT
-- The form: bookings, their visits and outcomes, drafts; section 3 in tables of its own.

-- The events of section 3 lie apart from the others, so that sealing it is about these tables only.
CREATE TABLE confidential_event(
    seq INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    record BLOB NOT NULL,
    kind TEXT NOT NULL,
    hlc INTEGER NOT NULL,
    device BLOB NOT NULL,
    own INTEGER NOT NULL,
    bytes BLOB NOT NULL)
;;
CREATE INDEX confidential_event_record ON confidential_event(record, hlc)
;;
CREATE TABLE confidential_outbox(
    seq INTEGER PRIMARY KEY,
    event BLOB NOT NULL REFERENCES confidential_event(id),
    addressee TEXT NOT NULL)
;;
-- Derived: one row a booking. The body is the whole folded record; the columns are what lists and reports ask for.
CREATE TABLE booking(
    record BLOB PRIMARY KEY,
    reference TEXT NOT NULL,
    import_key BLOB,
    enquiry BLOB,
    contact BLOB,
    requesting INTEGER NOT NULL,
    requesting_school TEXT NOT NULL,
    requesting_region TEXT NOT NULL,
    providing INTEGER NOT NULL,
    providing_school TEXT NOT NULL,
    providing_region TEXT NOT NULL,
    directory BLOB,
    entry INTEGER NOT NULL,
    colleague TEXT NOT NULL,
    level INTEGER NOT NULL,
    theme TEXT NOT NULL,
    kinds TEXT NOT NULL,
    issue TEXT NOT NULL,
    state TEXT NOT NULL,
    state_number INTEGER NOT NULL,
    shown_first INTEGER NOT NULL,
    needs_decision INTEGER NOT NULL,
    is_open INTEGER NOT NULL,
    is_case_study INTEGER NOT NULL,
    section3_status INTEGER NOT NULL,
    year INTEGER NOT NULL,
    sent_on TEXT NOT NULL,
    last_action_on TEXT NOT NULL,
    completed_on TEXT,
    evaluated_on TEXT,
    under_way_from TEXT,
    lapses_after TEXT,
    follow_up_due TEXT,
    next_visit TEXT,
    last_day TEXT,
    cost_basis TEXT NOT NULL,
    planned_minutes INTEGER NOT NULL,
    delivered_minutes INTEGER NOT NULL,
    planned_pence INTEGER NOT NULL,
    delivered_pence INTEGER NOT NULL,
    to_provider_pence INTEGER NOT NULL,
    brokerage_pence INTEGER NOT NULL,
    events INTEGER NOT NULL,
    body BLOB NOT NULL) WITHOUT ROWID
;;
CREATE INDEX booking_reference ON booking(reference)
;;
CREATE INDEX booking_import_key ON booking(import_key) WHERE import_key IS NOT NULL
;;
CREATE INDEX booking_enquiry ON booking(enquiry) WHERE enquiry IS NOT NULL
;;
CREATE INDEX booking_order ON booking(last_action_on DESC, record)
;;
CREATE INDEX booking_requesting ON booking(requesting, last_action_on)
;;
CREATE INDEX booking_providing ON booking(providing, last_action_on)
;;
CREATE INDEX booking_requesting_open ON booking(requesting) WHERE is_open = 1
;;
CREATE INDEX booking_providing_open ON booking(providing) WHERE is_open = 1
;;
CREATE INDEX booking_open_region ON booking(requesting_region) WHERE is_open = 1
;;
CREATE TABLE booking_visit(
    booking BLOB NOT NULL,
    id BLOB NOT NULL,
    date TEXT,
    last_day TEXT,
    minutes INTEGER NOT NULL,
    status INTEGER NOT NULL,
    is_contested INTEGER NOT NULL,
    is_free INTEGER NOT NULL,
    providing INTEGER NOT NULL,
    colleague TEXT NOT NULL,
    is_counted INTEGER NOT NULL,
    PRIMARY KEY(booking, id)) WITHOUT ROWID
;;
CREATE INDEX booking_visit_free ON booking_visit(providing, colleague, date) WHERE is_free = 1
;;
CREATE INDEX booking_visit_date ON booking_visit(date)
;;
CREATE TABLE booking_outcome(
    booking BLOB NOT NULL,
    place INTEGER NOT NULL,
    outcome TEXT NOT NULL,
    letter TEXT NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY(booking, place)) WITHOUT ROWID
;;
CREATE TABLE booking_receiver(
    booking BLOB NOT NULL,
    school INTEGER NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY(booking, school, name)) WITHOUT ROWID
;;
-- Derived: a principal's word that a role of the school may answer sections 1 and 2. Never section 3.
CREATE TABLE delegation(
    record BLOB PRIMARY KEY,
    school INTEGER NOT NULL,
    role TEXT NOT NULL,
    given_by TEXT NOT NULL,
    given_on TEXT NOT NULL,
    is_ended INTEGER NOT NULL) WITHOUT ROWID
;;
CREATE INDEX delegation_school ON delegation(school)
;;
-- Derived from confidential events: the words of section 3, every version of them.
CREATE TABLE section3(
    event BLOB PRIMARY KEY,
    record BLOB NOT NULL,
    booking BLOB NOT NULL,
    hlc INTEGER NOT NULL,
    author TEXT NOT NULL,
    role TEXT NOT NULL,
    written_on TEXT NOT NULL,
    next_steps TEXT NOT NULL,
    future_needs TEXT NOT NULL) WITHOUT ROWID
;;
CREATE INDEX section3_booking ON section3(booking, hlc)
;;
-- Not derived: what is being filled in on this PC, section 3 apart from the rest.
CREATE TABLE booking_draft(
    id BLOB PRIMARY KEY,
    kind TEXT NOT NULL,
    booking BLOB,
    author TEXT NOT NULL,
    school INTEGER NOT NULL,
    title TEXT NOT NULL,
    saved_at INTEGER NOT NULL,
    body BLOB NOT NULL) WITHOUT ROWID
;;
CREATE TABLE section3_draft(
    booking BLOB PRIMARY KEY,
    author TEXT NOT NULL,
    saved_at INTEGER NOT NULL,
    next_steps TEXT NOT NULL,
    future_needs TEXT NOT NULL) WITHOUT ROWID
;;
-- Edited: what a day costs, from and to a date.
CREATE TABLE rate(
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    valid_from TEXT NOT NULL,
    valid_to TEXT,
    pence_per_day INTEGER NOT NULL,
    minutes_per_day INTEGER NOT NULL,
    brokerage_basis_points INTEGER NOT NULL DEFAULT 0,
    brokerage_on_top INTEGER NOT NULL DEFAULT 0,
    source TEXT NOT NULL DEFAULT '')
