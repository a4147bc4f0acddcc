// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

// How the report page is put together; what it does is in reportpage.cpp.
#include "views/report/reportpage.h"

#include "model/core/academicyear.h"
#include "views/common/answeredit.h"
#include "views/common/banner.h"
#include "views/common/button.h"
#include "views/common/card.h"
#include "views/common/field.h"
#include "views/common/scrolling.h"
#include "views/common/textlabel.h"
#include "views/common/theme.h"
#include "views/report/figurelist.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QRadioButton>
#include <QScrollArea>
#include <QShortcut>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int choicesWidth = 224;
constexpr int sideWidth = 256;
constexpr int yearsOffered = 6;
constexpr qsizetype longestCommentary = 20000;
constexpr int commentaryLines = 5;

// In large text a column is higher than the window: then it scrolls.
QWidget *scrolled(const Theme &theme, QWidget *column, int width)
{
    auto *area = scrolling(column);
    const auto fit = [&theme, area, width] { area->setFixedWidth(theme.length(width) + theme.metrics().scrollBarWidth()); };
    fit();
    QObject::connect(&theme, &Theme::changed, area, fit);
    return area;
}

// Years, newest first, each with its terms.
void addPeriods(QComboBox *combo, QDate today)
{
    const int newest = AcademicYear::of(today).firstYear;
    for (int year = newest; year > newest - yearsOffered; --year) {
        combo->addItem(Period::year(year).name(), Period::year(year).id());
        for (const Period &term : Period::year(year).terms())
            combo->addItem(u"    "_s + term.name(), term.id());
    }
    combo->setCurrentIndex(combo->findData(Period::year(newest - 1).id())); // the last whole one
}

} // namespace

QWidget *ReportPage::makeHeader()
{
    auto *header = new QWidget;
    auto *words = new QVBoxLayout;
    words->setSpacing(m_theme.space(4));
    words->addWidget(new TextLabel(m_theme, TypeRole::Title, ColourRole::Text, tr("Annual partnership report")));
    m_facts = new TextLabel(m_theme, TypeRole::Body, ColourRole::Text2, QString(), TextLabel::Overflow::Wrap);
    words->addWidget(m_facts);
    m_cancel = new Button(m_theme, ButtonKind::Quiet, tr("Stop"), u"x"_s);
    m_cases = new Button(m_theme, ButtonKind::Quiet, tr("Case studies\u2026"), u"star"_s);
    m_send = new Button(m_theme, ButtonKind::Outlined, tr("Send\u2026"), u"mail"_s);
    m_print = new Button(m_theme, ButtonKind::Outlined, tr("Print\u2026"), u"printer"_s);
    m_save = new Button(m_theme, ButtonKind::Primary, tr("Save as\u2026"), u"download"_s);
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(m_theme.space(8));
    row->addLayout(words, 1);
    for (Button *button : {m_cancel, m_cases, m_send, m_print, m_save})
        row->addWidget(button);
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_presenter->cancel(); });
    connect(m_print, &QPushButton::clicked, this, &ReportPage::print);
    connect(m_save, &QPushButton::clicked, this, &ReportPage::chooseFile);
    return header;
}

QWidget *ReportPage::makeChoices()
{
    auto *choices = new QWidget;
    m_year = new QComboBox;
    addPeriods(m_year, m_services.clock.today());
    m_scope = new QComboBox;
    m_scope->addItem(tr("The whole partnership"));
    m_scope->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_governors = new QRadioButton(tr("&Governors"));
    m_directors = new QRadioButton(tr("&Directors, confidential"));
    m_governors->setChecked(true);
    m_chapters = new QListWidget;
    m_chapters->setAccessibleName(tr("Chapters"));
    m_chapters->setAccessibleDescription(tr("Space switches a chapter on or off, F2 gives it another title, Ctrl+Up and Ctrl+Down move it."));
    m_chapters->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_chapters->setWordWrap(true);
    m_chapters->setSpacing(m_theme.space(4) / 2);
    m_chapters->setResizeMode(QListView::Adjust);
    m_chapters->setMinimumHeight(m_theme.length(150));
    m_chapters->setDragDropMode(QAbstractItemView::InternalMove);
    auto *layout = new QVBoxLayout(choices);
    layout->setContentsMargins(0, 0, m_theme.space(4), 0);
    layout->setSpacing(m_theme.space(8));
    layout->addWidget(new Field(m_theme, tr("School &year"), QString(), m_year));
    layout->addWidget(new Field(m_theme, tr("&Covers"), QString(), m_scope));
    layout->addWidget(new TextLabel(m_theme, TypeRole::Strong, ColourRole::Text, tr("Edition")));
    m_limit = new TextLabel(m_theme, TypeRole::Caption, ColourRole::Text2, QString(), TextLabel::Overflow::Wrap);
    showLimit();
    layout->addWidget(m_limit);
    auto *editions = new QVBoxLayout;
    editions->setSpacing(0);
    editions->addWidget(m_governors);
    editions->addWidget(m_directors);
    layout->addLayout(editions);
    layout->addWidget(new TextLabel(m_theme, TypeRole::Strong, ColourRole::Text, tr("Chapters")));
    layout->addWidget(m_chapters, 1);
    layout->addWidget(new TextLabel(m_theme, TypeRole::Caption, ColourRole::Text2, tr("Drag to reorder, tick to print, F2 to rename."), TextLabel::Overflow::Wrap));
    for (const auto &[key, by] : {std::pair{Qt::Key_Up, -1}, {Qt::Key_Down, 1}}) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | key), m_chapters);
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, step = by] { moveChapter(step); });
    }
    connect(m_year, &QComboBox::activated, this, &ReportPage::wish);
    connect(m_scope, &QComboBox::activated, this, &ReportPage::wish);
    connect(m_directors, &QRadioButton::toggled, this, &ReportPage::wish);
    connect(m_chapters, &QListWidget::itemChanged, this, &ReportPage::saveChapters);
    connect(m_chapters->model(), &QAbstractItemModel::rowsMoved, this, &ReportPage::saveChapters);
    connect(m_chapters, &QListWidget::currentRowChanged, this, [this] {
        if (m_isFilling)
            return;
        if (m_typing->isActive())
            saveCommentary();
        m_commentaryState->clear();
        showChapter();
        showChapterPage();
    });
    return scrolled(m_theme, choices, choicesWidth);
}

