// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/sync/sharestatus.h"
#include "views/share/sharedialogs.h"

#include <QWidget>

class HeadedList;
class TextLabel;

//! \brief What only the Development Director's PC shows: who asks to join, and what can be done
class DirectorPart final : public QWidget
{
    Q_OBJECT

public:
    explicit DirectorPart(const ShareDialogServices &services, QWidget *parent = nullptr);

    //! \brief Shows the requests of \p status; hides itself on every other PC
    void setStatus(const ShareStatus &status);

private:
    ShareDialogServices m_services;
    HeadedList *m_list;
    TextLabel *m_names;
};
