// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "views/printing/pageitems.h"
#include "views/printing/typescale.h"

#include <QHash>

//! \brief Turns blocks into strips: sets their text, knows what must stay together, knows no pages
class StripLayout
{
public:
    //! \param pageOf page of each anchor, for indexes; one that is not there is set as a dash
    StripLayout(const TypeScale &type, const QHash<QString, int> &pageOf);

    //! \brief Distance between newspaper columns, in units of the page
    static constexpr double gutter = paper::mm(8);

    //! \brief The sections into which \p block flows; a page break starts one
    [[nodiscard]] std::vector<Section> sections(const doc::Block &block) const;

    //! \brief True when \p block changes with the page numbers
    [[nodiscard]] static bool hasPageNumbers(const doc::Block &block);

private:
    [[nodiscard]] Strips strips(const doc::Blocks &blocks, double width) const;

    [[nodiscard]] Strips setBlock(const doc::Heading &heading, double width) const;
    [[nodiscard]] Strips setBlock(const doc::Paragraph &paragraph, double width) const;
    [[nodiscard]] Strips setBlock(const doc::Bullets &bullets, double width) const;
    [[nodiscard]] Strips setBlock(const doc::Facts &facts, double width) const;
    [[nodiscard]] Strips runIn(const QList<doc::Fact> &facts, double width) const;
    [[nodiscard]] Strips setBlock(const doc::Table &table, double width) const;
    [[nodiscard]] Strips setBlock(const doc::Index &index, double width) const;
    [[nodiscard]] Strips setBlock(const doc::AnswerBox &box, double width) const;
    [[nodiscard]] Strips setBlock(const doc::SignatureLines &signature, double width) const;
    [[nodiscard]] Strips setBlock(const doc::FieldGrid &grid, double width) const;
    [[nodiscard]] Strips setBlock(const doc::Figure &figure, double width) const;
    [[nodiscard]] Strips setBlock(const doc::PageBreak &pageBreak, double width) const;
    [[nodiscard]] Strips setBlock(const doc::Space &space, double width) const;
    [[nodiscard]] Strips setBlock(const doc::Group &group, double width) const;
    [[nodiscard]] Strips setBlock(const doc::Columns &columns, double width) const;
    [[nodiscard]] Strips setBlock(const doc::SideBySide &beside, double width) const;

    [[nodiscard]] Strips lines(const doc::Text &text, TypeScale::Role role, double width, double indent = 0,
                               Qt::Alignment alignment = Qt::AlignLeft) const;
    [[nodiscard]] SetText set(const doc::Text &text, TypeScale::Role role, double width, Qt::Alignment alignment) const;
    [[nodiscard]] Strips indexItem(const doc::IndexItem &item, double width) const;
    [[nodiscard]] QString pageNumbers(const doc::IndexItem &item) const;
    [[nodiscard]] Strip fieldRow(const QList<doc::Field> &fields, double firstLabel, double width) const;
    [[nodiscard]] Strips tableRow(const doc::Table &table, const doc::TableRow &row, double width, bool isHeader) const;

    // What a short text is set by: tables hold the same figures again and again.
    struct SetKey
    {
        QString words;
        TypeScale::Role role;
        double width;
        Qt::Alignment alignment;

        friend bool operator==(const SetKey &, const SetKey &) = default;
        friend size_t qHash(const SetKey &key, size_t seed) { return qHashMulti(seed, key.words, static_cast<int>(key.role), key.width, key.alignment.toInt()); }
    };

    const TypeScale &m_type;
    const QHash<QString, int> &m_pageOf;
    mutable QHash<SetKey, SetText> m_known; // set once, drawn wherever it stands
};

//! \brief Puts \p cells beside each other; a page may end only where none of them would be cut
//! \param lefts left edge of each cell
[[nodiscard]] Strips besideEachOther(const std::vector<Strips> &cells, const std::vector<double> &lefts);

//! \brief Ties each of \p strips to the next with \p how or what binds it more
void tie(Strips &strips, Tie how);

//! \brief Appends \p more to \p strips, with \p space before it
void append(Strips &strips, Strips more, double space = 0);
