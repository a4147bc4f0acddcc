// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "app/profilenotice.h"
#include "views/common/messageservice.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

class HeardMessages final : public MessageService
{
public:
    void tell(QWidget *, const QString &title, const QString &) override { titles.append(title); }
    [[nodiscard]] bool ask(QWidget *, const Question &) override { return false; }

    QStringList titles;
};

} // namespace

class TestProfileNotice : public QObject
{
    Q_OBJECT

private slots:
    void aProfileThatStaysIsNotTalkedAbout()
    {
        QTemporaryDir folder;
        HeardMessages messages;
        tellAboutProfile(UserProfile::Stays, folder.path(), messages, nullptr);
        QVERIFY(messages.titles.isEmpty());
    }

    void aTravellingProfileIsToldOnceForEachDataFolder()
    {
        QTemporaryDir folder;
        QTemporaryDir other;
        HeardMessages messages;
        tellAboutProfile(UserProfile::Travels, folder.path(), messages, nullptr);
        tellAboutProfile(UserProfile::Travels, folder.path(), messages, nullptr);
        QCOMPARE(messages.titles.size(), 1);
        tellAboutProfile(UserProfile::Travels, other.path(), messages, nullptr);
        QCOMPARE(messages.titles.size(), 2);
    }

    void aProfileThatIsWipedIsToldAtEveryStart()
    {
        QTemporaryDir folder;
        HeardMessages messages;
        tellAboutProfile(UserProfile::Wiped, folder.path(), messages, nullptr);
        tellAboutProfile(UserProfile::Wiped, folder.path(), messages, nullptr);
        QCOMPARE(messages.titles.size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestProfileNotice)
#include "tst_profilenotice.moc"
