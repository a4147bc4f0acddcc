// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/core/britishdate.h"

#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;

class TstBritishDate : public QObject
{
    Q_OBJECT

private slots:
    void writesTheMonthInEnglishWhateverThePcSpeaks()
    {
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        const QString text = britishDate(QDate(2026, 10, 7), u"dddd d MMMM yyyy"_s);
        QLocale::setDefault(before);
        QCOMPARE(text, u"Wednesday 7 October 2026"_s);
    }

    void writesNothingForNoDate()
    {
        QCOMPARE(britishDate({}, u"d MMMM yyyy"_s), QString());
        QCOMPARE(britishDate(QDate(2026, 2, 30), u"d MMMM yyyy"_s), QString());
    }
};

QTEST_GUILESS_MAIN(TstBritishDate)
#include "tst_britishdate.moc"
