// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/clock.h"
#include "views/common/page.h"
#include "views/share/sharedialogs.h"

#include <functional>

class Banner;
class Button;
class ComputersModel;
class DirectorPart;
class EmptyState;
class HeadedList;
class OnTheWayModel;
class QModelIndex;
class QScrollArea;
class QVBoxLayout;
class SectionCard;
class ShareTable;
class TextLabel;
class Theme;

//! \brief What the share page uses; all of it outlives the page
struct SharePageServices
{
    const Theme &theme;
    ShareDesk &desk;
    const Clock &clock;
    std::function<QString(const QByteArray &record)> reference; //!< of a booking; empty when the record is none
    std::function<QString(const QString &role)> roleTitle;      //!< "School office"
    std::function<void(const QByteArray &record)> openBooking;
    FileDialogService &files;
    std::function<QString(QWidget *)> chooseFolder; //!< a full path; empty when the person cancelled
    std::function<QStringList()> academies = {};    //!< that the directory holds, by name
    std::function<QStringList()> regions = {};
    std::function<void(QWidget *, const RecoverySheet &)> printSheet = {}; //!< shows it as it will be printed
};

//! \brief How this PC stands with the share: what waits for whom, each PC, what was left aside, the edition in use
class SharePage final : public Page
{
    Q_OBJECT

public:
    //! \brief So many PCs are shown before somebody asks for all
    static constexpr qsizetype computersAtFirst = 8;
    //! \brief So many messages are
    static constexpr qsizetype messagesAtFirst = 10;

    explicit SharePage(const SharePageServices &services, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString helpTopic() const override { return QStringLiteral("share"); }
    [[nodiscard]] QList<PageAction> pageActions() const override;
    [[nodiscard]] QList<QWidget *> panes() const override;
    void activate() override;

signals:
    //! \brief The guide for the IT technician is wanted: the name of a help topic
    void helpWanted(const QString &topic);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QWidget *makeHeader();
    [[nodiscard]] QWidget *makeTakeOut();
    void makeActions();
    void makeLists();
    void refresh();
    void act();
    void showTakeOut();
    void showOnTheWay(const ShareStatus &status, const QDateTime &now);
    void showComputers(const ShareStatus &status, const QDateTime &now);
    void showSetAside(const QList<SetAsideThing> &things, const QStringList &refusals);
    void showEdition(const ShareStatus &status);
    void openMessage(const QModelIndex &index);
    void updateLook();

    SharePageServices m_services;
    ShareDialogServices m_dialogs;
    const Theme &m_theme;
    QScrollArea *m_area = nullptr;
    QVBoxLayout *m_column = nullptr;
    Button *m_guide = nullptr;
    Banner *m_banner = nullptr;
    EmptyState *m_none = nullptr;
    Button *m_create = nullptr;
    DirectorPart *m_director = nullptr;
    QWidget *m_takeOut = nullptr; //!< buttons for the chosen PC, on the Director's only
    Banner *m_regions = nullptr; //!< which academies lie elsewhere in the directory
    Banner *m_missing = nullptr; //!< whom bookings stay here for
    QWidget *m_lists = nullptr; //!< everything that only a partnership has
    OnTheWayModel *m_onTheWay = nullptr;
    ShareTable *m_onTheWayTable = nullptr;
    HeadedList *m_onTheWayList = nullptr;
    ComputersModel *m_computers = nullptr;
    ShareTable *m_computersTable = nullptr;
    HeadedList *m_computersList = nullptr;
    QWidget *m_setAside = nullptr;
    HeadedList *m_setAsideList = nullptr;
    QList<SetAsideThing> m_shownAside;
    QStringList m_shownRefusals;
    SectionCard *m_editionCard = nullptr;
    TextLabel *m_editionFact = nullptr;
    TextLabel *m_editionDetail = nullptr;
    QAction *m_look = nullptr;
    bool m_showsAllComputers = false;
    bool m_showsAllMessages = false;
};
