// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/directory/profilecard.h"

#include "views/common/button.h"
#include "views/common/card.h"
#include "views/common/flowlayout.h"
#include "views/common/pill.h"
#include "views/common/textlabel.h"
#include "views/common/theme.h"
#include "views/directory/contactline.h"
#include "views/directory/factgrid.h"
#include "views/common/iconlabel.h"
#include "views/directory/markedtext.h"
#include "views/directory/resultdelegate.h"
#include "views/directory/selectableline.h"

#include <QHBoxLayout>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

ProfileCard::ProfileCard(const Theme &theme, QWidget *parent)
    : QScrollArea(parent)
    , m_theme(theme)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("Profile"));
    build();
    connect(&theme, &Theme::changed, this, &ProfileCard::takeTheme);
    takeTheme();
    clearProfile();
}

void ProfileCard::build()
{
    m_body = new QWidget;
    auto *layout = new QVBoxLayout(m_body);
    layout->setSpacing(0);
    buildHeading(layout);
    buildButtons(layout);
    buildDetails(layout);
    layout->addStretch(1);
    setWidget(m_body);
}

void ProfileCard::buildHeading(QVBoxLayout *layout)
{
    m_name = new TextLabel(m_theme, TypeRole::Title, ColourRole::Text, {}, TextLabel::Overflow::Wrap);
    m_star = Button::iconOnly(m_theme, u"star"_s, tr("Put on the shortlist"));
    m_star->setCheckable(true);
    m_role = new TextLabel(m_theme, TypeRole::Body, ColourRole::Text, {}, TextLabel::Overflow::Wrap);
    m_school = new TextLabel(m_theme, TypeRole::Body, ColourRole::Text2, {}, TextLabel::Overflow::Wrap);
    m_pill = new StatusPill(m_theme, {});
    m_availability = new TextLabel(m_theme, TypeRole::Body, ColourRole::Text2, {}, TextLabel::Overflow::Wrap);
    auto *title = new QHBoxLayout;
    title->addWidget(m_name, 1);
    title->addWidget(m_star, 0, Qt::AlignTop);
    auto *state = new QHBoxLayout;
    state->setSpacing(m_theme.space(8));
    state->addWidget(m_pill, 0, Qt::AlignTop);
    state->addWidget(m_availability, 1);
    m_sayAvailability = new Button(m_theme, ButtonKind::Link, tr("Change\u2026"));
    m_sayAvailability->setAccessibleName(tr("Change availability"));
    m_sayAvailability->hide();
    state->addWidget(m_sayAvailability, 0, Qt::AlignTop);
    layout->addLayout(title);
    layout->addWidget(m_role);
    layout->addSpacing(m_theme.space(4));
    layout->addWidget(m_school);
    layout->addSpacing(m_theme.space(12));
    layout->addLayout(state);
    connect(m_star, &QPushButton::clicked, this, &ProfileCard::shortlistToggled);
    connect(m_sayAvailability, &QPushButton::clicked, this, &ProfileCard::availabilityWanted);
}

void ProfileCard::buildButtons(QVBoxLayout *layout)
{
    m_mail = new Button(m_theme, ButtonKind::Primary, tr("Write an e-mail"), u"mail"_s);
    m_log = new Button(m_theme, ButtonKind::Outlined, tr("Log contact"), u"message-square-plus"_s);
    m_book = new Button(m_theme, ButtonKind::Outlined, tr("Book\u2026"), u"calendar-check"_s);
    m_book->hide();
    auto *buttons = new FlowLayout(m_theme.space(8));
    buttons->addWidget(m_mail);
    buttons->addWidget(m_log);
    buttons->addWidget(m_book);
    m_contactLine = new ContactLine(m_theme);
    layout->addSpacing(m_theme.space(16));
    layout->addLayout(buttons);
    layout->addWidget(m_contactLine);
    connect(m_mail, &QPushButton::clicked, this, &ProfileCard::mailWanted);
    connect(m_log, &QPushButton::clicked, this, &ProfileCard::contactLineWanted);
    connect(m_book, &QPushButton::clicked, this, &ProfileCard::bookingWanted);
    connect(m_contactLine, &ContactLine::closed, m_log, [this] { m_log->setFocus(); });
}

