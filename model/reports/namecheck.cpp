// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/reports/namecheck.h"

#include "model/reports/reportcontent.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(NameCheck)
};

constexpr qsizetype lettersAround = 40;

// Whole words, with dots where something was left out.
QString wordsAround(const QString &text, const FoundName &name)
{
    qsizetype begin = std::max<qsizetype>(0, name.position - lettersAround);
    qsizetype end = std::min(text.size(), name.position + name.length + lettersAround);
    while (begin > 0 && begin < name.position && !text.at(begin - 1).isSpace())
        ++begin;
    while (end < text.size() && end > name.position + name.length && !text.at(end).isSpace())
        --end;
    const QString words = text.mid(begin, end - begin).simplified();
    return (begin > 0 ? u"\u2026 "_s : QString()) + words + (end < text.size() ? u" \u2026"_s : QString());
}

bool isPrinted(const ReportChapter &chapter)
{
    return !chapter.isOff && chapter.id != u"next-steps"_s;
}

// The titles that we gave are no texts of the Director's.
bool hasOwnTitle(const ReportChapter &chapter)
{
    static const QList<ReportChapter> usual = usualChapters();
    return std::ranges::none_of(usual, [&chapter](const ReportChapter &each) { return each.id == chapter.id && each.title == chapter.title; });
}

} // namespace

namespace namecheck {

QString withPerson(const NameInText &name)
{
    const bool isWhole = name.found.compare(name.person, Qt::CaseInsensitive) == 0;
    return isWhole ? name.found : Texts::tr("%1 (%2)", "a word, a person").arg(name.found, name.person);
}

QList<NameInText> namesIn(const QString &text, const PeopleNames &people, const QString &where)
{
    QList<NameInText> names;
    const QList<FoundName> all = people.find(text);
    for (const FoundName &each : all) {
        const QString found = text.mid(each.position, each.length);
        const bool isKnown = std::ranges::any_of(names, [&](const NameInText &name) { return name.found == found; });
        if (!isKnown)
            names.append({found, each.person, people.label(each.person), wordsAround(text, each), where});
    }
    return names;
}

QList<NameInText> namesInCommentary(const ReportContent &content)
{
    QList<NameInText> names;
    if (content.edition != ReportEdition::Governors || !content.people)
        return names;
    for (const ReportChapter &chapter : content.chapters) {
        if (!isPrinted(chapter))
            continue;
        for (const QString &text : {hasOwnTitle(chapter) ? chapter.title : QString(), content.commentary.value(chapter.id)}) {
            const QList<NameInText> found = namesIn(text, *content.people, chapter.title);
            for (const NameInText &name : found) {
                if (std::ranges::none_of(names, [&](const NameInText &known) { return known.found == name.found; }))
                    names.append(name);
            }
        }
    }
    return names;
}

QList<NameInText> undecidedNames(const ReportContent &content)
{
    QList<NameInText> names = namesInCommentary(content);
    names.removeIf([&content](const NameInText &name) { return content.decisions.isDecided(name.found); });
    return names;
}

QString forReaders(const ReportContent &content, const QString &text)
{
    const bool isPublic = content.edition == ReportEdition::Governors && content.people;
    return isPublic ? content.people->withLabels(text, content.decisions.notNames) : text;
}

QString titleForReaders(const ReportContent &content, const ReportChapter &chapter)
{
    return hasOwnTitle(chapter) ? forReaders(content, chapter.title) : chapter.title;
}

} // namespace namecheck
