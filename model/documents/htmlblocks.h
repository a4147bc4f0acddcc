// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/documents/document.h"

class QXmlStreamWriter;

//! \brief \p text with spaces for the characters that XML has no place for
[[nodiscard]] QString xmlText(const QString &text);

//! \brief Ends the current element with a tag of its own
//!
//! XML would write one without content as "<p/>", which HTML reads as the beginning of a paragraph.
void endHtmlElement(QXmlStreamWriter &xml);

//! \brief Writes \p blocks as HTML elements that are well-formed XML
//!
//! A heading of level 1 is left out: the page has its title already. Page breaks and white space are for paper.
void writeHtmlBlocks(QXmlStreamWriter &xml, const doc::Blocks &blocks);
