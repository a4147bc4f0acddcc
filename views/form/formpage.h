// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "views/common/page.h"
#include "views/common/messageservice.h"
#include "views/form/formservices.h"
#include "views/form/formside.h"

class AutoSaver;
class Banner;
class Button;
class EvaluationForm;
class FollowUpForm;
class FormSection;
class NextStepsForm;
class QBoxLayout;
class QScrollArea;
class RequestForm;
class SectionSteps;
class TextLabel;

//! \brief The booking form: one of its sections at a time, with what is missing beside each field
//!
//! What is typed is saved on this PC within seconds and offered again; sending is the only step that others see. The
//! slots open a section for filling in and keep what was open before as a draft. What the person must not do is said
//! on the page, in place of the fields.
class FormPage final : public Page
{
    Q_OBJECT

public:
    explicit FormPage(const FormServices &services, QWidget *parent = nullptr);
    ~FormPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString helpTopic() const override { return QStringLiteral("booking"); }
    [[nodiscard]] QList<PageAction> pageActions() const override;
    [[nodiscard]] QList<QWidget *> panes() const override;
    void activate() override;
    //! \brief Asks what becomes of a form with unsaved or new words; closed() follows unless the person stays
    bool goBack() override;

    //! \brief True when a section is open
    [[nodiscard]] bool isOpen() const;
    //! \brief Saves what is not saved yet, now
    //! \return false when something typed could not be saved: the page says what
    bool saveNow();

public slots:
    //! \brief An empty section 1, with my school
    void newRequest();
    //! \brief Section 1 to the colleague of \p entry
    void requestTo(const Entry &entry);
    //! \brief Section 1 that grows out of an informal contact
    void requestFrom(const Contact &contact);
    //! \brief Section 1 with the details of booking \p record, without its dates
    void duplicateOf(const QByteArray &record);
    //! \brief Section 1 to the colleagues of several entries: one enquiry
    void startEnquiry(const QList<Entry> &entries);
    //! \brief Goes on with a half-filled form: the draft of that id
    void openDraft(const QByteArray &draft);
    //! \brief Section 2 of booking \p record, from its draft where there is one
    void evaluate(const QByteArray &record);
    //! \brief Section 3 of booking \p record
    void writeSection3(const QByteArray &record);
    //! \brief A term later: did it last?
    void followUp(const QByteArray &record);

signals:
    //! \brief A section was sent; of an enquiry the first booking
    void sent(const QByteArray &record);
    //! \brief Print sections of a booking that is recorded
    void printAsked(const QByteArray &record, const QList<int> &sections);
    //! \brief Print section 1 as it is now, sent or not
    void printDraftAsked(const Booking &request);
    //! \brief A draft in the person's own mail program, with the section attached
    void mailAsked(const QByteArray &record, int section);
    //! \brief Nothing is open any more: go back to where the person came from
    void closed();
    //! \brief A half-filled form was kept or discarded: what waits on Home is another
    void draftsChanged();
    //! \brief Name, role and school are needed before this can be sent
    void personWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    // What it looks like
    void build();
    [[nodiscard]] QWidget *makeHeader();
    [[nodiscard]] QWidget *makeFooter();
    void arrange();
    void open(FormSection *section, int number, const QString &title, const QString &subtitle);
    void showRequest(const Draft &draft);
    void showSide();
    void showRequestSide();
    [[nodiscard]] QList<FormStep> requestSteps(const Booking &request) const;
    void showSaved();
    void say(const QString &sentence);
    void refuse(const QString &sentence);
    void closeSection();

    // What becomes of what is typed
    void take(const Result<Booking> &begun);
    [[nodiscard]] Result<Booking> bookingFor(const QByteArray &record, BookingAction action);
    [[nodiscard]] Result<Way> wayFor(const Booking &booking, BookingAction action) const;
    void useIdentity();
    void typed();
    bool save();
    [[nodiscard]] Result<Draft> saveDraft();
    void send();
    [[nodiscard]] Result<QByteArray> sendSection();
    [[nodiscard]] Result<QByteArray> sendRequest();
    [[nodiscard]] Result<QByteArray> sendNextSteps();
    [[nodiscard]] QList<Booking> requests() const; // one for each academy that is asked; none of sections 2 and 3
    [[nodiscard]] QString sameBookings() const; // a sentence; empty when it is the first
    [[nodiscard]] QString unknownNames() const; // sentences; empty when everybody is known
    [[nodiscard]] Question sendQuestion() const;
    void discard();
    void discardNow();
    [[nodiscard]] Result<void> discardKept();
    void closeAndKeep();
    void leave();

    const FormServices m_services;
    AutoSaver *m_saver;
    FormSection *m_section = nullptr;
    RequestForm *m_request = nullptr;       // the one of these that m_section is
    EvaluationForm *m_evaluation = nullptr;
    NextStepsForm *m_nextSteps = nullptr;
    FollowUpForm *m_followUp = nullptr;
    Booking m_booking; // whose section 2, 3 or follow-up it is
    Draft m_draft;
    bool m_isTouched = false;

    TextLabel *m_title = nullptr;
    TextLabel *m_subtitle = nullptr;
    TextLabel *m_readersLine = nullptr;
    SectionSteps *m_steps = nullptr;
    Banner *m_banner = nullptr;
    QScrollArea *m_area = nullptr;
    QBoxLayout *m_columns = nullptr;
    QBoxLayout *m_sections = nullptr;
    FormSide *m_side = nullptr;
    QWidget *m_footer = nullptr;
    QWidget *m_savedIcon = nullptr;
    TextLabel *m_saved = nullptr;
    Button *m_discard = nullptr;
    Button *m_print = nullptr;
    Button *m_close = nullptr;
    Button *m_send = nullptr;
    QAction *m_sendAction = nullptr;
    QAction *m_printAction = nullptr;
};
