// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/share/sharepage.h"

#include "model/core/britishdate.h"
#include "model/tables/computersmodel.h"
#include "model/tables/onthewaymodel.h"
#include "model/tables/sharewords.h"
#include "views/common/banner.h"
#include "views/common/button.h"
#include "views/common/card.h"
#include "views/common/emptystate.h"
#include "views/common/flowlayout.h"
#include "views/common/iconlabel.h"
#include "views/common/scrolling.h"
#include "views/common/textlabel.h"
#include "views/common/theme.h"
#include "views/share/directorpart.h"
#include "views/share/headedlist.h"
#include "views/share/sharestanding.h"
#include "views/share/sharetable.h"
#include "views/share/taskdialog.h"

#include <QDir>
#include <QPointer>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int widest = 1120;

PillState lookOfMessage(const QModelIndex &index)
{
    switch (static_cast<OnTheWayModel::State>(index.data(OnTheWayModel::StateRole).toInt())) {
    case OnTheWayModel::State::Received:
        return {u"circle-check"_s, {}, PillState::Tone::Ok};
    case OnTheWayModel::State::Overdue:
        return {u"triangle-alert"_s, {}, PillState::Tone::Warn};
    case OnTheWayModel::State::NobodyThere:
        return {u"circle-dashed"_s, {}, PillState::Tone::Neutral};
    case OnTheWayModel::State::Saved:
    case OnTheWayModel::State::OnShare:
        break;
    }
    return {u"clock"_s, {}, PillState::Tone::Accent};
}

PillState lookOfComputer(const QModelIndex &index)
{
    switch (static_cast<ComputersModel::State>(index.data(ComputersModel::StateRole).toInt())) {
    case ComputersModel::State::This:
    case ComputersModel::State::UpToDate:
        return {u"circle-check"_s, {}, PillState::Tone::Ok};
    case ComputersModel::State::Waiting:
        return {u"clock"_s, {}, PillState::Tone::Accent};
    case ComputersModel::State::Silent:
        return {u"triangle-alert"_s, {}, PillState::Tone::Warn};
    case ComputersModel::State::NotHeardYet:
    case ComputersModel::State::NobodyThere:
        break;
    }
    return {u"circle-dashed"_s, {}, PillState::Tone::Neutral};
}

QString actionOf(const ShareStatus &status)
{
    if (status.report.isFolderEmpty)
        return SharePage::tr("Put everything back\u2026");
    const bool isWaiting = status.membership == ShareStatus::Membership::Waiting && ShareWords::troubles(status).isEmpty();
    return isWaiting ? SharePage::tr("Show the six words") : SharePage::tr("Look now");
}

// A fact, what follows from it, and a button at the right where there is one.
QLayout *setAsideLine(const Theme &theme, const ShareWords::Explained &words, bool isGrave, QWidget *button)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(theme.space(12));
    line->addWidget(new IconLabel(theme, isGrave ? u"octagon-alert"_s : u"info"_s, isGrave ? ColourRole::Bad : ColourRole::Text2), 0, Qt::AlignTop);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(new TextLabel(theme, TypeRole::Strong, ColourRole::Text, words.fact, TextLabel::Overflow::Wrap));
    texts->addWidget(new TextLabel(theme, TypeRole::Body, ColourRole::Text2, words.consequence, TextLabel::Overflow::Wrap));
    line->addLayout(texts, 1);
    if (button)
        line->addWidget(button, 0, Qt::AlignTop);
    return line;
}

} // namespace

SharePage::SharePage(const SharePageServices &services, QWidget *parent)
    : Page(parent)
    , m_services(services)
    , m_dialogs{services.theme, services.desk, services.files, services.chooseFolder, services.roleTitle, services.academies, services.regions, services.printSheet}
    , m_theme(services.theme)
    , m_banner(new Banner(m_theme, PillState::Tone::Ok, {}, {}, tr("Look now")))
    , m_none(new EmptyState(m_theme, u"folder-sync"_s, {}, {}, {}))
{
    makeActions();
    makeLists();
    auto *inner = new QWidget;
    m_column = new QVBoxLayout(inner);
    m_column->addWidget(makeHeader());
    m_create = new Button(m_theme, ButtonKind::Link, tr("Create a partnership: for the Development Director\u2026"));
    for (QWidget *part : {static_cast<QWidget *>(m_banner), static_cast<QWidget *>(m_none)})
        m_column->addWidget(part);
    m_column->addWidget(m_create, 0, Qt::AlignHCenter);
    m_column->addWidget(m_lists);
    m_column->addStretch();
    m_area = scrolling(inner);
    m_area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // its room is reserved, so that edges align
    m_area->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_area);
    connect(m_banner, &Banner::actionChosen, this, &SharePage::act);
    connect(m_none, &EmptyState::actionChosen, this, [this] { shareDialogs::join(m_dialogs, window()); });
    connect(m_create, &QPushButton::clicked, this, [this] { shareDialogs::create(m_dialogs, window()); });
    connect(&services.desk, &ShareDesk::statusChanged, this, &SharePage::refresh);
    connect(&m_theme, &Theme::changed, this, &SharePage::updateLook);
    updateLook();
    refresh();
}

