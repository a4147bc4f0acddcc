// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/search/words.h"

#include "model/core/text.h"

#include <libstemmer.h>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

struct TokenList::Shape
{
    bool isOpen = false;
    qsizetype start = 0;
    int at = 0;
    int apostrophe = -1; //!< letters before the last apostrophe inside the word, or -1
    int upper = 0;
    int lower = 0;
    bool clause = true;
    bool lastIsSmallS = false;
};

namespace {

bool isAsciiLetter(char16_t c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

bool isAsciiDigit(char16_t c)
{
    return c >= u'0' && c <= u'9';
}

bool isApostrophe(QChar c)
{
    return c == u'\'' || c == u'\u2019' || c == u'\u2018' || c == u'\u02BC' || c == u'`' || c == u'\u00B4';
}

bool isPlain(QChar c)
{
    return isAsciiLetter(c.unicode()) || isAsciiDigit(c.unicode());
}

bool isWordLetter(QChar c)
{
    return c.unicode() < 0x80 ? isPlain(c) : c.isLetterOrNumber() || c.isMark();
}

bool endsClause(QChar c)
{
    return c == u'.' || c == u';' || c == u':' || c == u'!' || c == u'?' || c == u'(' || c == u')' || c == u'\n' || c == u'"'
           || c == u'\u2013' || c == u'\u2014';
}

// "P&L", "C&I", "T&L": one letter on either side.
bool isAmpersandOfAcronym(QStringView text, qsizetype i)
{
    const auto letter = [&](qsizetype at) { return at >= 0 && at < text.size() && isWordLetter(text.at(at)); };
    return letter(i - 1) && !letter(i - 2) && letter(i + 1) && !letter(i + 2);
}

// "nine" as "9"
QStringView digitsOf(QStringView word)
{
    static constexpr std::array<QStringView, 13> names{u"one",   u"two",   u"three", u"four", u"five",   u"six",    u"seven",
                                                       u"eight", u"nine",  u"ten",   u"eleven", u"twelve", u"thirteen"};
    static constexpr std::array<QStringView, 13> digits{u"1", u"2", u"3", u"4", u"5", u"6", u"7", u"8", u"9", u"10", u"11", u"12", u"13"};
    const auto found = std::ranges::find(names, word);
    return found == names.end() ? word : digits.at(static_cast<size_t>(found - names.begin()));
}

// A quick look: only a number or its name after "year", "y", "yr", "years", "ks" or "stage" can be joined to it.
bool mayFollow(QStringView word, QStringView before)
{
    return !before.isEmpty() && before.size() < 6 && word.size() < 9
           && (before.front() == u'y' || before.front() == u'k' || before.front() == u's');
}

bool isNumber(QStringView word, int from, int to)
{
    if (word.isEmpty() || word.size() > 2 || !std::ranges::all_of(word, [](QChar c) { return isAsciiDigit(c.unicode()); }))
        return false;
    const int value = word.toInt();
    return value >= from && value <= to;
}

} // namespace

// Letters and digits of ASCII, which most words are made of, all at once.
void TokenList::takePlain(QStringView run, Shape &shape)
{
    const size_t before = m_letters.size();
    m_letters.resize(before + static_cast<size_t>(run.size()));
    char16_t *to = m_letters.data() + before;
    int small = 0;
    for (const QChar c : run) {
        const char16_t u = c.unicode();
        const bool isSmall = u >= u'a';
        small += isSmall ? 1 : 0;
        *to++ = isSmall || u <= u'9' ? u : static_cast<char16_t>(u + 32);
    }
    shape.lower += small;
    shape.upper += static_cast<int>(run.size()) - small;
    shape.lastIsSmallS = run.back() == u's';
}

void TokenList::take(QChar c, Shape &shape)
{
    const char16_t u = c.unicode();
    shape.lastIsSmallS = false;
    if (u < 0x80) {
        const bool isCapital = u >= u'A' && u <= u'Z';
        shape.upper += isCapital || isAsciiDigit(u) ? 1 : 0;
        shape.lower += isCapital || isAsciiDigit(u) || u == u'&' ? 0 : 1;
        shape.lastIsSmallS = u == u's';
        m_letters.push_back(isCapital ? char16_t(u + 32) : u);
        return;
    }
    ++shape.lower;
    m_letters.append(folded(QStringView(&c, 1)).toStdU16String());
}

// "n't" makes the whole word a negation; 's, 'm, 've, 're, 'll and 'd go; in O'Brien the apostrophe just vanishes.
void TokenList::dropEnding(Token &token, const Shape &shape)
{
    if (shape.apostrophe < 0)
        return;
    static constexpr std::array<QStringView, 6> endings{u"s", u"m", u"ve", u"re", u"ll", u"d"};
    const QStringView after(m_letters.data() + token.at + shape.apostrophe, token.size - shape.apostrophe);
    if (after == u"t") {
        replaceLast(u"not");
        token.size = 3;
    } else if (shape.apostrophe > 1 && std::ranges::find(endings, after) != endings.end()) {
        token.size = shape.apostrophe;
        m_letters.resize(static_cast<size_t>(token.at + token.size));
    }
}

void TokenList::replaceLast(QStringView word)
{
    const Token &token = m_tokens.back();
    m_letters.resize(static_cast<size_t>(token.at));
    m_letters.append(word.utf16(), static_cast<size_t>(word.size()));
}

void TokenList::finish(Shape &shape, qsizetype end)
{
    if (!shape.isOpen)
        return;
    shape.isOpen = false;
    Token token{static_cast<int>(shape.start), static_cast<int>(end - shape.start), shape.at,
                static_cast<int>(m_letters.size()) - shape.at, false, shape.clause};
    const int small = shape.lower - (shape.lastIsSmallS && shape.lower == 1 ? 1 : 0);
    token.isUpper = shape.upper >= 2 && small == 0;
    m_tokens.push_back(token);
    dropEnding(m_tokens.back(), shape);
    shape.clause = false;
    if (m_tokens.back().size == 0)
        m_tokens.pop_back();
    else
        joinYearsAndStages();
}

// "year 6", "yr 6", "yr6", "year6" -> y6; "key stage 2", "ks 2" -> ks2.
void TokenList::joinYearsAndStages()
{
    Token &last = m_tokens.back();
    const QStringView letters = word(last);
    const bool mayBeYear = letters.front() == u'y' && isAsciiDigit(letters.back().unicode());
    if (!mayBeYear && !mayFollow(letters, m_tokens.size() > 1 ? word(m_tokens[m_tokens.size() - 2]) : QStringView()))
        return;
    for (const QStringView start : {QStringView(u"year"), QStringView(u"yr")}) {
        if (letters.startsWith(start) && isNumber(letters.mid(start.size()), 1, 13)) {
            const QString joined = u'y' + letters.mid(start.size()).toString();
            replaceLast(joined);
            last.size = static_cast<int>(joined.size());
            return;
        }
    }
    const size_t n = m_tokens.size();
    if (n < 2 || last.beginsClause)
        return;
    const QStringView before = word(m_tokens[n - 2]);
    const QStringView digits = digitsOf(letters);
    const bool isYear = (before == u"year" || before == u"years" || before == u"yr" || before == u"y") && isNumber(digits, 1, 13);
    const bool isKs = before == u"ks" && isNumber(digits, 1, 5);
    const bool isStage = n > 2 && before == u"stage" && word(m_tokens[n - 3]) == u"key" && isNumber(digits, 1, 5);
    if (!isYear && !isKs && !isStage)
        return;
    const QString joined = (isYear ? u"y"_s : u"ks"_s) + digits.toString();
    const Token number = last;
    m_tokens.resize(isStage ? n - 2 : n - 1);
    Token &token = m_tokens.back();
    token.length = number.start + number.length - token.start;
    replaceLast(joined);
    token.size = static_cast<int>(joined.size());
}

void TokenList::read(QStringView text)
{
    m_letters.clear();
    m_tokens.clear();
    Shape shape;
    const auto open = [&](qsizetype at) {
        if (!shape.isOpen)
            shape = Shape{true, at, static_cast<int>(m_letters.size()), -1, 0, 0, shape.clause, false};
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool isInside = shape.isOpen && i + 1 < text.size();
        if (isPlain(c)) {
            qsizetype end = i + 1;
            while (end < text.size() && isPlain(text.at(end)))
                ++end;
            open(i);
            takePlain(text.sliced(i, end - i), shape);
            i = end - 1;
        } else if (isWordLetter(c) || (c == u'&' && isAmpersandOfAcronym(text, i))) {
            open(i);
            take(c, shape);
        } else if (isInside && isApostrophe(c) && isWordLetter(text.at(i + 1))) {
            shape.apostrophe = static_cast<int>(m_letters.size()) - shape.at;
        } else {
            finish(shape, i);
            shape.clause = shape.clause || endsClause(c);
        }
    }
    finish(shape, text.size());
}

Stemmer::Stemmer()
    : m_stemmer(sb_stemmer_new("english", "UTF_8"))
{
}

Stemmer::~Stemmer()
{
    sb_stemmer_delete(m_stemmer);
}

QString Stemmer::stem(QStringView word)
{
    const bool isPlain = word.size() > 3 && std::ranges::none_of(word, [](QChar c) { return c.isDigit() || c == u'&'; });
    if (!isPlain || !m_stemmer)
        return word.toString();
    const QByteArray bytes = word.toUtf8();
    const auto *stemmed = sb_stemmer_stem(m_stemmer, reinterpret_cast<const sb_symbol *>(bytes.constData()), static_cast<int>(bytes.size()));
    if (!stemmed)
        return word.toString();
    return QString::fromUtf8(reinterpret_cast<const char *>(stemmed), sb_stemmer_length(m_stemmer));
}
