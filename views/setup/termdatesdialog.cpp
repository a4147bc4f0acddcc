// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/setup/termdatesdialog.h"

#include "model/core/academicyear.h"
#include "views/common/field.h"
#include "views/common/textlabel.h"
#include "views/common/theme.h"
#include "views/common/typedvalues.h"

#include <QGridLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace {

QLineEdit *editOf(const Field *field)
{
    return static_cast<QLineEdit *>(field->control());
}

} // namespace

TermDatesDialog::TermDatesDialog(const Theme &theme, const TermDates &dates, QDate today, Save save, QWidget *parent)
    : QuestionDialog(theme, tr("Term dates of %1").arg(AcademicYear{dates.firstYear}.name()),
                     tr("Free hours, the follow-up a term later and \u201Cthis term\u201D count by them. Holidays count to the term before them."), parent)
    , m_dates(dates)
    , m_today(today)
    , m_save(std::move(save))
    , m_error(new TextLabel(theme, TypeRole::Body, ColourRole::Bad, {}, TextLabel::Overflow::Wrap))
{
    const std::array<QString, 3> firsts{tr("&Autumn term, first day"), tr("&Spring term, first day"), tr("S&ummer term, first day")};
    const std::array<QString, 3> lasts{tr("Autumn term, &last day"), tr("Spring term, las&t day"), tr("Summer term, last &day")};
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(theme.space(16));
    grid->setVerticalSpacing(theme.space(12));
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const auto add = [&](const QString &label, QDate day, int column) {
            auto *field = new Field(theme, label, {}, new QLineEdit(typed::dateText(day)));
            grid->addWidget(field, static_cast<int>(i), column, Qt::AlignTop);
            return field;
        };
        m_rows.at(i) = {add(firsts.at(i), dates.spans.at(i).first, 0), add(lasts.at(i), dates.spans.at(i).last, 1)};
    }
    body()->addLayout(grid);
    body()->addWidget(m_error);
    m_error->hide();
    addKeepButton(tr("Leave them as they were"))->setDefault(false);
    addDoButton(tr("Save the dates"))->setDefault(true);
    editOf(m_rows.front().first)->setFocus();
}

bool TermDatesDialog::read()
{
    const auto take = [this](Field *field, QDate &day) {
        const auto typed = typed::date(editOf(field)->text(), m_today);
        field->setError(typed ? QString() : typed.error().message);
        day = typed.value_or(QDate());
        return typed.has_value();
    };
    bool isRead = true;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        isRead = take(m_rows.at(i).first, m_dates.spans.at(i).first) && isRead;
        isRead = take(m_rows.at(i).last, m_dates.spans.at(i).last) && isRead;
    }
    return isRead;
}

void TermDatesDialog::accept()
{
    m_error->hide();
    if (!read())
        return;
    const auto saved = m_save(m_dates);
    if (saved) {
        QuestionDialog::accept();
        return;
    }
    m_error->setText(saved.error().message);
    m_error->show();
}
