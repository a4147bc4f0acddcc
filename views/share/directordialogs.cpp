// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

// The dialogs that only the Development Director's PC shows.
#include "views/common/field.h"
#include "views/common/filedialogservice.h"
#include "views/common/theme.h"
#include "views/share/dialogparts.h"
#include "views/share/namechooser.h"
#include "views/share/taskdialog.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QCoreApplication>
#include <QPlainTextEdit>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace dialogParts;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(DirectorDialogs)
};

// What the directory holds and the partnership has not.
QStringList notYetIn(const ShareStatus &status, QStringList names, const QString &kind)
{
    names.removeIf([&](const QString &name) {
        return std::ranges::any_of(status.units, [&](const PartnershipUnit &unit) { return unit.kind == kind && unit.name == name; });
    });
    return names;
}

// Names to choose from, each with its id.
QList<std::pair<QString, QString>> unitsOf(const ShareStatus &status, const std::function<bool(const PartnershipUnit &)> &isMeant)
{
    QList<std::pair<QString, QString>> units;
    for (const PartnershipUnit &unit : status.units) {
        if (isMeant(unit))
            units.append({unit.id, unit.name});
    }
    return units;
}

bool isRegion(const PartnershipUnit &unit)
{
    return unit.kind == u"region"_s;
}

bool isAcademy(const PartnershipUnit &unit)
{
    return unit.kind == u"academy"_s;
}

} // namespace

namespace shareDialogs {

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
    QComboBox *kind = addChoice(*dialog, services.theme, Texts::tr("&Kind"), {{u"academy"_s, Texts::tr("Academy")}, {u"region"_s, Texts::tr("Region")}});
    NameChooser *name = addNames(*dialog, services.theme, Texts::tr("&Name"), Texts::tr("Of those that the directory holds."), {});
    auto regions = unitsOf(services.desk.status(), isRegion);
    regions.prepend({QString(), Texts::tr("None")});
    QComboBox *region = addChoice(*dialog, services.theme, Texts::tr("&Region of the academy"), regions);
    const auto follow = [services, kind, region, name] {
        const bool isAcademy = kind->currentIndex() == 0;
        region->setEnabled(isAcademy);
        const auto &names = isAcademy ? services.academies : services.regions;
        name->setNames(notYetIn(services.desk.status(), names ? names() : QStringList(), kind->currentData().toString()));
    };
    QObject::connect(kind, &QComboBox::currentIndexChanged, region, follow);
    follow();
    dialog->setTask([&desk = services.desk, name, kind, region](const TaskDialog::Answer &answer) {
        const bool isAcademy = kind->currentIndex() == 0;
        const UnitWish wish{name->text(), kind->currentData().toString(), isAcademy ? region->currentData().toString() : QString(), 0};
        desk.addUnit(wish, [answer](const Result<QString> &id) { answer(asDone(id)); });
    });
    opened(dialog);
    name->setFocus();
}

void moveUnit(const ShareDialogServices &services, QWidget *parent)
{
    auto *dialog = new TaskDialog(services.theme, Texts::tr("Move an academy to another region"),
                                  Texts::tr("What is asked for from now on goes to the new Regional Director. Bookings from before stay with the one who has them."), Texts::tr("Move it"),
                                  Texts::tr("Cancel"), parent);
    QComboBox *academy = addChoice(*dialog, services.theme, Texts::tr("&Academy"), unitsOf(services.desk.status(), isAcademy));
    QComboBox *region = addChoice(*dialog, services.theme, Texts::tr("&Region"), unitsOf(services.desk.status(), isRegion));
    dialog->setTask([&desk = services.desk, academy, region](const TaskDialog::Answer &answer) { desk.moveUnit(academy->currentData().toString(), region->currentData().toString(), answer); });
    opened(dialog);
    academy->setFocus();
}

