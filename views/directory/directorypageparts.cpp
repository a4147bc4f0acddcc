// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

// What the directory page shows and does; how it is put together stands in directorypage.cpp.
#include "views/directory/directorypage.h"

#include "model/core/text.h"
#include "model/tables/resultrow.h"
#include "views/common/button.h"
#include "views/common/emptystate.h"
#include "views/common/searchfield.h"
#include "views/common/textlabel.h"
#include "views/common/theme.h"
#include "views/common/undobar.h"
#include "views/directory/availabilitydialog.h"
#include "views/directory/statementdialog.h"
#include "views/directory/comparepage.h"
#include "views/directory/contactline.h"
#include "views/directory/directoryactions.h"
#include "views/directory/filterpanel.h"
#include "views/directory/letterstrip.h"
#include "views/directory/placedialog.h"
#include "views/directory/profile.h"
#include "views/directory/profilecard.h"
#include "views/directory/resultlistview.h"
#include "views/directory/searchheader.h"
#include "views/directory/vocabularydialog.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QMenu>
#include <QStackedWidget>
#include <QUrl>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

bool DesktopMailWriter::write(const QString &address, const QString &subject)
{
    QUrl url;
    url.setScheme(u"mailto"_s);
    url.setPath(address);
    QUrlQuery query;
    query.addQueryItem(u"subject"_s, subject);
    url.setQuery(query);
    return QDesktopServices::openUrl(url);
}

void DirectoryPage::showAnswer()
{
    constexpr int fewest = 30; // people: fewer are read without the letters

    m_header->showState(m_presenter);
    m_count->setText(m_presenter.countLine());
    const SearchQuery &query = m_presenter.query();
    const bool isByName = query.order == SearchOrder::Alphabet || (query.order == SearchOrder::Relevance && query.text.trimmed().isEmpty());
    m_list->setJumpsByName(isByName);
    m_list->setAlphabet(query.alphabet);
    m_letters->setAlphabet(query.alphabet);
    m_letters->setVisible(isByName && m_presenter.results()->total() >= fewest);
    showEmptyState();
    if (m_shownText != query.text)
        m_list->scrollToTop();
    m_shownText = query.text;
    showLetters();
}

void DirectoryPage::showLetters()
{
    if (!m_letters->isHidden())
        m_letters->showSurname(surnameOf(m_list->indexAt(QPoint(1, 1)).data().toString()));
}

void DirectoryPage::jumpTo(const QString &letter)
{
    m_list->jumpTo(letter);
    m_letters->showSurname(letter); // the end of the list may stop short of it
}

void DirectoryPage::showEmptyState()
{
    const bool isEmpty = m_presenter.results()->rowCount() == 0;
    m_listStack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_list);
    if (!isEmpty)
        return;
    if (!m_presenter.hasDirectory()) {
        m_empty->setTexts(tr("No directory yet"),
                          tr("Import your partnership\u2019s directory from a spreadsheet: CSV, Excel or OpenDocument."),
                          m_services.importDirectory ? tr("Import a directory\u2026") : QString());
        return;
    }
    const QString text = m_presenter.query().text.trimmed();
    const bool hasFilters = !m_presenter.chips().isEmpty() || m_presenter.query().withinMiles > 0;
    m_empty->setTexts(text.isEmpty() ? tr("Nobody fits all these filters") : tr("Nobody found for \u2018%1\u2019").arg(text),
                      hasFilters ? tr("Take a filter away, or use other words.")
                                 : tr("Use other words: a subject, a phase, a place or a name."),
                      hasFilters ? tr("Clear all filters") : tr("Show everybody"));
}

void DirectoryPage::doEmptyAction()
{
    if (!m_presenter.hasDirectory()) {
        m_services.importDirectory(this);
        return;
    }
    if (!m_presenter.chips().isEmpty() || m_presenter.query().withinMiles > 0)
        m_presenter.clearFilters();
    else
        m_presenter.clearAll();
    focusSearch();
}

