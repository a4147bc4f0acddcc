// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/bookings/bookingdesk.h"
#include "model/reports/peoplenames.h"

#include <QDialog>
#include <QHash>

#include <memory>

class AnswerEdit;
class Button;
class NameList;
class QListWidget;
class QVBoxLayout;
class SpellChecker;
class TextLabel;
class Theme;

//! \brief What the dialog of case studies uses
struct CaseStudyServices
{
    const Theme &theme;
    BookingDesk &desk;
    const BookingRepository &bookings;
    std::shared_ptr<const PeopleNames> people; //!< finds names in what is to be released
    QDate today;
    SpellChecker *spelling = nullptr; //!< none: nothing is underlined
};

//! \brief The case studies of a report: what both academies said, and the words that governors may read
class CaseStudiesDialog final : public QDialog
{
    Q_OBJECT

public:
    //! \param records of the bookings that are marked as case studies
    CaseStudiesDialog(const CaseStudyServices &services, const QString &period, const QList<QByteArray> &records, QWidget *parent);

public slots:
    void done(int result) override; //!< asks first when words were typed and not released

private:
    // One academy's line: what it said, and what can be done about it.
    struct Consent
    {
        TextLabel *words = nullptr;
        Button *change = nullptr;
    };

    [[nodiscard]] QWidget *makeDetails();
    [[nodiscard]] QWidget *makeConsent(Side side, Consent &consent);
    void addWordsTo(QVBoxLayout &layout);
    void showList();
    void showCase();
    void showConsent(Side side, const Consent &consent);
    void showNames();
    void change(Side side);
    void writeDown(Side side, bool isGiven);
    void release();
    void takeBack();
    void keep(const Result<Booking> &booking, const QString &sentence);
    void say(const QString &sentence, bool isWrong);
    [[nodiscard]] bool mayLoseWords();
    [[nodiscard]] const Booking *current() const;
    [[nodiscard]] static QString stateText(const CaseRelease &release);

    CaseStudyServices m_services;
    const Theme &m_theme;
    QList<Booking> m_cases;
    QHash<QByteArray, QString> m_typed; // words that are not released yet, by booking
    QListWidget *m_list;
    TextLabel *m_title = nullptr;
    TextLabel *m_parties = nullptr;
    Consent m_requesting;
    Consent m_providing;
    TextLabel *m_evaluation = nullptr;
    Button *m_copy = nullptr;
    AnswerEdit *m_words = nullptr;
    TextLabel *m_namesHint = nullptr;
    NameList *m_names = nullptr;
    TextLabel *m_read = nullptr;
    TextLabel *m_said = nullptr;
    Button *m_release = nullptr;
    Button *m_takeBack = nullptr;
};
