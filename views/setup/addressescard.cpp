// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/setup/addressescard.h"

#include "model/directory/identity.h"
#include "views/common/field.h"
#include "views/common/textlabel.h"
#include "views/common/theme.h"
#include "views/common/whoami.h"

#include <QHBoxLayout>
#include <QLineEdit>

namespace {

constexpr int longest = 200;

} // namespace

AddressesCard::AddressesCard(const Theme &theme, const AddressServices &services, QWidget *parent)
    : SectionCard(theme, tr("Directors\u2019 addresses"), parent)
    , m_services(services)
{
    body()->addWidget(new TextLabel(theme, TypeRole::Body, ColourRole::Text2,
                                    tr("When a form is sent by e-mail, the directors get their copy here. Nothing is sent by itself."),
                                    TextLabel::Overflow::Wrap));
    addDirector(theme, {});
    for (const QString &region : services.regions)
        addDirector(theme, region);
    connect(&services.whoAmI, &WhoAmI::changed, this, &AddressesCard::showKept);
    showKept();
}

void AddressesCard::addDirector(const Theme &theme, const QString &region)
{
    const QString who = region.isEmpty() ? tr("Development Director") : tr("Regional Director, %1").arg(region);
    const auto known = m_services.read(region);
    auto *name = new QLineEdit(known ? known->name : QString());
    auto *email = new QLineEdit(known ? known->email : QString());
    auto *nameField = new Field(theme, tr("Name"), {}, name);
    auto *emailField = new Field(theme, tr("E-mail"), {}, email);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme.space(12));
    row->addWidget(nameField, 1, Qt::AlignTop);
    row->addWidget(emailField, 1, Qt::AlignTop);
    body()->addWidget(new TextLabel(theme, TypeRole::Strong, ColourRole::Text, who, TextLabel::Overflow::Wrap));
    body()->addLayout(row);
    for (auto [edit, what] : {std::pair(name, tr("Name: %1").arg(who)), std::pair(email, tr("E-mail: %1").arg(who))}) {
        edit->setMaxLength(longest);
        edit->setAccessibleName(what);
        connect(edit, &QLineEdit::editingFinished, this, [this, region, name, email, emailField] {
            const auto done = m_services.write(region, {name->text().trimmed(), email->text().trimmed()});
            emailField->setError(done ? QString() : done.error().message);
        });
    }
}

// Who only looks for colleagues sends no forms.
void AddressesCard::showKept()
{
    const QString mine = m_services.whoAmI.identity().role;
    setVisible(!mine.isEmpty() && mine != role::staff);
}
