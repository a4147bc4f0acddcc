// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/bookings/booking.h"
#include "model/bookings/draftstore.h"
#include "model/directory/records.h"
#include "model/documents/document.h"

#include <QCoreApplication>

#include <optional>
#include <vector>

//! \brief What a printed form is made from
struct FormContent
{
    Booking booking; //!< its reference is there; the rest may be empty: a form for a pen
    std::optional<Section3Words> section3; //!< only where whoever prints may read them; none: section 3 is left blank
    Edition edition;
    QDate today; //!< in Europe/London
};

//! \brief The form of the partnership on paper: three sections under one reference, each a document of its own
//!
//! Each section has its own pages, its own foot (who gets it, where it is returned) and its own "page x of y", so that
//! it can go its own way. The questions are those of the partnership's Word form, word by word.
class BookingForm
{
    Q_DECLARE_TR_FUNCTIONS(BookingForm)

public:
    //! \brief Section \p section, 1 to 3, of a booking
    [[nodiscard]] static doc::Document section(const FormContent &content, int section);

    //! \brief Several sections, in the order of \p sections
    [[nodiscard]] static std::vector<doc::Document> sections(const FormContent &content, const QList<int> &sections);

    //! \brief Blank forms: \p sections of each of \p references, one form after the other
    [[nodiscard]] static std::vector<doc::Document> blanks(const QStringList &references, const QList<int> &sections,
                                                           const Edition &edition, QDate today);

    //! \brief One page for the visitor: when, where, who, how to arrive; nothing of the sections' answers
    [[nodiscard]] static doc::Document visitSheet(const FormContent &content);

    //! \brief \p sections cut into print jobs: section 3 goes by itself unless the principal chose to include it
    //! \return lists of sections in ascending order, each once; anything but 1 to 3 is left out
    [[nodiscard]] static QList<QList<int>> jobs(const QList<int> &sections, bool isSection3ForProvider);

    //! \brief "Booking 7KQM-3XWD-9RTC section 1.pdf": a file name that says nothing about anybody
    [[nodiscard]] static QString fileName(const QString &reference, const QList<int> &sections);
};
