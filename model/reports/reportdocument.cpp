// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/reports/reportdocument.h"

#include "model/core/britishdate.h"
#include "model/reports/charts.h"
#include "model/reports/printedtable.h"
#include "model/reports/reportdata.h"
#include "model/reports/reportsentences.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using Keep = doc::Group::Keep;

constexpr qsizetype barsInAChart = 10;
constexpr qsizetype rowsKept = 12; // a table of no more is not torn: the months of a year, the answers to a question

doc::Block paragraph(const QString &text, doc::Size size = doc::Size::Normal)
{
    return {doc::Paragraph{doc::plain(text), size}};
}

doc::Block heading(int level, const QString &text, const QString &anchor = {}, const QString &runningHead = {})
{
    return {doc::Heading{level, text, anchor, runningHead}};
}

doc::Block kept(doc::Blocks blocks)
{
    return {doc::Group{doc::Group::Kind::Plain, {}, Keep::Together, std::move(blocks)}};
}

QString dayText(QDate day)
{
    return britishDate(day, u"d MMMM yyyy"_s);
}

// The years of a title stay on one line.
QString unbroken(QString text, const Period &period)
{
    const QString name = period.name();
    if (period.kind != Period::Kind::Dates)
        text.replace(name, QString(name).replace(u' ', QChar::Nbsp));
    return text;
}

} // namespace

QString ReportDocument::title(const ReportContent &content)
{
    return tr("Annual partnership report %1").arg(content.figures.period.name());
}

QString ReportDocument::editionLine(ReportEdition edition)
{
    return edition == ReportEdition::Governors ? tr("For governing bodies") : tr("For directors: confidential");
}

doc::Document ReportDocument::compose(const ReportContent &content)
{
    doc::Document document;
    document.title = title(content);
    document.description = tr("Partnership work of %1, %2.").arg(content.scopeName, content.figures.period.name());
    document.edition = tr("%1. %2. As of %3.").arg(content.scopeName, editionLine(content.edition), dayText(content.figures.asOf));
    document.hasTitlePage = true;
    addTitlePage(document.blocks, content);
    int number = 0;
    for (const ReportChapter &chapter : shownChapters(content))
        addChapter(document.blocks, content, chapter, ++number);
    return document;
}

void ReportDocument::addTitlePage(doc::Blocks &blocks, const ReportContent &content)
{
    blocks.push_back({doc::Space{60}});
    blocks.push_back(heading(1, unbroken(title(content), content.figures.period)));
    blocks.push_back(paragraph(content.scopeName, doc::Size::Lead));
    blocks.push_back({doc::Paragraph{doc::strong(editionLine(content.edition)), doc::Size::Normal}});
    blocks.push_back({doc::Space{20}});
    blocks.push_back(paragraph(tr("From the records on this PC as of %1.").arg(dayText(content.figures.asOf))));
    blocks.push_back(paragraph(content.seen));
    if (!content.missing.isEmpty()) {
        blocks.push_back(paragraph(tr("What is missing:")));
        doc::Bullets bullets;
        for (const QString &line : content.missing)
            bullets.items.append(doc::plain(line));
        blocks.push_back({bullets});
    }
    blocks.push_back({doc::PageBreak{}});
}

void ReportDocument::addChapter(doc::Blocks &blocks, const ReportContent &content, const ReportChapter &chapter, int number)
{
    const QString title = namecheck::titleForReaders(content, chapter);
    const QString numbered = tr("%1 %2").arg(number).arg(title);
    if (!blocks.empty() && !std::holds_alternative<doc::PageBreak>(blocks.back().body)) // a page begins without a gap
        blocks.push_back({doc::Space{6}});
    doc::Blocks inside;
    inside.push_back(heading(2, numbered, u"chapter-"_s + chapter.id, title));
    const QString words = namecheck::forReaders(content, content.commentary.value(chapter.id).trimmed());
    for (const QString &line : words.split(u'\n', Qt::SkipEmptyParts))
        inside.push_back(paragraph(line.trimmed()));
    if (chapter.id == u"summary"_s)
        addSummary(inside, content);
    if (chapter.id == u"unmet"_s)
        addUnmetThemes(inside, content);
    addTables(inside, content, chapter.id);
    if (chapter.id == u"cases"_s)
        addCases(inside, content);
    if (chapter.id == u"next-steps"_s)
        addNextSteps(inside, content);
    if (chapter.id == u"terms"_s)
        addTerms(inside);
    if (chapter.id == u"method"_s)
        addMethod(inside, content);
    if (chapter.id == u"glossary"_s)
        addGlossary(inside);
    const Keep keep = chapter.id == u"glossary"_s ? Keep::Together : Keep::Loose;
    blocks.push_back({doc::Group{doc::Group::Kind::Section, {}, keep, std::move(inside)}});
    if (chapter.id == u"summary"_s)
        blocks.push_back({doc::PageBreak{}});
}

