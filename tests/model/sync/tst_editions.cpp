// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "simulatedshare.h"

#include "model/core/hash.h"
#include "model/directory/directoryrepository.h"
#include "model/directory/directorystamp.h"
#include "model/directory/editionfile.h"
#include "model/exchange/directoryimport.h"
#include "model/journal/journal.h"
#include "model/store/database.h"
#include "model/store/sql.h"
#include "model/sync/editions.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// The Director's PC and a reader's, over one folder.
class World
{
public:
    World()
        : share(1)
        , view(share)
        , clock(QDateTime(QDate(2026, 11, 2), QTime(8, 0), Qt::UTC))
        , founded(foundPartnership(u"Wessex"_s))
        , trust(founded.marker)
        , readers(founded.marker)
    {
        for (TrustState *const state : {&trust, &readers})
            Q_UNUSED(state->offer(FileKind::Root, founded.rootBytes))
        for (const QString &name : {u"director"_s, u"reader"_s}) {
            QDir(folder.path()).mkpath(name);
            databases.insert(name, std::make_shared<Database>(*Database::open(u"%1/%2/partnership.db"_s.arg(folder.path(), name))));
        }
        addSchool(u"First"_s);
    }

    [[nodiscard]] QSqlDatabase db(const QString &name) const { return databases.value(name)->connection(); }
    [[nodiscard]] Editions at(const QString &name) { return {SyncStore(db(name)), view, clock}; }
    void addSchool(const QString &name) const
    {
        QVERIFY(sql::run(db(u"director"_s), u"INSERT INTO school(name, sort_key) VALUES(?, ?)"_s, {name, name.toUtf8()}));
    }
    [[nodiscard]] QStringList schools() const
    {
        QStringList names;
        auto rows = sql::select(db(u"reader"_s), u"SELECT name FROM school ORDER BY id"_s);
        while (rows && rows->next())
            names.append(rows->value(0).toString());
        return names;
    }
    // The manifest as the Director's PC signs it.
    QByteArray publish()
    {
        const auto manifest = at(u"director"_s).publish(trust, founded.keys, u"New"_s);
        return manifest && trust.offer(FileKind::Edition, manifest->bytes) ? manifest->bytes : QByteArray();
    }
    [[nodiscard]] QString file() const { return Editions::path(*trust.edition()); }

    QTemporaryDir folder;
    SimulatedShare share;
    SimulatedFolder view;
    FixedClock clock;
    FoundedPartnership founded;
    TrustState trust;
    TrustState readers;
    QHash<QString, std::shared_ptr<Database>> databases;
};

// A directory of one person, with the schemas up to \p newest.
std::shared_ptr<QSqlDatabase> directoryOf(int newest)
{
    const QString name = u"directory-of-%1"_s.arg(newest);
    const std::shared_ptr<QSqlDatabase> db(new QSqlDatabase(QSqlDatabase::addDatabase(u"QSQLITE"_s, name)), [name](QSqlDatabase *old) {
        delete old;
        QSqlDatabase::removeDatabase(name);
    });
    db->setDatabaseName(u":memory:"_s);
    if (!db->open())
        return nullptr;
    QStringList statements;
    for (int number = 1; number <= newest; ++number) {
        QFile file(u":/schema/%1.sql"_s.arg(number, 3, 10, QLatin1Char('0')));
        if (file.open(QIODevice::ReadOnly))
            statements += QString::fromUtf8(file.readAll()).split(u"\n;;\n"_s, Qt::SkipEmptyParts);
    }
    statements += {u"INSERT INTO school(id, name, sort_key) VALUES(7, 'Old', x'01')"_s, u"INSERT INTO person(id, name, sort_key) VALUES(5, 'Ann Lee', x'01')"_s,
                   u"INSERT INTO designation(person, name) VALUES(5, 'NLE')"_s, u"INSERT INTO post(id, person, school) VALUES(3, 5, 7)"_s,
                   u"INSERT INTO entry(post, theme, row_hash) VALUES(3, 'Music', 12)"_s};
    const bool isMade = std::ranges::all_of(statements, [&](const QString &one) { return sql::run(*db, one).has_value(); });
    return isMade ? db : nullptr;
}

