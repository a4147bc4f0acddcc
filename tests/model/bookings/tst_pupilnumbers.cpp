// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

// The one door: a valid pupil number gets in nowhere, and nothing else is mistaken for one.
#include "model/bookings/bookingcodec.h"
#include "model/bookings/contactlog.h"
#include "model/bookings/ratecard.h"
#include "model/core/pupilidentifier.h"
#include "tests/model/bookings/bookingsupport.h"

#include <QCborArray>
#include <QRandomGenerator>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;

namespace {

const QString number = u"B801200005001"_s;
const QString said = u"support for B801200005001 with reading"_s;

// Calls \p take with a copy of \p value for each text in it, that text replaced.
void forEachText(const QCborValue &value, const QString &path, const std::function<void(const QString &, const QCborValue &)> &take)
{
    if (value.isString())
        take(path, said);
    const QCborArray array = value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        forEachText(array.at(i), u"%1[%2]"_s.arg(path).arg(i), [&](const QString &at, const QCborValue &changed) {
            QCborArray copy = array;
            copy[i] = changed;
            take(at, copy);
        });
    }
    const QCborMap map = value.toMap();
    for (const auto &[key, item] : map) {
        const QCborValue name = key;
        forEachText(item, path + u'.' + key.toString(), [&](const QString &at, const QCborValue &changed) {
            QCborMap copy = map;
            copy[name.toString()] = changed;
            take(at, copy);
        });
    }
}

// Every text filled, so that every text is tried.
Booking fullRequest()
{
    Booking request = Partnership::request();
    request.receiving = {{3, u"Abbot Hill"_s, u"South West"_s, u"A trust"_s}};
    request.section1.requestedBy = u"Ruth"_s;
    request.section1.requesterRole = u"Office"_s;
    request.section1.contact = u"01234 567890"_s;
    request.section1.receivers = {u"Reading leads"_s};
    request.section1.kinds = {u"coaching"_s, u"our own kind"_s};
    Terms &terms = request.terms.first();
    terms.when = u"after the mocks"_s;
    terms.note = u"as we said"_s;
    for (Visit &visit : terms.visits) {
        visit.who = u"Danuta"_s;
        visit.note = u"by train"_s;
    }
    terms.cost.words = u"a day for a day"_s;
    terms.cost.vatNote = u"none"_s;
    terms.cost.rateCard = u"SLE"_s;
    terms.cost.supplyPaidBy = u"requesting"_s;
    return request;
}

Terms fullTerms()
{
    return fullRequest().terms.first();
}

Saying sayingWith(const QString &note)
{
    Saying saying;
    saying.note = note;
    return saying;
}

using Try = std::function<bool(Partnership &, const QByteArray &)>; //!< true when it was taken

QString validNumber(QRandomGenerator &random)
{
    static const QString letters = u"ABCDEFGHJKLMNPQRTUVWXYZ"_s;
    QString rest;
    int sum = 0;
    const bool isTemporary = random.bounded(4) == 0;
    for (int position = 2; position <= 13; ++position) {
        const bool isLetter = isTemporary && position == 13;
        const int value = random.bounded(isLetter ? 23 : 10);
        rest += isLetter ? letters.at(value) : QChar(u'0' + value);
        sum += value * position;
    }
    return letters.at(sum % 23) + rest;
}

QString disguised(QString valid, QRandomGenerator &random)
{
    if (random.bounded(2) == 0)
        valid = valid.toLower();
    const QStringList separators{u" "_s, u"-"_s, u" - "_s, u"\u00A0"_s};
    for (qsizetype place = valid.size() - 1; place > 0; --place) {
        if (random.bounded(5) == 0)
            valid.insert(place, separators.at(random.bounded(separators.size())));
    }
    const QStringList around{u"%1"_s, u"reading help for %1, twice"_s, u"(%1)"_s, u"one\n%1\nthree"_s, u"UPN: %1."_s, u"\u2018%1\u2019"_s};
    return around.at(random.bounded(around.size())).arg(valid);
}

} // namespace

class TestPupilNumbers : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_p = std::make_unique<Partnership>(); }
    void noTextOfARequestLetsOneIn();
    void noTextOfADraftLetsOneIn();
    void noActionLetsOneIn_data();
    void noActionLetsOneIn();
    void nothingKeptBesidesBookingsLetsOneIn();
    void tenThousandValidOnesAreRefusedInAnyDress();
    void sampleTextsAreNotMistaken_data();
    void sampleTextsAreNotMistaken();
    void draftLeavesThemOutWhileSomebodyTypes();

private:
    [[nodiscard]] bool isAnywhere() const;
    [[nodiscard]] QByteArray at(BookingState state);

    std::unique_ptr<Partnership> m_p;
};

