// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/directory/availability.h"

#include "model/core/britishdate.h"
#include "model/core/text.h"
#include "model/directory/statement.h"

#include <QCoreApplication>
#include <QFile>
#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

const QString anyMonth = u"{month}"_s;

QStringList wordsOf(const QString &text)
{
    QStringList words;
    QString word;
    const QString lower = folded(text);
    for (const QChar c : lower) {
        if (c.isLetterOrNumber() || c == u'{' || c == u'}') {
            word.append(c);
        } else if (!word.isEmpty() && c != u'\'') {
            words.append(std::exchange(word, {}));
        }
    }
    if (!word.isEmpty())
        words.append(word);
    return words;
}

// 1..12, or 0: "Sept", "sep" and "September" are all 9.
int monthOf(QStringView word)
{
    static constexpr std::array<QStringView, 12> months{u"january", u"february", u"march",     u"april",   u"may",      u"june",
                                                        u"july",    u"august",   u"september", u"october", u"november", u"december"};
    if (word.size() < 3)
        return 0;
    const auto found = std::ranges::find_if(months, [&](QStringView month) { return month.startsWith(word); });
    return found == months.end() ? 0 : static_cast<int>(found - months.begin()) + 1;
}

// Where the rule's words stand in the text: the month found there (0 when the rule names none), or -1 for nowhere.
int matchAt(const QStringList &rule, const QStringList &text, qsizetype at)
{
    int month = 0;
    for (qsizetype i = 0; i < rule.size(); ++i) {
        const QString &word = text.at(at + i);
        if (rule.at(i) == anyMonth) {
            month = monthOf(word);
            if (month == 0)
                return -1;
        } else if (rule.at(i) != word) {
            return -1;
        }
    }
    return month;
}

int match(const QStringList &rule, const QStringList &text)
{
    for (qsizetype at = 0; at + rule.size() <= text.size(); ++at) {
        if (const int month = matchAt(rule, text, at); month >= 0)
            return month;
    }
    return -1;
}

bool isWithin(int month, int first, int last)
{
    return first <= last ? month >= first && month <= last : month >= first || month <= last;
}

// That month's first day at or after the beginning of the month of the day.
QDate nextFirstOf(int month, QDate day)
{
    return QDate(month >= day.month() ? day.year() : day.year() + 1, month, 1);
}

// The first of that month in the academic year of the day.
QDate firstInAcademicYear(int month, QDate day)
{
    const int startYear = day.month() >= 9 ? day.year() : day.year() - 1;
    return QDate(month >= 9 ? startYear : startYear + 1, month, 1);
}

std::optional<AvailabilityStatus> statusNamed(QStringView name)
{
    static constexpr std::array<QStringView, 5> names{u"ask", u"open", u"limited", u"negotiation", u"paused"};
    const auto found = std::ranges::find(names, name);
    if (found == names.end())
        return std::nullopt;
    return static_cast<AvailabilityStatus>(found - names.begin());
}

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Availability)
};

QList<AvailabilityRule> shippedRules()
{
    QList<AvailabilityRule> rules;
    QFile file(u":/vocabulary/availability.tsv"_s);
    if (!file.open(QIODevice::ReadOnly))
        return rules;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const QStringList cells = line.split(u'\t');
        if (!line.startsWith(u'#') && cells.size() == 2 && cells.first() != u"words"_s)
            rules.append({cells.at(0), cells.at(1)});
    }
    return rules;
}

} // namespace

bool AvailabilityRules::compile(const AvailabilityRule &rule, Compiled &into)
{
    const QStringList parts = rule.status.simplified().split(u' ');
    const auto status = statusNamed(parts.first());
    into.words = wordsOf(rule.words);
    if (!status || into.words.isEmpty())
        return false;
    into.status = *status;
    if (parts.size() == 1)
        return true;
    if (parts.size() == 3 && parts.at(2) == anyMonth && into.words.contains(anyMonth)) {
        into.span = parts.at(1) == u"from"_s ? Span::From : Span::Except;
        return into.span == Span::From || parts.at(1) == u"except"_s;
    }
    const QStringList months = parts.at(1).split(u'-');
    into.span = Span::Months;
    into.firstMonth = months.value(0).toInt();
    into.lastMonth = months.value(1).toInt();
    return parts.size() == 2 && months.size() == 2 && isWithin(into.firstMonth, 1, 12) && isWithin(into.lastMonth, 1, 12);
}

