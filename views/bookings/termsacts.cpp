// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

// Dates, days and money of a booking: other terms proposed, visits planned, moved and missed.
#include "model/core/duration.h"
#include "model/tables/bookingwords.h"
#include "model/tables/termscomparison.h"
#include "views/common/actdialog.h"
#include "views/bookings/bookingacts.h"
#include "views/common/field.h"
#include "views/common/scrolling.h"
#include "views/common/textlabel.h"
#include "views/common/theme.h"
#include "views/common/typedvalues.h"
#include "views/form/costedit.h"
#include "views/form/visitrow.h"
#include "views/form/visitsedit.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int editorWidth = 720;
constexpr int editorHeight = 380;
constexpr int smallestEditor = 140;
constexpr int aroundEditor = 330; // heading, text, note, buttons and their spaces
constexpr int minutesPerDay = 360;

// Visits and cost together may be longer than a small screen.
QScrollArea *scrolling(const Theme &theme, const QWidget *window, const QList<QWidget *> &parts)
{
    auto *inner = new QWidget;
    auto *layout = new QVBoxLayout(inner);
    layout->setContentsMargins(0, 0, theme.space(8), 0);
    layout->setSpacing(theme.space(16));
    for (QWidget *part : parts)
        layout->addWidget(part);
    layout->addStretch();
    auto *area = scrolling(inner);
    const QSize room = window->screen()->availableSize();
    const int wanted = std::max(theme.length(editorWidth), inner->minimumSizeHint().width() + theme.space(16)); // and the scroll bar
    area->setMinimumSize(std::min(wanted, room.width() - theme.length(64)),
                         std::clamp(room.height() - theme.length(aroundEditor), theme.length(smallestEditor), theme.length(editorHeight)));
    return area;
}

// As long as the last visit; 0: there is none. What was agreed without visits is the length of all of them.
int usualLength(const Booking &booking)
{
    const auto last = std::find_if(booking.visits.crbegin(), booking.visits.crend(), [](const Visit &visit) { return visit.minutes > 0; });
    return last == booking.visits.crend() ? 0 : last->minutes;
}

Result<void> toCorrect()
{
    return failure(Error::Code::InvalidInput, BookingActs::tr("Correct what is marked first."));
}

} // namespace

// What is proposed begins with the newest version, or with an earlier one.
QComboBox *BookingActs::addStartingPoint(ActDialog &dialog, const Booking &booking) const
{
    if (booking.terms.size() < 2)
        return nullptr;
    QList<Choice> versions;
    for (qsizetype i = booking.terms.size() - 1; i >= 0; --i)
        versions.append({QString::number(i), termsTitle(booking, booking.terms.at(i))});
    return dialog.addChoice(tr("&Start from the terms of"), versions);
}

void BookingActs::counter(const BookingStanding &standing, const OnBehalf &behalf)
{
    const Booking &booking = standing.booking;
    const Theme &theme = m_services.theme;
    const Terms before = booking.terms.isEmpty() ? Terms() : booking.terms.last();
    ActDialog dialog(theme, tr("Which terms do you propose?"), tr("Now: %1. Both versions stay in the history.").arg(BookingWords::terms(before)), m_window);
    QComboBox *from = addStartingPoint(dialog, booking);
    auto *visits = new VisitsEdit(theme, m_services.clock);
    auto *cost = new CostEdit(theme, m_services.rates.ratesOn(standing.today).value_or(QList<Rate>()));
    const auto start = [&booking, before, from, visits, cost] {
        const Terms terms = from ? booking.terms.value(from->currentData().toString().toInt()) : before;
        visits->setVisits(terms.visits);
        cost->setCost(terms.cost);
    };
    start();
    if (from)
        connect(from, &QComboBox::currentIndexChanged, visits, start);
    const auto follow = [visits, cost] { cost->setHasVisits(!visits->visits().isEmpty()); };
    follow();
    connect(visits, &FormSection::changed, cost, follow);
    dialog.addWidget(scrolling(theme, m_window, {new TextLabel(theme, TypeRole::Subtitle, ColourRole::Text, tr("Visits")), visits,
                                       new TextLabel(theme, TypeRole::Subtitle, ColourRole::Text, tr("Cost")), cost}));
    QPlainTextEdit *note = dialog.addText(tr("&Note (optional)"));
    dialog.addButtons(tr("Propose nothing"), tr("Propose these terms"));
    Result<Booking> result = failure(Error::Code::Cancelled, QString());
    dialog.setAct([&]() -> Result<void> {
        if (visits->firstToCorrect() || cost->firstToCorrect())
            return toCorrect();
        Terms terms = before;
        terms.visits = visits->visits();
        terms.cost = cost->cost();
        terms.note = note->toPlainText().trimmed();
        result = m_services.desk.counter(booking.record, terms, {{}, behalf.on, behalf});
        if (!result)
            return failure(result);
        return {};
    });
    if (dialog.exec() == QDialog::Accepted)
        report(standing, result, tr("Other terms proposed"));
}

