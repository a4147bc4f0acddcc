// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/printing/previewdialog.h"

#include "views/common/button.h"
#include "views/common/textlabel.h"
#include "views/common/theme.h"

#include <QCheckBox>
#include <QFutureWatcher>
#include <QHBoxLayout>
#include <QPainter>
#include <QPrintPreviewWidget>
#include <QPrinter>
#include <QScreen>
#include <QVBoxLayout>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace {

void paintAll(QPrinter &printer, const PageSet &pages)
{
    QPainter painter(&printer);
    for (int page = 0; page < pages.count(); ++page) {
        if (page > 0)
            printer.newPage();
        pages.paint(painter, page, printer.resolution());
    }
}

} // namespace

PreviewDialog::PreviewDialog(const Theme &theme, const QString &title, const std::vector<doc::Document> &documents, QWidget *parent,
                             const PrintService &service)
    : QDialog(parent)
    , m_theme(theme)
    , m_title(title)
    , m_documents(documents)
    , m_pages(PageSet::layOut(documents))
    , m_service(service)
    , m_screen(std::make_unique<QPrinter>(QPrinter::ScreenResolution))
    , m_message(new TextLabel(theme, TypeRole::Strong, ColourRole::Warn, {}, TextLabel::Overflow::Wrap))
{
    setWindowTitle(title);
    auto *layout = new QVBoxLayout(this);
    const int margin = theme.space(16);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(theme.space(12));
    m_message->hide();
    addPreview(*layout);
    addChoices(*layout);
    layout->addWidget(m_message);
    addButtons(*layout);
    const QSize room = screen()->availableSize() * 0.94;
    resize(QSize(theme.length(720), theme.length(620)).boundedTo(room));
}

PreviewDialog::~PreviewDialog() = default;

void PreviewDialog::addPreview(QBoxLayout &layout)
{
    m_screen->setOutputFormat(QPrinter::PdfFormat); // asks no queue
    m_screen->setFullPage(true);
    m_screen->setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(), QPageLayout::Point));
    m_preview = new QPrintPreviewWidget(m_screen.get(), this);
    m_preview->setAccessibleName(tr("%n pages as they will be printed", nullptr, m_pages.count()));
    connect(m_preview, &QPrintPreviewWidget::paintRequested, this, [this](QPrinter *printer) { paintAll(*printer, m_pages); });
    m_preview->setAllPagesViewMode();
    m_preview->fitToWidth();
    layout.addWidget(m_preview, 1);
}

void PreviewDialog::addChoices(QBoxLayout &layout)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(m_theme.space(16));
    m_bothSides = new QCheckBox(tr("On &both sides"), this);
    m_bothSides->setVisible(m_pages.count() > 1);
    auto *large = new QCheckBox(tr("&Large print"), this);
    connect(large, &QCheckBox::toggled, this, &PreviewDialog::setLargePrint);
    auto *zoomIn = new Button(m_theme, ButtonKind::Quiet, tr("Zoom &in"), {}, this);
    auto *zoomOut = new Button(m_theme, ButtonKind::Quiet, tr("Zoom &out"), {}, this);
    connect(zoomIn, &QPushButton::clicked, m_preview, [this] { m_preview->zoomIn(); });
    connect(zoomOut, &QPushButton::clicked, m_preview, [this] { m_preview->zoomOut(); });
    row->addWidget(m_bothSides);
    row->addWidget(large);
    row->addStretch();
    for (Button *button : {zoomIn, zoomOut}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    layout.addLayout(row);
}

void PreviewDialog::addButtons(QBoxLayout &layout)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(m_theme.space(8));
    row->addStretch();
    const auto add = [this, row](ButtonKind kind, const QString &text, const QString &icon) {
        auto *button = new Button(m_theme, kind, text, icon, this);
        button->setAutoDefault(false);
        row->addWidget(button);
        return button;
    };
    connect(add(ButtonKind::Outlined, tr("&Close"), {}), &QPushButton::clicked, this, &QDialog::reject);
    connect(add(ButtonKind::Outlined, tr("&Save as PDF\u2026"), u"download"_s), &QPushButton::clicked, this, [this] { emit saveAsked(m_style); });
    m_print = add(ButtonKind::Primary, tr("&Print\u2026"), u"printer"_s);
    connect(m_print, &QPushButton::clicked, this, &PreviewDialog::print);
    m_print->setDefault(true);
    m_print->setFocus();
    layout.addLayout(row);
}

void PreviewDialog::setLargePrint(bool isLarge)
{
    m_style.isLargePrint = isLarge;
    m_pages = PageSet::layOut(m_documents, m_style);
    m_bothSides->setVisible(m_pages.count() > 1);
    m_preview->setAccessibleName(tr("%n pages as they will be printed", nullptr, m_pages.count()));
    m_preview->updatePreview();
}

QString PreviewDialog::message() const
{
    return m_message->text();
}

void PreviewDialog::say(const QString &sentence)
{
    m_message->setText(sentence);
    m_message->setAccessibleName(sentence);
    m_message->setVisible(!sentence.isEmpty());
}

void PreviewDialog::print()
{
    auto chosen = m_service.choose(m_pages.count(), this);
    if (!chosen) {
        if (chosen.error().code != Error::Code::Cancelled)
            say(chosen.error().message);
        return;
    }
    const std::shared_ptr<QPrinter> printer = std::move(*chosen);
    say(tr("The pages are on their way to the printer."));
    m_print->setEnabled(false);
    auto *watcher = new QFutureWatcher<Result<QString>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        finishPrinting(watcher->result());
    });
    // Laid out once more: the window goes on painting its own pages meanwhile.
    watcher->setFuture(QtConcurrent::run([printer, documents = m_documents, title = m_title, style = m_style, bothSides = m_bothSides->isChecked()] {
        return PrintService::paintOn(*printer, PageSet::layOut(documents, style), title, bothSides);
    }));
}

void PreviewDialog::finishPrinting(const Result<QString> &done)
{
    m_print->setEnabled(true);
    say(done ? *done : done.error().message);
    if (!done)
        return;
    emit printed();
    if (done->isEmpty())
        accept();
}
