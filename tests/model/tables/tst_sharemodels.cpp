// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/tables/computersmodel.h"
#include "model/sync/recorddelivery.h"
#include "model/tables/deliverylines.h"
#include "model/tables/onthewaymodel.h"
#include "model/tables/sharewords.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QDateTime now(QDate(2026, 11, 21), QTime(9, 42), Qt::UTC);

MessageOnTheWay message(Stage stage, int computers, int holding, qint64 daysAgo = 0)
{
    return {QByteArray(16, 'r'), u"booking.sent"_s, u"0a3f"_s, u"Plym Valley Primary"_s, stage, now.addDays(-daysAgo), computers, holding};
}

PartnershipComputer computer(const QString &unit, const QByteArray &device)
{
    PartnershipComputer result;
    result.unitName = unit;
    result.unit = unit;
    result.device = device;
    result.person = u"T. Marchetti"_s;
    result.role = u"office"_s;
    return result;
}

RecordDelivery delivery(Stage stage, int computers, int holding, const QString &seenBy = {}, qint64 daysAgo = 0)
{
    return {u"0a3f"_s, u"Plym Valley Primary"_s, u"academy"_s, stage, now.addDays(-daysAgo), computers, holding, false, seenBy};
}

QString shown(const QAbstractItemModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

} // namespace

class TestShareModels : public QObject
{
    Q_OBJECT

private slots:
    void aMessageSaysHowFarItIs_data()
    {
        QTest::addColumn<int>("stage");
        QTest::addColumn<int>("computers");
        QTest::addColumn<int>("holding");
        QTest::addColumn<int>("daysAgo");
        QTest::addColumn<QString>("state");

        QTest::newRow("saved") << int(Stage::Saved) << 2 << 0 << 0 << u"Saved here"_s;
        QTest::newRow("on the share") << int(Stage::OnShare) << 2 << 0 << 0 << u"On the share"_s;
        QTest::newRow("one PC has it") << int(Stage::Received) << 2 << 1 << 9 << u"Received by 1 of 2"_s;
        QTest::newRow("nobody has it for days") << int(Stage::OnShare) << 2 << 0 << 3 << u"Waiting for 3 days"_s;
        QTest::newRow("nobody has it for two days") << int(Stage::OnShare) << 2 << 0 << 2 << u"On the share"_s;
        QTest::newRow("nobody has joined") << int(Stage::OnShare) << 0 << 0 << 9 << u"Nobody has joined"_s;
    }

    void aMessageSaysHowFarItIs()
    {
        QFETCH(const int, stage);
        QFETCH(const int, computers);
        QFETCH(const int, holding);
        QFETCH(const int, daysAgo);
        QFETCH(const QString, state);
        OnTheWayModel model([](const QByteArray &) { return u"7KQM-3XWD-9RTC"_s; });
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);

        model.setMessages({message(static_cast<Stage>(stage), computers, holding, daysAgo)}, now);

