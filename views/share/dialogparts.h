// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "views/share/sharedialogs.h"

#include <QList>

#include <utility>

class NameChooser;
class QComboBox;
class QLineEdit;
class QuestionDialog;
class TaskDialog;
class TextLabel;

//! \brief What the dialogs of the share page are put together from
namespace dialogParts {

QLineEdit *addLine(QuestionDialog &dialog, const Theme &theme, const QString &label, const QString &hint);
//! \brief The same for what may stay empty
QLineEdit *addOptionalPath(QuestionDialog &dialog, const Theme &theme, const QString &label, const QString &hint, const std::function<QString()> &choose);
//! \brief A path that is typed or chosen
QLineEdit *addPath(QuestionDialog &dialog, const Theme &theme, const QString &label, const QString &hint, const std::function<QString()> &choose);
//! \brief One of a few: id and title
QComboBox *addChoice(QuestionDialog &dialog, const Theme &theme, const QString &label, const QList<std::pair<QString, QString>> &choices);
//! \brief One of many, with search
NameChooser *addNames(QuestionDialog &dialog, const Theme &theme, const QString &label, const QString &hint, const QStringList &names);
//! \brief Six words, large, to be read out or written down
void addWords(QuestionDialog &dialog, const Theme &theme, const QString &words);
//! \brief The path that \p edit holds, with forward slashes
[[nodiscard]] QString pathIn(const QLineEdit &edit);
//! \brief Shows \p dialog, which deletes itself once it is closed
TaskDialog *opened(TaskDialog *dialog);

template <typename T>
[[nodiscard]] Result<void> asDone(const Result<T> &result)
{
    return result ? Result<void>() : Result<void>(failure(result));
}

} // namespace dialogParts
