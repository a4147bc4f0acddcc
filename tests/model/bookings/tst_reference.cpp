// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/bookings/reference.h"
#include "model/core/pupilidentifier.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;

namespace {
const QString letters = QString(reference::alphabet);

QString bare(const QString &grouped)
{
    return QString(grouped).remove(u'-');
}
} // namespace

class TestReference : public QObject
{
    Q_OBJECT

private slots:
    void aReferenceHasThreeGroupsAndReadsBackAsItself()
    {
        const QRegularExpression shape(u"^[%1]{4}-[%1]{4}-[%1]{4}$"_s.arg(letters));
        for (int i = 0; i < 2000; ++i) {
            const QString made = reference::make();
            QVERIFY2(shape.match(made).hasMatch(), qPrintable(made));
            QCOMPARE(*reference::read(made), made);
        }
    }

    void theAlphabetHasNoLookAlikesAndFiftyBits()
    {
        for (const QChar c : u"01BGILOSUZ"_s)
            QVERIFY(!letters.contains(c));
        QCOMPARE(QSet<QChar>(letters.begin(), letters.end()).size(), 26);
        // 26^11 draws, less those without a check character (3 of 29) and without a letter inside each group.
        const double inside = 1.0 - std::pow(8.0 / 26.0, 2);
        QVERIFY(11 * std::log2(26.0) + std::log2(26.0 / 29.0) + 3 * std::log2(inside) >= 50.0);
    }

    void everySingleErrorIsCaught()
    {
        for (int i = 0; i < 200; ++i) {
            const QString made = bare(reference::make());
            for (qsizetype place = 0; place < made.size(); ++place) {
                for (const QChar c : letters) {
                    if (c == made.at(place))
                        continue;
                    QString wrong = made;
                    wrong[place] = c;
                    QVERIFY2(!reference::read(wrong), qPrintable(wrong));
                }
            }
        }
    }

    void everySwapOfNeighboursIsCaught()
    {
        for (int i = 0; i < 5000; ++i) {
            const QString made = bare(reference::make());
            for (qsizetype place = 0; place + 1 < made.size(); ++place) {
                if (made.at(place) == made.at(place + 1))
                    continue;
                QString wrong = made;
                wrong[place] = made.at(place + 1);
                wrong[place + 1] = made.at(place);
                QVERIFY2(!reference::read(wrong), qPrintable(wrong));
            }
        }
    }

    // The two tests above draw references; this one shows the arithmetic for every place and pair of values.
    void theCheckIsCompleteForEveryPlaceAndPairOfValues()
    {
        for (int place = 1; place <= reference::length; ++place) {
            for (int difference = 1; difference < 26; ++difference) {
                QVERIFY(place * difference % 29 != 0); // a wrong character shifts the sum
                QVERIFY(difference % 29 != 0);         // a swap of neighbours shifts it by the difference
            }
        }
    }

    void lookAlikesAreReadAsWhatTheyCanOnlyMean()
    {
        const QHash<QChar, QString> seenAs{{u'5', u"S"_s}, {u'2', u"Z"_s}, {u'8', u"B"_s}, {u'6', u"G"_s}, {u'V', u"U"_s},
                                           {u'D', u"O0"_s}, {u'Q', u"O0"_s}, {u'J', u"IL1"_s}, {u'T', u"IL1"_s}};
        for (int i = 0; i < 500; ++i) {
            const QString made = reference::make();
            for (qsizetype place = 0; place < made.size(); ++place) {
                for (const QChar alike : seenAs.value(made.at(place))) {
                    QString typed = made;
                    typed[place] = alike;
                    const auto understood = reference::read(typed);
                    QVERIFY2(understood, qPrintable(typed));
                    QCOMPARE(*understood, made);
                }
            }
        }
    }

    void aLookAlikeInTheWrongPlaceIsStillAnError()
    {
        for (int i = 0; i < 500; ++i) {
            const QString made = bare(reference::make());
            for (qsizetype place = 0; place < made.size(); ++place) {
                for (const QChar alike : u"SZBGUO0IL1"_s) {
                    QString wrong = made;
                    wrong[place] = alike;
                    const auto understood = reference::read(wrong);
                    if (understood)
                        QCOMPARE(bare(*understood), made);
                }
            }
        }
    }

    void caseSpacesAndHyphensDoNotMatter()
    {
        const QString made = reference::make();
        QCOMPARE(*reference::read(made.toLower()), made);
        QCOMPARE(*reference::read(bare(made)), made);
        QCOMPARE(*reference::read(u"  "_s + bare(made).first(6) + u" . "_s + bare(made).sliced(6) + u'\n'), made);
    }

    void whatIsNoReferenceSaysWhatToDo_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("empty") << QString();
        QTest::newRow("short") << u"7KQM-3XWD"_s;
        QTest::newRow("long") << u"7KQM-3XWD-9RTC-7KQM"_s;
        QTest::newRow("other letters") << u"7KQM-3XWD-9R\u00C9C"_s;
        QTest::newRow("a whole page") << QString(100000, u'7');
    }

    void whatIsNoReferenceSaysWhatToDo()
    {
        QFETCH(QString, typed);
        const auto understood = reference::read(typed);
        QVERIFY(!understood);
        QCOMPARE(understood.error().code, Error::Code::InvalidInput);
        QVERIFY(!understood.error().message.isEmpty());
    }

    void noReferenceIsTakenForAPupilNumberWhateverStandsAround()
    {
        QRandomGenerator random(7);
        const auto digits = [&](int count) {
            QString result;
            while (result.size() < count)
                result.append(QChar(u'0' + random.bounded(10)));
            return result;
        };
        for (int i = 0; i < 5000; ++i) {
            const QString made = reference::make();
            const QString before = u"pupil "_s + QChar(u'A' + random.bounded(26)) + digits(random.bounded(13));
            const QString around = before + u' ' + made + u' ' + digits(random.bounded(13));
            const auto found = findPupilIdentifiers(around);
            for (const PupilIdentifier &identifier : found)
                QVERIFY2(identifier.position + identifier.length <= before.size(), qPrintable(around));
        }
    }

    void aBatchHasNoReferenceTwice()
    {
        const QStringList batch = reference::makeBatch(500);
        QCOMPARE(QSet<QString>(batch.begin(), batch.end()).size(), 500);
        QVERIFY(reference::makeBatch(0).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestReference)
#include "tst_reference.moc"
