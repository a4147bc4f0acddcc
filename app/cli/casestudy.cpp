// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "app/cli/report.h"
#include "app/cli/withjournal.h"
#include "model/bookings/bookingdesk.h"
#include "model/core/academicyear.h"
#include "model/reports/reportdesk.h"

#include <QCoreApplication>
#include <QFile>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(CaseStudyCommand)
};

constexpr qint64 longestFile = 100'000; // bytes; the words themselves are limited further

// One run of the command, with what it works on.
class CaseStudyRun
{
public:
    CaseStudyRun(const CommandContext &context, const QCommandLineParser &parser, const QSqlDatabase &db, Journal &journal, const Identity &identity)
        : m_context(context)
        , m_parser(parser)
        , m_bookings(db)
        , m_desk(db, journal, context.clock(), identity)
        , m_reports(db, journal, context.clock(), identity)
    {
    }

    int run()
    {
        if (m_parser.positionalArguments().isEmpty())
            return list();
        const auto booking = m_bookings.bookingOfReference(m_parser.positionalArguments().first());
        if (!booking)
            return m_context.fail(booking.error());
        if (m_parser.isSet(u"consent"_s))
            return finish(consent(*booking));
        if (m_parser.isSet(u"release"_s))
            return release(*booking);
        return finish(*booking);
    }

private:
    int list() const
    {
        const auto records = m_reports.read();
        if (!records)
            return m_context.fail(records.error());
        const Period period = Period::fromText(m_parser.value(u"year"_s)).inTerms(records->terms);
        if (m_parser.isSet(u"year"_s) && !period.isValid())
            return m_context.misuse(Texts::tr("--year takes a school year such as 2025-26."));
        bool isEmpty = true;
        for (const ReportBooking &each : records->bookings) {
            if (!each.isCaseStudy || (period.isValid() && !period.contains(each.day)))
                continue;
            const auto booking = m_bookings.booking(each.record);
            if (!booking)
                return m_context.fail(booking.error());
            if (!m_desk.checkReading(*booking))
                continue; // between other schools
            m_context.writeData(line(*booking));
            isEmpty = false;
        }
        if (!isEmpty)
            return ExitCode::done;
        return m_context.finish(period.isValid() ? Texts::tr("There are no case studies in %1.").arg(period.name()) : Texts::tr("There are no case studies."));
    }

    static QString consentText(const CaseConsent &consent)
    {
        if (consent.by.isEmpty())
            return Texts::tr("not asked");
        return consent.isGiven ? Texts::tr("yes, %1").arg(consent.by) : Texts::tr("no, %1").arg(consent.by);
    }

    static QString line(const Booking &booking)
    {
        const CaseRelease &release = booking.caseRelease;
        const QString state = !release.isConsented() ? Texts::tr("waits for consent") : release.words.isEmpty() ? Texts::tr("in the report, no words released") : Texts::tr("in the report");
        const QStringList cells{booking.reference, booking.section1.theme, booking.requesting.school, consentText(release.requesting),
                                booking.providing.school, consentText(release.providing), state};
        return cells.join(u'\t') + u'\n';
    }

    Result<Booking> consent(const Booking &booking)
    {
        const QString side = m_parser.value(u"consent"_s);
        if (sideOfId(side) == Side::None)
            return failure(Error::Code::InvalidInput, Texts::tr("--consent takes requesting or providing."));
        Saying saying;
        const auto capacity = m_desk.capacityFor(booking);
        if (!capacity)
            return failure(capacity);
        if (m_parser.isSet(u"said-by"_s) || sideOf(*capacity) != sideOfId(side)) {
            const QDate on = m_parser.isSet(u"on"_s) ? QDate::fromString(m_parser.value(u"on"_s), Qt::ISODate) : m_context.clock().today();
            if (!on.isValid() || on > m_context.clock().today())
                return failure(Error::Code::InvalidInput, Texts::tr("--on takes a day such as 2026-11-16, not later than today."));
            saying.behalf = {sideOfId(side), m_parser.value(u"said-by"_s), m_parser.value(u"how"_s), on};
        }
        return m_desk.consentToCaseStudy(booking.record, !m_parser.isSet(u"refused"_s), saying);
    }

