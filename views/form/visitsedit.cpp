// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/form/visitsedit.h"

#include "model/bookings/bookingdesk.h"
#include "model/core/duration.h"
#include "views/common/button.h"
#include "views/common/field.h"
#include "views/common/theme.h"
#include "views/common/typedvalues.h"
#include "views/form/visitrow.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int minutesPerDay = 360;
constexpr int mostInSeries = 20;

} // namespace

VisitsEdit::VisitsEdit(const Theme &theme, const Clock &clock, QWidget *parent)
    : FormSection(parent)
    , m_theme(theme)
    , m_clock(clock)
    , m_rowsLayout(new QVBoxLayout)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme.space(12));
    layout->addWidget(makeSeries());
    m_rowsLayout->setSpacing(theme.space(12));
    layout->addLayout(m_rowsLayout);
}

QWidget *VisitsEdit::makeSeries()
{
    m_first = new QLineEdit;
    m_first->setPlaceholderText(tr("30/11/2026 or w/c 30/11"));
    m_length = new QLineEdit;
    m_length->setPlaceholderText(tr("Half a day, 1.5 hours"));
    m_count = new QComboBox;
    for (int count = 1; count <= mostInSeries; ++count)
        m_count->addItem(QString::number(count), count);
    m_interval = new QComboBox;
    m_interval->addItem(tr("Every week"), 7);
    m_interval->addItem(tr("Every fortnight"), 14);
    m_interval->addItem(tr("Every four weeks"), 28);
    m_interval->addItem(tr("Every six weeks"), 42);
    m_firstField = new Field(m_theme, tr("&First visit"), {}, m_first);
    m_lengthField = new Field(m_theme, tr("How long &each"), {}, m_length);
    auto *add = new Button(m_theme, ButtonKind::Outlined, tr("&Plan visits"), u"plus"_s);
    auto *series = new QWidget;
    auto *row = new QHBoxLayout(series);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(m_theme.space(12));
    row->addWidget(m_firstField, 3, Qt::AlignBottom);
    row->addWidget(m_lengthField, 3, Qt::AlignBottom);
    row->addWidget(new Field(m_theme, tr("How &many"), {}, m_count), 1, Qt::AlignBottom);
    row->addWidget(new Field(m_theme, tr("How &often"), {}, m_interval), 2, Qt::AlignBottom);
    row->addWidget(add, 0, Qt::AlignBottom);
    connect(add, &QPushButton::clicked, this, &VisitsEdit::addSeries);
    connect(m_first, &QLineEdit::returnPressed, this, &VisitsEdit::addSeries);
    connect(m_length, &QLineEdit::returnPressed, this, &VisitsEdit::addSeries);
    return series;
}

QList<Visit> seriesOf(const Visit &first, int count, int daysApart)
{
    QList<Visit> visits;
    for (int i = 0; i < count; ++i) {
        Visit visit = first;
        visit.date = first.date.addDays(static_cast<qint64>(i) * daysApart);
        visits.append(visit);
    }
    return visits;
}

void VisitsEdit::addSeries()
{
    const auto day = typed::dayOrWeek(m_first->text(), m_clock.today());
    const auto minutes = typed::minutes(m_length->text(), minutesPerDay);
    m_firstField->setError(day ? QString() : day.error().message);
    m_lengthField->setError(minutes ? QString() : minutes.error().message);
    if (!day || !minutes) {
        (day ? m_length : m_first)->setFocus();
        return;
    }
    Visit first;
    first.date = day->date;
    first.isWeek = day->isWeek;
    first.minutes = *minutes;
    first.place = m_place;
    const qsizetype room = limit::listed - m_rows.size();
    const int count = std::min(m_count->currentData().toInt(), static_cast<int>(room));
    const QList<Visit> series = seriesOf(first, count, m_interval->currentData().toInt());
    for (const Visit &visit : series)
        addRow(visit);
    m_first->clear();
    number();
    emit changed();
}

void VisitsEdit::addRow(const Visit &visit)
{
    auto *row = new VisitRow(m_theme, m_clock, visit);
    m_rows.append(row);
    m_rowsLayout->addWidget(row);
    row->show();
    connect(row, &VisitRow::changed, this, &FormSection::changed);
    connect(row, &VisitRow::removeWanted, this, [this, row] { removeRow(row); });
}

void VisitsEdit::removeRow(VisitRow *row)
{
    m_rows.removeOne(row);
    row->hide();
    row->deleteLater();
    m_first->setFocus();
    number();
    emit changed();
}

void VisitsEdit::number()
{
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        m_rows.at(i)->setNumber(static_cast<int>(i) + 1);
}

void VisitsEdit::setUsualLength(int minutes)
{
    m_length->setText(minutes > 0 ? durationText(minutes) : QString());
}

QList<Visit> VisitsEdit::visits() const
{
    QList<Visit> visits;
    for (const VisitRow *row : m_rows)
        visits.append(row->visit());
    return visits;
}

void VisitsEdit::setVisits(const QList<Visit> &visits)
{
    for (VisitRow *row : std::as_const(m_rows))
        row->deleteLater();
    m_rows.clear();
    for (const Visit &visit : visits)
        addRow(visit);
    number();
}

// A first visit that was typed and not planned yet must not get lost on the way.
QWidget *VisitsEdit::firstToCorrect()
{
    if (!m_first->text().trimmed().isEmpty()) {
        addSeries();
        if (m_firstField->hasError() || m_lengthField->hasError())
            return m_firstField->hasError() ? m_first : m_length;
    }
    QWidget *first = nullptr;
    for (VisitRow *row : std::as_const(m_rows)) {
        QWidget *wrong = row->firstToCorrect();
        first = first ? first : wrong;
    }
    return first;
}

QWidget *VisitsEdit::firstField() const
{
    return m_first;
}
