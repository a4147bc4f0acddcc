// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/exchange/csvreader.h"

#include <QCoreApplication>
#include <QStringConverter>

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype chunk = 256 * 1024;
constexpr qsizetype longestRecord = 4 * 1024 * 1024;
constexpr qsizetype headSize = 4096;
constexpr std::array<char, 4> separators{'\t', ';', ',', '|'}; // between equals the first

// 0x80 to 0x9F; the five that are not assigned stay as they are.
constexpr std::array<char16_t, 32> windows1252{
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
    0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

bool isControl(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\v' && byte != '\f';
}

tl::unexpected<Error> notText()
{
    return failure(Error::Code::InvalidInput,
                   Texts::tr("This is not a table that can be read. Save it as CSV, XLSX or ODS and choose that file."));
}

// UTF-16 without a byte order mark: every other byte of English text is zero.
bool looksLikeUtf16(const QByteArray &head, bool isBigEndian)
{
    qsizetype high = 0;
    qsizetype low = 0;
    for (qsizetype i = 0; i + 1 < head.size(); i += 2) {
        high += head.at(i + (isBigEndian ? 0 : 1)) == 0;
        low += head.at(i + (isBigEndian ? 1 : 0)) == 0;
    }
    return low == 0 && head.size() >= 4 && high * 10 > head.size() / 2 * 7;
}

using Counts = std::array<int, separators.size()>;

// How often each separator stands in each of the first records, outside quotation marks.
std::vector<Counts> countSeparators(QByteArrayView head)
{
    constexpr size_t recordsLookedAt = 20;
    std::vector<Counts> records;
    Counts counts{};
    bool isQuoted = false;
    bool isBlank = true;
    for (const char c : head) {
        const bool isEnd = !isQuoted && (c == '\n' || c == '\r');
        if (isEnd && !isBlank)
            records.push_back(std::exchange(counts, Counts{}));
        isBlank = isEnd;
        if (records.size() == recordsLookedAt)
            return records;
        if (c == '"')
            isQuoted = !isQuoted;
        for (size_t i = 0; i < separators.size() && !isQuoted; ++i)
            counts[i] += c == separators[i];
    }
    if (records.empty())
        records.push_back(counts);
    return records;
}

// The separator that the first record has most of and the next ones have as often.
char separatorOf(QByteArrayView head)
{
    const std::vector<Counts> records = countSeparators(head);
    Counts scores{};
    for (size_t i = 0; i < separators.size(); ++i) {
        const auto same = std::ranges::count_if(records, [&](const Counts &counts) { return counts[i] == records.front()[i]; });
        scores[i] = records.front()[i] * static_cast<int>(same);
    }
    const auto best = std::ranges::max_element(scores);
    return *best == 0 ? ',' : separators[static_cast<size_t>(best - scores.begin())];
}

bool isAscii(const char *begin, const char *end)
{
    unsigned char bits = 0;
    for (; begin != end; ++begin)
        bits |= static_cast<unsigned char>(*begin);
    return bits < 0x80;
}

} // namespace

char16_t fromWindows1252(char16_t c)
{
    return c >= 0x80 && c <= 0x9F ? windows1252[c - 0x80u] : c;
}

QString decodedText(QByteArrayView bytes, bool &isUtf8)
{
    QStringDecoder decoder(QStringConverter::Utf8, QStringConverter::Flag::Stateless | QStringConverter::Flag::ConvertInitialBom);
    QString result = decoder(bytes);
    isUtf8 = !decoder.hasError();
    if (isUtf8)
        return result;
    result = QString::fromLatin1(bytes);
    for (QChar &c : result)
        c = fromWindows1252(c.unicode());
    return result;
}

CsvReader::CsvReader(std::unique_ptr<ByteSource> source, const TableLimits &limits)
    : m_source(std::move(source))
    , m_limits(limits)
{
}

CsvReader::~CsvReader() = default;

Result<void> CsvReader::start()
{
    auto head = readHead(*m_source, headSize);
    if (!head)
        return failure(head);
    const bool hasBigMark = head->startsWith("\xFE\xFF");
    const bool hasLittleMark = head->startsWith("\xFF\xFE");
    const bool isUtf16 = hasBigMark || hasLittleMark || looksLikeUtf16(*head, true) || looksLikeUtf16(*head, false);
    const bool isBigEndian = hasBigMark || (!hasLittleMark && looksLikeUtf16(*head, true));
    m_source = prepend(hasBigMark || hasLittleMark ? head->sliced(2) : *head, std::move(m_source));
    if (isUtf16)
        m_source = recodeUtf16(std::move(m_source), isBigEndian);
    while (m_end < chunk && !m_atEnd) {
        if (const auto filled = fill(); !filled)
            return filled;
    }
    if (QByteArrayView(m_buffer).first(m_end).startsWith("\xEF\xBB\xBF"))
        m_begin = 3;
    const QByteArrayView begin = QByteArrayView(m_buffer).sliced(m_begin, std::min(m_end - m_begin, chunk));
    const QByteArrayView first = begin.first(std::min(begin.size(), headSize));
    if (std::ranges::count_if(first, isControl) * 50 > first.size())
        return notText();
    m_separator = separatorOf(begin);
    skipSeparatorLine();
    return {};
}

// Excel writes "sep=;" in front of some tables.
void CsvReader::skipSeparatorLine()
{
    const QByteArrayView begin = QByteArrayView(m_buffer).sliced(m_begin, m_end - m_begin);
    if (begin.size() < 6 || qstrnicmp(begin.data(), "sep=", 4) != 0 || (begin.at(5) != '\r' && begin.at(5) != '\n'))
        return;
    m_separator = begin.at(4);
    m_begin += begin.size() > 6 && begin.at(5) == '\r' && begin.at(6) == '\n' ? 7 : 6;
    ++m_row;
}

