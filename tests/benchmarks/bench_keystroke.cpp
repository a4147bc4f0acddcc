// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

// How long from a key to its picture: the directory page over 100,000 entries (or the number given), one key after
// the other, each timed from the key event until the list is painted ("keystroke"), and until filters and card are
// painted too, less the moment for which they wait ("keystroke_whole"). The yardstick, in the same run, repaints the
// same widgets with rows that stay.
#include "tests/support/directoryfixture.h"
#include "tests/support/samplereader.h"
#include "views/common/searchfield.h"
#include "views/common/theme.h"
#include "views/directory/directorypage.h"
#include "views/directory/resultlistview.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QRandomGenerator>
#include <QSignalSpy>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

class NoMail final : public MailWriter
{
public:
    bool write(const QString &, const QString &) override { return true; }
};

//! \brief Counts the paint events of the list
class PaintCounter final : public QObject
{
public:
    int count = 0;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        count += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
};

//! \brief Entries whose texts are put together from the sample's sentences, so that words keep their frequencies
QList<Entry> largeDirectory(int count)
{
    const QList<Entry> sample = readSampleEntries(QStringLiteral(LP_SOURCE_DIR) + u"/resources/sample/directory.csv"_s,
                                                  QStringLiteral(LP_SOURCE_DIR) + u"/resources/sample/schools.csv"_s);
    QRandomGenerator random(20261123);
    const auto any = [&]() -> const Entry & { return sample.at(random.bounded(static_cast<int>(sample.size()))); };
    QList<Entry> entries(count);
    for (int i = 0; i < count; ++i) {
        Entry &entry = entries[i];
        entry = any();
        entry.reference = u"L%1"_s.arg(i);
        entry.person = any().person.section(u' ', 0, 0) + u' ' + any().person.section(u' ', -1) + u' ' + QString::number(i / 40);
        entry.academy = any().academy + u' ' + QString::number(i % (count / 8 + 1));
        const QString other = any().interest;
        entry.interest = entry.interest.section(u'.', 0, 0) + u". "_s + other.section(u'.', -2);
    }
    return entries;
}

double percentile(std::vector<double> values, double share)
{
    std::ranges::sort(values);
    return values.at(std::min(values.size() - 1, static_cast<size_t>(share * static_cast<double>(values.size()))));
}

void settle()
{
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
}

struct Times
{
    std::vector<double> list;
    std::vector<double> whole;
};

double millisecondsOf(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

Times typeAll(DirectoryPage *page, const QStringList &queries, PaintCounter &painted)
{
    auto *field = page->findChild<SearchField *>();
    Times times;
    for (const QString &query : queries) {
        field->clear();
        settle();
        for (const QChar letter : query) {
            QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(letter));
            const int before = painted.count;
            QElapsedTimer timer;
            timer.start();
            QCoreApplication::sendEvent(field, &press);
            settle();
            times.list.push_back(millisecondsOf(timer));
            page->finishShowing();
            settle();
            times.whole.push_back(millisecondsOf(timer));
            if (painted.count == before && letter != u' ')
                std::fprintf(stderr, "no paint after a key\n");
        }
    }
    return times;
}

std::vector<double> repaintAll(QWidget *page, int times)
{
    std::vector<double> measured;
    for (int i = 0; i < times; ++i) {
        for (QWidget *widget : page->findChildren<QWidget *>())
            widget->update();
        page->update();
        QElapsedTimer timer;
        timer.start();
        settle();
        measured.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    return measured;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const int count = argc > 1 ? QString::fromLocal8Bit(argv[1]).toInt() : 100'000;
    DirectoryFixture data;
    data.add(largeDirectory(count));
    Journal journal(data.connection(), data.clock());
    journal.addFold(std::make_unique<ContactFold>());
    Shortlist shortlist(data.connection(), data.clock());
    ContactLog contacts(data.connection(), journal);
    IdentityStore identities(data.connection());
    CachedEntries entries(data.directory());
    EntryDesk desk(shortlist, contacts, identities, data.clock());
    NoMail mail;
    Theme theme;
    theme.install(application);
    DirectoryPage page({theme, data.directory(), entries, desk, mail, data.clock(), data.indexBuilder(), {}, {}, {}, {}, {}, {}});
    page.resize(1166, 631);
    page.show();
    QSignalSpy ready(page.presenter(), &DirectoryPresenter::searchReady);
    page.activate();
    if (!page.presenter()->isReady() && !ready.wait(120'000))
        return 1;
    PaintCounter painted;
    page.findChild<ResultListView *>()->viewport()->installEventFilter(&painted);

    const QStringList queries{u"early reading recepton"_s, u"geografy fieldwork"_s, u"behaviour"_s, u"SEND autism"_s,
                              u"trauma infromed"_s, u"a new teacher who cannot keep the class quiet"_s,
                              u"maths mastery primary"_s, u"GDPR"_s, u"curiculum design secondary"_s, u"attendance"_s};
    typeAll(&page, queries.mid(0, 2), painted); // warm
    const Times typed = typeAll(&page, queries, painted);
    const auto bare = repaintAll(&page, 200);

    std::printf("%d entries, %zu keys; bare repaint p50 %.2f ms, p99 %.2f ms\n", count, typed.list.size(),
                percentile(bare, 0.5), percentile(bare, 0.99));
    const auto report = [&bare](const char *name, const std::vector<double> &times) {
        for (const auto &[label, share] : {std::pair("p50", 0.5), std::pair("p99", 0.99)})
            std::printf("%s_%s\t%.2f\tms\t%.2f\tbare repaint of the same widgets\n", name, label,
                        percentile(times, share), percentile(times, share) / percentile(bare, share));
    };
    report("keystroke", typed.list);
    report("keystroke_whole", typed.whole);
    return 0;
}
