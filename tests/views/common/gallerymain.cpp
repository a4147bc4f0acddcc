// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

// Writes a picture of every shared control: gallery OUT.png light|dark|contrast TEXTSIZE [FAMILY]
#include "tests/views/common/gallery.h"
#include "views/common/theme.h"

#include <QApplication>
#include <QPixmap>
#include <QWidget>

#include <memory>

using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QStringList words = QApplication::arguments();
    Theme theme;
    theme.setKind(words.value(2) == u"dark"_s ? ThemeKind::Dark
                  : words.value(2) == u"contrast"_s ? ThemeKind::Contrast : ThemeKind::Light);
    theme.setTextSize(words.value(3, u"100"_s).toInt());
    theme.setFamily(words.value(4));
    theme.install(application);
    const std::unique_ptr<QWidget> gallery(makeGallery(theme));
    gallery->resize(1366, 768);
    gallery->show();
    QApplication::processEvents();
    return gallery->grab().save(words.value(1, u"gallery.png"_s)) ? 0 : 1;
}
