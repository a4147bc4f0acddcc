// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/common/palette.h"

#include <QTest>

using namespace Qt::StringLiterals;
using enum ColourRole;

Q_DECLARE_METATYPE(ThemeKind)
Q_DECLARE_METATYPE(ColourRole)

//! \brief Every pair of colours that meets on screen, against WCAG 2.1 AA
class TestPalette : public QObject
{
    Q_OBJECT

private slots:
    void contrastOfKnownColoursIsAsPublished();
    void pairsThatMeetAreReadable_data();
    void pairsThatMeetAreReadable();
    void tableOfTheDesignIsMet_data();
    void tableOfTheDesignIsMet();
    void qtPaletteTakesItsColoursFromTheTable();
};

namespace {

const QList<std::pair<ThemeKind, QByteArray>> kinds{
    {ThemeKind::Light, "light"}, {ThemeKind::Dark, "dark"}, {ThemeKind::Contrast, "contrast"}};

struct Pair
{
    ColourRole ink;
    ColourRole ground;
    double least;
    QByteArray name;
};

const QList<Pair> pairs{
    {Text, Window, 4.5, "text on window"}, {Text, Surface, 4.5, "text on surface"}, {Text, Rail, 4.5, "text on rail"},
    {Text, Hover, 4.5, "text on hover"}, {OnTint, Tint, 4.5, "text on tint"}, {Text2, Window, 4.5, "text2 on window"},
    {Text2, Surface, 4.5, "text2 on surface"}, {Text2, Rail, 4.5, "text2 on rail"},
    {OnTint2, Tint, 4.5, "text2 on tint"}, {Text3, Window, 4.5, "text3 on window"},
    {Text3, Surface, 4.5, "text3 on surface"}, {Text3, Rail, 4.5, "text3 on rail"},
    {Accent, Window, 4.5, "accent on window"}, {Accent, Surface, 4.5, "accent on surface"},
    {Accent, Rail, 4.5, "accent on rail"}, {OnTintAccent, Tint, 4.5, "accent on tint"},
    {OnAccent, Accent, 4.5, "onAccent on accent"}, {OnAccent, AccentHover, 4.5, "onAccent on hover"},
    {OnMark, Mark, 4.5, "marked words"}, {Ok, OkGround, 4.5, "ok on its ground"},
    {Warn, WarnGround, 4.5, "warn on its ground"}, {Bad, BadGround, 4.5, "bad on its ground"},
    {Ok, Surface, 4.5, "ok on surface"}, {Warn, Surface, 4.5, "warn on surface"}, {Bad, Surface, 4.5, "bad on surface"},
    {Ok, Window, 4.5, "ok on window"}, {Warn, Window, 4.5, "warn on window"}, {Bad, Window, 4.5, "bad on window"},
    {Text, OkGround, 4.5, "text on ok ground"}, {Text, WarnGround, 4.5, "text on warn ground"},
    {Text, BadGround, 4.5, "text on bad ground"}, {OnInverse, Inverse, 4.5, "undo bar"},
    {AccentOnInverse, Inverse, 4.5, "undo button"}, {LineStrong, Window, 3, "border on window"},
    {LineStrong, Surface, 3, "border on surface"}, {Focus, Window, 3, "ring on window"},
    {Focus, Surface, 3, "ring on surface"}, {Focus, Rail, 3, "ring on rail"}};

} // namespace

void TestPalette::contrastOfKnownColoursIsAsPublished()
{
    QCOMPARE(qRound(contrastRatio(Qt::white, Qt::black) * 100), 2100);
    QCOMPARE(qRound(contrastRatio(Qt::white, Qt::white) * 100), 100);
    QCOMPARE(qRound(contrastRatio(QColor(0x77, 0x77, 0x77), Qt::white) * 100), 448);
}

void TestPalette::pairsThatMeetAreReadable_data()
{
    QTest::addColumn<ThemeKind>("kind");
    QTest::addColumn<int>("pair");
    for (const auto &[kind, name] : kinds) {
        for (int i = 0; i < pairs.size(); ++i)
            QTest::newRow((name + ": " + pairs.at(i).name).constData()) << kind << i;
    }
}

void TestPalette::pairsThatMeetAreReadable()
{
    QFETCH(ThemeKind, kind);
    QFETCH(int, pair);
    const ColourTable &table = colourTable(kind);
    const double ratio = contrastRatio(table.colour(pairs.at(pair).ink), table.colour(pairs.at(pair).ground));

    QVERIFY2(ratio >= pairs.at(pair).least, qPrintable(QString::number(ratio)));
}

void TestPalette::tableOfTheDesignIsMet_data()
{
    QTest::addColumn<ThemeKind>("kind");
    QTest::addColumn<ColourRole>("ink");
    QTest::addColumn<ColourRole>("ground");
    QTest::addColumn<double>("ratio"); // as the design states it, one decimal

    QTest::newRow("light text on window") << ThemeKind::Light << Text << Window << 14.9;
    QTest::newRow("light text2 on tint") << ThemeKind::Light << OnTint2 << Tint << 6.3;
    QTest::newRow("light accent on rail") << ThemeKind::Light << Accent << Rail << 6.3;
    QTest::newRow("light hover") << ThemeKind::Light << OnAccent << AccentHover << 10.1;
    QTest::newRow("light warn") << ThemeKind::Light << Warn << WarnGround << 6.4;
    QTest::newRow("dark text on surface") << ThemeKind::Dark << Text << Surface << 13.9;
    QTest::newRow("dark accent on tint") << ThemeKind::Dark << OnTintAccent << Tint << 6.3;
    QTest::newRow("dark mark") << ThemeKind::Dark << OnMark << Mark << 6.7;
    QTest::newRow("dark bad") << ThemeKind::Dark << Bad << BadGround << 7.5;
    QTest::newRow("contrast accent") << ThemeKind::Contrast << Accent << Window << 14.4;
    QTest::newRow("contrast ring on tint") << ThemeKind::Contrast << Focus << Tint << 1.2;
}

void TestPalette::tableOfTheDesignIsMet()
{
    QFETCH(ThemeKind, kind);
    QFETCH(ColourRole, ink);
    QFETCH(ColourRole, ground);
    QFETCH(double, ratio);
    const ColourTable &table = colourTable(kind);

    QVERIFY(std::abs(contrastRatio(table.colour(ink), table.colour(ground)) - ratio) < 0.06);
}

void TestPalette::qtPaletteTakesItsColoursFromTheTable()
{
    const ColourTable &table = colourTable(ThemeKind::Dark);
    const QPalette palette = toQPalette(table);

    QCOMPARE(palette.color(QPalette::Window), table.colour(Window));
    QCOMPARE(palette.color(QPalette::Base), table.colour(Surface));
    QCOMPARE(palette.color(QPalette::PlaceholderText), table.colour(Text3));
    QCOMPARE(palette.color(QPalette::Disabled, QPalette::Text), table.colour(Text3));
    QCOMPARE(toViewPalette(table).color(QPalette::Highlight), table.colour(Tint));
}

QTEST_MAIN(TestPalette)
#include "tst_palette.moc"