QWidget *ReportPage::makeSide()
{
    auto *side = new QWidget;
    m_missing = new Banner(m_theme, PillState::Tone::Warn, QString(), QString(), QString());
    m_missing->hide();
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(m_theme.space(16));
    layout->addWidget(makeCommentaryCard());
    layout->addWidget(makeBehindCard(), 1);
    layout->addWidget(m_missing);
    return scrolled(m_theme, side, sideWidth);
}

SectionCard *ReportPage::makeCommentaryCard()
{
    auto *card = new SectionCard(m_theme, QString());
    m_commentaryTitle = new TextLabel(m_theme, TypeRole::Strong, ColourRole::Text, tr("Your commentary"), TextLabel::Overflow::Wrap);
    m_commentary = new AnswerEdit(m_theme, longestCommentary, commentaryLines, m_services.spelling);
    m_commentary->setAccessibleName(tr("Your commentary on the chapter"));
    m_commentaryTitle->setBuddy(m_commentary);
    m_commentaryState = new TextLabel(m_theme, TypeRole::Caption, ColourRole::Text2, QString(), TextLabel::Overflow::Wrap);
    card->body()->addWidget(m_commentaryTitle);
    card->body()->addWidget(m_commentary);
    card->body()->addWidget(m_commentaryState);
    connect(m_commentary, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_isFilling)
            m_typing->start();
    });
    return card;
}

SectionCard *ReportPage::makeBehindCard()
{
    auto *card = new SectionCard(m_theme, tr("Behind the figures"));
    m_table = new QComboBox;
    m_table->setAccessibleName(tr("Figures of this chapter"));
    m_table->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_barModel = new FigureListModel(this);
    m_bars = new QListView;
    m_bars->setModel(m_barModel);
    m_bars->setItemDelegate(new FigureBarDelegate(m_theme, m_bars));
    m_bars->setAccessibleName(tr("Bars of this figure"));
    m_bars->setFrameShape(QFrame::NoFrame);
    m_bars->setMinimumHeight(m_theme.length(96));
    m_bars->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored); // what is missing stands below it, seen without scrolling
    m_bars->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_showBehind = new Button(m_theme, ButtonKind::Outlined, tr("Show the bookings"), u"calendar-check"_s);
    m_showBehind->setEnabled(false);
    card->body()->addWidget(m_table);
    card->body()->addWidget(m_bars, 1);
    card->body()->addWidget(m_showBehind);
    connect(m_table, &QComboBox::activated, this, &ReportPage::showTable);
    connect(m_bars->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        m_showBehind->setEnabled(index.isValid());
        m_showBehind->setText(tr("Show the %n bookings", nullptr, index.data(FigureListModel::CountRole).toInt()));
    });
    connect(m_bars, &QListView::activated, this, &ReportPage::showBehind);
    connect(m_showBehind, &QPushButton::clicked, this, &ReportPage::showBehind);
    return card;
}

void ReportPage::makeActions()
{
    m_saveAction = new QAction(tr("&Save report as\u2026"), this);
    m_saveAction->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_S));
    connect(m_saveAction, &QAction::triggered, this, &ReportPage::chooseFile);
    m_printAction = new QAction(tr("&Print report\u2026"), this);
    m_printAction->setShortcut(QKeySequence::Print);
    connect(m_printAction, &QAction::triggered, this, &ReportPage::print);
    m_mailAction = new QAction(tr("Report by &e-mail\u2026"), this);
    connect(m_mailAction, &QAction::triggered, this, [this] { send(m_services.mail); });
    m_shareAction = new QAction(tr("S&hare report with the partnership\u2026"), this);
    connect(m_shareAction, &QAction::triggered, this, [this] { send(m_services.share); });
    m_sharedAction = new QAction(tr("Shared &reports\u2026"), this);
    connect(m_sharedAction, &QAction::triggered, this, [this] { m_services.openShared(window()); });
    m_sharedAction->setVisible(bool(m_services.openShared));
    m_casesAction = new QAction(tr("&Case studies\u2026"), this);
    connect(m_casesAction, &QAction::triggered, this, &ReportPage::openCases);
    m_mailAction->setVisible(bool(m_services.mail));
    m_shareAction->setVisible(bool(m_services.share));
    m_casesAction->setVisible(m_services.desk && m_services.bookings);
    auto *menu = new QMenu(m_send);
    menu->addActions({m_mailAction, m_shareAction, m_sharedAction});
    connect(m_send, &QPushButton::clicked, menu, [this, menu] { menu->popup(m_send->mapToGlobal(QPoint(0, m_send->height()))); });
    m_send->setVisible(m_mailAction->isVisible() || m_shareAction->isVisible());
    m_cases->setVisible(m_casesAction->isVisible());
    connect(m_cases, &QPushButton::clicked, m_casesAction, &QAction::trigger);
}

QList<PageAction> ReportPage::pageActions() const
{
    return {{MenuPlace::File, m_saveAction}, {MenuPlace::File, m_printAction}, {MenuPlace::File, m_mailAction}, {MenuPlace::File, m_shareAction}, {MenuPlace::File, m_sharedAction},
            {MenuPlace::File, m_casesAction}};
}
