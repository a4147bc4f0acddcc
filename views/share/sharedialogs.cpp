// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/share/sharedialogs.h"

#include "views/common/button.h"
#include "views/common/filedialogservice.h"
#include "views/common/textlabel.h"
#include "views/common/theme.h"
#include "views/share/dialogparts.h"
#include "views/share/namechooser.h"
#include "views/share/taskdialog.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QCoreApplication>
#include <QDir>
#include <QLineEdit>
#include <QPointer>

using namespace Qt::StringLiterals;
using namespace dialogParts;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ShareDialogs)
};

QList<std::pair<QString, QString>> roleChoices(const ShareDialogServices &services)
{
    QList<std::pair<QString, QString>> choices;
    const QStringList roles = seatRoles();
    for (const QString &role : roles) {
        const QString title = services.roleTitle ? services.roleTitle(role) : QString();
        choices.append({role, title.isEmpty() ? role : title});
    }
    return choices;
}

QStringList namesOfDirectory(const ShareDialogServices &services)
{
    QStringList names = services.academies ? services.academies() : QStringList();
    names += services.regions ? services.regions() : QStringList();
    return names;
}

// Once folder or join file is named, the list holds the academies of that very partnership.
void followFolder(const ShareDialogServices &services, QLineEdit &folder, QLineEdit &file, NameChooser &unit, TextLabel &which)
{
    const auto look = [&desk = services.desk, &folder, &file, chooser = QPointer<NameChooser>(&unit), label = QPointer<TextLabel>(&which)] {
        if (pathIn(folder).isEmpty() && pathIn(file).isEmpty())
            return;
        desk.outline(pathIn(folder), pathIn(file), [chooser, label](const Result<PartnershipOutline> &outline) {
            if (!chooser || !label)
                return;
            if (outline && !outline->units.isEmpty())
                chooser->setNames(outline->units);
            label->setText(outline ? Texts::tr("This is the partnership \u2018%1\u2019.").arg(outline->name) : outline.error().message);
            label->show();
        });
    };
    for (QLineEdit *edit : {&folder, &file}) {
        QObject::connect(edit, &QLineEdit::editingFinished, &unit, look);
        QObject::connect(edit, &QLineEdit::textChanged, &unit, [edit, look] {
            if (!edit->hasFocus()) // it was chosen, not typed
                look();
        });
    }
}

void rehearse(const ShareDialogServices &services, const RecoverySheet &sheet, const QString &path, QWidget *parent)
{
    auto *dialog = new TaskDialog(services.theme, Texts::tr("Write these six words down"),
                                  Texts::tr("They open the recovery file %1. Keep the words on paper, apart from the file: one in the safe, one with the chair. Whoever has "
                                            "both can take the Development Director\u2019s role; without them nobody can.").arg(QDir::toNativeSeparators(path)),
                                  Texts::tr("Begin the partnership"), Texts::tr("Cancel"), parent);
    addWords(*dialog, services.theme, sheet.words);
    if (services.printSheet) {
        auto *print = new Button(services.theme, ButtonKind::Outlined, Texts::tr("Print the recovery sheet\u2026"), u"printer"_s);
        dialog->body()->addWidget(print);
        dialog->body()->setAlignment(print, Qt::AlignLeft);
        QObject::connect(print, &QPushButton::clicked, dialog, [services, sheet, dialog] { services.printSheet(dialog, sheet); });
    }
    QLineEdit *typed = addLine(*dialog, services.theme, Texts::tr("&Type the six words from your paper"), Texts::tr("The file is opened with them once, as a rehearsal."));
    dialog->setTask([&desk = services.desk, typed](const TaskDialog::Answer &answer) { desk.begin(typed->text(), answer); });
    opened(dialog);
    typed->setFocus();
}

} // namespace

