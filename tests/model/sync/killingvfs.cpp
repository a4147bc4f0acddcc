// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "killingvfs.h"

#include <QByteArray>
#include <QDir>

#include <sqlite3.h>

namespace {

struct Plan
{
    sqlite3_vfs *real = nullptr;
    sqlite3_vfs own{};
    sqlite3_io_methods methods{};
    QByteArray path;
    int changes = 0;
    int dieAt = 0;
    bool isDead = false;
};

Plan plan;

// The real file follows in the same memory.
struct Watched
{
    sqlite3_file base;
    bool isCounted;
    [[nodiscard]] sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
};

Watched *watched(sqlite3_file *file)
{
    return reinterpret_cast<Watched *>(file);
}

sqlite3_file *real(sqlite3_file *file)
{
    return watched(file)->real();
}

bool isCounted(const char *name)
{
    return name && !plan.path.isEmpty() && QByteArray(name).startsWith(plan.path);
}

// False: the program died before it.
bool happens(bool counts)
{
    if (!counts)
        return true;
    if (!plan.isDead && plan.dieAt > 0 && plan.changes + 1 >= plan.dieAt)
        plan.isDead = true;
    if (!plan.isDead)
        ++plan.changes;
    return !plan.isDead;
}

int xClose(sqlite3_file *file) { return real(file)->pMethods->xClose(real(file)); }
int xRead(sqlite3_file *file, void *to, int size, sqlite3_int64 at) { return real(file)->pMethods->xRead(real(file), to, size, at); }
int xWrite(sqlite3_file *file, const void *from, int size, sqlite3_int64 at)
{
    return happens(watched(file)->isCounted) ? real(file)->pMethods->xWrite(real(file), from, size, at) : SQLITE_IOERR_WRITE;
}
int xTruncate(sqlite3_file *file, sqlite3_int64 size)
{
    return happens(watched(file)->isCounted) ? real(file)->pMethods->xTruncate(real(file), size) : SQLITE_IOERR_TRUNCATE;
}
int xSync(sqlite3_file *file, int flags)
{
    return happens(watched(file)->isCounted) ? real(file)->pMethods->xSync(real(file), flags) : SQLITE_IOERR_FSYNC;
}
int xFileSize(sqlite3_file *file, sqlite3_int64 *size) { return real(file)->pMethods->xFileSize(real(file), size); }
int xLock(sqlite3_file *file, int kind) { return real(file)->pMethods->xLock(real(file), kind); }
int xUnlock(sqlite3_file *file, int kind) { return real(file)->pMethods->xUnlock(real(file), kind); }
int xCheckReservedLock(sqlite3_file *file, int *result) { return real(file)->pMethods->xCheckReservedLock(real(file), result); }
int xFileControl(sqlite3_file *file, int operation, void *argument) { return real(file)->pMethods->xFileControl(real(file), operation, argument); }
int xSectorSize(sqlite3_file *file) { return real(file)->pMethods->xSectorSize(real(file)); }
int xDeviceCharacteristics(sqlite3_file *file) { return real(file)->pMethods->xDeviceCharacteristics(real(file)); }
int xShmMap(sqlite3_file *file, int page, int size, int extend, void volatile **to) { return real(file)->pMethods->xShmMap(real(file), page, size, extend, to); }
int xShmLock(sqlite3_file *file, int offset, int count, int flags) { return real(file)->pMethods->xShmLock(real(file), offset, count, flags); }
void xShmBarrier(sqlite3_file *file) { real(file)->pMethods->xShmBarrier(real(file)); }
int xShmUnmap(sqlite3_file *file, int remove) { return real(file)->pMethods->xShmUnmap(real(file), remove); }

int xOpen(sqlite3_vfs *, sqlite3_filename name, sqlite3_file *file, int flags, int *outFlags)
{
    Watched *const one = watched(file);
    one->base.pMethods = nullptr;
    one->isCounted = isCounted(name);
    const int opened = plan.real->xOpen(plan.real, name, one->real(), flags, outFlags);
    if (opened == SQLITE_OK)
        one->base.pMethods = &plan.methods;
    return opened;
}

int xDelete(sqlite3_vfs *, const char *name, int syncFolder)
{
    return happens(isCounted(name)) ? plan.real->xDelete(plan.real, name, syncFolder) : SQLITE_IOERR_DELETE;
}

} // namespace

namespace killingVfs {

void install()
{
    plan.real = sqlite3_vfs_find(nullptr);
    plan.methods = {2,          xClose,        xRead,   xWrite,   xTruncate,          xSync,        xFileSize,   xLock,
                    xUnlock,    xCheckReservedLock, xFileControl, xSectorSize, xDeviceCharacteristics, xShmMap, xShmLock,
                    xShmBarrier, xShmUnmap,    nullptr, nullptr};
    plan.own = *plan.real; // whatever else it does needs no file of ours
    plan.own.szOsFile = static_cast<int>(sizeof(Watched)) + plan.real->szOsFile;
    plan.own.pNext = nullptr;
    plan.own.zName = "killing";
    plan.own.xOpen = xOpen;
    plan.own.xDelete = xDelete;
    sqlite3_vfs_register(&plan.own, 1);
}

void dieAt(int change, const QString &path)
{
    plan.path = QDir::toNativeSeparators(path).toUtf8(); // as SQLite names it
    plan.changes = 0;
    plan.dieAt = change;
    plan.isDead = false;
}

int changes()
{
    return plan.changes;
}

bool isDead()
{
    return plan.isDead;
}

void revive()
{
    plan.dieAt = 0;
    plan.isDead = false;
}

} // namespace killingVfs
