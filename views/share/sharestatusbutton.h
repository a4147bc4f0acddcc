// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "views/share/sharestanding.h"

#include <QPushButton>

class Theme;

//! \brief The share in one word and an icon, at the right of the status bar; it opens the share page
class ShareStatusButton final : public QPushButton
{
    Q_OBJECT

public:
    explicit ShareStatusButton(const Theme &theme, QWidget *parent = nullptr);

    //! \brief Shows \p standing; hides itself while there is no word for it
    void setStanding(const ShareStanding &standing);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    PillState m_word;
};
