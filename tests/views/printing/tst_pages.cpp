// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/printing/pages.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

doc::Block paragraph(const QString &text)
{
    return {doc::Paragraph{doc::plain(text)}};
}

// The first page as a picture at 100 dots an inch: 827 x 1169.
QImage pictureOf(const doc::Document &document, const PageStyle &style = {})
{
    QImage image(827, 1169, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    Pages::layOut(document, style).paint(painter, 0, 100);
    return image;
}

bool isInked(const QImage &image, const QRect &area)
{
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x) {
            if (qGray(image.pixel(x, y)) < 200)
                return true;
        }
    }
    return false;
}

QRect inkOf(const QImage &image, const QRect &within)
{
    QRect ink;
    for (int y = within.top(); y <= within.bottom(); ++y) {
        for (int x = within.left(); x <= within.right(); ++x) {
            if (qGray(image.pixel(x, y)) < 200)
                ink |= QRect(x, y, 1, 1);
        }
    }
    return ink;
}

constexpr QRect body(60, 80, 720, 1000); // between head and foot

} // namespace

class TestPages : public QObject
{
    Q_OBJECT

private slots:
    void emptyDocumentHasOnePage();
    void nothingLeavesTheMargins();
    void indexKnowsThePagesThatComeAfterIt();
    void largePrintTakesMorePages();
    void everyBlockIsDrawn_data();
    void everyBlockIsDrawn();
    void answerBoxGrowsWithItsText();
    void figuresAlignAtTheRight();
    void pageThatIsNotThereIsNotPainted();
};

void TestPages::emptyDocumentHasOnePage()
{
    QCOMPARE(Pages::layOut({}).count(), 1);
}

void TestPages::nothingLeavesTheMargins()
{
    doc::Document document;
    document.title = u"Title"_s;
    document.edition = u"Edition 1"_s;
    document.foot = {u"To the academy and the Regional Director"_s};
    for (int i = 0; i < 60; ++i)
        document.blocks.push_back(paragraph(u"averyveryverylongwordwithoutanyplacetobreak"_s.repeated(5)));
    const QImage image = pictureOf(document);
    const QRect ink = inkOf(image, image.rect());
    QVERIFY(ink.left() >= 77);   // 20 mm are 79 dots
    QVERIFY(ink.right() <= 750); // 827 - 79, and a letter's edge
    QVERIFY(ink.top() > 40);
    QVERIFY(ink.bottom() < 1169 - 40);
}

void TestPages::indexKnowsThePagesThatComeAfterIt()
{
    doc::Document document;
    document.blocks.push_back({doc::Index{{{u"First"_s, {{u"first"_s, {}}}, {}}, {u"Second"_s, {{u"second"_s, {}}}, {}}}}});
    for (const QString &anchor : {u"first"_s, u"second"_s}) {
        document.blocks.push_back({doc::PageBreak{}});
        document.blocks.push_back({doc::Heading{2, anchor, anchor, {}}});
    }
    const Pages pages = Pages::layOut(document);
    QCOMPARE(pages.count(), 3);
    QCOMPARE(pages.pageOf(u"first"_s), 2);
    QCOMPARE(pages.pageOf(u"second"_s), 3);
    QCOMPARE(pages.pageOf(u"third"_s), 0);
}

void TestPages::largePrintTakesMorePages()
{
    doc::Document document;
    for (int i = 0; i < 100; ++i)
        document.blocks.push_back(paragraph(u"Some words of a paragraph that is not long."_s));
    QVERIFY(Pages::layOut(document, {true}).count() > Pages::layOut(document).count());
}

void TestPages::everyBlockIsDrawn_data()
{
    QTest::addColumn<doc::Blocks>("blocks");
    const auto row = [](const char *name, doc::Block::Body body) { QTest::newRow(name) << doc::Blocks{{std::move(body)}}; };
    const doc::Blocks some{paragraph(u"words"_s)};
    row("heading", doc::Heading{2, u"words"_s, {}, {}});
    row("paragraph", doc::Paragraph{doc::strong(u"words"_s), doc::Size::Lead});
    row("bullets", doc::Bullets{{doc::plain(u"words"_s)}, true});
    row("facts", doc::Facts{{{u"Town"_s, doc::plain(u"Brent"_s)}}});
    row("facts run in", doc::Facts{{{u"Town"_s, doc::plain(u"Brent"_s)}}, doc::Facts::Setting::RunIn});
    row("table", doc::Table{{}, {{}}, {}, {{{doc::plain(u"words"_s)}}}, true});
    row("index", doc::Index{{{u"words"_s, {}, u"W"_s}}});
    row("answer box", doc::AnswerBox{{}, {}, {}, 12});
    row("signature", doc::SignatureLines{{u"Signed"_s}});
    row("figure", doc::Figure{u"bar"_s, 20, 20, {{doc::Shape::Kind::Hatched, 0, 0, 20, 20, {}}}});
    row("group", doc::Group{doc::Group::Kind::Section, {}, doc::Group::Keep::Together, some});
    row("columns", doc::Columns{2, some});
    row("beside", doc::SideBySide{{some, some}});
}

void TestPages::everyBlockIsDrawn()
{
    QFETCH(doc::Blocks, blocks);
    doc::Document document;
    document.blocks = blocks;
    QVERIFY(isInked(pictureOf(document), body));
    QVERIFY(isInked(pictureOf(document, {true}), body));
}

void TestPages::answerBoxGrowsWithItsText()
{
    doc::Document document;
    document.blocks = {{doc::AnswerBox{{}, {}, {}, 12}}};
    const int empty = inkOf(pictureOf(document), body).height();
    QVERIFY(empty >= 47); // 12 mm, and what stands above the box
    document.blocks = {{doc::AnswerBox{{}, {}, u"line\n"_s.repeated(20), 12}}};
    QVERIFY(inkOf(pictureOf(document), body).height() > 2 * empty);
}

void TestPages::figuresAlignAtTheRight()
{
    doc::Document document;
    document.blocks = {{doc::Table{{}, {{1, true}, {1, false}}, {}, {{{doc::plain(u"1"_s)}}, {{doc::plain(u"1,000"_s)}}}, false}}};
    const QImage image = pictureOf(document);
    const QRect first = inkOf(image, QRect(70, 84, 340, 18));
    QVERIFY(first.left() > 350);
}

void TestPages::pageThatIsNotThereIsNotPainted()
{
    QImage image(100, 100, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    const Pages pages = Pages::layOut({});
    pages.paint(painter, 1, 100);
    pages.paint(painter, -1, 100);
    QVERIFY(!isInked(image, image.rect()));
}

QTEST_MAIN(TestPages)
#include "tst_pages.moc"
