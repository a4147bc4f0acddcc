// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "app/cli/commandline.h"

#include "app/cli/command.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

// "--data DIR" and "--data=DIR" stand before or after the verb; what remains is the verb and its own words.
struct Words
{
    QString dataFolder;
    QStringList rest;
    bool dataFolderMissing = false;
    QString misspeltData; //!< "-data", "-data=DIR": as written
};

// "--data" with nothing behind it, or with the next option.
bool isFolder(const QString &word)
{
    return !word.isEmpty() && !word.startsWith(u"--"_s);
}

Words split(const QStringList &arguments)
{
    Words words;
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        const QString &word = arguments.at(i);
        if (word == u"--data"_s) {
            words.dataFolder = arguments.value(++i);
            words.dataFolderMissing = !isFolder(words.dataFolder);
        } else if (word.startsWith(u"--data="_s)) {
            words.dataFolder = word.sliced(7);
            words.dataFolderMissing = words.dataFolder.isEmpty();
        } else if (word == u"-data"_s || word.startsWith(u"-data="_s)) {
            words.misspeltData = word;
        } else if (word == u"--"_s) {
            words.rest += arguments.mid(i);
            break;
        } else {
            words.rest.append(word);
        }
    }
    return words;
}

// What Qt itself takes from the command line of a program with a window; it may be written with one dash or two.
bool isQtOption(const QString &word)
{
    static const QStringList options{u"display"_s,      u"fontengine"_s, u"geometry"_s,      u"icon"_s,         u"name"_s,        u"nograb"_s,
                                     u"platform"_s,     u"platformpluginpath"_s, u"platformtheme"_s, u"plugin"_s,   u"qmljsdebugger"_s, u"qwindowgeometry"_s,
                                     u"qwindowicon"_s,  u"qwindowtitle"_s, u"reverse"_s,      u"session"_s,      u"style"_s,       u"stylesheet"_s,
                                     u"title"_s,        u"widgetcount"_s};
    const QString name = word.section(u'=', 0, 0);
    return options.contains(name.sliced(name.startsWith(u"--"_s) ? 2 : 1)) || word.startsWith(u"-psn"_s); // macOS adds that
}

std::optional<Command> commandOf(const QStringList &rest)
{
    const QString two = rest.mid(0, 2).join(u' ');
    const QString one = rest.value(0);
    for (const Command &command : allCommands()) {
        if (command.name == two || command.name == one)
            return command;
    }
    return std::nullopt;
}

QList<Command> commandsBeginningWith(const QString &word)
{
    QList<Command> commands = allCommands();
    commands.removeIf([&](const Command &command) { return !command.name.startsWith(word + u' '); });
    return commands;
}

QString listOf(const QList<Command> &commands)
{
    QString result;
    for (const Command &command : commands)
        result += u"  %1 %2\n      %3\n"_s.arg(command.name, command.synopsis, command.summary);
    return result;
}

// "import" alone is half a command: the others are named, as data where help was asked for.
int answerHalfCommand(const CommandContext &context, const QStringList &rest, const QList<Command> &commands)
{
    if (rest.contains(u"--help"_s) || rest.contains(u"-h"_s)) {
        context.writeData(listOf(commands));
        return ExitCode::done;
    }
    QStringList names;
    for (const Command &command : commands)
        names.append(command.name);
    return context.misuse(Texts::tr("\u2018%1\u2019 needs a second word: %2.").arg(rest.first(), names.join(u", "_s)));
}

QString overview()
{
    QString result = Texts::tr("Learning Partnerships: find colleagues who can help, from the command line.") + u"\n\n"_s
                     + Texts::tr("Usage: learning-partnerships [--data DIR] COMMAND ...") + u"\n"_s
                     + Texts::tr("Without a command the window opens, with the form or directory file that is named, if any.") + u"\n\n"_s;
    result += listOf(allCommands()) + u'\n' + Texts::tr("--data DIR  the data folder; made when it is missing") + u'\n'
              + Texts::tr("COMMAND --help shows the options of a command.") + u'\n';
    return result;
}

// "-limit 2": an option of \p parser with one dash only, as it is written right; empty where there is none. Qt takes it for five options.
QString optionWithOneDash(const Command &command, const QStringList &words)
{
    QCommandLineParser longOnly;
    longOnly.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    longOnly.addHelpOption();
    command.declare(longOnly);
    for (const QString &word : words) {
        if (word == u"--"_s)
            break;
        const QString name = word.startsWith(u'-') && !word.startsWith(u"--"_s) ? word.sliced(1).section(u'=', 0, 0) : QString();
        if (name.size() < 2)
            continue;
        longOnly.parse({QString(), u"--"_s + name, QString()});
        if (!longOnly.unknownOptionNames().contains(name))
            return name;
    }
    return {};
}

