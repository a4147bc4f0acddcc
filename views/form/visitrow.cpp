// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/form/visitrow.h"

#include "model/bookings/bookingdesk.h"
#include "model/core/duration.h"
#include "model/core/pupilidentifier.h"
#include "views/common/button.h"
#include "views/common/field.h"
#include "views/common/theme.h"
#include "views/common/typedvalues.h"
#include "views/form/formsection.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace {

constexpr int minutesPerDay = 360;

QLineEdit *makeEdit(const QString &text)
{
    auto *edit = new QLineEdit(text);
    edit->setMaxLength(static_cast<int>(limit::line));
    return edit;
}

} // namespace

VisitRow::VisitRow(const Theme &theme, const Clock &clock, const Visit &visit, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_visit(visit)
    , m_date(makeEdit(visit.date.isValid() ? typed::dayOrWeekText({visit.date, visit.isWeek}) : QString()))
    , m_start(makeEdit(typed::timeText(visit.start)))
    , m_length(makeEdit(visit.minutes > 0 ? durationText(visit.minutes) : QString()))
    , m_place(makeEdit(visit.place))
    , m_isRemote(new QCheckBox(tr("Online")))
    , m_dateField(new Field(theme, tr("Day or week"), {}, m_date))
    , m_startField(new Field(theme, tr("From"), {}, m_start))
    , m_lengthField(new Field(theme, tr("How long"), {}, m_length))
    , m_placeField(new Field(theme, tr("Where"), {}, m_place))
    , m_remove(Button::iconOnly(theme, u"x"_s, tr("Take this visit out")))
{
    m_isRemote->setChecked(visit.isRemote);
    m_isRemote->setMinimumHeight(theme.metrics().controlHeight());
    m_date->setPlaceholderText(tr("30/11/2026 or w/c 30/11"));
    m_start->setPlaceholderText(tr("9.15"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme.space(8));
    layout->addWidget(m_dateField, 4, Qt::AlignBottom);
    layout->addWidget(m_startField, 2, Qt::AlignBottom);
    layout->addWidget(m_lengthField, 3, Qt::AlignBottom);
    layout->addWidget(m_placeField, 4, Qt::AlignBottom);
    layout->addWidget(m_isRemote, 0, Qt::AlignBottom);
    layout->addWidget(m_remove, 0, Qt::AlignBottom);
    for (QLineEdit *edit : {m_date, m_start, m_length, m_place})
        connect(edit, &QLineEdit::textChanged, this, &VisitRow::read);
    connect(m_isRemote, &QCheckBox::toggled, this, &VisitRow::read);
    connect(m_date, &QLineEdit::editingFinished, this, &VisitRow::firstToCorrect);
    connect(static_cast<Button *>(m_remove), &QPushButton::clicked, this, &VisitRow::removeWanted);
}

// A row that goes while its date has the focus takes the focus away from it: nobody is there to listen any more.
VisitRow::~VisitRow()
{
    m_date->disconnect(this);
}

void VisitRow::setNumber(int number)
{
    m_date->setAccessibleName(tr("Visit %1, day or week").arg(number));
    m_start->setAccessibleName(tr("Visit %1, from").arg(number));
    m_length->setAccessibleName(tr("Visit %1, how long").arg(number));
    m_place->setAccessibleName(tr("Visit %1, where").arg(number));
    m_isRemote->setAccessibleName(tr("Visit %1, online").arg(number));
    m_remove->setAccessibleName(tr("Take visit %1 out").arg(number));
}

void VisitRow::readDate()
{
    const auto day = typed::dayOrWeek(m_date->text(), m_clock.today());
    m_visit.date = day ? day->date : QDate();
    m_visit.isWeek = day && day->isWeek;
    if (day)
        m_dateField->setError({});
}

void VisitRow::readTime()
{
    const auto start = typed::time(m_start->text());
    m_visit.start = start ? *start : QTime();
    if (start || m_start->text().trimmed().isEmpty())
        m_startField->setError({});
}

void VisitRow::readLength()
{
    const auto minutes = typed::minutes(m_length->text(), minutesPerDay);
    m_visit.minutes = minutes ? *minutes : 0;
    if (minutes)
        m_lengthField->setError({});
}

void VisitRow::read()
{
    readDate();
    readTime();
    readLength();
    m_visit.place = m_place->text().trimmed();
    if (!holdsPupilNumber(m_visit.place))
        m_placeField->setError({});
    m_visit.isRemote = m_isRemote->isChecked();
    emit changed();
}

QWidget *VisitRow::firstToCorrect()
{
    const auto day = typed::dayOrWeek(m_date->text(), m_clock.today());
    const auto start = typed::time(m_start->text());
    const auto minutes = typed::minutes(m_length->text(), minutesPerDay);
    const bool needsStart = !m_start->text().trimmed().isEmpty();
    m_dateField->setError(day ? QString() : day.error().message);
    m_startField->setError(start || !needsStart ? QString() : start.error().message);
    m_lengthField->setError(minutes ? QString() : minutes.error().message);
    if (holdsPupilNumber(m_visit.place))
        m_placeField->setError(tr("This is a pupil number. Take it out to go on."));
    return firstWrongOf(QList<Field *>{m_dateField, m_startField, m_lengthField, m_placeField});
}
