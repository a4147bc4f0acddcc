// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/common/lineicon.h"

#include <QColor>
#include <QPainter>
#include <QPen>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

qreal number(const QXmlStreamAttributes &attributes, QLatin1StringView name)
{
    return attributes.value(name).toDouble();
}

void addRect(QPainterPath &path, const QXmlStreamAttributes &attributes)
{
    const QRectF rect(number(attributes, "x"_L1), number(attributes, "y"_L1), number(attributes, "width"_L1),
                      number(attributes, "height"_L1));
    const qreal rx = number(attributes, attributes.hasAttribute("rx"_L1) ? "rx"_L1 : "ry"_L1);
    path.addRoundedRect(rect, rx, rx);
}

void addEllipse(QPainterPath &path, const QXmlStreamAttributes &attributes, qreal rx, qreal ry)
{
    path.addEllipse(QPointF(number(attributes, "cx"_L1), number(attributes, "cy"_L1)), rx, ry);
}

Result<void> addElement(QPainterPath &path, QStringView name, const QXmlStreamAttributes &attributes)
{
    if (name == "path"_L1 || name == "polyline"_L1 || name == "polygon"_L1) {
        const QString points = attributes.value("points"_L1).toString();
        const QString data = name == "path"_L1 ? attributes.value("d"_L1).toString()
                                               : u'M' + points + (name == "polygon"_L1 ? u"Z"_s : QString());
        const auto parsed = parsePathData(data);
        if (!parsed)
            return failure(parsed);
        path.addPath(*parsed);
    } else if (name == "rect"_L1) {
        addRect(path, attributes);
    } else if (name == "circle"_L1) {
        addEllipse(path, attributes, number(attributes, "r"_L1), number(attributes, "r"_L1));
    } else if (name == "ellipse"_L1) {
        addEllipse(path, attributes, number(attributes, "rx"_L1), number(attributes, "ry"_L1));
    } else if (name == "line"_L1) {
        path.moveTo(number(attributes, "x1"_L1), number(attributes, "y1"_L1));
        path.lineTo(number(attributes, "x2"_L1), number(attributes, "y2"_L1));
    } else if (name != "svg"_L1) {
        return failure(Error::Code::InvalidInput, u"The icon cannot be drawn."_s, u"element "_s + name.toString());
    }
    return {};
}

} // namespace

Result<LineIcon> LineIcon::read(const QByteArray &svg)
{
    LineIcon icon;
    QXmlStreamReader xml(svg);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (const auto added = addElement(icon.m_path, xml.name(), xml.attributes()); !added)
            return failure(added);
    }
    if (xml.hasError())
        return failure(Error::Code::InvalidInput, u"The icon cannot be drawn."_s, xml.errorString());
    return icon;
}

void LineIcon::paint(QPainter &painter, const QRectF &target, const QColor &colour, bool isFilled) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(target.topLeft());
    painter.scale(target.width() / units, target.height() / units);
    painter.setBrush(isFilled ? QBrush(colour) : QBrush(Qt::NoBrush));
    painter.setPen(QPen(colour, strokeWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(m_path);
    painter.restore();
}
