// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/directory/comparisongrid.h"

#include "model/search/places.h"
#include "model/tables/resultrow.h"
#include "views/common/button.h"
#include "views/common/card.h"
#include "views/common/textlabel.h"
#include "views/common/theme.h"
#include "views/directory/profile.h"

#include <QGridLayout>
#include <QHBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

ComparisonGrid::ComparisonGrid(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(theme.space(24), theme.space(16), theme.space(24), theme.space(16));
    grid->setHorizontalSpacing(theme.space(16));
    grid->setVerticalSpacing(theme.space(8));
}

QList<ComparisonGrid::Row> ComparisonGrid::rowsOf(const QList<Entry> &entries, const std::optional<SearchPlace> &place,
                                                  const AvailabilityRules &rules, QDate today)
{
    QList<Row> rows;
    const auto add = [&](const QString &question, const auto &answer) {
        Row row{question, {}};
        for (const Entry &entry : entries)
            row.answers.append(answer(entry));
        if (std::ranges::any_of(row.answers, [](const QString &text) { return !text.isEmpty(); }))
            rows.append(row);
    };
    add(tr("Role"), [](const Entry &e) { return e.role; });
    add(tr("School"), [](const Entry &e) { return e.academy; });
    add(tr("Where"), [&](const Entry &e) {
        const double miles = place && e.position ? milesBetween(place->position, *e.position) : -1;
        return EntryWords::place(e.town, miles, place.has_value());
    });
    add(tr("Available"), [&](const Entry &e) {
        const QString status = EntryWords::status(availabilityOf(e, rules, today).status);
        return e.availability.isEmpty() ? status : status + u"\n"_s + e.availability;
    });
    add(tr("Can help with"), [](const Entry &e) { return e.interest; });
    add(tr("Theme"), [](const Entry &e) { return e.theme; });
    add(tr("Phases"), [](const Entry &e) { return QStringList{e.phase, e.keyStages}.join(u" "_s).trimmed(); });
    add(tr("Capacity"), [](const Entry &e) { return e.capacity; });
    add(tr("Support"), [](const Entry &e) { return ProfileWords::support(e.supportLevels); });
    add(tr("Designation"), [](const Entry &e) { return e.designations.join(u", "_s); });
    add(tr("Telephone"), [](const Entry &e) { return telephoneOf(e); });
    add(tr("E-mail"), [](const Entry &e) { return emailOf(e); });
    add(tr("Confirmed"), [&](const Entry &e) { return ProfileWords::confirmed(e, today); });
    return rows;
}

void ComparisonGrid::setEntries(const QList<Entry> &entries, const std::optional<SearchPlace> &place,
                                const AvailabilityRules &rules, QDate today)
{
    clear();
    auto *grid = static_cast<QGridLayout *>(layout());
    const auto put = [&](QWidget *cell, int row, int column, int span = 1) {
        m_cells.append(cell);
        grid->addWidget(cell, row, column, 1, span, span == 1 ? Qt::AlignTop : Qt::Alignment());
        cell->show();
    };
    const auto columns = static_cast<int>(entries.size());
    for (int column = 0; column < columns; ++column) {
        QWidget *heading = headingOf(entries.at(column));
        m_cells.append(heading);
        grid->addWidget(heading, 0, column + 1);
        grid->setColumnStretch(column + 1, 1);
    }
    for (int column = columns + 1; column < grid->columnCount(); ++column)
        grid->setColumnStretch(column, 0);
    int at = 1;
    for (const Row &row : rowsOf(entries, place, rules, today)) {
        put(new Divider(m_theme), at++, 0, columns + 1);
        put(new TextLabel(m_theme, TypeRole::Label, ColourRole::Text2, row.question), at, 0);
        for (int column = 0; column < columns; ++column) {
            const QString &text = row.answers.at(column);
            // An address cannot wrap: it ends in dots instead of being cut off.
            const auto overflow = text.contains(u' ') ? TextLabel::Overflow::Wrap : TextLabel::Overflow::Elide;
            auto *answer = new TextLabel(m_theme, TypeRole::Body, ColourRole::Text, text, overflow);
            answer->setAlignment(Qt::AlignLeft | Qt::AlignTop);
            answer->setTextInteractionFlags(Qt::TextSelectableByMouse);
            answer->setAccessibleDescription(tr("%1 of %2", "Role of Ann").arg(row.question, entries.at(column).person));
            m_cells.append(answer);
            grid->addWidget(answer, at, column + 1);
        }
        ++at;
    }
    for (int row = 0; row < grid->rowCount(); ++row)
        grid->setRowStretch(row, row == at ? 1 : 0);
}

QWidget *ComparisonGrid::headingOf(const Entry &entry)
{
    auto *heading = new QWidget;
    auto *layout = new QHBoxLayout(heading);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(new TextLabel(m_theme, TypeRole::Subtitle, ColourRole::Text, entry.person, TextLabel::Overflow::Wrap),
                      1);
    auto *remove = Button::iconOnly(m_theme, u"x"_s, tr("Take %1 off the shortlist").arg(entry.person));
    connect(remove, &QPushButton::clicked, this, [this, id = entry.id] { emit removed(id); });
    layout->addWidget(remove, 0, Qt::AlignTop);
    return heading;
}

void ComparisonGrid::clear()
{
    for (QWidget *cell : std::as_const(m_cells)) {
        cell->hide();
        cell->deleteLater(); // it may hold the button that was pressed
    }
    m_cells.clear();
}
