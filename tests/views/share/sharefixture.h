// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "views/share/sharedesk.h"

//! \brief A desk that answers at once, with what a test puts into it
class FakeShareDesk final : public ShareDesk
{
public:
    [[nodiscard]] const ShareStatus &status() const override { return now; }
    void lookNow() override { ++looks; }
    void prepare(const FoundingWishes &wishes, const QString &, const Answer<QString> &answer) override
    {
        founded = wishes;
        answer(words);
    }
    void begin(const QString &typed, const Answer<void> &answer) override
    {
        begun = typed;
        answer({});
    }
    void join(const JoinWishes &wishes, const QString &file, const Answer<QString> &answer) override
    {
        joined = wishes;
        joinFile = file;
        answer(words);
    }
    void outline(const QString &share, const QString &, const Answer<PartnershipOutline> &answer) override
    {
        outlined.append(share);
        answer(PartnershipOutline{QStringLiteral("Wessex"), {QStringLiteral("Harbour Lane Primary"), QStringLiteral("Plym Valley Primary")}, {}});
    }
    void saveJoinFile(const QString &path, const Answer<void> &answer) override
    {
        joinFile = path;
        answer({});
    }
    void tryRecovery(const QString &path, const QString &typed, const Answer<void> &answer) override
    {
        tried = {path, typed};
        answer({});
    }
    void ownWords(const Answer<QString> &answer) override { answer(words); }
    void dismissRefusals(const QStringList &sentences) override { dismissed += sentences; }
    void putEverythingBack(const Answer<void> &answer) override
    {
        ++putBacks;
        answer({});
    }
    void enrol(const QString &typed, const Answer<EnrolRequest> &answer) override
    {
        enrolled = typed;
        if (isRefusing)
            answer(failure(Error::Code::NotFound, QStringLiteral("No request has these six words.")));
        else
            answer(EnrolRequest());
    }
    void endSeats(const QByteArray &device, bool isStolen, const Answer<void> &answer) override
    {
        ended = {device, isStolen};
        answer({});
    }
    void addUnit(const UnitWish &wish, const Answer<QString> &answer) override
    {
        added = wish;
        answer(QStringLiteral("0a3f"));
    }
    void moveUnit(const QString &unit, const QString &region, const Answer<void> &answer) override
    {
        moved = {unit, region};
        answer({});
    }
    void takeOverRegions(const Answer<int> &answer) override
    {
        ++regionsTaken;
        answer(1);
    }
    void removeUnit(const QString &unit, const Answer<void> &answer) override
    {
        removed = unit;
        answer({});
    }
    void addDirectory(const Answer<int> &answer) override
    {
        ++directoriesAdded;
        answer(61);
    }
    void publish(const QString &changes, const Answer<int> &answer) override
    {
        published = changes;
        answer(15);
    }
    void become(const ShareStatus &status)
    {
        now = status;
        emit statusChanged();
    }

    ShareStatus now;
    int looks = 0;
    int putBacks = 0;
    bool isRefusing = false;
    Result<QString> words = QStringLiteral("supreme record east risk power valley");
    FoundingWishes founded;
    QString begun;
    JoinWishes joined;
    QString joinFile;
    QStringList dismissed;
    int directoriesAdded = 0;
    QStringList outlined;
    std::pair<QString, QString> tried;
    QString enrolled;
    std::pair<QByteArray, bool> ended;
    UnitWish added;
    std::pair<QString, QString> moved;
    int regionsTaken = 0;
    QString removed;
    QString published;
};

//! \brief An office of Harbour Lane, with 61 PCs in the partnership and one message on the way
[[nodiscard]] inline ShareStatus seatedStatus(const QDateTime &now)
{
    ShareStatus status;
    status.membership = ShareStatus::Membership::Seated;
    status.partnership = QStringLiteral("Wessex");
    status.share = QStringLiteral("/srv/partnership");
    status.looked = now;
    for (int i = 0; i < 61; ++i) {
        PartnershipComputer computer;
        computer.device = i == 3 ? QByteArray() : QByteArray::number(i);
        computer.unitName = i == 0 ? QStringLiteral("Harbour Lane") : QStringLiteral("Academy %1").arg(i);
        computer.unit = QString::number(i);
        computer.person = QStringLiteral("Ruth Calloway");
        computer.isThis = i == 0;
        computer.heard = now.addDays(-i);
        status.computers.append(computer);
    }
    status.onTheWay.append({QByteArray(16, 'r'), QStringLiteral("booking.sent"), QStringLiteral("0a3f"), QStringLiteral("Plym Valley Primary"), Stage::OnShare,
                            now.addSecs(-3600), 2, 0});
    status.bookingsOnTheWay = 1;
    status.edition = {14, QDate(2026, 11, 2), QStringLiteral("Two new academies."), 14, true};
    return status;
}
