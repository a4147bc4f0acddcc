// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/bookings/rules.h"
#include "model/sync/addressee.h"
#include "model/sync/bookingrights.h"
#include "model/sync/segment.h"
#include "model/trust/director.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

using Verdict = EventRules::Verdict;

// Two academies of one region, a third one elsewhere, and a PC in each seat.
class Partnership
{
public:
    Partnership()
        : m_founded(foundPartnership(u"Wessex"_s))
        , m_trust(m_founded.marker)
    {
        Q_UNUSED(m_trust.offer(FileKind::Root, m_founded.rootBytes))
        RosterEditor editor(m_trust, m_founded.keys);
        const QString director = editor.addUnit(u"Director"_s, u"director"_s);
        const QString south = editor.addUnit(u"South"_s, u"region"_s);
        const QString north = editor.addUnit(u"North"_s, u"region"_s);
        seat(editor, u"dd"_s, director, u"development-director"_s);
        seat(editor, u"rd"_s, south, u"regional-director"_s);
        seat(editor, u"other-rd"_s, north, u"regional-director"_s);
        Q_UNUSED(editor.addUnit(u"Academy without a number"_s, u"academy"_s, north))
        for (int school = 1; school <= 3; ++school) {
            const QString number = QString::number(school);
            const QString academy = editor.addUnit(u"Academy "_s + number, u"academy"_s, school < 3 ? south : north, {}, school);
            const QString principal = editor.addUnit(u"Principal "_s + number, u"principal"_s, school < 3 ? south : north, academy, school);
            seat(editor, u"office"_s + number, academy, u"office"_s);
            seat(editor, u"principal"_s + number, academy, u"principal"_s);
            seat(editor, u"principal"_s + number, principal, u"principal"_s);
        }
        auto files = editor.sign(QDateTime(QDate(2026, 11, 2), QTime(8, 0), Qt::UTC));
        files.move(files.size() - 1, 0);
        for (const TrustState::File &file : files)
            Q_UNUSED(m_trust.offer(file.kind, file.bytes))
        m_opening = event(u"office1"_s, u"booking.sent"_s, {},
                          {{u"parties"_s, QCborMap{{u"requester"_s, u"school:1"_s}, {u"provider"_s, u"school:2"_s}, {u"region"_s, u"region:North"_s}}}});
    }

    [[nodiscard]] Event event(const QString &pc, const QString &kind, const QByteArray &record, QCborMap data = {}) const
    {
        const Seat seat = m_trust.seatsOf(m_devices.value(pc)).value(0);
        const UnitFile *const unit = m_trust.unit(seat.unit);
        EventDraft draft;
        draft.kind = kind;
        draft.record = record;
        draft.role = seat.role;
        if (!data.contains(u"school"_s))
            data[u"school"_s] = unit->school;
        data[u"region"_s] = unit->name;
        draft.data = data;
        return makeEvent(draft, m_devices.value(pc), 1);
    }

    [[nodiscard]] Verdict verdict(const Event &event, const QString &signer, const QStringList &without = {}, std::optional<Version> seen = {}) const
    {
        QStringList to;
        for (const QString &id : m_trust.unitIds()) {
            if (!without.contains(m_trust.unit(id)->name))
                to.append(id);
        }
        const auto lookup = [this](const QByteArray &id) -> Result<std::optional<Event>> {
            return id == m_opening.id ? std::optional(m_opening) : std::optional<Event>();
        };
        return EventRules(bookingRights()).judge(event, m_devices.value(signer), seen.value_or(roster()), to, lookup, m_trust)->verdict;
    }
    [[nodiscard]] Verdict verdict(const QString &pc, const QString &kind, const QCborMap &data = {}) const
    {
        return verdict(event(pc, kind, m_opening.id, data), pc);
    }