QString SharePage::title() const
{
    return tr("Share");
}

void SharePage::makeActions()
{
    m_look = new QAction(tr("&Look at the share now"), this);
    m_look->setShortcut(QKeySequence(Qt::Key_F5));
    connect(m_look, &QAction::triggered, &m_services.desk, &ShareDesk::lookNow);
}

QList<PageAction> SharePage::pageActions() const
{
    return {{MenuPlace::Entry, m_look}};
}

QWidget *SharePage::makeHeader()
{
    auto *header = new QWidget;
    auto *words = new QVBoxLayout;
    words->setSpacing(m_theme.space(4));
    words->addWidget(new TextLabel(m_theme, TypeRole::Title, ColourRole::Text, title()));
    words->addWidget(new TextLabel(m_theme, TypeRole::Body, ColourRole::Text2, tr("What you sent, what has come in, and who can be reached."), TextLabel::Overflow::Wrap));
    m_guide = new Button(m_theme, ButtonKind::Outlined, tr("Guide for your IT technician"), u"book-open"_s);
    connect(m_guide, &QPushButton::clicked, this, [this] { emit helpWanted(u"technician"_s); });
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(m_theme.space(12));
    layout->addLayout(words, 1);
    layout->addWidget(m_guide, 0, Qt::AlignTop);
    return header;
}

void SharePage::makeLists()
{
    m_onTheWay = new OnTheWayModel(m_services.reference, this);
    m_onTheWayTable = new ShareTable(m_theme, OnTheWayModel::StateColumn, lookOfMessage);
    m_onTheWayTable->setAccessibleName(tr("On the way"));
    m_onTheWayTable->setModel(m_onTheWay);
    m_onTheWayTable->setColumnParts({31, 27, 24, 18});
    m_onTheWayList = new HeadedList(m_theme, tr("On the way"), m_onTheWayTable);
    m_missing = new Banner(m_theme, PillState::Tone::Warn, {}, {}, {});
    m_regions = new Banner(m_theme, PillState::Tone::Warn, {}, {}, tr("Take the directory\u2019s regions over\u2026"));
    connect(m_regions, &Banner::actionChosen, this, [this] { shareDialogs::takeOverRegions(m_dialogs, window()); });
    m_computers = new ComputersModel(m_services.roleTitle, this);
    m_computersTable = new ShareTable(m_theme, ComputersModel::StateColumn, lookOfComputer);
    m_computersTable->setAccessibleName(tr("Computers in this partnership"));
    m_computersTable->setModel(m_computers);
    m_computersTable->setColumnParts({31, 27, 19, 23});
    m_computersList = new HeadedList(m_theme, tr("Computers in this partnership"), m_computersTable);
    m_setAside = new QWidget;
    m_setAsideList = new HeadedList(m_theme, tr("Set aside"), m_setAside);
    m_editionCard = new SectionCard(m_theme, tr("Edition of the directory"));
    m_editionFact = new TextLabel(m_theme, TypeRole::Strong, ColourRole::Text, {}, TextLabel::Overflow::Wrap);
    m_editionDetail = new TextLabel(m_theme, TypeRole::Body, ColourRole::Text2, {}, TextLabel::Overflow::Wrap);
    m_editionCard->body()->addWidget(m_editionFact);
    m_editionCard->body()->addWidget(m_editionDetail);
    m_director = new DirectorPart(m_dialogs);
    m_lists = new QWidget;
    auto *lists = new QVBoxLayout(m_lists);
    lists->setContentsMargins(0, 0, 0, 0);
    lists->setSpacing(m_theme.space(24));
    for (QWidget *list : {static_cast<QWidget *>(m_missing), static_cast<QWidget *>(m_regions), static_cast<QWidget *>(m_director), static_cast<QWidget *>(m_onTheWayList), static_cast<QWidget *>(m_computersList), makeTakeOut(), static_cast<QWidget *>(m_setAsideList),
                          static_cast<QWidget *>(m_editionCard)})
        lists->addWidget(list);
    connect(m_onTheWayTable, &QAbstractItemView::activated, this, &SharePage::openMessage);
    connect(m_onTheWayList, &HeadedList::moreChosen, this, [this] {
        m_showsAllMessages = true;
        refresh();
    });
    connect(m_computersList, &HeadedList::moreChosen, this, [this] {
        m_showsAllComputers = true;
        refresh();
    });
}

