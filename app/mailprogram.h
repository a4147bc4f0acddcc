// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/exchange/eml.h"

#include <QString>

#include <functional>
#include <memory>
#include <vector>

//! \brief A draft with the files made of it
struct OutgoingMail
{
    MailDraft draft;
    QString emlPath;             //!< the whole draft as a file
    QStringList attachmentPaths; //!< of the attachments alone, for mail programs that take no .eml
};

//! \brief A way to bring a draft before the person in their own mail program; nothing is ever sent by it
class MailProgram
{
public:
    //! Told once whether the draft was handed over, in the thread that asked
    using Done = std::function<void(bool wasOpened)>;

    virtual ~MailProgram() = default;

    //! \brief Hands \p mail over without waiting for it; \p done comes at once or later
    virtual void open(const OutgoingMail &mail, const Done &done) = 0;
};

//! \brief The ways of this desktop in the order in which they are tried
//!
//! Linux: xdg-email with the attachment; Windows: Simple MAPI. Then, everywhere: the .eml file, which mail programs open
//! ready to send; a mailto: link last, which carries no attachment.
[[nodiscard]] std::unique_ptr<MailProgram> desktopMailProgram();

//! \brief Tries \p ways one after the other until one takes the draft
[[nodiscard]] std::unique_ptr<MailProgram> firstThatWorks(std::vector<std::unique_ptr<MailProgram>> ways);

[[nodiscard]] std::unique_ptr<MailProgram> emlFileOpener();
[[nodiscard]] std::unique_ptr<MailProgram> mailtoOpener();
//! \brief Linux: runs \p program, usually "xdg-email"; not taken when it is missing or says that it failed
[[nodiscard]] std::unique_ptr<MailProgram> xdgEmail(const QString &program);
//! \brief Windows: Simple MAPI on a thread of its own, for it waits until the mail is sent or dropped
[[nodiscard]] std::unique_ptr<MailProgram> simpleMapi();

//! \brief What is handed to scripts between us and the mail program: quotation marks and backslashes, in which such scripts
//! pack their texts, become typographic ones, control characters spaces
[[nodiscard]] MailDraft harmlessForScripts(const MailDraft &draft);
