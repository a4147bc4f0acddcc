// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "tests/views/common/gallery.h"

#include "views/common/banner.h"
#include "views/common/button.h"
#include "views/common/card.h"
#include "views/common/chip.h"
#include "views/common/emptystate.h"
#include "views/common/facetlist.h"
#include "views/common/field.h"
#include "views/common/flowlayout.h"
#include "views/common/pill.h"
#include "views/common/searchfield.h"
#include "views/common/textlabel.h"
#include "views/common/theme.h"
#include "views/common/undobar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

QWidget *flow(const Theme &theme, const QList<QWidget *> &widgets)
{
    auto *holder = new QWidget;
    auto *layout = new FlowLayout(theme.space(8), holder);
    for (QWidget *widget : widgets)
        layout->addWidget(widget);
    return holder;
}

Button *disabled(Button *button)
{
    button->setEnabled(false);
    return button;
}

TextLabel *heading(const Theme &theme, const QString &text)
{
    return new TextLabel(theme, TypeRole::Subtitle, ColourRole::Text, text);
}

QVBoxLayout *firstColumn(const Theme &theme)
{
    auto *column = new QVBoxLayout;
    column->addWidget(heading(theme, u"Buttons"_s));
    column->addWidget(flow(theme, {new Button(theme, ButtonKind::Primary, u"&Send"_s, u"send"_s),
                                   disabled(new Button(theme, ButtonKind::Primary, u"Send"_s, u"send"_s)),
                                   new Button(theme, ButtonKind::Outlined, u"&Print…"_s, u"printer"_s),
                                   disabled(new Button(theme, ButtonKind::Outlined, u"Print…"_s, u"printer"_s)),
                                   new Button(theme, ButtonKind::Quiet, u"Quiet"_s),
                                   new Button(theme, ButtonKind::Danger, u"Withdraw it"_s),
                                   new Button(theme, ButtonKind::Link, u"Clear all"_s),
                                   Button::iconOnly(theme, u"star"_s, u"Add to shortlist"_s)}));
    column->addWidget(heading(theme, u"Chips and status"_s));
    auto *ours = new ToggleChip(theme, u"Ours"_s);
    ours->setChecked(true);
    column->addWidget(flow(theme, {new ToggleChip(theme, u"Open"_s), ours, new Chip(theme, u"Primary"_s)}));
    column->addWidget(flow(theme, {new StatusPill(theme, {u"circle-check"_s, u"Open"_s, PillState::Tone::Ok}),
                                   new StatusPill(theme, {u"circle-dot"_s, u"Limited"_s, PillState::Tone::Warn}),
                                   new StatusPill(theme, {u"circle-pause"_s, u"Paused"_s, PillState::Tone::Neutral}),
                                   new StatusPill(theme, {u"octagon-alert"_s, u"Disputed"_s, PillState::Tone::Bad}),
                                   new StatusPill(theme, {u"clock"_s, u"Sent"_s, PillState::Tone::Accent}),
                                   new Tag(theme, u"SLE"_s)}));
    column->addWidget(heading(theme, u"Choices"_s));
    auto *again = new QCheckBox(u"Ask again in a term"_s);
    again->setChecked(true);
    auto *governors = new QRadioButton(u"Governors"_s);
    governors->setChecked(true);
    column->addWidget(flow(theme, {again, new QCheckBox(u"Include section 3"_s), governors, new QRadioButton(u"Directors"_s)}));
    auto *facet = new FacetList(theme, u"Theme"_s);
    facet->setRows({{u"p"_s, u"Phonics"_s, 14, true}, {u"e"_s, u"Early reading"_s, 11, false}, {u"l"_s, u"Latin"_s, 0, false},
                    {u"m"_s, u"Maths"_s, 9, false}, {u"s"_s, u"Spelling"_s, 4, false}, {u"w"_s, u"Writing"_s, 3, false}});
    column->addWidget(facet);
    column->addStretch();
    return column;
}

QVBoxLayout *secondColumn(const Theme &theme)
{
    auto *column = new QVBoxLayout;
    column->addWidget(new SearchField(theme, u"Search the directory"_s));
    auto *date = new QLineEdit(u"12/1/2027"_s);
    column->addWidget(new Field(theme, u"&First visit"_s, u"For example 12/1/2027"_s, date));
    auto *wrong = new Field(theme, u"&Second visit"_s, QString(), new QLineEdit(u"31/11/2026"_s));
    wrong->setError(u"November has 30 days. Enter a date such as 30/11/2026."_s);
    column->addWidget(wrong);
    auto *combo = new QComboBox;
    combo->addItems({u"Any distance"_s, u"Within 10 miles"_s});
    column->addWidget(new Field(theme, u"&How far"_s, QString(), combo));
    auto *text = new QPlainTextEdit(u"Support with reading"_s);
    text->setFixedHeight(theme.length(70));
    text->setTabChangesFocus(true);
    column->addWidget(new Field(theme, u"&What is the issue you want to address?"_s, QString(), text));
    auto *bar = new QProgressBar;
    bar->setValue(40);
    bar->setAccessibleName(u"Import"_s);
    column->addWidget(bar);
    column->addWidget(new Banner(theme, PillState::Tone::Accent, u"Edition 15 has arrived."_s, u"12 entries changed."_s, u"See what"_s));
    column->addWidget(new Banner(theme, PillState::Tone::Warn, u"The share cannot be reached since 9.40."_s,
                                 u"Keep working: all is saved here."_s, u"Try again"_s));
    column->addWidget(new Banner(theme, PillState::Tone::Bad, u"Two answers differ."_s, u"A person must decide."_s, u"Decide"_s));
    column->addStretch();
    return column;
}

} // namespace

QWidget *makeGallery(const Theme &theme)
{
    auto *page = new QWidget;
    page->setObjectName(u"gallery"_s);
    auto *layout = new QHBoxLayout(page);
    layout->setSpacing(theme.space(24));
    layout->setContentsMargins(theme.space(24), theme.space(16), theme.space(24), theme.space(16));
    layout->addLayout(firstColumn(theme), 1);
    layout->addLayout(secondColumn(theme), 1);
    auto *card = new SectionCard(theme, u"Nothing there"_s);
    card->body()->addWidget(new EmptyState(theme, u"calendar-check"_s, u"No bookings yet"_s,
                                           u"Find a colleague who can help and choose Book."_s, u"Find who can help"_s));
    layout->addWidget(card, 1);
    auto *undo = new UndoBar(theme, page);
    undo->offer(u"Contact logged with Danuta Khandrapur"_s, [] {});
    return page;
}