        QCOMPARE(shown(model, 0, OnTheWayModel::StateColumn).replace(u"%n"_s, QString::number(daysAgo)), state);
        QCOMPARE(shown(model, 0, OnTheWayModel::WhatColumn), u"Booking 7KQM-3XWD-9RTC, request"_s);
        QCOMPARE(shown(model, 0, OnTheWayModel::ForColumn), u"Plym Valley Primary"_s);
    }

    void aMessageForWhomThePartnershipLacksSaysSo()
    {
        OnTheWayModel model({});
        MessageOnTheWay lost = message(Stage::Saved, 0, 0);
        lost.unit.clear();
        model.setMessages({lost}, now);
        QCOMPARE(shown(model, 0, OnTheWayModel::StateColumn), u"Not in the partnership"_s);
        QCOMPARE(ShareWords::missing({{u"Plym Valley Primary"_s, 2}, {u"South"_s, 1}}, false).fact, u"Not in the partnership yet: Plym Valley Primary, South."_s);
        QVERIFY(ShareWords::missing({}, false).fact.isEmpty());
        QCOMPARE(ShareWords::missing(QList<MissingUnit>(120, {u"Plym Valley Primary"_s, 1}), true).fact.count(u"Plym Valley"_s), 5);
        QVERIFY(ShareWords::missing(QList<MissingUnit>(120, {u"Plym Valley Primary"_s, 1}), true).fact.endsWith(u"and 115 more."_s));
    }

    void theSameMessagesKeepTheReadersPlace()
    {
        OnTheWayModel model({});
        model.setMessages({message(Stage::Saved, 2, 0)}, now);
        const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        model.setMessages({message(Stage::OnShare, 2, 0)}, now);
        QCOMPARE(resets.count(), 0);
        QCOMPARE(changes.count(), 1);
        MessageOnTheWay other = message(Stage::OnShare, 2, 0); // the same booking, for somebody else
        other.unit = u"11b0"_s;
        model.setMessages({other}, now);
        QCOMPARE(resets.count(), 1);
        model.setMessages({}, now);
        QCOMPARE(resets.count(), 2);
    }

    void aPcSaysWhoUsesItAndWhenItWasHeardOf()
    {
        ComputersModel model([](const QString &) { return u"School office"_s; });
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        PartnershipComputer own = computer(u"Harbour Lane"_s, "a");
        own.isThis = true;
        PartnershipComputer late = computer(u"Plym Valley"_s, "b");
        late.heard = now.addDays(-6);
        late.waiting = 2;
        PartnershipComputer quiet = late;
        quiet.device = "c";
        quiet.waiting = 0;
        model.setComputers({own, late, quiet, computer(u"Millbrook"_s, "d"), computer(u"Tyne View"_s, {})}, now);
        QCOMPARE(shown(model, 0, ComputersModel::StateColumn), u"This PC"_s);
        QCOMPARE(shown(model, 0, ComputersModel::HeardColumn), u"now"_s);
        QCOMPARE(shown(model, 0, ComputersModel::WhoColumn), u"T. Marchetti, School office"_s);
        QCOMPARE(model.index(1, 0).data(ComputersModel::StateRole).toInt(), int(ComputersModel::State::Silent));
        QCOMPARE(model.index(2, 0).data(ComputersModel::StateRole).toInt(), int(ComputersModel::State::UpToDate)); // nothing waits for it
        QCOMPARE(shown(model, 3, ComputersModel::HeardColumn), u"not yet"_s);
        QCOMPARE(shown(model, 4, ComputersModel::WhoColumn), u"Nobody has joined yet"_s);
        QCOMPARE(shown(model, 4, ComputersModel::StateColumn), u"Use paper or e-mail"_s);
    }

    void timesAreThoseOfTheUnitedKingdom()
    {
        const QDateTime summer(QDate(2026, 6, 12), QTime(8, 40), Qt::UTC);
        QCOMPARE(ShareWords::since(summer, summer.addSecs(600)), u"today, 9.40"_s);
        QCOMPARE(ShareWords::since(summer, summer.addDays(1)), u"yesterday"_s);
        QVERIFY(ShareWords::since(summer, summer.addDays(6)).startsWith(u"12 June"_s));
        QCOMPARE(ShareWords::since({}, now), QString());
        QCOMPARE(ShareWords::time(summer, summer.addDays(2)), u"12 June, 9.40"_s);
    }

    void theWordSaysWhatMattersMost()
    {
        ShareStatus status;
        QCOMPARE(ShareWords::word(status, now), QString());
        status.membership = ShareStatus::Membership::Waiting;
        QCOMPARE(ShareWords::word(status, now), u"Waiting to join"_s);
        status.membership = ShareStatus::Membership::Seated;
        QCOMPARE(ShareWords::word(status, now), u"Up to date"_s);
        status.report.isFolderEmpty = true;
        QCOMPARE(ShareWords::word(status, now), u"Needs attention"_s);
        QCOMPARE(ShareWords::troubles(status).size(), 1);
        status.report.isUnreachable = true;
        status.unreachableSince = now;
        QCOMPARE(ShareWords::word(status, now), u"Share not reachable since 9.42"_s);
        status.trouble = u"The keychain is locked."_s;
        QCOMPARE(ShareWords::word(status, now), u"Needs attention"_s);
    }

    void aBookingsWayIsToldStepByStep_data()
    {
        QTest::addColumn<RecordDelivery>("delivery");
        QTest::addColumn<DeliveryLine::State>("state");
        QTest::addColumn<QString>("trail");
        QTest::addColumn<QString>("advice");

        using State = DeliveryLine::State;
        QTest::newRow("saved") << delivery(Stage::Saved, 2, 0) << State::Saved << u"Saved here"_s << QString();
        QTest::newRow("on the share") << delivery(Stage::OnShare, 2, 0) << State::OnShare << u"Saved here → On the share"_s << QString();
        QTest::newRow("one of two PCs") << delivery(Stage::Received, 2, 1) << State::Received
                                        << u"Saved here → On the share → Received at Plym Valley Primary (1 of 2 PCs)"_s << QString();
        QTest::newRow("the only PC") << delivery(Stage::Delivered, 1, 1) << State::Received << u"Saved here → On the share → Received at Plym Valley Primary"_s << QString();
        QTest::newRow("answered") << delivery(Stage::Delivered, 1, 1, u"T. Marchetti"_s) << State::Seen
                                  << u"Saved here → On the share → Received at Plym Valley Primary → Seen by T. Marchetti"_s << QString();
        QTest::newRow("waiting for days") << delivery(Stage::OnShare, 2, 0, {}, 6) << State::Overdue << u"Saved here → On the share"_s << u"Waiting for 6 days."_s;
        QTest::newRow("waiting for three days") << delivery(Stage::OnShare, 2, 0, {}, 3) << State::Overdue << u"Saved here → On the share"_s << u"Waiting for 3 days."_s;
        QTest::newRow("waiting for two days") << delivery(Stage::OnShare, 2, 0, {}, 2) << State::OnShare << u"Saved here → On the share"_s << QString();
        QTest::newRow("nobody there") << delivery(Stage::OnShare, 0, 0) << State::NobodyThere << u"Saved here → On the share"_s
                                      << u"Nobody at Plym Valley Primary has joined yet. Send it on paper or by e-mail."_s;
        RecordDelivery left = delivery(Stage::OnShare, 0, 0);
        left.hadComputers = true;
        QTest::newRow("its only PC was taken out") << left << State::NobodyThere << u"Saved here → On the share"_s
                                                   << u"No PC at Plym Valley Primary takes part any more. Send it on paper or by e-mail."_s;
        left.stage = Stage::Received;
        QTest::newRow("its only PC had it and was taken out") << left << State::Received << u"Saved here → On the share → Received at Plym Valley Primary"_s << QString();
    }

    void aBookingsWayIsToldStepByStep()
    {
        QFETCH(RecordDelivery, delivery);
        QFETCH(DeliveryLine::State, state);
        QFETCH(QString, trail);
        QFETCH(QString, advice);
        const DeliveryLine line = deliveryLines({delivery}, now).first();
        QCOMPARE(line.state, state);
        QCOMPARE(line.trail, trail);
        QCOMPARE(line.advice, advice);
        QCOMPARE(line.isForPaper, state == DeliveryLine::State::NobodyThere);
    }

    void academiesComeFirstAndARegionGetsNoPaper()
    {
        RecordDelivery region = delivery(Stage::OnShare, 0, 0);
        region.unitName = u"London"_s;
        region.kind = u"region"_s;
        const QList<DeliveryLine> lines = deliveryLines({region, delivery(Stage::OnShare, 1, 0)}, now);
        QCOMPARE(lines.first().unit, u"Plym Valley Primary"_s);
        QCOMPARE(lines.last().state, DeliveryLine::State::NobodyThere);
        QVERIFY(!lines.last().isForPaper);
    }

    void section3IsNotCalledARequest()
    {
        QCOMPARE(ShareWords::message(u"section3.written"_s, u"7KQM-3XWD-9RTC"_s), u"Booking 7KQM-3XWD-9RTC, section 3"_s);
        QCOMPARE(ShareWords::message(u"availability.set"_s, {}), u"Availability"_s);
        QCOMPARE(ShareWords::message(u"booking.sent"_s, {}), u"Booking, request"_s);
    }
};

QTEST_GUILESS_MAIN(TestShareModels)
#include "tst_sharemodels.moc"
