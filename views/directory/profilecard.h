// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "views/directory/profile.h"

#include <QScrollArea>

class Button;
class ContactLine;
class FactGrid;
class FlowLayout;
class MarkedText;
class QVBoxLayout;
class SelectableLine;
class StatusPill;
class TextLabel;
class Theme;

//! \brief One person: who, where, how to reach them now, what they help with, how sure that is
class ProfileCard final : public QScrollArea
{
    Q_OBJECT

public:
    explicit ProfileCard(const Theme &theme, QWidget *parent = nullptr);

    //! \brief Shows \p profile; \p marks are the found words of its text. Another person starts from the top
    void setProfile(const Profile &profile, const QList<TextRange> &marks, bool isShortlisted);
    //! \brief Shows nobody
    void clearProfile();
    void setShortlisted(bool on);
    //! \brief Offers to book the person, and to make a booking of the last contact
    void offerBooking();
    //! \brief Nothing can be done with this person but reading and copying; for good
    void setReadOnly();

    //! \brief Offers the person's principal to say whether the person can be asked now
    void offerAvailability(bool on);

    [[nodiscard]] ContactLine *contactLine() const { return m_contactLine; }
    //! \brief Puts the focus on what is done first: writing an e-mail, else logging a contact
    void focusFirst();

signals:
    void mailWanted();
    void contactLineWanted();
    void bookingWanted();
    //! \brief The last contact is to become a formal request
    void upgradeWanted();
    void shortlistToggled();
    void availabilityWanted();
    //! \brief \p what is \p text in words: "Telephone number copied"
    void copyWanted(const QString &text, const QString &what);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    //! An icon, words that can be selected, a note, and a button that copies them
    struct Reach
    {
        QWidget *row = nullptr;
        SelectableLine *words = nullptr;
        TextLabel *note = nullptr;
        Button *copy = nullptr;
    };

    void build();
    void buildHeading(QVBoxLayout *layout);
    void buildButtons(QVBoxLayout *layout);
    void buildDetails(QVBoxLayout *layout);
    [[nodiscard]] Reach buildReach(const QString &iconName, const QString &name, const QString &copyName);
    static void showReach(const Reach &reach, const QString &words, const QString &note);
    void showConfirmed(const Profile &profile);
    void takeTheme();

    const Theme &m_theme;
    Profile m_profile;
    bool m_isReadOnly = false;
    QWidget *m_body = nullptr;
    TextLabel *m_name = nullptr;
    Button *m_star = nullptr;
    TextLabel *m_role = nullptr;
    TextLabel *m_school = nullptr;
    StatusPill *m_pill = nullptr;
    TextLabel *m_availability = nullptr;
    Button *m_sayAvailability = nullptr;
    Button *m_mail = nullptr;
    Button *m_log = nullptr;
    Button *m_book = nullptr;
    Button *m_upgrade = nullptr;
    ContactLine *m_contactLine = nullptr;
    Reach m_telephone;
    Reach m_email;
    MarkedText *m_text = nullptr;
    TextLabel *m_textHeading = nullptr;
    FactGrid *m_facts = nullptr;
    QWidget *m_confirmedRow = nullptr;
    TextLabel *m_confirmed = nullptr;
    StatusPill *m_oldPill = nullptr;
    QWidget *m_contactRow = nullptr;
    TextLabel *m_lastContact = nullptr;
};