void SharePage::activate()
{
    refresh();
    if (m_banner->isVisibleTo(this))
        m_banner->findChild<Button *>()->setFocus();
    else
        m_guide->setFocus();
}

QList<QWidget *> SharePage::panes() const
{
    return {m_banner, m_onTheWayTable, m_computersTable, m_setAsideList};
}

void SharePage::refresh()
{
    const ShareStatus &status = m_services.desk.status();
    const QDateTime now = m_services.clock.now();
    const bool isMember = status.membership != ShareStatus::Membership::None;
    const ShareStanding standing = standingOf(status, now);
    m_banner->setTone(standing.tone);
    m_banner->setTexts(standing.fact, standing.consequence);
    m_banner->setVisible(isMember || !status.trouble.isEmpty());
    m_none->setVisible(!isMember && status.trouble.isEmpty() && status.looked.isValid()); // else nobody knows yet
    m_none->setTexts(tr("This PC is in no partnership yet"),
                     tr("Schools that share a folder send each other bookings through it and read one directory. Until then everything stays on this PC."), tr("Join a partnership\u2026"));
    m_create->setVisible(m_none->isVisibleTo(this));
    m_banner->setAction(actionOf(status));
    m_lists->setVisible(isMember);
    if (!isMember)
        return;
    m_director->setStatus(status);
    showTakeOut();
    showOnTheWay(status, now);
    showComputers(status, now);
    showSetAside(status.setAside, status.refusals);
    showEdition(status);
}

// What the banner offers is done: look, read the words out again, or put everything back.
void SharePage::act()
{
    const ShareStatus &status = m_services.desk.status();
    if (status.report.isFolderEmpty) {
        auto *dialog = new TaskDialog(m_theme, tr("The shared folder is empty. Is it the right one?"), tr("Everything that this PC holds of the partnership goes back into %1.").arg(QDir::toNativeSeparators(status.share)),
                                      tr("Put everything back"), tr("Leave it"), window());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setTask([&desk = m_services.desk](const TaskDialog::Answer &answer) { desk.putEverythingBack(answer); });
        dialog->open();
        return;
    }
    if (status.membership != ShareStatus::Membership::Waiting || !ShareWords::troubles(status).isEmpty()) {
        m_services.desk.lookNow();
        return;
    }
    m_services.desk.ownWords([page = QPointer<SharePage>(this)](const Result<QString> &words) {
        if (!page)
            return;
        if (words)
            shareDialogs::showWords(page->m_theme, tr("Ring the Development Director"), tr("Read these six words out."), *words, page->window());
        else
            page->m_services.desk.lookNow();
    });
}

QWidget *SharePage::makeTakeOut()
{
    m_takeOut = new QWidget;
    auto *flow = new FlowLayout(m_theme.space(8), m_takeOut);
    for (const bool isStolen : {false, true}) {
        auto *button = new Button(m_theme, isStolen ? ButtonKind::Danger : ButtonKind::Outlined,
                                  isStolen ? tr("Take the chosen PC out as stolen\u2026") : tr("Take the chosen PC out\u2026"));
        connect(button, &QPushButton::clicked, this, [this, isStolen] {
            const QModelIndex chosen = m_computersTable->currentIndex();
            if (chosen.isValid())
                shareDialogs::endSeats(m_dialogs, m_computers->computer(chosen.row()), isStolen, window());
        });
        flow->addWidget(button);
    }
    const auto follow = [this] { showTakeOut(); };
    connect(m_computersTable->selectionModel(), &QItemSelectionModel::currentChanged, this, follow);
    connect(m_computers, &QAbstractItemModel::modelReset, this, follow);
    return m_takeOut;
}

// The Director's own PC cannot take itself out.
void SharePage::showTakeOut()
{
    const QModelIndex chosen = m_computersTable->currentIndex();
    const bool isOther = chosen.isValid() && !m_computers->computer(chosen.row()).isThis && !m_computers->computer(chosen.row()).device.isEmpty();
    m_takeOut->setVisible(isOther && m_services.desk.status().isDirectors);
}

