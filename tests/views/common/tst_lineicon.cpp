// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/common/icons.h"
#include "views/common/lineicon.h"

#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;

class TestLineIcon : public QObject
{
    Q_OBJECT

private slots:
    void pathDataIsRead_data();
    void pathDataIsRead();
    void wrongPathDataIsRefused_data();
    void wrongPathDataIsRefused();
    void halfCircleHasItsRadius();
    void wrongSvgIsRefused_data();
    void wrongSvgIsRefused();
    void everyIconThatShipsCanBeDrawn();
    void iconsLookAsAnotherProgramDrawsThem();
    void pixmapsTakeTheirColourAndRatio();
};

void TestLineIcon::pathDataIsRead_data()
{
    QTest::addColumn<QString>("data");
    QTest::addColumn<QRectF>("bounds");
    QTest::newRow("absolute lines") << u"M2 3L10 3L10 7"_s << QRectF(2, 3, 8, 4);
    QTest::newRow("relative lines") << u"m2 3 8 0 0 4"_s << QRectF(2, 3, 8, 4);
    QTest::newRow("no spaces") << u"M2-3l.5.5h4v-2z"_s << QRectF(2, -4.5, 4.5, 2);
    QTest::newRow("commas") << u"M 1,1 H 5 V 6"_s << QRectF(1, 1, 4, 5);
    QTest::newRow("flags run into numbers") << u"M0 5A5 5 0 0110 5"_s << QRectF(0, 0, 10, 5);
    QTest::newRow("curve") << u"M0 0C0 4 4 4 4 0"_s << QRectF(0, 0, 4, 3);
    QTest::newRow("empty") << QString() << QRectF();
}

void TestLineIcon::pathDataIsRead()
{
    QFETCH(QString, data);
    QFETCH(QRectF, bounds);
    const auto path = parsePathData(data);

    QVERIFY2(path, path ? "" : qPrintable(path.error().detail));
    const QRectF found = path->boundingRect();
    QVERIFY2(qAbs(found.x() - bounds.x()) < 0.02 && qAbs(found.right() - bounds.right()) < 0.02
                 && qAbs(found.y() - bounds.y()) < 0.02 && qAbs(found.bottom() - bounds.bottom()) < 0.02,
             qPrintable(u"%1 %2 %3 %4"_s.arg(found.x()).arg(found.y()).arg(found.width()).arg(found.height())));
}

void TestLineIcon::wrongPathDataIsRefused_data()
{
    QTest::addColumn<QString>("data");
    QTest::newRow("number first") << u"1 2"_s;
    QTest::newRow("unknown command") << u"M0 0X1"_s;
    QTest::newRow("missing number") << u"M0 0L5"_s;
    QTest::newRow("numbers after the end of a shape") << u"M0 0h1z 5 5"_s;
    QTest::newRow("flag that is no flag") << u"M0 0A1 1 0 2 0 3 3"_s;
    QTest::newRow("arc cut short") << u"M0 0A1 1 0 1"_s;
    QTest::newRow("words") << u"hello"_s;
}

void TestLineIcon::wrongPathDataIsRefused()
{
    QFETCH(QString, data);
    QVERIFY(!parsePathData(data));
}

void TestLineIcon::halfCircleHasItsRadius()
{
    const auto path = parsePathData(u"M2 12a10 10 0 0 1 20 0"_s);

    QVERIFY(path);
    for (int i = 0; i <= 10; ++i) {
        const QPointF point = path->pointAtPercent(i / 10.0) - QPointF(12, 12);
        QVERIFY(qAbs(std::hypot(point.x(), point.y()) - 10) < 0.01);
        QVERIFY(point.y() < 0.01);
    }
}

void TestLineIcon::wrongSvgIsRefused_data()
{
    QTest::addColumn<QByteArray>("svg");
    QTest::newRow("cut short") << QByteArray("<svg><path d=\"M0 0\"/>");
    QTest::newRow("unknown element") << QByteArray("<svg><text>a</text></svg>");
    QTest::newRow("bad path") << QByteArray("<svg><path d=\"M0\"/></svg>");
    QTest::newRow("no XML") << QByteArray("%PNG");
}

void TestLineIcon::wrongSvgIsRefused()
{
    QFETCH(QByteArray, svg);
    QVERIFY(!LineIcon::read(svg));
}

void TestLineIcon::everyIconThatShipsCanBeDrawn()
{
    const QStringList names = Icons::names();
    QVERIFY(names.size() > 40);
    const Icons icons;
    for (const QString &name : names) {
        QVERIFY2(!icons.lineIcon(name).path().isEmpty(), qPrintable(name));
        QVERIFY2(QRectF(0, 0, 24, 24).contains(icons.lineIcon(name).path().boundingRect()), qPrintable(name));
    }
}

void TestLineIcon::iconsLookAsAnotherProgramDrawsThem()
{
    const QString rsvg = QStandardPaths::findExecutable(u"rsvg-convert"_s);
    if (rsvg.isEmpty())
        QSKIP("rsvg-convert (librsvg2-bin) is not installed");
    const Icons icons;
    for (const QString &name : {u"settings"_s, u"handshake"_s, u"book-open"_s, u"phone"_s, u"users"_s}) {
        QProcess process;
        process.start(rsvg, {u"-w"_s, u"48"_s, u"-h"_s, u"48"_s, QStringLiteral(LP_SOURCE_DIR) + u"/resources/icons/%1.svg"_s.arg(name)});
        QVERIFY(process.waitForFinished());
        const QImage theirs = QImage::fromData(process.readAllStandardOutput()).convertToFormat(QImage::Format_ARGB32);
        const QImage ours = icons.pixmap(name, 48, Qt::black, 1).toImage().convertToFormat(QImage::Format_ARGB32);
        QCOMPARE(ours.size(), theirs.size());
        qint64 difference = 0;
        for (int y = 0; y < 48; ++y) {
            for (int x = 0; x < 48; ++x)
                difference += qAbs(qAlpha(ours.pixel(x, y)) - qAlpha(theirs.pixel(x, y)));
        }
        QVERIFY2(difference / (48 * 48) < 3, qPrintable(name)); // of 255, on average
    }
}

void TestLineIcon::pixmapsTakeTheirColourAndRatio()
{
    const Icons icons;
    const QPixmap pixmap = icons.pixmap(u"check"_s, 16, Qt::red, 1.5);

    QCOMPARE(pixmap.width(), 24);
    QCOMPARE(pixmap.devicePixelRatio(), 1.5);
    const QImage image = pixmap.toImage();
    bool hasRed = false;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor colour = image.pixelColor(x, y);
            hasRed = hasRed || (colour.alpha() == 255 && colour.rgb() == QColor(Qt::red).rgb());
        }
    }
    QVERIFY(hasRed);
}

QTEST_MAIN(TestLineIcon)
#include "tst_lineicon.moc"
