// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "app/formoutput.h"
#include "app/maildialog.h"
#include "tests/model/bookings/bookingsupport.h"
#include "views/common/filedialogservice.h"
#include "views/common/messageservice.h"
#include "views/common/theme.h"
#include "views/common/whoami.h"
#include "views/printing/previewdialog.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace {

class Words final : public MessageService
{
public:
    void tell(QWidget *, const QString &, const QString &text) override { told.append(text); }
    bool ask(QWidget *, const Question &) override { return false; }
    QStringList told;
};

class Names final : public FileDialogService
{
public:
    QStringList filesToOpen(QWidget *, const QString &, const QString &) override { return {}; }
    QString fileToSave(QWidget *, const QString &, const QString &suggestedName, const QString &) override
    {
        suggested.append(suggestedName);
        return folder.isEmpty() ? QString() : QDir(folder).filePath(suggestedName);
    }
    QString folder;
    QStringList suggested;
};

class Person final : public WhoAmI
{
public:
    [[nodiscard]] Identity identity() const override { return who; }
    Identity askOnce(QWidget *) override { return who; }
    Identity who;
};

// Takes every draft and remembers it.
class Taker final : public MailProgram
{
public:
    explicit Taker(QList<OutgoingMail> &taken, bool willTake)
        : m_taken(taken)
        , m_willTake(willTake)
    {
    }
    void open(const OutgoingMail &mail, const Done &done) override
    {
        m_taken.append(mail);
        done(m_willTake);
    }

private:
    QList<OutgoingMail> &m_taken;
    bool m_willTake;
};

} // namespace

class TestFormOutput : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void draftGoesToTheMailProgramWithTheFormAttached();
    void fileAndTextAreOfferedWhenNoMailProgramAnswers();
    void sectionThreeIsNotHandedToAnOffice();
    void filesMadeForMailGoAtExitAndAtTheNextStart();
    void sectionThreeIsSavedAsAFileOfItsOwn();
    void previewShowsTheSectionsAskedFor();
    void blankFormsAreShown();
    void draftRequestIsShownBeforeItIsSent();
    void visitSheetHoldsNoAnswers();

private:
    struct Bench
    {
        Partnership partnership;
        Theme theme;
        Words words;
        Names names;
        Person person;
        QTemporaryDir data;
        QByteArray record;
        QList<OutgoingMail> taken;

        [[nodiscard]] std::unique_ptr<FormOutput> output(bool mailWorks = true)
        {
            auto made = std::make_unique<FormOutput>(data.path(), partnership.database.connection(), partnership.journal, partnership.clock, theme, person, words, names);
            made->setMailProgram(std::make_unique<Taker>(taken, mailWorks));
            return made;
        }
        [[nodiscard]] QStringList privateFiles() const { return QDir(data.filePath(u"outgoing"_s)).entryList(QDir::Files); }
    };
    void whenShown(const std::function<void(QDialog *)> &act);
    std::unique_ptr<Bench> m_bench;
    bool m_wasShown = false;
};

void TestFormOutput::init()
{
    m_wasShown = false;
    m_bench = std::make_unique<Bench>();
    Bench &bench = *m_bench;
    bench.theme.install(*qApp);
    bench.person.who = Partnership::principal();
    BookingDesk desk = bench.partnership.desk(Partnership::principal());
    const auto sent = desk.send(Partnership::request());
    QVERIFY(sent);
    bench.record = sent->record;
    BookingDesk theirs = bench.partnership.desk(Partnership::theirPrincipal());
    QVERIFY(theirs.accept(bench.record));
    QVERIFY(desk.agree(bench.record));
    QVERIFY(desk.complete(bench.record));
    Section2 section;
    section.support = u"She modelled two sessions."_s;
    section.evenBetter = u"An earlier start."_s;
    for (int i = 0; i < sent->section1.outcomes.size(); ++i)
        section.ratings.append({i, u"A"_s, {}});
    const auto evaluated = desk.evaluate(bench.record, section);
    QVERIFY2(evaluated, qPrintable(evaluated ? QString() : evaluated.error().message));
    QVERIFY(desk.writeSection3(bench.record, {u"A second term."_s, u"Training."_s, {}, {}, {}}));
}

void TestFormOutput::cleanup()
{
    m_bench.reset();
}

// Acts on the next dialog that is shown, then closes it.
void TestFormOutput::whenShown(const std::function<void(QDialog *)> &act)
{
    QTimer::singleShot(0, this, [this, act] {
        auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        m_wasShown = dialog != nullptr;
        if (!dialog)
            return;
        act(dialog);
        dialog->reject();
    });
}

