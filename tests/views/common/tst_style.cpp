// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "tests/views/common/gallery.h"
#include "views/common/button.h"
#include "views/common/style.h"
#include "views/common/textlabel.h"
#include "views/common/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QFontDatabase>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

class TestStyle : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void noTextIsClipped_data();
    void noTextIsClipped();
    void heightsGrowWithTheText();
    void spacesGrowByHalf();
    void textSizeIsHeldInItsLimits();
    void anotherFamilyMakesOtherFonts();
    void changeOfThemeReachesEveryWidget();
    void noStyleSheetAnywhere();
    void focusRingIsDrawnInside();
    void scrollBarHasNoArrows();
    void iconsTakeTheColoursOfTheTheme();
    void disabledPrimaryButtonIsReadableInContrast();

private:
    Theme m_theme;
};

void TestStyle::initTestCase()
{
    m_theme.install(*static_cast<QApplication *>(QCoreApplication::instance()));
}

void TestStyle::cleanup()
{
    m_theme.setKind(ThemeKind::Light);
    m_theme.setTextSize(100);
    m_theme.setFamily(QString());
}

void TestStyle::noTextIsClipped_data()
{
    QTest::addColumn<QString>("family");
    QTest::addColumn<int>("textSize");
    for (const char *family : {"Noto Sans", "DejaVu Sans", "DejaVu Serif"}) {
        for (const int size : {80, 100, 150, 200})
            QTest::addRow("%s %d%%", family, size) << QString::fromLatin1(family) << size;
    }
}

void TestStyle::noTextIsClipped()
{
    QFETCH(QString, family);
    QFETCH(int, textSize);
    if (!QFontDatabase::families().contains(family))
        QSKIP("the font is not installed");
    m_theme.setFamily(family);
    m_theme.setTextSize(textSize);
    const std::unique_ptr<QWidget> gallery(makeGallery(m_theme));
    gallery->resize(1366, 3000);
    gallery->show();
    QApplication::processEvents();

    const QList<QLabel *> labels = gallery->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (!label->isVisible() || label->text().isEmpty())
            continue;
        const int wanted = label->wordWrap() ? label->heightForWidth(label->width()) : label->fontMetrics().height();
        QVERIFY2(label->height() >= wanted, qPrintable(label->text()));
        if (!label->wordWrap())
            QVERIFY2(label->width() >= label->fontMetrics().size(Qt::TextShowMnemonic, label->text()).width(), qPrintable(label->text()));
    }
    const QList<QAbstractButton *> buttons = gallery->findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons) {
        if (!button->isVisible())
            continue;
        QVERIFY2(button->width() >= button->fontMetrics().size(Qt::TextShowMnemonic, button->text()).width(), qPrintable(button->text()));
        QVERIFY2(button->height() >= button->fontMetrics().height(), qPrintable(button->text()));
    }
}

void TestStyle::heightsGrowWithTheText()
{
    QLineEdit edit;
    QComboBox combo;
    combo.show();
    Button button(m_theme, ButtonKind::Outlined, u"Print…"_s);
    QCOMPARE(edit.sizeHint().height(), 36);
    QCOMPARE(combo.sizeHint().height(), 36);
    QCOMPARE(button.sizeHint().height(), 36);

    m_theme.setTextSize(200);
    QApplication::processEvents();

    QCOMPARE(edit.sizeHint().height(), 72);
    QCOMPARE(combo.sizeHint().height(), 72);
    QCOMPARE(button.sizeHint().height(), 72);
    QCOMPARE(m_theme.font(TypeRole::Body).pointSizeF(), 2 * Metrics().font(TypeRole::Body).pointSizeF());
}

void TestStyle::spacesGrowByHalf()
{
    QCOMPARE(Metrics(200).space(16), 24);
    QCOMPARE(Metrics(80).space(20), 18);
    QCOMPARE(Metrics(150).length(18), 27);
    QCOMPARE(Metrics(100, Density::Dense).controlHeight(), 30);
}

void TestStyle::textSizeIsHeldInItsLimits()
{
    QCOMPARE(Metrics(10).textSize(), 80);
    QCOMPARE(Metrics(900).textSize(), 200);
}

