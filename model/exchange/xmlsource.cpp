// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/exchange/xmlsource.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestPiece = 1024 * 1024;
constexpr int deepest = 64;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

tl::unexpected<Error> damaged(const QString &detail)
{
    return failure(Error::Code::InvalidInput, Texts::tr("The workbook is damaged. Open it, save it again and choose that file."), detail);
}

} // namespace

XmlSource::XmlSource(std::unique_ptr<ByteSource> source)
    : m_source(std::move(source))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

bool XmlSource::isSequential() const
{
    return true;
}

const std::optional<Error> &XmlSource::failed() const
{
    return m_error;
}

double XmlSource::progress() const
{
    return m_source->progress();
}

qint64 XmlSource::readData(char *to, qint64 size)
{
    if (m_error)
        return -1;
    const auto count = m_source->read(to, size);
    if (!count) {
        m_error = count.error();
        return -1;
    }
    if (!isBounded(to, *count)) {
        m_error = damaged(u"a piece of XML is too long, or holds a zero byte"_s).value();
        return -1;
    }
    return *count;
}

qint64 XmlSource::writeData(const char *, qint64)
{
    return -1;
}

bool XmlSource::isBounded(const char *bytes, qint64 count)
{
    if (std::memchr(bytes, 0, static_cast<size_t>(count)))
        return false;
    for (qint64 i = 0; i < count; ++i) {
        const State state = stateAfter(bytes[i]);
        m_length = state == m_state ? m_length + 1 : 0;
        m_state = state;
        if (m_length > longestPiece)
            return false;
    }
    return true;
}

XmlSource::State XmlSource::stateAfter(char c)
{
    switch (m_state) {
    case State::Text:
        if (c == '<')
            m_tail.clear();
        return c == '<' ? State::Tag : State::Text;
    case State::Tag:
        if (m_tail.size() < 8)
            m_tail.append(c);
        if (m_tail == "!--")
            return State::Comment;
        if (m_tail == "![CDATA[")
            return State::CData;
        return c == '>' ? State::Text : State::Tag;
    case State::Comment:
    case State::CData:
        m_tail = m_tail.right(2) + c;
        return m_tail == (m_state == State::Comment ? "-->" : "]]>") ? State::Text : m_state;
    }
    return State::Text;
}

WorkbookXml::WorkbookXml(std::unique_ptr<ByteSource> source)
    : m_source(std::make_unique<XmlSource>(std::move(source)))
    , m_xml(m_source.get())
{
}

Result<bool> WorkbookXml::next()
{
    while (true) {
        const QXmlStreamReader::TokenType token = m_xml.readNext();
        if (m_source->failed())
            return tl::unexpected<Error>(*m_source->failed());
        switch (token) {
        case QXmlStreamReader::StartElement:
            if (++m_depth > deepest)
                return damaged(u"nested too deeply"_s);
            return true;
        case QXmlStreamReader::EndElement:
            --m_depth;
            return true;
        case QXmlStreamReader::Characters:
            return true;
        case QXmlStreamReader::EndDocument:
            return false;
        case QXmlStreamReader::DTD:
        case QXmlStreamReader::EntityReference:
            return damaged(u"document type"_s);
        case QXmlStreamReader::Invalid:
        case QXmlStreamReader::NoToken:
            return damaged(m_xml.errorString());
        case QXmlStreamReader::StartDocument:
        case QXmlStreamReader::Comment:
        case QXmlStreamReader::ProcessingInstruction:
            break;
        }
    }
}

QString WorkbookXml::attribute(QStringView name) const
{
    for (const QXmlStreamAttribute &attribute : m_xml.attributes()) {
        if (attribute.name() == name)
            return attribute.value().toString();
    }
    return {};
}

Result<void> WorkbookXml::skip()
{
    const int outside = m_depth - 1;
    while (m_depth > outside) {
        const auto more = next();
        if (!more)
            return failure(more);
        if (!*more)
            return damaged(u"cut"_s);
    }
    return {};
}
