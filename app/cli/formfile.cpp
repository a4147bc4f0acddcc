// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "app/cli/partnershipsession.h"

#include "model/bookings/bookingrepository.h"
#include "model/sync/formfile.h"
#include "views/printing/pdffile.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(FormFileCommand)
};

void declare(QCommandLineParser &parser)
{
    parser.addPositionalArgument(u"REFERENCE"_s, Texts::tr("The booking to send."), u"[REFERENCE]"_s);
    parser.addOption({u"section"_s, Texts::tr("3 for section 3; without it sections 1 and 2."), u"NUMBER"_s});
    parser.addOption({{u"o"_s, u"output"_s}, Texts::tr("The form file to write."), u"FILE.lpform"_s});
    parser.addOption({u"take"_s, Texts::tr("Takes in a form file that came by e-mail or on a stick."), u"FILE.lpform"_s});
}

Result<QByteArray> recordFor(const QCommandLineParser &parser, const QSqlDatabase &db)
{
    const auto booking = BookingRepository(db).bookingOfReference(parser.positionalArguments().first());
    if (!booking)
        return failure(booking);
    if (!parser.isSet(u"section"_s))
        return booking->record;
    if (booking->section3.record.isEmpty())
        return failure(Error::Code::NotFound, Texts::tr("This booking has no section 3 on this PC."));
    return booking->section3.record;
}

int write(const CommandContext &context, const QCommandLineParser &parser)
{
    return withPartnership(context, [&](PartnershipSession &session, Partnership &partnership) {
        const auto record = recordFor(parser, session.db());
        const auto bytes = record ? formFile::of(partnership.engine(), *record) : Result<QByteArray>(failure(record));
        if (!bytes)
            return context.fail(bytes.error());
        const QString path = parser.value(u"output"_s);
        const auto saved = saveWhole(*bytes, path);
        return saved ? context.finish(Texts::tr("%1 is written: send it by e-mail or take it on a USB stick.").arg(path)) : context.fail(saved.error());
    });
}

int take(const CommandContext &context, const QString &path)
{
    return withPartnership(context, [&](PartnershipSession &session, Partnership &partnership) {
        const auto bytes = formFile::read(path);
        const auto form = bytes ? formFile::take(partnership.engine(), *bytes) : Result<TakenForm>(failure(bytes));
        if (!form)
            return context.fail(form.error());
        if (const auto seated = session.takeSeat(); !seated)
            return context.fail(seated.error());
        context.writeData(u"taken %1 known %2 waiting %3 refused %4\n"_s.arg(form->taken).arg(form->known).arg(form->waiting).arg(form->refused.size()));
        for (const QString &line : form->refused)
            context.writeMessage(Texts::tr("Refused: %1").arg(line));
        return form->refused.isEmpty() ? ExitCode::done : ExitCode::failed;
    });
}

int run(const CommandContext &context, const QCommandLineParser &parser)
{
    const qsizetype words = parser.positionalArguments().size();
    if (parser.isSet(u"take"_s) ? words > 0 || parser.isSet(u"output"_s) : words != 1)
        return context.misuse(Texts::tr("Name one reference and -o FILE.lpform, or --take FILE.lpform."));
    if (parser.isSet(u"take"_s))
        return take(context, parser.value(u"take"_s));
    if (parser.isSet(u"section"_s) && parser.value(u"section"_s) != u"3"_s)
        return context.misuse(Texts::tr("--section is 3, or left out: sections 1 and 2 go together."));
    if (!parser.value(u"output"_s).endsWith(u".lpform"_s, Qt::CaseInsensitive))
        return context.misuse(Texts::tr("Name the file to write with -o FILE.lpform."));
    return write(context, parser);
}

} // namespace

Command formFileCommand()
{
    return {u"form-file"_s, u"REFERENCE [--section 3] -o FILE.lpform | --take FILE.lpform"_s,
            Texts::tr("Writes a booking\u2019s messages as a file for e-mail or a stick, or takes one in."), declare, run};
}
