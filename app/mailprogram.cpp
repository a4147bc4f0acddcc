// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "app/mailprogram.h"

#include <QDesktopServices>
#include <QProcess>
#include <QStandardPaths>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace {

class FirstThatWorks final : public MailProgram
{
public:
    explicit FirstThatWorks(std::vector<std::unique_ptr<MailProgram>> ways)
        : m_ways(std::make_shared<std::vector<std::unique_ptr<MailProgram>>>(std::move(ways)))
    {
    }

    void open(const OutgoingMail &mail, const Done &done) override { tryFrom(m_ways, 0, mail, done); }

private:
    using Ways = std::shared_ptr<std::vector<std::unique_ptr<MailProgram>>>;

    static void tryFrom(const Ways &ways, size_t index, const OutgoingMail &mail, const Done &done)
    {
        if (index >= ways->size())
            return done(false);
        (*ways)[index]->open(mail, [ways, index, mail, done](bool wasOpened) {
            if (wasOpened)
                done(true);
            else
                tryFrom(ways, index + 1, mail, done);
        });
    }

    Ways m_ways;
};

class EmlFileOpener final : public MailProgram
{
public:
    void open(const OutgoingMail &mail, const Done &done) override { done(QDesktopServices::openUrl(QUrl::fromLocalFile(mail.emlPath))); }
};

class MailtoOpener final : public MailProgram
{
public:
    void open(const OutgoingMail &mail, const Done &done) override
    {
        done(QDesktopServices::openUrl(QUrl::fromEncoded(eml::mailtoLink(mail.draft))));
    }
};

class XdgEmail final : public MailProgram
{
public:
    explicit XdgEmail(QString program)
        : m_program(std::move(program))
    {
    }

    void open(const OutgoingMail &mail, const Done &done) override
    {
        const QString path = QStandardPaths::findExecutable(m_program);
        if (path.isEmpty())
            return done(false);
        QStringList arguments{u"--utf8"_s};
        for (const QString &attachment : mail.attachmentPaths)
            arguments << u"--attach"_s << attachment;
        // One link instead of many options: no text of a person can be taken for an option.
        arguments << QString::fromLatin1(eml::mailtoLink(harmlessForScripts(mail.draft)));
        start(path, arguments, done);
    }

private:
    static void start(const QString &path, const QStringList &arguments, const Done &done)
    {
        auto *process = new QProcess;
        const auto finish = [process, done](bool wasOpened) {
            process->disconnect();
            process->deleteLater();
            done(wasOpened);
        };
        QObject::connect(process, &QProcess::finished, process,
                         [finish](int code, QProcess::ExitStatus status) { finish(status == QProcess::NormalExit && code == 0); });
        QObject::connect(process, &QProcess::errorOccurred, process, [finish](QProcess::ProcessError error) {
            if (error == QProcess::FailedToStart)
                finish(false);
        });
        process->setStandardInputFile(QProcess::nullDevice());
        process->setStandardOutputFile(QProcess::nullDevice());
        process->setStandardErrorFile(QProcess::nullDevice());
        process->start(path, arguments);
    }

    QString m_program;
};

QString harmless(const QString &text)
{
    QString result;
    for (const QChar c : text) {
        if (c == u'\'' || c == u'`')
            result.append(QChar(0x2019));
        else if (c == u'"')
            result.append(QChar(0x201D));
        else if (c == u'\\')
            result.append(u'/');
        else
            result.append(c.category() == QChar::Other_Control && c != u'\n' ? QChar(u' ') : c);
    }
    return result;
}

} // namespace

std::unique_ptr<MailProgram> firstThatWorks(std::vector<std::unique_ptr<MailProgram>> ways)
{
    return std::make_unique<FirstThatWorks>(std::move(ways));
}

std::unique_ptr<MailProgram> emlFileOpener()
{
    return std::make_unique<EmlFileOpener>();
}

std::unique_ptr<MailProgram> mailtoOpener()
{
    return std::make_unique<MailtoOpener>();
}

std::unique_ptr<MailProgram> xdgEmail(const QString &program)
{
    return std::make_unique<XdgEmail>(program);
}

std::unique_ptr<MailProgram> desktopMailProgram()
{
    std::vector<std::unique_ptr<MailProgram>> ways;
#if defined(Q_OS_WIN)
    ways.push_back(simpleMapi());
#elif defined(Q_OS_LINUX)
    ways.push_back(xdgEmail(u"xdg-email"_s));
#endif
    ways.push_back(emlFileOpener());
    ways.push_back(mailtoOpener());
    return firstThatWorks(std::move(ways));
}

MailDraft harmlessForScripts(const MailDraft &draft)
{
    MailDraft result = draft;
    result.subject = harmless(draft.subject).replace(u'\n', u' ');
    result.body = harmless(draft.body);
    const auto hasQuote = [](const MailAddress &address) { return address.address.contains(u'\'') || address.address.contains(u'`'); };
    result.to.removeIf(hasQuote);
    result.cc.removeIf(hasQuote);
    return result;
}
