// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/common/banner.h"

#include "views/common/button.h"
#include "views/common/paint.h"
#include "views/common/textlabel.h"
#include "views/common/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

QString iconOf(PillState::Tone tone)
{
    switch (tone) {
    case PillState::Tone::Ok:
        return u"circle-check"_s;
    case PillState::Tone::Warn:
        return u"triangle-alert"_s;
    case PillState::Tone::Bad:
        return u"octagon-alert"_s;
    case PillState::Tone::Accent:
    case PillState::Tone::Neutral:
        break;
    }
    return u"info"_s;
}

} // namespace

Banner::Banner(const Theme &theme, PillState::Tone tone, const QString &fact, const QString &consequence,
               const QString &action, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_tone(tone)
    , m_fact(new TextLabel(theme, TypeRole::Strong, ColourRole::Text, fact, TextLabel::Overflow::Wrap))
    , m_consequence(new TextLabel(theme, TypeRole::Body, ColourRole::Text, consequence, TextLabel::Overflow::Wrap))
    , m_action(new Button(theme, ButtonKind::Quiet, action))
{
    m_action->setStrong(true);
    if (action.isEmpty())
        m_action->hide();
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(m_fact);
    texts->addWidget(m_consequence);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme.space(44), theme.space(8), theme.space(12), theme.space(8));
    layout->setSpacing(theme.space(12));
    layout->addLayout(texts, 1);
    layout->addWidget(m_action);
    connect(m_action, &QPushButton::clicked, this, &Banner::actionChosen);
    setTexts(fact, consequence);
}

void Banner::setTexts(const QString &fact, const QString &consequence)
{
    m_fact->setText(fact);
    m_consequence->setText(consequence);
    m_consequence->setVisible(!consequence.isEmpty());
    setAccessibleName(consequence.isEmpty() ? fact : fact + u' ' + consequence);
}

void Banner::setAction(const QString &action)
{
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
}

void Banner::setTone(PillState::Tone tone)
{
    m_tone = tone;
    update();
}

void Banner::paintEvent(QPaintEvent *)
{
    const bool isPlain = m_tone == PillState::Tone::Neutral || m_tone == PillState::Tone::Accent;
    const bool isContrast = m_theme.kind() == ThemeKind::Contrast;
    const QColor ink = m_theme.colour(isPlain ? ColourRole::Accent : inkOf(m_tone));
    QColor ground = m_theme.colour(isPlain ? ColourRole::Tint : m_tone == PillState::Tone::Ok ? ColourRole::OkGround
                                             : m_tone == PillState::Tone::Warn               ? ColourRole::WarnGround
                                                                                             : ColourRole::BadGround);
    if (isContrast)
        ground = m_theme.colour(ColourRole::Surface);
    QPainter painter(this);
    QPainterPath shape;
    shape.addRoundedRect(rect(), paint::cardRadius, paint::cardRadius);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipPath(shape);
    painter.fillRect(rect(), ground);
    painter.fillRect(QRect(0, 0, 4, height()), ink);
    painter.setClipping(false);
    if (isContrast)
        paint::panel(painter, rect(), QColor(), ink, paint::cardRadius);
    const int icon = m_theme.length(18);
    paint::icon(painter, m_theme, iconOf(m_tone), QRect(m_theme.space(14), 0, icon, height()), icon, ink);
}
