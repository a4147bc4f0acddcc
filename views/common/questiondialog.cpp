// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/common/questiondialog.h"

#include "views/common/scrolling.h"
#include "views/common/textlabel.h"
#include "views/common/theme.h"

#include <QHBoxLayout>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace {

constexpr int titleBar = 40; // what the desktop draws above a window, at most

} // namespace

QuestionDialog::QuestionDialog(const Theme &theme, const QString &title, const QString &text, QWidget *parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_body(new QVBoxLayout)
    , m_buttons(new QHBoxLayout)
{
    setWindowTitle(title);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto *layout = new QVBoxLayout(this);
    const int margin = theme.space(24);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(theme.space(12));
    layout->addWidget(new TextLabel(theme, TypeRole::Subtitle, ColourRole::Text, title, TextLabel::Overflow::Wrap));
    if (!text.isEmpty()) {
        layout->addWidget(new TextLabel(theme, TypeRole::Body, ColourRole::Text, text, TextLabel::Overflow::Wrap));
        setAccessibleDescription(text);
    }
    m_body->setSpacing(theme.space(12));
    layout->addLayout(m_body);
    layout->addStretch();
    m_buttons->setSpacing(theme.space(8));
    m_buttons->addStretch();
    layout->addLayout(m_buttons);
    setMinimumWidth(theme.length(384));
}

Button *QuestionDialog::addKeepButton(const QString &text)
{
    auto *button = new Button(m_theme, ButtonKind::Outlined, text);
    button->setDefault(true);
    button->setFocus();
    connect(button, &QPushButton::clicked, this, &QDialog::reject);
    m_buttons->addWidget(button);
    return button;
}

Button *QuestionDialog::addDoButton(const QString &text, ButtonKind kind)
{
    auto *button = new Button(m_theme, kind, text);
    connect(button, &QPushButton::clicked, this, &QDialog::accept);
    m_buttons->addWidget(button);
    return button;
}

void QuestionDialog::addSideButton(QWidget *button)
{
    m_buttons->insertWidget(0, button);
}

void QuestionDialog::setVisible(bool visible)
{
    if (visible && !isVisible())
        fitScreen();
    QDialog::setVisible(visible);
}

void QuestionDialog::fitScreen()
{
    const QSize room = screen()->availableSize() - QSize(0, titleBar);
    layout()->activate();
    const int width = std::min(std::max(sizeHint().width(), minimumWidth()), room.width());
    const int height = layout()->hasHeightForWidth() ? layout()->totalMinimumHeightForWidth(width) : layout()->totalMinimumSize().height();
    if (height <= room.height()) {
        if (!testAttribute(Qt::WA_Resized) && height > room.height() * 2 / 3) // of itself Qt goes no higher, and squeezes the fields
            resize(width, height);
        return;
    }
    scrollBody();
    layout()->activate(); // or the height that was needed before stays the least one
    resize(width, room.height());
}

void QuestionDialog::scrollBody()
{
    auto *outer = static_cast<QVBoxLayout *>(layout());
    const int place = outer->indexOf(m_body);
    if (place < 0) // it scrolls already
        return;
    QWidget *const focused = focusWidget();
    outer->removeItem(m_body);
    m_body->setParent(nullptr);
    auto *inner = new QWidget;
    inner->setLayout(m_body);
    m_body->setContentsMargins(0, 0, m_theme.space(16), 0);
    auto *area = scrolling(inner);
    outer->insertWidget(place, area, 1);
    if (focused)
        focused->setFocus();
}
