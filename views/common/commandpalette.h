// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "views/common/page.h"

#include <QFrame>
#include <QPointer>

class QLineEdit;
class QListView;
class Theme;

//! \brief Where the palette gets what it offers
struct PaletteSource
{
    std::function<QList<PaletteItem>(const QString &words)> find;
    //! \brief True when find() matches the words itself; else the palette does, on the items' texts
    bool matchesItself = false;
};

//! \brief The items of \p items whose text holds the beginning of each word of \p words, better ones first
//!
//! Case and accents do not matter. All of them, in their order, when \p words is blank.
[[nodiscard]] QList<PaletteItem> matchingItems(const QList<PaletteItem> &items, const QString &words);

class PaletteModel;

//! \brief Ctrl+K: type a few letters of a command, a page or a person, then Enter
class CommandPalette : public QFrame
{
    Q_OBJECT

public:
    static constexpr int mostItems = 12;

    //! \p window is what it lies over
    CommandPalette(const Theme &theme, QWidget *window);

    void addSource(PaletteSource source);
    //! \brief Opens it, empty; the focus goes back where it was when it closes
    void open();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void search();
    void runCurrent();
    void close();
    void place();

    const Theme &m_theme;
    QLineEdit *m_edit;
    QListView *m_list;
    PaletteModel *m_model;
    QList<PaletteSource> m_sources;
    QPointer<QWidget> m_before; //!< had the focus
};