void TestStyle::anotherFamilyMakesOtherFonts()
{
    Metrics metrics;
    const QFont usual = metrics.font(TypeRole::Body);
    const int usualHeight = metrics.lineHeight(TypeRole::Title);
    metrics.setFamily(u"DejaVu Serif"_s);

    QCOMPARE(metrics.font(TypeRole::Body).families(), QStringList{u"DejaVu Serif"_s});
    QVERIFY(metrics.font(TypeRole::Body) != usual);
    QVERIFY(metrics.lineHeight(TypeRole::Title) > 0 && usualHeight > 0);
}

void TestStyle::changeOfThemeReachesEveryWidget()
{
    const std::unique_ptr<QWidget> gallery(makeGallery(m_theme));
    gallery->resize(1366, 900);
    gallery->show();
    QApplication::processEvents();
    const QColor before = gallery->grab().toImage().pixelColor(2, 2);
    QCOMPARE(before, colourTable(ThemeKind::Light).colour(ColourRole::Window));

    m_theme.setKind(ThemeKind::Dark);
    QApplication::processEvents();

    QCOMPARE(gallery->grab().toImage().pixelColor(2, 2), colourTable(ThemeKind::Dark).colour(ColourRole::Window));
    const auto *label = gallery->findChild<TextLabel *>();
    QCOMPARE(label->palette().color(QPalette::WindowText), colourTable(ThemeKind::Dark).colour(ColourRole::Text));
}

void TestStyle::noStyleSheetAnywhere()
{
    QVERIFY(qApp->styleSheet().isEmpty());
    QVERIFY(qobject_cast<Style *>(QApplication::style()));
    const std::unique_ptr<QWidget> gallery(makeGallery(m_theme));
    const QList<QWidget *> widgets = gallery->findChildren<QWidget *>();
    for (const QWidget *widget : widgets)
        QVERIFY(widget->styleSheet().isEmpty());
}

void TestStyle::focusRingIsDrawnInside()
{
    Button button(m_theme, ButtonKind::Outlined, u"Print…"_s);
    button.show();
    QApplication::setActiveWindow(&button);
    button.setFocus();
    QApplication::processEvents();
    if (!button.hasFocus())
        QSKIP("no focus on this platform");
    const QImage image = button.grab().toImage();

    QCOMPARE(image.pixelColor(image.width() / 2, 1), m_theme.colour(ColourRole::Focus));
    QCOMPARE(image.pixelColor(image.width() / 2, image.height() - 1), m_theme.colour(ColourRole::Focus));
}

void TestStyle::scrollBarHasNoArrows()
{
    QScrollBar bar(Qt::Vertical);
    bar.setRange(0, 100);
    bar.setPageStep(100);
    bar.resize(14, 200);
    QStyleOptionSlider option;
    option.initFrom(&bar);
    option.orientation = Qt::Vertical;
    option.minimum = 0;
    option.maximum = 100;
    option.pageStep = 100;
    option.sliderPosition = 100;
    const QStyle *style = QApplication::style();

    QVERIFY(style->subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarAddLine, &bar).isEmpty());
    QCOMPARE(style->subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider, &bar), QRect(0, 100, 14, 100));
    QCOMPARE(style->pixelMetric(QStyle::PM_ScrollBarExtent), 14);
}

void TestStyle::iconsTakeTheColoursOfTheTheme()
{
    const QIcon icon = m_theme.icon(u"check"_s, ColourRole::Text);
    const auto darkest = [&icon] {
        const QImage image = icon.pixmap(32, 32).toImage();
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, y).alpha() == 255)
                    return QColor(image.pixelColor(x, y).rgb());
            }
        }
        return QColor();
    };
    QCOMPARE(darkest(), m_theme.colour(ColourRole::Text));

    m_theme.setKind(ThemeKind::Dark);

    QCOMPARE(darkest(), colourTable(ThemeKind::Dark).colour(ColourRole::Text));
}

void TestStyle::disabledPrimaryButtonIsReadableInContrast()
{
    m_theme.setKind(ThemeKind::Contrast);
    Button button(m_theme, ButtonKind::Primary, u"Send"_s);
    button.setEnabled(false);
    const QImage image = button.grab().toImage();

    QCOMPARE(image.pixelColor(8, image.height() / 2), QColor(Qt::black)); // outlined, not filled
}

QTEST_MAIN(TestStyle)
#include "tst_style.moc"
