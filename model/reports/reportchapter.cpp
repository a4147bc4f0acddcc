// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/reports/reportchapter.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ReportChapter)
};

} // namespace

QList<ReportChapter> usualChapters()
{
    return {{u"summary"_s, Texts::tr("Summary")},
            {u"course"_s, Texts::tr("What was asked for, and what became of it")},
            {u"themes"_s, Texts::tr("What schools asked for, by theme")},
            {u"academies"_s, Texts::tr("Who gave and who received")},
            {u"time"_s, Texts::tr("Time and money")},
            {u"outcomes"_s, Texts::tr("What it changed")},
            {u"unmet"_s, Texts::tr("What was not met")},
            {u"directory"_s, Texts::tr("The directory and informal contacts")},
            {u"cases"_s, Texts::tr("Case studies")},
            {u"next-steps"_s, Texts::tr("Next steps and future needs")},
            {u"terms"_s, Texts::tr("Terms of reference")},
            {u"method"_s, Texts::tr("Method and data")},
            {u"glossary"_s, Texts::tr("Glossary")}};
}

QStringList tablesOfChapter(const QString &chapter)
{
    static const QHash<QString, QStringList> tables{
        {u"course"_s, {u"course"_s, u"months"_s, u"answers"_s}},
        {u"themes"_s, {u"themes"_s, u"phases"_s, u"levels"_s, u"kinds"_s}},
        {u"academies"_s, {u"academies"_s, u"academy-hours"_s, u"exchange"_s}},
        {u"time"_s, {u"time"_s, u"visits"_s, u"costs"_s}},
        {u"outcomes"_s, {u"evaluations"_s, u"ratings"_s, u"follow-ups"_s, u"even-better"_s, u"ratings-by-academy"_s}},
        {u"unmet"_s, {u"reasons"_s}},
        {u"directory"_s, {u"directory"_s, u"growth"_s, u"contacts"_s}},
        {u"cases"_s, {u"case-studies"_s}},
        {u"next-steps"_s, {u"section3"_s, u"needs"_s}}};
    return tables.value(chapter);
}
