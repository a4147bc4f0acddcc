// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"
#include "model/documents/document.h"

#include <QByteArray>
#include <QCoreApplication>

//! \brief Writes a document as an OpenDocument text that word processors can edit
//!
//! Headings are headings, table header rows are header rows, figures carry their words.
class OdtWriter
{
    Q_DECLARE_TR_FUNCTIONS(OdtWriter)

public:
    //! \return the bytes of the .odt file
    [[nodiscard]] static Result<QByteArray> write(const doc::Document &document);
};
