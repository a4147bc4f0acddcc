// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/form/partiesedit.h"

#include "views/common/button.h"
#include "views/common/textfield.h"
#include "views/common/theme.h"
#include "views/form/schoolfield.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

PartiesEdit::PartiesEdit(const Theme &theme, const DirectoryRepository &directory, const Look &look, QWidget *parent)
    : FormSection(parent)
    , m_theme(theme)
    , m_directory(directory)
    , m_look(look)
    , m_rowsLayout(new QVBoxLayout)
    , m_add(new Button(theme, ButtonKind::Link, look.addText, u"plus"_s))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme.space(8));
    m_rowsLayout->setSpacing(theme.space(8));
    layout->addLayout(m_rowsLayout);
    layout->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &QPushButton::clicked, this, [this] {
        addRow({});
        m_rows.last().school->setFocus();
    });
}

void PartiesEdit::addRow(const Asked &asked)
{
    Row row;
    row.widget = new QWidget;
    row.school = new SchoolField(m_theme, m_directory, m_look.schoolLabel, {});
    row.colleague = asked.second;
    auto *layout = new QHBoxLayout(row.widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(m_theme.space(12));
    layout->addWidget(row.school, 3, Qt::AlignBottom);
    if (m_look.hasColleague) {
        row.name = new TextField(m_theme, {tr("Colleague"), {}, 200, 1, true});
        row.name->setText(asked.second.name);
        layout->addWidget(row.name, 2, Qt::AlignBottom);
        connect(row.name, &TextField::changed, this, &FormSection::changed);
    }
    Button *remove = Button::iconOnly(m_theme, u"x"_s, tr("Take this academy out"));
    layout->addWidget(remove, 0, Qt::AlignBottom);
    row.school->setParty(asked.first);
    connect(row.school, &SchoolField::changed, this, &FormSection::changed);
    connect(remove, &QPushButton::clicked, this, [this, widget = row.widget] { removeRow(widget); });
    m_rowsLayout->addWidget(row.widget);
    row.widget->show();
    m_rows.append(row);
}

void PartiesEdit::removeRow(QWidget *widget)
{
    m_rows.removeIf([widget](const Row &row) { return row.widget == widget; });
    widget->hide();
    widget->deleteLater();
    m_add->setFocus();
    emit changed();
}

QList<PartiesEdit::Asked> PartiesEdit::parties() const
{
    QList<Asked> parties;
    for (const Row &row : m_rows) {
        const QString name = row.name ? row.name->text().trimmed() : QString();
        const bool isSame = name == row.colleague.name;
        if (!row.school->party().school.isEmpty())
            parties.append({row.school->party(), isSame ? row.colleague : Colleague{{}, 0, name, {}}});
    }
    return parties;
}

void PartiesEdit::setParties(const QList<Asked> &parties)
{
    for (const Row &row : std::as_const(m_rows))
        row.widget->deleteLater();
    m_rows.clear();
    for (const Asked &asked : parties)
        addRow(asked);
}

QWidget *PartiesEdit::firstToCorrect()
{
    QList<TextField *> fields;
    for (const Row &row : std::as_const(m_rows)) {
        fields.append(row.school->field());
        if (row.name)
            fields.append(row.name);
    }
    return firstWrongOf(fields);
}

QWidget *PartiesEdit::firstField() const
{
    return m_rows.isEmpty() ? static_cast<QWidget *>(m_add) : m_rows.first().school;
}
