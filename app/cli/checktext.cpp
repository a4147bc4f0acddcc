// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "app/cli/booking.h"
#include "model/core/pupilidentifier.h"

#include <QCoreApplication>
#include <QFile>
#include <QStringConverter>

#include <optional>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(CheckTextCommand)
};

constexpr qint64 largestText = 256 * 1024 * 1024;

int report(const CommandContext &context, const QString &text)
{
    int result = ExitCode::done;
    for (const PupilIdentifier &found : findPupilIdentifiers(text)) {
        const QString place = Texts::tr("line %1, column %2").arg(found.line).arg(found.column);
        if (found.kind == PupilIdentifier::Kind::NearMiss) {
            context.writeMessage(Texts::tr("Warning: %1: this looks like a mistyped pupil number.").arg(place));
            continue;
        }
        context.writeData(u"%1\n"_s.arg(place));
        if (result == ExitCode::done)
            context.writeMessage(Texts::tr("This text holds a pupil number. Take it out to go on."));
        result = ExitCode::failed;
    }
    return result;
}

// UTF-8, or what a byte order mark says; nothing where the bytes are no text
std::optional<QString> textOf(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringConverter::encodingForData(bytes).value_or(QStringConverter::Utf8));
    QString text = decoder(bytes);
    if (text.contains(QChar(u'\0')))
        return std::nullopt;
    return text.replace(u"\r\n"_s, u"\n"_s);
}

// 1 says that a number was found, so what could not be checked at all ends with another code.
int notChecked(const CommandContext &context, const Error &error)
{
    [[maybe_unused]] const int code = context.fail(error);
    return ExitCode::wrongUse;
}

int run(const CommandContext &context, const QCommandLineParser &parser)
{
    if (parser.positionalArguments().size() != 1)
        return context.misuse(Texts::tr("Name one text file."));
    QFile file(parser.positionalArguments().first());
    if (!file.open(QIODevice::ReadOnly))
        return notChecked(context, {Error::Code::NotFound, Texts::tr("The file \u2018%1\u2019 cannot be opened.").arg(file.fileName()), file.errorString()});
    if (file.size() > largestText)
        return notChecked(context, {Error::Code::InvalidInput, Texts::tr("This file is too large to be checked. Split it."), {}});
    const auto text = textOf(file.readAll());
    if (!text)
        return notChecked(context, {Error::Code::InvalidInput, Texts::tr("This is not a text. Save it as plain text in UTF-8, then check that."), {}});
    return report(context, *text);
}

} // namespace

Command checkTextCommand()
{
    const auto declare = [](QCommandLineParser &parser) { parser.addPositionalArgument(u"FILE"_s, Texts::tr("A text in UTF-8.")); };
    return {u"check-text"_s, u"FILE"_s, Texts::tr("Says where a text holds a pupil number: ends with 1 when it does, 0 when it does not, 2 when the file cannot be read."), declare, run};
}
