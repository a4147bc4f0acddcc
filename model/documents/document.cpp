// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/documents/document.h"

namespace doc {

bool operator==(const Group &a, const Group &b)
{
    return a.kind == b.kind && a.anchor == b.anchor && a.keep == b.keep && a.blocks == b.blocks;
}

bool operator==(const Columns &a, const Columns &b)
{
    return a.count == b.count && a.blocks == b.blocks;
}

bool operator==(const SideBySide &a, const SideBySide &b)
{
    return a.cells == b.cells;
}

bool operator==(const Block &a, const Block &b)
{
    return a.body == b.body;
}

Text plain(const QString &text)
{
    return {Run{text, false, {}}};
}

Text strong(const QString &text)
{
    return {Run{text, true, {}}};
}

Text link(const QString &text, const QString &target)
{
    return {Run{text, false, target}};
}

QString wordsOf(const Text &text)
{
    QString words;
    for (const Run &run : text)
        words += run.text;
    return words;
}

QString wordsOf(const Field &field)
{
    if (field.ticks.isEmpty())
        return field.value;
    QStringList words;
    for (const Tick &tick : field.ticks)
        words.append((tick.isTicked ? QChar(0x2612) : QChar(0x2610)) + QStringLiteral(" ") + tick.text);
    return words.join(QStringLiteral("  "));
}

} // namespace doc