void DirectoryPage::showSoon()
{
    constexpr int soon = 20; // milliseconds: after the list is painted, and before anybody looks there
    m_list->showChosen(m_presenter.chosen());
    m_besides.start(soon);
}

void DirectoryPage::showBesides()
{
    m_besides.stop();
    m_filters->setFacets(m_presenter.answer().facets);
    showCard();
}

void DirectoryPage::showCard()
{
    const auto entry = m_presenter.chosenEntry();
    const bool isShortlisted = entry && m_services.desk.isShortlisted(entry->id);
    m_actions->setHasEntry(entry != nullptr, isShortlisted);
    if (!entry) {
        m_card->clearProfile();
        return;
    }
    const bool withDistance = m_presenter.countedFrom().has_value();
    const Profile profile = ProfileWords::profile(*entry, m_presenter.chosenHit(), withDistance,
                                                  m_services.desk.contactsOf(entry->id), m_services.desk.me().name,
                                                  m_services.clock.today());
    m_card->setProfile(profile, m_presenter.results()->marks(profile.text), isShortlisted);
    m_card->offerAvailability(m_services.maySayAvailability && m_services.maySayAvailability(*entry));
}

void DirectoryPage::showShortlist()
{
    const auto count = m_services.desk.shortlisted().size();
    m_shortlistButton->setText(count > 0 ? tr("Shortlist (%1)").arg(count) : tr("Shortlist"));
    m_compareButton->setVisible(count > 1);
    const bool isShortlisted = m_services.desk.isShortlisted(m_presenter.chosen());
    m_card->setShortlisted(isShortlisted);
    m_actions->setHasEntry(m_presenter.chosen() != 0, isShortlisted);
    if (m_compare)
        m_compare->setIds(m_services.desk.shortlisted());
}

void DirectoryPage::showStatus()
{
    const auto edition = m_services.directory.edition();
    const auto schools = m_services.directory.schoolCount();
    if (!edition || !schools)
        return;
    const QString extent = tr("%n entries in %1", "403 entries in 61 academies", m_presenter.entryCount())
                               .arg(tr("%n academies", nullptr, *schools));
    const bool isDraft = edition->number == 0 || edition->isDraft(); // as a printed one would say
    const QString name = isDraft && edition->changed.isValid()
                             ? tr("Edition %1, draft of %2").arg(edition->number + 1).arg(ProfileWords::date(edition->changed))
                             : tr("Edition %1, %2").arg(edition->number).arg(ProfileWords::date(edition->published));
    if (m_presenter.entryCount() == 0) {
        emit statusChanged(extent);
        return;
    }
    emit statusChanged(name + u"  \u00b7  "_s + extent);
}

void DirectoryPage::showMenu(const QPoint &globalPosition)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_actions->ofEntry());
    menu->popup(globalPosition);
}

void DirectoryPage::focusSearch()
{
    showDirectory();
    if (m_isCardOpen) {
        m_isCardOpen = false;
        arrange();
    }
    m_header->field()->setFocus(Qt::ShortcutFocusReason);
    m_header->field()->selectAll();
}

void DirectoryPage::focusFilters()
{
    showDirectory();
    m_isFiltersOpen = true;
    showBesides();
    arrange();
    m_filters->focusFirst();
}

void DirectoryPage::focusCard()
{
    showDirectory();
    if (!m_presenter.chosenEntry())
        return;
    m_isCardOpen = true;
    m_isFiltersOpen = false;
    showBesides();
    arrange();
    m_card->focusFirst();
}

void DirectoryPage::copyText(const QString &text, const QString &what)
{
    QApplication::clipboard()->setText(text);
    m_undoBar->say(what);
}

void DirectoryPage::copyContact()
{
    if (const auto entry = m_presenter.chosenEntry())
        copyText(EntryWords::contactText(*entry), tr("Contact of %1 copied").arg(entry->person));
}

