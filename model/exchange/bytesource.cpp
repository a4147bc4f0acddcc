// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/exchange/bytesource.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QStringConverter>

#include <zlib.h>

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 chunk = 256 * 1024;
constexpr qint64 ratioFrom = 4 * 1024 * 1024; // small files may be as dense as they like

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

class FileSource final : public ByteSource
{
public:
    explicit FileSource(const QString &path)
        : m_file(path)
    {
    }

    [[nodiscard]] Result<void> open()
    {
        if (!m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
            return failure(Error::Code::NotFound, Texts::tr("The file cannot be opened. Check that you may read it, and that no "
                                                       "other program has it open."),
                           m_file.errorString());
        m_size = m_file.size();
        return {};
    }

    Result<qint64> read(char *to, qint64 size) override
    {
        const qint64 count = m_file.read(to, size);
        if (count < 0)
            return failure(Error::Code::Storage, Texts::tr("The file could not be read to its end. Copy it to this PC and try again."),
                           m_file.errorString());
        m_done += count;
        return count;
    }

    double progress() const override { return m_size > 0 ? static_cast<double>(m_done) / static_cast<double>(m_size) : 1; }

private:
    QFile m_file;
    qint64 m_size = 0;
    qint64 m_done = 0;
};

class GzipSource final : public ByteSource
{
public:
    GzipSource(std::unique_ptr<ByteSource> packed, const TableLimits &limits)
        : m_packed(std::move(packed))
        , m_guard(limits)
        , m_input(static_cast<size_t>(chunk))
    {
    }
    GzipSource(const GzipSource &) = delete;
    GzipSource &operator=(const GzipSource &) = delete;
    ~GzipSource() override { inflateEnd(&m_stream); }

    [[nodiscard]] bool start() { return inflateInit2(&m_stream, 15 + 16) == Z_OK; }

    Result<qint64> read(char *to, qint64 size) override
    {
        m_stream.next_out = reinterpret_cast<Bytef *>(to);
        m_stream.avail_out = static_cast<uInt>(std::min<qint64>(size, chunk));
        const uInt room = m_stream.avail_out;
        while (m_stream.avail_out == room && !m_atEnd) {
            if (const auto filled = fill(); !filled)
                return failure(filled);
            if (const auto done = step(); !done)
                return failure(done);
        }
        const qint64 count = room - m_stream.avail_out;
        m_unpacked += count;
        if (const auto done = m_guard.check(m_read, m_unpacked); !done)
            return failure(done);
        return count;
    }

    double progress() const override { return m_packed->progress(); }

private:
    Result<void> fill()
    {
        if (m_stream.avail_in > 0)
            return {};
        const auto count = m_packed->read(m_input.data(), chunk);
        if (!count)
            return failure(count);
        m_stream.next_in = reinterpret_cast<Bytef *>(m_input.data());
        m_stream.avail_in = static_cast<uInt>(*count);
        m_read += *count;
        m_atEnd = *count == 0;
        if (m_atEnd && m_insideMember)
            return failure(Error::Code::InvalidInput, Texts::tr("The packed file stops in the middle. Download or copy it again."));
        return {};
    }

    Result<void> step()
    {
        if (m_atEnd)
            return {};
        if (!m_insideMember && m_members > 0 && *m_stream.next_in != 0x1F) { // padding after the last member
            m_stream.avail_in = 0;
            return {};
        }
        m_insideMember = true;
        const int status = inflate(&m_stream, Z_NO_FLUSH);
        if (status == Z_STREAM_END) {
            m_insideMember = false;
            ++m_members;
            inflateReset(&m_stream);
        } else if (status != Z_OK && status != Z_BUF_ERROR) {
            return failure(Error::Code::InvalidInput, Texts::tr("The packed file is damaged. Download or copy it again."));
        }
        return {};
    }

    std::unique_ptr<ByteSource> m_packed;
    UnpackingGuard m_guard;
    std::vector<char> m_input;
    z_stream m_stream = {};
    qint64 m_read = 0;
    qint64 m_unpacked = 0;
    qint64 m_members = 0;
    bool m_insideMember = false;
    bool m_atEnd = false;
};

// Keeps bytes that are already here and hands them out first.
class QueueSource : public ByteSource
{
public:
    QueueSource(QByteArray waiting, std::unique_ptr<ByteSource> rest)
        : m_waiting(std::move(waiting))
        , m_rest(std::move(rest))
    {
    }

