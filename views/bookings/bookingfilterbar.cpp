// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/bookings/bookingfilterbar.h"

#include "model/core/academicyear.h"
#include "model/tables/bookingwords.h"
#include "views/common/button.h"
#include "views/common/chip.h"
#include "views/common/field.h"
#include "views/common/flowlayout.h"
#include "views/common/textlabel.h"
#include "views/common/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

void choose(QComboBox *combo, const QVariant &value)
{
    combo->setCurrentIndex(qMax(0, combo->findData(value)));
}

bool isSchoolRole(const Identity &me)
{
    return me.role != role::developmentDirector && me.role != role::regionalDirector;
}

} // namespace

BookingFilterBar::BookingFilterBar(const Theme &theme, const BookingRepository &bookings, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_bookings(bookings)
    , m_clock(clock)
    , m_mine(new ToggleChip(theme, tr("Mine")))
    , m_open(new ToggleChip(theme, tr("Open")))
    , m_thisYear(new ToggleChip(theme, tr("This year")))
    , m_moreButton(new Button(theme, ButtonKind::Link, tr("Filters"), u"list-filter"_s))
    , m_count(new TextLabel(theme, TypeRole::Caption, ColourRole::Text2, {}, TextLabel::Overflow::Elide))
{
    makeMore(theme);
    auto *chips = new QWidget;
    auto *flow = new FlowLayout(theme.space(8), chips);
    for (ToggleChip *chip : {m_mine, m_open, m_thisYear}) {
        flow->addWidget(chip);
        connect(chip, &QAbstractButton::toggled, this, &BookingFilterBar::showCount);
    }
    m_mine->setToolTip(tr("Bookings whose colleague is you"));
    m_moreButton->setCheckable(true);
    m_more->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme.space(8));
    auto *line = new QHBoxLayout;
    line->addWidget(m_count, 1);
    line->addWidget(m_moreButton);
    layout->addWidget(chips);
    layout->addLayout(line);
    layout->addWidget(m_more);
    connect(m_moreButton, &QPushButton::toggled, m_more, &QWidget::setVisible);
}

QComboBox *BookingFilterBar::addCombo(const Theme &theme, const QString &label)
{
    auto *combo = new QComboBox;
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(8);
    m_more->layout()->addWidget(new Field(theme, label, {}, combo));
    connect(combo, &QComboBox::currentIndexChanged, this, &BookingFilterBar::showCount);
    return combo;
}

void BookingFilterBar::makeMore(const Theme &theme)
{
    const QScopedValueRollback quiet(m_isQuiet, true);
    m_more = new QWidget;
    auto *layout = new QVBoxLayout(m_more);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme.space(8));
    m_state = addCombo(theme, tr("S&tate"));
    m_state->addItem(tr("Any state"), QString());
    for (const Choice &choice : BookingWords::states())
        m_state->addItem(choice.text, choice.id);
    m_year = addCombo(theme, tr("School &year"));
    m_year->addItem(tr("Any year"), 0);
    m_side = addCombo(theme, tr("Who as&ked"));
    m_side->addItem(tr("Either"), static_cast<int>(Side::None));
    m_side->addItem(tr("We asked"), static_cast<int>(Side::Requesting));
    m_side->addItem(tr("We were asked"), static_cast<int>(Side::Providing));
    m_sideField = m_side->parentWidget();
    m_region = addCombo(theme, tr("Re&gion"));
    m_region->addItem(tr("All regions"), QString());
    m_regionField = m_region->parentWidget();
    m_person = new QLineEdit;
    m_person->setClearButtonEnabled(true);
    layout->addWidget(new Field(theme, tr("&Person"), tr("The colleague who helps"), m_person));
    connect(m_person, &QLineEdit::textChanged, this, &BookingFilterBar::showCount);
    m_order = addCombo(theme, tr("Sort &by"));
    const QList<std::pair<QString, BookingOrder>> orders{
        {tr("Last action"), BookingOrder::LastAction},        {tr("Date sent"), BookingOrder::Sent},
        {tr("Next visit"), BookingOrder::NextVisit},          {tr("Requesting academy"), BookingOrder::Requesting},
        {tr("Providing academy"), BookingOrder::Providing},   {tr("Colleague"), BookingOrder::Colleague},
        {tr("State"), BookingOrder::State}};
    for (const auto &[text, order] : orders)
        m_order->addItem(text, static_cast<int>(order));
}

