// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "app/reportpost.h"

#include "app/maildialog.h"
#include "model/reports/reportdocument.h"
#include "model/reports/reportfile.h"
#include "model/reports/reportmail.h"
#include "views/common/messageservice.h"
#include "views/printing/pdffile.h"

#include <QBuffer>

using namespace Qt::StringLiterals;

ReportPost::ReportPost(const QString &dataFolder, const Theme &theme, const Clock &clock, MessageService &messages)
    : m_theme(theme)
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
        return m_messages.tell(parent, tr("This did not work"), outgoing.error().message);
    MailDialog dialog(m_theme, tr("E-mail the report"), *outgoing, *m_program, parent);
    dialog.exec();
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