    Result<qint64> read(char *to, qint64 size) override
    {
        if (m_at >= m_waiting.size()) {
            if (const auto more = refill(); !more)
                return failure(more);
        }
        if (m_at >= m_waiting.size())
            return m_isSpent ? Result<qint64>(0) : m_rest->read(to, size);
        const qint64 count = std::min<qint64>(size, m_waiting.size() - m_at);
        std::memcpy(to, m_waiting.constData() + m_at, static_cast<size_t>(count));
        m_at += count;
        return count;
    }

    double progress() const override { return m_rest->progress(); }

protected:
    virtual Result<void> refill() { return {}; }

    QByteArray m_waiting;
    qint64 m_at = 0;
    std::unique_ptr<ByteSource> m_rest;
    bool m_isSpent = false; // nothing comes from m_rest directly
};

class Utf16Source final : public QueueSource
{
public:
    Utf16Source(std::unique_ptr<ByteSource> utf16, bool isBigEndian)
        : QueueSource({}, std::move(utf16))
        , m_decoder(isBigEndian ? QStringConverter::Utf16BE : QStringConverter::Utf16LE)
        , m_input(static_cast<size_t>(chunk))
    {
        m_isSpent = true;
    }

protected:
    Result<void> refill() override
    {
        m_waiting.clear();
        m_at = 0;
        while (m_waiting.isEmpty()) {
            const auto count = m_rest->read(m_input.data(), chunk);
            if (!count)
                return failure(count);
            if (*count == 0)
                break;
            const QString decoded = m_decoder(QByteArrayView(m_input.data(), *count));
            m_waiting = decoded.toUtf8();
        }
        return {};
    }

private:
    QStringDecoder m_decoder;
    std::vector<char> m_input;
};

} // namespace

UnpackingGuard::UnpackingGuard(const TableLimits &limits)
    : m_most(limits.unpackedBytes)
    , m_ratio(limits.ratio)
{
}

Result<void> UnpackingGuard::check(qint64 packed, qint64 unpacked) const
{
    if (unpacked > m_most)
        return failure(Error::Code::InvalidInput,
                       Texts::tr("Unpacked, this file has more than %1 MB. Export a smaller part of it.").arg(m_most / 1024 / 1024));
    if (unpacked > ratioFrom && unpacked / m_ratio > packed)
        return failure(Error::Code::InvalidInput,
                       Texts::tr("This packed file swells to far more than a table would. Export it again, as CSV."));
    return {};
}

Result<std::unique_ptr<ByteSource>> openFile(const QString &path, const TableLimits &limits)
{
    const QFileInfo info(path);
    if (!info.exists())
        return failure(Error::Code::NotFound, Texts::tr("There is no file \u2018%1\u2019. Check its name.").arg(info.fileName()), path);
    if (!info.isFile())
        return failure(Error::Code::InvalidInput, Texts::tr("\u2018%1\u2019 is not a file. Choose a file.").arg(info.fileName()), path);
    if (info.size() == 0)
        return failure(Error::Code::InvalidInput, Texts::tr("The file is empty. Export it again."), path);
    if (info.size() > limits.fileBytes)
        return failure(Error::Code::InvalidInput,
                       Texts::tr("The file has more than %1 MB. Export a smaller part of it.").arg(limits.fileBytes / 1024 / 1024), path);
    auto source = std::make_unique<FileSource>(path);
    if (const auto opened = source->open(); !opened)
        return failure(opened);
    return source;
}

Result<std::unique_ptr<ByteSource>> unpackGzip(std::unique_ptr<ByteSource> packed, const TableLimits &limits)
{
    auto source = std::make_unique<GzipSource>(std::move(packed), limits);
    if (!source->start())
        return failure(Error::Code::Storage, Texts::tr("There is not enough memory to unpack this file."));
    return source;
}

std::unique_ptr<ByteSource> recodeUtf16(std::unique_ptr<ByteSource> utf16, bool isBigEndian)
{
    return std::make_unique<Utf16Source>(std::move(utf16), isBigEndian);
}

std::unique_ptr<ByteSource> prepend(QByteArray head, std::unique_ptr<ByteSource> rest)
{
    return std::make_unique<QueueSource>(std::move(head), std::move(rest));
}

Result<QByteArray> readHead(ByteSource &source, qint64 size)
{
    QByteArray head(size, Qt::Uninitialized);
    qint64 filled = 0;
    while (filled < size) {
        const auto count = source.read(head.data() + filled, size - filled);
        if (!count)
            return failure(count);
        if (*count == 0)
            break;
        filled += *count;
    }
    head.truncate(filled);
    return head;
}
