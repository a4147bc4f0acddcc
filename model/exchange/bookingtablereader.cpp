// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

// The part of the table of bookings that reads a row back.
#include "model/bookings/bookingdesk.h"
#include "model/bookings/reference.h"
#include "model/core/hash.h"
#include "model/core/pupilidentifier.h"
#include "model/exchange/bookingjson.h"
#include "model/exchange/bookingtable.h"
#include "model/exchange/cellvalues.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(BookingTable)
};

constexpr int minutesInAnHour = 60;
constexpr int minutesInADay = 360;
constexpr int mostHours = 2000;
constexpr qsizetype visitIdLength = 8;

QStringList listOf(const QString &text)
{
    QStringList items;
    for (const QString &part : text.split(QRegularExpression(u"[;\\n|]"_s))) {
        if (!part.trimmed().isEmpty())
            items.append(part.trimmed());
    }
    return items;
}

// Reads one row cell by cell and says what it stumbles over.
class RowReader
{
public:
    RowReader(const QHash<QString, QString> &cells, SchoolFinder &schools, QDate today)
        : m_cells(cells)
        , m_schools(schools)
        , m_today(today)
    {
    }

    bookingtable::ReadRow read()
    {
        guard();
        readParties();
        readSection1();
        readTerms();
        readState();
        readEvaluation();
        readOffice();
        m_row.booking.importKey = key();
        m_row.sameAs = line(u"same_as"_s);
        return m_row;
    }

private:
    [[nodiscard]] QString line(const QString &column) const { return cell::line(m_cells.value(column)); }
    [[nodiscard]] QString words(const QString &column)
    {
        const QString text = cell::lines(m_cells.value(column));
        if (text.size() > limit::answer)
            problem(column, Texts::tr("This is longer than %1 characters. Shorten it.").arg(limit::answer));
        return text;
    }
    void problem(const QString &column, const QString &text) { m_row.problems.append({column, text}); }
    void warn(const QString &column, const QString &text) { m_row.warnings.append({column, text}); }

    void guard()
    {
        for (auto item = m_cells.cbegin(); item != m_cells.cend(); ++item) {
            for (const PupilIdentifier &found : findPupilIdentifiers(item.value())) {
                const QString number = item.value().sliced(found.position, found.length);
                if (found.kind == PupilIdentifier::Kind::Valid)
                    problem(item.key(), Texts::tr("\u2018%1\u2019 is a pupil number. Take it out to go on.").arg(number));
                else
                    warn(item.key(), Texts::tr("\u2018%1\u2019 looks like a pupil number. Take it out if it is one.").arg(number));
            }
        }
    }

    Party party(const QString &column)
    {
        const QString name = line(column);
        if (name.isEmpty()) {
            problem(column, Texts::tr("Name the school."));
            return {};
        }
        const auto school = m_schools.find(name);
        if (school)
            return {school->id, school->name, school->region, school->trust};
        const bool isUnknown = school.error().code == Error::Code::NotFound;
        (isUnknown ? m_row.unknownSchools : m_row.warnings).append({column, school.error().message});
        return {0, name, {}, {}};
    }

    QDate date(const QString &column)
    {
        const QString text = line(column);
        const QDate day = cell::date(text);
        if (!text.isEmpty() && !day.isValid())
            problem(column, Texts::tr("\u2018%1\u2019 is not a date such as 30/11/2026.").arg(text.left(40)));
        return day;
    }

    qint64 pence(const QString &column)
    {
        const QString text = line(column);
        const auto amount = text.isEmpty() ? Result<qint64>(0) : bookingjson::pence(text);
        if (!amount)
            problem(column, amount.error().message);
        return amount.value_or(0);
    }

    double number(const QString &column, double most)
    {
        const QString text = line(column);
        bool isNumber = false;
        const double value = QLocale::c().toDouble(text, &isNumber);
        if (text.isEmpty())
            return 0;
        if (!isNumber || value < 0 || value > most)
            problem(column, Texts::tr("\u2018%1\u2019 is not a number between 0 and %2.").arg(text.left(40)).arg(most));
        return isNumber ? std::clamp(value, 0.0, most) : 0;
    }

