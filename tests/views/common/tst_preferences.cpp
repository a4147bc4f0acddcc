// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/common/preferences.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestPreferences : public QObject
{
    Q_OBJECT

private slots:
    void usualValuesStandWithoutAFile();
    void whatIsSetIsThereNextTime();
    void wrongValuesInTheFileAreReadAsUsual();
    void changesAreToldOnce();
    void placeOfTheWindowIsNotNews();

private:
    [[nodiscard]] QString path() const { return m_folder.filePath(u"%1.ini"_s.arg(QString::fromLatin1(QTest::currentTestFunction()))); }

    QTemporaryDir m_folder;
};

void TestPreferences::usualValuesStandWithoutAFile()
{
    const Preferences preferences(path());

    QCOMPARE(preferences.themeChoice(), ThemeChoice::System);
    QCOMPARE(preferences.textSize(), 100);
    QCOMPARE(preferences.density(), Density::Comfortable);
    QCOMPARE(preferences.alphabet(), Alphabet::English);
    QCOMPARE(preferences.importLimitMegabytes(), 200);
    QVERIFY(preferences.windowGeometry().isNull());
    QVERIFY(!preferences.wasMaximised());
    QVERIFY(!preferences.wasAskedWhoIAm());
    QCOMPARE(preferences.lastDesktopKind(), ThemeKind::Light);
}

void TestPreferences::whatIsSetIsThereNextTime()
{
    {
        Preferences preferences(path());
        preferences.setThemeChoice(ThemeChoice::Contrast);
        preferences.setTextSize(150);
        preferences.setDensity(Density::Dense);
        preferences.setAlphabet(Alphabet::Welsh);
        preferences.setImportLimitMegabytes(500);
        preferences.setWindow(QRect(10, 20, 800, 600), true);
        preferences.setWasAskedWhoIAm(true);
        preferences.setLastDesktopKind(ThemeKind::Dark);
    }
    const Preferences preferences(path());

    QCOMPARE(preferences.themeChoice(), ThemeChoice::Contrast);
    QCOMPARE(preferences.textSize(), 150);
    QCOMPARE(preferences.density(), Density::Dense);
    QCOMPARE(preferences.alphabet(), Alphabet::Welsh);
    QCOMPARE(preferences.importLimitMegabytes(), 500);
    QCOMPARE(preferences.windowGeometry(), QRect(10, 20, 800, 600));
    QVERIFY(preferences.wasMaximised());
    QVERIFY(preferences.wasAskedWhoIAm());
    QCOMPARE(preferences.lastDesktopKind(), ThemeKind::Dark);
}

void TestPreferences::wrongValuesInTheFileAreReadAsUsual()
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[look]\ntheme=pink\ntextSize=9999\ndensity=\n[lists]\nalphabet=klingon\n[import]\nlimitMegabytes=many\n");
    file.close();
    const Preferences preferences(path());

    QCOMPARE(preferences.themeChoice(), ThemeChoice::System);
    QCOMPARE(preferences.textSize(), 200);
    QCOMPARE(preferences.density(), Density::Comfortable);
    QCOMPARE(preferences.alphabet(), Alphabet::English);
    QCOMPARE(preferences.importLimitMegabytes(), 200);
}

void TestPreferences::changesAreToldOnce()
{
    Preferences preferences(path());
    const QSignalSpy changed(&preferences, &Preferences::changed);

    preferences.setTextSize(120);
    preferences.setTextSize(120);

    QCOMPARE(changed.size(), 1);
}

void TestPreferences::placeOfTheWindowIsNotNews()
{
    Preferences preferences(path());
    const QSignalSpy changed(&preferences, &Preferences::changed);

    preferences.setWindow(QRect(1, 2, 3, 4), false);

    QCOMPARE(changed.size(), 0);
}

QTEST_MAIN(TestPreferences)
#include "tst_preferences.moc"
