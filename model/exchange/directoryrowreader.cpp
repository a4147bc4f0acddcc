// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/exchange/directoryrowreader.h"

#include "model/core/pupilidentifier.h"
#include "model/core/text.h"
#include "model/exchange/cellvalues.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype digitsOfPupilNumber = 11; // of a temporary one; the shortest that can be one
constexpr qsizetype longestLine = 500;
constexpr qsizetype longestReference = 64;
constexpr qsizetype longestName = 120;
constexpr qsizetype longestInterest = 5000;
constexpr double mostDays = 70; // school days of a term

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(DirectoryImport)
};

qsizetype longest(DirectoryField field)
{
    switch (field) {
    case DirectoryField::Reference:
        return longestReference;
    case DirectoryField::Person:
        return longestName;
    case DirectoryField::Interest:
        return longestInterest;
    default: // all others are one line
        return longestLine;
    }
}

void warn(ParsedRow &parsed, int column, const QString &sentence)
{
    parsed.notes.append({column, sentence, false});
}

void refuse(ParsedRow &parsed, int column, const QString &sentence)
{
    parsed.notes.append({column, sentence, true});
}

bool isNothing(const QString &value)
{
    const QString word = folded(value);
    return word.isEmpty() || word == u"none" || word == u"n/a" || word == u"na" || word == u"-" || word == u"no" || word == u"nil"
           || word == u"not applicable";
}

// "SLE, NLE & LLE" as "LLE / NLE / SLE"
QString designations(const QString &value, int column, ParsedRow &parsed)
{
    static const QStringList known{u"ELE"_s, u"LLE"_s, u"LLG"_s, u"NLE"_s, u"NLG"_s, u"SLE"_s};
    if (isNothing(value))
        return {};
    if (known.contains(value))
        return value;
    static const QRegularExpression separator(u"\\s*(?:[/,;&+]|\\band\\b)\\s*"_s, QRegularExpression::CaseInsensitiveOption);
    QStringList names;
    for (const QString &part : value.split(separator, Qt::SkipEmptyParts)) {
        const bool isKnown = known.contains(part.toUpper());
        const QString name = isKnown ? part.toUpper() : part;
        if (isNothing(name))
            continue;
        if (!isKnown)
            warn(parsed, column, Texts::tr("\u2018%1\u2019 is not a designation we know. It was kept.").arg(name));
        if (!names.contains(name))
            names.append(name);
    }
    names.sort();
    return names.join(u" / "_s);
}

QString days(const QString &value, int column, ParsedRow &parsed)
{
    if (isNothing(value))
        return {};
    bool isNumber = false;
    const double number = QString(value).replace(u',', u'.').toDouble(&isNumber);
    if (isNumber && number >= 0 && number <= mostDays)
        return QString::number(number);
    warn(parsed, column, Texts::tr("\u2018%1\u2019 is not a number of days a term. It was left out.").arg(value));
    return {};
}

QString dateText(const QString &value, int column, ParsedRow &parsed)
{
    if (isNothing(value))
        return {};
    const QDate date = cell::date(value);
    if (date.isValid())
        return date.toString(Qt::ISODate);
    warn(parsed, column, Texts::tr("\u2018%1\u2019 is not a date. It was left out.").arg(value));
    return {};
}

QString yesOrNothing(const QString &value, int column, ParsedRow &parsed)
{
    static const QStringList yes{u"yes"_s, u"y"_s, u"true"_s, u"1"_s, u"public"_s, u"x"_s};
    static const QStringList no{u"no"_s, u"n"_s, u"false"_s, u"0"_s, u"private"_s, QString()};
    const QString word = folded(value);
    if (!yes.contains(word) && !no.contains(word))
        warn(parsed, column, Texts::tr("\u2018%1\u2019 is neither yes nor no. It was taken for no.").arg(value));
    return yes.contains(word) ? u"yes"_s : QString();
}