    void readParties()
    {
        Booking &b = m_row.booking;
        const QString typed = line(u"reference"_s);
        if (!typed.isEmpty()) {
            const auto reference = reference::read(typed);
            if (reference)
                b.reference = *reference;
            else
                problem(u"reference"_s, reference.error().message);
        }
        b.requesting = party(u"requesting"_s);
        b.providing = party(u"providing"_s);
        if (b.requesting.schoolId != 0 && b.requesting.schoolId == b.providing.schoolId)
            problem(u"providing"_s, Texts::tr("The school would ask itself. Name another one."));
        b.colleague.name = line(u"person"_s);
        b.sentOn = date(u"date"_s);
        if (line(u"date"_s).isEmpty())
            problem(u"date"_s, Texts::tr("Say when it was asked for."));
    }

    void readSection1()
    {
        Section1 &section = m_row.booking.section1;
        section.theme = line(u"theme"_s);
        section.requestedBy = line(u"requested_by"_s);
        section.issue = words(u"issue"_s);
        if (section.issue.isEmpty())
            problem(u"issue"_s, Texts::tr("Say what it was about."));
        section.outcomes = listOf(words(u"outcomes"_s));
        section.kinds = listOf(line(u"kind"_s));
        const QString level = line(u"level"_s);
        section.level = level.contains(u'1') ? 1 : 2;
        if (!level.isEmpty() && !level.contains(u'1') && !level.contains(u'2'))
            warn(u"level"_s, Texts::tr("\u2018%1\u2019 is not 1 or 2. It is taken for 2.").arg(level.left(40)));
    }

    void readTerms()
    {
        Booking &b = m_row.booking;
        Terms terms;
        terms.by = Side::Requesting;
        Cost &cost = terms.cost;
        cost.basis = line(u"cost_basis"_s).toLower().replace(u' ', u'-');
        if (!cost.basis.isEmpty() && !costBases().contains(cost.basis))
            problem(u"cost_basis"_s, Texts::tr("\u2018%1\u2019 is none of %2.").arg(cost.basis.left(40), costBases().join(u", "_s)));
        cost.dayRate = pence(u"day_rate"_s);
        cost.amount = pence(u"amount"_s);
        cost.travel = pence(u"travel"_s);
        cost.supply = pence(u"supply"_s);
        cost.brokerageBasisPoints = static_cast<int>(std::lround(number(u"brokerage_percent"_s, 100) * 100));
        cost.brokerageOnTop = isYes(u"brokerage_on_top"_s);
        cost.minutes = static_cast<int>(std::lround(number(u"hours"_s, mostHours) * minutesInAnHour + number(u"days"_s, mostHours / 6.0) * minutesInADay));
        readVisits(terms);
        b.terms = {terms};
        b.visits = terms.visits;
        for (Visit &visit : b.terms[0].visits)
            visit.status = Visit::Status::Planned;
    }

    void readVisits(Terms &terms)
    {
        static const QRegularExpression shape(u"^(\\S+)\\s+(\\d{1,4})(?:\\s+(planned|delivered|missed))?$"_s);
        const QStringList parts = listOf(line(u"visits"_s));
        for (const QString &part : parts) {
            const auto match = shape.match(part.toLower());
            Visit visit;
            visit.date = cell::date(match.captured(1));
            visit.minutes = match.captured(2).toInt();
            if (!visit.date.isValid() || visit.minutes == 0) {
                problem(u"visits"_s, Texts::tr("\u2018%1\u2019 is not a visit such as 2026-11-30 180 delivered.").arg(part.left(60)));
                continue;
            }
            const QString status = match.captured(3);
            const bool isPast = visit.date <= m_today;
            visit.status = status == u"missed"_s                                  ? Visit::Status::Missed
                           : status == u"delivered"_s || (status.isEmpty() && isPast) ? Visit::Status::Delivered
                                                                                  : Visit::Status::Planned;
            // The same row gives the same visit whenever it is read.
            visit.id = shortHash(u"%1 %2"_s.arg(part).arg(terms.visits.size()).toUtf8()).left(visitIdLength);
            terms.visits.append(visit);
        }
    }

