// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/imports/importwords.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using Step = ImportPresenter::Step;
using Tone = PillState::Tone;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ImportDialog)
};

QString number(qint64 count)
{
    return QLocale().toString(count);
}

QString quoted(const QStringList &labels)
{
    QStringList parts;
    for (const QString &label : labels)
        parts.append(Texts::tr("\u2018%1\u2019").arg(label));
    return parts.join(Texts::tr(", "));
}

qint64 knownColumnsOf(const ColumnMapping &mapping)
{
    return std::ranges::count_if(mapping.columns, [](const ColumnGuess &column) { return column.field.has_value(); });
}

qint64 headedColumnsOf(const ColumnMapping &mapping)
{
    return std::ranges::count_if(mapping.columns, [](const ColumnGuess &column) { return !column.heading.isEmpty(); });
}

} // namespace

QString import_words::stepName(Step step)
{
    switch (step) {
    case Step::File:
        return Texts::tr("File");
    case Step::Columns:
        return Texts::tr("Columns");
    case Step::Preview:
        return Texts::tr("Preview");
    case Step::Import:
        return Texts::tr("Import");
    }
    return {};
}

QString import_words::question(const ImportPresenter &presenter)
{
    switch (presenter.step()) {
    case Step::File:
        return Texts::tr("Which file do you want to import?");
    case Step::Columns:
        return Texts::tr("What do the columns hold?");
    case Step::Preview:
        return presenter.work() == ImportPresenter::Work::None ? Texts::tr("Import this?") : Texts::tr("Checking %1").arg(presenter.fileName());
    case Step::Import:
        break;
    }
    if (presenter.work() != ImportPresenter::Work::None)
        return Texts::tr("Importing %1").arg(presenter.fileName());
    return presenter.isDone() ? Texts::tr("Imported") : Texts::tr("Not imported");
}

QString import_words::fileFacts(const ImportLook &look)
{
    const QString size = QLocale().formattedDataSize(look.bytes, 0, QLocale::DataSizeSIFormat);
    if (look.kind == ImportKind::Schools)
        return Texts::tr("%1. Its columns are known: there is nothing to choose.").arg(size);
    return Texts::tr("%1. %2 of %3 columns are known.").arg(size, number(knownColumnsOf(look.mapping)), number(headedColumnsOf(look.mapping)));
}

import_words::Statement import_words::columnsStatement(const ImportPresenter &presenter)
{
    const QStringList missing = presenter.missing();
    if (!missing.isEmpty())
        return {Tone::Bad, Texts::tr("No column holds %1 yet.").arg(quoted(missing)),
                Texts::tr("Choose below which one does. Without it nothing can be imported.")};
    const auto &columns = presenter.mapping().columns;
    const auto left = headedColumnsOf(presenter.mapping()) - knownColumnsOf(presenter.mapping());
    if (left > 0)
        return {Tone::Warn, Texts::tr("Columns that are not read: %1.").arg(number(left)),
                Texts::tr("Choose what they hold, or leave them out.")};
    const bool isGuessed = std::ranges::any_of(columns, [](const ColumnGuess &column) { return column.field && column.confidence < 1; });
    if (isGuessed)
        return {Tone::Accent, Texts::tr("Every column has a meaning."), Texts::tr("Some are guessed: look whether they are right.")};
    return {Tone::Ok, Texts::tr("Every column is known."), {}};
}

import_words::Statement import_words::previewStatement(const ImportPresenter &presenter)
{
    const ImportReport &report = presenter.report();
    if (!presenter.error().isEmpty())
        return {Tone::Bad, Texts::tr("%1 could not be checked.").arg(presenter.fileName()), presenter.error()};
    if (report.isRefused())
        return {Tone::Bad, Texts::tr("Nothing can be imported yet."),
                Texts::tr("Put the problems right in the file, save it there and choose \u2018Check again\u2019.")};
    if (report.added + report.updated == 0)
        return {Tone::Accent, Texts::tr("There is nothing to import."),
                report.unchanged > 0 ? Texts::tr("All that this file says is here already.") : Texts::tr("The file has no rows below its headings.")};
    if (report.warningCount > 0)
        return {Tone::Warn, Texts::tr("It can be imported, with warnings."),
                Texts::tr("Nothing has been imported yet. Look through the warnings: each says what will be left out or read otherwise.")};
    return {Tone::Ok, Texts::tr("It can be imported."), Texts::tr("Nothing has been imported yet.")};
}

QString import_words::counts(const ImportReport &report)
{
    return Texts::tr("%1 new, %2 changed, %3 unchanged").arg(number(report.added), number(report.updated), number(report.unchanged));
}

QString import_words::nextText(const ImportPresenter &presenter)
{
    if (presenter.step() != Step::Preview)
        return Texts::tr("&Next");
    const qint64 rows = presenter.report().added + presenter.report().updated;
    return rows == 1 ? Texts::tr("&Import 1 row") : Texts::tr("&Import %1 rows").arg(number(rows));
}
