// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/trust/phrase.h"

#include "model/trust/crypto.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int bitsPerWord = 11;

// The first 66 bits of \p bytes, 11 for each word.
QString spoken(QByteArrayView bytes)
{
    const QStringList list = phrase::words();
    QStringList result;
    for (int word = 0; word < phrase::wordCount; ++word) {
        int index = 0;
        for (int bit = word * bitsPerWord; bit < (word + 1) * bitsPerWord; ++bit)
            index = index * 2 + ((bytes.at(bit / 8) >> (7 - bit % 8)) & 1);
        result.append(list.value(index));
    }
    return result.join(u' ');
}

} // namespace

namespace phrase {

QStringList words()
{
    QFile file(u":/words/english-2048.txt"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromLatin1(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
}

QString random()
{
    return spoken(SecretBytes::random(16).view());
}

Result<QString> ofRequest(const QByteArray &request, const QByteArray &shareId)
{
    const auto key = crypto::keyFromPassphrase(request, shareId, crypto::Effort::Everyday);
    if (!key)
        return failure(key);
    return spoken(key->view());
}

Result<QString> normalised(const QString &typed)
{
    const QStringList list = words();
    QString letters = typed.toLower(); // people write commas between them and a full stop after the last
    std::ranges::replace_if(letters, [](QChar c) { return c.isPunct(); }, u' ');
    const QStringList parts = letters.simplified().split(u' ', Qt::SkipEmptyParts);
    QStringList result;
    for (const QString &part : parts) {
        const auto isMeant = [&](const QString &word) { return word == part || (part.size() >= 4 && word.startsWith(part.left(4))); };
        const auto found = std::ranges::find_if(list, isMeant);
        if (found == list.end())
            return failure(Error::Code::InvalidInput,
                           QCoreApplication::translate("Phrase", "\u201c%1\u201d is not one of the words. Ask for it to be spelt.").arg(part));
        result.append(*found);
    }
    if (result.size() != wordCount)
        return failure(Error::Code::InvalidInput, QCoreApplication::translate("Phrase", "Type all six words."));
    return result.join(u' ');
}

} // namespace phrase
