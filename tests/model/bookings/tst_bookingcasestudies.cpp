// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "deskfixture.h"

using namespace Qt::StringLiterals;

// A booking as a case study of the annual report: flagged, consented to, released.
class TestBookingCaseStudies final : public DeskFixture
{
    Q_OBJECT

private slots:
    void init() { m_p = std::make_unique<Partnership>(); }
    void cleanup() { m_p.reset(); }

    void aCaseStudyIsFlagged()
    {
        const QByteArray record = completed();
        QVERIFY(m_p->desk(Partnership::principal()).flagCaseStudy(record, true)->isCaseStudy);
        QVERIFY(!m_p->desk(Partnership::developmentDirector()).flagCaseStudy(record, false)->isCaseStudy);
        QVERIFY(!m_p->desk(Partnership::office()).flagCaseStudy(record, true));
    }

    void aCaseStudyNeedsTheOwnWordOfBothAcademies()
    {
        const QByteArray record = completed();
        QVERIFY(!m_p->desk(Partnership::principal()).consentToCaseStudy(record, true)); // it is none yet
        DONE(m_p->desk(Partnership::developmentDirector()).flagCaseStudy(record, true));
        QVERIFY(!m_p->desk(Partnership::office()).consentToCaseStudy(record, true));
        QVERIFY(!m_p->desk(Partnership::developmentDirector()).consentToCaseStudy(record, true)); // for whom?
        const auto one = m_p->desk(Partnership::principal()).consentToCaseStudy(record, true);
        DONE(one);
        QVERIFY(one->caseRelease.requesting.isGiven && !one->caseRelease.providing.isGiven && !one->caseRelease.isConsented());
        const Saying byTelephone{{}, {}, {Side::Providing, u"Piotr Lund"_s, u"telephone"_s, QDate(2026, 11, 16)}};
        const auto both = m_p->desk(Partnership::developmentDirector()).consentToCaseStudy(record, true, byTelephone);
        DONE(both);
        QVERIFY(both->caseRelease.isConsented());
        QCOMPARE(both->caseRelease.providing, (CaseConsent{true, u"Piotr Lund"_s, u"telephone"_s, QDate(2026, 11, 16)}));
    }

    void whatAnAcademySaysItselfOfACaseStudyOutweighsWhatIsWrittenDownForIt()
    {
        const QByteArray record = completed();
        DONE(m_p->desk(Partnership::principal()).flagCaseStudy(record, true));
        const auto no = m_p->desk(Partnership::theirPrincipal()).consentToCaseStudy(record, false);
        DONE(no);
        const Saying written{{}, {}, {Side::Providing, u"Somebody"_s, u"telephone"_s, QDate(2026, 11, 16)}};
        const auto still = m_p->desk(Partnership::developmentDirector()).consentToCaseStudy(record, true, written);
        DONE(still);
        QVERIFY(!still->caseRelease.providing.isGiven);
        const auto yes = m_p->desk(Partnership::theirPrincipal()).consentToCaseStudy(record, true);
        DONE(yes);
        QVERIFY(yes->caseRelease.providing.isGiven);
        const auto back = m_p->desk(Partnership::developmentDirector()).consentToCaseStudy(record, false, written);
        DONE(back);
        QVERIFY(!back->caseRelease.providing.isGiven); // a no counts whoever writes it down
    }

    void theWordsOfACaseStudyAreReleasedByADirector()
    {
        const QByteArray record = completed();
        DONE(m_p->desk(Partnership::principal()).flagCaseStudy(record, true));
        QVERIFY(!m_p->desk(Partnership::principal()).releaseCaseStudy(record, u"It helped."_s, {}));
        QVERIFY(!m_p->desk(Partnership::developmentDirector()).releaseCaseStudy(record, u"See B801200005001."_s, {}));
        const auto released = m_p->desk(Partnership::developmentDirector()).releaseCaseStudy(record, u" Early Reading helped. "_s, {u"Reading"_s});
        DONE(released);
        QCOMPARE(released->caseRelease.words, u"Early Reading helped."_s);
        QCOMPARE(released->caseRelease.notNames, QStringList{u"Reading"_s});
        QCOMPARE(released->caseRelease.by, Partnership::developmentDirector().name);
        DONE(m_p->desk(Partnership::developmentDirector()).releaseCaseStudy(record, {}, {}));
        QVERIFY(BookingRepository(m_p->database.connection()).booking(record)->caseRelease.words.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestBookingCaseStudies)
#include "tst_bookingcasestudies.moc"