namespace shareDialogs {

void showWords(const Theme &theme, const QString &title, const QString &text, const QString &words, QWidget *parent)
{
    auto *dialog = new QuestionDialog(theme, title, text, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    addWords(*dialog, theme, words);
    dialog->addKeepButton(Texts::tr("Close"));
    dialog->show();
}

void join(const ShareDialogServices &services, QWidget *parent)
{
    auto *dialog = new TaskDialog(services.theme, Texts::tr("Join a partnership"),
                                  Texts::tr("Your PC asks the Development Director for a seat. You get six words to read out on the telephone."), Texts::tr("Ask to join"),
                                  Texts::tr("Cancel"), parent);
    QLineEdit *folder = addPath(*dialog, services.theme, Texts::tr("Shared &folder"), Texts::tr("Your IT technician knows where it is."),
                                [choose = services.chooseFolder, dialog] { return choose ? choose(dialog) : QString(); });
    QLineEdit *file = addOptionalPath(*dialog, services.theme, Texts::tr("&Join file"), Texts::tr("If the Development Director sent you one."), [&files = services.files, dialog] {
        return files.filesToOpen(dialog, Texts::tr("Join file"), Texts::tr("Join file (*.lpjoin)")).value(0);
    });
    auto *which = new TextLabel(services.theme, TypeRole::Body, ColourRole::Text2, {}, TextLabel::Overflow::Wrap);
    which->hide();
    dialog->body()->addWidget(which);
    NameChooser *unit = addNames(*dialog, services.theme, Texts::tr("&Academy or region"), {}, namesOfDirectory(services));
    followFolder(services, *folder, *file, *unit, *which);
    QLineEdit *person = addLine(*dialog, services.theme, Texts::tr("Your &name"), {});
    QComboBox *role = addChoice(*dialog, services.theme, Texts::tr("Your &role"), roleChoices(services));
    dialog->setTask([services, folder, file, unit, person, role, parent = QPointer<QWidget>(parent)](const TaskDialog::Answer &answer) {
        const JoinWishes wishes{pathIn(*folder), {}, unit->text(), role->currentData().toString(), person->text()};
        services.desk.join(wishes, pathIn(*file), [&theme = services.theme, answer, parent](const Result<QString> &words) {
            answer(asDone(words));
            if (words && parent)
                showWords(theme, Texts::tr("Ring the Development Director"),
                          Texts::tr("Read these six words out. The Share page shows them again until you have joined."), *words, parent);
        });
    });
    opened(dialog);
    folder->setFocus();
}

void create(const ShareDialogServices &services, QWidget *parent)
{
    auto *dialog = new TaskDialog(services.theme, Texts::tr("Create a partnership"),
                                  Texts::tr("For the Development Director, once. This PC will publish the directory and let others join. It also makes a recovery file, with which "
                                            "the role can be given to another PC."),
                                  Texts::tr("Make the recovery file"), Texts::tr("Cancel"), parent);
    QLineEdit *name = addLine(*dialog, services.theme, Texts::tr("Name of the &partnership"), {});
    QLineEdit *person = addLine(*dialog, services.theme, Texts::tr("Your &name"), Texts::tr("As Development Director."));
    QLineEdit *folder = addPath(*dialog, services.theme, Texts::tr("Shared &folder"), Texts::tr("An empty folder that every PC of the partnership can write to."),
                                [choose = services.chooseFolder, dialog] { return choose ? choose(dialog) : QString(); });
    QLineEdit *recovery = addPath(*dialog, services.theme, Texts::tr("&Recovery file"), Texts::tr("On a stick that goes into the safe."), [&files = services.files, dialog] {
        return files.fileToSave(dialog, Texts::tr("Recovery file"), Texts::tr("partnership.recovery"), Texts::tr("Recovery file (*.recovery)"));
    });
    dialog->setTask([services, name, person, folder, recovery, parent = QPointer<QWidget>(parent)](const TaskDialog::Answer &answer) {
        const QString path = pathIn(*recovery);
        if (path.isEmpty() || folder->text().trimmed().isEmpty()) {
            answer(failure(Error::Code::InvalidInput, Texts::tr("Choose the shared folder, and where the recovery file is to lie.")));
            return;
        }
        const FoundingWishes wishes{pathIn(*folder), name->text(), person->text(), {}};
        services.desk.prepare(wishes, path, [services, wishes, answer, parent, path](const Result<QString> &words) {
            answer(asDone(words));
            if (words && parent)
                rehearse(services, {wishes.name, wishes.person, QDir::toNativeSeparators(wishes.share), path.section(u'/', -1), *words, {}}, path, parent);
        });
    });
    opened(dialog);
    name->setFocus();
}

} // namespace shareDialogs
