// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/documents/document.h"

#include <QLineF>
#include <QRectF>
#include <QStringList>

#include <memory>
#include <variant>
#include <vector>

class QPainter;
class QTextLayout;

//! \brief One line of set text; \a at is its top left corner
struct LineItem
{
    std::shared_ptr<const QTextLayout> layout;
    int line = 0;
    QPointF at;
};

struct RuleItem
{
    QLineF line;
    double width = 0;
    bool isDotted = false;
};

struct BoxItem
{
    QRectF rect;
    double width = 0;
    doc::Shape::Kind kind = doc::Shape::Kind::Outline;
};

//! \brief What can stand on a page, in units of the page
using PageItem = std::variant<LineItem, RuleItem, BoxItem>;

[[nodiscard]] PageItem moved(const PageItem &item, const QPointF &by);
//! \brief Paints the text and boxes of a page in their order, then its rules
void paint(QPainter &painter, const std::vector<PageItem> &items);

//! \brief What binds a strip to the one after it
enum class Tie {
    None,
    Page,  //!< same page, another column is well
    Column //!< same column
};

struct Strip;
using Strips = std::vector<Strip>;

//! \brief The smallest part of the flow: no page ends within it
struct Strip
{
    double spaceBefore = 0; //!< left out at the top of a page or column
    double height = 0;
    Tie tie = Tie::None;
    std::vector<PageItem> items; //!< from the strip's top left corner
    QStringList anchors;
    QString runningHead;                          //!< of the pages from here on; empty: no change
    std::shared_ptr<const Strips> repeatedHeader; //!< stands above the strip when it begins a page or column
};

//! \brief Strips that flow through the same columns
struct Section
{
    int columns = 1;
    bool startsPage = false;
    Strips strips;
};
