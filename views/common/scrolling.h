// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

class QScrollArea;
class QWidget;

//! \brief `content` in an area that scrolls up and down: as wide as its place, without a frame, no stop of the Tab key
//!
//! The area owns `content`.
QScrollArea *scrolling(QWidget *content);