void BookingFilterBar::showCount()
{
    if (m_isQuiet)
        return;
    int count = m_person->text().trimmed().isEmpty() ? 0 : 1;
    for (const QComboBox *combo : {m_state, m_year, m_side, m_region})
        count += combo->currentIndex() > 0 ? 1 : 0;
    m_moreButton->setText(count > 0 ? tr("Filters (%1)").arg(count) : tr("Filters"));
    emit changed();
}

BookingFilter BookingFilterBar::filter(const Identity &me) const
{
    BookingFilter filter;
    const bool isOfSchool = isSchoolRole(me);
    if (isOfSchool) {
        filter.school = me.schoolId;
        filter.side = static_cast<Side>(m_side->currentData().toInt());
    }
    filter.region = me.role == role::regionalDirector ? me.region : isOfSchool ? QString() : m_region->currentData().toString();
    filter.person = m_mine->isChecked() && m_mine->isEnabled() ? me.name : m_person->text().trimmed();
    filter.onlyOpen = m_open->isChecked();
    filter.year = m_thisYear->isChecked() ? AcademicYear::of(m_clock.today()).firstYear : m_year->currentData().toInt();
    if (const QString state = m_state->currentData().toString(); !state.isEmpty())
        filter.states = {state};
    filter.order = static_cast<BookingOrder>(m_order->currentData().toInt());
    return filter;
}

void BookingFilterBar::offer(const Identity &me)
{
    const QScopedValueRollback quiet(m_isQuiet, true);
    const QVariant year = m_year->currentData();
    const QVariant region = m_region->currentData();
    while (m_year->count() > 1)
        m_year->removeItem(1);
    for (const int first : m_bookings.years().value_or(QList<int>()))
        m_year->addItem(AcademicYear{first}.name(), first);
    while (m_region->count() > 1)
        m_region->removeItem(1);
    for (const QString &name : m_bookings.regions().value_or(QStringList()))
        m_region->addItem(name, name);
    choose(m_year, year);
    choose(m_region, region);
    m_regionField->setVisible(me.role == role::developmentDirector);
    m_sideField->setVisible(isSchoolRole(me));
    m_mine->setEnabled(!me.name.isEmpty());
}

QString BookingFilterBar::saved() const
{
    const QJsonObject object{{u"mine"_s, m_mine->isChecked()},
                             {u"open"_s, m_open->isChecked()},
                             {u"thisYear"_s, m_thisYear->isChecked()},
                             {u"state"_s, m_state->currentData().toString()},
                             {u"year"_s, m_year->currentData().toInt()},
                             {u"side"_s, m_side->currentData().toInt()},
                             {u"region"_s, m_region->currentData().toString()},
                             {u"order"_s, m_order->currentData().toInt()}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

void BookingFilterBar::restore(const QString &saved)
{
    const QJsonObject object = QJsonDocument::fromJson(saved.toUtf8()).object();
    {
        const QScopedValueRollback quiet(m_isQuiet, true);
        m_mine->setChecked(object.value(u"mine"_s).toBool());
        m_open->setChecked(object.value(u"open"_s).toBool());
        m_thisYear->setChecked(object.value(u"thisYear"_s).toBool());
        choose(m_state, object.value(u"state"_s).toString());
        choose(m_year, object.value(u"year"_s).toInt());
        choose(m_side, object.value(u"side"_s).toInt());
        choose(m_region, object.value(u"region"_s).toString());
        choose(m_order, object.value(u"order"_s).toInt());
        m_person->clear();
    }
    showCount();
}

void BookingFilterBar::setCount(const QString &sentence)
{
    m_count->setText(sentence);
}

void BookingFilterBar::clear()
{
    restore({});
}

bool BookingFilterBar::isNarrowed() const
{
    bool isNarrowed = m_mine->isChecked() || m_open->isChecked() || m_thisYear->isChecked() || !m_person->text().trimmed().isEmpty();
    for (const QComboBox *combo : {m_state, m_year, m_side, m_region})
        isNarrowed = isNarrowed || combo->currentIndex() > 0;
    return isNarrowed;
}