    void readState()
    {
        Booking &b = m_row.booking;
        QString id = line(u"state"_s).toLower().replace(u' ', u'-').replace(u'_', u'-');
        if (id == u"under-way"_s || id == u"lapsed"_s)
            id = id == u"lapsed"_s && b.visits.isEmpty() ? u"sent"_s : u"agreed"_s;
        bool known = false;
        b.state = stateOfId(id, &known);
        if (!known || b.state == BookingState::Draft || b.state == BookingState::Disputed)
            problem(u"state"_s, Texts::tr("\u2018%1\u2019 is not a state such as agreed, completed or closed.").arg(line(u"state"_s).left(40)));
        b.shownFirst = b.state;
        if (b.state >= BookingState::Agreed && b.state <= BookingState::Closed)
            b.agreedTerms = 0;
        b.declineReasons = listOf(line(u"decline_reasons"_s));
        b.completedOn = date(u"completed"_s);
        const bool isCompleted = b.state >= BookingState::Completed && b.state <= BookingState::Closed;
        if (isCompleted && !b.completedOn.isValid())
            b.completedOn = b.visits.isEmpty() ? b.sentOn : b.visits.last().lastDay();
        b.lastActionOn = date(u"last_action"_s);
        if (!b.lastActionOn.isValid())
            b.lastActionOn = std::max({b.sentOn, b.completedOn, date(u"evaluated"_s)});
    }

    void readEvaluation()
    {
        Booking &b = m_row.booking;
        b.section2.support = words(u"evaluation"_s);
        b.section2.evenBetter = words(u"even_better"_s);
        b.section2.comment = words(u"comment"_s);
        const QStringList letters = listOf(line(u"ratings"_s).toUpper());
        for (qsizetype i = 0; i < letters.size(); ++i) {
            if (letters.at(i) == u"-"_s)
                continue;
            if (!isOnScale(letters.at(i)) || i >= b.section1.outcomes.size())
                problem(u"ratings"_s, Texts::tr("Give one letter from A to D for each outcome, separated by ;."));
            else
                b.section2.ratings.append({static_cast<int>(i), letters.at(i), {}});
        }
        const bool isEvaluated = b.state == BookingState::Evaluated || b.state == BookingState::Closed;
        b.section2.on = date(u"evaluated"_s);
        if (isEvaluated && !b.section2.on.isValid())
            b.section2.on = b.completedOn;
        readFollowUp();
        readSection3();
    }

    static bool isOnScale(const QString &letter)
    {
        const QList<Choice> scale = ratingScale();
        return std::ranges::any_of(scale, [&letter](const Choice &choice) { return choice.id == letter; });
    }

    void readFollowUp()
    {
        Section2 &section = m_row.booking.section2;
        section.followUp = words(u"follow_up"_s);
        section.followUpLetter = line(u"follow_up_rating"_s).toUpper();
        if (!section.followUpLetter.isEmpty() && !isOnScale(section.followUpLetter))
            problem(u"follow_up_rating"_s, Texts::tr("Give one letter from A to D."));
        if (!section.followUp.isEmpty() || !section.followUpLetter.isEmpty())
            section.followUpOn = m_row.booking.lastActionOn;
    }

    void readSection3()
    {
        Booking &b = m_row.booking;
        m_row.section3.nextSteps = words(u"next_steps"_s);
        m_row.section3.futureNeeds = words(u"future_needs"_s);
        const QString status = line(u"section3"_s).toLower();
        if (!m_row.section3.isBlank() || status == u"received"_s)
            b.section3.status = Section3Status::Status::Received;
        else if (status == u"waived"_s || b.state == BookingState::Closed)
            b.section3.status = Section3Status::Status::Waived;
    }

    void readOffice()
    {
        Booking &b = m_row.booking;
        for (const auto &[column, field] : {std::pair{u"purchase_order"_s, u"purchase-order"_s}, {u"invoice"_s, u"invoice"_s}}) {
            if (!line(column).isEmpty())
                b.office.insert(field, line(column));
        }
        b.isCaseStudy = isYes(u"case_study"_s);
    }

    [[nodiscard]] bool isYes(const QString &column) const
    {
        return QStringList{u"yes"_s, u"y"_s, u"x"_s, u"1"_s, u"true"_s}.contains(line(column).toLower());
    }

    // By its reference, else by who asked whom for what and when.
    [[nodiscard]] QByteArray key() const
    {
        const Booking &b = m_row.booking;
        const QString named = b.reference.isEmpty() ? QStringList{b.requesting.school, b.providing.school, b.colleague.name,
                                                                  b.sentOn.toString(Qt::ISODate), b.section1.issue}.join(u'\x1f')
                                                    : b.reference;
        return shortHash(named.toUtf8());
    }

    const QHash<QString, QString> &m_cells;
    SchoolFinder &m_schools;
    QDate m_today;
    bookingtable::ReadRow m_row;
};

} // namespace

namespace bookingtable {

ReadRow read(const QHash<QString, QString> &cells, SchoolFinder &schools, QDate today)
{
    return RowReader(cells, schools, today).read();
}

} // namespace bookingtable
