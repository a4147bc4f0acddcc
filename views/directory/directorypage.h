// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "views/common/page.h"
#include "views/directory/directorypresenter.h"
#include "views/directory/entrydesk.h"

#include <QTimer>

class ComparePage;
class DirectoryActions;
class EmptyState;
class FilterPanel;
class LetterStrip;
class ProfileCard;
class QStackedWidget;
class ResultListView;
class SearchHeader;
class TextLabel;
class Button;
class Theme;
class UndoBar;
class VocabularyRepository;

//! \brief Starts a letter in the program that this PC uses for e-mail; replaced in tests
class MailWriter
{
public:
    virtual ~MailWriter() = default;
    //! \return false when this PC has no program for e-mail
    virtual bool write(const QString &address, const QString &subject) = 0;
};

//! \brief By a mailto: link
class DesktopMailWriter final : public MailWriter
{
public:
    bool write(const QString &address, const QString &subject) override;
};

//! \brief What the directory page uses; all of it outlives the page
struct DirectoryPageServices
{
    const Theme &theme;
    DirectoryRepository directory;
    CachedEntries &entries;
    EntryDesk &desk;
    MailWriter &mail;
    const Clock &clock;
    IndexBuilder buildIndex;
    //! Asks who I am when that was never asked (it can be skipped); may be empty
    std::function<void(QWidget *parent)> askWhoIAm;
    //! Opens the import of a directory; empty: the button is not there
    std::function<void(QWidget *parent)> importDirectory;
    //! Prints the comparison of these entries; empty: the button is not there
    std::function<void(QWidget *parent, const QList<Entry> &entries)> printComparison;
    //! The same to a PDF file
    std::function<void(QWidget *parent, const QList<Entry> &entries)> saveComparison;
    //! Prints or exports these entries; \p selection says in words which they are, empty: all
    std::function<void(QWidget *parent, const QList<qint64> &entries, const QString &selection)> printBooklet;
    std::function<void(QWidget *parent, const QList<qint64> &entries, const QString &selection)> exportDirectory;
    //! Opens the booking form for this person; empty: nothing is offered
    std::function<void(const Entry &entry)> book = {};
    //! One enquiry to all of them
    std::function<void(const QList<Entry> &entries)> enquire = {};
    //! Opens the booking form for an informal contact that becomes a booking
    std::function<void(const Contact &contact)> bookContact = {};
    //! What words mean, for the Development Director to extend; null: the menus do not offer it
    VocabularyRepository *vocabulary = nullptr;
    //! True for the principal of the academy where this person works; empty: nothing is offered
    std::function<bool(const Entry &entry)> maySayAvailability = {};
    //! Says for everybody whether this person can be asked now; Ask: as the directory says
    std::function<Result<void>(const Entry &entry, AvailabilityStatus status, QDate until)> sayAvailability = {};
};

//! \brief Find who can help: search, filters, people found, and the card of one of them
class DirectoryPage final : public Page
{
    Q_OBJECT

public:
    explicit DirectoryPage(const DirectoryPageServices &services, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QList<PageAction> pageActions() const override;
    void activate() override;
    bool goBack() override;
    [[nodiscard]] QList<QWidget *> panes() const override;
    [[nodiscard]] QList<PaletteItem> paletteItems(const QString &words) override;
    void searchFor(const QString &words) override;
    [[nodiscard]] QString helpTopic() const override { return QStringLiteral("directory"); }

    //! \brief Shows filters and card at once, which otherwise follow a moment after the list
    void finishShowing() { showBesides(); }

    //! \brief The directory was changed, by an import or by an edition: shows what is there now
    void refresh();

    [[nodiscard]] DirectoryPresenter *presenter() { return &m_presenter; }

public slots:
    void focusSearch();
    void focusFilters();
    void focusCard();
    void copyContact();
    void writeMail();
    void openContactLine();
    void logContact(const QString &about);
    void bookPerson();
    void bookLastContact();
    void toggleShortlisted();
    void showComparison();
    void showDirectory();
    void choosePlace();
    void printBooklet();
    void exportDirectory();
    void editVocabulary();
    void editAvailability();
    void sayAvailability();
    void readAvailabilityRules();
    void jumpTo(const QString &letter);
    void showLetters();
    void undo();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    //! How much room there is, in pixels at text size 100 %
    enum class Room { Wide, Medium, Narrow };

    void build();
    [[nodiscard]] QWidget *buildListColumn();
    void connectHeader();
    void connectParts();
    void connectCard();
    void showAnswer();
    void showBesides();
    void showCard();
    void showSoon();
    void showEmptyState();
    void showShortlist();
    void showStatus();
    void showMenu(const QPoint &globalPosition);
    void chooseWithin(int miles);
    void chooseOrder(SearchOrder order);
    [[nodiscard]] bool hasPlace();
    void say(const QString &message);
    void copyText(const QString &text, const QString &what);
    void doEmptyAction();
    void showPerson(qint64 entry);
    [[nodiscard]] std::optional<SearchPlace> mySchool() const;
    void arrange();
    void startSearch();
    [[nodiscard]] QString selectionInWords() const;

    DirectoryPageServices m_services;
    const Theme &m_theme;
    DirectoryPresenter m_presenter;
    DirectoryActions *m_actions = nullptr;
    QStackedWidget *m_stack = nullptr;
    QWidget *m_directory = nullptr;
    SearchHeader *m_header = nullptr;
    FilterPanel *m_filters = nullptr;
    QWidget *m_listColumn = nullptr;
    LetterStrip *m_letters = nullptr;
    QStackedWidget *m_listStack = nullptr;
    ResultListView *m_list = nullptr;
    EmptyState *m_empty = nullptr;
    ProfileCard *m_card = nullptr;
    ComparePage *m_compare = nullptr;
    TextLabel *m_count = nullptr;
    Button *m_shortlistButton = nullptr;
    Button *m_compareButton = nullptr;
    UndoBar *m_undoBar = nullptr;
    Room m_room = Room::Wide;
    bool m_isFiltersOpen = false; //!< in a narrower window
    bool m_isCardOpen = false;    //!< in the narrowest window
    bool m_isStarted = false;
    QTimer m_besides; //!< filters and card follow a moment after the list, once for several quick keys
    QString m_shownText;
};
