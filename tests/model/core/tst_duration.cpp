// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/core/duration.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestDuration final : public QObject
{
    Q_OBJECT

private slots:
    void lengthsAreHoursAndMinutes_data()
    {
        QTest::addColumn<int>("minutes");
        QTest::addColumn<QString>("text");

        QTest::newRow("nothing") << 0 << u"0 hours"_s;
        QTest::newRow("below nothing") << -5 << u"0 hours"_s;
        QTest::newRow("minutes") << 45 << u"45 minutes"_s;
        QTest::newRow("whole hours") << 180 << u"3 hours"_s;
        QTest::newRow("both") << 425 << u"7 hours 5 minutes"_s;
    }

    void lengthsAreHoursAndMinutes()
    {
        QFETCH(int, minutes);
        QTEST(durationText(minutes), "text");
    }
};

QTEST_APPLESS_MAIN(TestDuration)
#include "tst_duration.moc"