void SharePage::showOnTheWay(const ShareStatus &status, const QDateTime &now)
{
    const ShareWords::Explained missing = ShareWords::missing(status.missingUnits, status.isDirectors);
    m_missing->setTexts(missing.fact, missing.consequence);
    m_missing->setVisible(!missing.fact.isEmpty());
    const ShareWords::Explained regions = ShareWords::regions(status.regionDifferences);
    m_regions->setTexts(regions.fact, regions.consequence);
    m_regions->setVisible(!regions.fact.isEmpty());
    const qsizetype all = status.onTheWay.size();
    const qsizetype shown = m_showsAllMessages ? all : std::min(all, messagesAtFirst);
    m_onTheWay->setMessages(status.onTheWay.first(shown), now);
    m_onTheWayList->setCount(all == 0 || status.bookingsOnTheWay == 0 ? QString() : QString::number(status.bookingsOnTheWay));
    m_onTheWayList->setEmptyText(all != 0 ? QString()
                                 : status.missingUnits.isEmpty()
                                     ? tr("Nothing waits: everything you sent has arrived.")
                                     : tr("Nothing else is on the way. What cannot go out yet stays on this PC."));
    m_onTheWayList->setMore(shown < all ? tr("Show %n more", nullptr, static_cast<int>(all - shown)) : QString());
}

void SharePage::showComputers(const ShareStatus &status, const QDateTime &now)
{
    const qsizetype all = status.computers.size();
    const qsizetype shown = m_showsAllComputers ? all : std::min(all, computersAtFirst);
    m_computers->setComputers(status.computers.first(shown), now);
    m_computersList->setCount(shown < all ? tr("%1 of %2 shown").arg(shown).arg(all) : QString::number(all));
    m_computersList->setEmptyText(all == 0 ? tr("The list of PCs has not come yet.") : QString());
    m_computersList->setMore(shown < all ? tr("Show all %1").arg(all) : QString());
}

void SharePage::showSetAside(const QList<SetAsideThing> &things, const QStringList &refusals)
{
    m_setAsideList->setVisible(!things.isEmpty() || !refusals.isEmpty());
    if (things == m_shownAside && refusals == m_shownRefusals)
        return;
    m_shownAside = things;
    m_shownRefusals = refusals;
    qDeleteAll(m_setAside->children());
    auto *lines = new QVBoxLayout(m_setAside);
    lines->setContentsMargins(m_theme.space(16), m_theme.space(8), m_theme.space(16), m_theme.space(8));
    lines->setSpacing(m_theme.space(12));
    qsizetype count = refusals.size();
    for (const QString &sentence : refusals) {
        auto *read = new Button(m_theme, ButtonKind::Link, tr("Dismiss"));
        read->setAccessibleName(tr("Dismiss: %1").arg(sentence));
        connect(read, &QPushButton::clicked, this, [this, sentence] { m_services.desk.dismissRefusals({sentence}); },
                Qt::QueuedConnection); // the button goes with its line
        lines->addLayout(setAsideLine(m_theme, {tr("Refused, and nothing has changed"), sentence}, true, read));
    }
    for (const SetAsideThing &thing : things) {
        const bool isGrave = thing.reason == SetAsideThing::Reason::Refused || thing.reason == SetAsideThing::Reason::Revoked;
        lines->addLayout(setAsideLine(m_theme, ShareWords::setAside(thing), isGrave, nullptr));
        count += thing.count;
    }
    m_setAsideList->setCount(QString::number(count));
}

void SharePage::showEdition(const ShareStatus &status)
{
    const EditionInUse &edition = status.edition;
    if (edition.number == 0)
        m_editionFact->setText(tr("No edition has come yet."));
    else
        m_editionFact->setText(tr("Edition %1, %2", "number, date").arg(edition.number).arg(britishDate(edition.date, u"d MMMM yyyy"_s)));
    QString detail;
    if (status.isDirectors)
        detail = tr("This PC holds the working copy of the directory.");
    else if (edition.announced > edition.number || (edition.announced > 0 && !edition.isHere))
        detail = tr("Edition %1 is announced; its file has not come yet. The one before stays in use.").arg(edition.announced);
    else if (edition.announced > 0)
        detail = tr("Signed by the Development Director.");
    if (!edition.changes.isEmpty())
        detail = (detail + u'\n' + edition.changes).trimmed();
    m_editionDetail->setText(detail);
    m_editionDetail->setVisible(!detail.isEmpty());
}

void SharePage::openMessage(const QModelIndex &index)
{
    const QByteArray record = index.data(OnTheWayModel::RecordRole).toByteArray();
    if (m_services.openBooking && !record.isEmpty() && !m_services.reference(record).isEmpty())
        m_services.openBooking(record);
}

void SharePage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    updateLook();
}

void SharePage::updateLook()
{
    m_column->setContentsMargins(m_theme.space(24), m_theme.space(16), m_theme.space(10), m_theme.space(24));
    m_column->setSpacing(m_theme.space(16));
    m_area->widget()->setMaximumWidth(m_theme.length(widest) + m_theme.space(34));
}
