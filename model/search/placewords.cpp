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
    static constexpr std::array<QStringView, 3> certain{u"near", u"nearby", u"nearest"};
    static constexpr std::array<QStringView, 4> likely{u"in", u"at", u"from", u"around"};
    if (index == 0)
        return SaysPlace::No;
    const QStringView before = list.word(list.tokens()[index - 1]);
    if (isOneOf(certain, before) || (before == u"to" && index > 1 && list.word(list.tokens()[index - 2]) == u"close"))
        return SaysPlace::Certain;
    const bool isLikely = isOneOf(likely, before) && isCapital(list, text, index) && !isCapital(list, text, index - 1);
    return isLikely ? SaysPlace::Likely : SaysPlace::No;
}

bool isInwardCode(QStringView word)
{
    return word.size() == 3 && word.at(0).isDigit() && word.at(1).isLetter() && word.at(2).isLetter();
}
