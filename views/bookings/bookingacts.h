// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "views/bookings/bookingservices.h"
#include "views/bookings/bookingstanding.h"

#include <QObject>

class ActDialog;
class QComboBox;

//! \brief Does what somebody chose to do with a booking, after asking what it needs
//!
//! The longer forms (section 2, section 3, follow-up) are other pages': it asks for them by signals.
class BookingActs final : public QObject
{
    Q_OBJECT

public:
    BookingActs(const BookingServices &services, QWidget *window);

    //! \brief Does \p action to the booking of \p standing, to \p visit where it is about one
    void act(const BookingStanding &standing, BookingAction action, const QByteArray &visit = {});
    void withdrawOthers(const BookingStanding &standing);
    //! \brief Takes the last action back
    void undo(const QByteArray &record);
    //! \brief A sheet that came back: asks for its reference and its section, and opens what is to be keyed in
    void enterReturnedForm();

signals:
    //! \brief Something was done; \p sentence says what. \p canUndo: it can be taken back
    void done(const QByteArray &record, const QString &sentence, bool canUndo);
    void failed(const QString &sentence);
    void evaluateAsked(const QByteArray &record);
    void section3Asked(const QByteArray &record);
    void followUpAsked(const QByteArray &record);
    //! \brief A booking is to be opened, because a sheet of it came back
    void openAsked(const QByteArray &record);

private:
    using Run = std::function<Result<Booking>(const Saying &saying)>;
    struct Asked
    {
        QString title;
        QString text;
        QString doIt;
        QString keep;
        QString noteLabel;
        bool isDanger = false;
        QString doneText;
        std::function<QWidget *(const Theme &theme)> shown = {}; //!< between the text and the note; empty: nothing
    };

    void say(const BookingStanding &standing, const Asked &asked, const Run &run);
    void report(const BookingStanding &standing, const Result<Booking> &result, const QString &sentence);
    void agree(const BookingStanding &standing);
    void decline(const BookingStanding &standing);
    void counter(const BookingStanding &standing, const OnBehalf &behalf = {});
    void planVisits(const BookingStanding &standing);
    void moveOrMiss(const BookingStanding &standing, const QByteArray &visit);
    void confirm(const BookingStanding &standing, const QByteArray &visit);
    void decide(const BookingStanding &standing);
    [[nodiscard]] QComboBox *addStartingPoint(ActDialog &dialog, const Booking &booking) const;
    [[nodiscard]] QComboBox *addTermsChoice(ActDialog &dialog, const Booking &booking) const;
    void fillOffice(const BookingStanding &standing);
    void flagCaseStudy(const BookingStanding &standing);
    void consentToCaseStudy(const BookingStanding &standing);
    void share(const BookingStanding &standing);
    void recordAnswer(const BookingStanding &standing, const QString &how = {});
    void openReturned(const BookingStanding &standing, int section);
    void forwardSection3(const BookingStanding &standing);
    [[nodiscard]] Result<Booking> recorded(const BookingStanding &standing, BookingAction action, const Saying &saying, const QStringList &reasons);
    [[nodiscard]] static QString theOther(const BookingStanding &standing);
    [[nodiscard]] static QString completionText(const Booking &booking);

    BookingServices m_services;
    QWidget *m_window;
};