    [[nodiscard]] const Event &opening() const { return m_opening; }
    [[nodiscard]] Version roster() const { return m_trust.roster()->version; }
    // The principal of that academy lets its office answer, or no longer.
    void delegate(int school, bool on)
    {
        RosterEditor editor(m_trust, m_founded.keys);
        Q_UNUSED(editor.delegate(unitOfAddressee(u"school:%1"_s.arg(school), m_trust), u"office"_s, on))
        auto files = editor.sign(QDateTime(QDate(2026, 11, 3), QTime(8, 0), Qt::UTC));
        files.move(files.size() - 1, 0);
        for (const TrustState::File &file : files)
            Q_UNUSED(m_trust.offer(file.kind, file.bytes))
    }
    [[nodiscard]] const TrustState &trust() const { return m_trust; }

private:
    void seat(RosterEditor &editor, const QString &pc, const QString &unit, const QString &role)
    {
        if (!m_identities.contains(pc)) {
            const QByteArray device = SecretBytes::random(16).view().toByteArray();
            m_identities.insert(pc, {device, crypto::SigningKey::generate().publicKey(), crypto::BoxKey::generate().publicKey(), {}, role, pc});
            m_devices.insert(pc, device);
        }
        EnrolRequest request = m_identities.value(pc);
        request.role = role;
        Q_UNUSED(editor.enrol(unit, request))
    }

    FoundedPartnership m_founded;
    TrustState m_trust;
    QHash<QString, EnrolRequest> m_identities;
    QHash<QString, QByteArray> m_devices;
    Event m_opening;
};

} // namespace

class TestBookingRights : public QObject
{
    Q_OBJECT

private slots:
    void everyKindOfABookingHasALine()
    {
        QStringList kinds;
        for (const KindRule &rule : bookingRights())
            kinds.append(rule.kind);
        for (const QString &kind : bookingKinds())
            QCOMPARE(kinds.count(kind), 1);
        QVERIFY(kinds.contains(u"section3.written"_s));
    }

    void onlyPartiesWriteAndOnlyTheirOwn_data()
    {
        QTest::addColumn<QString>("pc");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<bool>("counts");
        const auto row = [](const QString &pc, const QString &kind, bool counts) {
            QTest::newRow(qPrintable(pc + u' ' + kind)) << pc << kind << counts;
        };
        row(u"office2"_s, u"booking.accepted"_s, true);
        row(u"office1"_s, u"booking.accepted"_s, false); // a requester's own accept
        row(u"office3"_s, u"booking.accepted"_s, false);
        row(u"rd"_s, u"booking.accepted"_s, false);
        row(u"office1"_s, u"booking.evaluated"_s, true);
        row(u"office2"_s, u"booking.evaluated"_s, false);
        row(u"office1"_s, u"booking.cancelled"_s, true);
        row(u"office2"_s, u"booking.cancelled"_s, true);
        row(u"office3"_s, u"booking.cancelled"_s, false); // an outsider's cancel
        row(u"office1"_s, u"booking.withdrawn"_s, true);
        row(u"office2"_s, u"booking.withdrawn"_s, false);
        row(u"principal1"_s, u"booking.section3-shared"_s, true);
        row(u"office1"_s, u"booking.section3-shared"_s, false);
        row(u"principal2"_s, u"booking.section3-shared"_s, false);
        row(u"rd"_s, u"booking.section3-waived"_s, true);
        row(u"other-rd"_s, u"booking.section3-waived"_s, false);
        row(u"dd"_s, u"booking.section3-waived"_s, true);
        row(u"dd"_s, u"booking.decided"_s, true);
        row(u"principal1"_s, u"booking.case-consented"_s, true);
        row(u"principal3"_s, u"booking.case-consented"_s, false);
        row(u"dd"_s, u"booking.case-consented"_s, false); // for whom?
        row(u"dd"_s, u"booking.case-released"_s, true);
        row(u"principal1"_s, u"booking.case-released"_s, false);
        row(u"office1"_s, u"booking.decided"_s, false);
    }

    void onlyPartiesWriteAndOnlyTheirOwn()
    {
        QFETCH(QString, pc);
        QFETCH(QString, kind);
        QFETCH(bool, counts);
        const Partnership partnership;
        QCOMPARE(partnership.verdict(pc, kind), counts ? Verdict::Counts : Verdict::Refused);
    }

