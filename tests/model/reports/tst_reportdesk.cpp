// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/bookings/bookingrepository.h"
#include "model/core/alphabet.h"
#include "model/directory/termcalendar.h"
#include "model/reports/reportdocument.h"
#include "model/reports/reportfile.h"
#include "model/reports/reportsentences.h"
#include "model/reports/sharedreports.h"
#include "model/store/sql.h"
#include "tests/model/reports/samplepartnership.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestReportDesk : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aSchoolOfficeMakesItsOwnReportOnly();
    void aRegionalDirectorMakesThoseOfTheRegion();
    void aSchoolIsFoundByItsUrn();
    void anUnknownScopeIsRefused();
    void noPeriodIsRefused();
    void commentaryIsKeptByYearAndChapter();
    void noTextKeptForReportsLetsAPupilNumberIn();
    void chaptersKeepTheirOrderTitlesAndWhetherTheyAreOff();
    void aCaseStudyNeedsBothAcademies();
    void releasedWordsKeepWhatIsNoName();
    void namesInCommentaryAreFoundAndBecomeLabelsForGovernors();
    void whatTheDirectorSaysIsNoNameStays();
    void usualTitlesAreNotTakenForNames();
    void governorsEditionIsSharedByTheDevelopmentDirector();
    void aSharedPageThatCannotBeReadIsRefused_data();
    void aSharedPageThatCannotBeReadIsRefused();
    void aTermHasTheDatesOfThePartnership();
    void aSecondGovernorsEditionDividesTheYearLikeTheFirst();
    void aLargerLimitThanThatOfTheFirstEditionCounts();
    void datesAndTheRegionsOwnEditionBindNothing();
    void nextStepsStandInTheOrderOfTheAlphabet();
    void itSaysOfWhichAcademiesNothingWasHeardForLong();
    void theCoverSaysHowManyEvaluationsAreMissing();
    void governorsReadNoNamesAndNoReferences();
    void directorsReadNextStepsThatTheyMayOpen();
    void anOfficeReadsNoNextSteps();

private:
    [[nodiscard]] QByteArray someFlaggedBooking() const;
    [[nodiscard]] QString somePerson();
    [[nodiscard]] Booking bookingOf(const QByteArray &record) { return *BookingRepository(m_sample.database.connection()).booking(record); }
    static Saying saidBy(Side side, const QString &who) { return {{}, {}, {side, who, u"telephone"_s, QDate(2026, 11, 20)}}; }

    SamplePartnership m_sample;
    ReportRecords m_records;
};

void TestReportDesk::initTestCase()
{
    QVERIFY(m_sample.isRead);
    const auto records = m_sample.desk().read();
    QVERIFY(records);
    m_records = *records;
}

void TestReportDesk::aSchoolOfficeMakesItsOwnReportOnly()
{
    const ReportSchool school = m_records.schools.front();
    const Identity office{u"Ruth"_s, u"office"_s, school.id, school.name, {}};
    const ReportDesk desk = m_sample.desk(office);
    const auto own = desk.content(m_records, {Period::year(2025), {ReportScope::Kind::School, school.name, school.id}, ReportEdition::Governors, 5});
    const auto all = desk.content(m_records, SamplePartnership::year(ReportEdition::Governors));
    QVERIFY(own);
    QVERIFY(!all);
    QCOMPARE(all.error().code, Error::Code::Unsupported);
    QVERIFY(all.error().message.contains(u"Development Director"_s));
    QCOMPARE(desk.scopes(m_records).size(), 1);
}

void TestReportDesk::aRegionalDirectorMakesThoseOfTheRegion()
{
    const QString region = m_records.regions.first();
    const ReportDesk desk = m_sample.desk({u"Idris"_s, u"regional-director"_s, 0, {}, region});
    QVERIFY(desk.check(m_records, {ReportScope::Kind::Region, region, 0}));
    QVERIFY(!desk.check(m_records, {ReportScope::Kind::Region, m_records.regions.last(), 0}));
    QVERIFY(!desk.check(m_records, {}));
}

void TestReportDesk::aSchoolIsFoundByItsUrn()
{
    const auto scope = m_sample.desk().scopeOf(u"school:900001"_s);
    QVERIFY(scope);
    QCOMPARE(scope->name, u"Abbotsleat Primary School"_s);
    QVERIFY(!m_sample.desk().scopeOf(u"school:1"_s));
    QVERIFY(!m_sample.desk().scopeOf(u"county:Devon"_s));
    QCOMPARE(m_sample.desk().scopeOf(u"all"_s)->kind, ReportScope::Kind::All);
}