QString urn(const QString &value, int column, ParsedRow &parsed)
{
    if (isNothing(value))
        return {};
    const bool isDigits = std::ranges::all_of(value, [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (isDigits && value.size() >= 5 && value.size() <= 7)
        return value;
    warn(parsed, column, Texts::tr("\u2018%1\u2019 is not a URN, which has six digits. It was left out.").arg(value));
    return {};
}

QString understood(DirectoryField field, const QString &value, int column, ParsedRow &parsed)
{
    switch (field) {
    case DirectoryField::Urn:
        return urn(value, column, parsed);
    case DirectoryField::Designation:
        return designations(value, column, parsed);
    case DirectoryField::CapacityDays:
        return days(value, column, parsed);
    case DirectoryField::ConfirmedOn:
        return dateText(value, column, parsed);
    case DirectoryField::ContactIsPublic:
        return yesOrNothing(value, column, parsed);
    case DirectoryField::Email:
        if (!value.isEmpty() && !cell::isEmail(value))
            warn(parsed, column, Texts::tr("\u2018%1\u2019 does not look like an e-mail address. It was kept.").arg(value));
        return value;
    case DirectoryField::Telephone:
        if (!value.isEmpty() && !cell::isTelephone(value))
            warn(parsed, column, Texts::tr("\u2018%1\u2019 does not look like a telephone number. It was kept.").arg(value));
        return value;
    default:
        return value;
    }
}

void requireField(DirectoryField field, const ColumnMapping &mapping, const QString &sentence, ParsedRow &parsed)
{
    if (parsed.row.at(field).isEmpty())
        refuse(parsed, mapping.columnOf(field), sentence);
}

} // namespace

bool ParsedRow::hasProblem() const
{
    return std::ranges::any_of(notes, [](const CellNote &note) { return note.isProblem; });
}

DirectoryRowReader::DirectoryRowReader(ColumnMapping mapping)
    : m_mapping(std::move(mapping))
{
    DirectoryRow row;
    for (const ColumnGuess &column : std::as_const(m_mapping.columns)) {
        if (column.field)
            row.setKnown(*column.field);
    }
    m_known = row.known;
}

ParsedRow DirectoryRowReader::read(const QStringList &cells, const QList<int> &formulaCells, qint64 number) const
{
    ParsedRow parsed;
    parsed.number = number;
    parsed.row.known = m_known;
    for (int column = 0; column < cells.size(); ++column) {
        guardPupils(cells.at(column), column, parsed);
        if (column < m_mapping.columns.size() && m_mapping.columns.at(column).field) {
            if (formulaCells.contains(column))
                refuse(parsed, column, Texts::tr("This cell holds a formula. Copy the column and paste it as values."));
            readCell(cells.at(column), column, parsed);
        }
    }
    if (std::any_of(cells.cbegin() + std::min(cells.size(), m_mapping.columns.size()), cells.cend(), [](const QString &cell) { return !cell.isEmpty(); }))
        warn(parsed, -1, Texts::tr("This row has %1 cells under %2 headings. What is beyond was not read.").arg(cells.size()).arg(m_mapping.columns.size()));
    requireField(DirectoryField::Person, m_mapping, Texts::tr("The name is missing. Add it, or take the row out."), parsed);
    requireField(DirectoryField::Interest, m_mapping, Texts::tr("The special interest is missing. Add it, or take the row out."), parsed);
    if (parsed.row.at(DirectoryField::Urn).isEmpty())
        requireField(DirectoryField::Academy, m_mapping, Texts::tr("The academy is missing. Add it, or take the row out."), parsed);
    parsed.row.complete();
    return parsed;
}

void DirectoryRowReader::readCell(const QString &cell, int column, ParsedRow &parsed) const
{
    if (cell.isEmpty())
        return;
    const ColumnGuess &guess = m_mapping.columns.at(column);
    const DirectoryField field = *guess.field;
    if (cell::isFormula(cell))
        refuse(parsed, column, Texts::tr("This cell holds a formula. Write its value instead."));
    const QString plain = cell::unguarded(cell);
    const QString value = field == DirectoryField::Interest ? cell::lines(plain) : cell::line(plain);
    if (value.size() > longest(field)) {
        refuse(parsed, column, Texts::tr("This is too long: %1 characters, where %2 fit.").arg(value.size()).arg(longest(field)));
        return;
    }
    QString &target = parsed.row.at(field);
    if (guess.part == ColumnGuess::Part::FirstName)
        target = target.isEmpty() ? value : value + u' ' + target;
    else if (guess.part == ColumnGuess::Part::LastName)
        target = target.isEmpty() ? value : target + u' ' + value;
    else
        target = understood(field, value, column, parsed);
}

void DirectoryRowReader::guardPupils(const QString &cell, int column, ParsedRow &parsed) const
{
    if (cell.size() < digitsOfPupilNumber)
        return;
    const auto digits = std::ranges::count_if(cell, [](QChar c) { return static_cast<char16_t>(c.unicode() - u'0') < 10; });
    if (digits < digitsOfPupilNumber)
        return;
    for (const PupilIdentifier &found : findPupilIdentifiers(cell)) {
        if (found.kind == PupilIdentifier::Kind::Valid)
            refuse(parsed, column, Texts::tr("This holds a pupil number (UPN). Pupils\u2019 data is not stored here: take it out."));
        else
            warn(parsed, column, Texts::tr("This looks like a pupil number with a slip in it. Take it out if it is one."));
    }
}
