// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/reports/peoplenames.h"

#include "model/core/hash.h"
#include "model/core/text.h"

#include <QCoreApplication>

#include <utility>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(PeopleNames)
};

constexpr qsizetype mostWordsOfAName = 5;
constexpr int lettersOfLabels = 24;
constexpr QLatin1String labelLetters("ABCDEFGHJKLMNPQRSTUVWXYZ");

struct Word
{
    qsizetype begin = 0;
    qsizetype end = 0;
};

bool isNamePart(QChar c)
{
    return c.isLetter() || c == u'\'' || c == u'\u2019' || c == u'-';
}

QList<Word> wordsOf(const QString &text)
{
    QList<Word> words;
    for (qsizetype i = 0; i < text.size();) {
        if (!text.at(i).isLetter()) {
            ++i;
            continue;
        }
        const qsizetype begin = i;
        while (i < text.size() && isNamePart(text.at(i)))
            ++i;
        qsizetype end = i;
        if (text.mid(begin, end - begin).endsWith(u"'s") || text.mid(begin, end - begin).endsWith(u"\u2019s"))
            end -= 2;
        words.append({begin, end});
    }
    return words;
}

// First name and surname beside each other are one name.
void append(QList<FoundName> &found, const FoundName &name)
{
    const bool isSame = !found.isEmpty() && found.last().person == name.person && found.last().position + found.last().length + 1 == name.position;
    if (isSame)
        found.last().length = name.position + name.length - found.last().position;
    else
        found.append(name);
}

QString joined(const QString &text, const QList<Word> &words, qsizetype first, qsizetype count)
{
    QStringList parts;
    for (qsizetype i = first; i < first + count; ++i)
        parts.append(folded(text.mid(words.at(i).begin, words.at(i).end - words.at(i).begin)));
    return parts.join(u' ');
}

} // namespace

PeopleNames::PeopleNames(const QStringList &people, QByteArray salt)
    : m_salt(std::move(salt))
{
    constexpr qsizetype shortestPart = 3;
    const QStringList titles{u"mrs"_s, u"miss"_s, u"prof"_s, u"professor"_s, u"rev"_s, u"revd"_s, u"sir"_s, u"dame"_s};
    for (const QString &person : people) {
        const QList<Word> words = wordsOf(person);
        for (qsizetype i = 0; i < words.size(); ++i) {
            const QString part = joined(person, words, i, 1);
            if (part.size() >= shortestPart && !titles.contains(part))
                m_people.insert(part, person);
        }
        if (!words.isEmpty())
            m_people.insert(joined(person, words, 0, words.size()), person);
    }
}

QList<FoundName> PeopleNames::find(const QString &text) const
{
    QList<FoundName> found;
    const QList<Word> words = wordsOf(text);
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (!text.at(words.at(i).begin).isUpper())
            continue;
        for (qsizetype count = std::min(mostWordsOfAName, words.size() - i); count > 0; --count) {
            const auto person = m_people.constFind(joined(text, words, i, count));
            if (person == m_people.constEnd())
                continue;
            append(found, {words.at(i).begin, words.at(i + count - 1).end - words.at(i).begin, *person});
            i += count - 1;
            break;
        }
    }
    return found;
}

QString PeopleNames::label(const QString &person) const
{
    const QByteArray hash = shortHash(m_salt + folded(person).toUtf8());
    const auto byte = [&hash](int i) { return static_cast<int>(static_cast<uchar>(hash.at(i))); };
    const QChar letter = labelLetters.at(byte(0) % lettersOfLabels);
    return Texts::tr("Colleague %1%2").arg(letter).arg((byte(1) * 256 + byte(2)) % 900 + 100);
}

QString PeopleNames::withLabels(const QString &text, const QStringList &notNames) const
{
    QString result = text;
    const QList<FoundName> found = find(text);
    for (auto name = found.crbegin(); name != found.crend(); ++name) {
        if (!notNames.contains(text.mid(name->position, name->length)))
            result.replace(name->position, name->length, label(name->person));
    }
    return result;
}
