// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/documents/htmlwriter.h"
#include "model/documents/recoverysheet.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

RecoverySheet sheet(const QString &words)
{
    return {u"Wessex"_s, u"Dora Director"_s, u"/srv/partnership"_s, u"partnership.recovery"_s, words, QDate(2026, 11, 22)};
}

} // namespace

class TestRecoverySheet : public QObject
{
    Q_OBJECT

private slots:
    void theSheetNamesWhatIsNeededToComeBack()
    {
        const QString page = QString::fromUtf8(HtmlWriter::write(recoverySheet(sheet(u"supreme record east risk power valley"_s)), {}));
        for (const QString &part : {u"Wessex"_s, u"Dora Director"_s, u"partnership.recovery"_s, u"supreme"_s, u"valley"_s, u"22 November 2026"_s})
            QVERIFY2(page.contains(part), qPrintable(part));
    }

    void aSheetWithoutWordsHasSixPlacesForThem()
    {
        const doc::Document empty = recoverySheet(sheet({}));
        int places = 0;
        for (const doc::Block &block : empty.blocks) {
            if (const auto *grid = std::get_if<doc::FieldGrid>(&block.body)) {
                for (const QList<doc::Field> &row : grid->rows) {
                    for (const doc::Field &field : row)
                        places += field.value.isEmpty() ? 1 : 0;
                }
            }
        }
        QCOMPARE(places, 6);
    }
};

QTEST_GUILESS_MAIN(TestRecoverySheet)
#include "tst_recoverysheet.moc"
