// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/common/undobar.h"

#include "views/common/button.h"
#include "views/common/paint.h"
#include "views/common/textlabel.h"
#include "views/common/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

#include <utility>

using namespace Qt::StringLiterals;

namespace {

// A button on the dark bar: its words in the bar's own accent.
class BarButton final : public Button
{
public:
    BarButton(const Theme &theme, const QString &text, const QString &iconName)
        : Button(theme, ButtonKind::Link, text, iconName)
        , m_theme(theme)
    {
        setStrong(true);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const QColor ink = m_theme.colour(text().isEmpty() ? ColourRole::OnInverse : ColourRole::AccentOnInverse);
        if (hasFocus())
            paint::panel(painter, rect(), QColor(), ink, paint::smallRadius, 2);
        if (text().isEmpty()) {
            paint::icon(painter, m_theme, iconName(), rect(), m_theme.length(18), ink);
            return;
        }
        painter.setPen(ink);
        painter.drawText(rect(), static_cast<int>(Qt::AlignCenter) | Qt::TextShowMnemonic, text());
    }

private:
    const Theme &m_theme;
};

} // namespace

UndoBar::UndoBar(const Theme &theme, QWidget *host)
    : QWidget(host)
    , m_theme(theme)
    , m_sentence(new TextLabel(theme, TypeRole::Body, ColourRole::OnInverse, QString(), TextLabel::Overflow::Grow))
    , m_undoButton(new BarButton(theme, tr("Undo  Ctrl+Z"), QString()))
    , m_close(new BarButton(theme, QString(), u"x"_s))
{
    m_undoButton->setAccessibleName(tr("Undo"));
    m_close->setName(tr("Close this line"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme.space(16), theme.space(4), theme.space(8), theme.space(4));
    layout->setSpacing(theme.space(12));
    layout->addWidget(m_sentence, 1);
    layout->addWidget(m_undoButton);
    layout->addWidget(m_close);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &UndoBar::runOut);
    connect(m_undoButton, &QPushButton::clicked, this, &UndoBar::undo);
    connect(m_close, &QPushButton::clicked, this, &QWidget::hide);
    host->installEventFilter(this);
    hide();
}

void UndoBar::offer(const QString &sentence, std::function<void()> undo)
{
    m_undo = std::move(undo);
    m_undoButton->setVisible(canUndo());
    show(sentence);
}

void UndoBar::say(const QString &sentence)
{
    m_undoButton->hide();
    show(sentence);
}

void UndoBar::undo()
{
    hide();
    if (const auto run = std::exchange(m_undo, nullptr))
        run();
}

void UndoBar::show(const QString &sentence)
{
    m_sentence->setText(sentence);
    setAccessibleName(sentence);
    m_timer.start(showForMs);
    place();
    QWidget::show();
    raise();
    QAccessibleEvent event(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
}

void UndoBar::runOut()
{
    if (underMouse() || m_undoButton->hasFocus() || m_close->hasFocus())
        m_timer.start(1000);
    else
        hide();
}

void UndoBar::place()
{
    const QWidget *host = parentWidget();
    layout()->activate();
    const int width = std::min(host->width() - 2 * m_theme.space(16), std::max(sizeHint().width(), m_theme.length(360)));
    const int height = sizeHint().height();
    setGeometry((host->width() - width) / 2, host->height() - height - m_theme.space(16), width, height);
}

void UndoBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint::panel(painter, rect(), m_theme.colour(ColourRole::Inverse), QColor(), paint::cardRadius);
}

bool UndoBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && !isHidden())
        place();
    return QWidget::eventFilter(watched, event);
}
