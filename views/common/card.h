// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QFrame>

class QVBoxLayout;
class TextLabel;
class Theme;

//! \brief A section of a page: a surface with a line around it and its heading at the top
class SectionCard : public QFrame
{
    Q_OBJECT

public:
    //! \p heading may be empty
    SectionCard(const Theme &theme, const QString &heading, QWidget *parent = nullptr);

    //! \brief Where the contents go, under the heading
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void updateLook();

    const Theme &m_theme;
    QVBoxLayout *m_body;
};

//! \brief A thin line between parts; decoration, nothing is read out
class Divider : public QWidget
{
    Q_OBJECT

public:
    explicit Divider(const Theme &theme, Qt::Orientation orientation = Qt::Horizontal, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
};
