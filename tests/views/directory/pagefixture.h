// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/support/directoryfixture.h"
#include "views/common/theme.h"
#include "views/directory/directorypage.h"

#include <QApplication>
#include <QSignalSpy>

//! \brief Remembers the letters that would have been started
class FakeMail final : public MailWriter
{
public:
    bool write(const QString &address, const QString &subject) override
    {
        letters.append({address, subject});
        return works;
    }

    QList<std::pair<QString, QString>> letters;
    bool works = true;
};

//! \brief A directory page with all that it uses, without the rest of the program
struct PageFixture
{
    DirectoryFixture data;
    Journal journal{data.connection(), data.clock()};
    Shortlist shortlist{data.connection(), data.clock()};
    ContactLog contacts{data.connection(), journal};
    IdentityStore identities{data.connection()};
    CachedEntries entries{data.directory()};
    EntryDesk desk{shortlist, contacts, identities, data.clock()};
    FakeMail mail;
    Theme theme;
    int asked = 0;
    QList<Entry> booked; //!< whom the booking form was opened to
    VocabularyRepository *vocabulary = nullptr;
    std::unique_ptr<DirectoryPage> page;

    PageFixture()
    {
        journal.addFold(std::make_unique<ContactFold>());
        theme.install(*qApp);
    }

    [[nodiscard]] DirectoryPageServices services()
    {
        return {theme, data.directory(), entries, desk, mail, data.clock(), data.indexBuilder(),
                [this](QWidget *) { ++asked; }, {}, {}, {}, {}, {}, [this](const Entry &entry) { booked = {entry}; },
                [this](const QList<Entry> &people) { booked = people; }, {}, vocabulary};
    }

    //! \brief Opens the page on \p people and waits until the search is ready
    void open(const QList<Entry> &people, QSize size = {1366, 700})
    {
        data.add(people);
        page = std::make_unique<DirectoryPage>(services());
        for (const PageAction &action : page->pageActions())
            page->addAction(action.action); // as the main window does
        page->resize(size);
        page->show();
        page->activate();
        QSignalSpy ready(page->presenter(), &DirectoryPresenter::searchReady);
        if (!page->presenter()->isReady())
            ready.wait();
    }

    template <typename T>
    [[nodiscard]] T *find() const
    {
        return page->findChild<T *>();
    }
};
