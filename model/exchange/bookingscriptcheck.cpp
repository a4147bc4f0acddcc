// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/exchange/bookingscriptcheck.h"

#include "model/exchange/bookingscriptactions.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(BookingScript)
};

using Fields = QHash<QString, ScriptValue>;

// What every action may say.
const Fields &common()
{
    static const Fields fields{{u"do"_s, ScriptValue::Text}, {u"reference"_s, ScriptValue::Text}, {u"by"_s, ScriptValue::Object}, {u"behalf"_s, ScriptValue::Object},
                               {u"note"_s, ScriptValue::Text}, {u"on"_s, ScriptValue::Day}};
    return fields;
}

struct Wanted
{
    bool isThere = false;
    QString otherwise; //!< what to write instead
};

Wanted wanted(const QString &field, const QJsonValue &value, ScriptValue kind)
{
    switch (kind) {
    case ScriptValue::Text:
        return {value.isString(), Texts::tr("\u201c%1\u201d takes a text in quotation marks.").arg(field)};
    case ScriptValue::Number:
        return {value.isDouble(), Texts::tr("\u201c%1\u201d takes a number without quotation marks.").arg(field)};
    case ScriptValue::YesNo:
        return {value.isBool(), Texts::tr("\u201c%1\u201d takes true or false.").arg(field)};
    case ScriptValue::Day:
        return {dayOf(value).isValid(), Texts::tr("\u201c%1\u201d takes a day such as 2026-11-30.").arg(field)};
    case ScriptValue::List:
        return {value.isArray(), Texts::tr("\u201c%1\u201d takes a list in square brackets.").arg(field)};
    case ScriptValue::Object:
        return {value.isObject(), Texts::tr("\u201c%1\u201d takes an object in curly brackets.").arg(field)};
    }
    return {};
}

// What an action says of itself that cannot be.
Result<void> checkDeliver(const QJsonObject &action)
{
    constexpr int mostMinutes = 99'999;
    if (action[u"do"_s].toString() != u"deliver"_s || !action[u"minutes"_s].isDouble())
        return {};
    const int minutes = action[u"minutes"_s].toInt();
    if (minutes >= 1 && minutes <= mostMinutes)
        return {};
    return failure(Error::Code::InvalidInput,
                   Texts::tr("\u201cminutes\u201d is a whole number from 1 to %1. Leave it out where the visit took as long as planned.").arg(mostMinutes));
}

// "on" is the day of the request, also where it is keyed in later.
Result<void> checkOrder(const QJsonObject &action)
{
    const QDate asked = dayOf(action[u"on"_s]);
    const QJsonArray visits = action[u"visits"_s].toArray();
    for (const QJsonValue &visit : visits) {
        const QDate day = dayOf(visit.toObject()[u"date"_s]);
        if (asked.isValid() && day.isValid() && day < asked && action.contains(u"providing"_s))
            return failure(Error::Code::InvalidInput, Texts::tr("The request is dated %1, after its visit of %2. Correct one of the two days.")
                                                          .arg(asked.toString(u"dd/MM/yyyy"_s), day.toString(u"dd/MM/yyyy"_s)));
    }
    return {};
}

Result<void> checkValues(const QJsonObject &action)
{
    if (const auto done = checkDeliver(action); !done)
        return done;
    if (const auto done = checkOrder(action); !done)
        return done;
    const int level = action[u"level"_s].toInt(2);
    if (level != 1 && level != 2)
        return failure(Error::Code::InvalidInput, Texts::tr("\u201clevel\u201d is 1 for an informal contact or 2 for a booking."));
    return {};
}

Result<void> checkFields(const QJsonObject &action, QStringList &unknown)
{
    const ScriptAction *known = scriptActionOf(action);
    if (!known)
        return failure(Error::Code::InvalidInput, Texts::tr("\u2018%1\u2019 is not an action. --help lists them.").arg(action[u"do"_s].toString().left(40)));
    Fields all = common();
    all.insert(known->fields);
    for (auto field = action.begin(); field != action.end(); ++field) {
        const auto kind = all.constFind(field.key());
        if (kind == all.cend())
            unknown.append(field.key());
        else if (const Wanted wants = wanted(field.key(), field.value(), *kind); !field.value().isNull() && !wants.isThere)
            return failure(Error::Code::InvalidInput, wants.otherwise);
    }
    return checkValues(action);
}

} // namespace

Result<QStringList> checkActions(const QJsonArray &actions)
{
    QStringList warnings;
    for (qsizetype i = 0; i < actions.size(); ++i) {
        QStringList unknown;
        if (const auto done = checkFields(actions.at(i).toObject(), unknown); !done)
            return failure(done.error().code, Texts::tr("Action %1: %2 Nothing was recorded.").arg(QString::number(i + 1), done.error().message), done.error().detail);
        for (const QString &field : std::as_const(unknown))
            warnings.append(Texts::tr("Action %1: \u201c%2\u201d is not known there and was passed over.").arg(QString::number(i + 1), field.left(40)));
    }
    return warnings;
}

QString lineOfError(const QByteArray &json, qsizetype offset)
{
    const QByteArray before = json.first(std::clamp<qsizetype>(offset, 0, json.size()));
    return Texts::tr("It stops making sense in line %1.").arg(before.count('\n') + 1);
}
