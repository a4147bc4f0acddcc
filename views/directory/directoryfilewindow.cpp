// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/directory/directoryfilewindow.h"

#include "views/common/banner.h"
#include "views/common/card.h"
#include "views/common/searchfield.h"
#include "views/common/textlabel.h"
#include "views/common/theme.h"
#include "views/directory/profilecard.h"
#include "views/directory/resultlistview.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

DirectoryFileWindow::DirectoryFileWindow(const Theme &theme, const DirectoryRepository &directory, CachedEntries &entries, const Clock &clock,
                                         IndexBuilder buildIndex, const DirectoryFileWords &words, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_theme(theme)
    , m_clock(clock)
    , m_presenter(directory, entries, clock, std::move(buildIndex))
{
    setWindowTitle(tr("%1 \u2013 to read only", "edition").arg(words.title));
    build(words);
    connectParts();
    m_presenter.showFirstRows();
    m_presenter.prepareSearch();
    m_search->setFocus();
}

void DirectoryFileWindow::build(const DirectoryFileWords &words)
{
    m_search = new SearchField(m_theme, tr("Search this file"));
    m_search->setPlaceholderText(tr("Name, school, topic"));
    m_count = new TextLabel(m_theme, TypeRole::Label, ColourRole::Text2, {}, TextLabel::Overflow::Elide);
    m_count->setContentsMargins(m_theme.space(16), m_theme.space(8), m_theme.space(16), m_theme.space(8));
    m_list = new ResultListView(m_theme, *m_presenter.results());
    m_card = new ProfileCard(m_theme);
    m_card->setReadOnly();
    auto *head = new QVBoxLayout;
    head->setContentsMargins(m_theme.space(16), m_theme.space(16), m_theme.space(16), m_theme.space(12));
    head->setSpacing(m_theme.space(12));
    head->addWidget(new TextLabel(m_theme, TypeRole::Title, ColourRole::Text, words.title, TextLabel::Overflow::Wrap));
    head->addWidget(new Banner(m_theme, words.tone, words.fact, words.consequence, {}));
    head->addWidget(m_search);
    auto *found = new QVBoxLayout;
    found->setSpacing(0);
    found->addWidget(m_count);
    found->addWidget(new Divider(m_theme));
    found->addWidget(m_list, 1);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(0);
    columns->addLayout(found, 55);
    columns->addWidget(new Divider(m_theme, Qt::Vertical));
    columns->addWidget(m_card, 45);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(new Divider(m_theme));
    layout->addLayout(columns, 1);
    resize(m_theme.length(940), m_theme.length(640));
}

void DirectoryFileWindow::connectParts()
{
    connect(m_search, &QLineEdit::textChanged, &m_presenter, &DirectoryPresenter::setText);
    connect(m_search, &SearchField::listWanted, m_list, [this] { m_list->setFocus(Qt::TabFocusReason); });
    connect(m_list, &ResultListView::chosen, &m_presenter, &DirectoryPresenter::choose);
    connect(m_list, &ResultListView::searchWanted, m_search, [this] { m_search->setFocus(Qt::TabFocusReason); });
    connect(&m_presenter, &DirectoryPresenter::answerChanged, this, [this] {
        m_count->setText(m_presenter.countLine());
        m_search->setFound(m_presenter.countLine());
        showCard();
    });
    connect(&m_presenter, &DirectoryPresenter::chosenChanged, this, &DirectoryFileWindow::showCard);
    connect(&m_presenter, &DirectoryPresenter::failed, m_count, [this](const QString &message) { m_count->setText(message); });
    connect(m_card, &ProfileCard::copyWanted, this, [](const QString &text) { QApplication::clipboard()->setText(text); });
}

void DirectoryFileWindow::showCard()
{
    const auto entry = m_presenter.chosenEntry();
    if (!entry) {
        m_card->clearProfile();
        return;
    }
    const Profile profile = ProfileWords::profile(*entry, m_presenter.chosenHit(), false, {}, {}, m_clock.today());
    m_card->setProfile(profile, m_presenter.results()->marks(profile.text), false);
}

void DirectoryFileWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}
