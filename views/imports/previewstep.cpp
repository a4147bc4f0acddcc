// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/imports/previewstep.h"

#include "model/tables/importmessagemodel.h"
#include "model/tables/importsamplemodel.h"
#include "views/common/banner.h"
#include "views/common/button.h"
#include "views/common/chip.h"
#include "views/common/flowlayout.h"
#include "views/common/textlabel.h"
#include "views/common/theme.h"
#include "views/imports/importtable.h"
#include "views/imports/importwords.h"

#include <QApplication>
#include <QButtonGroup>
#include <QClipboard>
#include <QLocale>
#include <QProgressBar>
#include <QShortcut>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

struct ViewFacts
{
    qint64 count = 0; // of all
    qsizetype listed = 0;
};

ViewFacts factsOf(const ImportReport &report, int kind)
{
    switch (static_cast<ImportMessageModel::Kind>(kind)) {
    case ImportMessageModel::Problem:
        return {report.problemCount, report.problems.size()};
    case ImportMessageModel::Warning:
        return {report.warningCount, report.warnings.size()};
    case ImportMessageModel::Change:
        break;
    }
    return {report.changes.size(), report.changes.size()};
}

void setChip(ToggleChip *chip, const QString &text, bool isThere)
{
    chip->setText(text);
    chip->setVisible(isThere);
    chip->updateGeometry();
}

} // namespace

