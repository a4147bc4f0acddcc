// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/documents/document.h"

class QXmlStreamWriter;

//! \brief Writes \p blocks as the content of an OpenDocument text, with the styles of odtStyles()
void writeOdtBlocks(QXmlStreamWriter &xml, const doc::Blocks &blocks);
