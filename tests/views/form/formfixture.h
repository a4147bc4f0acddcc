// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/model/bookings/bookingsupport.h"
#include "views/common/messageservice.h"
#include "views/common/theme.h"
#include "views/common/whoami.h"
#include "views/form/formpage.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

// Answers every question as told, and remembers them.
class ToldMessages final : public MessageService
{
public:
    void tell(QWidget *, const QString &title, const QString &) override { asked.append(title); }
    bool ask(QWidget *, const Question &question) override
    {
        asked.append(question.title);
        explained.append(question.text);
        return answer;
    }

    QStringList asked;
    QStringList explained; // what stood under the questions
    bool answer = true;
};

// Somebody who never has to be asked.
class KnownPerson final : public WhoAmI
{
public:
    explicit KnownPerson(Identity identity)
        : me(std::move(identity))
    {
    }
    [[nodiscard]] Identity identity() const override { return me; }
    Identity askOnce(QWidget *) override { return me; }

    Identity me;
};

// A form page over a partnership of its own, for the office of Harbour Lane.
class FormOffice
{
public:
    explicit FormOffice(const Theme &theme, const Identity &identity = Partnership::office())
        : person(identity)
        , desk(partnership.desk(identity))
        , drafts(partnership.database.connection(), partnership.clock)
        , bookings(partnership.database.connection())
        , directory(partnership.database.connection())
        , rates(partnership.database.connection())
        , services{theme, desk, drafts, bookings, directory, rates, person, messages, partnership.clock, nullptr, {10, 50}}
    {
    }

    [[nodiscard]] std::unique_ptr<FormPage> page() const
    {
        auto made = std::make_unique<FormPage>(services);
        made->resize(1166, 640);
        made->show();
        const bool isActive = QTest::qWaitForWindowActive(made.get());
        Q_ASSERT(isActive);
        return made;
    }

    // The booking of Partnership::request(), brought as far as its evaluation.
    [[nodiscard]] QByteArray completed()
    {
        const auto sent = partnership.desk(Partnership::principal()).send(Partnership::request());
        const QByteArray record = sent->record;
        auto ours = partnership.desk(Partnership::principal());
        auto theirs = partnership.desk(Partnership::theirPrincipal());
        const bool isDone = theirs.accept(record) && ours.agree(record) && ours.complete(record);
        return isDone ? record : QByteArray();
    }

    [[nodiscard]] static Section2 wellDone()
    {
        Section2 section;
        section.support = QStringLiteral("Well.");
        section.ratings = {{0, QStringLiteral("A"), {}}, {1, QStringLiteral("A"), {}}};
        return section;
    }

    Partnership partnership;
    ToldMessages messages;
    KnownPerson person;
    BookingDesk desk;
    DraftStore drafts;
    BookingRepository bookings;
    DirectoryRepository directory;
    RateCard rates;
    FormServices services;
};

// The control that a screen reader calls \p name, or whose label is \p name.
template <typename T>
T *namedControl(const QWidget &page, const QString &name)
{
    const QList<T *> controls = page.findChildren<T *>();
    for (T *control : controls) {
        if (!control->isVisibleTo(&page))
            continue;
        if (control->accessibleName() == name)
            return control;
    }
    const QList<QLabel *> labels = page.findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        auto *buddy = qobject_cast<T *>(label->buddy());
        if (buddy && buddy->isVisibleTo(&page) && QString(label->text()).remove(u'&') == name)
            return buddy;
    }
    return nullptr;
}

inline QPushButton *buttonOf(const QWidget &page, const QString &text)
{
    const QList<QPushButton *> buttons = page.findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        if (QString(button->text()).remove(u'&') == text && button->isVisibleTo(&page))
            return button;
    }
    return nullptr;
}
