// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QPushButton>
#include <QString>

class Theme;

//! \brief How much a button asks for: one Primary a page, the rest less
enum class ButtonKind { Outlined, Primary, Quiet, Danger, Link };

//! \brief A push button of one kind, with an icon of ours
class Button : public QPushButton
{
    Q_OBJECT

public:
    Button(const Theme &theme, ButtonKind kind, const QString &text, const QString &iconName = {},
           QWidget *parent = nullptr);

    //! \brief A quiet square button with an icon alone; \p name is its tool tip and what is read out
    [[nodiscard]] static Button *iconOnly(const Theme &theme, const QString &iconName, const QString &name,
                                          QWidget *parent = nullptr);

    [[nodiscard]] ButtonKind kind() const { return m_kind; }
    [[nodiscard]] QString iconName() const { return m_iconName; }
    void setIconName(const QString &name);
    //! \brief Sets tool tip and accessible name of an icon button
    void setName(const QString &name);

    //! \brief Writes in strong letters, as the action of a banner
    void setStrong(bool strong);
    //! \brief A link in the colour and size of a caption: a hint that can be clicked
    void setQuietInk();
    [[nodiscard]] bool hasQuietInk() const { return m_hasQuietInk; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

private:
    void updateLook();

    const Theme &m_theme;
    ButtonKind m_kind;
    QString m_iconName;
    bool m_isStrong = false;
    bool m_hasQuietInk = false;
};
