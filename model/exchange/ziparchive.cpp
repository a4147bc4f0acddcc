// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/exchange/ziparchive.h"

#include <QCoreApplication>
#include <QFile>

#include <zip.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

tl::unexpected<Error> damaged(const QString &detail)
{
    return failure(Error::Code::InvalidInput, Texts::tr("The packed file is damaged. Download or copy it again."), detail);
}

class MemberSource final : public ByteSource
{
public:
    MemberSource(std::shared_ptr<const ZipArchive> archive, zip_file_t *file, const ZipMember &member, const TableLimits &limits)
        : m_archive(std::move(archive))
        , m_file(file)
        , m_member(member)
        , m_guard(limits)
    {
    }
    MemberSource(const MemberSource &) = delete;
    MemberSource &operator=(const MemberSource &) = delete;
    ~MemberSource() override { zip_fclose(m_file); }

    Result<qint64> read(char *to, qint64 size) override
    {
        const qint64 count = zip_fread(m_file, to, static_cast<zip_uint64_t>(size));
        if (count < 0)
            return damaged(QString::fromUtf8(zip_file_strerror(m_file)));
        m_done += count;
        if (const auto done = m_guard.check(m_member.packed, m_done); !done)
            return failure(done);
        return count;
    }

    double progress() const override
    {
        return m_member.unpacked > 0 ? std::min(1.0, static_cast<double>(m_done) / static_cast<double>(m_member.unpacked)) : 1;
    }

private:
    std::shared_ptr<const ZipArchive> m_archive;
    zip_file_t *m_file;
    ZipMember m_member;
    UnpackingGuard m_guard;
    qint64 m_done = 0;
};

} // namespace

ZipArchive::ZipArchive(zip *handle, const TableLimits &limits)
    : m_handle(handle)
    , m_limits(limits)
{
}

ZipArchive::~ZipArchive()
{
    zip_discard(m_handle);
}

Result<std::shared_ptr<const ZipArchive>> ZipArchive::open(const QString &path, const TableLimits &limits)
{
    if (const auto file = openFile(path, limits); !file) // says what is wrong with it in our own words
        return failure(file);
    int error = 0;
    zip *const handle = zip_open(path.toUtf8().constData(), ZIP_RDONLY, &error); // UTF-8 on Windows, too
    if (!handle)
        return damaged(u"zip_open: %1"_s.arg(error));
    std::shared_ptr<ZipArchive> archive(new ZipArchive(handle, limits));
    const zip_int64_t count = zip_get_num_entries(handle, 0);
    if (count > limits.members)
        return failure(Error::Code::InvalidInput,
                       Texts::tr("This zip file holds more than %L1 files. Unpack it and choose one of them.").arg(limits.members));
    for (zip_int64_t i = 0; i < count; ++i) {
        zip_stat_t stat;
        if (zip_stat_index(handle, static_cast<zip_uint64_t>(i), 0, &stat) != 0)
            return damaged(u"zip_stat"_s);
        archive->m_members.append({QString::fromUtf8(stat.name), static_cast<qint64>(stat.comp_size), static_cast<qint64>(stat.size)});
    }
    return archive;
}

QList<ZipMember> ZipArchive::members() const
{
    return m_members;
}

bool ZipArchive::contains(const QString &name) const
{
    return std::ranges::any_of(m_members, [&](const ZipMember &member) { return member.name == name; });
}

Result<std::unique_ptr<ByteSource>> ZipArchive::read(std::shared_ptr<const ZipArchive> archive, const QString &name)
{
    const auto at = std::ranges::find_if(archive->m_members, [&](const ZipMember &member) { return member.name == name; });
    if (at == archive->m_members.cend())
        return damaged(u"no member "_s + name);
    const auto index = static_cast<zip_uint64_t>(at - archive->m_members.cbegin());
    zip_file_t *const file = zip_fopen_index(archive->m_handle, index, 0);
    if (!file) {
        const int code = zip_error_code_zip(zip_get_error(archive->m_handle));
        if (code == ZIP_ER_NOPASSWD || code == ZIP_ER_WRONGPASSWD)
            return failure(Error::Code::InvalidInput, Texts::tr("The file is locked with a password. Save it without one."));
        return damaged(u"zip_fopen: %1"_s.arg(code));
    }
    const TableLimits limits = archive->m_limits;
    return std::make_unique<MemberSource>(std::move(archive), file, *at, limits);
}
