// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/documents/document.h"

#include <QByteArray>
#include <QCoreApplication>

//! \brief Writes a document as one HTML file that is also well-formed XML and asks the network for nothing
//!
//! Landmarks, one h1, a skip link, the document's language; light and dark as the reader's system is set; it
//! prints. All text is escaped, and a content security policy names the hashes of the only style and script.
class HtmlWriter
{
    Q_DECLARE_TR_FUNCTIONS(HtmlWriter)

public:
    struct Options
    {
        //! Above the blocks stands a search that hides articles without the words typed. Without JavaScript it
        //! is not there, and all can be read. A link to "#q=words" opens the page with these words searched.
        bool hasSearch = false;
    };

    //! \return UTF-8
    [[nodiscard]] static QByteArray write(const doc::Document &document, const Options &options);

    //! \brief True when \p target may stand in a link: an anchor, mailto:, tel:, http: or https:
    [[nodiscard]] static bool isSafeTarget(const QString &target);
};
