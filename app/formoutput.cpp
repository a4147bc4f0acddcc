// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "app/formoutput.h"

#include "app/maildialog.h"
#include "model/bookings/reference.h"
#include "model/directory/directoryrepository.h"
#include "model/exchange/bookingmail.h"
#include "views/common/filedialogservice.h"
#include "views/common/messageservice.h"
#include "views/common/whoami.h"
#include "views/printing/pdffile.h"
#include "views/printing/previewdialog.h"

#include <QBuffer>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace {

Result<QByteArray> pdfBytes(const std::vector<doc::Document> &documents)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto pages = writePdf(documents, buffer);
    if (!pages)
        return failure(pages);
    return buffer.data();
}

} // namespace

FormOutput::FormOutput(const QString &dataFolder, const QSqlDatabase &db, Journal &journal, const Clock &clock, const Theme &theme,
                       const WhoAmI &who, MessageService &messages, FileDialogService &files, QObject *parent)
    : QObject(parent)
    , m_db(db)
    , m_journal(journal)
    , m_clock(clock)
    , m_theme(theme)
    , m_who(who)
    , m_messages(messages)
    , m_files(files)
    , m_private(dataFolder)
    , m_mailProgram(desktopMailProgram())
{
}

FormOutput::~FormOutput() = default;

void FormOutput::setMailProgram(std::unique_ptr<MailProgram> program)
{
    m_mailProgram = std::move(program);
}

BookingDesk FormOutput::desk() const
{
    return BookingDesk(m_db, m_journal, m_clock, m_who.identity());
}

FormContent FormOutput::contentOf(const Booking &booking) const
{
    FormContent content;
    content.booking = booking;
    content.edition = DirectoryRepository(m_db).edition().value_or(Edition());
    content.today = m_clock.today();
    return content;
}

Result<FormContent> FormOutput::content(const QByteArray &record, bool withSection3) const
{
    const auto booking = BookingRepository(m_db).booking(record);
    if (!booking)
        return failure(booking);
    FormContent content = contentOf(*booking);
    if (!withSection3)
        return content;
    const auto versions = desk().section3(record);
    if (!versions)
        return failure(versions);
    if (!versions->isEmpty())
        content.section3 = versions->last();
    return content;
}

void FormOutput::print(QWidget *parent, const QByteArray &record, const QList<int> &sections)
{
    const auto form = content(record, sections.contains(3));
    if (!form)
        return tell(parent, form.error());
    const QList<QList<int>> jobs = BookingForm::jobs(sections, form->booking.section3.isForProvider);
    for (const QList<int> &job : jobs)
        show(parent, tr("Booking %1").arg(form->booking.reference), BookingForm::sections(*form, job), BookingForm::fileName(form->booking.reference, job));
}

void FormOutput::savePdf(QWidget *parent, const QByteArray &record, const QList<int> &sections)
{
    const auto form = content(record, sections.contains(3));
    if (!form)
        return tell(parent, form.error());
    const QList<QList<int>> jobs = BookingForm::jobs(sections, form->booking.section3.isForProvider);
    for (const QList<int> &job : jobs)
        save(parent, BookingForm::sections(*form, job), BookingForm::fileName(form->booking.reference, job));
}

void FormOutput::mail(QWidget *parent, const QByteArray &record, int section)
{
    const auto outgoing = prepare(record, section);
    if (!outgoing)
        return tell(parent, outgoing.error());
    MailDialog dialog(m_theme, tr("E-mail section %1").arg(section), *outgoing, *m_mailProgram, parent);
    dialog.exec();
}

Result<OutgoingMail> FormOutput::prepare(const QByteArray &record, int section) const
{
    const auto form = content(record, section == 3);
    if (!form)
        return failure(form);
    const BookingDesk writer = desk();
    auto draft = BookingMail(m_db, writer, m_clock).compose(form->booking, section);
    if (!draft)
        return failure(draft);
    const auto pdf = pdfBytes(BookingForm::sections(*form, {section}));
    if (!pdf)
        return failure(pdf);
    const QString name = BookingForm::fileName(form->booking.reference, {section});
    draft->attachments.append({name, u"application/pdf"_s, *pdf});
    const auto message = eml::message(*draft);
    if (!message)
        return failure(message);
    const auto emlPath = m_private.write(tr("Booking %1 section %2.eml").arg(form->booking.reference).arg(section), *message);
    const auto pdfPath = m_private.write(name, *pdf);
    if (!emlPath)
        return failure(emlPath);
    if (!pdfPath)
        return failure(pdfPath);
    return OutgoingMail{*draft, *emlPath, {*pdfPath}};
}

void FormOutput::printBlanks(QWidget *parent, int count)
{
    const FormContent blank = contentOf({});
    show(parent, tr("Blank forms"), BookingForm::blanks(reference::makeBatch(count), {1, 2}, blank.edition, blank.today), tr("Blank forms.pdf"));
}

void FormOutput::printDraft(QWidget *parent, const Booking &request)
{
    show(parent, tr("Booking %1").arg(request.reference), {BookingForm::section(contentOf(request), 1)}, BookingForm::fileName(request.reference, {1}));
}

void FormOutput::printVisitSheet(QWidget *parent, const QByteArray &record)
{
    const auto form = content(record, false);
    if (!form)
        return tell(parent, form.error());
    show(parent, tr("Visit sheet"), {BookingForm::visitSheet(*form)}, tr("Visit sheet %1.pdf").arg(form->booking.reference));
}

void FormOutput::show(QWidget *parent, const QString &title, const std::vector<doc::Document> &documents, const QString &fileName)
{
    PreviewDialog dialog(m_theme, title, documents, parent);
    connect(&dialog, &PreviewDialog::saveAsked, this, [&](const PageStyle &style) { save(&dialog, documents, fileName, style); });
    dialog.exec();
}

void FormOutput::save(QWidget *parent, const std::vector<doc::Document> &documents, const QString &fileName,
                      const PageStyle &style)
{
    const QString path = m_files.fileToSave(parent, tr("Save the form"), fileName, tr("PDF (*.pdf)"));
    if (path.isEmpty())
        return;
    const auto pages = ::savePdf(documents, path, style);
    if (!pages)
        tell(parent, pages.error());
}

void FormOutput::tell(QWidget *parent, const Error &error)
{
    m_messages.tell(parent, tr("This did not work"), error.message);
}
