// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/directory/editionfile.h"
#include "model/store/database.h"
#include "model/store/sql.h"
#include "readtable.h"

#include <QCoreApplication>

#include <algorithm>

namespace {

// A reader's database and a whole edition to be spoilt.
struct Reader
{
    QTemporaryDir folder;
    Database database = *Database::open(folder.filePath(QStringLiteral("reader.db")));
    QByteArray edition;

    Reader()
    {
        const QString path = folder.filePath(QStringLiteral("whole.lpdir"));
        if (!editionFile::number(database.connection(), 1, QDate(2026, 11, 21)) || !editionFile::write(database.connection(), path))
            std::abort();
        QFile file(path);
        if (!editionFile::check(path, database.connection())) // else nothing below would be tried
            std::abort();
        if (!file.open(QIODevice::ReadOnly))
            std::abort();
        edition = file.readAll();
    }
};

// Five bytes each: where (four) and what; the last odd ones say how much of the end is missing.
QByteArray spoilt(QByteArray edition, const QByteArray &patches)
{
    qsizetype at = 0;
    for (; at + 5 <= patches.size(); at += 5) {
        quint32 place = 0;
        for (qsizetype i = 0; i < 4; ++i)
            place = place << 8 | static_cast<unsigned char>(patches.at(at + i));
        edition[static_cast<qsizetype>(place) % edition.size()] = patches.at(at + 4);
    }
    const qsizetype missing = at < patches.size() ? static_cast<unsigned char>(patches.at(at)) * qsizetype(256) : 0;
    edition.chop(std::min(missing, edition.size()));
    return edition;
}

} // namespace

// What a Director's stolen key could sign: it may be refused, but it neither hurts nor leaves the reader's database broken.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    static int argc = 1;
    static char name[] = "fuzz_edition";
    static char *argv[] = {name, nullptr};
    static const QCoreApplication app(argc, argv);
    static const Reader reader;
    static const FuzzFile file;
    QFile::remove(file.path());
    file.write(spoilt(reader.edition, QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size))));
    const auto checked = editionFile::check(file.path(), reader.database.connection());
    if (!checked) {
        if (checked.error().message.isEmpty())
            std::abort();
        return 0;
    }
    [[maybe_unused]] const auto taken = editionFile::replaceWith(file.path(), reader.database.connection());
    const auto health = sql::value(reader.database.connection(), QStringLiteral("PRAGMA quick_check"));
    if (!health || health->toString() != QStringLiteral("ok"))
        std::abort();
    return 0;
}
