// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

// One user action, the list, the page and the waiting list with 10,000 bookings, beside plain SQLite commits and a bare
// list in the same run.
// Prints lines of name, value, unit, ratio, yardstick, separated by tabs.
#include "tests/model/bookings/bookingsupport.h"

#include "model/bookings/bookingcodec.h"
#include "model/bookings/waiting.h"
#include "model/store/transaction.h"
#include "views/bookings/bookingspage.h"
#include "views/common/messageservice.h"
#include "views/common/preferences.h"
#include "views/common/theme.h"
#include "views/common/whoami.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QListView>
#include <QStringListModel>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

constexpr int bookings = 10'000;
constexpr int schools = 60;
constexpr int actions = 1'000;

double percentile(std::vector<double> values, double share)
{
    std::ranges::sort(values);
    return values.at(static_cast<size_t>(share * static_cast<double>(values.size() - 1)));
}

double milliseconds(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

void print(const char *name, double value, double yardstick, const char *yardstickName)
{
    std::printf("%s\t%.3f\tms\t%.2f\t%s\n", name, value, value / yardstick, yardstickName);
}

Party school(int id)
{
    return {id, u"School %1"_s.arg(id), u"Region %1"_s.arg(id % 6), {}};
}

// Ten thousand bookings, a third each sent, agreed and completed, written in one transaction.
QList<QByteArray> fill(Partnership &p)
{
    for (int id = 4; id <= schools; ++id)
        p.addSchool(id, school(id).school, school(id).region);
    QList<QByteArray> records;
    auto transaction = Transaction::begin(p.database.connection());
    for (int i = 0; i < bookings; ++i) {
        Booking request = Partnership::request();
        request.requesting = school(1 + i % schools);
        request.providing = school(1 + (i * 7 + 1) % schools);
        request.reference = u"R%1"_s.arg(i);
        request.terms[0].visits[0].id = "visit-01";
        request.terms[0].visits[1].id = "visit-02";
        EventDraft draft;
        draft.kind = kindOf(BookingAction::Send);
        draft.author = u"Ruth"_s;
        draft.role = role::principal;
        draft.data = codec::ofRequest(request);
        QByteArray record;
        const QList<std::pair<BookingAction, Party>> way{{BookingAction::Send, request.requesting}, {BookingAction::Accept, request.providing},
                                                         {BookingAction::Agree, request.requesting}, {BookingAction::Complete, request.requesting}};
        const qsizetype steps = i % 3 == 0 ? 1 : i % 3 == 1 ? 3 : 4;
        for (qsizetype step = 0; step < steps; ++step) {
            draft.kind = kindOf(way.at(step).first);
            draft.data[u"school"_s] = way.at(step).second.schoolId;
            const auto event = p.journal.recordWithin(*transaction, draft);
            draft.parents = {event->id};
            draft.record = event->record;
            draft.data = {};
            record = event->record;
        }
        records.append(record);
    }
    if (!transaction->commit())
        std::abort();
    return records;
}

std::vector<double> plainCommits(const QSqlDatabase &db)
{
    std::vector<double> times;
    if (!sql::run(db, u"CREATE TABLE yardstick(id INTEGER PRIMARY KEY, bytes BLOB)"_s))
        std::abort();
    const QByteArray bytes(600, 'x');
    for (int i = 0; i < actions; ++i) {
        QElapsedTimer timer;
        timer.start();
        auto transaction = Transaction::begin(db);
        if (!sql::run(db, u"INSERT INTO yardstick(bytes) VALUES(?)"_s, {bytes}) || !transaction->commit())
            std::abort();
        times.push_back(milliseconds(timer));
    }
    return times;
}

std::vector<double> userActions(Partnership &p, const QList<QByteArray> &records)
{
    std::vector<double> times;
    for (int i = 0; i < actions; ++i) {
        const QByteArray &record = records.at(qsizetype(i) * 9 % records.size());
        const Booking booking = *BookingRepository(p.database.connection()).booking(record);
        BookingDesk desk = p.desk({u"Ruth"_s, u"office"_s, booking.requesting.schoolId, booking.requesting.school, booking.requesting.region});
        QElapsedTimer timer;
        timer.start();
        if (!desk.fillOffice(record, {{u"purchase-order"_s, u"PO %1"_s.arg(i)}}))
            std::abort();
        times.push_back(milliseconds(timer));
    }
    return times;
}

class Silent final : public MessageService
{
public:
    void tell(QWidget *, const QString &, const QString &) override {}
    bool ask(QWidget *, const Question &) override { return false; }
};

class Director final : public WhoAmI
{
public:
    [[nodiscard]] Identity identity() const override { return Partnership::developmentDirector(); }
    Identity askOnce(QWidget *) override { return identity(); }
};

// From nothing to the first picture.
void showOnce(QWidget &widget)
{
    widget.resize(1166, 690);
    widget.show();
    QApplication::processEvents();
    (void)widget.grab();
}

void openPage(Partnership &p, const Theme &theme)
{
    Director director;
    Silent messages;
    Preferences preferences(p.folder.filePath(u"settings.ini"_s));
    BookingDesk desk = p.desk(director.identity());
    const BookingRepository held(p.database.connection());
    const RateCard rates(p.database.connection());
    BookingsPage page({theme, desk, held, rates, director, preferences, messages, p.clock, {}, {}, {}, {}});
    showOnce(page);
}

void openBareList()
{
    QStringList rows;
    for (int i = 0; i < bookings; ++i)
        rows.append(QString::number(i));
    QStringListModel model(rows);
    QListView list;
    list.setUniformItemSizes(true);
    list.setModel(&model);
    showOnce(list);
}

template <typename Function>
double median(int times, Function function)
{
    std::vector<double> all;
    for (int i = 0; i < times; ++i) {
        QElapsedTimer timer;
        timer.start();
        function();
        all.push_back(milliseconds(timer));
    }
    return percentile(all, 0.5);
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_LOGGING_RULES", "lp.*=false");
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    Theme theme;
    theme.install(application);
    Partnership p;
    const QList<QByteArray> records = fill(p);
    const std::vector<double> plain = plainCommits(p.database.connection());
    const std::vector<double> acted = userActions(p, records);
    print("booking_action_p50", percentile(acted, 0.5), percentile(plain, 0.5), "plain SQLite commit p50");
    print("booking_action_p99", percentile(acted, 0.99), percentile(plain, 0.99), "plain SQLite commit p99");
    const QDate today = p.clock.today();
    const BookingRepository repository(p.database.connection());
    const double one = median(20, [&] { (void)sql::value(p.database.connection(), u"SELECT count(*) FROM booking"_s); });
    print("booking_list_first_200", median(20, [&] { (void)repository.list({}, today); }), one, "SELECT count(*)");
    print("booking_list_all", median(5, [&] { (void)repository.list({}, today, 0); }), one, "SELECT count(*)");
    const double bare = median(5, [] { openBareList(); });
    openPage(p, theme); // fonts and icons are read once in the life of the program
    print("bookings_page_open", median(9, [&] { openPage(p, theme); }), bare, "QListView of 10,000 strings");
    const WaitingList waiting(p.database.connection(), p.clock);
    print("waiting_school", median(20, [&] { (void)waiting.itemsFor({u"Ruth"_s, u"principal"_s, 1, {}, {}}); }), one, "SELECT count(*)");
    print("waiting_development_director", median(20, [&] { (void)waiting.itemsFor(Partnership::developmentDirector()); }), one, "SELECT count(*)");
    return 0;
}
