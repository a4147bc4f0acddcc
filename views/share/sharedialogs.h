// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/documents/recoverysheet.h"
#include "views/share/sharedesk.h"

class FileDialogService;
class Theme;
class QWidget;

//! \brief What the dialogs of the share use; all of it outlives them
struct ShareDialogServices
{
    const Theme &theme;
    ShareDesk &desk;
    FileDialogService &files;
    std::function<QString(QWidget *)> chooseFolder; //!< a full path; empty when the person cancelled
    std::function<QString(const QString &role)> roleTitle;
    std::function<QStringList()> academies = {}; //!< that the directory holds, by name
    std::function<QStringList()> regions = {};
    //! Shows the sheet as it will be printed, with today's date on it
    std::function<void(QWidget *, const RecoverySheet &)> printSheet = {};
};

//! \brief The questions of the share page, each in a dialog that stays until its answer is on the share
namespace shareDialogs {

//! \brief Folder, school, name and role; then the six words for the telephone. Opens and returns at once
void join(const ShareDialogServices &services, QWidget *parent);
//! \brief Names, folder and recovery file; then its six words, typed once to rehearse
void create(const ShareDialogServices &services, QWidget *parent);
//! \brief Shows \p words large, to be read over the telephone
void showWords(const Theme &theme, const QString &title, const QString &text, const QString &words, QWidget *parent);
//! \brief The six words that the Director heard
void enrol(const ShareDialogServices &services, QWidget *parent);
void addUnit(const ShareDialogServices &services, QWidget *parent);
//! \brief An academy, and the region in which it lies from now on
void moveUnit(const ShareDialogServices &services, QWidget *parent);
//! \brief Every academy to the region that the directory names
void takeOverRegions(const ShareDialogServices &services, QWidget *parent);
//! \brief An academy or region that nobody joined as
void removeUnit(const ShareDialogServices &services, QWidget *parent);
//! \brief Every academy of the directory that is not in the partnership yet
void addDirectory(const ShareDialogServices &services, QWidget *parent);
void publish(const ShareDialogServices &services, QWidget *parent);
//! \brief Where to, then saves a join file for new PCs
void saveJoinFile(const ShareDialogServices &services, QWidget *parent);
//! \brief The recovery file and its words, as a rehearsal
void tryRecovery(const ShareDialogServices &services, QWidget *parent);
//! \brief The recovery sheet without any secret: the words are written in by hand
void printSheet(const ShareDialogServices &services, QWidget *parent);
//! \brief Takes \p computer out; \p isStolen: what nobody has seen of it yet does not count
void endSeats(const ShareDialogServices &services, const PartnershipComputer &computer, bool isStolen, QWidget *parent);

} // namespace shareDialogs
