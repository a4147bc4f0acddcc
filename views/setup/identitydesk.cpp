// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/setup/identitydesk.h"

#include "views/common/messageservice.h"
#include "views/common/preferences.h"
#include "views/setup/firstquestions.h"

IdentityDesk::IdentityDesk(const Theme &theme, IdentityStore &store, const DirectoryRepository &directory,
                           Preferences &preferences, MessageService &messages, QObject *parent)
    : WhoAmI(parent)
    , m_theme(theme)
    , m_store(store)
    , m_directory(directory)
    , m_preferences(preferences)
    , m_messages(messages)
{
}

Identity IdentityDesk::identity() const
{
    return m_store.identity().value_or(Identity());
}

Identity IdentityDesk::askOnce(QWidget *parent)
{
    if (!m_preferences.wasAskedWhoIAm() && identity() == Identity())
        ask(parent);
    return identity();
}

void IdentityDesk::ask(QWidget *parent)
{
    FirstQuestions questions(m_theme, schools(), roles(), identity(), parent);
    const bool isAnswered = questions.exec() == QDialog::Accepted;
    m_preferences.setWasAskedWhoIAm(true);
    if (!isAnswered)
        return;
    if (const auto saved = save(questions.answer()); !saved)
        m_messages.tell(parent, tr("This could not be kept"), saved.error().message);
}

Result<void> IdentityDesk::save(const Identity &identity)
{
    if (identity == this->identity())
        return {};
    const auto saved = m_store.save(identity);
    if (!saved)
        return failure(saved);
    emit changed();
    return {};
}

QList<Role> IdentityDesk::roles() const
{
    return m_store.roles().value_or(QList<Role>());
}

Result<void> IdentityDesk::renameRole(const QString &id, const QString &title)
{
    const auto done = m_store.renameRole(id, title);
    if (done)
        emit changed();
    return done;
}

QList<SchoolChoice> IdentityDesk::schools() const
{
    QList<SchoolChoice> choices;
    const QList<School> schools = m_directory.schools().value_or(QList<School>());
    for (const School &school : schools)
        choices.append({school.id, school.name, school.town});
    return choices;
}
