// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "app/cli/commandline.h"
#include "model/core/clock.h"

#include <QCoreApplication>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace {

QStringList argumentsOf(int argc, char *argv[])
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return arguments;
}

void nameTheProgram()
{
    QCoreApplication::setApplicationName(u"learning-partnerships"_s);
    QCoreApplication::setOrganizationName(u"Learning Partnerships"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(LP_VERSION));
}

int runCommand(int argc, char *argv[], const Clock &clock)
{
    if (!commandNeedsGui(argumentsOf(argc, argv))) {
        const QCoreApplication application(argc, argv);
        nameTheProgram();
        return runCommandLine(QCoreApplication::arguments(), clock);
    }
    qputenv("QT_QPA_PLATFORM", "offscreen"); // pages are laid out without a display
    const QGuiApplication application(argc, argv);
    nameTheProgram();
    return runCommandLine(QCoreApplication::arguments(), clock);
}

} // namespace

int main(int argc, char *argv[])
{
    const SystemClock clock;
    nameTheProgram();
    if (isCommandLine(argumentsOf(argc, argv)))
        return runCommand(argc, argv, clock);
    return 0;
}
