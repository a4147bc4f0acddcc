// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/directory/vocabularydialog.h"

#include "views/common/field.h"
#include "views/common/flowlayout.h"
#include "views/common/theme.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QScreen>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

QStringList filled(const QStringList &texts)
{
    QStringList kept;
    for (const QString &text : texts) {
        if (!text.trimmed().isEmpty())
            kept.append(text.trimmed());
    }
    return kept;
}

} // namespace

VocabularyDialog::VocabularyDialog(const Theme &theme, VocabularyRepository &repository, QWidget *parent)
    : QuestionDialog(theme, tr("What words mean"),
                     tr("The search knows these ideas and the words that people use for them. Add what your schools say."),
                     parent)
    , m_look(theme)
    , m_repository(repository)
    , m_shipped(Vocabulary::shipped())
    , m_filter(new QLineEdit)
    , m_list(new QListView)
    , m_name(new QLineEdit)
    , m_phrases(new QPlainTextEdit)
    , m_broader(new QLineEdit)
    , m_nameField(new Field(theme, tr("&Idea"), tr("As a school would say it"), m_name))
{
    build();
    reload({});
    m_list->setCurrentIndex(m_model.index(0));
    m_filter->setFocus();
    const QSize room = screen() ? screen()->availableSize() - QSize(m_look.space(32), m_look.space(32)) : QSize();
    resize(QSize(m_look.length(760), m_look.length(600)).boundedTo(room));
}

void VocabularyDialog::build()
{
    m_filter->setAccessibleName(tr("Find an idea or a word"));
    m_filter->setPlaceholderText(tr("Find an idea or a word"));
    m_list->setAccessibleName(tr("Ideas"));
    m_list->setModel(&m_model);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMinimumSize(m_look.length(200), m_look.length(160));
    m_phrases->setTabChangesFocus(true);
    m_phrases->setMinimumHeight(m_look.length(90));
    auto *add = new Button(m_look, ButtonKind::Outlined, tr("&Add an idea"));
    auto *save = new Button(m_look, ButtonKind::Outlined, tr("&Save this idea"));
    m_remove = new Button(m_look, ButtonKind::Quiet, tr("&Remove it"));
    m_restore = new Button(m_look, ButtonKind::Quiet, tr("As it &came"));
    for (Button *button : {add, save, m_remove, m_restore})
        button->setAutoDefault(false);
    auto *left = new QVBoxLayout;
    left->addWidget(m_filter);
    left->addWidget(m_list, 1);
    left->addWidget(add, 0, Qt::AlignLeft);
    auto *buttons = new FlowLayout(m_look.space(8));
    buttons->addWidget(save);
    buttons->addWidget(m_remove);
    buttons->addWidget(m_restore);
    auto *right = new QVBoxLayout;
    right->addWidget(m_nameField);
    right->addWidget(new Field(m_look, tr("&Words for it"), tr("One a line. ~ in front: suggests it only."), m_phrases), 1);
    right->addWidget(new Field(m_look, tr("&Part of (optional)"), tr("Wider ideas, divided by ;"), m_broader));
    right->addLayout(buttons);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(m_look.space(16));
    columns->addLayout(left, 2);
    columns->addLayout(right, 3);
    body()->addLayout(columns, 1);
    static_cast<QVBoxLayout *>(layout())->setStretchFactor(body(), 1);
    addKeepButton(tr("Close"))->setDefault(false);
    connect(m_filter, &QLineEdit::textChanged, &m_model, &ConceptListModel::setFilter);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) { showIdea(current.isValid() ? current.row() : -1); });
    connect(add, &QPushButton::clicked, this, &VocabularyDialog::addIdea);
    connect(save, &QPushButton::clicked, this, &VocabularyDialog::saveIdea);
    connect(m_remove, &QPushButton::clicked, this, &VocabularyDialog::removeIdea);
    connect(m_restore, &QPushButton::clicked, this, &VocabularyDialog::restoreIdea);
}

void VocabularyDialog::reload(const QString &show)
{
    const auto changes = m_repository.changes();
    if (!changes) {
        m_nameField->setError(changes.error().message);
        return;
    }
    m_model.setVocabulary(m_shipped, *changes);
    const int row = m_model.rowOf(show);
    if (row >= 0)
        m_list->setCurrentIndex(m_model.index(row));
}

void VocabularyDialog::showIdea(int row)
{
    const Concept idea = m_model.conceptAt(row);
    const auto state = m_model.stateAt(row);
    m_name->setText(idea.name);
    m_phrases->setPlainText(idea.phrases.join(u'\n'));
    m_broader->setText(idea.broader.join(u"; "_s));
    m_nameField->setError({});
    m_remove->setVisible(row >= 0 && state != ConceptListModel::State::Removed);
    m_restore->setVisible(state == ConceptListModel::State::Changed || state == ConceptListModel::State::Removed);
}

void VocabularyDialog::addIdea()
{
    m_list->setCurrentIndex({});
    showIdea(-1);
    m_name->setFocus();
}

void VocabularyDialog::saveIdea()
{
    ConceptChange change;
    change.idea.name = m_name->text().trimmed();
    change.idea.phrases = filled(m_phrases->toPlainText().split(u'\n'));
    change.idea.broader = filled(m_broader->text().split(u';'));
    finish(m_repository.save(change), change.idea.name);
}

void VocabularyDialog::removeIdea()
{
    const int row = m_list->currentIndex().row();
    const QString name = m_model.conceptAt(row).name;
    if (m_model.stateAt(row) == ConceptListModel::State::Added) {
        finish(m_repository.forget(name), {});
        return;
    }
    ConceptChange change;
    change.idea = m_model.conceptAt(row);
    change.isRemoved = true;
    finish(m_repository.save(change), name);
}

void VocabularyDialog::restoreIdea()
{
    const QString name = m_model.conceptAt(m_list->currentIndex().row()).name;
    finish(m_repository.forget(name), name);
}

void VocabularyDialog::finish(const Result<void> &result, const QString &name)
{
    if (!result) {
        m_nameField->setError(result.error().message);
        m_name->setFocus();
        return;
    }
    m_hasChanged = true;
    reload(name);
}
