// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

//! \brief Whom a message goes to
struct MailAddress
{
    QString name;    //!< may be empty
    QString address; //!< "office@school.example"

    friend bool operator==(const MailAddress &, const MailAddress &) = default;
};

//! \brief A file that goes with a message
struct MailAttachment
{
    QString name;
    QString type; //!< "application/pdf"; anything that is no media type becomes application/octet-stream
    QByteArray bytes;
};

//! \brief A message for somebody to look through and send with their own mail program
struct MailDraft
{
    QList<MailAddress> to;
    QList<MailAddress> cc;
    QString subject;
    QString body; //!< plain text
    QList<MailAttachment> attachments;
    QDateTime date; //!< UTC
};

//! \brief Draft messages as files (RFC 5322, MIME) that mail programs open ready to send
//!
//! "X-Unsent: 1" makes Outlook open them for editing. Whatever stands in a name, subject, address or file name, line
//! breaks too, stays part of its field.
namespace eml {

//! \brief The message as the bytes of an .eml file, CRLF, ASCII only
//! \return Code::InvalidInput when an address is not one, naming it
[[nodiscard]] Result<QByteArray> message(const MailDraft &draft);

//! \brief A mailto: link with the same addresses, subject and text, for where no .eml can be opened; no attachments
[[nodiscard]] QByteArray mailtoLink(const MailDraft &draft);

//! \brief True when \p address can stand in a header: one @, no space, no character that means something there
[[nodiscard]] bool isSafeAddress(const QString &address);

} // namespace eml