void ReportDocument::addSummary(doc::Blocks &blocks, const ReportContent &content)
{
    const Figures &f = content.figures;
    doc::Table table;
    table.caption = tr("Five figures that matter");
    table.columns = {{3}, {1.6, true}, {1.6, true}};
    table.header = {{{doc::plain(tr("Figure")), doc::plain(f.period.name()), doc::plain(f.period.before().name())}}};
    const auto addRow = [&](const QString &label, const FigureTable &from, const QString &row, const FigureColumn &as = {}) {
        table.rows.append({{doc::plain(label), doc::strong(figureText(from.at(row, u"now"_s), as)), doc::plain(figureText(from.at(row, u"before"_s), as))}, false});
    };
    addRow(tr("Requests for help"), f.table(u"course"_s), u"total"_s);
    addRow(tr("Requests that were met"), f.table(u"course"_s), u"delivered"_s);
    addRow(tr("Hours of support given"), f.table(u"time"_s), u"delivered"_s, {{}, {}, Unit::Minutes});
    addRow(tr("Requests that were declined"), f.table(u"course"_s), u"declined"_s);
    const auto wellText = [&f](const QString &column) {
        const Cell well = sentences::wellMet(f, column);
        if (well.isHidden)
            return tr("not shown");
        return well.outOf == 0 ? tr("none rated") : figureText(well, {{}, {}, Unit::Count, true});
    };
    table.rows.append({{doc::plain(tr("Expected outcomes fully or mostly met, of those rated")), doc::strong(wellText(u"now"_s)), doc::plain(wellText(u"before"_s))}, false});
    for (const QString &sentence : {sentences::course(f), sentences::themes(f), sentences::academies(f), sentences::outcomes(f), sentences::unmet(f)})
        blocks.push_back(paragraph(sentence));
    blocks.push_back(kept({{table}}));
    if (content.edition == ReportEdition::Governors)
        blocks.push_back(paragraph(tr("What rests on too few bookings is not shown. Outcomes of the year before stand in its own report."), doc::Size::Small));
}

bool ReportDocument::hasFigure(const FigureTable &table)
{
    static const QStringList drawn{u"course"_s, u"months"_s, u"themes"_s, u"phases"_s, u"needs"_s, u"time"_s, u"ratings"_s, u"even-better"_s, u"costs"_s, u"levels"_s, u"kinds"_s};
    const bool hasValues = std::ranges::any_of(table.rows, [](const FigureRow &row) { return !row.cells.at(0).isHidden && row.cells.at(0).value > 0; });
    return drawn.contains(table.id) && hasValues;
}

