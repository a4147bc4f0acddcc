// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/spelling/spellchecker.h"

#include <QHash>
#include <QSet>

#include <memory>

class Hunspell;

//! \brief Spelling by a hunspell dictionary; one that is not there never becomes ready
class HunspellChecker final : public SpellChecker
{
    Q_OBJECT

public:
    //! \param folders where "en_GB.aff" and "en_GB.dic" may lie; the first that holds both is taken
    //! \param ownWords a text file of one's own words, one a line; made at the first learn()
    HunspellChecker(QString language, QStringList folders, QString ownWords, QObject *parent = nullptr);
    ~HunspellChecker() override;

    void prepare() override;
    [[nodiscard]] bool isReady() const override;
    [[nodiscard]] bool isKnown(const QString &word) const override;
    [[nodiscard]] QStringList suggestions(const QString &word, int limit) const override;
    void learn(const QString &word) override;

private:
    struct Dictionary;
    void take(std::shared_ptr<Dictionary> dictionary);

    QString m_language;
    QStringList m_folders;
    QString m_ownWordsFile;
    bool m_isAsked = false;
    std::shared_ptr<Dictionary> m_dictionary;
    mutable QHash<QString, bool> m_known; // asked for at each key: a dictionary takes a hundred times as long
};

//! \brief Where dictionaries lie on this system, and beside the program in "dictionaries"
[[nodiscard]] QStringList dictionaryFolders(const QString &programFolder);
