// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/directory/directoryrepository.h"
#include "model/directory/identity.h"
#include "views/common/whoami.h"
#include "views/setup/schoolchooser.h"

class MessageService;
class Preferences;
class Theme;

//! \brief Who sits here, asked for and kept
class IdentityDesk final : public WhoAmI
{
    Q_OBJECT

public:
    //! \brief All of them outlive the desk
    IdentityDesk(const Theme &theme, IdentityStore &store, const DirectoryRepository &directory,
                 Preferences &preferences, MessageService &messages, QObject *parent = nullptr);

    [[nodiscard]] Identity identity() const override;
    Identity askOnce(QWidget *parent) override;

    //! \brief Asks again, whatever was answered before
    void ask(QWidget *parent);
    //! \brief Keeps \p identity
    //! \return as IdentityStore::save()
    [[nodiscard]] Result<void> save(const Identity &identity);
    [[nodiscard]] QList<Role> roles() const;
    //! \brief Gives a role another title, as IdentityStore::renameRole()
    [[nodiscard]] Result<void> renameRole(const QString &id, const QString &title);
    //! \brief The schools that somebody could work at, by name
    [[nodiscard]] QList<SchoolChoice> schools() const;

private:
    const Theme &m_theme;
    IdentityStore &m_store;
    const DirectoryRepository &m_directory;
    Preferences &m_preferences;
    MessageService &m_messages;
};