// Whatever is written: the folder for it is the person's to make.
QString missingFolder(const QCommandLineParser &parser)
{
    if (!parser.optionNames().contains(u"o"_s) && !parser.optionNames().contains(u"output"_s))
        return {};
    for (const QString &path : parser.values(u"output"_s)) {
        const QString folder = QFileInfo(path).path();
        if (!QFileInfo(folder).isDir())
            return folder;
    }
    return {};
}

int runCommand(const Command &command, const QStringList &rest, const CommandContext &context)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(command.summary);
    const QCommandLineOption help({u"h"_s, u"help"_s}, Texts::tr("Shows this help."));
    parser.addOption(help);
    command.declare(parser);
    const qsizetype verbWords = command.name.count(u' ') + 1;
    // The parser takes its first word for the program's name.
    const bool understood = parser.parse(QStringList{u"learning-partnerships "_s + command.name} + rest.mid(verbWords));
    const QString oneDash = understood ? QString() : optionWithOneDash(command, rest.mid(verbWords));
    if (!oneDash.isEmpty() && oneDash != u"help"_s) // before help, which its letter h would ask for
        return context.misuse(Texts::tr("\u2018-%1\u2019 is written with two dashes: --%1.").arg(oneDash));
    if (parser.isSet(help)) {
        // Its usage line names the file that was started, wherever that lies.
        const QString started = QCoreApplication::arguments().value(0);
        context.writeData(parser.helpText().replace(started + u' ', u"learning-partnerships %1 "_s.arg(command.name)));
        return ExitCode::done;
    }
    if (!understood)
        return context.misuse(parser.errorText());
    if (!command.takesManyOutputs && parser.optionNames().count(u"o"_s) + parser.optionNames().count(u"output"_s) > 1)
        return context.misuse(Texts::tr("Name one file with -o."));
    if (const QString folder = missingFolder(parser); !folder.isEmpty())
        return context.fail({Error::Code::NotFound, Texts::tr("There is no folder \u2018%1\u2019. Make it first, or choose another.").arg(folder), {}});
    return command.run(context, parser);
}

} // namespace

bool isCommandLine(const QStringList &arguments)
{
    const Words words = split(arguments);
    if (words.dataFolderMissing || !words.misspeltData.isEmpty())
        return true; // the window would show other data than was asked for
    const QString first = words.rest.value(0);
    if (first.startsWith(u'-'))
        return first != u"--"_s && !isQtOption(first);
    return !first.isEmpty() && (commandOf(words.rest) || first == u"help"_s || !first.contains(u'.'));
}

QString fileArgument(const QStringList &arguments)
{
    const QStringList rest = split(arguments).rest;
    const auto file = std::ranges::find_if(rest, [](const QString &word) { return !word.startsWith(u'-'); });
    return file == rest.end() || isCommandLine(arguments) ? QString() : QDir::fromNativeSeparators(QFileInfo(*file).absoluteFilePath());
}

bool commandNeedsGui(const QStringList &arguments)
{
    const auto command = commandOf(split(arguments).rest);
    return command && command->needsGui;
}

int runCommandLine(const QStringList &arguments, const Clock &clock)
{
    const Words words = split(arguments);
    const CommandContext context(dataFolderOf(arguments), clock);
    if (words.dataFolderMissing)
        return context.misuse(Texts::tr("--data needs the path of a folder."));
    if (!words.misspeltData.isEmpty())
        return context.misuse(Texts::tr("\u2018%1\u2019 is written with two dashes: --data DIR.").arg(words.misspeltData));
    const QString first = words.rest.value(0);
    if (first == u"--version"_s) {
        context.writeData(u"learning-partnerships %1\n"_s.arg(QCoreApplication::applicationVersion()));
        return ExitCode::done;
    }
    if (first == u"--help"_s || first == u"-h"_s || first == u"help"_s) {
        context.writeData(overview());
        return ExitCode::done;
    }
    const auto command = commandOf(words.rest);
    if (const auto half = commandsBeginningWith(first); !command && !half.isEmpty())
        return answerHalfCommand(context, words.rest, half);
    if (!command && first.startsWith(u'-'))
        return context.misuse(Texts::tr("There is no option \u2018%1\u2019.").arg(first));
    if (!command)
        return context.misuse(Texts::tr("There is no command \u2018%1\u2019.").arg(words.rest.mid(0, 2).join(u' ')));
    return runCommand(*command, words.rest, context);
}

QString dataFolderOf(const QStringList &arguments)
{
    const QString named = split(arguments).dataFolder;
    return named.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)
                           : QDir::fromNativeSeparators(QDir(named).absolutePath());
}