    int release(const Booking &booking)
    {
        QFile file(m_parser.value(u"release"_s));
        if (!file.open(QIODevice::ReadOnly))
            return m_context.fail({Error::Code::NotFound, Texts::tr("The file \u2018%1\u2019 cannot be opened.").arg(file.fileName()), file.errorString()});
        const QString words = QString::fromUtf8(file.read(longestFile)).trimmed();
        const QStringList notNames = m_parser.values(u"not-a-name"_s);
        const auto people = m_reports.people(AcademicYear::of(m_context.clock().today()).firstYear);
        if (!people)
            return m_context.fail(people.error());
        const QList<NameInText> names = namecheck::namesIn(words, *people);
        bool isToBeSeen = false;
        for (const NameInText &name : names) {
            const bool isNoName = notNames.contains(name.found);
            m_context.writeMessage(isNoName ? Texts::tr("\u201C%1\u201D stays: %2").arg(name.found, name.around)
                                            : Texts::tr("%1 becomes a label: %2").arg(namecheck::withPerson(name), name.around));
            isToBeSeen = true;
        }
        if (isToBeSeen && !m_parser.isSet(u"names-seen"_s))
            return m_context.fail({Error::Code::Conflict, Texts::tr("Nothing is released yet. Look at these words, then add --names-seen, and --not-a-name for what is no name."), {}});
        return finish(m_desk.releaseCaseStudy(booking.record, words, notNames));
    }

    int finish(const Result<Booking> &booking) const
    {
        if (!booking)
            return m_context.fail(booking.error());
        m_context.writeData(line(*booking));
        return ExitCode::done;
    }

    const CommandContext &m_context;
    const QCommandLineParser &m_parser;
    BookingRepository m_bookings;
    BookingDesk m_desk;
    ReportDesk m_reports;
};

void declare(QCommandLineParser &parser)
{
    parser.addPositionalArgument(u"REFERENCE"_s, Texts::tr("The booking; without it all case studies are listed."), u"[REFERENCE]"_s);
    parser.addOption({u"year"_s, Texts::tr("Lists those of a school year such as 2025-26."), u"YEAR"_s});
    parser.addOption({u"consent"_s, Texts::tr("Records that an academy agrees: requesting or providing."), u"SIDE"_s});
    parser.addOption({u"refused"_s, Texts::tr("With --consent: it does not agree, or no longer does.")});
    parser.addOption({u"said-by"_s, Texts::tr("With --consent, for another school: who said so."), u"NAME"_s});
    parser.addOption({u"how"_s, Texts::tr("With --said-by: telephone, e-mail, signed sheet or in person."), u"WAY"_s, u"e-mail"_s});
    parser.addOption({u"on"_s, Texts::tr("With --said-by: the day, such as 2026-11-16."), u"DATE"_s});
    parser.addOption({u"release"_s, Texts::tr("Releases the words of a text file for the governors\u2019 report; an empty file takes them back."), u"FILE"_s});
    parser.addOption({u"names-seen"_s, Texts::tr("With --release: you have looked at the names that were found.")});
    parser.addOption({u"not-a-name"_s, Texts::tr("With --release: this word stays as it is. May be given more than once."), u"WORD"_s});
}

int run(const CommandContext &context, const QCommandLineParser &parser)
{
    const bool isAboutOne = parser.isSet(u"consent"_s) || parser.isSet(u"release"_s);
    if (parser.positionalArguments().size() > 1 || (isAboutOne && parser.positionalArguments().isEmpty()) || (parser.isSet(u"consent"_s) && parser.isSet(u"release"_s)))
        return context.misuse(Texts::tr("Name one reference, with either --consent or --release."));
    return withJournal(context, context.openDatabase(Database::Mode::ReadWrite), [&](const QSqlDatabase &db, Journal &journal, const Identity &identity) {
        return CaseStudyRun(context, parser, db, journal, identity).run();
    });
}

} // namespace

Command caseStudyCommand()
{
    return {u"case-study"_s, u"[REFERENCE] [--consent SIDE [--said-by NAME] | --release FILE [--names-seen]]"_s,
            Texts::tr("Lists the case studies of the report, records consent, releases words."), declare, run};
}
