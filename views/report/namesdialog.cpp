// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/report/namesdialog.h"

#include "views/common/theme.h"
#include "views/report/namelist.h"

#include <QBoxLayout>

NamesDialog::NamesDialog(const Theme &theme, const QList<NameInText> &names, QWidget *parent)
    : QuestionDialog(theme, tr("Your commentary names %n people", nullptr, static_cast<int>(names.size())),
                     tr("Governors read a label in the place of each name that is ticked. Untick what is no name, or what may be read in public."), parent)
    , m_list(new NameList(theme))
{
    m_list->setNames(names);
    body()->addWidget(m_list);
    addKeepButton(tr("&Back to the text"));
    addDoButton(tr("&Go on with labels"));
    setMinimumWidth(theme.length(560));
    m_list->setFocus();
}

NameDecisions NamesDialog::decisions() const
{
    return m_list->decisions();
}
