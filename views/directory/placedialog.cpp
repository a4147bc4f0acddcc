// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/directory/placedialog.h"

#include "views/common/field.h"
#include "views/common/theme.h"

#include <QBoxLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

PlaceDialog::PlaceDialog(const Theme &theme, Finder find, const std::optional<SearchPlace> &mySchool, QWidget *parent)
    : QuestionDialog(theme, tr("Distances from where?"), {}, parent)
    , m_find(std::move(find))
    , m_edit(new QLineEdit)
    , m_field(new Field(theme, tr("&Postcode or town"), tr("For example NR1 3AB, NR1 or Norwich"), m_edit))
{
    body()->addWidget(m_field);
    if (mySchool) {
        auto *school = new Button(theme, ButtonKind::Outlined, tr("From %1").arg(mySchool->name), u"building-2"_s);
        body()->addWidget(school, 0, Qt::AlignLeft);
        connect(school, &QPushButton::clicked, this, [this, mySchool] {
            m_place = mySchool;
            QDialog::accept();
        });
    }
    addKeepButton(tr("Leave distances as they are"))->setDefault(false);
    addDoButton(tr("Show distances"))->setDefault(true); // changes nothing but the order of a list
    m_edit->setFocus();
}

void PlaceDialog::accept()
{
    m_place = m_find(m_edit->text());
    if (m_place) {
        QuestionDialog::accept();
        return;
    }
    m_field->setError(tr("\u2018%1\u2019 is not a place we know. Type a postcode such as NR1 3AB, or a larger town.")
                          .arg(m_edit->text().trimmed()));
    m_edit->setFocus();
}
