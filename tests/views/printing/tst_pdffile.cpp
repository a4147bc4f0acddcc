// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/documents/directorybooklet.h"
#include "tests/support/sampledirectory.h"
#include "views/printing/pages.h"
#include "views/printing/pdffile.h"

#include <QBuffer>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

// What a reader copies out of the file, page by page.
QStringList pagesOf(const QString &path, const QStringList &options = {})
{
    QProcess process;
    process.start(u"pdftotext"_s, QStringList{u"-enc"_s, u"UTF-8"_s} + options + QStringList{path, u"-"_s});
    process.waitForFinished();
    QStringList pages = QString::fromUtf8(process.readAllStandardOutput()).split(u'\f');
    pages.removeLast(); // after the last page's form feed
    return pages;
}

// Lines end between words or within an address: without white space, every text is there to the letter.
QString closedUp(QString text)
{
    static const QRegularExpression space(u"\\s+"_s);
    return text.remove(space);
}

QString wordsOf(const Entry &entry)
{
    const QString designations = entry.designations.isEmpty() ? QString() : u", "_s + entry.designations.join(u", "_s);
    return closedUp(entry.person + designations + entry.role + entry.theme + entry.interest);
}

} // namespace

class TestPdfFile : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyPageSaysEditionAndNumber();
    void everyPageOfLargePrintSaysItsEdition();
    void everyEntryIsThereInReadingOrder();
    void orderIsPlainFromTheLayoutToo();
    void textHasNoLigatures();
    void indexNamesThePageOnWhichAPersonStands();
    void fileNamesItselfAndItsMaker();
    void existingFileStaysWhenTheNewOneCannotBeWritten();
    void aStoppedFileLeavesNothingBehind();
    void bytesAreSavedWholeOrNotAtAll();

private:
    QTemporaryDir m_folder;
    QString m_path;
    DirectoryContent m_content;
    QStringList m_pages;
};

void TestPdfFile::initTestCase()
{
    m_content = sampleDirectory();
    m_path = m_folder.filePath(u"booklet.pdf"_s);
    const auto pages = savePdf(DirectoryBooklet::compose(m_content), m_path);
    QVERIFY(pages);
    QVERIFY(*pages > 40);
    if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty())
        QSKIP("pdftotext is not installed");
    m_pages = pagesOf(m_path);
    QCOMPARE(m_pages.size(), *pages);
}

void TestPdfFile::everyPageSaysEditionAndNumber()
{
    for (qsizetype i = 0; i < m_pages.size(); ++i) {
        QVERIFY2(m_pages.at(i).contains(u"Edition 1, draft of 21 November 2026"_s), qPrintable(m_pages.at(i)));
        QVERIFY(m_pages.at(i).contains(u"page %1 of %2"_s.arg(i + 1).arg(m_pages.size())));
    }
}

void TestPdfFile::everyPageOfLargePrintSaysItsEdition()
{
    DirectoryContent some = m_content;
    some.entries = some.entries.first(20);
    const QString path = m_folder.filePath(u"large.pdf"_s);
    QVERIFY(savePdf(DirectoryBooklet::compose(some), path, {true}));
    for (const QString &page : pagesOf(path))
        QVERIFY2(page.contains(u"Edition 1, draft of 21 November 2026"_s), qPrintable(page));
}

void TestPdfFile::everyEntryIsThereInReadingOrder()
{
    const QString text = closedUp(pagesOf(m_path, {u"-raw"_s}).join(u' '));
    qsizetype at = text.indexOf(u"AbbotsleatPrimarySchoolTown"_s);
    QVERIFY(at > 0);
    for (const AcademyEntries &academy : byAcademy(m_content)) {
        for (const Entry &entry : academy.entries) {
            const QString words = wordsOf(entry);
            const qsizetype found = text.indexOf(words, at);
            QVERIFY2(found > 0, qPrintable(words));
            at = found + words.size();
        }
    }
}

// The order of the file is exact; what guesses the order from the places on the page should guess it, too.
void TestPdfFile::orderIsPlainFromTheLayoutToo()
{
    const QString text = closedUp(m_pages.join(u' '));
    int astray = 0;
    for (const Entry &entry : m_content.entries)
        astray += text.contains(wordsOf(entry)) ? 0 : 1;
    QVERIFY2(astray <= 20, qPrintable(QString::number(astray)));
}

void TestPdfFile::textHasNoLigatures()
{
    static const QRegularExpression ligature(u"[\uFB00-\uFB06\uFFFD]"_s);
    QVERIFY(!ligature.match(m_pages.join(u' ')).hasMatch());
}

void TestPdfFile::indexNamesThePageOnWhichAPersonStands()
{
    const Pages pages = Pages::layOut(DirectoryBooklet::compose(m_content));
    const QString index = closedUp(pagesOf(m_path, {u"-raw"_s}).sliced(m_pages.size() - 6).join(u' '));
    for (const Entry &entry : m_content.entries) {
        const int page = pages.pageOf(u"entry-%1"_s.arg(entry.id));
        QVERIFY2(m_pages.at(page - 1).contains(entry.person), qPrintable(entry.person));
        const QRegularExpression line(QRegularExpression::escape(closedUp(nameBySurname(entry.person))) + u"(\\d+,)*%1"_s.arg(page));
        QVERIFY2(line.match(index).hasMatch(), qPrintable(line.pattern()));
    }
}

void TestPdfFile::fileNamesItselfAndItsMaker()
{
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.startsWith("%PDF-1.6"));
    const QString title = u"Directory of Learning Partnerships. Edition 1, draft of 21 November 2026"_s;
    QByteArray utf16;
    for (const QChar c : title) {
        utf16.append(static_cast<char>(c.unicode() >> 8));
        utf16.append(static_cast<char>(c.unicode() & 0xff));
    }
    QVERIFY(bytes.contains(utf16));
}

void TestPdfFile::existingFileStaysWhenTheNewOneCannotBeWritten()
{
    const auto saved = savePdf(doc::Document(), m_folder.filePath(u"no/such/folder.pdf"_s));
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, Error::Code::Storage);
    QVERIFY(saved.error().message.contains(u"Choose another folder"_s));
    QVERIFY(!QFile::exists(m_folder.filePath(u"no"_s)));
}

void TestPdfFile::aStoppedFileLeavesNothingBehind()
{
    const QString path = m_folder.filePath(u"stopped.pdf"_s);
    QList<int> pages;
    const auto saved = savePdf(DirectoryBooklet::compose(sampleDirectory()), path, {}, [&](int page, int count) {
        pages.append(page);
        return page < 2 && count > 2;
    });
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, Error::Code::Cancelled);
    QCOMPARE(pages, (QList<int>{0, 1, 2}));
    QVERIFY(!QFile::exists(path));
}

void TestPdfFile::bytesAreSavedWholeOrNotAtAll()
{
    const QString path = m_folder.filePath(u"page.html"_s);
    QVERIFY(saveWhole("first", path));
    QVERIFY(saveWhole("second", path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("second"));
    QVERIFY(!saveWhole("third", m_folder.path()));
}

QTEST_MAIN(TestPdfFile)
#include "tst_pdffile.moc"
