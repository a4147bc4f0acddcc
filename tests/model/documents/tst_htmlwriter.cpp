// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/documents/htmlparts.h"
#include "model/documents/htmlwriter.h"

#include <QCryptographicHash>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

QString written(const doc::Blocks &blocks, bool hasSearch = false)
{
    doc::Document document;
    document.title = u"Title"_s;
    document.edition = u"Edition 1"_s;
    document.blocks = blocks;
    HtmlWriter::Options options;
    options.hasSearch = hasSearch;
    return QString::fromUtf8(HtmlWriter::write(document, options));
}

bool isWellFormed(const QString &html)
{
    QXmlStreamReader xml(html);
    while (!xml.atEnd())
        xml.readNext();
    return !xml.hasError();
}

doc::Text words(const char *text)
{
    return doc::plain(QString::fromUtf8(text));
}

} // namespace

class TestHtmlWriter : public QObject
{
    Q_OBJECT

private slots:
    void pageHasLanguageLandmarksAndSkipLink();
    void blocksBecomeTheirElements_data();
    void blocksBecomeTheirElements();
    void textFromOutsideIsEscaped();
    void unsafeTargetsAreNotLinked_data();
    void unsafeTargetsAreNotLinked();
    void controlCharactersAreTakenOut();
    void styleAndScriptAreAsTheirHashesSay();
    void styleAndScriptKeepTheFileWellFormed();
};

void TestHtmlWriter::pageHasLanguageLandmarksAndSkipLink()
{
    const QString html = written({});
    QVERIFY(html.startsWith(u"<!DOCTYPE html>"_s));
    QVERIFY(html.contains(u"<html lang=\"en-GB\">"_s));
    QVERIFY(html.contains(u"<a class=\"skip\" href=\"#content\">"_s));
    QVERIFY(html.contains(u"<main id=\"content\">"_s));
    QVERIFY(html.contains(u"<header><h1>Title</h1>"_s));
    QVERIFY(html.contains(u"<footer><p>Edition 1</p></footer>"_s));
    QVERIFY(html.contains(u"<title>Title. Edition 1</title>"_s));
    QVERIFY(isWellFormed(html));
}

void TestHtmlWriter::blocksBecomeTheirElements_data()
{
    QTest::addColumn<doc::Blocks>("blocks");
    QTest::addColumn<QString>("html");
    const auto row = [](const char *name, doc::Block::Body body, const char *html) {
        QTest::newRow(name) << doc::Blocks{{std::move(body)}} << QString::fromUtf8(html);
    };
    row("heading", doc::Heading{2, u"A"_s, u"a"_s, {}}, "<h2 id=\"a\">A</h2>");
    row("strong run", doc::Paragraph{doc::strong(u"A"_s) + words(" b\nc"), doc::Size::Small}, "<p class=\"small\"><strong>A</strong> b<br/>c</p>");
    row("bullets", doc::Bullets{{words("a"), words("b")}, true}, "<ol><li>a</li><li>b</li></ol>");
    row("facts", doc::Facts{{{u"Town"_s, words("Brent")}}}, "<dl><div><dt>Town</dt><dd>Brent</dd></div></dl>");
    row("table", doc::Table{u"Sums"_s, {{1, false}, {1, true}}, {{{words("h"), words("n")}, false}}, {{{words("a"), words("1")}, true}}, true},
        "<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"Sums\"><table><caption>Sums</caption>"
        "<thead><tr><th scope=\"col\">h</th><th class=\"figures\" scope=\"col\">n</th></tr></thead>"
        "<tbody><tr class=\"total\"><th scope=\"row\">a</th><td class=\"figures\">1</td></tr></tbody></table></div>");
    row("index", doc::Index{{{u"a"_s, {{u"x"_s, u"a"_s}}, u"A"_s}, {u"b"_s, {{u"y"_s, u"Y"_s}, {u"z"_s, u"Z"_s}}, u"B"_s}}},
        "<h3>A</h3><ul><li><a href=\"#x\">a</a></li></ul><h3>B</h3><ul><li>b: <a href=\"#y\">Y</a>; <a href=\"#z\">Z</a></li></ul>");
    row("answer box", doc::AnswerBox{u"Issue"_s, u"Hint"_s, u"a\nb"_s, 12}, "<h4>Issue</h4><p class=\"small\">Hint</p><div class=\"box\">a<br/>b</div>");
    row("signature", doc::SignatureLines{{u"Signed"_s, u"Date"_s}}, "<div class=\"beside sign\"><div>Signed</div><div>Date</div></div>");
    row("figure", doc::Figure{u"Two bars"_s, 10, 5, {{doc::Shape::Kind::Solid, 1, 2, 3, 4, {}}, {doc::Shape::Kind::Label, 1, 2, 0, 0, u"7"_s}}},
        "aria-label=\"Two bars\"><rect x=\"1.00\" y=\"2.00\" width=\"3.00\" height=\"4.00\"");
    row("article", doc::Group{doc::Group::Kind::Article, u"e"_s, doc::Group::Keep::Loose, {{doc::Paragraph{words("a")}}}}, "<article id=\"e\"><p>a</p></article>");
    row("columns", doc::Columns{2, {{doc::Paragraph{words("a")}}}}, "<div class=\"columns\"><p>a</p></div>");
    row("beside", doc::SideBySide{{{{doc::Paragraph{words("a")}}}, {{doc::Paragraph{words("b")}}}}}, "<div class=\"beside\"><div><p>a</p></div><div><p>b</p></div></div>");
    row("for paper only", doc::PageBreak{}, "<main id=\"content\"></main>");
}