void BookingActs::planVisits(const BookingStanding &standing)
{
    const Theme &theme = m_services.theme;
    ActDialog dialog(theme, tr("Which visits are planned?"), tr("A series is planned in one go; then each can be changed. Both academies see them."), m_window);
    auto *visits = new VisitsEdit(theme, m_services.clock);
    visits->setUsualPlace(standing.booking.requesting.school);
    visits->setUsualLength(usualLength(standing.booking));
    dialog.addWidget(scrolling(theme, m_window, {visits}));
    dialog.addButtons(tr("Plan nothing"), tr("Keep these visits"));
    Result<Booking> result = failure(Error::Code::Cancelled, QString());
    dialog.setAct([&]() -> Result<void> {
        if (visits->firstToCorrect())
            return toCorrect();
        if (visits->visits().isEmpty())
            return failure(Error::Code::InvalidInput, tr("Enter the first visit and choose Plan visits."));
        result = m_services.desk.planVisits(standing.booking.record, visits->visits());
        if (!result)
            return failure(result);
        return {};
    });
    if (dialog.exec() == QDialog::Accepted)
        report(standing, result, tr("Visits planned"));
}

void BookingActs::moveOrMiss(const BookingStanding &standing, const QByteArray &visit)
{
    const auto found = std::ranges::find(standing.booking.visits, visit, &Visit::id);
    if (found == standing.booking.visits.end())
        return;
    const QString moved = u"moved"_s;
    const QString longer = u"longer"_s;
    QList<Choice> choices;
    if (standing.may(BookingAction::MoveVisit))
        choices.append({moved, tr("It is moved to another day")});
    if (standing.may(BookingAction::ConfirmVisit))
        choices.append({u"missed"_s, tr("It did not take place")});
    if (standing.may(BookingAction::ConfirmVisit) && found->date <= standing.today)
        choices.append({longer, tr("It took place, but was shorter or longer")});
    const Theme &theme = m_services.theme;
    ActDialog dialog(theme, tr("What became of this visit?"), BookingWords::visit(*found), m_window);
    QComboBox *what = dialog.addChoice(tr("&What happened"), choices);
    auto *row = new VisitRow(theme, m_services.clock, *found);
    row->setKept();
    dialog.addWidget(row);
    auto *length = new QLineEdit;
    if (const int planned = found->minutes > 0 ? found->minutes : usualLength(standing.booking); planned > 0)
        length->setText(durationText(planned));
    auto *lengthField = new Field(theme, tr("&How long it took"), tr("1.5 hours, 45 minutes, half a day"), length);
    dialog.addWidget(lengthField);
    QPlainTextEdit *note = dialog.addText(tr("&Reason"), tr("Both academies can read it."));
    dialog.addButtons(tr("Leave the visit as it is"), tr("Keep this"));
    const auto isChosen = [what](const QString &id) { return what->currentData().toString() == id; };
    const auto follow = [&] {
        row->setVisible(isChosen(moved));
        lengthField->setVisible(isChosen(longer));
    };
    follow();
    connect(what, &QComboBox::currentIndexChanged, row, follow);
    Result<Booking> result = failure(Error::Code::Cancelled, QString());
    const auto deliver = [&](const Saying &saying) -> Result<Booking> {
        const auto minutes = typed::minutes(length->text(), minutesPerDay);
        lengthField->setError(minutes ? QString() : minutes.error().message);
        return minutes ? m_services.desk.deliverVisit(standing.booking.record, visit, *minutes, saying) : failure(minutes);
    };
    dialog.setAct([&]() -> Result<void> {
        if (isChosen(moved) && row->firstToCorrect())
            return toCorrect();
        const Saying saying{note->toPlainText(), {}, {}};
        result = isChosen(longer) ? deliver(saying)
                 : isChosen(moved) ? m_services.desk.moveVisit(standing.booking.record, visit, row->visit(), saying)
                                   : m_services.desk.missVisit(standing.booking.record, visit, saying);
        if (!result)
            return failure(result);
        return {};
    });
    if (dialog.exec() == QDialog::Accepted)
        report(standing, result, isChosen(longer) ? tr("The visit took place") : isChosen(moved) ? tr("The visit is moved") : tr("The visit did not take place"));
}