    void anAnswerMayBeWrittenDownForTheOtherSchool()
    {
        const Partnership partnership;
        const QCborMap behalf{{u"behalf"_s, QCborMap{{u"side"_s, u"providing"_s}}}};
        QCOMPARE(partnership.verdict(u"office1"_s, u"booking.accepted"_s, behalf), Verdict::Counts);
        QCOMPARE(partnership.verdict(u"office3"_s, u"booking.accepted"_s, behalf), Verdict::Refused);
        QCOMPARE(partnership.verdict(u"dd"_s, u"booking.case-consented"_s, behalf), Verdict::Counts);
        QCOMPARE(partnership.verdict(u"other-rd"_s, u"booking.case-consented"_s, behalf), Verdict::Refused);
    }

    void whoAnEventSaysItIsFromMustBeTrue()
    {
        const Partnership partnership;
        QCOMPARE(partnership.verdict(u"office2"_s, u"booking.accepted"_s, {{u"school"_s, 1}}), Verdict::Refused);
        Event swapped = partnership.event(u"office2"_s, u"booking.accepted"_s, partnership.opening().id);
        swapped.role = u"principal"_s;
        QCOMPARE(partnership.verdict(swapped, u"office2"_s), Verdict::Refused);
        QCOMPARE(partnership.verdict(swapped, u"office3"_s), Verdict::Refused); // signed by another
    }

    void onlyTheDevelopmentDirectorSharesAReport()
    {
        const Partnership partnership;
        const auto shared = [&](const QString &pc) { return partnership.verdict(partnership.event(pc, u"report.shared"_s, {}), pc); };
        QCOMPARE(shared(u"dd"_s), Verdict::Counts);
        for (const QString &pc : {u"rd"_s, u"principal1"_s, u"office1"_s})
            QCOMPARE(shared(pc), Verdict::Refused);
    }

    void schoolsSetTheirOwnTermDatesAndTheDirectorThePartnerships()
    {
        const Partnership partnership;
        const auto set = [&](const QString &pc, int school) {
            return partnership.verdict(partnership.event(pc, u"terms.set"_s, {}, {{u"school"_s, school}}), pc);
        };
        QCOMPARE(set(u"office1"_s, 1), Verdict::Counts);
        QCOMPARE(set(u"principal2"_s, 2), Verdict::Counts);
        QCOMPARE(set(u"dd"_s, 0), Verdict::Counts);
        QCOMPARE(set(u"office1"_s, 2), Verdict::Refused);
        QCOMPARE(set(u"office1"_s, 0), Verdict::Refused);
        QCOMPARE(set(u"rd"_s, 1), Verdict::Refused);
    }

    void theRegionIsTheOneInTheRoster()
    {
        const Partnership partnership; // the request names another one
        QCOMPARE(partyUnit(partnership.opening(), u"region"_s, partnership.trust(), partnership.roster()), unitOfAddressee(u"region:South"_s, partnership.trust()));
        QCOMPARE(partnership.verdict(partnership.opening(), u"office1"_s), Verdict::Counts);
        QCOMPARE(partnership.verdict(partnership.opening(), u"office1"_s, {u"South"_s}), Verdict::Refused);
        QCOMPARE(partnership.verdict(partnership.opening(), u"office1"_s, {u"Director"_s}), Verdict::Refused);
    }

    void anAddresseeIsTheUnitThatItNames_data()
    {
        QTest::addColumn<QString>("addressee");
        QTest::addColumn<QString>("name"); // of its unit; empty: there is none

        QTest::newRow("an academy") << u"school:3"_s << u"Academy 3"_s;
        QTest::newRow("a principal") << u"principal:3"_s << u"Principal 3"_s;
        QTest::newRow("a region, however it is written") << u"region:NORTH"_s << u"North"_s;
        QTest::newRow("the Development Director") << u"development-director"_s << u"Director"_s;
        QTest::newRow("an academy that has not joined") << u"school:4"_s << QString();
        QTest::newRow("no number, and an academy that has none either") << u"school:0"_s << QString();
        QTest::newRow("another region") << u"region:East"_s << QString();
        QTest::newRow("an academy's name, which is no region's") << u"region:Academy 1"_s << QString();
        QTest::newRow("nobody") << QString() << QString();
    }