bool changeFile(const QString &path, const QString &statement)
{
    bool isChanged = false;
    {
        QSqlDatabase file = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"hostile"_s);
        file.setDatabaseName(path);
        isChanged = file.open() && sql::run(file, statement);
        file.close();
    }
    QSqlDatabase::removeDatabase(u"hostile"_s);
    return isChanged;
}

} // namespace

class TestEditions : public QObject
{
    Q_OBJECT

private slots:
    void aReaderSeesWhatAllRowsOfAPersonSay()
    {
        World world;
        const QByteArray heading = "entry_id,name,school,designation,theme,specialism\n";
        const QByteArray other = "E2,Ann Lee,First,LLE,Dance,Ballet\n";
        const auto bringIn = [&world](const QByteArray &bytes) {
            QFile file(world.folder.filePath(u"directory.csv"_s));
            Journal journal(world.db(u"director"_s), world.clock);
            return file.open(QIODevice::WriteOnly) && file.write(bytes) > 0 && file.flush()
                && DirectoryImport(world.db(u"director"_s), journal, world.clock).run({{file.fileName(), {}}}).has_value();
        };
        QVERIFY(bringIn(heading + "E1,Ann Lee,First,NLE,Music,Choirs\n" + other));
        QVERIFY(bringIn(heading + "E1,Ann Lee,First,NLE,Music,Choirs and bands\n" + other));

        QVERIFY(world.readers.offer(FileKind::Edition, world.publish()));
        QVERIFY(*world.at(u"reader"_s).fetch(world.readers));

        const auto entries = DirectoryRepository(world.db(u"reader"_s)).firstEntries(5);
        QCOMPARE(entries->size(), 2);
        for (const Entry &entry : *entries)
            QCOMPARE(entry.designations, (QStringList{u"LLE"_s, u"NLE"_s}));
        QCOMPARE(sql::texts(world.db(u"reader"_s), u"SELECT designations FROM entry ORDER BY id"_s), (QStringList{u"NLE"_s, u"LLE"_s}));
    }

    void aFileIsKnownByTheManifestsThatTheDirectorSigned()
    {
        World world;
        const auto content = [&world] { return world.view.read(world.file(), 1 << 24).value_or(QByteArray()); };
        const auto put = [&world](const QByteArray &manifest) {
            return world.view.write(trustFile::path(FileKind::Edition, world.trust.edition()->version, manifest), manifest).has_value();
        };
        QVERIFY(put(world.publish()));
        const QByteArray first = content();
        QCOMPARE(world.at(u"director"_s).standingOf(world.trust, first).signature, DirectoryFileStanding::Signature::Newest);
        world.addSchool(u"Second"_s);
        QVERIFY(put(world.publish()));
        const QByteArray second = content();
        QVERIFY(first != second);

        const DirectoryFileStanding older = world.at(u"director"_s).standingOf(world.trust, first);
        QCOMPARE(older.signature, DirectoryFileStanding::Signature::Older);
        QCOMPARE(older.number, 1);
        QCOMPARE(older.newest, 2);
        QCOMPARE(world.at(u"director"_s).standingOf(world.trust, second).signature, DirectoryFileStanding::Signature::Newest);
        QByteArray changed = second;
        changed[5000] = static_cast<char>(changed.at(5000) ^ 1);
        QCOMPARE(world.at(u"director"_s).standingOf(world.trust, changed).signature, DirectoryFileStanding::Signature::Unknown);
        QCOMPARE(world.at(u"reader"_s).standingOf(world.readers, second).signature, DirectoryFileStanding::Signature::Unknown);
    }

