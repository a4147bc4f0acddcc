// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/search/vocabularyrepository.h"
#include "model/tables/conceptlistmodel.h"
#include "views/common/questiondialog.h"

class Field;
class QLineEdit;
class QListView;
class QPlainTextEdit;
class TextLabel;

//! \brief What people call the things that schools help each other with: seen, extended and corrected here
class VocabularyDialog final : public QuestionDialog
{
    Q_OBJECT

public:
    //! \p repository outlives the dialog
    VocabularyDialog(const Theme &theme, VocabularyRepository &repository, QWidget *parent = nullptr);

    //! \brief True when something was saved: the search has to be made ready anew
    [[nodiscard]] bool hasChanged() const { return m_hasChanged; }
    [[nodiscard]] ConceptListModel *ideas() { return &m_model; }

public slots:
    void addIdea();
    void saveIdea();
    void removeIdea();
    void restoreIdea();

private:
    void build();
    void reload(const QString &show);
    void showIdea(int row);
    void finish(const Result<void> &result, const QString &name);

    const Theme &m_look;
    VocabularyRepository &m_repository;
    Vocabulary m_shipped;
    ConceptListModel m_model;
    QLineEdit *m_filter;
    QListView *m_list;
    QLineEdit *m_name;
    QPlainTextEdit *m_phrases;
    QLineEdit *m_broader;
    Field *m_nameField;
    Button *m_remove;
    Button *m_restore;
    bool m_hasChanged = false;
};