// Keeps the record begun and reads more behind it.
Result<void> CsvReader::fill()
{
    if (m_begin > 0) {
        std::memmove(m_buffer.data(), m_buffer.constData() + m_begin, static_cast<size_t>(m_end - m_begin));
        m_end -= m_begin;
        m_begin = 0;
    }
    if (m_end >= longestRecord)
        return failure(Error::Code::InvalidInput,
                       Texts::tr("Row %1 never ends: a line of it, or a quotation mark, is not closed. Export the file again.").arg(m_row + 1));
    if (m_buffer.size() - m_end < chunk)
        m_buffer.resize(std::max(m_end + chunk, std::min(2 * m_end, longestRecord + chunk)));
    const auto count = m_source->read(m_buffer.data() + m_end, m_buffer.size() - m_end);
    if (!count)
        return failure(count);
    if (std::memchr(m_buffer.constData() + m_end, 0, static_cast<size_t>(*count)))
        return notText();
    m_atEnd = *count == 0;
    m_end += *count;
    return {};
}

Result<bool> CsvReader::next(QStringList &row)
{
    while (true) {
        const auto step = readRecord(row);
        if (!step)
            return failure(step);
        if (*step == Step::End)
            return false;
        if (*step == Step::NeedMore) {
            if (const auto filled = fill(); !filled)
                return failure(filled);
            continue;
        }
        if (++m_row > m_limits.rows)
            return failure(Error::Code::InvalidInput,
                           Texts::tr("The table has more than %L1 rows. Import a part of it.").arg(m_limits.rows));
        if (*step == Step::Row)
            return true;
    }
}

QString CsvReader::decoded(const char *begin, const char *end)
{
    if (isAscii(begin, end))
        return QString::fromLatin1(begin, end - begin);
    bool isUtf8 = false;
    QString result = decodedText(QByteArrayView(begin, end), isUtf8);
    (isUtf8 ? m_sawUtf8 : m_sawWindows1252) = true;
    return result;
}

// From behind the opening quotation mark to behind the cell; its text goes to m_cell.
const char *CsvReader::readQuoted(const char *at, const char *end, bool &isComplete)
{
    m_cell.clear();
    isComplete = false;
    while (true) {
        const auto *quote = static_cast<const char *>(std::memchr(at, '"', static_cast<size_t>(end - at)));
        if (!quote)
            return end;
        m_cell.append(at, quote - at);
        if (quote + 1 == end && !m_atEnd)
            return end;
        at = quote + 1;
        if (at == end || *at != '"')
            break;
        m_cell.append('"');
        ++at;
    }
    const char *const rest = at; // "abc"def: what stands behind the closing mark belongs to the cell
    while (at != end && *at != m_separator && *at != '\n' && *at != '\r')
        ++at;
    m_cell.append(rest, at - rest);
    isComplete = true;
    return at;
}

Result<CsvReader::Step> CsvReader::readRecord(QStringList &row)
{
    row.clear();
    const char *const begin = m_buffer.constData() + m_begin;
    const char *const end = m_buffer.constData() + m_end;
    const char *at = begin;
    if (at == end)
        return m_atEnd ? Step::End : Step::NeedMore;
    bool isBlank = true;
    while (true) {
        bool isComplete = true;
        if (at != end && *at == '"') {
            at = readQuoted(at + 1, end, isComplete);
            if (!isComplete && m_atEnd)
                return failure(Error::Code::InvalidInput,
                               Texts::tr("A quotation mark opened in row %1 is never closed, so the file is not complete. Export it again.").arg(m_row + 1));
            if (isComplete)
                row.append(decoded(m_cell.constData(), m_cell.constData() + m_cell.size()));
        } else {
            const char *const cell = at;
            while (at != end && *at != m_separator && *at != '\n' && *at != '\r')
                ++at;
            if (at != end || m_atEnd)
                row.append(decoded(cell, at));
        }
        if (!isComplete || (at == end && !m_atEnd))
            return Step::NeedMore;
        isBlank = isBlank && row.constLast().isEmpty();
        if (row.constLast().size() > m_limits.cellCharacters || row.size() > m_limits.cellsPerRow)
            return failure(Error::Code::InvalidInput,
                           row.size() > m_limits.cellsPerRow
                               ? Texts::tr("Row %1 has more than %2 cells. Export the file again.").arg(m_row + 1).arg(m_limits.cellsPerRow)
                               : Texts::tr("A cell in row %1 has more than %L2 characters. Shorten it, or export the file again.")
                                     .arg(m_row + 1)
                                     .arg(m_limits.cellCharacters));
        if (at == end || *at != m_separator)
            break;
        ++at;
    }
    if (at != end && *at == '\r') {
        if (at + 1 == end && !m_atEnd)
            return Step::NeedMore;
        at += at + 1 != end && at[1] == '\n' ? 2 : 1;
    } else if (at != end) {
        ++at;
    }
    m_begin += at - begin;
    return isBlank ? Step::Blank : Step::Row;
}

qint64 CsvReader::row() const
{
    return m_row;
}

double CsvReader::progress() const
{
    return m_source->progress();
}

QStringList CsvReader::notes() const
{
    if (m_sawUtf8 && m_sawWindows1252)
        return {Texts::tr("Some cells are UTF-8 and some Windows-1252; each was read as what it is. Look at names with accents.")};
    return {};
}

char CsvReader::separator() const
{
    return m_separator;
}
