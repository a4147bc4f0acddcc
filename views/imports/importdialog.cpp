// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/imports/importdialog.h"

#include "views/common/button.h"
#include "views/common/scrolling.h"
#include "views/common/textlabel.h"
#include "views/common/theme.h"
#include "views/imports/columnsstep.h"
#include "views/imports/filestep.h"
#include "views/imports/importwords.h"
#include "views/imports/previewstep.h"
#include "views/imports/resultstep.h"
#include "views/imports/stepbar.h"

#include <QAccessible>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QScreen>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using Step = ImportPresenter::Step;
using Work = ImportPresenter::Work;

ImportDialog::ImportDialog(const Theme &theme, ImportRunner &runner, FileDialogService &files,
                           const ImportSettings &settings, QWidget *parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_presenter(runner, settings)
{
    setAcceptDrops(true);
    build(files);
    connect(&m_presenter, &ImportPresenter::changed, this, &ImportDialog::refresh);
    connect(&m_presenter, &ImportPresenter::imported, this, &ImportDialog::imported);
    connect(&m_presenter, &ImportPresenter::progressed, m_previewStep, &PreviewStep::setPercent);
    connect(&m_presenter, &ImportPresenter::progressed, m_resultStep, &ResultStep::setPercent);
    fitScreen();
    showStep();
    showButtons();
    takeFocus();
}

void ImportDialog::build(FileDialogService &files)
{
    m_bar = new StepBar(m_theme);
    m_question = new TextLabel(m_theme, TypeRole::Title, ColourRole::Text, {}, TextLabel::Overflow::Wrap);
    m_fileStep = new FileStep(m_theme, m_presenter, files);
    m_columnsStep = new ColumnsStep(m_theme, m_presenter);
    m_previewStep = new PreviewStep(m_theme, m_presenter);
    m_resultStep = new ResultStep(m_theme, m_presenter);
    m_stack = new QStackedWidget;
    // In the order of Step. Where the text is large and the screen small, what has no list of its own scrolls.
    m_stack->addWidget(scrolling(m_fileStep));
    m_stack->addWidget(m_columnsStep);
    m_stack->addWidget(scrolling(m_previewStep));
    m_stack->addWidget(m_resultStep);
    auto *layout = new QVBoxLayout(this);
    const int margin = m_theme.space(24);
    layout->setContentsMargins(margin, m_theme.space(16), margin, m_theme.space(16));
    layout->setSpacing(m_theme.space(12));
    auto *head = new QHBoxLayout;
    head->setSpacing(m_theme.space(24));
    head->addWidget(m_question, 1);
    head->addWidget(m_bar, 0, Qt::AlignVCenter);
    layout->addLayout(head);
    layout->addWidget(m_stack, 1);
    layout->addLayout(buildFooter());
}

QLayout *ImportDialog::buildFooter()
{
    m_back = new Button(m_theme, ButtonKind::Outlined, tr("&Back"));
    m_cancel = new Button(m_theme, ButtonKind::Outlined, tr("Cancel"));
    m_checkAgain = new Button(m_theme, ButtonKind::Primary, tr("Check a&gain"));
    m_next = new Button(m_theme, ButtonKind::Primary, tr("&Next"));
    m_close = new Button(m_theme, ButtonKind::Primary, tr("&Close"));
    connect(m_back, &QPushButton::clicked, &m_presenter, &ImportPresenter::back);
    connect(m_cancel, &QPushButton::clicked, this, &ImportDialog::reject);
    connect(m_checkAgain, &QPushButton::clicked, &m_presenter, &ImportPresenter::checkAgain);
    connect(m_next, &QPushButton::clicked, this, &ImportDialog::goOn);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    auto *footer = new QHBoxLayout;
    footer->setSpacing(m_theme.space(8));
    footer->addWidget(m_back);
    footer->addStretch(1);
    for (Button *button : {m_cancel, m_checkAgain, m_next, m_close})
        footer->addWidget(button);
    return footer;
}

void ImportDialog::reject()
{
    if (m_presenter.work() == Work::Importing || m_presenter.work() == Work::Stopping) {
        m_presenter.cancel();
        return;
    }
    QDialog::reject();
}

void ImportDialog::refresh()
{
    const bool isBusy = m_presenter.work() != Work::None;
    const bool isNews = m_presenter.step() != m_shownStep || (m_wasBusy && !isBusy);
    showStep();
    showButtons();
    m_wasBusy = isBusy;
    if (isNews)
        takeFocus();
}

void ImportDialog::showStep()
{
    m_shownStep = m_presenter.step();
    const QList<Step> steps = m_presenter.steps();
    QStringList names;
    for (const Step step : steps)
        names.append(import_words::stepName(step));
    m_bar->setSteps(names, static_cast<int>(steps.indexOf(m_shownStep)));
    m_fileStep->refresh();
    m_columnsStep->refresh();
    m_previewStep->refresh();
    m_resultStep->refresh();
    m_stack->setCurrentIndex(static_cast<int>(m_shownStep));
    const QString question = import_words::question(m_presenter);
    if (question == m_question->text())
        return;
    m_question->setText(question);
    setWindowTitle(question);
    QAccessibleEvent event(m_question, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
}

void ImportDialog::showButtons()
{
    const bool isBusy = m_presenter.work() != Work::None;
    const bool isPreview = m_shownStep == Step::Preview;
    const bool isOver = m_shownStep == Step::Import && !isBusy;
    const bool isStuck = isPreview && !isBusy && (m_presenter.report().isRefused() || !m_presenter.error().isEmpty());
    const bool isNothing = isPreview && !isBusy && !isStuck && !m_presenter.canImport();
    m_back->setVisible(m_presenter.canGoBack());
    m_cancel->setVisible(!isOver && !isNothing);
    m_cancel->setEnabled(m_presenter.work() != Work::Stopping);
    m_checkAgain->setVisible(isStuck);
    m_close->setVisible(isOver || isNothing);
    const bool isWaiting = m_shownStep == Step::File && !m_presenter.look();
    m_next->setVisible(!isBusy && !isStuck && !isNothing && !isOver && !isWaiting);
    m_next->setText(import_words::nextText(m_presenter));
    for (Button *button : {m_checkAgain, m_next, m_close})
        button->setDefault(button->isVisibleTo(this));
}

// Where something is missing, Next leads to it instead of on.
void ImportDialog::goOn()
{
    if (m_presenter.canGoNext())
        m_presenter.next();
    else if (m_shownStep == Step::Columns)
        m_columnsStep->takeFocus();
}

void ImportDialog::takeFocus()
{
    if (m_shownStep == Step::Columns && m_columnsStep->takeFocus())
        return;
    if (m_shownStep == Step::Preview && m_presenter.work() == Work::None && m_previewStep->takeFocus())
        return;
    for (Button *button : {m_next, m_checkAgain, m_close}) {
        if (button->isVisibleTo(this)) {
            button->setFocus();
            return;
        }
    }
    if (m_shownStep == Step::File)
        m_fileStep->takeFocus();
    else
        m_cancel->setFocus();
}

// As large as a table wants it, within what the screen has.
void ImportDialog::fitScreen()
{
    const QSize screen = this->screen()->availableSize() - QSize(32, 56); // its frame and title bar
    const QSize wish(m_theme.length(960), m_theme.length(640));
    resize(wish.boundedTo(screen));
    setMinimumSize(QSize(m_theme.length(440), m_theme.length(320)).boundedTo(screen));
}

bool ImportDialog::takesDrops() const
{
    return m_shownStep == Step::File && m_presenter.work() == Work::None;
}

void ImportDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (!takesDrops() || !event->mimeData()->hasUrls())
        return;
    event->acceptProposedAction();
    m_fileStep->setIsDropTarget(true);
}

void ImportDialog::dragLeaveEvent(QDragLeaveEvent *)
{
    m_fileStep->setIsDropTarget(false);
}

void ImportDialog::dropEvent(QDropEvent *event)
{
    m_fileStep->setIsDropTarget(false);
    QStringList paths;
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    event->acceptProposedAction();
    m_presenter.chooseFiles(paths);
}
