// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringView>

#include <string>
#include <vector>

struct sb_stemmer;

//! \brief One word of a text
struct Token
{
    int start = 0; //!< in the text, in UTF-16 units
    int length = 0;
    int at = 0; //!< of its letters in TokenList
    int size = 0;
    bool isUpper = false;      //!< two capitals or more, and no small letter: "RE", "Y6", "EHCPs" (a final s does not count)
    bool beginsClause = false; //!< a full stop, bracket or the like stands before it
};

//! \brief A text cut into words: small letters without accents, "Year 6" and "yr6" as y6, "key stage 2" as ks2,
//! "don't" and "can't" as not, "children's" as children
//!
//! Holds its memory between texts, so that many are read quickly.
class TokenList
{
public:
    void read(QStringView text);

    [[nodiscard]] const std::vector<Token> &tokens() const { return m_tokens; }
    [[nodiscard]] QStringView word(const Token &token) const { return QStringView(m_letters.data() + token.at, token.size); }

private:
    struct Shape;
    void takePlain(QStringView run, Shape &shape);
    void take(QChar c, Shape &shape);
    void finish(Shape &shape, qsizetype end);
    void dropEnding(Token &token, const Shape &shape);
    void joinYearsAndStages();
    void replaceLast(QStringView word);

    std::u16string m_letters;
    std::vector<Token> m_tokens;
};

//! \brief Cuts words to their stems: "moderating" and "moderation" give "moder"
//!
//! Not for several threads at once.
class Stemmer
{
public:
    Stemmer();
    ~Stemmer();
    Stemmer(const Stemmer &) = delete;
    Stemmer &operator=(const Stemmer &) = delete;

    //! \brief The stem of a word of a TokenList; words of up to three letters and words with digits are their own
    [[nodiscard]] QString stem(QStringView word);

private:
    sb_stemmer *m_stemmer = nullptr;
};
