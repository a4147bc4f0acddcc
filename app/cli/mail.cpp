// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "app/cli/booking.h"
#include "model/bookings/bookingfold.h"
#include "model/directory/directoryrepository.h"
#include "model/documents/bookingform.h"
#include "model/exchange/bookingmail.h"
#include "model/journal/journal.h"
#include "views/printing/pdffile.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(MailCommand)
};

void declare(QCommandLineParser &parser)
{
    parser.addPositionalArgument(u"REFERENCE"_s, Texts::tr("The booking."));
    parser.addOption({u"section"_s, Texts::tr("1, 2 or 3."), u"NUMBER"_s});
    parser.addOption({u"attach"_s, Texts::tr("A further file that goes with it."), u"FILE"_s});
    parser.addOption({u"no-form"_s, Texts::tr("Leaves the form out, which is attached as PDF otherwise.")});
    parser.addOption({{u"o"_s, u"output"_s}, Texts::tr("The draft to write, ending with .eml."), u"FILE"_s});
}

Result<void> attach(MailDraft &draft, const QStringList &paths)
{
    for (const QString &path : paths) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return failure(Error::Code::NotFound, Texts::tr("The file \u2018%1\u2019 cannot be opened.").arg(path), file.errorString());
        const bool isPdf = path.endsWith(u".pdf"_s, Qt::CaseInsensitive);
        draft.attachments.append({QFileInfo(path).fileName(), isPdf ? u"application/pdf"_s : QString(), file.readAll()});
    }
    return {};
}

// The section as it is printed.
Result<MailAttachment> formOf(const QSqlDatabase &db, const BookingDesk &desk, const Booking &booking, int section, QDate today)
{
    FormContent content;
    content.booking = booking;
    content.edition = DirectoryRepository(db).edition().value_or(Edition());
    content.today = today;
    if (section == 3) {
        const auto versions = desk.section3(booking.record);
        if (!versions)
            return failure(versions);
        if (!versions->isEmpty())
            content.section3 = versions->last();
    }
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto pages = writePdf(BookingForm::section(content, section), buffer);
    if (!pages)
        return failure(pages);
    return MailAttachment{BookingForm::fileName(booking.reference, {section}), u"application/pdf"_s, buffer.data()};
}

Result<void> write(const CommandContext &context, const QCommandLineParser &parser, int section)
{
    const auto database = context.openDatabase(Database::Mode::ReadWrite);
    if (!database)
        return failure(database);
    const QSqlDatabase db = database->connection();
    const auto identity = IdentityStore(db).identity();
    if (!identity)
        return failure(identity);
    Journal journal(db, context.clock());
    const BookingDesk desk(db, journal, context.clock(), *identity);
    const auto booking = BookingRepository(db).bookingOfReference(parser.positionalArguments().first());
    if (!booking)
        return failure(booking);
    auto draft = BookingMail(db, desk, context.clock()).compose(*booking, section);
    if (!draft)
        return failure(draft);
    if (!parser.isSet(u"no-form"_s)) {
        const auto form = formOf(db, desk, *booking, section, context.clock().today());
        if (!form)
            return failure(form);
        draft->attachments.append(*form);
    }
    if (const auto done = attach(*draft, parser.values(u"attach"_s)); !done)
        return done;
    const auto message = eml::message(*draft);
    if (!message)
        return failure(message);
    QSaveFile file(parser.value(u"output"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(*message) != message->size() || !file.commit())
        return failure(Error::Code::Storage, Texts::tr("The draft cannot be written. Choose another folder."), file.errorString());
    return {};
}

int run(const CommandContext &context, const QCommandLineParser &parser)
{
    const int section = parser.value(u"section"_s).toInt();
    const bool isDraft = parser.value(u"output"_s).endsWith(u".eml"_s, Qt::CaseInsensitive);
    if (parser.positionalArguments().size() != 1 || section < 1 || section > 3 || !isDraft)
        return context.misuse(Texts::tr("Name a reference, --section 1, 2 or 3, and -o FILE.eml."));
    const auto done = write(context, parser, section);
    if (!done)
        return context.fail(done.error());
    return context.finish(Texts::tr("%1 is written: a draft for your mail program. Nothing was sent.").arg(parser.value(u"output"_s)));
}

} // namespace

Command mailCommand()
{
    return {u"mail"_s, u"REFERENCE --section 1|2|3 -o FILE.eml"_s, Texts::tr("Writes a section as a draft for your mail program."), declare, run, true};
}
