// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/imports/importpresenter.h"

#include "views/imports/columnmeanings.h"
#include "views/imports/importrunner.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace {

bool haveSameHeadings(const ColumnMapping &left, const ColumnMapping &right)
{
    return left.headingRow == right.headingRow
           && std::ranges::equal(left.columns, right.columns, {}, &ColumnGuess::heading, &ColumnGuess::heading);
}

} // namespace

ImportPresenter::ImportPresenter(ImportRunner &runner, ImportSettings settings, QObject *parent)
    : QObject(parent)
    , m_runner(runner)
    , m_settings(std::move(settings))
{
    connect(&m_runner, &ImportRunner::looked, this, [this](const LookAnswer &answer) { takeLook(answer.result); });
    connect(&m_runner, &ImportRunner::checked, this, [this](const RunAnswer &answer) { takeCheck(answer.result); });
    connect(&m_runner, &ImportRunner::imported, this, [this](const RunAnswer &answer) { takeImport(answer.result); });
    connect(&m_runner, &ImportRunner::progressed, this, [this](int percent) {
        m_percent = percent;
        emit progressed(percent);
    });
}

ImportPresenter::~ImportPresenter()
{
    m_runner.drop();
}

QList<ImportPresenter::Step> ImportPresenter::steps() const
{
    if (m_look && m_kind == ImportKind::Schools)
        return {Step::File, Step::Preview, Step::Import};
    return {Step::File, Step::Columns, Step::Preview, Step::Import};
}

void ImportPresenter::chooseFiles(const QStringList &paths)
{
    if (paths.isEmpty() || m_step != Step::File)
        return;
    m_look.reset();
    m_error.clear();
    m_isKindChosen = false;
    if (paths.size() > 1) {
        m_path.clear();
        m_runner.drop();
        m_error = tr("Choose one file at a time.");
        setWork(Work::None);
        return;
    }
    m_path = paths.first();
    startLook({});
}

void ImportPresenter::chooseKind(ImportKind kind)
{
    if (m_path.isEmpty() || m_step != Step::File || (m_look && m_kind == kind))
        return;
    m_kind = kind;
    m_isKindChosen = true;
    m_look.reset();
    m_error.clear();
    startLook(kind);
}

void ImportPresenter::chooseSheet(const QString &sheet)
{
    if (m_step != Step::File || m_work != Work::None || !m_look || !m_look->sheets.contains(sheet) || m_look->sheet == sheet)
        return;
    startLook(m_kind, sheet);
}

bool ImportPresenter::canChooseKind() const
{
    return m_step == Step::File && (m_look || m_isKindChosen);
}

QString ImportPresenter::fileName() const
{
    return QFileInfo(m_path).fileName();
}

void ImportPresenter::chooseMeaning(int column, int meaning)
{
    ::chooseMeaning(m_mapping, column, meaning);
    emit changed();
}

QStringList ImportPresenter::missing() const
{
    QStringList labels;
    for (const DirectoryField field : m_mapping.missing())
        labels.append(columnMeanings().at(meaningOf({{}, field})).label);
    return labels;
}

ImportSample ImportPresenter::sample() const
{
    return m_look ? sampleOf(*m_look, m_mapping) : ImportSample();
}

bool ImportPresenter::canImport() const
{
    return m_step == Step::Preview && m_work == Work::None && m_error.isEmpty() && !m_report.isRefused()
           && m_report.added + m_report.updated > 0;
}

bool ImportPresenter::canGoNext() const
{
    if (m_work != Work::None)
        return false;
    switch (m_step) {
    case Step::File:
        return m_look.has_value();
    case Step::Columns:
        return m_mapping.missing().isEmpty();
    case Step::Preview:
        return canImport();
    case Step::Import:
        break;
    }
    return false;
}

