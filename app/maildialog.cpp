// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "app/maildialog.h"

#include "views/common/textlabel.h"
#include "views/common/theme.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QDesktopServices>
#include <QFileInfo>
#include <QGuiApplication>
#include <QPointer>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString namesOf(const QList<MailAddress> &addresses)
{
    QStringList names;
    for (const MailAddress &address : addresses)
        names.append(address.name.isEmpty() ? address.address : u"%1 <%2>"_s.arg(address.name.simplified(), address.address));
    return names.join(u"\n"_s);
}

QString textOf(const MailDraft &draft)
{
    return draft.subject.simplified() + u"\n\n"_s + draft.body;
}

} // namespace

MailDialog::MailDialog(const Theme &theme, const QString &title, const OutgoingMail &mail, MailProgram &program, QWidget *parent)
    : QuestionDialog(theme, title, tr("Your mail program opens with this draft. Nothing is sent until you send it there."), parent)
    , m_mail(mail)
    , m_program(program)
    , m_message(new TextLabel(theme, TypeRole::Strong, ColourRole::Text, {}, TextLabel::Overflow::Wrap))
{
    addLine(theme, tr("To"), mail.draft.to.isEmpty() ? tr("No address is known. Add it in your mail program.") : namesOf(mail.draft.to));
    addLine(theme, tr("Copy to"), namesOf(mail.draft.cc));
    addLine(theme, tr("Subject"), mail.draft.subject.simplified());
    QStringList files;
    for (const MailAttachment &attachment : mail.draft.attachments)
        files.append(attachment.name);
    addLine(theme, tr("Attached"), files.join(u'\n'));
    body()->addWidget(new TextLabel(theme, TypeRole::Caption, ColourRole::Text2,
                                    tr("The file of the draft is removed when you close Learning Partnerships."), TextLabel::Overflow::Wrap));
    m_message->hide();
    body()->addWidget(m_message);
    addButtons(theme);
    layout()->activate();
    setMinimumWidth(std::max(theme.length(560), layout()->minimumSize().width())); // four buttons in a row, at any text size
    fit();
}

// Lines that wrap make the window as high as they need.
void MailDialog::fit()
{
    layout()->activate();
    const int width = std::max(this->width(), minimumWidth());
    resize(width, std::max(sizeHint().height(), layout()->totalHeightForWidth(width)));
}

void MailDialog::addLine(const Theme &theme, const QString &label, const QString &words)
{
    if (words.isEmpty())
        return;
    auto *row = new QVBoxLayout;
    row->setSpacing(theme.space(4));
    row->addWidget(new TextLabel(theme, TypeRole::Label, ColourRole::Text2, label));
    auto *value = new TextLabel(theme, TypeRole::Body, ColourRole::Text, words, TextLabel::Overflow::Wrap);
    value->setTextFormat(Qt::PlainText);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    row->addWidget(value);
    body()->addLayout(row);
}

void MailDialog::addButtons(const Theme &theme)
{
    auto *copy = new Button(theme, ButtonKind::Quiet, tr("&Copy the text"), u"copy"_s);
    auto *show = new Button(theme, ButtonKind::Quiet, tr("&Show the file"), u"file-text"_s);
    for (Button *button : {copy, show})
        button->setAutoDefault(false);
    connect(copy, &QPushButton::clicked, this, &MailDialog::copyText);
    connect(show, &QPushButton::clicked, this, &MailDialog::showFile);
    addSideButton(copy);
    addSideButton(show);
    addKeepButton(tr("Cl&ose"));
    auto *open = addDoButton(tr("Open in my &mail program"));
    // The window stays: what came of it is said here, and the other two ways remain.
    open->disconnect(this);
    connect(open, &QPushButton::clicked, this, &MailDialog::openInMailProgram);
    open->setDefault(true);
    open->setFocus();
}

QString MailDialog::message() const
{
    return m_message->text();
}

void MailDialog::say(const QString &sentence)
{
    m_message->setText(sentence);
    m_message->setAccessibleName(sentence);
    m_message->show();
    fit();
}

void MailDialog::openInMailProgram()
{
    m_program.open(m_mail, [dialog = QPointer<MailDialog>(this)](bool wasOpened) {
        if (dialog)
            dialog->say(wasOpened ? tr("The draft was handed to your mail program. Check that everything is attached, then send it there.")
                                  : tr("No mail program took the draft. Show the file and open it yourself, or copy the text."));
    });
}

void MailDialog::showFile()
{
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_mail.emlPath).absolutePath())))
        say(tr("The file is %1.").arg(m_mail.emlPath));
}

void MailDialog::copyText()
{
    QGuiApplication::clipboard()->setText(textOf(m_mail.draft));
    say(tr("The text is copied. Paste it into a new message and attach what is listed above."));
}
