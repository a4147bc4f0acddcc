// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/bookings/textguard.h"

#include "model/core/pupilidentifier.h"

#include <QCborArray>
#include <QCborMap>
#include <QCoreApplication>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace {

void forEachText(const QCborValue &value, const std::function<void(const QString &)> &take)
{
    if (value.isString())
        take(value.toString());
    const QCborArray items = value.toArray();
    for (const QCborValue &item : items)
        forEachText(item, take);
    const QCborMap map = value.toMap();
    for (const auto &[key, item] : map)
        forEachText(item, take);
}

QString withoutNumbers(QString text)
{
    QList<PupilIdentifier> found = findPupilIdentifiers(text);
    std::ranges::reverse(found); // from the back, so that the places before stay true
    for (const PupilIdentifier &identifier : found) {
        if (identifier.kind == PupilIdentifier::Kind::Valid)
            text.replace(identifier.position, identifier.length, QCoreApplication::translate("TextGuard", "[number left out]"));
    }
    return text;
}

} // namespace

Result<void> guardTexts(const QCborValue &data)
{
    QString found;
    forEachText(data, [&](const QString &text) {
        for (const PupilIdentifier &identifier : findPupilIdentifiers(text)) {
            if (identifier.kind == PupilIdentifier::Kind::Valid)
                found = text.sliced(identifier.position, identifier.length);
        }
    });
    if (found.isEmpty())
        return {};
    return failure(Error::Code::InvalidInput,
                   QCoreApplication::translate("TextGuard", "\u2018%1\u2019 is a pupil number. Take it out to go on.").arg(found));
}

QStringList pupilNumberWarnings(const QCborValue &data)
{
    QStringList warnings;
    forEachText(data, [&](const QString &text) {
        for (const PupilIdentifier &identifier : findPupilIdentifiers(text)) {
            if (identifier.kind == PupilIdentifier::Kind::NearMiss)
                warnings.append(QCoreApplication::translate("TextGuard", "\u2018%1\u2019 looks like a pupil number. Take it out if it is one.")
                                    .arg(text.sliced(identifier.position, identifier.length)));
        }
    });
    return warnings;
}

QCborValue withoutPupilNumbers(const QCborValue &data)
{
    if (data.isString())
        return withoutNumbers(data.toString());
    if (data.isArray()) {
        QCborArray items;
        for (const QCborValue &item : data.toArray())
            items.append(withoutPupilNumbers(item));
        return items;
    }
    if (!data.isMap())
        return data;
    QCborMap map;
    for (const auto &[key, item] : data.toMap())
        map.insert(key, withoutPupilNumbers(item));
    return map;
}
