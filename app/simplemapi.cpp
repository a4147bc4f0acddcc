// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

// Windows only: the mail program that is the system's default, asked through Simple MAPI with the draft to look through.
#include "app/mailprogram.h"

#include <QDir>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QLibrary>
#include <QtConcurrentRun>

#include <windows.h>

using namespace Qt::StringLiterals;

namespace {

// As in <mapi.h>, whose Unicode part older headers lack: what MAPISendMailW takes since Windows 8.
struct Recipient
{
    ULONG reserved;
    ULONG kind;
    PWSTR name;
    PWSTR address;
    ULONG entryIdSize;
    PVOID entryId;
};

struct Attachment
{
    ULONG reserved;
    ULONG flags;
    ULONG position;
    PWSTR path;
    PWSTR name;
    PVOID type;
};

struct Message
{
    ULONG reserved;
    PWSTR subject;
    PWSTR text;
    PWSTR type;
    PWSTR received;
    PWSTR conversation;
    ULONG flags;
    Recipient *originator;
    ULONG recipientCount;
    Recipient *recipients;
    ULONG fileCount;
    Attachment *files;
};

using SendMail = ULONG(WINAPI *)(ULONG_PTR session, ULONG_PTR window, Message *message, ULONG flags, ULONG reserved);

constexpr ULONG kindTo = 1;
constexpr ULONG kindCopy = 2;
constexpr ULONG positionUnset = 0xFFFFFFFF;
constexpr ULONG logOnWithDialog = 0x1;
constexpr ULONG showTheDraft = 0x8;
constexpr ULONG succeeded = 0;
constexpr ULONG droppedByThePerson = 1;

PWSTR wide(QString &text)
{
    return reinterpret_cast<PWSTR>(text.data());
}

// Keeps the texts to which the structures point.
class MapiMail
{
public:
    explicit MapiMail(const OutgoingMail &mail)
        : m_subject(mail.draft.subject.simplified())
        , m_text(QString(mail.draft.body).replace(u'\n', u"\r\n"_s))
    {
        for (const MailAddress &address : mail.draft.to)
            addRecipient(address, kindTo);
        for (const MailAddress &address : mail.draft.cc)
            addRecipient(address, kindCopy);
        for (const QString &path : mail.attachmentPaths)
            m_files.push_back({QDir::toNativeSeparators(path), QFileInfo(path).fileName()});
    }

    [[nodiscard]] bool send(SendMail sendMail)
    {
        std::vector<Recipient> recipients;
        for (Person &person : m_people)
            recipients.push_back({0, person.kind, wide(person.name), wide(person.address), 0, nullptr});
        std::vector<Attachment> files;
        for (File &file : m_files)
            files.push_back({0, 0, positionUnset, wide(file.path), wide(file.name), nullptr});
        Message message{};
        message.subject = wide(m_subject);
        message.text = wide(m_text);
        message.recipientCount = static_cast<ULONG>(recipients.size());
        message.recipients = recipients.data();
        message.fileCount = static_cast<ULONG>(files.size());
        message.files = files.data();
        const ULONG result = sendMail(0, 0, &message, logOnWithDialog | showTheDraft, 0);
        return result == succeeded || result == droppedByThePerson;
    }

private:
    struct Person
    {
        ULONG kind;
        QString name;
        QString address;
    };
    struct File
    {
        QString path;
        QString name;
    };

    void addRecipient(const MailAddress &address, ULONG kind)
    {
        const QString name = address.name.simplified();
        m_people.push_back({kind, name.isEmpty() ? address.address : name, u"SMTP:"_s + address.address});
    }

    QString m_subject;
    QString m_text;
    std::vector<Person> m_people;
    std::vector<File> m_files;
};

bool sendThroughMapi(const OutgoingMail &mail)
{
    QLibrary library(u"mapi32"_s);
    const auto sendMail = reinterpret_cast<SendMail>(library.resolve("MAPISendMailW"));
    return sendMail && MapiMail(mail).send(sendMail);
}

class SimpleMapi final : public MailProgram
{
public:
    void open(const OutgoingMail &mail, const Done &done) override
    {
        auto *watcher = new QFutureWatcher<bool>;
        QObject::connect(watcher, &QFutureWatcherBase::finished, watcher, [watcher, done] {
            watcher->deleteLater();
            done(watcher->result());
        });
        watcher->setFuture(QtConcurrent::run([mail] { return sendThroughMapi(mail); }));
    }
};

} // namespace

std::unique_ptr<MailProgram> simpleMapi()
{
    return std::make_unique<SimpleMapi>();
}
