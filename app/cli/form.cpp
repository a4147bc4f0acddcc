// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "app/cli/booking.h"
#include "model/bookings/bookingfold.h"
#include "model/bookings/bookingdesk.h"
#include "model/bookings/reference.h"
#include "model/directory/directoryrepository.h"
#include "model/documents/bookingform.h"
#include "model/journal/journal.h"
#include "views/printing/pdffile.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

constexpr int mostBlanks = 500;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(FormCommand)
};

void declare(QCommandLineParser &parser)
{
    parser.addPositionalArgument(u"REFERENCE"_s, Texts::tr("The booking; with --blank the reference to print."), u"[REFERENCE]"_s);
    parser.addOption({u"section"_s, Texts::tr("1, 2 or 3; without it 1 and 2."), u"NUMBER"_s});
    parser.addOption({u"blank"_s, Texts::tr("Empty forms for a pen, each with a reference of its own.")});
    parser.addOption({u"count"_s, Texts::tr("How many empty forms."), u"N"_s, u"1"_s});
    parser.addOption({u"large-print"_s, Texts::tr("Text of 16 points.")});
    parser.addOption({{u"o"_s, u"output"_s}, Texts::tr("The PDF to write."), u"FILE.pdf"_s});
}

QList<int> sectionsOf(const QCommandLineParser &parser)
{
    if (!parser.isSet(u"section"_s))
        return {1, 2};
    const int section = parser.value(u"section"_s).toInt();
    return section >= 1 && section <= 3 ? QList<int>{section} : QList<int>();
}

using Documents = std::vector<doc::Document>;

Result<Documents> filled(const CommandContext &context, const QCommandLineParser &parser, const QSqlDatabase &db)
{
    const auto identity = IdentityStore(db).identity();
    if (!identity)
        return failure(identity);
    const auto booking = BookingRepository(db).bookingOfReference(parser.positionalArguments().first());
    if (!booking)
        return failure(booking);
    Journal journal(db, context.clock());
    const BookingDesk desk(db, journal, context.clock(), *identity);
    if (const auto allowed = desk.checkReading(*booking); !allowed)
        return failure(allowed);
    const QList<int> sections = sectionsOf(parser);
    FormContent content;
    content.booking = *booking;
    content.edition = DirectoryRepository(db).edition().value_or(Edition());
    content.today = context.clock().today();
    if (sections.contains(3)) {
        const auto versions = desk.section3(booking->record);
        if (!versions)
            return failure(versions);
        if (!versions->isEmpty())
            content.section3 = versions->last();
    }
    return BookingForm::sections(content, sections);
}

Result<Documents> blank(const CommandContext &context, const QCommandLineParser &parser, const QSqlDatabase &db)
{
    QStringList references;
    if (!parser.positionalArguments().isEmpty()) {
        const auto typed = reference::read(parser.positionalArguments().first());
        if (!typed)
            return failure(typed);
        references.append(*typed);
    } else {
        references = reference::makeBatch(parser.value(u"count"_s).toInt());
    }
    return BookingForm::blanks(references, sectionsOf(parser), DirectoryRepository(db).edition().value_or(Edition()), context.clock().today());
}

int write(const CommandContext &context, const QCommandLineParser &parser)
{
    const QString path = parser.value(u"output"_s);
    const auto database = context.openDatabase(Database::Mode::ReadWrite);
    if (!database)
        return context.fail(database.error());
    const auto documents = parser.isSet(u"blank"_s) ? blank(context, parser, database->connection()) : filled(context, parser, database->connection());
    if (!documents)
        return context.fail(documents.error());
    const auto pages = savePdf(*documents, path, {parser.isSet(u"large-print"_s)});
    if (!pages)
        return context.fail(pages.error());
    context.writeMessage(Texts::tr("%1 holds %n pages.", nullptr, *pages).arg(path));
    return ExitCode::done;
}

int run(const CommandContext &context, const QCommandLineParser &parser)
{
    const bool isBlank = parser.isSet(u"blank"_s);
    const qsizetype words = parser.positionalArguments().size();
    if (words > 1 || (words == 0 && !isBlank))
        return context.misuse(Texts::tr("Name one reference, or --blank."));
    if (sectionsOf(parser).isEmpty())
        return context.misuse(Texts::tr("The section is 1, 2 or 3."));
    const int count = parser.value(u"count"_s).toInt();
    if (count < 1 || count > mostBlanks || (parser.isSet(u"count"_s) && (!isBlank || words == 1)))
        return context.misuse(Texts::tr("--count goes with --blank and no reference; it is 1 to %1.").arg(mostBlanks));
    if (!parser.value(u"output"_s).endsWith(u".pdf"_s, Qt::CaseInsensitive))
        return context.misuse(Texts::tr("Name the file to write with -o FILE.pdf."));
    return write(context, parser);
}

} // namespace

Command formCommand()
{
    return {u"form"_s, u"REFERENCE|--blank [--section 1|2|3] -o FILE.pdf"_s, Texts::tr("Writes the form of a booking, or empty forms, as PDF."), declare, run, true};
}
