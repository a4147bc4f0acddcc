// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/exchange/bytesource.h"

#include <QIODevice>
#include <QXmlStreamReader>

#include <memory>
#include <optional>

//! \brief XML from outside, as QXmlStreamReader wants it, stopped before it can fill the memory
//!
//! A tag, text or comment may have 1 MB: QXmlStreamReader holds one of them at a time. There are no zero bytes, so no
//! UTF-16, in which a tag could hide from this count.
class XmlSource final : public QIODevice
{
    Q_OBJECT

public:
    explicit XmlSource(std::unique_ptr<ByteSource> source);

    [[nodiscard]] bool isSequential() const override;
    //! \brief Why reading stopped, when it was not the end
    [[nodiscard]] const std::optional<Error> &failed() const;
    [[nodiscard]] double progress() const;

protected:
    qint64 readData(char *to, qint64 size) override;
    qint64 writeData(const char *from, qint64 size) override;

private:
    enum class State { Text, Tag, Comment, CData };

    [[nodiscard]] bool isBounded(const char *bytes, qint64 count);
    [[nodiscard]] State stateAfter(char c);

    std::unique_ptr<ByteSource> m_source;
    std::optional<Error> m_error;
    State m_state = State::Text;
    qint64 m_length = 0; // of the tag, text or comment so far
    QByteArray m_tail;   // the last bytes, to know how a tag began or a comment ends
};

//! \brief Reads the elements of one XML file of a workbook, with depth, document types and errors looked after
class WorkbookXml
{
public:
    explicit WorkbookXml(std::unique_ptr<ByteSource> source);

    //! \brief Goes to the next begin of an element, end of an element or text
    //! \return false at the end; Code::InvalidInput when the file is damaged, nested more than 64 deep or has a
    //! document type, by which texts could be blown up
    [[nodiscard]] Result<bool> next();

    [[nodiscard]] bool isStart(QStringView name) const { return m_xml.isStartElement() && m_xml.name() == name; }
    [[nodiscard]] bool isEnd(QStringView name) const { return m_xml.isEndElement() && m_xml.name() == name; }
    [[nodiscard]] bool isText() const { return m_xml.isCharacters(); }
    [[nodiscard]] QStringView text() const { return m_xml.text(); }
    [[nodiscard]] QStringView name() const { return m_xml.name(); }
    [[nodiscard]] bool isStart() const { return m_xml.isStartElement(); }
    [[nodiscard]] bool isEnd() const { return m_xml.isEndElement(); }
    //! \brief The attribute of that local name, empty when there is none
    [[nodiscard]] QString attribute(QStringView name) const;
    //! \brief Goes behind the end of the element that has just begun
    [[nodiscard]] Result<void> skip();
    [[nodiscard]] double progress() const { return m_source->progress(); }

private:
    std::unique_ptr<XmlSource> m_source;
    QXmlStreamReader m_xml;
    int m_depth = 0;
};