void takeOverRegions(const ShareDialogServices &services, QWidget *parent)
{
    const int count = static_cast<int>(services.desk.status().regionDifferences.size());
    auto *dialog = new TaskDialog(services.theme, Texts::tr("Take the regions of the directory over?"),
                                  Texts::tr("%n academies move to the region that the directory names. What is asked for from now on goes to its Regional Director; bookings from before stay with the one who has them.", nullptr, count),
                                  Texts::tr("Move them"), Texts::tr("Not now"), parent);
    dialog->setTask([&desk = services.desk](const TaskDialog::Answer &answer) { desk.takeOverRegions([answer](const Result<int> &moved) { answer(asDone(moved)); }); });
    opened(dialog);
}

void removeUnit(const ShareDialogServices &services, QWidget *parent)
{
    const auto unused = unitsOf(services.desk.status(), [](const PartnershipUnit &unit) { return !unit.hadSeats && (isAcademy(unit) || isRegion(unit)); });
    auto *dialog = new TaskDialog(services.theme, Texts::tr("Remove an academy or a region"), Texts::tr("Those that nobody has joined. One that bookings were sent to stays."), Texts::tr("Remove it"),
                                  Texts::tr("Cancel"), parent);
    QComboBox *unit = addChoice(*dialog, services.theme, Texts::tr("&Academy or region"), unused);
    dialog->setTask([&desk = services.desk, unit](const TaskDialog::Answer &answer) { desk.removeUnit(unit->currentData().toString(), answer); });
    opened(dialog);
    unit->setFocus();
}

void addDirectory(const ShareDialogServices &services, QWidget *parent)
{
    auto *dialog = new TaskDialog(services.theme, Texts::tr("Add all academies of the directory?"),
                                  Texts::tr("Every academy from which somebody offers help becomes part of the partnership, with its region and its principal\u2019s box. Those that are in it already "
                                            "stay as they are."),
                                  Texts::tr("Add them all"), Texts::tr("Not now"), parent);
    dialog->setTask([&desk = services.desk](const TaskDialog::Answer &answer) { desk.addDirectory([answer](const Result<int> &added) { answer(asDone(added)); }); });
    opened(dialog);
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

void saveJoinFile(const ShareDialogServices &services, QWidget *parent)
{
    const QString path = services.files.fileToSave(parent, Texts::tr("Save a join file"), Texts::tr("Partnership.lpjoin"), Texts::tr("Join file (*.lpjoin)"));
    if (path.isEmpty())
        return;
    auto *dialog = new TaskDialog(services.theme, Texts::tr("Save a join file?"),
                                  Texts::tr("New PCs join with it and believe nobody but you from the first day. It holds no secret: send it by e-mail or on a stick."),
                                  Texts::tr("Save it"), Texts::tr("Cancel"), parent);
    dialog->setTask([&desk = services.desk, path](const TaskDialog::Answer &answer) { desk.saveJoinFile(path, answer); });
    opened(dialog);
}

void tryRecovery(const ShareDialogServices &services, QWidget *parent)
{
    auto *dialog = new TaskDialog(services.theme, Texts::tr("Try the recovery file"),
                                  Texts::tr("Once a year: the file is opened with the six words from your sheet. Nothing is changed by that. When this dialog closes, both are good."),
                                  Texts::tr("Try it"), Texts::tr("Cancel"), parent);
    QLineEdit *file = addPath(*dialog, services.theme, Texts::tr("Recovery &file"), Texts::tr("From the safe."), [&files = services.files, dialog] {
        return files.filesToOpen(dialog, Texts::tr("Recovery file"), Texts::tr("Recovery file (*.recovery)")).value(0);
    });
    QLineEdit *words = addLine(*dialog, services.theme, Texts::tr("The six &words"), Texts::tr("The first four letters of each are enough."));
    dialog->setTask([&desk = services.desk, file, words](const TaskDialog::Answer &answer) { desk.tryRecovery(pathIn(*file), words->text(), answer); });
    opened(dialog);
    file->setFocus();
}

void printSheet(const ShareDialogServices &services, QWidget *parent)
{
    RecoverySheet sheet;
    sheet.partnership = services.desk.status().partnership;
    sheet.share = services.desk.status().share;
    services.printSheet(parent, sheet);
}

} // namespace shareDialogs