void ImportPresenter::next()
{
    if (!canGoNext())
        return;
    m_step = neighbour(1);
    m_error.clear();
    if (m_step == Step::Preview)
        startCheck();
    else if (m_step == Step::Import)
        startImport();
    else
        emit changed();
}

bool ImportPresenter::canGoBack() const
{
    const bool isBusy = m_work == Work::Importing || m_work == Work::Stopping;
    return m_step != Step::File && !isBusy && !m_isDone;
}

void ImportPresenter::back()
{
    if (!canGoBack())
        return;
    m_runner.drop();
    m_isCheckingAgain = false;
    const bool isAgain = m_step == Step::Import; // what the file would do may be otherwise now
    m_step = neighbour(-1);
    m_error.clear();
    if (isAgain)
        startCheck();
    else
        setWork(Work::None);
}

void ImportPresenter::checkAgain()
{
    if (m_step != Step::Preview || m_work != Work::None)
        return;
    m_isCheckingAgain = true;
    m_error.clear();
    startLook(m_kind, m_look ? m_look->sheet : QString());
}

void ImportPresenter::cancel()
{
    switch (m_work) {
    case Work::None:
    case Work::Stopping:
        break;
    case Work::Looking:
        m_runner.drop();
        if (m_step == Step::File)
            m_path.clear();
        m_isCheckingAgain = false;
        setWork(Work::None);
        break;
    case Work::Checking:
        back();
        break;
    case Work::Importing:
        m_runner.stop(); // and waits for what it says: it may have been too late
        setWork(Work::Stopping);
        break;
    }
}

void ImportPresenter::startLook(std::optional<ImportKind> kind, const QString &sheet)
{
    m_runner.look(m_path, kind, m_settings.limits, sheet);
    setWork(Work::Looking);
}

void ImportPresenter::startCheck()
{
    m_report = {};
    ImportOptions options;
    options.isDryRun = true;
    options.limits = m_settings.limits;
    m_runner.run(task(), options);
    setWork(Work::Checking);
}

void ImportPresenter::startImport()
{
    ImportOptions options;
    options.limits = m_settings.limits;
    options.author = m_settings.author;
    m_runner.run(task(), options);
    setWork(Work::Importing);
}

void ImportPresenter::takeLook(const Result<ImportLook> &look)
{
    const bool isAgain = std::exchange(m_isCheckingAgain, false);
    if (!look) {
        m_error = look.error().message;
        setWork(Work::None);
        return;
    }
    const bool isSame = isAgain && look->kind == m_kind && haveSameHeadings(look->mapping, m_mapping);
    m_look = *look;
    m_kind = look->kind;
    if (!isSame)
        m_mapping = look->mapping;
    if (isSame) {
        startCheck();
        return;
    }
    if (isAgain)
        m_step = Step::Columns;
    setWork(Work::None);
}

void ImportPresenter::takeCheck(const Result<ImportOutcome> &outcome)
{
    if (outcome)
        m_report = outcome->report;
    else
        m_error = outcome.error().message;
    setWork(Work::None);
}

void ImportPresenter::takeImport(const Result<ImportOutcome> &outcome)
{
    if (!outcome) {
        m_error = outcome.error().message;
        setWork(Work::None);
        return;
    }
    m_report = outcome->report;
    m_isDone = !m_report.isRefused();
    if (m_report.isRefused()) // the directory or the file changed since the preview
        m_error = tr("There are problems now that were not there before. Go back to see them. Nothing was changed.");
    setWork(Work::None);
    if (outcome->event)
        emit imported(*outcome->event);
}

void ImportPresenter::setWork(Work work)
{
    m_work = work;
    m_percent = 0;
    emit changed();
}

ImportPresenter::Step ImportPresenter::neighbour(int direction) const
{
    const QList<Step> all = steps();
    return all.value(all.indexOf(m_step) + direction, m_step);
}

ImportTask ImportPresenter::task() const
{
    return {m_path, m_kind, m_mapping, m_look ? m_look->sheet : QString()};
}
