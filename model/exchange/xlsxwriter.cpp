// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/exchange/xlsxwriter.h"

#include "model/exchange/cellvalues.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <xlsxwriter.h>

#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr unsigned int mostRows = LXW_ROW_MAX;
constexpr double columnWidth = 22; // characters

// XML has no place for these, and a workbook with one of them does not open.
QString withoutNonCharacters(QString text)
{
    return text.removeIf([](QChar c) { return c.unicode() >= 0xFFFE; });
}

tl::unexpected<Error> notWritten(const QString &detail)
{
    return failure(Error::Code::Storage,
                   QCoreApplication::translate("Exchange", "The file could not be written. Choose another folder, or close the program that has it open."), detail);
}

} // namespace

XlsxWriter::XlsxWriter(QString path)
    : m_path(std::move(path))
{
}

XlsxWriter::~XlsxWriter()
{
    if (!m_workbook)
        return;
    workbook_close(m_workbook);
    QFile::remove(partPath());
}

// The workbook grows beside its place, so that a file of that name stays until the new one is whole.
QString XlsxWriter::partPath() const
{
    return m_path + u".part"_s;
}

Result<void> XlsxWriter::start()
{
    QFile probe(partPath());
    if (!probe.open(QIODevice::WriteOnly))
        return notWritten(probe.errorString());
    probe.close();
    QByteArray folder = QDir::tempPath().toUtf8();
    lxw_workbook_options options = {};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = folder.data();
    m_workbook = workbook_new_opt(partPath().toUtf8().constData(), &options);
    m_sheet = m_workbook ? workbook_add_worksheet(m_workbook, nullptr) : nullptr;
    if (!m_sheet)
        return notWritten(u"workbook_new"_s);
    m_heading = workbook_add_format(m_workbook);
    format_set_bold(m_heading);
    worksheet_freeze_panes(m_sheet, 1, 0);
    return {};
}

Result<void> XlsxWriter::writeRow(const QStringList &cells)
{
    if (m_row >= mostRows)
        return failure(Error::Code::InvalidInput,
                       QCoreApplication::translate("Exchange", "A workbook holds at most %L1 rows. Export as CSV instead.").arg(mostRows));
    if (m_row == 0) {
        m_columns = cells.size();
        worksheet_set_column(m_sheet, 0, static_cast<lxw_col_t>(m_columns - 1), columnWidth, nullptr);
    }
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (cells.at(i).isEmpty())
            continue;
        const QByteArray text = withoutNonCharacters(cell::guarded(cells.at(i))).toUtf8();
        const lxw_error error = worksheet_write_string(m_sheet, m_row, static_cast<lxw_col_t>(i), text.constData(), m_row == 0 ? m_heading : nullptr);
        if (error != LXW_NO_ERROR)
            return notWritten(QString::fromUtf8(lxw_strerror(error)));
    }
    ++m_row;
    return {};
}

Result<void> XlsxWriter::finish()
{
    if (m_row > 0 && m_columns > 0)
        worksheet_autofilter(m_sheet, 0, 0, m_row - 1, static_cast<lxw_col_t>(m_columns - 1));
    const lxw_error error = workbook_close(std::exchange(m_workbook, nullptr));
    if (error != LXW_NO_ERROR) {
        QFile::remove(partPath());
        return notWritten(QString::fromUtf8(lxw_strerror(error)));
    }
    QFile::remove(m_path);
    if (!QFile::rename(partPath(), m_path))
        return notWritten(m_path);
    return {};
}