void TestReportDesk::anUnknownScopeIsRefused()
{
    const auto content = m_sample.desk().content(m_records, {Period::year(2025), {ReportScope::Kind::Region, u"Atlantis"_s, 0}, ReportEdition::Governors, 5});
    QVERIFY(!content);
    QCOMPARE(content.error().code, Error::Code::NotFound);
}

void TestReportDesk::noPeriodIsRefused()
{
    const auto content = m_sample.desk().content(m_records, {Period::fromText(u"someday"_s), {}, ReportEdition::Governors, 5});
    QVERIFY(!content);
    QCOMPARE(content.error().code, Error::Code::InvalidInput);
}

void TestReportDesk::commentaryIsKeptByYearAndChapter()
{
    ReportStore store(m_sample.database.connection());
    QVERIFY(store.saveCommentary(2025, u"themes"_s, u"More early reading."_s));
    QCOMPARE(store.commentary(2025)->value(u"themes"_s), u"More early reading."_s);
    QVERIFY(store.commentary(2024)->isEmpty());
    const auto content = m_sample.desk().content(m_records, SamplePartnership::year(ReportEdition::Governors));
    QVERIFY(ReportFile::html(*content).contains("More early reading."));
    QVERIFY(store.saveCommentary(2025, u"themes"_s, u"  "_s));
    QVERIFY(store.commentary(2025)->isEmpty());
}

void TestReportDesk::noTextKeptForReportsLetsAPupilNumberIn()
{
    ReportStore store(m_sample.database.connection());
    const QString said = u"See B801200005001."_s;
    QList<ReportChapter> chapters = usualChapters();
    chapters[1].title = said;
    for (const auto &saved : {store.saveCommentary(2025, u"themes"_s, said), store.saveChapters(chapters)}) {
        QVERIFY(!saved);
        QCOMPARE(saved.error().code, Error::Code::InvalidInput);
    }
    QVERIFY(store.commentary(2025)->isEmpty());
    QCOMPARE(*store.chapters(), usualChapters());
}

void TestReportDesk::chaptersKeepTheirOrderTitlesAndWhetherTheyAreOff()
{
    ReportStore store(m_sample.database.connection());
    QList<ReportChapter> chapters = usualChapters();
    std::swap(chapters[1], chapters[2]);
    chapters[1].title = u"Subjects"_s;
    chapters.last().isOff = true;
    QVERIFY(store.saveChapters(chapters));
    QCOMPARE(*store.chapters(), chapters);
    const auto content = m_sample.desk().content(m_records, SamplePartnership::year(ReportEdition::Governors));
    const QByteArray html = ReportFile::html(*content);
    QVERIFY(html.contains(">2 Subjects<"));
    QVERIFY(!html.contains("Glossary"));
    QVERIFY(store.saveChapters(usualChapters()));
}

QByteArray TestReportDesk::someFlaggedBooking() const
{
    for (const ReportBooking &booking : m_records.bookings) {
        if (booking.isCaseStudy && booking.fate == Fate::Delivered && Period::year(2025).contains(booking.day))
            return booking.record;
    }
    return {};
}

QString TestReportDesk::somePerson()
{
    return sql::value(m_sample.database.connection(), u"SELECT name FROM person ORDER BY id LIMIT 1"_s)->toString();
}

void TestReportDesk::aCaseStudyNeedsBothAcademies()
{
    const QByteArray record = someFlaggedBooking();
    QVERIFY(!record.isEmpty());
    const QString colleague = bookingOf(record).colleague.name;
    BookingDesk director = m_sample.bookingDesk();
    const auto released = director.releaseCaseStudy(record, u"%1 helped us."_s.arg(colleague), {});
    QVERIFY2(released, qPrintable(released ? QString() : released.error().message));
    QVERIFY(director.consentToCaseStudy(record, true, saidBy(Side::Requesting, u"Ama"_s)));
    QVERIFY(m_sample.desk().content(m_records, SamplePartnership::year(ReportEdition::Governors))->cases.isEmpty());
    QVERIFY(director.consentToCaseStudy(record, true, saidBy(Side::Providing, u"Piotr"_s)));
    const auto content = m_sample.desk().content(m_records, SamplePartnership::year(ReportEdition::Governors));
    QCOMPARE(content->cases.size(), 1);
    QVERIFY(!content->cases.first().words.contains(colleague));
    QVERIFY(content->cases.first().words.startsWith(u"Colleague "_s));
    QVERIFY(content->cases.first().colleague != colleague);
    QVERIFY(director.consentToCaseStudy(record, false, saidBy(Side::Requesting, u"Ama"_s)));
    QVERIFY(m_sample.desk().content(m_records, SamplePartnership::year(ReportEdition::Directors))->cases.isEmpty());
    QVERIFY(director.consentToCaseStudy(record, true, saidBy(Side::Requesting, u"Ama"_s)));
}

