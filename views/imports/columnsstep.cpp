// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/imports/columnsstep.h"

#include "views/common/banner.h"
#include "views/common/textlabel.h"
#include "views/common/theme.h"
#include "views/imports/columnrow.h"
#include "views/imports/importpresenter.h"

#include <QComboBox>
#include <QScrollArea>
#include <QVBoxLayout>

namespace {

constexpr int samplesShown = 3;
constexpr qsizetype longestSample = 80;

QStringList headingsOf(const ColumnMapping &mapping)
{
    QStringList headings;
    for (const ColumnGuess &column : mapping.columns)
        headings.append(column.heading);
    return headings;
}

} // namespace

ColumnsStep::ColumnsStep(const Theme &theme, ImportPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_presenter(presenter)
    , m_statementPlace(new QVBoxLayout)
    , m_area(new QScrollArea)
{
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setAccessibleName(tr("Columns of the file"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme.space(12));
    layout->addLayout(m_statementPlace);
    layout->addWidget(m_area, 1);
}

void ColumnsStep::refresh()
{
    if (!m_presenter.look())
        return;
    const QStringList headings = headingsOf(m_presenter.mapping());
    if (headings != m_headings || m_rows.isEmpty()) {
        m_headings = headings;
        buildRows();
    }
    for (const auto &[column, row] : std::as_const(m_rows))
        row->setGuess(m_presenter.mapping().columns.at(column));
    showStatement();
}

void ColumnsStep::showStatement()
{
    const auto statement = import_words::columnsStatement(m_presenter);
    if (m_statementPlace->count() > 0 && statement.fact == m_statement.fact && statement.consequence == m_statement.consequence)
        return;
    m_statement = statement;
    if (auto *old = m_statementPlace->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    m_statementPlace->addWidget(new Banner(m_theme, statement.tone, statement.fact, statement.consequence, {}));
}

void ColumnsStep::buildRows()
{
    m_rows.clear();
    auto *list = new QWidget;
    auto *layout = new QVBoxLayout(list);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    const auto &columns = m_presenter.mapping().columns;
    for (int column = 0; column < columns.size() && m_rows.size() < mostShown; ++column) {
        const QStringList samples = samplesOf(column);
        if (columns.at(column).heading.isEmpty() && samples.isEmpty())
            continue;
        const QString heading = columns.at(column).heading.isEmpty() ? tr("Column %1, without a heading").arg(column + 1) : columns.at(column).heading;
        auto *row = new ColumnRow(m_theme, heading, samples);
        connect(row, &ColumnRow::meaningChosen, this, [this, column](int meaning) { m_presenter.chooseMeaning(column, meaning); });
        layout->addWidget(row);
        m_rows.append({column, row});
    }
    if (columns.size() > mostShown && m_rows.size() == mostShown)
        layout->addWidget(new TextLabel(m_theme, TypeRole::Body, ColourRole::Text2, tr("Further columns are not read."), TextLabel::Overflow::Wrap));
    layout->addStretch(1);
    list->setBackgroundRole(QPalette::Base);
    list->setAutoFillBackground(true);
    m_area->setWidget(list);
}

QStringList ColumnsStep::samplesOf(int column) const
{
    QStringList samples;
    for (const QStringList &row : m_presenter.look()->firstRows) {
        const QString cell = row.value(column).left(4 * longestSample).simplified().left(longestSample).trimmed();
        if (!cell.isEmpty() && !samples.contains(cell))
            samples.append(cell);
        if (samples.size() == samplesShown)
            break;
    }
    return samples;
}

bool ColumnsStep::takeFocus()
{
    for (const auto &[column, row] : std::as_const(m_rows)) {
        const ColumnGuess &guess = m_presenter.mapping().columns.at(column);
        if (!guess.field && guess.confidence < 1) {
            row->combo()->setFocus();
            m_area->ensureWidgetVisible(row);
            return true;
        }
    }
    return false;
}
