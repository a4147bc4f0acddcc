// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "app/application.h"
#include "app/cli/commandline.h"
#include "app/platform.h"
#include "app/singleinstance.h"
#include "model/core/clock.h"
#include "model/core/logging.h"
#include "model/store/dataplace.h"

#include <QApplication>
#include <QDir>
#include <QTranslator>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

void nameTheProgram()
{
    QCoreApplication::setApplicationName(u"learning-partnerships"_s);
    QCoreApplication::setOrganizationName(u"Learning Partnerships"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(LP_VERSION));
}

// English needs a translation too: it tells "1 entry" from "2 entries".
void speakEnglish(QCoreApplication &application)
{
    auto *plurals = new QTranslator(&application);
    if (plurals->load(u":/i18n/learning-partnerships_en.qm"_s))
        QCoreApplication::installTranslator(plurals);
}

int runCommand(int argc, char *argv[], const Clock &clock)
{
    const QString dataFolder = dataFolderOf(platform::argumentsOf(argc, argv));
    if (checkDataPlace(dataFolder)) // the command says so itself where it is not
        startLogFile(QDir(dataFolder).filePath(u"log.txt"_s), false);
    if (!commandNeedsGui(platform::argumentsOf(argc, argv))) {
        QCoreApplication application(argc, argv);
        nameTheProgram();
        speakEnglish(application);
        return runCommandLine(QCoreApplication::arguments(), clock);
    }
    platform::layOutWithoutWindow();
    QGuiApplication application(argc, argv);
    nameTheProgram();
    speakEnglish(application);
    return runCommandLine(QCoreApplication::arguments(), clock);
}

int complain(const QString &title, const QString &sentence)
{
    Theme theme;
    theme.install(*static_cast<QApplication *>(QCoreApplication::instance()));
    DialogMessageService(theme).tell(nullptr, title, sentence);
    return 1;
}

int openWindow(QApplication &application, const QString &dataFolder, const QString &file, const Clock &clock)
{
    const QString cannotOpen = QCoreApplication::translate("Main", "Learning Partnerships cannot open its data");
    if (const auto place = checkDataPlace(dataFolder); !place)
        return complain(cannotOpen, place.error().message);
    if (!QDir(dataFolder).mkpath(u"."_s))
        return complain(cannotOpen, QCoreApplication::translate("Main", "The folder %1 cannot be made. Ask your IT "
                                                                        "technician, or choose another with --data.")
                                        .arg(QDir::toNativeSeparators(dataFolder)));
    SingleInstance instance(dataFolder, file);
    switch (instance.claim()) {
    case SingleInstance::Claim::First:
        break;
    case SingleInstance::Claim::Second:
        return 0;
    case SingleInstance::Claim::Silent:
        return complain(QCoreApplication::translate("Main", "Learning Partnerships is open already"),
                        QCoreApplication::translate("Main", "Its window does not answer. Wait a minute; if it stays "
                                                            "so, restart this PC."));
    }
    startLogFile(QDir(dataFolder).filePath(u"log.txt"_s), true);
    const auto opened = Application::open(application, dataFolder, clock);
    if (!opened) {
        qCWarning(lcApp) << opened.error().detail;
        return complain(cannotOpen, opened.error().message);
    }
    QObject::connect(&instance, &SingleInstance::raiseWanted, opened->get(), &Application::raise);
    QObject::connect(&instance, &SingleInstance::fileWanted, opened->get(), &Application::openFile);
    (*opened)->show();
    if (!file.isEmpty())
        (*opened)->openFile(file);
    QMetaObject::invokeMethod(&instance, &SingleInstance::listen, Qt::QueuedConnection);
    return QApplication::exec();
}

int runWindow(int argc, char *argv[], const Clock &clock)
{
    if (!platform::hasDisplay()) { // Qt would end the program with a text for programmers
        const QString sentence = QCoreApplication::translate(
            "Main", "There is no display to open a window on. Use a command: learning-partnerships --help lists them.");
        std::fprintf(stderr, "%s\n", sentence.toUtf8().constData());
        return 1;
    }
    QApplication application(argc, argv);
    nameTheProgram();
    speakEnglish(application);
    const QStringList arguments = QCoreApplication::arguments();
    return openWindow(application, dataFolderOf(arguments), fileArgument(arguments), clock);
}

} // namespace

int main(int argc, char *argv[])
{
    platform::prepare();
    const SystemClock clock;
    nameTheProgram();
    if (isCommandLine(platform::argumentsOf(argc, argv)))
        return runCommand(argc, argv, clock);
    return runWindow(argc, argv, clock);
}
