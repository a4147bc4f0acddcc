// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/share/sharedialogs.h"

#include "views/common/button.h"
#include "views/common/field.h"
#include "views/common/filedialogservice.h"
#include "views/common/textlabel.h"
#include "views/common/theme.h"
#include "views/share/taskdialog.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QCoreApplication>
#include <QDir>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ShareDialogs)
};

QLineEdit *addLine(QuestionDialog &dialog, const Theme &theme, const QString &label, const QString &hint)
{
    auto *edit = new QLineEdit;
    dialog.body()->addWidget(new Field(theme, label, hint, edit));
    return edit;
}

// A path that is typed or chosen.
QLineEdit *addPath(QuestionDialog &dialog, const Theme &theme, const QString &label, const QString &hint, const std::function<QString()> &choose)
{
    QLineEdit *edit = addLine(dialog, theme, label, hint);
    auto *button = new Button(theme, ButtonKind::Link, Texts::tr("Choose\u2026"));
    button->setAccessibleName(Texts::tr("Choose: %1").arg(QString(label).remove(u'&')));
    dialog.body()->addWidget(button);
    dialog.body()->setAlignment(button, Qt::AlignLeft);
    QObject::connect(button, &QPushButton::clicked, edit, [edit, choose] {
        if (const QString path = choose(); !path.isEmpty())
            edit->setText(QDir::toNativeSeparators(path));
    });
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

TaskDialog *opened(TaskDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    dialog->show();
    return dialog;
}

template <typename T>
Result<void> asDone(const Result<T> &result)
{
    return result ? Result<void>() : Result<void>(failure(result));
}

QString folderIn(const QLineEdit &edit)
{
    return QDir::fromNativeSeparators(edit.text().trimmed());
}

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

void addWords(QuestionDialog &dialog, const Theme &theme, const QString &words)
{
    auto *label = new TextLabel(theme, TypeRole::Figure, ColourRole::Text, words, TextLabel::Overflow::Wrap);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setAccessibleName(Texts::tr("Six words: %1").arg(words));
    dialog.body()->addWidget(label);
}

void rehearse(const ShareDialogServices &services, const QString &words, const QString &path, QWidget *parent)
{
    auto *dialog = new TaskDialog(services.theme, Texts::tr("Write these six words down"),
                                  Texts::tr("They open the recovery file %1. Keep the words on paper, apart from the file: one in the safe, one with the chair. Whoever has "
                                            "both can take the Development Director\u2019s role; without them nobody can.").arg(QDir::toNativeSeparators(path)),
                                  Texts::tr("Begin the partnership"), Texts::tr("Cancel"), parent);
    addWords(*dialog, services.theme, words);
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
    QLineEdit *unit = addLine(*dialog, services.theme, Texts::tr("&Academy or region"), Texts::tr("As the directory names it."));
    QLineEdit *person = addLine(*dialog, services.theme, Texts::tr("Your &name"), {});
    QComboBox *role = addChoice(*dialog, services.theme, Texts::tr("Your &role"), roleChoices(services));
    dialog->setTask([services, folder, unit, person, role, parent = QPointer<QWidget>(parent)](const TaskDialog::Answer &answer) {
        const JoinWishes wishes{folderIn(*folder), {}, unit->text(), role->currentData().toString(), person->text()};
        services.desk.join(wishes, [&theme = services.theme, answer, parent](const Result<QString> &words) {
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
        const QString path = folderIn(*recovery);
        if (path.isEmpty() || folder->text().trimmed().isEmpty()) {
            answer(failure(Error::Code::InvalidInput, Texts::tr("Choose the shared folder, and where the recovery file is to lie.")));
            return;
        }
        const FoundingWishes wishes{folderIn(*folder), name->text(), person->text(), {}};
        services.desk.prepare(wishes, path, [services, answer, parent, path](const Result<QString> &words) {
            answer(asDone(words));
            if (words && parent)
                rehearse(services, *words, path, parent);
        });
    });
    opened(dialog);
    name->setFocus();
}

void enrol(const ShareDialogServices &services, QWidget *parent)
{
    auto *dialog = new TaskDialog(services.theme, Texts::tr("Let a PC join"),
                                  Texts::tr("Ring the number in the directory, not one you were given, and ask for the six words. Only the request with these words gets its seat."),
                                  Texts::tr("Let it join"), Texts::tr("Cancel"), parent);
    QLineEdit *words = addLine(*dialog, services.theme, Texts::tr("The six &words"), Texts::tr("The first four letters of each are enough."));
    dialog->setTask([&desk = services.desk, words](const TaskDialog::Answer &answer) {
        desk.enrol(words->text(), [answer](const Result<EnrolRequest> &request) { answer(asDone(request)); });
    });
    opened(dialog);
    words->setFocus();
}

void addUnit(const ShareDialogServices &services, QWidget *parent)
{
    auto *dialog = new TaskDialog(services.theme, Texts::tr("Add an academy or a region"), Texts::tr("Its PCs can join afterwards. An academy brings its principal\u2019s box with it."),
                                  Texts::tr("Add it"), Texts::tr("Cancel"), parent);
    QLineEdit *name = addLine(*dialog, services.theme, Texts::tr("&Name"), Texts::tr("As the directory names it."));
    QComboBox *kind = addChoice(*dialog, services.theme, Texts::tr("&Kind"), {{u"academy"_s, Texts::tr("Academy")}, {u"region"_s, Texts::tr("Region")}});
    QList<std::pair<QString, QString>> regions{{QString(), Texts::tr("None")}};
    for (const PartnershipUnit &unit : services.desk.status().units) {
        if (unit.kind == u"region"_s)
            regions.append({unit.id, unit.name});
    }
    QComboBox *region = addChoice(*dialog, services.theme, Texts::tr("&Region of the academy"), regions);
    const auto follow = [kind, region] { region->setEnabled(kind->currentIndex() == 0); };
    QObject::connect(kind, &QComboBox::currentIndexChanged, region, follow);
    dialog->setTask([&desk = services.desk, name, kind, region](const TaskDialog::Answer &answer) {
        const bool isAcademy = kind->currentIndex() == 0;
        const UnitWish wish{name->text(), kind->currentData().toString(), isAcademy ? region->currentData().toString() : QString(), 0};
        desk.addUnit(wish, [answer](const Result<QString> &id) { answer(asDone(id)); });
    });
    opened(dialog);
    name->setFocus();
}

void publish(const ShareDialogServices &services, QWidget *parent)
{
    const int next = services.desk.status().edition.announced + 1;
    auto *dialog = new TaskDialog(services.theme, Texts::tr("Publish edition %1 of the directory?").arg(next),
                                  Texts::tr("Every PC of the partnership takes over the directory as this PC holds it now. An edition cannot be taken back; a newer one replaces it."),
                                  Texts::tr("Publish it"), Texts::tr("Not yet"), parent);
    auto *changes = new QPlainTextEdit;
    changes->setTabChangesFocus(true);
    changes->setFixedHeight(services.theme.length(80));
    auto *field = new Field(services.theme, Texts::tr("What is &new"), Texts::tr("One paragraph; everybody reads it on the Share page."), changes);
    field->setOptional();
    dialog->body()->addWidget(field);
    dialog->setTask([&desk = services.desk, changes](const TaskDialog::Answer &answer) {
        desk.publish(changes->toPlainText().trimmed(), [answer](const Result<int> &number) { answer(asDone(number)); });
    });
    opened(dialog);
    changes->setFocus();
}

void endSeats(const ShareDialogServices &services, const PartnershipComputer &computer, bool isStolen, QWidget *parent)
{
    const QString who = Texts::tr("%1, %2", "person, academy").arg(computer.person, computer.unitName);
    const QString text = isStolen ? Texts::tr("%1: what nobody has seen of it yet does not count, and its academy gets new keys.").arg(who)
                                  : Texts::tr("%1: all it wrote stays good. It gets nothing any more.").arg(who);
    auto *dialog = new TaskDialog(services.theme, isStolen ? Texts::tr("Take this PC out as stolen?") : Texts::tr("Take this PC out?"), text, Texts::tr("Take it out"),
                                  Texts::tr("Keep it"), parent);
    dialog->setTask([&desk = services.desk, device = computer.device, isStolen](const TaskDialog::Answer &answer) { desk.endSeats(device, isStolen, answer); });
    opened(dialog);
}

} // namespace shareDialogs