// Looks into every column of every table, whatever it is called.
bool TestPupilNumbers::isAnywhere() const
{
    const QSqlDatabase db = m_p->database.connection();
    QStringList tables;
    auto names = sql::select(db, u"SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"_s);
    while (names->next())
        tables.append(names->value(0).toString());
    for (const QString &table : std::as_const(tables)) {
        QStringList columns;
        auto info = sql::select(db, u"SELECT name FROM pragma_table_info(?)"_s, {table});
        while (info->next())
            columns.append(u"instr(CAST(\"%1\" AS BLOB), CAST('%2' AS BLOB)) > 0"_s.arg(info->value(0).toString(), number));
        const auto found = sql::value(db, u"SELECT EXISTS(SELECT 1 FROM \"%1\" WHERE %2)"_s.arg(table, columns.join(u" OR "_s)));
        if (found && found->toBool())
            return true;
    }
    return false;
}

void TestPupilNumbers::noTextOfARequestLetsOneIn()
{
    auto desk = m_p->desk(Partnership::principal());
    int tried = 0;
    int refused = 0;
    forEachText(codec::ofRequest(fullRequest()), u"request"_s, [&](const QString &path, const QCborValue &changed) {
        ++tried;
        const auto sent = desk.send(codec::request(changed.toMap()));
        refused += sent ? 0 : 1;
        QVERIFY2(!isAnywhere(), qPrintable(path));
    });
    QVERIFY2(tried >= 35, qPrintable(QString::number(tried)));
    QVERIFY2(refused >= tried - 10, qPrintable(u"%1 of %2"_s.arg(refused).arg(tried))); // dates and times are not read at all
}

void TestPupilNumbers::noTextOfADraftLetsOneIn()
{
    DraftStore drafts(m_p->database.connection(), m_p->clock);
    forEachText(codec::ofRequest(fullRequest()), u"request"_s, [&](const QString &path, const QCborValue &changed) {
        Draft draft;
        draft.request = codec::request(changed.toMap());
        [[maybe_unused]] const auto refused = drafts.save(draft, Partnership::office());
        QVERIFY2(!isAnywhere(), qPrintable(path));
        draft.providers = {{draft.request.providing, draft.request.colleague}};
        const auto kept = drafts.save(draft, Partnership::office(), PupilNumbers::LeaveOut);
        QVERIFY2(kept && !isAnywhere(), qPrintable(path));
    });
}

QByteArray TestPupilNumbers::at(BookingState state)
{
    auto ours = m_p->desk(Partnership::principal());
    auto theirs = m_p->desk(Partnership::theirPrincipal());
    const QByteArray record = ours.send(fullRequest())->record;
    [[maybe_unused]] bool isDone = true;
    if (state >= BookingState::Accepted)
        isDone = isDone && theirs.accept(record);
    if (state >= BookingState::Agreed)
        isDone = isDone && ours.agree(record);
    if (state >= BookingState::Completed)
        isDone = isDone && ours.complete(record);
    Section2 section;
    section.support = u"Well."_s;
    if (state >= BookingState::Evaluated)
        isDone = isDone && ours.evaluate(record, section);
    return isDone ? record : QByteArray();
}

