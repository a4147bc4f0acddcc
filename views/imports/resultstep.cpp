// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/imports/resultstep.h"

#include "views/common/emptystate.h"
#include "views/common/textlabel.h"
#include "views/common/theme.h"
#include "views/imports/importwords.h"

#include <QProgressBar>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

ResultStep::ResultStep(const Theme &theme, ImportPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_presenter(presenter)
    , m_stack(new QStackedWidget)
    , m_sentence(new TextLabel(theme, TypeRole::Body, ColourRole::Text, {}, TextLabel::Overflow::Wrap))
    , m_bar(new QProgressBar)
{
    m_bar->setAccessibleName(tr("How much of the file is imported"));
    auto *running = new QWidget;
    auto *runningLayout = new QVBoxLayout(running);
    runningLayout->setContentsMargins(0, 0, 0, 0);
    runningLayout->setSpacing(theme.space(12));
    runningLayout->addWidget(m_sentence);
    runningLayout->addWidget(m_bar);
    runningLayout->addStretch(1);
    auto *result = new QWidget;
    m_result = new QVBoxLayout(result);
    m_result->setContentsMargins(0, 0, 0, 0);
    m_stack->addWidget(running);
    m_stack->addWidget(result);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
}

void ResultStep::refresh()
{
    const auto work = m_presenter.work();
    m_stack->setCurrentIndex(work == ImportPresenter::Work::None ? 1 : 0);
    m_bar->setValue(m_presenter.percent());
    m_sentence->setText(work == ImportPresenter::Work::Stopping ? tr("Stopping. What was done so far is being undone.")
                                                                 : tr("All rows or none: if you cancel, nothing is changed."));
    if (m_presenter.step() == ImportPresenter::Step::Import && work == ImportPresenter::Work::None)
        showResult();
}

void ResultStep::setPercent(int percent)
{
    m_bar->setValue(percent);
}

void ResultStep::showResult()
{
    if (auto *old = m_result->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    const bool isDone = m_presenter.isDone();
    const QString fact = isDone ? import_words::counts(m_presenter.report()) : tr("Nothing was imported");
    const QString text = isDone ? tr("%1 is imported. The directory shows it from now on.").arg(m_presenter.fileName()) : m_presenter.error();
    m_result->addWidget(new EmptyState(m_theme, isDone ? u"circle-check"_s : u"octagon-alert"_s, fact, text, {}));
}