void DirectoryPage::writeMail()
{
    const auto entry = m_presenter.chosenEntry();
    if (!entry)
        return;
    const QString address = emailOf(*entry);
    if (address.isEmpty()) {
        say(tr("There is no e-mail address for %1. Ring the school.").arg(entry->person));
        return;
    }
    if (!m_services.mail.write(address, entry->theme))
        copyText(address, tr("This PC has no program for e-mail. The address is copied: paste it where you write e-mails."));
}

void DirectoryPage::openContactLine()
{
    const auto entry = m_presenter.chosenEntry();
    if (!entry)
        return;
    if (m_services.askWhoIAm)
        m_services.askWhoIAm(this);
    focusCard();
    m_card->contactLine()->open(entry->person);
    m_card->ensureWidgetVisible(m_card->contactLine());
}

void DirectoryPage::logContact(const QString &about)
{
    const auto entry = m_presenter.chosenEntry();
    if (!entry)
        return;
    const auto edition = m_services.directory.edition();
    const auto logged = m_services.desk.logContact(*entry, edition ? edition->directoryUid : QByteArray(), about);
    if (!logged) {
        m_card->contactLine()->refuse(logged.error().message);
        return;
    }
    m_card->contactLine()->close();
    m_undoBar->offer(tr("Contact logged with %1").arg(entry->person), [this] { m_services.desk.undoLastContact(); });
}

void DirectoryPage::bookPerson()
{
    const auto entry = m_presenter.chosenEntry();
    if (entry && m_services.book)
        m_services.book(*entry);
}

void DirectoryPage::bookLastContact()
{
    const auto entry = m_presenter.chosenEntry();
    if (!entry || !m_services.bookContact)
        return;
    const QList<Contact> contacts = m_services.desk.contactsOf(entry->id);
    if (!contacts.isEmpty())
        m_services.bookContact(contacts.first());
}

void DirectoryPage::toggleShortlisted()
{
    const auto entry = m_presenter.chosenEntry();
    if (!entry)
        return;
    const qint64 id = entry->id;
    const bool wasOn = m_services.desk.isShortlisted(id);
    m_services.desk.toggleShortlisted(id);
    const QString sentence = wasOn ? tr("%1 is off the shortlist") : tr("%1 is on the shortlist");
    m_undoBar->offer(sentence.arg(entry->person), [this, id] { m_services.desk.toggleShortlisted(id); });
}

void DirectoryPage::undo()
{
    m_undoBar->undo();
}

void DirectoryPage::showComparison()
{
    if (!m_compare) {
        m_compare = new ComparePage(m_services, this);
        m_stack->addWidget(m_compare);
        connect(m_compare, &ComparePage::backWanted, this, &DirectoryPage::showDirectory);
        connect(m_compare, &ComparePage::removed, &m_services.desk, &EntryDesk::toggleShortlisted);
    }
    m_compare->setPlace(m_presenter.countedFrom());
    m_compare->setAvailabilityRules(m_presenter.availabilityRules());
    m_compare->setIds(m_services.desk.shortlisted());
    m_stack->setCurrentWidget(m_compare);
    m_compare->focusFirst();
}

void DirectoryPage::showDirectory()
{
    if (m_stack->currentWidget() == m_directory)
        return;
    m_stack->setCurrentWidget(m_directory);
    m_list->setFocus(Qt::OtherFocusReason);
}

std::optional<SearchPlace> DirectoryPage::mySchool() const
{
    const Identity me = m_services.desk.me();
    if (me.schoolId == 0)
        return std::nullopt;
    const auto school = m_services.directory.school(me.schoolId);
    if (!school || !school->position)
        return std::nullopt;
    return SearchPlace{school->name, *school->position};
}

bool DirectoryPage::hasPlace()
{
    if (m_presenter.countedFrom())
        return true;
    if (m_services.askWhoIAm)
        m_services.askWhoIAm(this);
    if (const auto school = mySchool())
        m_presenter.setPlace(school);
    else
        choosePlace();
    return m_presenter.countedFrom().has_value();
}