void TestFormOutput::draftGoesToTheMailProgramWithTheFormAttached()
{
    const auto output = m_bench->output();
    whenShown([](QDialog *dialog) { qobject_cast<MailDialog *>(dialog)->openInMailProgram(); });
    output->mail(nullptr, m_bench->record, 1);
    QVERIFY(m_wasShown);
    QCOMPARE(m_bench->taken.size(), 1);
    const OutgoingMail &mail = m_bench->taken.first();
    QCOMPARE(mail.draft.attachments.size(), 1);
    QVERIFY(mail.draft.attachments.first().bytes.startsWith("%PDF"));
    QVERIFY(QFile::exists(mail.emlPath));
    QVERIFY(QFile::exists(mail.attachmentPaths.first()));
    QCOMPARE(QFile::permissions(mail.emlPath) & (QFileDevice::ReadGroup | QFileDevice::ReadOther), QFileDevice::Permissions());
    QVERIFY(m_bench->words.told.isEmpty());
}

void TestFormOutput::fileAndTextAreOfferedWhenNoMailProgramAnswers()
{
    const auto output = m_bench->output(false);
    QString said;
    whenShown([&said](QDialog *dialog) {
        auto *mail = qobject_cast<MailDialog *>(dialog);
        mail->openInMailProgram();
        said = mail->message();
        mail->copyText();
    });
    output->mail(nullptr, m_bench->record, 2);
    QVERIFY2(said.contains(u"Show the file"_s), qPrintable(said));
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"She modelled two sessions."_s));
}

void TestFormOutput::sectionThreeIsNotHandedToAnOffice()
{
    m_bench->person.who = Partnership::office();
    const auto output = m_bench->output();
    whenShown([](QDialog *) {});
    output->mail(nullptr, m_bench->record, 3);
    output->print(nullptr, m_bench->record, {1, 3});
    output->savePdf(nullptr, m_bench->record, {3});
    QCoreApplication::processEvents();
    QVERIFY(!m_wasShown);
    QCOMPARE(m_bench->words.told.size(), 3);
    QVERIFY(m_bench->taken.isEmpty());
    QVERIFY(m_bench->privateFiles().isEmpty());
    QVERIFY(m_bench->names.suggested.isEmpty());
}

void TestFormOutput::filesMadeForMailGoAtExitAndAtTheNextStart()
{
    auto output = m_bench->output();
    whenShown([](QDialog *) {});
    output->mail(nullptr, m_bench->record, 3);
    QVERIFY(m_wasShown);
    QCOMPARE(m_bench->privateFiles().size(), 2);
    output.reset();
    QVERIFY(m_bench->privateFiles().isEmpty());

    // What a crash left behind.
    QVERIFY(QDir(m_bench->data.path()).mkpath(u"outgoing"_s));
    QFile left(m_bench->data.filePath(u"outgoing/left.pdf"_s));
    QVERIFY(left.open(QIODevice::WriteOnly));
    left.close();
    output = m_bench->output();
    QVERIFY(m_bench->privateFiles().isEmpty());
}

void TestFormOutput::sectionThreeIsSavedAsAFileOfItsOwn()
{
    m_bench->names.folder = m_bench->data.path();
    m_bench->output()->savePdf(nullptr, m_bench->record, {1, 2, 3});
    QCOMPARE(m_bench->names.suggested.size(), 2);
    QVERIFY(m_bench->names.suggested.at(0).endsWith(u"sections 1 and 2.pdf"_s));
    QVERIFY(m_bench->names.suggested.at(1).endsWith(u"section 3.pdf"_s));
    for (const QString &name : m_bench->names.suggested)
        QVERIFY(QFile::exists(m_bench->data.filePath(name)));
    QVERIFY(m_bench->words.told.isEmpty());
}

void TestFormOutput::previewShowsTheSectionsAskedFor()
{
    const auto output = m_bench->output();
    int pages = 0;
    whenShown([&pages](QDialog *dialog) { pages = qobject_cast<PreviewDialog *>(dialog)->pageCount(); });
    output->print(nullptr, m_bench->record, {1, 2});
    QVERIFY(m_wasShown);
    QCOMPARE(pages, 2);
    QVERIFY(m_bench->privateFiles().isEmpty());
}

void TestFormOutput::blankFormsAreShown()
{
    int pages = 0;
    whenShown([&pages](QDialog *dialog) { pages = qobject_cast<PreviewDialog *>(dialog)->pageCount(); });
    m_bench->output()->printBlanks(nullptr, 3);
    QCOMPARE(pages, 6);
}

void TestFormOutput::draftRequestIsShownBeforeItIsSent()
{
    Booking request = Partnership::request();
    request.reference = u"7KQM-3XWD-9RTC"_s;
    QString title;
    whenShown([&title](QDialog *dialog) { title = dialog->windowTitle(); });
    m_bench->output()->printDraft(nullptr, request);
    QCOMPARE(title, u"Booking 7KQM-3XWD-9RTC"_s);
}

void TestFormOutput::visitSheetHoldsNoAnswers()
{
    int pages = 0;
    whenShown([&pages](QDialog *dialog) { pages = qobject_cast<PreviewDialog *>(dialog)->pageCount(); });
    m_bench->output()->printVisitSheet(nullptr, m_bench->record);
    QCOMPARE(pages, 1);
}

QTEST_MAIN(TestFormOutput)
#include "tst_formoutput.moc"