void TestReportDesk::releasedWordsKeepWhatIsNoName()
{
    const QByteArray record = someFlaggedBooking();
    const QString surname = bookingOf(record).colleague.name.section(u' ', -1);
    QVERIFY(m_sample.bookingDesk().releaseCaseStudy(record, u"The %1 method helped."_s.arg(surname), {surname}));
    const auto content = m_sample.desk().content(m_records, SamplePartnership::year(ReportEdition::Governors));
    QCOMPARE(content->cases.first().words, u"The %1 method helped."_s.arg(surname));
}

void TestReportDesk::namesInCommentaryAreFoundAndBecomeLabelsForGovernors()
{
    const QString person = somePerson();
    ReportStore store(m_sample.database.connection());
    QVERIFY(store.saveCommentary(2025, u"themes"_s, u"A good year. We thank %1 for the reading project."_s.arg(person)));
    const auto governors = m_sample.desk().content(m_records, SamplePartnership::year(ReportEdition::Governors));
    const QList<NameInText> found = namecheck::undecidedNames(*governors);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().person, person);
    QCOMPARE(namecheck::withPerson(found.first()), person); // not twice
    QVERIFY(found.first().around.contains(u"We thank "_s + person));
    const QByteArray html = ReportFile::html(*governors);
    QVERIFY(!html.contains(person.toUtf8()));
    QVERIFY(html.contains(found.first().label.toUtf8()));
    const auto directors = m_sample.desk().content(m_records, SamplePartnership::year(ReportEdition::Directors));
    QVERIFY(namecheck::undecidedNames(*directors).isEmpty());
    QVERIFY(ReportFile::html(*directors).contains(person.toUtf8()));
}

void TestReportDesk::whatTheDirectorSaysIsNoNameStays()
{
    const QString person = somePerson();
    ReportStore store(m_sample.database.connection());
    QVERIFY(store.saveCommentary(2025, u"themes"_s, u"We thank %1."_s.arg(person)));
    QVERIFY(store.saveNameDecisions(2025, {{}, {person}}));
    const auto kept = m_sample.desk().content(m_records, SamplePartnership::year(ReportEdition::Governors));
    QVERIFY(namecheck::undecidedNames(*kept).isEmpty());
    QVERIFY(ReportFile::html(*kept).contains(person.toUtf8()));
    QVERIFY(store.saveNameDecisions(2025, {{person}, {}}));
    QCOMPARE(*store.nameDecisions(2025), (NameDecisions{{person}, {}}));
    const auto labelled = m_sample.desk().content(m_records, SamplePartnership::year(ReportEdition::Governors));
    QVERIFY(namecheck::undecidedNames(*labelled).isEmpty());
    QVERIFY(!ReportFile::html(*labelled).contains(person.toUtf8()));
    QVERIFY(store.saveCommentary(2025, u"themes"_s, {}));
}

void TestReportDesk::usualTitlesAreNotTakenForNames()
{
    ReportContent content;
    content.chapters = usualChapters();
    content.people = std::make_shared<const PeopleNames>(QStringList{u"Justin Case"_s, u"Rose Time"_s}, "salt");
    QVERIFY(namecheck::namesInCommentary(content).isEmpty());
    content.chapters[1].title = u"Thanks to Justin"_s;
    QCOMPARE(namecheck::namesInCommentary(content).size(), 1);
    QCOMPARE(namecheck::withPerson(namecheck::namesInCommentary(content).first()), u"Justin (Justin Case)"_s);
    QVERIFY(!namecheck::titleForReaders(content, content.chapters.at(1)).contains(u"Justin"_s));
    QCOMPARE(namecheck::titleForReaders(content, content.chapters.at(0)), content.chapters.at(0).title);
}

