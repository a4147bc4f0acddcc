// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/reports/reportcontent.h"

#include <algorithm>

using namespace Qt::StringLiterals;

QString editionId(ReportEdition edition)
{
    return edition == ReportEdition::Governors ? u"governors"_s : u"directors"_s;
}

QList<ReportChapter> shownChapters(const ReportContent &content)
{
    QList<ReportChapter> shown = content.chapters;
    shown.removeIf([&content](const ReportChapter &chapter) {
        const bool isForDirectors = chapter.id == u"next-steps"_s;
        return chapter.isOff || (isForDirectors && content.edition == ReportEdition::Governors);
    });
    return shown;
}

QStringList shownTables(const ReportContent &content, const QString &chapter)
{
    QStringList shown = tablesOfChapter(chapter);
    if (content.edition == ReportEdition::Governors)
        shown.removeAll(u"case-studies"_s); // what is being prepared
    shown.removeIf([&content](const QString &table) { return content.figures.table(table).id.isEmpty(); });
    return shown;
}

Figures shownFigures(const ReportContent &content)
{
    QStringList shown;
    for (const ReportChapter &chapter : shownChapters(content))
        shown += shownTables(content, chapter.id);
    Figures figures{content.figures.period, content.figures.scope, content.figures.asOf, content.figures.recordCount, {}, content.figures.terms, content.figures.areTermsUsual};
    std::ranges::copy_if(content.figures.tables, std::back_inserter(figures.tables), [&shown](const FigureTable &table) { return shown.contains(table.id); });
    return figures;
}
