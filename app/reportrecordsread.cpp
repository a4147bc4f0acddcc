// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "app/reportrecordsread.h"

#include "model/sync/sharestatus.h"

using namespace Qt::StringLiterals;

namespace {

// The latest of an academy's PCs counts; a PC that never wrote leaves it without a day.
std::vector<AcademyHeard> academiesHeard(const QList<PartnershipComputer> &computers, const TrustState &trust)
{
    QMap<QString, AcademyHeard> byUnit;
    for (const PartnershipComputer &computer : computers) {
        const UnitFile *const unit = trust.unit(computer.unit);
        if (computer.kind != u"academy"_s || !unit)
            continue;
        AcademyHeard &academy = byUnit[computer.unit];
        academy.name = unit->name;
        academy.school = unit->school;
        const QDate heard = computer.heard.isValid() ? londonDate(computer.heard) : QDate();
        if (heard.isValid() && (!academy.on.isValid() || heard > academy.on))
            academy.on = heard;
    }
    return {byUnit.cbegin(), byUnit.cend()};
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
    records->heard = academiesHeard(status->computers, trust);
    return records;
}
