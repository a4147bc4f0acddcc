// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/directory/searchheader.h"

#include "views/common/button.h"
#include "views/common/chip.h"
#include "views/common/flowlayout.h"
#include "views/common/searchfield.h"
#include "views/common/textlabel.h"
#include "views/common/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int distances[] = {0, 10, 20, 30, 50};
constexpr int askForPlace = -1;

} // namespace

SearchHeader::SearchHeader(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    auto *layout = new QVBoxLayout(this);
    buildSearchRow();
    buildChipRow();
    layout->addLayout(m_searchRow);
    layout->addWidget(m_chipArea);
    connect(&theme, &Theme::changed, this, &SearchHeader::takeTheme);
    takeTheme();
}

void SearchHeader::buildSearchRow()
{
    m_field = new SearchField(m_theme, tr("Search the directory"));
    m_field->setPlaceholderText(tr("What do you need help with?"));
    m_distance = new QComboBox;
    m_distance->setAccessibleName(tr("Distance"));
    m_order = new QComboBox;
    m_order->setAccessibleName(tr("Order"));
    m_filters = new Button(m_theme, ButtonKind::Outlined, tr("Filters"), u"list-filter"_s);
    m_filters->setCheckable(true);
    m_filters->hide();
    m_searchRow = new QHBoxLayout;
    m_searchRow->addWidget(m_field, 1);
    m_searchRow->addWidget(m_distance);
    m_searchRow->addWidget(m_order);
    m_searchRow->addWidget(m_filters);
    connect(m_field, &QLineEdit::textChanged, this, &SearchHeader::textChanged);
    connect(m_field, &SearchField::listWanted, this, &SearchHeader::listWanted);
    connect(m_filters, &QPushButton::clicked, this, &SearchHeader::filtersWanted);
    connect(m_distance, &QComboBox::activated, this, [this] {
        const int miles = m_distance->currentData().toInt();
        if (miles == askForPlace)
            emit placeWanted();
        else
            emit withinChosen(miles);
    });
    connect(m_order, &QComboBox::activated, this,
            [this] { emit orderChosen(static_cast<SearchOrder>(m_order->currentData().toInt())); });
}

void SearchHeader::buildChipRow()
{
    m_chipArea = new QWidget;
    m_chipLayout = new FlowLayout(m_theme.space(8));
    m_chipLabel = new TextLabel(m_theme, TypeRole::Body, ColourRole::Text2);
    m_clear = new Button(m_theme, ButtonKind::Link, tr("Clear all"));
    m_note = new TextLabel(m_theme, TypeRole::Body, ColourRole::Text2, {}, TextLabel::Overflow::Wrap);
    m_asTyped = new Button(m_theme, ButtonKind::Link, tr("Search as typed"));
    m_chipLayout->addWidget(m_chipLabel);
    m_chipLayout->addWidget(m_clear);
    auto *chips = new QWidget;
    chips->setLayout(m_chipLayout);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    chips->setSizePolicy(policy);
    auto *layout = new QHBoxLayout(m_chipArea);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(chips, 3);
    layout->addWidget(m_note, 2);
    layout->addWidget(m_asTyped);
    m_note->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    connect(m_clear, &QPushButton::clicked, this, &SearchHeader::clearWanted);
    connect(m_asTyped, &QPushButton::clicked, this, &SearchHeader::asTypedWanted);
}

void SearchHeader::takeTheme()
{
    layout()->setContentsMargins(m_theme.space(24), m_theme.space(16), m_theme.space(24), m_theme.space(10));
    layout()->setSpacing(m_theme.space(10));
    m_searchRow->setSpacing(m_theme.space(8));
    m_chipArea->setMinimumHeight(m_theme.metrics().chipHeight());
    m_chipLabel->setMinimumHeight(m_theme.metrics().chipHeight()); // or words and chips would not share a line
    m_note->setMinimumHeight(m_theme.metrics().chipHeight());
    m_distance->setMinimumHeight(m_isNarrow ? 0 : m_theme.metrics().searchHeight());
    m_order->setMinimumHeight(m_isNarrow ? 0 : m_theme.metrics().searchHeight());
    m_filters->setMinimumHeight(m_theme.metrics().searchHeight());
}

void SearchHeader::setNarrow(bool narrow, QBoxLayout *panelTop)
{
    if (narrow == m_isNarrow)
        return;
    m_isNarrow = narrow;
    if (narrow) {
        panelTop->addWidget(m_distance);
        panelTop->addWidget(m_order);
    } else {
        m_searchRow->insertWidget(1, m_distance);
        m_searchRow->insertWidget(2, m_order);
    }
    m_filters->setVisible(narrow);
    m_distance->show();
    m_order->show();
    takeTheme();
}