void TestReportDesk::governorsEditionIsSharedByTheDevelopmentDirector()
{
    const auto governors = m_sample.desk().content(m_records, SamplePartnership::year(ReportEdition::Governors));
    const auto directors = m_sample.desk().content(m_records, SamplePartnership::year(ReportEdition::Directors));
    SharedReports reports(m_sample.database.connection(), m_sample.journal, SamplePartnership::director());
    SharedReports office(m_sample.database.connection(), m_sample.journal, {u"Ruth"_s, u"office"_s, 1, {}, {}});
    QCOMPARE(office.share(*governors).error().code, Error::Code::Conflict);
    QCOMPARE(reports.share(*directors).error().code, Error::Code::Conflict);
    QVERIFY(reports.all()->isEmpty());
    QVERIFY(reports.share(*governors));
    const auto all = office.all();
    QCOMPARE(all->size(), 1);
    QCOMPARE(*SharedReports::page(all->first()), ReportFile::html(*governors));
    const qint64 packed = sql::value(m_sample.database.connection(), u"SELECT length(bytes) FROM event WHERE kind = 'report.shared'"_s)->toLongLong();
    QVERIFY(packed < SharedReports::page(all->first())->size() / 3);
    QCOMPARE(all->first().by, SamplePartnership::director().name);
    QCOMPARE(sql::value(m_sample.database.connection(), u"SELECT count(*) FROM outbox WHERE addressee = 'public'"_s)->toInt(), 1);
}

void TestReportDesk::aSharedPageThatCannotBeReadIsRefused_data()
{
    constexpr qsizetype tooMuch = 9 * 1024 * 1024;
    QTest::addColumn<QByteArray>("packed");
    QTest::addColumn<bool>("isRead");
    const QByteArray whole = qCompress("<!DOCTYPE html>", 9);
    const QByteArray bomb = qCompress(QByteArray(tooMuch, ' '), 9);
    QTest::newRow("a page") << whole << true;
    QTest::newRow("the longest page") << qCompress(QByteArray(tooMuch - 1024 * 1024, ' '), 9) << true;
    QTest::newRow("nothing") << QByteArray() << false;
    QTest::newRow("an empty page") << qCompress(QByteArray(), 9) << false;
    QTest::newRow("half a page") << whole.left(whole.size() - 3) << false;
    QTest::newRow("no page at all") << QByteArray("<!DOCTYPE html>") << false;
    QTest::newRow("more than a page may be") << bomb << false;
    QTest::newRow("more than it says it is") << whole.left(4) + bomb.mid(4) << false;
}

void TestReportDesk::aSharedPageThatCannotBeReadIsRefused()
{
    QFETCH(QByteArray, packed);
    QFETCH(bool, isRead);
    const auto page = SharedReports::page({{}, u"Annual partnership report"_s, u"Dora"_s, QDate(2026, 3, 3), packed});
    QCOMPARE(page.has_value(), isRead);
    if (!isRead) {
        QCOMPARE(page.error().code, Error::Code::InvalidInput);
        QVERIFY(page.error().message.contains(u"Ask Dora to share it again"_s));
    }
}

// What the Director sets counts for all academies; what one academy sets for itself does not change a report.
void TestReportDesk::aTermHasTheDatesOfThePartnership()
{
    const ReportSchool school = m_records.schools.front();
    const ReportRequest spring{Period::term(2025, 2), {ReportScope::Kind::School, school.name, school.id}, ReportEdition::Directors, 5};
    const auto termOf = [&] { return m_sample.desk().content(*m_sample.desk().read(), spring)->figures.period; };
    const auto page = [&] { return QString::fromUtf8(ReportFile::html(*m_sample.desk().content(*m_sample.desk().read(), spring))); };
    QCOMPARE(termOf().begin, QDate(2026, 1, 1));
    QVERIFY(page().contains(u"Terms are the usual ones"_s));
    TermDates dates{2025, {{{QDate(2025, 9, 3), QDate(2025, 12, 19)}, {QDate(2026, 1, 5), QDate(2026, 3, 27)}, {QDate(2026, 4, 13), QDate(2026, 7, 22)}}}};
    QVERIFY(TermDesk(m_sample.database.connection(), m_sample.journal, SamplePartnership::director()).set(dates));
    dates.spans[1].first = QDate(2026, 1, 7);
    QVERIFY(TermDesk(m_sample.database.connection(), m_sample.journal, {u"Ruth"_s, u"office"_s, school.id, school.name, {}}).set(dates));
    QCOMPARE(termOf().begin, QDate(2026, 1, 5));
    QCOMPARE(termOf().end, QDate(2026, 4, 12));
    QVERIFY2(page().contains(u"Terms are those of the partnership, for all academies alike: spring from 5 January 2026 to 12 April 2026."_s), qPrintable(page().right(3000)));
    QVERIFY(TermDesk(m_sample.database.connection(), m_sample.journal, SamplePartnership::director()).clear(2025));
}