void TestPupilNumbers::noActionLetsOneIn_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<Try>("act");

    const Saying note = sayingWith(said);
    const auto ours = [](Partnership &p) { return p.desk(Partnership::principal()); };
    const auto theirs = [](Partnership &p) { return p.desk(Partnership::theirPrincipal()); };
    const auto add = [](const char *name, BookingState state, const Try &act) {
        QTest::newRow(name) << static_cast<int>(state) << act;
    };
    const auto visitOf = [](Partnership &p, const QByteArray &record) {
        return BookingRepository(p.database.connection()).booking(record)->visits.first();
    };
    const BookingState sent = BookingState::Sent;
    const BookingState agreed = BookingState::Agreed;
    const BookingState completed = BookingState::Completed;
    const BookingState evaluated = BookingState::Evaluated;

    add("accept: note", sent, [=](Partnership &p, const QByteArray &r) { return theirs(p).accept(r, note).has_value(); });
    add("accept: said by", sent, [=](Partnership &p, const QByteArray &r) {
        Saying saying;
        saying.behalf = {Side::Providing, said, u"telephone"_s, {}};
        return ours(p).accept(r, saying).has_value();
    });
    add("decline: note", sent, [=](Partnership &p, const QByteArray &r) { return theirs(p).decline(r, {}, note).has_value(); });
    add("decline: reason", sent, [=](Partnership &p, const QByteArray &r) { return theirs(p).decline(r, {said}).has_value(); });
    add("counter: note", sent, [=](Partnership &p, const QByteArray &r) { return theirs(p).counter(r, fullTerms(), note).has_value(); });
    add("withdraw: note", sent, [=](Partnership &p, const QByteArray &r) { return ours(p).withdraw(r, note).has_value(); });
    add("agree: note", BookingState::Accepted, [=](Partnership &p, const QByteArray &r) { return ours(p).agree(r, note).has_value(); });
    add("plan: place", agreed, [=](Partnership &p, const QByteArray &r) {
        Visit visit = Partnership::visit(QDate(2027, 1, 12), 60);
        visit.place = said;
        return ours(p).planVisits(r, {visit}).has_value();
    });
    add("plan: who", agreed, [=](Partnership &p, const QByteArray &r) {
        Visit visit = Partnership::visit(QDate(2027, 1, 12), 60);
        visit.who = said;
        return ours(p).planVisits(r, {visit}).has_value();
    });
    add("plan: note of the visit", agreed, [=](Partnership &p, const QByteArray &r) {
        Visit visit = Partnership::visit(QDate(2027, 1, 12), 60);
        visit.note = said;
        return ours(p).planVisits(r, {visit}).has_value();
    });
    add("plan: note", agreed, [=](Partnership &p, const QByteArray &r) {
        return ours(p).planVisits(r, {Partnership::visit(QDate(2027, 1, 12), 60)}, note).has_value();
    });
    add("move: place", agreed, [=](Partnership &p, const QByteArray &r) {
        Visit to = Partnership::visit(QDate(2027, 1, 12), 60);
        to.place = said;
        return ours(p).moveVisit(r, visitOf(p, r).id, to).has_value();
    });
    add("move: note", agreed, [=](Partnership &p, const QByteArray &r) {
        return ours(p).moveVisit(r, visitOf(p, r).id, Partnership::visit(QDate(2027, 1, 12), 60), note).has_value();
    });
    add("deliver: note", agreed, [=](Partnership &p, const QByteArray &r) { return ours(p).deliverVisit(r, visitOf(p, r).id, 0, note).has_value(); });
    add("miss: note", agreed, [=](Partnership &p, const QByteArray &r) { return ours(p).missVisit(r, visitOf(p, r).id, note).has_value(); });
    add("review", agreed, [=](Partnership &p, const QByteArray &r) { return ours(p).review(r, note).has_value(); });
    add("complete: note", agreed, [=](Partnership &p, const QByteArray &r) { return ours(p).complete(r, note).has_value(); });
    add("cancel: reason", agreed, [=](Partnership &p, const QByteArray &r) { return ours(p).cancel(r, note).has_value(); });
    add("circumstances: reason", agreed, [=](Partnership &p, const QByteArray &r) { return ours(p).cancelForCircumstances(r, note).has_value(); });
    add("dispute: reason", agreed, [=](Partnership &p, const QByteArray &r) { return theirs(p).dispute(r, note).has_value(); });
    add("evaluate: support", completed, [=](Partnership &p, const QByteArray &r) {
        Section2 section;
        section.support = said;
        return ours(p).evaluate(r, section).has_value();
    });
    add("evaluate: even better", completed, [=](Partnership &p, const QByteArray &r) {
        Section2 section;
        section.support = u"Well."_s;
        section.evenBetter = said;
        return ours(p).evaluate(r, section).has_value();
    });
    add("evaluate: words of a rating", completed, [=](Partnership &p, const QByteArray &r) {
        Section2 section;
        section.support = u"Well."_s;
        section.ratings = {{0, u"A"_s, said}};
        return ours(p).evaluate(r, section).has_value();
    });
    add("evaluate: written by", completed, [=](Partnership &p, const QByteArray &r) {
        Section2 section;
        section.support = u"Well."_s;
        section.writtenBy = said;
        return ours(p).evaluate(r, section).has_value();
    });
    add("comment", evaluated, [=](Partnership &p, const QByteArray &r) { return theirs(p).comment(r, said).has_value(); });
    add("follow-up", evaluated, [=](Partnership &p, const QByteArray &r) { return ours(p).followUp(r, said, u"A"_s).has_value(); });
    add("section 3: next steps", evaluated, [=](Partnership &p, const QByteArray &r) { return ours(p).writeSection3(r, {said, {}, {}, {}, {}}).has_value(); });
    add("section 3: future needs", evaluated, [=](Partnership &p, const QByteArray &r) { return ours(p).writeSection3(r, {{}, said, {}, {}, {}}).has_value(); });
    add("section 3: note", evaluated, [=](Partnership &p, const QByteArray &r) { return ours(p).writeSection3(r, {u"More."_s, {}, {}, {}, {}}, note).has_value(); });
    add("waiver", evaluated, [=](Partnership &p, const QByteArray &r) { return ours(p).waiveSection3(r, note).has_value(); });
    const QList<Choice> fields = officeFields();
    for (const Choice &field : fields) {
        QTest::addRow("office: %s", qPrintable(field.id)) << static_cast<int>(agreed) << Try([=](Partnership &p, const QByteArray &r) {
            return ours(p).fillOffice(r, {{field.id, said}}).has_value();
        });
    }
}