    void anEditionFromBeforeANewRootIsKnownUpToTheLastGoodOne()
    {
        World world;
        const auto content = [&world] { return world.view.read(world.file(), 1 << 24).value_or(QByteArray()); };
        const auto put = [&world](const QByteArray &manifest, const Version &version) {
            return world.view.write(trustFile::path(FileKind::Edition, version, manifest), manifest).has_value();
        };
        QVERIFY(put(world.publish(), {1, 1}));
        const QByteArray first = content();
        world.addSchool(u"Second"_s);
        QVERIFY(put(world.publish(), {1, 2}));
        const QByteArray second = content();
        const FileReference good = world.trust.editionReference();
        world.addSchool(u"Thief"_s);
        QVERIFY(put(world.publish(), {1, 3}));
        const QByteArray stolen = content();
        const DirectorKeys fresh = DirectorKeys::generate();
        QVERIFY(world.trust.offer(FileKind::Root, newRoot(world.trust, world.founded.kit, fresh, {}, good)));
        QVERIFY(world.readers.offer(FileKind::Root, newRoot(world.readers, world.founded.kit, fresh, {}, good)));
        const auto names = world.view.list(u"dir"_s);
        for (const QString &name : *names) {
            if (name.endsWith(u".edition"_s))
                Q_UNUSED(world.trust.offer(FileKind::Edition, *world.view.read(u"dir/"_s + name, 1 << 16)))
        }
        QCOMPARE(world.trust.edition()->version.number, 2u);
        world.addSchool(u"Third"_s);
        const auto third = world.at(u"director"_s).publish(world.trust, fresh, u"New"_s);
        QVERIFY(third && world.trust.offer(FileKind::Edition, third->bytes) && put(third->bytes, {2, 3}));

        const auto standing = [&world](const QByteArray &bytes) { return world.at(u"director"_s).standingOf(world.trust, bytes); };
        QCOMPARE(standing(content()).signature, DirectoryFileStanding::Signature::Newest);
        QCOMPARE(standing(second).signature, DirectoryFileStanding::Signature::Older);
        QCOMPARE(standing(second).number, 2);
        QCOMPARE(standing(first).signature, DirectoryFileStanding::Signature::Older);
        QCOMPARE(standing(first).number, 1);
        QCOMPARE(standing(stolen).signature, DirectoryFileStanding::Signature::Unknown);
    }

    void anEditionComesWithWhatItNamesAsTakenInOrNotAtAll()
    {
        World world;
        QVERIFY(world.readers.offer(FileKind::Edition, world.publish()));
        QVERIFY(*world.at(u"reader"_s).fetch(world.readers));
        world.addSchool(u"Second"_s);
        QVERIFY(world.readers.offer(FileKind::Edition, world.publish()));
        const QSqlDatabase db = world.db(u"reader"_s);
        QVERIFY(sql::run(db, u"INSERT INTO availability_taken(event) VALUES(x'01')"_s));
        QVERIFY(sql::run(db, u"CREATE TEMP TRIGGER full BEFORE DELETE ON main.availability_taken BEGIN SELECT RAISE(FAIL, 'database or disk is full'); END"_s));
        QVERIFY(!world.at(u"reader"_s).fetch(world.readers));
        QCOMPARE(world.schools(), QStringList{u"First"_s});
        QVERIFY(sql::run(db, u"DROP TRIGGER full"_s));
        QVERIFY(*world.at(u"reader"_s).fetch(world.readers));
        QCOMPARE(world.schools(), (QStringList{u"First"_s, u"Second"_s}));
        QCOMPARE(sql::value(db, u"SELECT count(*) FROM availability_taken"_s)->toInt(), 0);
    }

    void aReaderHasWhatTheDirectorPublished()
    {
        World world;
        QVERIFY(world.readers.offer(FileKind::Edition, world.publish()));
        const auto before = directoryStamp(world.db(u"reader"_s));
        QVERIFY(*world.at(u"reader"_s).fetch(world.readers));
        QCOMPARE(world.schools(), QStringList{u"First"_s});
        QVERIFY(*directoryStamp(world.db(u"reader"_s)) != *before); // or the search would go on with its old index
        QCOMPARE(sql::value(world.db(u"reader"_s), u"SELECT edition FROM directory"_s)->toInt(), 1);
        QVERIFY(!*world.at(u"reader"_s).fetch(world.readers)); // nothing new
        world.addSchool(u"Second"_s);
        QVERIFY(world.readers.offer(FileKind::Edition, world.publish()));
        QVERIFY(*world.at(u"reader"_s).fetch(world.readers));
        QCOMPARE(world.schools(), (QStringList{u"First"_s, u"Second"_s}));
    }

    void everyByteOfTheManifestMatters()
    {
        World world;
        const QByteArray manifest = world.publish();
        for (qsizetype i = 0; i < manifest.size(); ++i) {
            QByteArray changed = manifest;
            changed[i] = static_cast<char>(changed[i] ^ 1);
            QVERIFY2(!world.readers.offer(FileKind::Edition, changed), qPrintable(QString::number(i)));
        }
        QVERIFY(world.readers.offer(FileKind::Edition, manifest));
    }