    void anAddresseeIsTheUnitThatItNames()
    {
        QFETCH(QString, addressee);
        const Partnership partnership;
        const UnitFile *const unit = partnership.trust().unit(unitOfAddressee(addressee, partnership.trust()));
        QTEST(unit ? unit->name : QString(), "name");
    }

    void aUnitAndThePublicBoxStandForThemselves()
    {
        const Partnership partnership;
        QCOMPARE(unitOfAddressee(publicBox, partnership.trust()), publicBox);
        const QStringList units = partnership.trust().unitIds();
        QCOMPARE(units.size(), 10);
        for (const QString &unit : units)
            QCOMPARE(unitOfAddressee(unit, partnership.trust()), unit);
        QCOMPARE(unitOfAddressee(u"nowhere"_s, partnership.trust()), QString());
    }

    void aSecondOpeningUnderAKnownBookingIsRefused()
    {
        const Partnership partnership;
        QCOMPARE(partnership.verdict(u"office1"_s, u"booking.sent"_s), Verdict::Refused);
        Event begun = partnership.event(u"office2"_s, u"booking.accepted"_s, {});
        QCOMPARE(partnership.verdict(begun, u"office2"_s), Verdict::Refused);
    }

    void anOfficeAnswersForItsPrincipalWhileTheUnitFileSaysSo()
    {
        Partnership partnership;
        const QCborMap data{{u"delegated"_s, true}};
        const auto verdict = [&](const QString &kind) { return partnership.verdict(partnership.event(u"office2"_s, kind, partnership.opening().record, data), u"office2"_s); };
        QCOMPARE(verdict(u"booking.accepted"_s), Verdict::Refused); // claimed, and nobody delegated anything
        partnership.delegate(2, true);
        QCOMPARE(verdict(u"booking.accepted"_s), Verdict::Counts);
        const Version before = partnership.roster();
        partnership.delegate(2, false);
        QCOMPARE(verdict(u"booking.accepted"_s), Verdict::Refused);
        // What was written while it held stays good; without the claim it is the office's own word.
        QCOMPARE(partnership.verdict(partnership.event(u"office2"_s, u"booking.accepted"_s, partnership.opening().record, data), u"office2"_s, {}, before), Verdict::Counts);
        QCOMPARE(partnership.verdict(u"office2"_s, u"booking.accepted"_s), Verdict::Counts);
    }

    void sectionThreeIsNeverDelegated()
    {
        Partnership partnership;
        partnership.delegate(1, true);
        const QCborMap data{{u"delegated"_s, true}, {u"booking"_s, partnership.opening().id}};
        QCOMPARE(partnership.verdict(partnership.event(u"office1"_s, u"section3.written"_s, {}, data), u"office1"_s), Verdict::Refused);
        QCOMPARE(partnership.verdict(partnership.event(u"principal1"_s, u"section3.written"_s, {}, data), u"principal1"_s), Verdict::Refused);
    }

    void sectionThreeIsThePrincipalsAndFollowsItsBooking()
    {
        const Partnership partnership;
        const QCborMap about{{u"booking"_s, partnership.opening().id}};
        const auto verdict = [&](const QString &pc, const QCborMap &data) { return partnership.verdict(partnership.event(pc, u"section3.written"_s, {}, data), pc); };
        QCOMPARE(verdict(u"principal1"_s, about), Verdict::Counts);
        QCOMPARE(verdict(u"rd"_s, about), Verdict::Counts);
        QCOMPARE(verdict(u"office1"_s, about), Verdict::Refused);
        QCOMPARE(verdict(u"principal2"_s, about), Verdict::Refused);
        QCOMPARE(verdict(u"principal3"_s, about), Verdict::Refused); // about somebody else's booking
        QCOMPARE(verdict(u"principal1"_s, {{u"booking"_s, QByteArray(16, 'x')}}), Verdict::Waits);
    }

    void kindsOfANewerProgramAreKept()
    {
        const Partnership partnership;
        QCOMPARE(partnership.verdict(u"office1"_s, u"booking.dreamt-of"_s), Verdict::Newer);
    }
};

QTEST_GUILESS_MAIN(TestBookingRights)
#include "tst_bookingrights.moc"
