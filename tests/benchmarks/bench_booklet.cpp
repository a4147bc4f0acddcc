// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

// The booklet of the sample's 403 entries as PDF, beside the same lines drawn by a bare QPainter.
#include "model/documents/directorybooklet.h"
#include "model/documents/directorywebsite.h"
#include "tests/support/sampledirectory.h"
#include "views/printing/pages.h"
#include "views/printing/pdffile.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

double milliseconds(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

double medianOf(const std::function<void()> &work, int runs = 7)
{
    QList<double> times;
    for (int i = 0; i < runs; ++i)
        times.append(milliseconds(work));
    std::ranges::sort(times);
    return times.at(runs / 2);
}

// About as many lines and letters a page as the booklet has, at fixed places: what drawing alone costs.
void drawBare(QByteArray &bytes, const QStringList &lines, int pages)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(1200);
    QPainter painter(&writer);
    QFont font(QStringList{u"Segoe UI"_s, u"Noto Sans"_s, u"DejaVu Sans"_s});
    font.setPixelSize(175);
    font.setStyleStrategy(QFont::PreferNoShaping);
    painter.setFont(font);
    const qsizetype perPage = (lines.size() + pages - 1) / pages;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (i > 0 && i % perPage == 0)
            writer.newPage();
        const qsizetype place = i % perPage;
        painter.drawText(QPointF(place % 2 == 0 ? 0 : 4000, 200 + static_cast<double>(place / 2) * 220), lines.at(i));
    }
}

void report(const char *name, double value, const char *unit, double ratio, const char *yardstick)
{
    std::printf("%s\t%.1f\t%s\t%.2f\t%s\n", name, value, unit, ratio, yardstick);
}

// Every text of the booklet, cut to lines of the length that a column holds.
void addLines(QStringList &lines, const doc::Blocks &blocks);

void addText(QStringList &lines, const QString &text)
{
    for (qsizetype at = 0; at < text.size(); at += 46)
        lines.append(text.mid(at, 46));
}

void addLines(QStringList &lines, const doc::Blocks &blocks)
{
    for (const doc::Block &block : blocks) {
        if (const auto *paragraph = std::get_if<doc::Paragraph>(&block.body))
            addText(lines, doc::wordsOf(paragraph->text));
        else if (const auto *heading = std::get_if<doc::Heading>(&block.body))
            addText(lines, heading->text);
        else if (const auto *group = std::get_if<doc::Group>(&block.body))
            addLines(lines, group->blocks);
        else if (const auto *columns = std::get_if<doc::Columns>(&block.body))
            addLines(lines, columns->blocks);
        else if (const auto *facts = std::get_if<doc::Facts>(&block.body))
            for (const doc::Fact &fact : facts->facts)
                lines << fact.label << doc::wordsOf(fact.value);
        else if (const auto *index = std::get_if<doc::Index>(&block.body))
            for (const doc::IndexItem &item : index->items)
                lines << item.text << u"123"_s;
    }
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const DirectoryContent content = sampleDirectory();
    const doc::Document document = DirectoryBooklet::compose(content);
    QStringList lines;
    addLines(lines, document.blocks);
    QByteArray bytes;
    int pages = 0;
    const double first = milliseconds([&] {
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        pages = writePdf(document, buffer).value_or(1);
    });
    const double compose = medianOf([&] { (void) DirectoryBooklet::compose(content); });
    const double layOut = medianOf([&] { (void) Pages::layOut(document); });
    const double whole = medianOf([&] {
        bytes.clear();
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        (void) writePdf(document, buffer);
    });
    QByteArray bare;
    const double floor = medianOf([&] {
        bare.clear();
        drawBare(bare, lines, pages);
    });
    QByteArray html;
    const double website = medianOf([&] { html = DirectoryWebsite::html(content); });
    std::printf("entries %d, pages %d, PDF %.0f kB, HTML %.0f kB, first %.1f ms, compose %.2f ms, layout %.1f ms, lines of the yardstick %d\n",
                static_cast<int>(content.entries.size()), pages, static_cast<double>(bytes.size()) / 1024,
                static_cast<double>(html.size()) / 1024, first, compose, layOut, static_cast<int>(lines.size()));
    if (argc > 1) {
        for (const auto &[suffix, data] : {std::pair{".pdf", bytes}, std::pair{".html", html}}) {
            QFile file(QString::fromLocal8Bit(argv[1]) + QLatin1StringView(suffix));
            if (file.open(QIODevice::WriteOnly))
                file.write(data);
        }
    }
    report("booklet_pdf", whole, "ms", whole / floor, "the same lines by a bare QPainter");
    report("directory_html", website, "ms", website / floor, "the same lines by a bare QPainter");
    return 0;
}
