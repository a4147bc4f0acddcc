// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

//! \brief Lets assistive technology read scroll areas while pages change
//!
//! The interface that Qt 6.4 has for a QScrollArea takes its scroll bars among its children only while they are visible,
//! and reads past the end when one goes between the question how many there are and the question for the last: a
//! screen reader would take the program down when a page is left. To be called once; the plain interface of widgets
//! checks.
void installScrollAreaAccess();
