// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <variant>
#include <vector>

//! \brief One tree of plain records for everything that leaves as a page: booklet, form, report
//!
//! Paper, PDF and HTML are made from the same tree, so they say the same. Lengths are millimetres on paper.
namespace doc {

//! \brief A piece of text in one style
struct Run
{
    QString text;
    bool strong = false;
    QString target; //!< "#anchor", "mailto:…", "tel:…", "https://…": a link on a screen, plain words on paper

    friend bool operator==(const Run &, const Run &) = default;
};
using Text = QList<Run>;

enum class Size {
    Normal, //!< body
    Small,  //!< captions, what is rarely read
    Lead    //!< the first words of a title page
};

//! \brief A heading of level 1 (the document's title, once) to 4
struct Heading
{
    int level = 2;
    QString text;
    QString anchor;      //!< unique in the document; empty: nothing points here
    QString runningHead; //!< what the head of each page says from here on; empty: no change

    friend bool operator==(const Heading &, const Heading &) = default;
};

struct Paragraph
{
    Text text; //!< a line feed starts a new line
    Size size = Size::Normal;
    bool isClose = false; //!< it follows what is above without space between

    friend bool operator==(const Paragraph &, const Paragraph &) = default;
};

struct Bullets
{
    QList<Text> items;
    bool numbered = false;

    friend bool operator==(const Bullets &, const Bullets &) = default;
};

struct Fact
{
    QString label;
    Text value;

    friend bool operator==(const Fact &, const Fact &) = default;
};

//! \brief Labels and values
struct Facts
{
    enum class Setting {
        Aligned, //!< one a line, the values below each other
        RunIn    //!< one after the other, for narrow columns
    };

    QList<Fact> facts;
    Setting setting = Setting::Aligned;

    friend bool operator==(const Facts &, const Facts &) = default;
};

struct TableColumn
{
    double share = 1;     //!< of the table's width, against the other columns' shares
    bool figures = false; //!< right-aligned

    friend bool operator==(const TableColumn &, const TableColumn &) = default;
};

struct TableRow
{
    QList<Text> cells;   //!< fewer than columns: the rest stays empty
    bool isTotal = false; //!< a rule above, strong

    friend bool operator==(const TableRow &, const TableRow &) = default;
};

//! \brief A table whose header rows are repeated on every page it reaches
struct Table
{
    QString caption;
    QList<TableColumn> columns;
    QList<TableRow> header;
    QList<TableRow> rows;
    bool firstCellIsHeading = true;

    friend bool operator==(const Table &, const Table &) = default;
};

//! \brief Where an index entry points: a page on paper, a link with words on a screen
struct IndexTarget
{
    QString anchor;
    QString label;

    friend bool operator==(const IndexTarget &, const IndexTarget &) = default;
};

struct IndexItem
{
    QString text;
    QList<IndexTarget> targets;
    QString group; //!< the letter it stands under; empty: none

    friend bool operator==(const IndexItem &, const IndexItem &) = default;
};

//! \brief An index: each item with the pages where its targets came to stand
struct Index
{
    QList<IndexItem> items;

    friend bool operator==(const Index &, const Index &) = default;
};

//! \brief A box to write in, which grows with what is written in it already
struct AnswerBox
{
    QString label;
    QString hint;
    QString answer;         //!< empty: left blank for a pen
    double minimumHeight = 12;

    friend bool operator==(const AnswerBox &, const AnswerBox &) = default;
};

//! \brief Lines for a pen side by side: signed, name, date
struct SignatureLines
{
    QStringList labels;

    friend bool operator==(const SignatureLines &, const SignatureLines &) = default;
};

//! \brief A small box of a form, crossed or not, with the words beside it
struct Tick
{
    QString text;
    bool isTicked = false;

    friend bool operator==(const Tick &, const Tick &) = default;
};

//! \brief One labelled place of a form: a box with what is known already, or small boxes to tick
struct Field
{
    QString label;
    QString value;            //!< empty: left blank for a pen; a line feed starts a new line
    QList<Tick> ticks;        //!< instead of a value where there are any
    double share = 1;         //!< of the row's width, against the other fields' shares
    double minimumHeight = 7; //!< of the box

