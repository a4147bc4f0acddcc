// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/directory/records.h"

#include <QList>
#include <QRandomGenerator>
#include <QString>
#include <QStringList>

//! \brief Makes large directories that resemble a small one: the same words about as often, and the long tail of rare
//! words that a larger collection has
//!
//! The same sample, seed and number give the same entries everywhere.
class DirectoryGenerator
{
public:
    explicit DirectoryGenerator(const QList<Entry> &sample, quint32 seed = 20261121);

    //! \brief The next entry; ids count from 1, references are "G000001"
    [[nodiscard]] Entry next();

    //! \brief The heading of a directory file, and an entry as one of its lines, both with their line feed
    [[nodiscard]] static QString csvHeading();
    [[nodiscard]] static QString csvLine(const Entry &entry);

private:
    struct MadeSchool
    {
        QString name;
        qint64 id;
        Entry like; //!< trust, phase, region and town
    };

    [[nodiscard]] const Entry &any();
    [[nodiscard]] QString rareWord();
    [[nodiscard]] QString clauses(int count);
    [[nodiscard]] QString withRareWords(const QString &text);
    [[nodiscard]] QString person();
    void newSchool();

    QList<Entry> m_sample;
    QStringList m_clauses;
    QStringList m_firstNames;
    QStringList m_surnames;
    QRandomGenerator m_random;
    MadeSchool m_school;
    qint64 m_count = 0;
    int m_leftInSchool = 0;
};