    void aChangedHalfOrMissingFileLeavesTheEditionBefore()
    {
        World world;
        Q_UNUSED(world.readers.offer(FileKind::Edition, world.publish()))
        Q_UNUSED(world.at(u"reader"_s).fetch(world.readers))
        world.addSchool(u"Second"_s);
        Q_UNUSED(world.readers.offer(FileKind::Edition, world.publish()))
        const QByteArray whole = world.share.files.value(world.file());
        QVERIFY(whole.size() > 4096);
        for (qsizetype i = 0; i < whole.size(); i += 499) {
            QByteArray changed = whole;
            changed[i] = static_cast<char>(changed[i] ^ 1);
            world.share.files[world.file()] = changed;
            QCOMPARE(world.at(u"reader"_s).fetch(world.readers).error().code, Error::Code::Busy);
        }
        world.share.files[world.file()] = whole.first(whole.size() / 2);
        QCOMPARE(world.at(u"reader"_s).fetch(world.readers).error().code, Error::Code::Busy);
        world.share.files[world.file()] = whole + 'x';
        QCOMPARE(world.at(u"reader"_s).fetch(world.readers).error().code, Error::Code::Busy);
        world.share.files.remove(world.file());
        QCOMPARE(world.at(u"reader"_s).fetch(world.readers).error().code, Error::Code::NotFound);
        QCOMPARE(world.schools(), QStringList{u"First"_s});
        world.share.files.insert(world.file(), whole);
        QVERIFY(*world.at(u"reader"_s).fetch(world.readers));
    }

    void anOlderOneAForgedOneAndATwinAreNotAdopted()
    {
        World world;
        const QByteArray first = world.publish();
        world.addSchool(u"Second"_s);
        const QByteArray second = world.publish();
        QCOMPARE(*world.readers.offer(FileKind::Edition, second), TrustState::Outcome::Adopted);
        QCOMPARE(*world.readers.offer(FileKind::Edition, first), TrustState::Outcome::Older);
        EditionManifest forged = *world.trust.edition();
        forged.version.number = 99;
        const QByteArray stranger = trustFile::sign(forged, world.trust.shareId(), crypto::SigningKey::generate());
        QCOMPARE(world.readers.offer(FileKind::Edition, stranger).error().code, Error::Code::Signature);
        const QByteArray elsewhere = trustFile::sign(forged, QByteArray(16, 'x'), world.founded.keys.signing);
        QCOMPARE(world.readers.offer(FileKind::Edition, elsewhere).error().code, Error::Code::Signature);
        EditionManifest twin = *world.trust.edition();
        twin.fileHash = QByteArray(32, 'x');
        QCOMPARE(world.readers.offer(FileKind::Edition, trustFile::sign(twin, world.trust.shareId(), world.founded.keys.signing)).error().code, Error::Code::Conflict);
    }

    void aStolenKeysHugeNumberIsUndoneByANewRoot()
    {
        World world;
        const QByteArray first = world.publish();
        Q_UNUSED(world.readers.offer(FileKind::Edition, first))
        const FileReference good = world.readers.editionReference();
        EditionManifest huge = *world.trust.edition();
        huge.version.number = (1ull << 53) - 1;
        QCOMPARE(*world.readers.offer(FileKind::Edition, trustFile::sign(huge, world.trust.shareId(), world.founded.keys.signing)), TrustState::Outcome::Adopted);
        const DirectorKeys fresh = DirectorKeys::generate();
        Q_UNUSED(world.readers.offer(FileKind::Root, newRoot(world.trust, world.founded.kit, fresh, {}, good)))
        QVERIFY(!world.readers.edition());
        QCOMPARE(*world.readers.offer(FileKind::Edition, first), TrustState::Outcome::Adopted);
        EditionManifest next = *world.trust.edition();
        next.version = {2, 2};
        QCOMPARE(*world.readers.offer(FileKind::Edition, trustFile::sign(next, world.trust.shareId(), fresh.signing)), TrustState::Outcome::Adopted);
    }