void DirectoryPage::choosePlace()
{
    PlaceDialog dialog(m_theme, [this](const QString &text) { return m_presenter.placeOf(text); }, mySchool(), this);
    dialog.exec();
    if (dialog.place())
        m_presenter.setPlace(dialog.place());
    else
        m_header->showState(m_presenter); // the combo shows again what counts
}

void DirectoryPage::chooseWithin(int miles)
{
    if (miles == 0 || hasPlace())
        m_presenter.setWithin(miles);
    else
        m_header->showState(m_presenter);
}

void DirectoryPage::chooseOrder(SearchOrder order)
{
    if (order != SearchOrder::Distance || hasPlace())
        m_presenter.setOrder(order);
    else
        m_header->showState(m_presenter);
}

void DirectoryPage::say(const QString &message)
{
    m_undoBar->say(message);
}

QList<PaletteItem> DirectoryPage::paletteItems(const QString &words)
{
    constexpr int most = 5;
    QList<PaletteItem> items;
    const auto index = m_presenter.index();
    if (!index || words.trimmed().isEmpty())
        return items;
    SearchQuery query;
    query.text = words;
    query.limit = most;
    query.today = m_services.clock.today();
    const SearchAnswer answer = index->search(query);
    for (const SearchHit &hit : answer.hits) {
        const auto entry = m_services.entries.entry(hit.entry);
        if (entry)
            items.append({entry->person, entry->theme, u"user"_s, [this, id = hit.entry] { showPerson(id); }});
    }
    return items;
}

void DirectoryPage::searchFor(const QString &words)
{
    showDirectory();
    m_header->field()->setText(words);
    focusSearch();
}

void DirectoryPage::showPerson(qint64 entry)
{
    m_presenter.choose(entry);
    focusCard();
}

QString DirectoryPage::selectionInWords() const
{
    if (m_presenter.isBrowsing())
        return {};
    QStringList parts;
    const QString text = m_presenter.query().text.trimmed();
    if (!text.isEmpty())
        parts.append(tr("found by \u2018%1\u2019").arg(text));
    for (const FilterChip &chip : m_presenter.chips())
        parts.append(chip.label);
    const auto place = m_presenter.countedFrom();
    if (m_presenter.query().withinMiles > 0 && place)
        parts.append(tr("within %1 miles of %2").arg(m_presenter.query().withinMiles).arg(place->name));
    return parts.join(u", "_s);
}

void DirectoryPage::printBooklet()
{
    if (m_services.printBooklet)
        m_services.printBooklet(this, m_presenter.allFound(), selectionInWords());
}

void DirectoryPage::exportDirectory()
{
    if (m_services.exportDirectory)
        m_services.exportDirectory(this, m_presenter.allFound(), selectionInWords());
}

void DirectoryPage::editVocabulary()
{
    VocabularyDialog dialog(m_theme, *m_services.vocabulary, this);
    dialog.exec();
    if (dialog.hasChanged())
        m_presenter.prepareSearch();
}

void DirectoryPage::editAvailability()
{
    AvailabilityDialog dialog(m_theme, *m_services.vocabulary, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    readAvailabilityRules();
    m_presenter.prepareSearch();
    if (m_compare)
        m_compare->setAvailabilityRules(m_presenter.availabilityRules());
}

void DirectoryPage::sayAvailability()
{
    const auto entry = m_presenter.chosenEntry();
    if (!entry || !m_services.sayAvailability)
        return;
    const QDate today = m_services.clock.today();
    const auto say = [&](AvailabilityStatus status, QDate until) { return m_services.sayAvailability(*entry, status, until); };
    StatementDialog dialog(m_theme, entry->person, availabilityOf(*entry, m_presenter.availabilityRules(), today), say, today, this);
    dialog.exec();
}

void DirectoryPage::readAvailabilityRules()
{
    if (!m_services.vocabulary)
        return;
    if (const auto rules = m_services.vocabulary->availabilityRules())
        m_presenter.setAvailabilityRules(*rules);
}
