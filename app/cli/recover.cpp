// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "app/cli/partnershipsession.h"

#include "model/sync/recovering.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(RecoverCommand)
};

constexpr qint64 largestFile = 4096;

Result<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Code::NotFound, Texts::tr("The file \u2018%1\u2019 cannot be opened.").arg(path), file.errorString());
    return file.read(largestFile);
}

// Never as a word of the command line, where everybody on the PC could read it.
Result<QString> sixWords(const CommandContext &context, const QCommandLineParser &parser)
{
    if (parser.isSet(u"passphrase-file"_s)) {
        const auto words = contentOf(parser.value(u"passphrase-file"_s));
        return words ? Result<QString>(QString::fromUtf8(*words).simplified()) : Result<QString>(failure(words));
    }
    context.writeMessage(Texts::tr("Type the six words of the recovery file:"));
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return failure(Error::Code::NotFound, Texts::tr("Name a file with the six words: --passphrase-file FILE."));
    return QString::fromUtf8(input.readLine(largestFile)).simplified();
}

int run(const CommandContext &context, const QCommandLineParser &parser)
{
    for (const QString &option : {u"share"_s, u"recovery"_s, u"person"_s}) {
        if (parser.value(option).isEmpty())
            return context.misuse(Texts::tr("--%1 is missing.").arg(option));
    }
    const auto file = contentOf(parser.value(u"recovery"_s));
    const auto words = file ? sixWords(context, parser) : Result<QString>(failure(file));
    if (!words)
        return context.fail(words.error());
    const auto session = PartnershipSession::open(context);
    if (!session)
        return context.fail(session.error());
    const QString share = QDir::fromNativeSeparators(QDir(parser.value(u"share"_s)).absolutePath());
    const auto role = recovering::recover((*session)->parts(), {share, *file, *words, parser.value(u"person"_s)});
    if (!role)
        return context.fail(role.error());
    if (const auto opened = (*session)->partnership(); opened) {
        if (const auto seated = (*session)->takeSeat(); !seated)
            return context.fail(seated.error());
    }
    context.writeData(u"%1\troot %2\tedition %3\n"_s.arg(role->partnership).arg(role->root).arg(role->edition));
    for (const QByteArray &device : role->ended)
        context.writeMessage(Texts::tr("The PC %1 is the Development Director\u2019s no longer. If it was stolen, revoke it: partnership revoke %1").arg(QString::fromLatin1(device.toHex())));
    if (role->isBehind)
        context.writeMessage(Texts::tr("Other PCs had seen a newer roster than this folder holds; it is void now. Look through the units and requests."));
    return ExitCode::done;
}

} // namespace

Command partnershipRecoverCommand()
{
    const auto declare = [](QCommandLineParser &parser) {
        parser.addOption({u"share"_s, Texts::tr("The shared folder of the partnership."), u"PATH"_s});
        parser.addOption({u"recovery"_s, Texts::tr("The recovery file from the safe."), u"FILE"_s});
        parser.addOption({u"person"_s, Texts::tr("Who is the Development Director from now on."), u"NAME"_s});
        parser.addOption({u"passphrase-file"_s, Texts::tr("A file with its six words; without it they are asked for."), u"FILE"_s});
    };
    return {u"partnership recover"_s, u"--share PATH --recovery FILE --person NAME [--passphrase-file F]"_s,
            Texts::tr("Makes this PC the Development Director\u2019s, with the recovery file; ends the PC that was."), declare, run};
}
