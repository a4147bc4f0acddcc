// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "app/mailprogram.h"

#include <QDesktopServices>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

// Remembers the addresses that would go to the desktop.
class UrlTaker : public QObject
{
    Q_OBJECT

public:
    QList<QUrl> urls;

public slots:
    void take(const QUrl &url) { urls.append(url); }
};

class TestMailProgram : public QObject
{
    Q_OBJECT

private slots:
    void xdgEmailGetsLinkAndAttachmentAsTheyAre();
    void xdgEmailThatFailsLeavesItToTheNextWay();
    void xdgEmailThatIsMissingLeavesItToTheNextWay();
    void fileOfTheDraftIsOpenedByTheDesktop();
    void mailtoIsTheLastWay();
    void nothingIsOpenedWhenNoWayIsLeft();
    void quotationMarksAndBackslashesDoNotReachScripts();

private:
    [[nodiscard]] QString script(const QByteArray &body) const;
    [[nodiscard]] static OutgoingMail mail();
    QTemporaryDir m_folder;
};

namespace {

class Refusing final : public MailProgram
{
public:
    void open(const OutgoingMail &, const Done &done) override { done(false); }
};

// Waits, with a deadline, until it is known whether the draft was taken.
std::optional<bool> outcome(MailProgram &program, const OutgoingMail &mail)
{
    std::optional<bool> result;
    program.open(mail, [&result](bool wasOpened) { result = wasOpened; });
    if (!QTest::qWaitFor([&result] { return result.has_value(); }, 10000))
        return {};
    return result;
}

} // namespace

QString TestMailProgram::script(const QByteArray &body) const
{
    QFile file(m_folder.filePath(u"mailer"_s));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write("#!/bin/sh\n" + body);
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    return file.fileName();
}

OutgoingMail TestMailProgram::mail()
{
    OutgoingMail mail;
    mail.draft.to = {{u"Millbrook"_s, u"office@millbrook.example.org"_s}};
    mail.draft.cc = {{u"Idris"_s, u"idris@trust.example.org"_s}};
    mail.draft.subject = u"Booking\n--attach /etc/passwd"_s;
    mail.draft.body = u"It's \"here\"\\\nsecond line; $(touch x) `touch y`"_s;
    mail.emlPath = u"/nowhere/Booking section 1.eml"_s;
    mail.attachmentPaths = {u"/nowhere/Booking section 1.pdf"_s};
    return mail;
}

void TestMailProgram::xdgEmailGetsLinkAndAttachmentAsTheyAre()
{
    const QString seen = m_folder.filePath(u"seen"_s);
    const auto program = xdgEmail(script("for each; do printf '%s\\n' \"$each\"; done >'" + seen.toUtf8() + "'\n"));
    QCOMPARE(outcome(*program, mail()), std::optional(true));
    QFile file(seen);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QStringList arguments = QString::fromUtf8(file.readAll()).trimmed().split(u'\n');
    QCOMPARE(arguments.size(), 4);
    QCOMPARE(arguments.first(3), (QStringList{u"--utf8"_s, u"--attach"_s, u"/nowhere/Booking section 1.pdf"_s}));
    const QUrl link(arguments.last());
    QCOMPARE(link.scheme(), u"mailto"_s);
    QCOMPARE(link.path(), u"office@millbrook.example.org"_s);
    const QUrlQuery query(link);
    QCOMPARE(query.queryItemValue(u"cc"_s), u"idris@trust.example.org"_s);
    QCOMPARE(query.queryItemValue(u"subject"_s, QUrl::FullyDecoded), u"Booking --attach /etc/passwd"_s);
}

void TestMailProgram::xdgEmailThatFailsLeavesItToTheNextWay()
{
    QCOMPARE(outcome(*xdgEmail(script("exit 3\n")), mail()), std::optional(false));
    QCOMPARE(outcome(*xdgEmail(script("kill -9 $$\n")), mail()), std::optional(false));
}

void TestMailProgram::xdgEmailThatIsMissingLeavesItToTheNextWay()
{
    QCOMPARE(outcome(*xdgEmail(m_folder.filePath(u"not-there"_s)), mail()), std::optional(false));
}

void TestMailProgram::fileOfTheDraftIsOpenedByTheDesktop()
{
    UrlTaker taker;
    QDesktopServices::setUrlHandler(u"file"_s, &taker, "take");
    QCOMPARE(outcome(*emlFileOpener(), mail()), std::optional(true));
    QDesktopServices::unsetUrlHandler(u"file"_s);
    QCOMPARE(taker.urls, QList<QUrl>{QUrl::fromLocalFile(mail().emlPath)});
}

void TestMailProgram::mailtoIsTheLastWay()
{
    UrlTaker taker;
    QDesktopServices::setUrlHandler(u"mailto"_s, &taker, "take");
    std::vector<std::unique_ptr<MailProgram>> ways;
    ways.push_back(xdgEmail(script("exit 1\n")));
    ways.push_back(std::make_unique<Refusing>());
    ways.push_back(mailtoOpener());
    ways.push_back(mailtoOpener()); // never asked
    QCOMPARE(outcome(*firstThatWorks(std::move(ways)), mail()), std::optional(true));
    QDesktopServices::unsetUrlHandler(u"mailto"_s);
    QCOMPARE(taker.urls.size(), 1);
    QCOMPARE(taker.urls.first().path(), u"office@millbrook.example.org"_s);
}

void TestMailProgram::nothingIsOpenedWhenNoWayIsLeft()
{
    std::vector<std::unique_ptr<MailProgram>> ways;
    ways.push_back(std::make_unique<Refusing>());
    QCOMPARE(outcome(*firstThatWorks(std::move(ways)), mail()), std::optional(false));
}

void TestMailProgram::quotationMarksAndBackslashesDoNotReachScripts()
{
    MailDraft draft = mail().draft;
    draft.to.append({u"O'Neil"_s, u"o'neil@school.example.org"_s});
    const MailDraft harmless = harmlessForScripts(draft);
    for (const QChar c : u"'\"\\`"_s) {
        QVERIFY(!harmless.subject.contains(c));
        QVERIFY(!harmless.body.contains(c));
        QVERIFY(!eml::mailtoLink(harmless).contains(c.toLatin1()));
    }
    QVERIFY(!harmless.subject.contains(u'\n'));
    QVERIFY(harmless.body.contains(u"\nsecond line"_s));
    QVERIFY(harmless.body.startsWith(QString(u"It\u2019s \u201Dhere\u201D"_s)));
    QCOMPARE(harmless.to.size(), 1); // that address is added by hand; the text of the draft shows it
}

QTEST_MAIN(TestMailProgram)
#include "tst_mailprogram.moc"