PreviewStep::PreviewStep(const Theme &theme, ImportPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_presenter(presenter)
    , m_stack(new QStackedWidget)
    , m_bar(new QProgressBar)
    , m_sampleModel(new ImportSampleModel(this))
    , m_messageModel(new ImportMessageModel(this))
    , m_filter(new QSortFilterProxyModel(this))
{
    m_filter->setSourceModel(m_messageModel);
    m_filter->setFilterRole(ImportMessageModel::KindRole);
    m_bar->setAccessibleName(tr("How much of the file is checked"));
    auto *checking = new QWidget;
    auto *checkingLayout = new QVBoxLayout(checking);
    checkingLayout->setContentsMargins(0, 0, 0, 0);
    checkingLayout->setSpacing(theme.space(12));
    checkingLayout->addWidget(new TextLabel(theme, TypeRole::Body, ColourRole::Text, tr("Every row is read and compared with what is here. Nothing is written."), TextLabel::Overflow::Wrap));
    checkingLayout->addWidget(m_bar);
    checkingLayout->addStretch(1);
    m_stack->addWidget(checking);
    m_stack->addWidget(buildReport());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
}

QWidget *PreviewStep::buildReport()
{
    auto *report = new QWidget;
    auto *layout = new QVBoxLayout(report);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(m_theme.space(12));
    m_statementPlace = new QVBoxLayout;
    layout->addLayout(m_statementPlace);
    layout->addWidget(buildFigures());
    layout->addLayout(buildChips());
    layout->addWidget(buildTables(), 1);
    return report;
}

QWidget *PreviewStep::buildFigures()
{
    auto *figures = new QWidget;
    auto *layout = new QHBoxLayout(figures);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(m_theme.space(32));
    for (const QString &caption : {tr("New"), tr("Changed"), tr("Unchanged"), tr("Problems"), tr("Warnings")}) {
        auto *column = new QVBoxLayout;
        column->setSpacing(0);
        auto *figure = new TextLabel(m_theme, TypeRole::Figure, ColourRole::Text);
        column->addWidget(figure);
        column->addWidget(new TextLabel(m_theme, TypeRole::Caption, ColourRole::Text2, caption));
        m_figures.append(figure);
        layout->addLayout(column);
    }
    layout->addStretch(1);
    return figures;
}

QBoxLayout *PreviewStep::buildChips()
{
    auto *group = new QButtonGroup(this);
    auto *chips = new QHBoxLayout;
    chips->setSpacing(m_theme.space(8));
    for (int view = 0; view < ViewCount; ++view) {
        auto *chip = new ToggleChip(m_theme, {});
        group->addButton(chip, view);
        chips->addWidget(chip);
        m_chips.append(chip);
    }
    m_howMany = new TextLabel(m_theme, TypeRole::Caption, ColourRole::Text2, {}, TextLabel::Overflow::Elide);
    m_copy = new Button(m_theme, ButtonKind::Link, tr("Cop&y the list"), u"copy"_s);
    chips->addWidget(m_howMany, 1);
    chips->addWidget(m_copy);
    connect(group, &QButtonGroup::idToggled, this, [this](int view, bool isOn) {
        if (isOn)
            setView(static_cast<View>(view));
    });
    connect(m_copy, &QPushButton::clicked, this, &PreviewStep::copyMessages);
    return chips;
}

QWidget *PreviewStep::buildTables()
{
    m_tables = new QStackedWidget;
    m_tables->setMinimumHeight(m_theme.length(100));
    m_rows = new ImportTable(m_theme);
    m_rows->setModel(m_sampleModel);
    m_rows->setAccessibleName(tr("First rows of the file"));
    m_rows->setLeastColumnWidth(140);
    m_messages = new ImportTable(m_theme);
    m_messages->setModel(m_filter);
    m_messages->setWraps(true);
    m_messages->hideColumn(ImportMessageModel::KindColumn); // the chips say it
    m_messages->setColumnShares({0, 72, -2, -5});
    auto *copy = new QShortcut(QKeySequence::Copy, m_messages);
    copy->setContext(Qt::WidgetShortcut);
    connect(copy, &QShortcut::activated, this, &PreviewStep::copyMessages);
    m_tables->addWidget(m_rows);
    m_tables->addWidget(m_messages);
    return m_tables;
}

void PreviewStep::refresh()
{
    const bool isChecking = m_presenter.work() != ImportPresenter::Work::None;
    m_stack->setCurrentIndex(isChecking ? 0 : 1);
    m_bar->setValue(m_presenter.percent());
    if (m_presenter.step() == ImportPresenter::Step::Preview && !isChecking)
        showReport();
}

void PreviewStep::setPercent(int percent)
{
    m_bar->setValue(percent);
}

void PreviewStep::showReport()
{
    const ImportReport &report = m_presenter.report();
    showStatement();
    const qint64 counts[] = {report.added, report.updated, report.unchanged, report.problemCount, report.warningCount};
    for (int place = 0; place < m_figures.size(); ++place)
        m_figures.at(place)->setText(QLocale().toString(counts[place]));
    m_figures.at(3)->setColour(report.problemCount > 0 ? ColourRole::Bad : ColourRole::Text);
    m_figures.at(4)->setColour(report.warningCount > 0 ? ColourRole::Warn : ColourRole::Text);
    m_sampleModel->setSample(m_presenter.sample());
    const int columns = m_sampleModel->columnCount();
    const QList<int> shares = m_presenter.kind() == ImportKind::Schools ? QList<int>{80, -5, -3, -3, -3} : QList<int>{-3, -4, -3, -5, -3};
    m_rows->setColumnShares(shares.first(columns));
    m_messageModel->setReport(report);
    const bool hasMessages = m_messageModel->rowCount() > 0;
    setChip(m_chips.at(Rows), tr("First rows"), hasMessages);
    setChip(m_chips.at(Problems), tr("Problems (%1)").arg(QLocale().toString(report.problemCount)), report.problemCount > 0);
    setChip(m_chips.at(Warnings), tr("Warnings (%1)").arg(QLocale().toString(report.warningCount)), report.warningCount > 0);
    setChip(m_chips.at(Changes), tr("Changes (%1)").arg(QLocale().toString(report.changes.size())), !report.changes.isEmpty());
    const View first = report.problemCount > 0 ? Problems : report.warningCount > 0 ? Warnings : Rows;
    if (m_chips.at(first)->isChecked())
        setView(first);
    else
        m_chips.at(first)->setChecked(true);
}

void PreviewStep::showStatement()
{
    if (auto *old = m_statementPlace->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    const auto statement = import_words::previewStatement(m_presenter);
    m_statementPlace->addWidget(new Banner(m_theme, statement.tone, statement.fact, statement.consequence, {}));
}

void PreviewStep::setView(View view)
{
    m_tables->setCurrentIndex(view == Rows ? 0 : 1);
    m_copy->setVisible(view != Rows);
    m_howMany->setText(view == Rows ? tr("The first rows of the file, as they are understood") : QString());
    if (view == Rows)
        return;
    const int kind = view - Problems;
    m_filter->setFilterFixedString(QString::number(kind));
    m_messages->setWraps(true); // for these rows
    m_messages->setAccessibleName(m_chips.at(view)->text());
    const ViewFacts facts = factsOf(m_presenter.report(), kind);
    if (facts.listed < facts.count)
        m_howMany->setText(tr("The first %1 are listed.").arg(QLocale().toString(facts.listed)));
}

void PreviewStep::copyMessages()
{
    QApplication::clipboard()->setText(importMessagesAsText(m_messages->rowsToCopy()));
}

bool PreviewStep::takeFocus()
{
    if (!m_presenter.report().isRefused())
        return false;
    m_messages->setFocus();
    if (m_filter->rowCount() > 0)
        m_messages->setCurrentIndex(m_filter->index(0, 0));
    return true;
}