// Terms that end elsewhere would divide the year in another way, and two editions could be subtracted from each other.
void TestReportDesk::aSecondGovernorsEditionDividesTheYearLikeTheFirst()
{
    SamplePartnership sample; // what goes out binds what comes after it
    const ReportDesk desk = sample.desk();
    const ReportRequest request = SamplePartnership::year(ReportEdition::Governors);
    const auto first = desk.content(*desk.read(), request);
    QVERIFY(first->division);
    QVERIFY(desk.keepDivision(*first));

    TermDates dates = usualTermDates(2025);
    dates.spans = {TermSpan{{2025, 9, 3}, {2025, 11, 14}}, TermSpan{{2025, 11, 17}, {2026, 5, 15}}, TermSpan{{2026, 5, 18}, {2026, 7, 21}}};
    QVERIFY(TermDesk(sample.database.connection(), sample.journal, SamplePartnership::director()).set(dates));
    const auto second = desk.content(*desk.read(), {request.period, {}, ReportEdition::Governors, 2});
    QCOMPARE(second->figures.tables, first->figures.tables);
    QCOMPARE(second->threshold, 5);
    QCOMPARE(second->division, first->division);
    QVERIFY(ReportFile::html(*second).contains("changed them since"));
    const auto directors = desk.content(*desk.read(), SamplePartnership::year(ReportEdition::Directors)); // to be laid beside it
    QCOMPARE(directors->figures.terms, first->figures.terms);

    const auto other = desk.content(*desk.read(), {Period::year(2024), {}, ReportEdition::Governors, 2});
    QCOMPARE(other->threshold, 2);
    QVERIFY(desk.keepDivision(*other));
    QCOMPARE(ReportStore(sample.database.connection()).division(2024)->value(), *other->division);
    QCOMPARE(ReportStore(sample.database.connection()).division(2025)->value(), *first->division);
}

void TestReportDesk::aLargerLimitThanThatOfTheFirstEditionCounts()
{
    SamplePartnership sample;
    const ReportDesk desk = sample.desk();
    const auto edition = [&](int threshold) { return *desk.content(*desk.read(), {Period::year(2025), {}, ReportEdition::Governors, threshold}); };
    const ReportContent first = edition(1);
    QCOMPARE(first.threshold, 1);
    QCOMPARE(first.earlierThreshold, 0);
    QVERIFY(!ReportFile::html(first).contains("at least 1 bookings"));
    QVERIFY(desk.keepDivision(first));

    const ReportContent second = edition(5);
    QCOMPARE(second.threshold, 5);
    QCOMPARE(second.earlierThreshold, 1);
    QCOMPARE(second.division->terms, first.division->terms);
    QVERIFY(second.figures.tables != first.figures.tables);
    QVERIFY(desk.keepDivision(second));
    QVERIFY(desk.keepDivision(first)); // put together before the second one went out
    QCOMPARE(ReportStore(sample.database.connection()).division(2025)->value(), *second.division);
    QCOMPARE(edition(2).threshold, 5);
    QCOMPARE(edition(2).figures.tables, second.figures.tables);
}

void TestReportDesk::datesAndTheRegionsOwnEditionBindNothing()
{
    const auto dates = m_sample.desk().content(m_records, {Period::fromText(u"2025-09-01 to 2025-10-15"_s), {}, ReportEdition::Governors, 5});
    QVERIFY(!dates->division);
    const QString region = m_records.regions.first();
    const ReportDesk desk = m_sample.desk({u"Idris"_s, u"regional-director"_s, 0, {}, region});
    const auto own = desk.content(*desk.read(), {Period::year(2025), {ReportScope::Kind::Region, region, 0}, ReportEdition::Governors, 5});
    QVERIFY(own);
    QVERIFY(!own->division);
    QVERIFY(!m_sample.desk().content(m_records, SamplePartnership::year(ReportEdition::Directors))->division);
}