void SearchHeader::showState(const DirectoryPresenter &presenter)
{
    if (m_field->text() != presenter.query().text) {
        const QSignalBlocker quiet(m_field);
        m_field->setText(presenter.query().text);
    }
    m_field->setFound(presenter.countLine());
    showDistances(presenter);
    showOrders(presenter);
    showChips(presenter);
    showNote(presenter);
}

void SearchHeader::showDistances(const DirectoryPresenter &presenter)
{
    const auto place = presenter.countedFrom();
    const QString from = place ? place->name : QString();
    if (m_distance->count() == 0 || m_distance->property("lpFrom").toString() != from) {
        m_distance->clear();
        for (const int miles : distances) {
            const QString text = miles == 0 ? tr("Any distance") : tr("Within %1 miles").arg(miles);
            m_distance->addItem(text, miles);
        }
        m_distance->addItem(place ? tr("From %1\u2026").arg(from) : tr("From\u2026"), askForPlace);
        m_distance->setProperty("lpFrom", from);
        m_distance->setToolTip(place ? tr("Distances count from %1").arg(from).toHtmlEscaped() : QString());
    }
    // A place in the words counts before any other: another one is typed there.
    if (auto *items = qobject_cast<QStandardItemModel *>(m_distance->model()))
        items->item(m_distance->count() - 1)->setEnabled(presenter.answer().fromName.isEmpty());
    m_distance->setCurrentIndex(m_distance->findData(presenter.query().withinMiles));
}

void SearchHeader::showOrders(const DirectoryPresenter &presenter)
{
    if (m_order->count() == 0) {
        m_order->addItem(tr("Best match first"), static_cast<int>(SearchOrder::Relevance));
        m_order->addItem(tr("A to Z"), static_cast<int>(SearchOrder::Alphabet));
        m_order->addItem(tr("Nearest first"), static_cast<int>(SearchOrder::Distance));
    }
    m_order->setCurrentIndex(m_order->findData(static_cast<int>(presenter.query().order)));
}

void SearchHeader::showChips(const DirectoryPresenter &presenter)
{
    const QList<FilterChip> chips = presenter.chips();
    const int miles = presenter.query().withinMiles;
    const bool isAny = !chips.isEmpty() || miles > 0;
    m_chipLabel->setText(isAny                           ? tr("Filters")
                         : presenter.query().text.isEmpty() ? tr("A name, a subject, a place or a whole question, "
                                                                 "however it is spelt.")
                                                            : QString());
    m_chipLabel->setColour(isAny ? ColourRole::Text2 : ColourRole::Text3);
    m_filters->setText(isAny ? tr("Filters (%1)").arg(chips.size() + (miles > 0 ? 1 : 0)) : tr("Filters"));
    m_clear->setVisible(isAny);
    if (chips == m_shownChips && miles == m_shownMiles)
        return;
    m_shownChips = chips;
    m_shownMiles = miles;
    for (Chip *chip : std::as_const(m_chips)) {
        m_chipLayout->removeWidget(chip);
        chip->hide();
        chip->deleteLater(); // it may be the sender
    }
    m_chips.clear();
    m_chipLayout->removeWidget(m_clear);
    const auto add = [this](Chip *chip) {
        m_chips.append(chip);
        m_chipLayout->addWidget(chip);
        chip->show();
    };
    for (const FilterChip &filter : chips) {
        auto *chip = new Chip(m_theme, filter.label, m_chipArea);
        connect(chip, &Chip::removed, this, [this, filter] { emit chipRemoved(filter.kind, filter.value); });
        add(chip);
    }
    if (miles > 0) {
        auto *chip = new Chip(m_theme, tr("Within %1 miles").arg(miles), m_chipArea);
        connect(chip, &Chip::removed, this, &SearchHeader::distanceRemoved);
        add(chip);
    }
    m_chipLayout->addWidget(m_clear);
}

void SearchHeader::showNote(const DirectoryPresenter &presenter)
{
    QString text;
    bool isCorrected = false;
    for (const SearchNote &note : presenter.answer().notes) {
        if (note.kind == SearchNote::Kind::NothingFound)
            continue; // the empty list says it
        isCorrected = isCorrected || note.kind == SearchNote::Kind::Corrected;
        text += (text.isEmpty() ? QString() : u" "_s) + note.text;
    }
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
    m_asTyped->setVisible(isCorrected);
}