doc::Figure ReportDocument::figureOf(const FigureTable &table, const QString &sentence)
{
    const QString words = sentence.isEmpty() ? tr("%1. The table below holds the same figures.").arg(table.title)
                                             : tr("%1. %2 The table below holds the same figures.").arg(table.title, sentence);
    if (table.id == u"months"_s) {
        QStringList labels;
        QList<charts::Series> series{{table.columns.at(0).title, {}}, {table.columns.at(1).title, {}}};
        for (const FigureRow &row : table.rows) {
            labels.append(row.title);
            series[0].values.append(row.cells.at(0).value);
            series[1].values.append(row.cells.at(1).value);
        }
        return charts::lines(labels, series, words);
    }
    if (table.id == u"course"_s) {
        const auto valuesOf = [&table](const QStringList &rows) {
            QList<qint64> values;
            for (qsizetype column = 0; column < table.columns.size(); ++column) {
                qint64 sum = 0;
                for (const QString &row : rows)
                    sum += table.at(row, table.columns.at(column).id).value;
                values.append(sum);
            }
            return values;
        };
        QStringList labels;
        for (const FigureColumn &column : table.columns)
            labels.append(column.title);
        return charts::stacked(labels,
                               {{tr("Given"), valuesOf({u"delivered"_s})},
                                {tr("Open"), valuesOf({u"waiting"_s, u"agreed"_s})},
                                {tr("Not met"), valuesOf({u"declined"_s, u"lapsed"_s, u"cancelled"_s})},
                                {tr("Other"), valuesOf({u"withdrawn"_s, u"disputed"_s})}},
                               words);
    }
    const bool isGroup = table.column(u"asked"_s) == 0;
    QList<charts::Bar> bars;
    for (const FigureRow &row : table.rows) {
        const bool isEmpty = row.cells.at(0).value == 0; // a bar of nothing shows nothing
        if (row.isTotal || isEmpty || bars.size() == barsInAChart)
            continue;
        bars.append({row.title, row.cells.at(0).value, isGroup ? row.cells.at(1).value : row.cells.at(0).value});
    }
    if (isGroup)
        return charts::bars(bars, tr("Given"), tr("Asked for"), words);
    QStringList labels;
    charts::Series only{table.columns.at(0).title, {}};
    for (const charts::Bar &bar : std::as_const(bars)) {
        labels.append(bar.label);
        only.values.append(table.columns.at(0).unit == Unit::Minutes ? bar.outer / 60 : bar.outer);
    }
    if (table.columns.at(0).unit == Unit::Minutes)
        only.name = tr("Whole hours, %1").arg(only.name);
    return charts::stacked(labels, {only}, words);
}

void ReportDocument::addTables(doc::Blocks &blocks, const ReportContent &content, const QString &chapter)
{
    for (const QString &id : shownTables(content, chapter)) {
        const FigureTable &figures = content.figures.table(id);
        const QString sentence = sentences::ofTable(content.figures, id);
        doc::Blocks first;
        first.push_back(heading(3, figures.title));
        if (!sentence.isEmpty())
            first.push_back(paragraph(sentence));
        if (hasFigure(figures))
            first.push_back({figureOf(figures, sentence)});
        const doc::Table table = printedTable(figures, hasFigure(figures) ? tr("%1: the figures").arg(figures.title) : figures.title);
        const bool isHidden = table.columns.size() <= 1;
        if (isHidden)
            first.push_back(paragraph(tr("The numbers are too small to be shown here."), doc::Size::Small));
        blocks.push_back({doc::Group{doc::Group::Kind::Plain, {}, Keep::TogetherWithNext, std::move(first)}});
        if (!isHidden && !table.rows.isEmpty())
            blocks.push_back(table.rows.size() <= rowsKept ? kept({{table}}) : doc::Block{table});
        if (!isHidden && table.rows.isEmpty() && sentence.isEmpty())
            blocks.push_back(paragraph(tr("There is nothing to show."), doc::Size::Small));
        if (!figures.note.isEmpty() && (isHidden || !table.rows.isEmpty()))
            blocks.push_back(paragraph(figures.note, doc::Size::Small));
    }
}