void TestReportDesk::nextStepsStandInTheOrderOfTheAlphabet()
{
    const auto content = m_sample.desk().content(m_records, SamplePartnership::year(ReportEdition::Directors));
    QVERIFY(content->nextSteps.size() > 20);
    QVERIFY(std::ranges::is_sorted(content->nextSteps, {}, [](const NextStep &step) { return sortKey(step.theme); }));
}

void TestReportDesk::itSaysOfWhichAcademiesNothingWasHeardForLong()
{
    ReportRecords records = m_records;
    const QString first = records.schools.at(0).name;
    const QString second = records.schools.at(1).name;
    const auto linesOf = [&](ReportEdition edition) {
        return m_sample.desk().content(records, SamplePartnership::year(edition))->missing.join(u'\n');
    };
    QVERIFY(!linesOf(ReportEdition::Directors).contains(u"heard of"_s)); // in no partnership
    for (const ReportSchool &school : m_records.schools)
        records.heard.push_back({u"%1 Academy, as the partnership spells it"_s.arg(school.name), records.today.addDays(-ReportDesk::daysUntilSilent), school.id});
    QVERIFY(!linesOf(ReportEdition::Directors).contains(u"heard of"_s));
    records.heard.at(0).on = QDate(2026, 3, 3);
    records.heard.at(1) = {second, QDate()}; // of this one no number is held
    const QString named = linesOf(ReportEdition::Directors);
    QVERIFY2(named.contains(u"By name: %1 (since 3 March 2026)."_s.arg(first)), qPrintable(named));
    QVERIFY2(named.contains(u"By name: %1."_s.arg(second)), qPrintable(named));
    const QString counted = linesOf(ReportEdition::Governors);
    QVERIFY(counted.contains(u"Nothing was heard of"_s));
    QVERIFY(!counted.contains(first));
    QVERIFY(ReportFile::html(*m_sample.desk().content(records, SamplePartnership::year(ReportEdition::Governors))).contains("Nothing was heard of"));
}

void TestReportDesk::theCoverSaysHowManyEvaluationsAreMissing()
{
    const auto content = m_sample.desk().content(m_records, SamplePartnership::year(ReportEdition::Governors));
    const QString sentence = sentences::missingEvaluations(content->figures);
    QVERIFY2(sentence.contains(u"evaluations are missing"_s), qPrintable(sentence));
    QCOMPARE(content->missing.first(), sentence);
    const QByteArray html = ReportFile::html(*content);
    QVERIFY(html.indexOf(sentence.toUtf8()) < html.indexOf("chapter-"));
    QCOMPARE(html.count(sentence.toUtf8()), 3); // there, beside its table, and beside how all was counted
    QVERIFY(ReportFile::json(*content, m_records).contains(sentence.toUtf8()));
}

void TestReportDesk::governorsReadNoNamesAndNoReferences()
{
    const auto content = m_sample.desk().content(m_records, SamplePartnership::year(ReportEdition::Governors));
    const QByteArray all = ReportFile::html(*content) + ReportFile::json(*content, m_records);
    for (const ReportBooking &booking : m_records.bookings)
        QVERIFY(!all.contains(booking.reference.toUtf8()));
    auto row = sql::select(m_sample.database.connection(), u"SELECT name FROM person"_s);
    QVERIFY(row);
    int people = 0;
    while (row->next()) {
        ++people;
        QVERIFY2(!all.contains(row->value(0).toString().toHtmlEscaped().toUtf8()), qPrintable(row->value(0).toString()));
    }
    QVERIFY(people > 300);
    QVERIFY(content->nextSteps.isEmpty());
}

void TestReportDesk::directorsReadNextStepsThatTheyMayOpen()
{
    const auto content = m_sample.desk().content(m_records, SamplePartnership::year(ReportEdition::Directors));
    QVERIFY(content->nextSteps.size() > 10);
    QVERIFY(ReportFile::html(*content).contains("confidential"));
}

void TestReportDesk::anOfficeReadsNoNextSteps()
{
    for (const ReportSchool &school : m_records.schools) {
        const ReportDesk desk = m_sample.desk({u"Ruth"_s, u"office"_s, school.id, school.name, {}});
        const auto content = desk.content(m_records, {Period::year(2025), {ReportScope::Kind::School, school.name, school.id}, ReportEdition::Directors, 5});
        QVERIFY(content);
        QVERIFY(content->nextSteps.isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestReportDesk)
#include "tst_reportdesk.moc"