    friend bool operator==(const Field &, const Field &) = default;
};

//! \brief Rows of fields side by side, the first labels of all rows one width; one field a row in large print
struct FieldGrid
{
    QList<QList<Field>> rows;
    double labelWidth = 0; //!< the first labels are at least this wide, so that grids of one page line up

    friend bool operator==(const FieldGrid &, const FieldGrid &) = default;
};

//! \brief A stroke, box or label of a figure, in millimetres from its top left corner
struct Shape
{
    enum class Kind { Line, Outline, Solid, Hatched, Label };

    Kind kind = Kind::Line;
    double x = 0;
    double y = 0;
    double width = 0;  //!< of a Line: how far it goes to the right
    double height = 0; //!< of a Line: how far it goes down
    QString text;      //!< of a Label; x, y is the left end of its baseline

    friend bool operator==(const Shape &, const Shape &) = default;
};

//! \brief A drawing in black and white; its words stand in \a alternative for who cannot see it
struct Figure
{
    QString alternative;
    double width = 0;
    double height = 0;
    QList<Shape> shapes;

    friend bool operator==(const Figure &, const Figure &) = default;
};

struct PageBreak
{
    friend bool operator==(const PageBreak &, const PageBreak &) = default;
};

//! \brief White space, on paper only
struct Space
{
    double height = 0;

    friend bool operator==(const Space &, const Space &) = default;
};

struct Block;
using Blocks = std::vector<Block>;

//! \brief Blocks that belong together
struct Group
{
    enum class Kind {
        Plain,
        Section, //!< begins with a heading
        Article  //!< stands for itself; found by the search of a web page
    };

    //! What must not come apart, where one page holds it
    enum class Keep {
        Loose,
        OnPage,          //!< stays on one page, but may go on in the next column
        Together,        //!< stays in one column
        TogetherWithNext //!< and with the beginning of what follows
    };

    Kind kind = Kind::Plain;
    QString anchor;
    Keep keep = Keep::Loose;
    Blocks blocks;

    friend bool operator==(const Group &, const Group &);
};

//! \brief Newspaper columns, balanced on the last page; one after the other on a narrow screen
struct Columns
{
    int count = 2; //!< large print takes fewer
    Blocks blocks;

    friend bool operator==(const Columns &, const Columns &);
};

//! \brief Blocks beside each other, of equal width; below each other where there is no room
struct SideBySide
{
    std::vector<Blocks> cells;

    friend bool operator==(const SideBySide &, const SideBySide &);
};

//! \brief One block of a document
struct Block
{
    using Body = std::variant<Heading, Paragraph, Bullets, Facts, Table, Index, AnswerBox, SignatureLines, FieldGrid,
                              Figure, PageBreak, Space, Group, Columns, SideBySide>;
    Body body;

    friend bool operator==(const Block &, const Block &);
};

//! \brief A whole document with what stands on each of its pages
struct Document
{
    QString title;
    QString language = QStringLiteral("en-GB");
    QString description;      //!< one sentence for search engines and file properties; may be empty
    QString edition;          //!< at the foot of every page: "Edition 14, 2 November 2026"
    QString reference;        //!< large at the top right of every page; empty: the running head stands there
    QStringList foot;         //!< further lines at the foot of every page
    bool hasTitlePage = false; //!< the first page carries no head
    Blocks blocks;

    friend bool operator==(const Document &, const Document &) = default;
};

//! \brief Unstyled text
[[nodiscard]] Text plain(const QString &text);
//! \brief Text in bold
[[nodiscard]] Text strong(const QString &text);
//! \brief Text that leads to \p target on a screen
[[nodiscard]] Text link(const QString &text, const QString &target);
//! \brief The words of \p text without their style
[[nodiscard]] QString wordsOf(const Text &text);
//! \brief What \p field holds in words: its value, or its ticks, each with a crossed or an empty box before it
[[nodiscard]] QString wordsOf(const Field &field);

} // namespace doc
