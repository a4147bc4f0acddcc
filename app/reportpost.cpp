// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "app/reportpost.h"

#include "app/maildialog.h"
#include "model/core/britishdate.h"
#include "model/reports/reportdocument.h"
#include "model/reports/reportfile.h"
#include "model/reports/reportmail.h"
#include "model/sync/partnership.h"
#include "views/common/messageservice.h"
#include "views/common/theme.h"
#include "views/common/whoami.h"
#include "views/printing/pdffile.h"

#include <QBuffer>
#include <QBoxLayout>
#include <QDesktopServices>
#include <QListWidget>
#include <QUrl>

using namespace Qt::StringLiterals;

ReportPost::ReportPost(const QString &dataFolder, const QSqlDatabase &db, Journal &journal, const WhoAmI &who, const Theme &theme, const Clock &clock,
                       MessageService &messages)
    : m_db(db)
    , m_journal(journal)
    , m_who(who)
    , m_theme(theme)
    , m_clock(clock)
    , m_messages(messages)
    , m_private(dataFolder)
    , m_program(desktopMailProgram())
{
}

void ReportPost::mail(QWidget *parent, const ReportContent &content)
{
    const auto outgoing = prepare(content);
    if (!outgoing)
        return tell(parent, outgoing.error());
    MailDialog dialog(m_theme, tr("E-mail the report"), *outgoing, *m_program, parent);
    dialog.exec();
}

void ReportPost::tell(QWidget *parent, const Error &error)
{
    m_messages.tell(parent, tr("This did not work"), error.message);
}

SharedReports ReportPost::shared() const
{
    return SharedReports(m_db, m_journal, m_who.identity());
}

void ReportPost::share(QWidget *parent, const ReportContent &content)
{
    if (const auto place = PartnershipPlace::of(SyncStore(m_db)); !place)
        return tell(parent, place.error());
    const Question question{tr("Share this report with the partnership?"),
                            tr("Every academy can open it on its own PCs as soon as they have looked at the share. It cannot be taken back."), tr("Share it"),
                            tr("Keep it here")};
    if (!m_messages.ask(parent, question))
        return;
    if (const auto done = shared().share(content); !done)
        return tell(parent, done.error());
    m_messages.tell(parent, tr("The report is on its way"), tr("It leaves this PC with the next look at the share, and then stands under \u201CShared reports\u201D everywhere."));
}

void ReportPost::openShared(QWidget *parent)
{
    const auto reports = shared().all();
    if (!reports)
        return tell(parent, reports.error());
    if (reports->isEmpty())
        return m_messages.tell(parent, tr("No report was shared yet"), tr("The Development Director shares a report from the Reports page, when this PC is in a partnership."));
    QuestionDialog dialog(m_theme, tr("Which report?"), tr("The one you choose opens in your browser."), parent);
    auto *list = new QListWidget;
    list->setAccessibleName(tr("Shared reports"));
    for (const SharedReport &report : *reports)
        list->addItem(tr("%1. Shared by %2 on %3").arg(report.title, report.by, britishDate(report.on, u"d MMMM yyyy"_s)));
    list->setCurrentRow(0);
    QObject::connect(list, &QListWidget::activated, &dialog, &QDialog::accept);
    dialog.body()->addWidget(list);
    dialog.addKeepButton(tr("Close"));
    dialog.addDoButton(tr("Open it"))->setDefault(true);
    dialog.setMinimumWidth(m_theme.length(560));
    if (dialog.exec() == QDialog::Accepted && list->currentRow() >= 0)
        open(parent, reports->at(list->currentRow()));
}

void ReportPost::open(QWidget *parent, const SharedReport &report)
{
    const auto page = SharedReports::page(report);
    if (!page)
        return tell(parent, page.error());
    const auto path = m_private.write(u"report-%1.html"_s.arg(QString::fromLatin1(report.record.toHex())), *page);
    if (!path)
        return tell(parent, path.error());
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(*path)))
        m_messages.tell(parent, tr("No browser opened it"), tr("The file is %1.").arg(*path));
}

Result<OutgoingMail> ReportPost::prepare(const ReportContent &content) const
{
    QBuffer pdf;
    pdf.open(QIODevice::WriteOnly);
    if (const auto pages = writePdf({ReportDocument::compose(content)}, pdf); !pages)
        return failure(pages);
    OutgoingMail mail{reportmail::compose(content, m_clock.now()), {}, {}};
    const QString name = reportmail::fileName(content);
    mail.draft.attachments = {{name + u".pdf"_s, u"application/pdf"_s, pdf.data()}, {name + u".html"_s, u"text/html"_s, ReportFile::html(content)}};
    const auto message = eml::message(mail.draft);
    if (!message)
        return failure(message);
    const auto emlPath = m_private.write(name + u".eml"_s, *message);
    if (!emlPath)
        return failure(emlPath);
    mail.emlPath = *emlPath;
    for (const MailAttachment &attachment : std::as_const(mail.draft.attachments)) {
        const auto path = m_private.write(attachment.name, attachment.bytes);
        if (!path)
            return failure(path);
        mail.attachmentPaths.append(*path);
    }
    return mail;
}
