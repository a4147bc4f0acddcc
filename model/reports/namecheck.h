// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/reports/peoplenames.h"
#include "model/reports/reportchapter.h"

#include <QList>
#include <QString>
#include <QStringList>

struct ReportContent;

//! \brief Words in a text that are in the list of people, to be looked at before others read the text
struct NameInText
{
    QString found;  //!< as it stands there: "Osei"
    QString person; //!< who it may be: "Ama Osei"
    QString label;  //!< what stands in its place: "Colleague K472"
    QString around; //!< a few words before and after its first place
    QString where;  //!< the chapter's title; empty when there is but one text

    friend bool operator==(const NameInText &, const NameInText &) = default;
};

//! \brief What the Director decided about the words that were found in a year's texts
struct NameDecisions
{
    QStringList names;    //!< they are names: labels stand in their place
    QStringList notNames; //!< they are none, or may be read by everybody: they stay

    [[nodiscard]] bool isDecided(const QString &found) const { return names.contains(found) || notNames.contains(found); }

    friend bool operator==(const NameDecisions &, const NameDecisions &) = default;
};

namespace namecheck {

//! \brief "Osei (Ama Osei)"; a whole name once: "Ama Osei"
[[nodiscard]] QString withPerson(const NameInText &name);

//! \brief The names in \p text in their order, each once
[[nodiscard]] QList<NameInText> namesIn(const QString &text, const PeopleNames &people, const QString &where = {});

//! \brief The names in what the Director wrote for the chapters that \p content prints, titles included, each once
//!
//! Empty for the directors' edition, in which names stand.
[[nodiscard]] QList<NameInText> namesInCommentary(const ReportContent &content);
//! \brief Those of them that nobody has decided about
[[nodiscard]] QList<NameInText> undecidedNames(const ReportContent &content);

//! \brief \p text as the readers of \p content get it: in the governors' edition with labels for all that is not known to be no name
[[nodiscard]] QString forReaders(const ReportContent &content, const QString &text);
//! \brief The same for a chapter's title, where it is the Director's own
[[nodiscard]] QString titleForReaders(const ReportContent &content, const ReportChapter &chapter);

} // namespace namecheck
