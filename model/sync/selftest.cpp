// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/sync/selftest.h"

#include "model/core/hash.h"
#include "model/sync/publishfile.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int listed = 50;
constexpr qsizetype large = 1024 * 1024;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ShareSelftest)
};

class Probes
{
public:
    explicit Probes(ShareFolder &share)
        : m_share(share)
        , m_folder(u"selftest-"_s + QString::fromLatin1(randomBytes(6).toHex()))
    {
    }

    QList<ShareProbe> all()
    {
        const QByteArray bytes = randomBytes(700);
        note(Texts::tr("A new file can be written"), m_share.write(at(u"a"_s), bytes));
        note(Texts::tr("It reads back as it was written"), m_share.read(at(u"a"_s), large).value_or(QByteArray()) == bytes);
        note(Texts::tr("A file that exists is not overwritten"), isConflict(m_share.write(at(u"a"_s), "other")));
        note(Texts::tr("Names that differ in case do not replace each other"), !m_share.write(at(u"A"_s), "other") || readsAs(u"a"_s, bytes));
        note(Texts::tr("A file can be renamed"), m_share.rename(at(u"a"_s), at(u"b"_s)), false);
        note(Texts::tr("Renaming does not replace a file"), renamingReplacesNothing());
        note(Texts::tr("A file of one megabyte arrives whole"), arrivesWhole());
        note(Texts::tr("New files show in the listing"), listingShowsAll());
        note(Texts::tr("A long name is allowed"), m_share.write(at(QString(70, u'x')), bytes));
        note(Texts::tr("A file can be deleted"), m_share.remove(at(QString(70, u'x'))));
        sweep();
        return m_probes;
    }

private:
    [[nodiscard]] QString at(const QString &name) const { return m_folder + u'/' + name; }
    [[nodiscard]] bool readsAs(const QString &name, const QByteArray &bytes) { return m_share.read(at(name), large).value_or(QByteArray()) == bytes; }
    static bool isConflict(const Result<void> &done) { return !done && done.error().code == Error::Code::Conflict; }

    void note(const QString &name, bool isFine, bool isNeeded = true)
    {
        m_probes.append({name, isFine ? Texts::tr("fine") : Texts::tr("not so here"), isFine, isNeeded});
    }
    void note(const QString &name, const Result<void> &done, bool isNeeded = true)
    {
        m_probes.append({name, done ? Texts::tr("fine") : done.error().message, done.has_value(), isNeeded});
    }

    bool renamingReplacesNothing()
    {
        const bool isWritten = m_share.write(at(u"c"_s), "one") && m_share.write(at(u"d"_s), "two");
        const auto renamed = m_share.rename(at(u"c"_s), at(u"d"_s));
        return isWritten && !renamed && readsAs(u"d"_s, "two");
    }

    bool arrivesWhole()
    {
        const QByteArray bytes = randomBytes(large - 100);
        const QString name = at(QString::fromLatin1(contentHash(bytes).first(16).toHex()));
        return publishFile(m_share, name, bytes, true, {}).has_value();
    }

    bool listingShowsAll()
    {
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < listed; ++i) {
            if (!m_share.write(at(u"list-%1"_s.arg(i)), "x"))
                return false;
        }
        const auto names = m_share.list(m_folder);
        m_probes.append({Texts::tr("Writing %1 small files and listing them").arg(listed), Texts::tr("%1 ms").arg(timer.elapsed()), true, false});
        return names && std::ranges::count_if(*names, [](const QString &name) { return name.startsWith(u"list-"_s); }) == listed;
    }

    void sweep()
    {
        const QStringList names = m_share.list(m_folder).value_or(QStringList());
        for (const QString &name : names)
            Q_UNUSED(m_share.remove(at(name)))
        Q_UNUSED(m_share.remove(m_folder))
    }

    ShareFolder &m_share;
    QString m_folder;
    QList<ShareProbe> m_probes;
};

} // namespace

namespace shareSelftest {

QList<ShareProbe> run(ShareFolder &share)
{
    return Probes(share).all();
}

bool isSafe(const QList<ShareProbe> &probes)
{
    return std::ranges::all_of(probes, [](const ShareProbe &probe) { return probe.isFine || !probe.isNeeded; });
}

} // namespace shareSelftest
