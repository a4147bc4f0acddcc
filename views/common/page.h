// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QAction>
#include <QList>
#include <QString>
#include <QWidget>

#include <functional>

//! \brief One thing that the palette (Ctrl+K) offers: a command, a page, a person
struct PaletteItem
{
    QString text;     //!< "Print this booking"
    QString detail;   //!< its key or where it is, at the right: "Ctrl+P"
    QString iconName; //!< may be empty
    std::function<void()> run;
};

//! \brief The menus to which a page adds its actions
enum class MenuPlace { File, Edit, Go, Entry, View };

//! \brief An action of a page and the menu in which it stands
struct PageAction
{
    MenuPlace place = MenuPlace::Entry;
    QAction *action = nullptr;
};

//! \brief One page of the main window
//!
//! Built at its first visit by the function that was registered for it, with all that it uses handed to its
//! constructor. The window shows its actions in the menus and fires their keys while the page is on show.
class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    //! \brief What the title bar and a screen reader call it: "Directory"
    [[nodiscard]] virtual QString title() const = 0;

    //! \brief Its actions, in the order of the menus; a null action is a separator. Owned by the page
    [[nodiscard]] virtual QList<PageAction> pageActions() const { return {}; }

    //! \brief Called whenever the page comes on show: sets the focus to what comes first
    virtual void activate() {}

    //! \brief Esc and Alt+Left: goes one step back inside the page
    //! \return false when there is nothing to go back to
    virtual bool goBack() { return false; }

    //! \brief The parts between which F6 goes, in reading order
    [[nodiscard]] virtual QList<QWidget *> panes() const { return {}; }

    //! \brief What of this page matches \p words in the palette: people, bookings; at most a handful
    [[nodiscard]] virtual QList<PaletteItem> paletteItems([[maybe_unused]] const QString &words) { return {}; }

    //! \brief Shows what its own search finds for \p words; a page that offers this says so in its registration
    virtual void searchFor([[maybe_unused]] const QString &words) {}

    //! \brief The help topic that F1 opens: the name of a file in resources/help
    [[nodiscard]] virtual QString helpTopic() const { return QStringLiteral("index"); }

signals:
    //! \brief A line for the status bar at its left, "Edition 14, 2 November 2026 · 403 entries in 61 academies"
    void statusChanged(const QString &text);
};

//! \brief How the window knows a page before it is built
struct PageRegistration
{
    QString id;       //!< "directory": kept in settings, never shown
    QString title;    //!< in the rail
    QString iconName; //!< "book-open"
    std::function<Page *(QWidget *parent)> make;
    bool isAtBottom = false; //!< Share, Settings
    bool isInRail = true;    //!< false: opened from other pages only, as the form is
    QString searchText{};    //!< what the palette offers for any words, "Search the directory for ‘%1’"; empty: nothing
};
