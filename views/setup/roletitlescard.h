// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "views/common/card.h"

#include <QHash>

class Field;
class IdentityDesk;

//! \brief What this partnership calls the roles: "Headteacher" where others say "Principal"
class RoleTitlesCard final : public SectionCard
{
    Q_OBJECT

public:
    //! \p identity outlives the card
    RoleTitlesCard(const Theme &theme, IdentityDesk &identity, QWidget *parent = nullptr);

private:
    void addRole(const Theme &theme, const QString &id, const QString &title);
    void rename(const QString &id);
    void showKept();

    IdentityDesk &m_identity;
    QHash<QString, Field *> m_fields; // by the role's id
};
