// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/tables/bookingspelling.h"

#include "model/bookings/bookingrepository.h"

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostSpellings = 20; // of one word: a beginning of one letter fits many

} // namespace

BookingSpelling::BookingSpelling(const QStringList &texts)
{
    TokenList list;
    for (const QString &text : texts) {
        list.read(text);
        for (const Token &token : list.tokens()) {
            const quint32 word = m_lexicon.addEntryWord(list.word(token));
            QStringList &written = m_written[word];
            const QString here = text.mid(token.start, token.length);
            if (!written.contains(here, Qt::CaseInsensitive)) // the search knows that of letters without accents
                written.append(here);
        }
    }
    m_lexicon.finish();
    m_spelling = std::make_unique<Spelling>(m_lexicon);
}

QStringList BookingSpelling::writtenAs(quint32 word) const
{
    return m_written.value(word).mid(0, mostSpellings);
}

QStringList BookingSpelling::beginningWith(QStringView word) const
{
    QStringList written;
    for (const quint32 known : m_lexicon.withPrefix(word)) {
        written += writtenAs(known);
        if (written.size() >= mostSpellings)
            break;
    }
    return written;
}

BookingSpelling::Reading BookingSpelling::read(const QString &query) const
{
    Reading reading;
    QStringList was;
    QStringList became;
    TokenList list;
    list.read(QStringView(query).left(BookingFilter::longestSearch));
    for (const Token &token : list.tokens()) {
        if (reading.words.size() >= BookingFilter::mostWords)
            break;
        const QStringView word = list.word(token);
        const QString typed = query.mid(token.start, token.length);
        QStringList written = beginningWith(word);
        if (written.isEmpty()) {
            quint32 meant = m_spelling->correction(word);
            if (meant == Lexicon::none && &token == &list.tokens().back())
                meant = m_spelling->correctionOfBeginning(word);
            written = meant == Lexicon::none ? QStringList{typed} : writtenAs(meant);
            if (meant != Lexicon::none) {
                was.append(typed);
                became.append(written.first());
            }
        }
        reading.words.append(written);
    }
    reading.was = was.join(u' ');
    reading.became = became.join(u' ');
    return reading;
}
