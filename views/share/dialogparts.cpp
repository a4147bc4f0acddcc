// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/share/dialogparts.h"

#include "views/common/button.h"
#include "views/common/field.h"
#include "views/common/textlabel.h"
#include "views/common/theme.h"
#include "views/share/namechooser.h"
#include "views/share/taskdialog.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QCoreApplication>
#include <QDir>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(DialogParts)
};

void addChooseButton(QuestionDialog &dialog, const Theme &theme, const QString &label, QLineEdit *edit, const std::function<QString()> &choose)
{
    auto *button = new Button(theme, ButtonKind::Link, Texts::tr("Choose\u2026"));
    button->setAccessibleName(Texts::tr("Choose: %1").arg(QString(label).remove(u'&')));
    dialog.body()->addWidget(button);
    dialog.body()->setAlignment(button, Qt::AlignLeft);
    QObject::connect(button, &QPushButton::clicked, edit, [edit, choose] {
        if (const QString path = choose(); !path.isEmpty())
            edit->setText(QDir::toNativeSeparators(path));
    });
}

} // namespace

namespace dialogParts {

QLineEdit *addLine(QuestionDialog &dialog, const Theme &theme, const QString &label, const QString &hint)
{
    auto *edit = new QLineEdit;
    dialog.body()->addWidget(new Field(theme, label, hint, edit));
    return edit;
}

QLineEdit *addPath(QuestionDialog &dialog, const Theme &theme, const QString &label, const QString &hint, const std::function<QString()> &choose)
{
    QLineEdit *edit = addLine(dialog, theme, label, hint);
    addChooseButton(dialog, theme, label, edit, choose);
    return edit;
}

QLineEdit *addOptionalPath(QuestionDialog &dialog, const Theme &theme, const QString &label, const QString &hint, const std::function<QString()> &choose)
{
    auto *edit = new QLineEdit;
    auto *field = new Field(theme, label, hint, edit);
    field->setOptional();
    dialog.body()->addWidget(field);
    addChooseButton(dialog, theme, label, edit, choose);
    return edit;
}

QComboBox *addChoice(QuestionDialog &dialog, const Theme &theme, const QString &label, const QList<std::pair<QString, QString>> &choices)
{
    auto *combo = new QComboBox;
    for (const auto &[id, title] : choices)
        combo->addItem(title, id);
    dialog.body()->addWidget(new Field(theme, label, {}, combo));
    return combo;
}

NameChooser *addNames(QuestionDialog &dialog, const Theme &theme, const QString &label, const QString &hint, const QStringList &names)
{
    auto *chooser = new NameChooser;
    chooser->setNames(names);
    dialog.body()->addWidget(new Field(theme, label, hint, chooser));
    return chooser;
}

void addWords(QuestionDialog &dialog, const Theme &theme, const QString &words)
{
    auto *label = new TextLabel(theme, TypeRole::Figure, ColourRole::Text, words, TextLabel::Overflow::Wrap);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setAccessibleName(Texts::tr("Six words: %1").arg(words));
    dialog.body()->addWidget(label);
}

QString pathIn(const QLineEdit &edit)
{
    return QDir::fromNativeSeparators(edit.text().trimmed());
}

TaskDialog *opened(TaskDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    dialog->show();
    return dialog;
}

} // namespace dialogParts
