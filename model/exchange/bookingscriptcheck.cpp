// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/exchange/bookingscriptcheck.h"

#include <QCoreApplication>
#include <QDate>
#include <QHash>
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

enum class Kind { Text, Number, YesNo, Day, List, Object };
using Fields = QHash<QString, Kind>;

// What every action may say.
const Fields &common()
{
    static const Fields fields{{u"do"_s, Kind::Text}, {u"reference"_s, Kind::Text}, {u"by"_s, Kind::Object}, {u"behalf"_s, Kind::Object},
                               {u"note"_s, Kind::Text}, {u"on"_s, Kind::Day}};
    return fields;
}

Fields requestFields(Kind providing)
{
    return {{u"providing"_s, providing}, {u"requesting"_s, Kind::Text}, {u"colleague"_s, Kind::Text}, {u"receiving"_s, Kind::List},
            {u"level"_s, Kind::Number}, {u"issue"_s, Kind::Text}, {u"outcomes"_s, Kind::List}, {u"kinds"_s, Kind::List}, {u"theme"_s, Kind::Text},
            {u"requested_by"_s, Kind::Text}, {u"contact"_s, Kind::Text}, {u"receivers"_s, Kind::List}, {u"sustained"_s, Kind::YesNo},
            {u"visits"_s, Kind::List}, {u"when"_s, Kind::Text}, {u"cost"_s, Kind::Object}, {u"answer_by"_s, Kind::Day}};
}

const QHash<QString, Fields> &fieldsOfActions()
{
    static const QHash<QString, Fields> table{
        {u"request"_s, requestFields(Kind::Text)},
        {u"enquire"_s, requestFields(Kind::List)},
        {u"see"_s, {}},
        {u"accept"_s, {}},
        {u"decline"_s, {{u"reasons"_s, Kind::List}}},
        {u"counter"_s, {{u"visits"_s, Kind::List}, {u"when"_s, Kind::Text}, {u"cost"_s, Kind::Object}}},
        {u"agree"_s, {}},
        {u"plan"_s, {{u"visits"_s, Kind::List}}},
        {u"move"_s, {{u"visit"_s, Kind::Number}, {u"to"_s, Kind::Object}}},
        {u"deliver"_s, {{u"visit"_s, Kind::Number}, {u"minutes"_s, Kind::Number}}},
        {u"miss"_s, {{u"visit"_s, Kind::Number}}},
        {u"review"_s, {}},
        {u"complete"_s, {}},
        {u"evaluate"_s, {{u"support"_s, Kind::Text}, {u"even_better"_s, Kind::Text}, {u"ratings"_s, Kind::List}}},
        {u"comment"_s, {{u"text"_s, Kind::Text}}},
        {u"follow-up"_s, {{u"text"_s, Kind::Text}, {u"letter"_s, Kind::Text}}},
        {u"section3"_s, {{u"next_steps"_s, Kind::Text}, {u"future_needs"_s, Kind::Text}}},
        {u"waive-section3"_s, {}},
        {u"share-section3"_s, {{u"share"_s, Kind::YesNo}}},
        {u"withdraw"_s, {}},
        {u"withdraw-others"_s, {}},
        {u"cancel"_s, {{u"for"_s, Kind::Text}}},
        {u"dispute"_s, {}},
        {u"decide"_s, {{u"state"_s, Kind::Text}, {u"terms"_s, Kind::Number}}},
        {u"office"_s, {{u"fields"_s, Kind::Object}}},
        {u"case-study"_s, {{u"flag"_s, Kind::YesNo}}},
        {u"case-consent"_s, {{u"consent"_s, Kind::YesNo}}},
        {u"case-release"_s, {{u"words"_s, Kind::Text}, {u"not_names"_s, Kind::List}}},
        {u"undo"_s, {}},
        {u"delegate"_s, {{u"end"_s, Kind::YesNo}}},
    };
    return table;
}

bool isOfKind(const QJsonValue &value, Kind kind)
{
    switch (kind) {
    case Kind::Text:
        return value.isString();
    case Kind::Number:
        return value.isDouble();
    case Kind::YesNo:
        return value.isBool();
    case Kind::Day:
        return QDate::fromString(value.toString(), Qt::ISODate).isValid();
    case Kind::List:
        return value.isArray();
    case Kind::Object:
        return value.isObject();
    }
    return false;
}

QString wantedText(const QString &field, Kind kind)
{
    switch (kind) {
    case Kind::Text:
        return Texts::tr("\u201c%1\u201d takes a text in quotation marks.").arg(field);
    case Kind::Number:
        return Texts::tr("\u201c%1\u201d takes a number without quotation marks.").arg(field);
    case Kind::YesNo:
        return Texts::tr("\u201c%1\u201d takes true or false.").arg(field);
    case Kind::Day:
        return Texts::tr("\u201c%1\u201d takes a day such as 2026-11-30.").arg(field);
    case Kind::List:
        return Texts::tr("\u201c%1\u201d takes a list in square brackets.").arg(field);
    case Kind::Object:
        return Texts::tr("\u201c%1\u201d takes an object in curly brackets.").arg(field);
    }
    return {};
}

Result<void> checkValues(const QJsonObject &action)
{
    const int level = action[u"level"_s].toInt(2);
    if (level != 1 && level != 2)
        return failure(Error::Code::InvalidInput, Texts::tr("\u201clevel\u201d is 1 for an informal contact or 2 for a booking."));
    return {};
}

Result<void> checkFields(const QJsonObject &action, QStringList &unknown)
{
    const auto fields = fieldsOfActions().constFind(action[u"do"_s].toString());
    if (fields == fieldsOfActions().cend())
        return failure(Error::Code::InvalidInput, Texts::tr("\u2018%1\u2019 is not an action. --help lists them.").arg(action[u"do"_s].toString().left(40)));
    Fields all = common();
    all.insert(*fields);
    for (auto field = action.begin(); field != action.end(); ++field) {
        const auto kind = all.constFind(field.key());
        if (kind == all.cend())
            unknown.append(field.key());
        else if (const QJsonValue value = field.value(); !value.isNull() && !isOfKind(value, *kind))
            return failure(Error::Code::InvalidInput, wantedText(field.key(), *kind));
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