void ReportDocument::addUnmetThemes(doc::Blocks &blocks, const ReportContent &content)
{
    const FigureTable &themes = content.figures.table(u"themes"_s);
    doc::Table table;
    table.caption = tr("Not met, by theme");
    table.columns = {{2.4, false}, {1, true}, {1, true}};
    table.header = {{{doc::plain(tr("Theme")), doc::plain(tr("Not met")), doc::plain(tr("Asked for"))}, false}};
    const auto column = static_cast<size_t>(std::max(0, themes.column(u"not-met"_s)));
    std::vector<FigureRow> rows(themes.rows.begin(), themes.rows.end());
    std::erase_if(rows, [column](const FigureRow &row) { return row.isTotal || row.cells.at(column).value == 0; });
    std::ranges::stable_sort(rows, {}, [column](const FigureRow &row) { return -row.cells.at(column).value; });
    qint64 restNotMet = 0;
    qint64 restAsked = 0;
    for (size_t i = 0; i < rows.size(); ++i) {
        const FigureRow &row = rows.at(i);
        if (i >= rowsPrinted) {
            restNotMet += row.cells.at(column).value;
            restAsked += row.cells.at(0).value;
            continue;
        }
        table.rows.append({{doc::plain(row.title), doc::plain(QString::number(row.cells.at(column).value)), doc::plain(QString::number(row.cells.at(0).value))}, false});
    }
    if (restNotMet > 0)
        table.rows.append({{doc::plain(tr("%1 others together").arg(rows.size() - rowsPrinted)), doc::plain(QString::number(restNotMet)),
                            doc::plain(QString::number(restAsked))}, false});
    doc::Blocks first{heading(3, tr("Requests that were not met, by theme")), paragraph(sentences::unmet(content.figures))};
    blocks.push_back({doc::Group{doc::Group::Kind::Plain, {}, table.rows.isEmpty() ? Keep::Together : Keep::TogetherWithNext, std::move(first)}});
    if (!table.rows.isEmpty())
        blocks.push_back({table});
    blocks.push_back(paragraph(tr("Searches that found nothing are not recorded, so needs that nobody asked for are not counted here."), doc::Size::Small));
}

void ReportDocument::addCases(doc::Blocks &blocks, const ReportContent &content)
{
    for (const CaseStudy &study : content.cases) {
        doc::Blocks one;
        one.push_back(heading(3, study.title));
        QList<doc::Fact> facts;
        for (const auto &[label, value] : {std::pair{tr("Academies"), study.academies}, {tr("Colleague"), study.colleague}, {tr("Support"), study.support}}) {
            if (!value.isEmpty())
                facts.append({label, doc::plain(value)});
        }
        one.push_back({doc::Facts{facts}});
        for (const QString &line : study.words.split(u'\n', Qt::SkipEmptyParts))
            one.push_back(paragraph(line));
        blocks.push_back(kept(std::move(one)));
    }
    const bool isForGovernors = content.edition == ReportEdition::Governors;
    if (content.cases.isEmpty())
        blocks.push_back(paragraph(isForGovernors ? tr("No case study was released for this time.") : tr("No case study is ready to be printed.")));
    if (content.casesWithoutConsent > 0 && !isForGovernors)
        blocks.push_back(paragraph(tr("%n bookings are marked as case studies but wait for the consent of both academies.", nullptr, content.casesWithoutConsent),
                                   doc::Size::Small));
}

// In the order of their themes.
void ReportDocument::addSteps(doc::Blocks &blocks, const ReportContent &content, const QString &title, const QString &wordsTitle, QString NextStep::*words)
{
    doc::Table table;
    table.caption = title;
    table.columns = {{46}, {46}, {78}};
    table.header = {{{doc::plain(tr("Theme")), doc::plain(tr("Academy")), doc::plain(wordsTitle)}, false}};
    for (const NextStep &step : content.nextSteps) {
        if (!(step.*words).trimmed().isEmpty())
            table.rows.append({{doc::plain(step.theme.isEmpty() ? tr("Not stated") : step.theme), doc::plain(step.academy), doc::plain(step.*words)}, false});
    }
    if (table.rows.isEmpty())
        return;
    blocks.push_back({doc::Group{doc::Group::Kind::Plain, {}, Keep::TogetherWithNext,
                                {heading(3, title), paragraph(tr("In the words of the academies, for directors only."))}}});
    blocks.push_back({table});
}

