// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

// The booklet of the sample's 403 entries as PDF, beside the same lines drawn by a bare QPainter.
#include "model/documents/directorybooklet.h"
#include "model/documents/directorywebsite.h"
#include "tests/benchmarks/measuring.h"
#include "tests/support/sampledirectory.h"
#include "views/printing/pages.h"
#include "views/printing/pdffile.h"

#include <QBuffer>
#include <QFile>
#include <QGuiApplication>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace measuring;

namespace {

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
        drawBare(bare, lines, pages, 2);
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
