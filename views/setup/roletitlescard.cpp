// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/setup/roletitlescard.h"

#include "views/common/field.h"
#include "views/common/textlabel.h"
#include "views/setup/identitydesk.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace {

constexpr int longestTitle = 60;

} // namespace

RoleTitlesCard::RoleTitlesCard(const Theme &theme, IdentityDesk &identity, QWidget *parent)
    : SectionCard(theme, tr("What your partnership calls people"), parent)
    , m_identity(identity)
{
    body()->addWidget(new TextLabel(theme, TypeRole::Body, ColourRole::Text2,
                                    tr("What each of them may do stays the same. An empty field brings back the usual title."),
                                    TextLabel::Overflow::Wrap));
    const QList<Role> roles = identity.roles();
    for (const Role &role : roles)
        addRole(theme, role.id, role.title);
    connect(&identity, &WhoAmI::changed, this, &RoleTitlesCard::showKept);
    showKept();
}

void RoleTitlesCard::addRole(const Theme &theme, const QString &id, const QString &title)
{
    auto *edit = new QLineEdit(title);
    edit->setMaxLength(longestTitle);
    auto *field = new Field(theme, QString(title).replace(u'&', QStringLiteral("&&")), {}, edit);
    edit->setAccessibleName(tr("Title of: %1").arg(title));
    m_fields.insert(id, field);
    body()->addWidget(field);
    connect(edit, &QLineEdit::editingFinished, this, [this, id] { rename(id); });
}

void RoleTitlesCard::rename(const QString &id)
{
    auto *edit = static_cast<QLineEdit *>(m_fields.value(id)->control());
    if (!edit->isModified())
        return;
    const auto done = m_identity.renameRole(id, edit->text());
    m_fields.value(id)->setError(done ? QString() : done.error().message);
}

void RoleTitlesCard::showKept()
{
    const QString mine = m_identity.identity().role;
    setVisible(mine == role::principal || mine == role::regionalDirector || mine == role::developmentDirector);
    const QList<Role> roles = m_identity.roles();
    for (const Role &role : roles) {
        auto *edit = static_cast<QLineEdit *>(m_fields.value(role.id)->control());
        if (!m_fields.value(role.id)->hasError())
            edit->setText(role.title);
    }
}