void ReportDocument::addNextSteps(doc::Blocks &blocks, const ReportContent &content)
{
    addSteps(blocks, content, tr("What academies wrote as next steps"), tr("Next steps"), &NextStep::nextSteps);
    addSteps(blocks, content, tr("What academies wrote as future needs"), tr("Future needs"), &NextStep::futureNeeds);
    if (content.nextStepsClosed > 0)
        blocks.push_back(paragraph(tr("%n further next steps were written but are not for the reader of this PC.", nullptr, content.nextStepsClosed), doc::Size::Small));
}

void ReportDocument::addTerms(doc::Blocks &blocks)
{
    blocks.push_back(paragraph(tr("Meetings held, notice given, quorum and action points are not recorded in this program yet, so this report cannot say "
                                  "whether the terms of reference were kept.")));
}

// Which days the terms are; empty for a report of dates.
QString ReportDocument::termsLine(const Figures &figures)
{
    QStringList spans;
    for (const Period &term : figures.terms)
        spans.append(tr("%1 from %2 to %3", "autumn, its first and its last day").arg(term.shortName().toLower(), dayText(term.begin), dayText(term.end)));
    if (spans.isEmpty())
        return {};
    const QString list = spans.join(u", "_s);
    if (figures.haveTermsChanged)
        return tr("Terms are those of the day on which the first report of this year for governors went out, for all academies alike: %1. The partnership has "
                  "changed them since; two reports with different terms could give away what each of them hides.")
            .arg(list);
    return figures.areTermsUsual ? tr("Terms are the usual ones, for all academies alike: %1.").arg(list)
                                 : tr("Terms are those of the partnership, for all academies alike: %1. Holidays count to the term before them.").arg(list);
}

void ReportDocument::addMethod(doc::Blocks &blocks, const ReportContent &content)
{
    doc::Bullets bullets;
    QStringList lines{tr("A booking belongs to the time that holds its first day of support or, while no day is known, the day on which it was sent. "
                         "It is counted once, with all its hours and costs."),
                      tr("Hours given are those of visits that were confirmed. Visits about which the academies disagree are left out."),
                      tr("Every percentage says of how many. Nothing is averaged, and what was not answered is counted as not answered."),
                      tr("Ratings, reasons and what would have been even better are counted for the academies that asked."),
                      tr("Regions and clusters are those of the day of the booking.")};
    if (const QString terms = termsLine(content.figures); !terms.isEmpty())
        lines.append(terms);
    if (content.edition == ReportEdition::Governors) {
        if (content.threshold == 1)
            lines.append(tr("What tells about a person or a school's weakness is shown however small its numbers are: the limit of this edition is one booking."));
        else
            lines.append(tr("What tells about a person or a school's weakness is shown only where at least %1 bookings stand behind each number. Small groups "
                            "are put together with their neighbours, for all parts and terms of the year in the same way, so that no two reports "
                            "of the same records with this limit can be subtracted from each other.")
                             .arg(content.threshold));
        lines.append(tr("People appear as labels, which are drawn anew each year."));
    }
    lines += content.missing;
    for (const QString &line : std::as_const(lines))
        bullets.items.append(doc::plain(line));
    blocks.push_back({bullets});
    if (const QString line = sentences::evaluations(content.figures); !content.missing.contains(line))
        blocks.push_back(paragraph(line));
}

void ReportDocument::addGlossary(doc::Blocks &blocks)
{
    doc::Facts facts;
    facts.facts = {{tr("Level 1"), doc::plain(tr("An informal contact, or a small booking without much paper."))},
                   {tr("Level 2"), doc::plain(tr("Support that is booked with the form, costed and evaluated."))},
                   {tr("Given"), doc::plain(tr("Support that has ended."))},
                   {tr("Lapsed"), doc::plain(tr("Nothing happened for so long that the request no longer stands. It can be taken up again."))},
                   {tr("Free hours"), doc::plain(tr("The hours a term that a leader gives without charge."))},
                   {tr("Exchange"), doc::plain(tr("Hours that are returned in hours instead of money."))},
                   {tr("Brokerage"), doc::plain(tr("What is kept for arranging the support."))},
                   {tr("Section 3"), doc::plain(tr("Next steps and future needs, written by a principal for the directors only."))}};
    blocks.push_back({facts});
}
