// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "views/common/palette.h"

#include <QLabel>

class QPainter;
class Theme;

//! \brief A state: icon, word and colour, never colour alone
struct PillState
{
    QString iconName; //!< "circle-check"
    QString word;     //!< "Open"
    enum class Tone { Neutral, Ok, Warn, Bad, Accent } tone = Tone::Neutral;
};

//! \brief The colour of words and icon of \p tone on a page or a card
[[nodiscard]] ColourRole inkOf(PillState::Tone tone);

//! \brief How wide the pill of \p state is
[[nodiscard]] int pillWidth(const Theme &theme, const PillState &state);

//! \brief Draws a pill in \p rect, for delegates; on a chosen row its ground is Surface
void paintPill(QPainter &painter, const Theme &theme, const QRect &rect, const PillState &state, bool isOnTint = false);

//! \brief The pill as a widget; its name is its word
class StatusPill : public QLabel
{
    Q_OBJECT

public:
    StatusPill(const Theme &theme, const PillState &state, QWidget *parent = nullptr);
    void setState(const PillState &state);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    PillState m_state;
};

//! \brief A small framed word beside a name: "SLE"
class Tag : public QLabel
{
    Q_OBJECT

public:
    Tag(const Theme &theme, const QString &word, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
};

//! \brief How wide the tag \p word is
[[nodiscard]] int tagWidth(const Theme &theme, const QString &word);

//! \brief Draws a tag, vertically centred in \p rect and as wide as tagWidth(), for delegates
void paintTag(QPainter &painter, const Theme &theme, const QRect &rect, const QString &word, bool isOnTint = false);
