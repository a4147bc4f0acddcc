// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/reports/reportfile.h"

#include "model/documents/htmlwriter.h"
#include "model/documents/odtwriter.h"
#include "model/exchange/csvwriter.h"
#include "model/reports/reportdata.h"
#include "model/reports/reportdocument.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

QStringList ReportFile::endings()
{
    return {u"pdf"_s, u"html"_s, u"odt"_s, u"xlsx"_s, u"csv"_s, u"json"_s};
}

QByteArray ReportFile::html(const ReportContent &content)
{
    return HtmlWriter::write(ReportDocument::compose(content), {});
}

Result<QByteArray> ReportFile::odt(const ReportContent &content)
{
    return OdtWriter::write(ReportDocument::compose(content));
}

QByteArray ReportFile::json(const ReportContent &content, const ReportRecords &records)
{
    QJsonObject object = figuresJson(shownFigures(content), records, content.edition == ReportEdition::Directors);
    object[u"title"_s] = ReportDocument::title(content);
    object[u"edition"_s] = editionId(content.edition);
    object[u"seen"_s] = content.seen;
    object[u"missing"_s] = QJsonArray::fromStringList(content.missing);
    return QJsonDocument(object).toJson();
}

Result<void> ReportFile::saveCsv(const ReportContent &content, const QString &path)
{
    CsvWriter writer(path);
    if (const auto done = writer.start(); !done)
        return done;
    for (const QStringList &row : figureRows(shownFigures(content))) {
        if (const auto done = writer.writeRow(row); !done)
            return done;
    }
    return writer.finish();
}