void TestPupilNumbers::noActionLetsOneIn()
{
    QFETCH(int, state);
    QFETCH(Try, act);
    const QByteArray record = at(static_cast<BookingState>(state));
    QVERIFY(!record.isEmpty());

    QVERIFY(!act(*m_p, record));

    QVERIFY(!isAnywhere());
}

void TestPupilNumbers::nothingKeptBesidesBookingsLetsOneIn()
{
    ContactLog contacts(m_p->database.connection(), m_p->journal);
    Contact contact;
    contact.person = u"Danuta"_s;
    contact.about = u"phonics"_s;
    for (QString Contact::*text : {&Contact::person, &Contact::school, &Contact::about, &Contact::author}) {
        Contact changed = contact;
        changed.*text = said;
        QVERIFY(!contacts.log(changed, u"office"_s, m_p->clock.today()));
    }
    RateCard rates(m_p->database.connection());
    QVERIFY(!rates.save({0, said, QDate(2026, 9, 1), {}, 35000, 360, 0, false, {}}));
    QVERIFY(!rates.save({0, u"SLE"_s, QDate(2026, 9, 1), {}, 35000, 360, 0, false, said}));
    IdentityStore identities(m_p->database.connection());
    QVERIFY(!identities.save({said, u"office"_s, 1, {}, {}}));
    QVERIFY(!identities.renameRole(u"office"_s, said));
    DraftStore drafts(m_p->database.connection(), m_p->clock);
    QVERIFY(!drafts.saveSection3(QByteArray(16, 'b'), {said, {}, {}, {}, {}}));
    QVERIFY(!drafts.saveSection3(QByteArray(16, 'b'), {{}, said, {}, {}, {}}));
    QVERIFY(!isAnywhere());
}

void TestPupilNumbers::tenThousandValidOnesAreRefusedInAnyDress()
{
    QRandomGenerator random(801200005);
    auto desk = m_p->desk(Partnership::principal());
    Booking request = Partnership::request();
    for (int i = 0; i < 10000; ++i) {
        const QString text = disguised(validNumber(random), random);
        request.section1.issue = text;

        const auto sent = desk.send(request);

        QVERIFY2(!sent, qPrintable(text));
        QCOMPARE(sent.error().code, Error::Code::InvalidInput);
    }
    QVERIFY(BookingRepository(m_p->database.connection()).allRecords()->isEmpty());
}

void TestPupilNumbers::sampleTextsAreNotMistaken_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("directory") << u"directory.csv"_s;
    QTest::newRow("bookings") << u"bookings.csv"_s;
}

// A whole line at once: then whatever stands beside each other is tried, too.
void TestPupilNumbers::sampleTextsAreNotMistaken()
{
    QFETCH(QString, file);
    QFile sample(QStringLiteral(LP_SOURCE_DIR) + u"/resources/sample/"_s + file);
    QVERIFY(sample.open(QIODevice::ReadOnly));
    const QStringList lines = QString::fromUtf8(sample.readAll()).split(u'\n', Qt::SkipEmptyParts);
    QVERIFY(lines.size() > 100);
    auto desk = m_p->desk(Partnership::principal());
    Booking request = Partnership::request();
    for (const QString &line : lines) {
        request.section1.issue = line.left(limit::answer);
        QVERIFY2(desk.send(request), qPrintable(line));
    }
}

void TestPupilNumbers::draftLeavesThemOutWhileSomebodyTypes()
{
    DraftStore drafts(m_p->database.connection(), m_p->clock);
    Draft draft;
    draft.request = Partnership::request();
    draft.request.section1.issue = u"one B801200005001 and A80120000501A two"_s;

    const auto kept = drafts.save(draft, Partnership::office(), PupilNumbers::LeaveOut);

    QVERIFY(kept);
    QCOMPARE(kept->request.section1.issue, u"one [number left out] and [number left out] two"_s);
    QCOMPARE(drafts.draft(kept->id)->request, kept->request);
    QVERIFY(drafts.saveSection3(QByteArray(16, 'b'), {said, {}, {}, {}, {}}, PupilNumbers::LeaveOut));
    QCOMPARE(drafts.section3(QByteArray(16, 'b'))->nextSteps, u"support for [number left out] with reading"_s);
    QVERIFY(!isAnywhere());
}

QTEST_GUILESS_MAIN(TestPupilNumbers)
#include "tst_pupilnumbers.moc"
