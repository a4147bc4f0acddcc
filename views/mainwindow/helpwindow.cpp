// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/mainwindow/helpwindow.h"

#include "views/common/button.h"
#include "views/common/theme.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QTextBrowser>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

HelpWindow::HelpWindow(const Theme &theme, QWidget *parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_browser(new QTextBrowser)
{
    setWindowTitle(tr("Help"));
    setModal(false);
    m_browser->setAccessibleName(tr("Help"));
    m_browser->setFrameShape(QFrame::NoFrame);
    m_browser->setOpenLinks(false);
    auto *index = new Button(theme, ButtonKind::Quiet, tr("&Contents"), u"book-open"_s);
    auto *back = new Button(theme, ButtonKind::Quiet, tr("&Back"), u"chevron-left"_s);
    auto *close = new Button(theme, ButtonKind::Outlined, tr("Close"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(index);
    buttons->addWidget(back);
    buttons->addStretch();
    buttons->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(buttons);
    layout->addWidget(m_browser);
    connect(index, &QPushButton::clicked, this, [this] { showTopic(u"index"_s); });
    connect(back, &QPushButton::clicked, m_browser, &QTextBrowser::backward);
    connect(m_browser, &QTextBrowser::backwardAvailable, back, &QWidget::setEnabled);
    connect(close, &QPushButton::clicked, this, &QWidget::close);
    connect(m_browser, &QTextBrowser::anchorClicked, this, [this](const QUrl &url) {
        if (url.scheme().startsWith("http"_L1))
            QDesktopServices::openUrl(url);
        else
            showTopic(QFileInfo(url.path()).completeBaseName());
    });
    connect(&theme, &Theme::changed, this, &HelpWindow::updateLook);
    back->setEnabled(false);
    resize(theme.length(680), theme.length(560));
    updateLook();
}

void HelpWindow::showTopic(const QString &topic)
{
    const QString path = u":/help/%1.html"_s.arg(topic);
    m_browser->setSource(QUrl(u"qrc"_s + (QFileInfo::exists(path) ? path : u":/help/index.html"_s)));
    show();
    raise();
    activateWindow();
    m_browser->setFocus();
}

QString HelpWindow::topic() const
{
    return QFileInfo(m_browser->source().path()).completeBaseName();
}

void HelpWindow::updateLook()
{
    m_browser->document()->setDefaultFont(m_theme.font(TypeRole::Body));
    m_browser->document()->setDocumentMargin(m_theme.space(16));
    if (!m_browser->source().isEmpty())
        m_browser->reload();
}
