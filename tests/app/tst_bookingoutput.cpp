// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "app/bookingoutput.h"
#include "tests/model/bookings/bookingsupport.h"
#include "views/common/filedialogservice.h"
#include "views/common/messageservice.h"
#include "views/common/whoami.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace {

class ChosenFiles final : public FileDialogService
{
public:
    QStringList filesToOpen(QWidget *, const QString &, const QString &) override { return toOpen; }
    QString fileToSave(QWidget *, const QString &, const QString &, const QString &) override { return {}; }

    QStringList toOpen;
};

class ToldMessages final : public MessageService
{
public:
    void tell(QWidget *, const QString &title, const QString &text) override
    {
        said.append(title);
        explained.append(text);
    }
    bool ask(QWidget *, const Question &question) override
    {
        said.append(question.text);
        return answer;
    }

    QStringList said;
    QStringList explained; // what stood under a title
    bool answer = true;
};

class Person final : public WhoAmI
{
public:
    [[nodiscard]] Identity identity() const override { return isChosen ? Partnership::developmentDirector() : Identity(); }
    Identity askOnce(QWidget *) override { return identity(); }

    bool isChosen = true;
};

} // namespace

class TestBookingOutput : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_bench = std::make_unique<Bench>(); }
    void cleanup() { m_bench.reset(); }

    void anImportIsReadElsewhereAndToldHere()
    {
        m_bench->files.toOpen = {table(120)};
        QSignalSpy changed(&m_bench->partnership.journal, &Journal::changed);
        QSignalSpy ended(&m_bench->output, &BookingOutput::importEnded);

        m_bench->output.importBookings(&m_bench->window, {});

        QCOMPARE(ended.size(), 0); // it returned at once
        QVERIFY(ended.wait(30'000));
        QCOMPARE(m_bench->messages.said, QStringList{u"120 new, 0 changed, 0 as they are."_s});
        QCOMPARE(changed.size(), 120);
        QCOMPARE(count(), 120);
    }

    void whoThinksBetterOfItImportsNothing()
    {
        m_bench->files.toOpen = {table(3)};
        m_bench->messages.answer = false;
        QSignalSpy ended(&m_bench->output, &BookingOutput::importEnded);
        m_bench->output.importBookings(&m_bench->window, {});
        QVERIFY(ended.wait(30'000));
        QCOMPARE(count(), 0);
    }

    void beforeAnybodyIsChosenNothingIsImported()
    {
        m_bench->who.isChosen = false;
        m_bench->files.toOpen = {table(3)};
        m_bench->output.importBookings(&m_bench->window, {});
        QCOMPARE(m_bench->messages.explained, QStringList{u"Say who you are first: name, role and school. Then import the bookings."_s});
        QCOMPARE(count(), 0);
    }

    void pastedRowsAreImportedAfterTheClipboardHasChanged()
    {
        QSignalSpy ended(&m_bench->output, &BookingOutput::importEnded);
        m_bench->output.importBookings(&m_bench->window, u"requesting\tproviding\tdate\tissue\tstate\nHarbour Lane\tMillbrook Quay\t2026-10-01\tReading\tsent\n"_s);
        QVERIFY(ended.wait(30'000));
        QCOMPARE(count(), 1);
    }

    void aProgramThatClosesMeanwhileLeavesAllOrNothing()
    {
        m_bench->files.toOpen = {table(200)};
        m_bench->output.importBookings(&m_bench->window, {});
        m_bench.reset(); // waits for the thread
    }

private:
    QString table(int rows) const
    {
        QByteArray text = "requesting,providing,date,issue,state\r\n";
        for (int i = 0; i < rows; ++i)
            text += "Harbour Lane,Millbrook Quay,2026-10-01,Reading " + QByteArray::number(i) + ",sent\r\n";
        QFile file(m_bench->partnership.folder.filePath(u"in.csv"_s));
        if (file.open(QIODevice::WriteOnly))
            file.write(text);
        return file.fileName();
    }
    int count() const { return sql::value(m_bench->partnership.database.connection(), u"SELECT count(*) FROM booking"_s)->toInt(); }

    struct Bench
    {
        Partnership partnership;
        QWidget window;
        Person who;
        ToldMessages messages;
        ChosenFiles files;
        BookingOutput output{partnership.database.connection(), partnership.journal, partnership.clock, who, messages, files};
    };
    std::unique_ptr<Bench> m_bench;
};

QTEST_MAIN(TestBookingOutput)
#include "tst_bookingoutput.moc"
