// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/common/lineicon.h"

#include <QtMath>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

struct Arc
{
    qreal rx = 0;
    qreal ry = 0;
    qreal rotation = 0; //!< degrees
    bool isLarge = false;
    bool isClockwise = false;
    QPointF end;
};

// The arc from angle \p from over \p sweep (at most a quarter turn) of the unit circle, as one Bezier curve.
void addQuarter(QPainterPath &path, const QTransform &toPlace, qreal from, qreal sweep)
{
    const qreal handle = 4.0 / 3.0 * std::tan(sweep / 4);
    const QPointF start(std::cos(from), std::sin(from));
    const QPointF end(std::cos(from + sweep), std::sin(from + sweep));
    path.cubicTo(toPlace.map(start + handle * QPointF(-start.y(), start.x())),
                 toPlace.map(end - handle * QPointF(-end.y(), end.x())), toPlace.map(end));
}

// SVG 1.1, appendix F.6: from two ends to a centre and two angles.
void addArc(QPainterPath &path, const Arc &arc)
{
    const QPointF start = path.currentPosition();
    if (start == arc.end || qFuzzyIsNull(arc.rx) || qFuzzyIsNull(arc.ry)) {
        path.lineTo(arc.end);
        return;
    }
    const QTransform turnBack = QTransform().rotate(-arc.rotation);
    const QPointF half = turnBack.map((start - arc.end) / 2);
    qreal rx = std::abs(arc.rx);
    qreal ry = std::abs(arc.ry);
    const qreal tooFar = half.x() * half.x() / (rx * rx) + half.y() * half.y() / (ry * ry);
    if (tooFar > 1) {
        rx *= std::sqrt(tooFar);
        ry *= std::sqrt(tooFar);
    }
    const qreal a = rx * rx * half.y() * half.y() + ry * ry * half.x() * half.x();
    const qreal root = std::sqrt(std::max(0.0, (rx * rx * ry * ry - a) / a)) * (arc.isLarge == arc.isClockwise ? -1 : 1);
    const QPointF centre(root * rx * half.y() / ry, -root * ry * half.x() / rx);
    const QPointF u((half.x() - centre.x()) / rx, (half.y() - centre.y()) / ry);
    const QPointF v((-half.x() - centre.x()) / rx, (-half.y() - centre.y()) / ry);
    const qreal from = std::atan2(u.y(), u.x());
    qreal sweep = std::atan2(v.y(), v.x()) - from;
    if (arc.isClockwise && sweep < 0)
        sweep += 2 * M_PI;
    if (!arc.isClockwise && sweep > 0)
        sweep -= 2 * M_PI;

    const QPointF middle = QTransform().rotate(arc.rotation).map(centre) + (start + arc.end) / 2;
    const QTransform toPlace = QTransform::fromScale(rx, ry) * QTransform().rotate(arc.rotation)
                               * QTransform::fromTranslate(middle.x(), middle.y());
    const int quarters = std::max(1, static_cast<int>(std::ceil(std::abs(sweep) / M_PI_2 - 1e-9)));
    for (int i = 0; i < quarters; ++i)
        addQuarter(path, toPlace, from + sweep * i / quarters, sweep / quarters);
}

// Reads commands and numbers one after the other; a wrong one stops it.
class PathReader
{
public:
    explicit PathReader(QStringView data)
        : m_data(data)
    {
    }

    bool readAll()
    {
        while (skipSeparators(), m_ok && m_at < m_data.size()) {
            if (m_data.at(m_at).isLetter())
                m_command = m_data.at(m_at++);
            else if (m_command.isNull() || m_command.toUpper() == u'Z')
                return false;
            m_ok = runCommand() && m_ok;
        }
        return m_ok;
    }

    [[nodiscard]] const QPainterPath &path() const { return m_path; }

private:
    void skipSeparators()
    {
        while (m_at < m_data.size() && (m_data.at(m_at).isSpace() || m_data.at(m_at) == u','))
            ++m_at;
    }

    void skipDigits()
    {
        while (m_at < m_data.size() && m_data.at(m_at).isDigit())
            ++m_at;
    }

    qreal number()
    {
        skipSeparators();
        const qsizetype start = m_at;
        if (m_at < m_data.size() && (m_data.at(m_at) == u'-' || m_data.at(m_at) == u'+'))
            ++m_at;
        skipDigits();
        if (m_at < m_data.size() && m_data.at(m_at) == u'.') {
            ++m_at;
            skipDigits();
        }
        bool isNumber = false;
        const qreal value = m_data.mid(start, m_at - start).toDouble(&isNumber);
        m_ok = m_ok && isNumber;
        return value;
    }

    // The two flags of an arc may stand without a space before what follows.
    bool flag()
    {
        skipSeparators();
        if (m_at >= m_data.size()) {
            m_ok = false;
            return false;
        }
        const QChar digit = m_data.at(m_at++);
        m_ok = m_ok && (digit == u'0' || digit == u'1');
        return digit == u'1';
    }

    QPointF origin() const { return m_command.isLower() ? m_path.currentPosition() : QPointF(); }

    QPointF point()
    {
        const qreal x = number();
        const qreal y = number();
        return origin() + QPointF(x, y);
    }

    void moveTo()
    {
        m_path.moveTo(point());
        m_command = m_command.isLower() ? u'l' : u'L'; // further pairs are lines
    }

    void curveTo(bool isSmooth)
    {
        const QPointF first = isSmooth ? 2 * m_path.currentPosition() - m_lastHandle : point();
        const QPointF second = point();
        const QPointF end = point();
        m_path.cubicTo(first, second, end);
        m_lastHandle = second;
    }

    void arcTo()
    {
        Arc arc;
        arc.rx = number();
        arc.ry = number();
        arc.rotation = number();
        arc.isLarge = flag();
        arc.isClockwise = flag();
        arc.end = point();
        if (m_ok)
            addArc(m_path, arc);
    }

    bool runCommand()
    {
        const QChar command = m_command.toUpper();
        if (command != u'C' && command != u'S')
            m_lastHandle = m_path.currentPosition();
        switch (command.unicode()) {
        case u'M':
            moveTo();
            break;
        case u'L':
            m_path.lineTo(point());
            break;
        case u'H':
            m_path.lineTo(origin().x() + number(), m_path.currentPosition().y());
            break;
        case u'V':
            m_path.lineTo(m_path.currentPosition().x(), origin().y() + number());
            break;
        case u'C':
        case u'S':
            curveTo(command == u'S');
            break;
        case u'Q': {
            const QPointF handle = point();
            m_path.quadTo(handle, point());
            break;
        }
        case u'A':
            arcTo();
            break;
        case u'Z':
            m_path.closeSubpath();
            break;
        default:
            return false;
        }
        if (command != u'C' && command != u'S')
            m_lastHandle = m_path.currentPosition();
        return true;
    }

    QStringView m_data;
    qsizetype m_at = 0;
    QChar m_command;
    QPointF m_lastHandle;
    QPainterPath m_path;
    bool m_ok = true;
};

} // namespace

Result<QPainterPath> parsePathData(const QString &data)
{
    PathReader reader(data);
    if (!reader.readAll())
        return failure(Error::Code::InvalidInput, u"The icon cannot be drawn."_s, u"path "_s + data.left(40));
    return reader.path();
}
