// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

// Types numbers into the real form, over real data, until somebody ends it: typist FOLDER AFTER_MS AT_LATEST_MS
// Says on its standard output what it has typed, when (milliseconds since its start), and what was sent.
#include "model/bookings/bookingfold.h"
#include "tests/views/form/formfixture.h"

#include <QApplication>
#include <QElapsedTimer>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

void tell(const QString &line)
{
    std::fputs(qPrintable(line + u'\n'), stdout);
    std::fflush(stdout);
}

Entry colleague()
{
    Entry entry;
    entry.id = 7;
    entry.person = u"Danuta"_s;
    entry.schoolId = 2;
    return entry;
}

class Typist
{
public:
    Typist(const FormServices &services, const BookingRepository &bookings)
        : m_page(services)
        , m_bookings(bookings)
    {
        QObject::connect(&m_page, &FormPage::sent, &m_page, [this](const QByteArray &record) {
            if (const auto booking = m_bookings.booking(record))
                tell(u"confirmed %1 %2"_s.arg(booking->reference).arg(m_number));
            m_isSent = true;
        });
        m_page.resize(1166, 640);
        m_page.show();
        m_time.start();
    }

    // Two short forms that are sent, then one that lasts, up to the limit of a text: there is much to lose where nothing is saved.
    [[noreturn]] void work()
    {
        for (int form = 1;; ++form) {
            const int numbersInAForm = form % 3 == 0 ? 700 : 8;
            m_isSent = false;
            m_page.requestTo(colleague());
            auto *issue = namedControl<QPlainTextEdit>(m_page, u"What is the issue you want to address?"_s);
            for (int i = 0; i < numbersInAForm; ++i)
                typeNumber(issue);
            QTest::mouseClick(buttonOf(m_page, u"Check and send…"_s), Qt::LeftButton);
            if (!m_isSent)
                tell(u"refused"_s);
        }
    }

private:
    void typeNumber(QPlainTextEdit *issue)
    {
        const QString digits = u"%1 "_s.arg(m_number + 1);
        for (const QChar &digit : digits) {
            issue->insertPlainText(digit);
            QCoreApplication::processEvents();
        }
        ++m_number;
        tell(u"typed %1 %2"_s.arg(m_number).arg(m_time.elapsed()));
        QTest::qWait(8);
    }

    FormPage m_page;
    const BookingRepository &m_bookings;
    QElapsedTimer m_time;
    int m_number = 0;
    bool m_isSent = false;
};

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    Theme theme;
    theme.install(application);
    auto database = Database::open(arguments.at(1));
    if (!database)
        return 2;
    const FixedClock clock{QDateTime(QDate(2026, 11, 21), QTime(9, 0), Qt::UTC)};
    Journal journal(database->connection(), clock);
    addBookingFolds(journal);
    ToldMessages messages;
    KnownPerson person(Partnership::office());
    BookingDesk desk(database->connection(), journal, clock, person.me);
    DraftStore drafts(database->connection(), clock);
    const BookingRepository bookings(database->connection());
    const DirectoryRepository directory(database->connection());
    const RateCard rates(database->connection());
    Typist typist({theme, desk, drafts, bookings, directory, rates, person, messages, clock, nullptr,
                   {arguments.at(2).toInt(), arguments.at(3).toInt()}},
                  bookings);
    tell(u"start"_s);
    typist.work();
}
