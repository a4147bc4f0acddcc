// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "app/reportrecordsread.h"

#include "model/sync/sharestatus.h"

using namespace Qt::StringLiterals;

namespace {

// The latest of an academy's PCs counts; a PC that never wrote leaves it without a day.
std::vector<AcademyHeard> academiesHeard(const QList<PartnershipComputer> &computers)
{
    QMap<QString, QDate> days;
    for (const PartnershipComputer &computer : computers) {
        if (computer.kind != u"academy"_s)
            continue;
        QDate &day = days[computer.unitName];
        const QDate heard = computer.heard.isValid() ? londonDate(computer.heard) : QDate();
        if (heard.isValid() && (!day.isValid() || heard > day))
            day = heard;
    }
    std::vector<AcademyHeard> academies;
    for (auto it = days.cbegin(); it != days.cend(); ++it)
        academies.push_back({it.key(), it.value()});
    return academies;
}

} // namespace

Result<ReportRecords> readRecords(const ReportDesk &desk, const QSqlDatabase &db)
{
    auto records = desk.read();
    const SyncStore store(db);
    const auto place = PartnershipPlace::of(store);
    if (!records || (!place && place.error().code == Error::Code::NotFound))
        return records; // in no partnership: nobody to be heard of
    if (!place)
        return failure(place);
    const auto files = store.trustFiles();
    if (!files)
        return failure(files);
    TrustState trust(place->marker);
    (void) trust.recall(*files); // what is left over is offered to the share again, which is no matter here
    const auto status = shareStatus::read(store, trust, {});
    if (!status)
        return failure(status);
    records->heard = academiesHeard(status->computers);
    return records;
}
