// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/directory/availabilitydialog.h"

#include "views/common/flowlayout.h"
#include "views/common/textlabel.h"
#include "views/common/theme.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QTableView>

using namespace Qt::StringLiterals;

AvailabilityDialog::AvailabilityDialog(const Theme &theme, VocabularyRepository &repository, QWidget *parent)
    : QuestionDialog(theme, tr("What availability words mean"),
                     tr("The first line whose words stand in an entry counts. Write open, limited, negotiation, paused or "
                        "ask; months may follow: open 9-12. {month} stands for any month. Where no line fits, it is ask."),
                     parent)
    , m_repository(repository)
    , m_table(new QTableView)
    , m_error(new TextLabel(theme, TypeRole::Body, ColourRole::Bad, {}, TextLabel::Overflow::Wrap))
{
    build(theme);
    const auto rules = repository.availabilityRules();
    if (rules)
        m_model.setRules(rules->rules());
    else
        m_error->setText(rules.error().message);
}

void AvailabilityDialog::build(const Theme &theme)
{
    m_table->setAccessibleName(tr("Words and what they mean"));
    m_table->setModel(&m_model);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(theme.metrics().tableRowHeight());
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setMinimumSize(theme.length(440), theme.length(280));
    auto *add = new Button(theme, ButtonKind::Outlined, tr("&Add a line"));
    auto *remove = new Button(theme, ButtonKind::Quiet, tr("&Take it out"));
    auto *up = new Button(theme, ButtonKind::Quiet, tr("&Up"));
    auto *down = new Button(theme, ButtonKind::Quiet, tr("&Down"));
    auto *shipped = new Button(theme, ButtonKind::Quiet, tr("As they &came"));
    auto *buttons = new FlowLayout(theme.space(8));
    for (Button *button : {add, remove, up, down, shipped}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    body()->addWidget(m_table, 1);
    static_cast<QVBoxLayout *>(layout())->setStretchFactor(body(), 1);
    body()->addWidget(m_error);
    body()->addLayout(buttons);
    addKeepButton(tr("Leave them as they were"))->setDefault(false);
    addDoButton(tr("Save these words"));
    const auto current = [this] { return m_table->currentIndex().row(); };
    connect(add, &QPushButton::clicked, this, [this, current] {
        const QModelIndex index = m_model.index(m_model.addAfter(current()), AvailabilityRuleModel::WordsColumn);
        m_table->setCurrentIndex(index);
        m_table->edit(index);
    });
    connect(remove, &QPushButton::clicked, this, [this, current] { m_model.removeAt(current()); });
    connect(up, &QPushButton::clicked, this, [this, current] { m_model.move(current(), -1); });
    connect(down, &QPushButton::clicked, this, [this, current] { m_model.move(current(), 1); });
    connect(shipped, &QPushButton::clicked, this, [this] { m_model.setRules(AvailabilityRules::shipped().rules()); });
}

void AvailabilityDialog::accept()
{
    QList<AvailabilityRule> rules = m_model.rules();
    if (rules == AvailabilityRules::shipped().rules())
        rules.clear(); // follows the program's own table when that becomes better
    const auto saved = m_repository.saveAvailabilityRules(rules);
    if (saved)
        QuestionDialog::accept();
    else
        m_error->setText(saved.error().message);
}
