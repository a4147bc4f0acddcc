// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

// Sections 1 and 2 of a booking as PDF, beside the same words and boxes drawn by a bare QPainter at places known before.
#include "tests/support/formcontent.h"
#include "views/printing/pdffile.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>

using namespace Qt::StringLiterals;

namespace {

double milliseconds(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

struct Line
{
    QString text;
    bool isStrong;
    bool isBoxed;
};

void collect(QList<Line> &lines, const doc::Blocks &blocks)
{
    for (const doc::Block &block : blocks) {
        if (const auto *heading = std::get_if<doc::Heading>(&block.body))
            lines.append({heading->text, true, false});
        else if (const auto *paragraph = std::get_if<doc::Paragraph>(&block.body))
            lines.append({doc::wordsOf(paragraph->text), false, false});
        else if (const auto *box = std::get_if<doc::AnswerBox>(&block.body))
            lines << Line{box->label, true, false} << Line{box->answer, false, true};
        else if (const auto *grid = std::get_if<doc::FieldGrid>(&block.body)) {
            for (const QList<doc::Field> &row : grid->rows) {
                for (const doc::Field &field : row) {
                    lines << Line{field.label, true, false} << Line{field.value, false, field.ticks.isEmpty()};
                    for (const doc::Tick &tick : field.ticks)
                        lines.append({tick.text, false, true});
                }
            }
        } else if (const auto *table = std::get_if<doc::Table>(&block.body)) {
            for (const doc::TableRow &row : table->header + table->rows) {
                for (const doc::Text &cell : row.cells)
                    lines.append({doc::wordsOf(cell), false, false});
            }
        } else if (const auto *group = std::get_if<doc::Group>(&block.body)) {
            collect(lines, group->blocks);
        }
    }
}

// What drawing alone costs: no breaking of lines, no thought of where a page ends.
void drawBare(QByteArray &bytes, const QList<QList<Line>> &pages)
{
    bytes.clear();
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(1200);
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(), QPageLayout::Point));
    QPainter painter(&writer);
    QFont font(QStringList{u"Segoe UI"_s, u"Noto Sans"_s, u"DejaVu Sans"_s});
    font.setPixelSize(175);
    font.setStyleStrategy(QFont::PreferNoShaping);
    QFont strong = font;
    strong.setBold(true);
    for (qsizetype page = 0; page < pages.size(); ++page) {
        if (page > 0)
            writer.newPage();
        double y = 1000;
        for (const Line &line : pages.at(page)) {
            painter.setFont(line.isStrong ? strong : font);
            painter.drawText(QPointF(1000, y), line.text);
            if (line.isBoxed)
                painter.drawRect(QRectF(950, y - 170, 4000, 230));
            y += 200;
        }
    }
}

double medianOf(QList<double> times)
{
    std::ranges::sort(times);
    return times.at(times.size() / 2);
}

void report(const char *name, double value, double ratio)
{
    std::printf("%s\t%.2f\tms\t%.2f\tthe same words and boxes by a bare QPainter\n", name, value, ratio);
}

} // namespace

int main(int argc, char *argv[])
{
    QGuiApplication application(argc, argv);
    FormContent content = filledForm();
    content.booking.receiving.clear();
    content.booking.visits.removeLast();
    content.booking.terms.first().cost = {};
    const auto documents = BookingForm::sections(content, {1, 2});
    QList<QList<Line>> lines;
    for (const doc::Document &document : documents) {
        lines.append(QList<Line>());
        collect(lines.last(), document.blocks);
        for (const QString &line : document.foot)
            lines.last().append({line, false, false});
        lines.last() << Line{document.reference, true, false} << Line{document.edition, false, false};
    }
    QByteArray bytes;
    int pages = 0;
    const auto form = [&] {
        bytes.clear();
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        pages = writePdf(BookingForm::sections(content, {1, 2}), buffer).value_or(0);
    };
    const std::clock_t before = std::clock();
    const double first = milliseconds(form);
    const double firstProcessor = static_cast<double>(std::clock() - before) * 1000 / CLOCKS_PER_SEC;
    QByteArray bare;
    drawBare(bare, lines);
    // Turn by turn, so that a busy machine slows both alike.
    QList<double> ours;
    QList<double> floor;
    QList<double> processor;
    for (int i = 0; i < 41; ++i) {
        const std::clock_t start = std::clock();
        ours.append(milliseconds(form));
        processor.append(static_cast<double>(std::clock() - start) * 1000 / CLOCKS_PER_SEC);
        floor.append(milliseconds([&] { drawBare(bare, lines); }));
    }
    std::printf("pages %d, lines %d and %d, PDF %lld and %lld bytes, first %.1f ms (%.1f ms of processor), then %.2f ms of processor, bare %.2f ms\n", pages, static_cast<int>(lines.at(0).size()),
                static_cast<int>(lines.at(1).size()), static_cast<long long>(bytes.size()), static_cast<long long>(bare.size()), first, firstProcessor,
                medianOf(processor), medianOf(floor));
    report("form_pdf", medianOf(ours), medianOf(ours) / medianOf(floor));
    return 0;
}
