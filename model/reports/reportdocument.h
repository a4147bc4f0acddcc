// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/documents/document.h"
#include "model/reports/reportcontent.h"

#include <QCoreApplication>

//! \brief Lays the report out as one document, from which PDF, HTML and ODT are made
class ReportDocument
{
    Q_DECLARE_TR_FUNCTIONS(ReportDocument)

public:
    [[nodiscard]] static doc::Document compose(const ReportContent &content);

    //! \brief "Annual partnership report 2025 to 2026"
    [[nodiscard]] static QString title(const ReportContent &content);
    //! \brief "For governing bodies" or "For directors: confidential"
    [[nodiscard]] static QString editionLine(ReportEdition edition);

private:
    static void addTitlePage(doc::Blocks &blocks, const ReportContent &content);
    static void addChapter(doc::Blocks &blocks, const ReportContent &content, const ReportChapter &chapter, int number);
    static void addSummary(doc::Blocks &blocks, const ReportContent &content);
    static void addTables(doc::Blocks &blocks, const ReportContent &content, const QString &chapter);
    static void addCases(doc::Blocks &blocks, const ReportContent &content);
    static void addUnmetThemes(doc::Blocks &blocks, const ReportContent &content);
    static void addSteps(doc::Blocks &blocks, const ReportContent &content, const QString &title, const QString &wordsTitle, QString NextStep::*words);
    static void addNextSteps(doc::Blocks &blocks, const ReportContent &content);
    static void addTerms(doc::Blocks &blocks);
    static QString termsLine(const Figures &figures);
    static void addMethod(doc::Blocks &blocks, const ReportContent &content);
    static void addGlossary(doc::Blocks &blocks);
    [[nodiscard]] static bool hasFigure(const FigureTable &table);
    [[nodiscard]] static doc::Figure figureOf(const FigureTable &table, const QString &sentence);
};