    void aSignedFileWithAHostileSchemaIsRefused_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::newRow("a view") << u"CREATE VIEW sly AS SELECT 1"_s;
        QTest::newRow("a trigger") << u"CREATE TRIGGER sly AFTER INSERT ON school BEGIN DELETE FROM person; END"_s;
        QTest::newRow("another table") << u"CREATE TABLE sly(x)"_s;
        QTest::newRow("an index on an expression") << u"CREATE INDEX sly ON school(upper(name))"_s;
        QTest::newRow("a number as text") << u"UPDATE school SET low_age='x'"_s;
        QTest::newRow("an endless text") << u"UPDATE school SET name=hex(zeroblob(20000))"_s;
        QTest::newRow("an orphan") << u"INSERT INTO entry(post) VALUES(77)"_s;
    }

    void aSignedFileWithAHostileSchemaIsRefused()
    {
        QFETCH(QString, statement);
        World world;
        const QString path = world.folder.filePath(u"hostile.lpdir"_s);
        QVERIFY(editionFile::write(world.db(u"director"_s), path));
        QVERIFY(editionFile::check(path, world.db(u"reader"_s)));
        QVERIFY(changeFile(path, statement));
        QVERIFY(!editionFile::check(path, world.db(u"reader"_s)));
    }

    void anEditionOfBeforeTheDesignationsOfEachRowIsRead()
    {
        World world;
        const QString path = world.folder.filePath(u"old.lpdir"_s);
        const auto old = directoryOf(8);
        QVERIFY(old);
        QVERIFY(editionFile::write(*old, path));
        const auto checked = editionFile::check(path, world.db(u"reader"_s));
        QVERIFY2(checked, checked ? "" : qPrintable(checked.error().message));
        QVERIFY(editionFile::replaceWith(path, world.db(u"reader"_s)));
        QCOMPARE(world.schools(), QStringList{u"Old"_s});
        QCOMPARE(sql::value(world.db(u"reader"_s), u"SELECT count(*) FROM entry WHERE theme='Music' AND row_hash=12 AND designations IS NULL"_s)->toInt(), 1);
        const auto entries = DirectoryRepository(world.db(u"reader"_s)).firstEntries(5);
        QCOMPARE(entries->value(0).person, u"Ann Lee"_s);
        QCOMPARE(entries->value(0).designations, QStringList{u"NLE"_s});
    }

    void anOldEditionWithAHostileSchemaIsRefused_data()
    {
        aSignedFileWithAHostileSchemaIsRefused_data();
        QTest::newRow("a column of another kind") << u"ALTER TABLE entry ADD COLUMN designations BLOB"_s;
        QTest::newRow("another column") << u"ALTER TABLE entry ADD COLUMN sly TEXT"_s;
        QTest::newRow("the column elsewhere") << u"ALTER TABLE school ADD COLUMN designations TEXT"_s;
        QTest::newRow("a column fewer") << u"ALTER TABLE entry DROP COLUMN row_hash"_s;
    }

    void anOldEditionWithAHostileSchemaIsRefused()
    {
        QFETCH(QString, statement);
        World world;
        const QString path = world.folder.filePath(u"hostile.lpdir"_s);
        const auto old = directoryOf(8);
        QVERIFY(old && editionFile::write(*old, path));
        QVERIFY(changeFile(path, statement));
        QVERIFY(!editionFile::check(path, world.db(u"reader"_s)));
    }

    void whatLiesBesideTheFileIsNotLookedAt()
    {
        World world;
        Q_UNUSED(world.readers.offer(FileKind::Edition, world.publish()))
        for (const QString &ending : {u"-wal"_s, u"-journal"_s, u"-shm"_s})
            world.share.files.insert(world.file() + ending, QByteArray(4096, 'x'));
        QVERIFY(*world.at(u"reader"_s).fetch(world.readers));
        QCOMPARE(world.schools(), QStringList{u"First"_s});
    }

    void aWipedFileIsPutBackByItsReaders()
    {
        World world;
        Q_UNUSED(world.readers.offer(FileKind::Edition, world.publish()))
        Q_UNUSED(world.at(u"reader"_s).fetch(world.readers))
        const QByteArray whole = world.share.files.take(world.file());
        QVERIFY(!*world.at(u"reader"_s).fetch(world.readers));
        QCOMPARE(world.share.files.value(world.file()), whole);
    }
};

QTEST_GUILESS_MAIN(TestEditions)
#include "tst_editions.moc"
