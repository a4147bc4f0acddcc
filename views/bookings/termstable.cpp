// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/bookings/termstable.h"

#include "views/common/card.h"
#include "views/common/textlabel.h"
#include "views/common/theme.h"

#include <QGridLayout>
#include <QVBoxLayout>

namespace {

constexpr int columns = 3;

TextLabel *wrapped(const Theme &theme, TypeRole type, ColourRole colour, const QString &text)
{
    auto *label = new TextLabel(theme, type, colour, text, TextLabel::Overflow::Wrap);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    return label;
}

} // namespace

TermsTable::TermsTable(const Theme &theme, const TermsComparison &comparison, QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("The terms of %1 beside those of %2").arg(comparison.before, comparison.now));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(theme.space(16));
    grid->setVerticalSpacing(theme.space(8));
    grid->addWidget(wrapped(theme, TypeRole::Caption, ColourRole::Text2, tr("Before")), 0, 1);
    grid->addWidget(wrapped(theme, TypeRole::Caption, ColourRole::Text2, tr("Proposed now")), 0, 2);
    grid->addWidget(wrapped(theme, TypeRole::Strong, ColourRole::Text, comparison.before), 1, 1);
    grid->addWidget(wrapped(theme, TypeRole::Strong, ColourRole::Text, comparison.now), 1, 2);
    int row = 2;
    for (const TermsLine &line : comparison.lines) {
        grid->addWidget(new Divider(theme), row++, 0, 1, columns);
        auto *what = new QVBoxLayout;
        what->setSpacing(0);
        what->addWidget(wrapped(theme, TypeRole::Body, ColourRole::Text2, line.what));
        if (line.isChanged())
            what->addWidget(wrapped(theme, TypeRole::Caption, ColourRole::Warn, tr("changed")));
        what->addStretch();
        grid->addLayout(what, row, 0);
        grid->addWidget(wrapped(theme, TypeRole::Body, ColourRole::Text, line.before), row, 1);
        grid->addWidget(wrapped(theme, line.isChanged() ? TypeRole::Strong : TypeRole::Body, ColourRole::Text, line.now), row++, 2);
    }
    grid->setColumnMinimumWidth(0, theme.length(88));
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
}
