// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/documents/directorywebsite.h"
#include "tests/support/entrybuilder.h"
#include "tests/support/sampledirectory.h"

#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

DirectoryContent contentOf(const QList<Entry> &entries)
{
    DirectoryContent content;
    content.entries = entries;
    content.today = QDate(2026, 11, 21);
    return content;
}

} // namespace

class TestDirectoryWebsite : public QObject
{
    Q_OBJECT

private slots:
    void ownContactStandsThereOnlyWhenAllowed();
    void withoutAnyContactTheOfficeIsNamed();
    void websiteOfASchoolIsNamedOnlyWhenItIsOne();
    void wholeSampleIsWellFormedAndComplete();
    void everyLinkWithinThePageHasItsTarget();
    void nothingIsAskedOfTheNetwork();
    void emptyDirectoryHasNoSearch();
};

void TestDirectoryWebsite::ownContactStandsThereOnlyWhenAllowed()
{
    Entry entry = anEntry();
    QString html = QString::fromUtf8(DirectoryWebsite::html(contentOf({entry})));
    QVERIFY(!html.contains(u"020 7946 0977"_s));
    QVERIFY(!html.contains(u"sylwia@"_s));
    QVERIFY(html.contains(u"href=\"tel:01632960100\""_s));
    QVERIFY(html.contains(u"office@larkhavenquad.example.org"_s));

    entry.contactIsPublic = true;
    html = QString::fromUtf8(DirectoryWebsite::html(contentOf({entry})));
    QVERIFY(html.contains(u"href=\"mailto:sylwia@larkhavenquad.example.org\""_s));
    QVERIFY(html.contains(u"020 7946 0977"_s));
}

void TestDirectoryWebsite::withoutAnyContactTheOfficeIsNamed()
{
    Entry entry = anEntry();
    entry.schoolTelephone.clear();
    entry.schoolEmail.clear();
    QVERIFY(QString::fromUtf8(DirectoryWebsite::html(contentOf({entry}))).contains(u"through the academy\u2019s office"_s));
}

void TestDirectoryWebsite::websiteOfASchoolIsNamedOnlyWhenItIsOne()
{
    Entry entry = anEntry();
    for (const QString &none : {QString(), u"www.example.org"_s, u"javascript:alert(1)"_s}) {
        entry.schoolWebsite = none;
        QVERIFY(!QString::fromUtf8(DirectoryWebsite::html(contentOf({entry}))).contains(u"<dt>Website</dt>"_s));
    }
    entry.schoolWebsite = u"https://larkhavenquad.example.org"_s;
    QVERIFY(QString::fromUtf8(DirectoryWebsite::html(contentOf({entry}))).contains(u"<a href=\"https://larkhavenquad.example.org\">"_s));
}

void TestDirectoryWebsite::wholeSampleIsWellFormedAndComplete()
{
    const DirectoryContent content = sampleDirectory();
    QCOMPARE(content.entries.size(), 403);
    QXmlStreamReader xml(DirectoryWebsite::html(content));
    int articles = 0;
    int mains = 0;
    int firstHeadings = 0;
    QString text;
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement) {
            articles += xml.name() == u"article" ? 1 : 0;
            mains += xml.name() == u"main" ? 1 : 0;
            firstHeadings += xml.name() == u"h1" ? 1 : 0;
        } else if (xml.isCharacters()) {
            text += xml.text();
        }
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QCOMPARE(articles, 403);
    QCOMPARE(mains, 1);
    QCOMPARE(firstHeadings, 1);
    for (const Entry &entry : content.entries) {
        QVERIFY2(text.contains(entry.person), qPrintable(entry.person));
        QVERIFY2(text.contains(entry.interest), qPrintable(entry.interest));
    }
}

void TestDirectoryWebsite::everyLinkWithinThePageHasItsTarget()
{
    QXmlStreamReader xml(DirectoryWebsite::html(sampleDirectory()));
    QSet<QString> ids;
    QSet<QString> targets;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const QString id = xml.attributes().value("id"_L1).toString();
        QVERIFY2(id.isEmpty() || !ids.contains(id), qPrintable(id));
        ids.insert(id);
        const QString href = xml.attributes().value("href"_L1).toString();
        if (href.startsWith(u'#'))
            targets.insert(href.sliced(1));
    }
    QVERIFY(targets.size() > 403);
    QVERIFY2(ids.contains(targets), qPrintable(QStringList((targets - ids).values()).join(u' ')));
}

void TestDirectoryWebsite::nothingIsAskedOfTheNetwork()
{
    const QString html = QString::fromUtf8(DirectoryWebsite::html(sampleDirectory()));
    QVERIFY(html.contains(u"default-src 'none'"_s));
    static const QRegularExpression fetches(u"(src=|@import|url\\(|<iframe|<img|srcset|fetch\\(|XMLHttp|<link[^>]*href=\"(?!data:,))"_s);
    QVERIFY2(!fetches.match(html).hasMatch(), qPrintable(fetches.match(html).captured()));
}

void TestDirectoryWebsite::emptyDirectoryHasNoSearch()
{
    const QString html = QString::fromUtf8(DirectoryWebsite::html(contentOf({})));
    QVERIFY(html.contains(u"There are no entries in this directory yet."_s));
    QVERIFY(!html.contains(u"<script"_s));
    QVERIFY(!html.contains(u"<form"_s));
}

QTEST_APPLESS_MAIN(TestDirectoryWebsite)
#include "tst_directorywebsite.moc"
