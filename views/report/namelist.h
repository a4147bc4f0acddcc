// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/reports/namecheck.h"

#include <QListWidget>

class Theme;

//! \brief Names that were found in a text, each with the words around it; those that are ticked become labels
class NameList final : public QListWidget
{
    Q_OBJECT

public:
    explicit NameList(const Theme &theme, QWidget *parent = nullptr);

    //! \brief Shows \p names; ticked but for \p notNames. What was ticked or not for the same word before stays
    void setNames(const QList<NameInText> &names, const QStringList &notNames = {});
    //! \brief What is ticked, and what is not
    [[nodiscard]] NameDecisions decisions() const;

signals:
    //! \brief A tick was set or taken away
    void decided();

private:
    QList<NameInText> m_names;
};
