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

// A field with a button beside its line, so that the dialog stays low.
void addWithButton(QuestionDialog &dialog, const Theme &theme, const QString &label, Field *field, const std::function<QString()> &choose)
{
    auto *edit = static_cast<QLineEdit *>(field->control());
    auto *button = new Button(theme, ButtonKind::Link, Texts::tr("Choose\u2026"));
    button->setAccessibleName(Texts::tr("Choose: %1").arg(QString(label).remove(u'&')));
    QObject::connect(button, &QPushButton::clicked, edit, [edit, choose] {
        if (const QString path = choose(); !path.isEmpty())
            edit->setText(QDir::toNativeSeparators(path));
    });
    auto *row = new QHBoxLayout;
    row->setSpacing(theme.space(4));
    row->addWidget(field, 1);
    row->addWidget(button, 0, Qt::AlignBottom);
    dialog.body()->addLayout(row);
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
    auto *edit = new QLineEdit;
    addWithButton(dialog, theme, label, new Field(theme, label, hint, edit), choose);
    return edit;
}

QLineEdit *addOptionalPath(QuestionDialog &dialog, const Theme &theme, const QString &label, const QString &hint, const std::function<QString()> &choose)
{
    auto *edit = new QLineEdit;
    auto *field = new Field(theme, label, hint, edit);
    field->setOptional();
    addWithButton(dialog, theme, label, field, choose);
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
    chooser->setPlaceholderText(Texts::tr("Any part of the name"));
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
