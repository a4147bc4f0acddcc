// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/common/icons.h"

#include "model/core/logging.h"

#include <QColor>
#include <QDir>
#include <QFile>
#include <QPainter>

#include <cmath>

using namespace Qt::StringLiterals;

namespace {

LineIcon readIcon(const QString &name)
{
    QFile file(u":/icons/%1.svg"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        qCWarning(lcApp) << "no icon" << name;
        return {};
    }
    const auto icon = LineIcon::read(file.readAll());
    if (!icon)
        qCWarning(lcApp) << "icon" << name << icon.error().detail;
    return icon.value_or(LineIcon());
}

} // namespace

const LineIcon &Icons::lineIcon(const QString &name) const
{
    auto found = m_icons.find(name);
    if (found == m_icons.end())
        found = m_icons.insert(name, readIcon(name));
    return *found;
}

QPixmap Icons::pixmap(const QString &name, int size, const QColor &colour, qreal devicePixelRatio) const
{
    const QString key = u"%1 %2 %3 %4"_s.arg(name).arg(size).arg(colour.rgba()).arg(devicePixelRatio);
    if (const auto found = m_pixmaps.constFind(key); found != m_pixmaps.constEnd())
        return *found;
    const int pixels = static_cast<int>(std::ceil(size * devicePixelRatio));
    QPixmap drawn(pixels, pixels);
    drawn.fill(Qt::transparent);
    QPainter painter(&drawn);
    lineIcon(name).paint(painter, QRectF(0, 0, pixels, pixels), colour);
    painter.end();
    drawn.setDevicePixelRatio(devicePixelRatio);
    m_pixmaps.insert(key, drawn);
    return drawn;
}

void Icons::clear()
{
    m_pixmaps.clear();
}

QStringList Icons::names()
{
    QStringList names = QDir(u":/icons"_s).entryList({u"*.svg"_s}, QDir::Files, QDir::Name);
    for (QString &name : names)
        name.chop(4);
    return names;
}
