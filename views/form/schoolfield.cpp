// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/form/schoolfield.h"

#include "model/core/text.h"
#include "views/common/textfield.h"

#include <QCompleter>
#include <QEvent>
#include <QLineEdit>
#include <QStringListModel>
#include <QVBoxLayout>

#include <algorithm>

SchoolField::SchoolField(const Theme &theme, const DirectoryRepository &directory, const QString &label, const QString &hint,
                         QWidget *parent)
    : QWidget(parent)
    , m_directory(directory)
    , m_field(new TextField(theme, {label, hint}))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_field);
    setFocusProxy(m_field);
    m_field->control()->installEventFilter(this);
    connect(m_field, &TextField::changed, this, &SchoolField::follow);
}

Party SchoolField::party() const
{
    return m_party;
}

void SchoolField::setParty(const Party &party)
{
    m_field->setText(party.school);
    m_party = party;
}

bool SchoolField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn)
        readSchools();
    return QWidget::eventFilter(watched, event);
}

void SchoolField::readSchools()
{
    if (m_isRead)
        return;
    m_isRead = true;
    if (auto schools = m_directory.schools())
        m_schools = std::move(*schools);
    QStringList names;
    for (const School &school : std::as_const(m_schools))
        names.append(school.name);
    auto *completer = new QCompleter(names, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    completer->setMaxVisibleItems(10);
    static_cast<QLineEdit *>(m_field->control())->setCompleter(completer);
}

// A name that several schools have is left open: two schools must not be taken for each other.
void SchoolField::follow()
{
    const QString typed = folded(simplifiedLine(m_field->text()));
    if (typed == folded(m_party.school)) {
        emit changed();
        return;
    }
    readSchools();
    const auto isIt = [&typed](const School &school) { return folded(school.name) == typed; };
    const auto found = std::ranges::find_if(m_schools, isIt);
    const bool isOne = found != m_schools.end() && std::find_if(found + 1, m_schools.end(), isIt) == m_schools.end();
    m_party = isOne ? Party{found->id, found->name, found->region, found->trust} : Party{0, m_field->text().trimmed(), {}, {}};
    emit changed();
}
