// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/spelling/hunspellchecker.h"

#include "model/core/pupilidentifier.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QSaveFile>
#include <QStringConverter>
#include <QtConcurrent>

#include <hunspell.hxx>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostKept = 20'000;
constexpr qint64 mostOwnBytes = 1'000'000;
constexpr qsizetype longestWord = 60;

QString dictionaryPath(const QStringList &folders, const QString &language)
{
    for (const QString &folder : folders) {
        const QString path = QDir(folder).filePath(language);
        if (QFileInfo::exists(path + u".aff"_s) && QFileInfo::exists(path + u".dic"_s))
            return path;
    }
    return {};
}

QSet<QString> readWords(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QStringList lines = QString::fromUtf8(file.read(mostOwnBytes)).split(u'\n', Qt::SkipEmptyParts);
    return {lines.cbegin(), lines.cend()};
}

// Dictionaries have the straight apostrophe; people type either.
QString asInDictionary(const QString &word)
{
    QString plain = word;
    return plain.replace(u'\u2019', u'\'');
}

} // namespace

struct HunspellChecker::Dictionary
{
    std::unique_ptr<Hunspell> hunspell;
    bool isUtf8 = true;
    QSet<QString> ownWords;

    [[nodiscard]] std::string encoded(const QString &word) const
    {
        return isUtf8 ? word.toStdString() : word.toLatin1().toStdString();
    }
    [[nodiscard]] QString decoded(const std::string &word) const
    {
        return isUtf8 ? QString::fromStdString(word) : QString::fromLatin1(QByteArray::fromStdString(word));
    }
};

HunspellChecker::HunspellChecker(QString language, QStringList folders, QString ownWords, QObject *parent)
    : SpellChecker(parent)
    , m_language(std::move(language))
    , m_folders(std::move(folders))
    , m_ownWordsFile(std::move(ownWords))
{
}

HunspellChecker::~HunspellChecker() = default;

void HunspellChecker::prepare()
{
    if (m_isAsked)
        return;
    m_isAsked = true;
    const auto read = [folders = m_folders, language = m_language, own = m_ownWordsFile] {
        auto dictionary = std::make_shared<Dictionary>();
        const QString path = dictionaryPath(folders, language);
        if (path.isEmpty())
            return dictionary;
        const auto name = [&path](const QString &ending) { return QFile::encodeName(path + ending); };
        dictionary->hunspell = std::make_unique<Hunspell>(name(u".aff"_s).constData(), name(u".dic"_s).constData());
        dictionary->isUtf8 = dictionary->hunspell->get_dict_encoding() == "UTF-8";
        dictionary->ownWords = readWords(own);
        return dictionary;
    };
    // A watcher that goes with this object: then() of Qt 6.4 must not outlive its context.
    auto *watcher = new QFutureWatcher<std::shared_ptr<Dictionary>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        take(watcher->result());
        watcher->deleteLater();
    });
    watcher->setFuture(QtConcurrent::run(read));
}

void HunspellChecker::take(std::shared_ptr<Dictionary> dictionary)
{
    if (!dictionary->hunspell)
        return;
    m_dictionary = std::move(dictionary);
    m_known.clear();
    emit changed();
}

bool HunspellChecker::isReady() const
{
    return m_dictionary != nullptr;
}

bool HunspellChecker::isKnown(const QString &word) const
{
    if (!m_dictionary || word.size() > longestWord)
        return true;
    if (const auto known = m_known.constFind(word); known != m_known.cend())
        return *known;
    if (m_known.size() > mostKept)
        m_known.clear();
    const QString plain = asInDictionary(word);
    const bool isKnown = m_dictionary->ownWords.contains(plain) || m_dictionary->hunspell->spell(m_dictionary->encoded(plain));
    m_known.insert(word, isKnown);
    return isKnown;
}

QStringList HunspellChecker::suggestions(const QString &word, int limit) const
{
    if (!m_dictionary || word.size() > longestWord)
        return {};
    QStringList texts;
    const std::vector<std::string> found = m_dictionary->hunspell->suggest(m_dictionary->encoded(asInDictionary(word)));
    for (const std::string &text : found) {
        if (texts.size() < limit)
            texts.append(m_dictionary->decoded(text));
    }
    return texts;
}

void HunspellChecker::learn(const QString &word)
{
    const QString plain = asInDictionary(word.trimmed());
    if (!m_dictionary || plain.isEmpty() || plain.size() > longestWord || holdsPupilNumber(plain))
        return;
    m_dictionary->ownWords.insert(plain);
    m_known.clear();
    QStringList words(m_dictionary->ownWords.cbegin(), m_dictionary->ownWords.cend());
    words.sort();
    QSaveFile file(m_ownWordsFile);
    if (file.open(QIODevice::WriteOnly)) { // a list of words that cannot be kept is no reason to stop anybody
        file.write(words.join(u'\n').toUtf8());
        file.commit();
    }
    emit changed();
}

QStringList dictionaryFolders(const QString &programFolder)
{
    return {QDir(programFolder).filePath(u"dictionaries"_s), u"/usr/share/hunspell"_s, u"/usr/share/myspell/dicts"_s,
            u"/Library/Spelling"_s};
}