Result<AvailabilityRules> AvailabilityRules::from(const QList<AvailabilityRule> &rules)
{
    AvailabilityRules result;
    result.m_rules = rules;
    for (const AvailabilityRule &rule : rules) {
        Compiled compiled;
        if (!compile(rule, compiled))
            return failure(Error::Code::InvalidInput,
                           Texts::tr("The status of the availability words \u2018%1\u2019 cannot be read. Use open, limited, negotiation, "
                                "paused or ask.")
                               .arg(rule.words),
                           rule.status);
        result.m_compiled.append(compiled);
    }
    return result;
}

AvailabilityRules AvailabilityRules::shipped()
{
    return from(shippedRules()).value_or(AvailabilityRules());
}

Availability AvailabilityRules::on(const Compiled &rule, int month, QDate written, QDate today)
{
    Availability result{rule.status, {}, {}};
    const auto pauseUntil = [&](QDate day) { result = {AvailabilityStatus::Paused, day, {}}; };
    switch (rule.span) {
    case Span::Always:
        break;
    case Span::Months:
        if (!isWithin(today.month(), rule.firstMonth, rule.lastMonth))
            pauseUntil(nextFirstOf(rule.firstMonth, today));
        break;
    case Span::From: {
        const QDate start = written.isValid() ? nextFirstOf(month, written) : firstInAcademicYear(month, today);
        if (today < start)
            pauseUntil(start);
        break;
    }
    case Span::Except:
        if (today.month() == month)
            pauseUntil(nextFirstOf(month % 12 + 1, today));
        break;
    }
    return result;
}

std::pair<const AvailabilityRules::Compiled *, int> AvailabilityRules::ruleFor(const QString &words) const
{
    const QStringList given = wordsOf(words);
    for (const Compiled &rule : m_compiled) {
        if (const int month = match(rule.words, given); month >= 0)
            return {&rule, month};
    }
    return {nullptr, 0};
}

Availability AvailabilityRules::read(const QString &words, QDate written, QDate today) const
{
    const auto [rule, month] = ruleFor(words);
    if (!rule)
        return {AvailabilityStatus::Ask, {}, words};
    Availability result = on(*rule, month, written, today);
    result.words = words;
    return result;
}

bool AvailabilityRules::dependsOnWriting(const QString &words) const
{
    const auto [rule, month] = ruleFor(words);
    return rule && rule->span == Span::From;
}

bool AvailabilityRules::saysNothing(const QString &words) const
{
    const auto [rule, month] = ruleFor(words);
    return !rule || rule->status == AvailabilityStatus::Ask;
}

Availability availabilityOf(const Entry &entry, const AvailabilityRules &rules, QDate today)
{
    if (const auto said = statement::read(entry.availability, today))
        return *said;
    const Availability stated = rules.read(entry.availability, entry.confirmedOn, today);
    const Availability capacity = rules.read(entry.capacity, entry.confirmedOn, today);
    // "0.5 day a week (spring)" says how much, not that the rest of the year is out: only a pause without an end counts.
    const bool isOut = capacity.status == AvailabilityStatus::Paused && !capacity.until.isValid();
    const bool capacityDecides = isOut
                                 || (capacity.status == AvailabilityStatus::Negotiation
                                     && stated.status != AvailabilityStatus::Paused)
                                 || stated.status == AvailabilityStatus::Ask;
    if (!capacityDecides || capacity.status == AvailabilityStatus::Ask)
        return stated;
    return {capacity.status, capacity.until, entry.availability.isEmpty() ? entry.capacity : entry.availability};
}

QString availabilityWord(AvailabilityStatus status)
{
    switch (status) {
    case AvailabilityStatus::Ask:
        return Texts::tr("Ask");
    case AvailabilityStatus::Open:
        return Texts::tr("Open");
    case AvailabilityStatus::Limited:
        return Texts::tr("Limited");
    case AvailabilityStatus::Negotiation:
        return Texts::tr("By negotiation");
    case AvailabilityStatus::Paused:
        return Texts::tr("Paused");
    }
    return {};
}

QString availabilityText(const Availability &availability)
{
    switch (availability.status) {
    case AvailabilityStatus::Ask:
        return Texts::tr("Ask about availability");
    case AvailabilityStatus::Open:
        return Texts::tr("Available now");
    case AvailabilityStatus::Limited:
        return Texts::tr("Available at certain times");
    case AvailabilityStatus::Negotiation:
        return Texts::tr("By negotiation");
    case AvailabilityStatus::Paused:
        return availability.until.isValid()
                   ? Texts::tr("Paused until %1").arg(britishDate(availability.until, u"d MMMM yyyy"_s))
                   : Texts::tr("Paused for now");
    }
    return {};
}