void ProfileCard::buildDetails(QVBoxLayout *layout)
{
    m_telephone = buildReach(u"phone"_s, tr("Telephone"), tr("Copy the telephone number"));
    m_email = buildReach(u"mail"_s, tr("E-mail"), tr("Copy the e-mail address"));
    connect(m_telephone.copy, &QPushButton::clicked, this,
            [this] { emit copyWanted(m_profile.telephone, tr("Telephone number copied")); });
    connect(m_email.copy, &QPushButton::clicked, this,
            [this] { emit copyWanted(m_profile.email, tr("E-mail address copied")); });
    m_textHeading = new TextLabel(m_theme, TypeRole::Label, ColourRole::Text2, tr("Can help with"));
    m_text = new MarkedText(m_theme);
    m_facts = new FactGrid(m_theme);
    m_confirmedRow = new QWidget;
    auto *confirmed = new QHBoxLayout(m_confirmedRow);
    confirmed->setContentsMargins(0, 0, 0, 0);
    m_confirmed = new TextLabel(m_theme, TypeRole::Body, ColourRole::Text2, {}, TextLabel::Overflow::Wrap);
    m_oldPill = new StatusPill(m_theme, {});
    auto *icon = new IconLabel(m_theme, u"badge-check"_s, ColourRole::Text2);
    confirmed->addWidget(icon, 0, Qt::AlignTop);
    confirmed->addWidget(m_confirmed, 1);
    m_contactRow = new QWidget;
    auto *contact = new QHBoxLayout(m_contactRow);
    contact->setContentsMargins(0, 0, 0, 0);
    m_lastContact = new TextLabel(m_theme, TypeRole::Body, ColourRole::Text2, {}, TextLabel::Overflow::Wrap);
    contact->addWidget(new IconLabel(m_theme, u"history"_s, ColourRole::Text2), 0, Qt::AlignTop);
    contact->addWidget(m_lastContact, 1);
    m_upgrade = new Button(m_theme, ButtonKind::Link, tr("Make it a booking"));
    m_upgrade->hide();
    contact->addWidget(m_upgrade, 0, Qt::AlignTop);
    connect(m_upgrade, &QPushButton::clicked, this, &ProfileCard::upgradeWanted);

    layout->addSpacing(m_theme.space(8));
    layout->addWidget(m_telephone.row);
    layout->addWidget(m_email.row);
    layout->addSpacing(m_theme.space(12));
    layout->addWidget(new Divider(m_theme));
    layout->addSpacing(m_theme.space(12));
    layout->addWidget(m_textHeading);
    layout->addSpacing(m_theme.space(4));
    layout->addWidget(m_text);
    layout->addSpacing(m_theme.space(12));
    layout->addWidget(m_facts);
    layout->addSpacing(m_theme.space(12));
    layout->addWidget(new Divider(m_theme));
    layout->addSpacing(m_theme.space(12));
    layout->addWidget(m_confirmedRow);
    layout->addWidget(m_oldPill, 0, Qt::AlignLeft);
    layout->addSpacing(m_theme.space(4));
    layout->addWidget(m_contactRow);
}

ProfileCard::Reach ProfileCard::buildReach(const QString &iconName, const QString &name, const QString &copyName)
{
    Reach reach;
    reach.row = new QWidget;
    reach.words = new SelectableLine(m_theme);
    reach.words->setAccessibleDescription(name);
    reach.note = new TextLabel(m_theme, TypeRole::Caption, ColourRole::Text3, {}, TextLabel::Overflow::Wrap);
    reach.copy = Button::iconOnly(m_theme, u"copy"_s, copyName);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(reach.words);
    words->addWidget(reach.note);
    auto *layout = new QHBoxLayout(reach.row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(m_theme.space(8));
    layout->addWidget(new IconLabel(m_theme, iconName, ColourRole::Text2));
    layout->addLayout(words, 1);
    layout->addWidget(reach.copy);
    return reach;
}

void ProfileCard::showReach(const Reach &reach, const QString &words, const QString &note)
{
    reach.row->setVisible(!words.isEmpty());
    reach.words->setLine(words);
    reach.note->setText(note);
    reach.note->setVisible(!note.isEmpty());
}

void ProfileCard::showConfirmed(const Profile &profile)
{
    m_confirmedRow->setVisible(!profile.isOld);
    m_oldPill->setVisible(profile.isOld);
    if (profile.isOld)
        m_oldPill->setState({u"triangle-alert"_s, profile.confirmed, PillState::Tone::Warn});
    else
        m_confirmed->setText(profile.confirmed);
}

void ProfileCard::setProfile(const Profile &profile, const QList<TextRange> &marks, bool isShortlisted)
{
    const bool isAnother = profile.name != m_profile.name || profile.text != m_profile.text;
    m_profile = profile;
    m_body->show();
    setAccessibleName(tr("Profile of %1").arg(profile.name));
    m_name->setText(profile.name);
    m_role->setText(profile.role);
    m_role->setVisible(!profile.role.isEmpty());
    m_school->setText(profile.school);
    m_pill->setState(pillOf(profile.status, profile.statusWord));
    m_availability->setText(profile.availabilityWords);
    m_mail->setVisible(!m_isReadOnly && !profile.email.isEmpty());
    showReach(m_telephone, profile.telephone, profile.telephoneNote);
    showReach(m_email, profile.email, profile.emailNote);
    m_text->setMarkedText(profile.text, marks);
    m_facts->setFacts(profile.facts);
    showConfirmed(profile);
    m_contactRow->setVisible(!profile.lastContact.isEmpty());
    m_lastContact->setText(profile.lastContact);
    setShortlisted(isShortlisted);
    if (isAnother) {
        m_contactLine->hide();
        verticalScrollBar()->setValue(0);
    }
}

void ProfileCard::clearProfile()
{
    m_profile = {};
    setAccessibleName(tr("Profile"));
    m_body->hide();
}

void ProfileCard::offerBooking()
{
    m_book->show();
    m_upgrade->show();
}

void ProfileCard::setReadOnly()
{
    m_isReadOnly = true;
    for (QWidget *part : {static_cast<QWidget *>(m_star), static_cast<QWidget *>(m_mail), static_cast<QWidget *>(m_log), static_cast<QWidget *>(m_book)})
        part->hide();
}

void ProfileCard::offerAvailability(bool on)
{
    m_sayAvailability->setVisible(on);
}

void ProfileCard::setShortlisted(bool on)
{
    m_star->setChecked(on);
    m_star->setName(on ? tr("Take off the shortlist") : tr("Put on the shortlist"));
}

void ProfileCard::focusFirst()
{
    QWidget *first = m_mail->isVisibleTo(m_body) ? m_mail : m_log;
    first->setFocus(Qt::TabFocusReason);
}

void ProfileCard::takeTheme()
{
    const int margin = m_theme.space(24);
    // The scroll bar's room is kept free always, so that nothing moves when it comes.
    m_body->layout()->setContentsMargins(margin, margin, margin - m_theme.metrics().scrollBarWidth() + 4, margin);
}

void ProfileCard::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    widget()->setMaximumWidth(viewport()->width()); // whatever a word's length: no horizontal scrolling
}