void TestHtmlWriter::blocksBecomeTheirElements()
{
    QFETCH(doc::Blocks, blocks);
    QFETCH(QString, html);
    const QString all = written(blocks);
    QVERIFY2(all.contains(html), qPrintable(all.sliced(all.indexOf(u"<main"_s))));
    QVERIFY(isWellFormed(all));
}

void TestHtmlWriter::textFromOutsideIsEscaped()
{
    const QString evil = u"</p><script>alert(\"1\")</script>&amp;"_s;
    const doc::Blocks blocks{{doc::Heading{2, evil, u"\"><b"_s, {}}},
                             {doc::Paragraph{doc::plain(evil)}},
                             {doc::Paragraph{doc::link(evil, u"#\" onclick=\"x"_s)}},
                             {doc::Facts{{{evil, doc::plain(evil)}}}},
                             {doc::Table{evil, {{}}, {}, {{{doc::plain(evil)}}}, false}}};
    const QString html = written(blocks);
    QVERIFY(isWellFormed(html));
    QVERIFY(!html.contains(u"<script>"_s));
    QVERIFY(!html.contains(u"\" onclick"_s));
    QCOMPARE(html.count(u"&lt;script&gt;"_s), 8); // the caption stands in a label as well
}

void TestHtmlWriter::unsafeTargetsAreNotLinked_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<bool>("isSafe");
    QTest::newRow("script") << u"javascript:alert(1)"_s << false;
    QTest::newRow("data") << u"data:text/html,x"_s << false;
    QTest::newRow("leading space") << u" javascript:x"_s << false;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("scheme alone") << u"mailto:"_s << false;
    QTest::newRow("anchor") << u"#entry-1"_s << true;
    QTest::newRow("web") << u"https://example.org"_s << true;
    QTest::newRow("telephone") << u"tel:01632"_s << true;
}

void TestHtmlWriter::unsafeTargetsAreNotLinked()
{
    QFETCH(QString, target);
    QFETCH(bool, isSafe);
    QCOMPARE(HtmlWriter::isSafeTarget(target), isSafe);
    QCOMPARE(written({{doc::Paragraph{doc::link(u"words"_s, target)}}}).contains(u">words</a>"_s), isSafe);
}

void TestHtmlWriter::controlCharactersAreTakenOut()
{
    QString text = u"a\u0001b\uFFFEc"_s + QChar(0xD800) + u"d\U0001F600"_s;
    const QString html = written({{doc::Paragraph{doc::plain(text)}}});
    QVERIFY(isWellFormed(html));
    QVERIFY(html.contains(u"a b c d\U0001F600"_s));

    doc::Document document;
    document.title = u"a\u0001b"_s;
    document.edition = u"\u0002"_s;
    document.foot = QStringList{u"\u0003"_s};
    document.description = u"\u0004"_s;
    QVERIFY(isWellFormed(QString::fromUtf8(HtmlWriter::write(document, {}))));
}

void TestHtmlWriter::styleAndScriptAreAsTheirHashesSay()
{
    const QString html = written({}, true);
    for (const QString &element : {u"style"_s, u"script"_s}) {
        const qsizetype start = html.indexOf(u"<%1>"_s.arg(element)) + element.size() + 2;
        const QByteArray text = html.sliced(start, html.indexOf(u"</%1>"_s.arg(element)) - start).toUtf8();
        const QByteArray hash = QCryptographicHash::hash(text, QCryptographicHash::Sha256).toBase64();
        QVERIFY(html.contains(u"%1-src 'sha256-%2'"_s.arg(element, QString::fromLatin1(hash))));
        QVERIFY(text.size() > 100);
    }
    QVERIFY(!written({}).contains(u"script-src"_s));
}

void TestHtmlWriter::styleAndScriptKeepTheFileWellFormed()
{
    for (const QByteArray &part : {htmlStyle(), htmlSearchScript()}) {
        QVERIFY(!part.contains('<'));
        QVERIFY(!part.contains('&'));
    }
    QVERIFY(isWellFormed(written({}, true)));
}

QTEST_APPLESS_MAIN(TestHtmlWriter)
#include "tst_htmlwriter.moc"
