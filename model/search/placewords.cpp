// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/search/placewords.h"

#include <algorithm>
#include <array>

namespace {

bool isCapital(const TokenList &list, QStringView text, size_t index)
{
    return text.at(list.tokens()[index].start).isUpper();
}

template <size_t Count>
bool isOneOf(const std::array<QStringView, Count> &words, QStringView word)
{
    return std::ranges::find(words, word) != words.end();
}

} // namespace

SaysPlace saysPlace(const TokenList &list, QStringView text, size_t index)
{
    static constexpr std::array<QStringView, 4> certain{u"near", u"nearby", u"nearest", u"nr"};
    static constexpr std::array<QStringView, 4> likely{u"in", u"at", u"from", u"around"};
    if (index == 0)
        return SaysPlace::No;
    const QStringView before = list.word(list.tokens()[index - 1]);
    if (isOneOf(certain, before) || milesBefore(list, index - 1) > 0 || (before == u"to" && index > 1 && list.word(list.tokens()[index - 2]) == u"close"))
        return SaysPlace::Certain;
    const bool isLikely = isOneOf(likely, before) && isCapital(list, text, index) && !isCapital(list, text, index - 1);
    return isLikely ? SaysPlace::Likely : SaysPlace::No;
}

bool isMiles(QStringView word)
{
    return word == u"mile" || word == u"miles";
}

int milesBefore(const TokenList &list, size_t index)
{
    const auto word = [&list](size_t at) { return list.word(list.tokens()[at]); };
    if (index < 2 || (word(index) != u"of" && word(index) != u"from") || !isMiles(word(index - 1)))
        return 0;
    const int miles = word(index - 2).toInt();
    return miles < 1000 ? std::max(0, miles) : 0;
}

bool isInwardCode(QStringView word)
{
    return word.size() == 3 && word.at(0).isDigit() && word.at(1).isLetter() && word.at(2).isLetter();
}
