// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/documents/profiledocuments.h"

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace {

QString designationsOf(const Entry &entry)
{
    return entry.designations.join(u", "_s);
}

// Lines that are empty are left out.
QString lines(const QStringList &parts)
{
    QStringList filled;
    std::ranges::copy_if(parts, std::back_inserter(filled), [](const QString &part) { return !part.isEmpty(); });
    return filled.join(u'\n');
}

} // namespace

doc::Document ProfileDocuments::sheet(const QString &title, const Edition &edition, const QDate &today)
{
    doc::Document document;
    document.title = title;
    document.edition = DirectoryWords::editionLine(edition, today);
    document.blocks.push_back({doc::Heading{1, title, {}, {}}});
    return document;
}

doc::Document ProfileDocuments::profile(const Entry &entry, const Edition &edition, const QDate &today)
{
    doc::Document document = sheet(entry.person, edition, today);
    const QString role = lines({entry.role, lines({entry.academy, entry.town}).replace(u'\n', u", "_s)});
    document.blocks.push_back({doc::Paragraph{doc::plain(role), doc::Size::Lead}});
    if (!entry.theme.isEmpty())
        document.blocks.push_back({doc::Heading{2, entry.theme, {}, {}}});
    document.blocks.push_back({doc::Paragraph{doc::plain(entry.interest), doc::Size::Normal}});
    QList<doc::Fact> facts = DirectoryWords::offer(entry);
    const auto add = [&facts](const QString &label, const QString &value) {
        if (!value.isEmpty())
            facts.append({label, doc::plain(value)});
    };
    add(tr("Designation"), designationsOf(entry));
    add(tr("Telephone"), entry.telephone);
    add(tr("E-mail"), entry.email);
    add(tr("Academy\u2019s telephone"), entry.schoolTelephone);
    add(tr("Trust"), entry.trust);
    add(tr("Last confirmed"), DirectoryWords::confirmed(entry));
    document.blocks.push_back({doc::Facts{facts}});
    return document;
}

doc::Document ProfileDocuments::comparison(const QList<Entry> &entries, const Edition &edition, const QDate &today)
{
    using Question = std::pair<QString, std::function<QString(const Entry &)>>;
    const QList<Question> questions{
        {tr("Academy"), [](const Entry &e) { return lines({e.academy, e.town}); }},
        {tr("Trust"), [](const Entry &e) { return e.trust; }},
        {tr("Role"), [](const Entry &e) { return e.role; }},
        {tr("Designation"), designationsOf},
        {tr("Theme"), [](const Entry &e) { return e.theme; }},
        {tr("Can help with"), [](const Entry &e) { return e.interest; }},
        {tr("Phases"), [](const Entry &e) { return DirectoryWords::phases(e); }},
        {tr("Capacity"), [](const Entry &e) { return e.capacity; }},
        {tr("Available"), [](const Entry &e) { return e.availability; }},
        {tr("Support"), [](const Entry &e) { return DirectoryWords::supportLevels(e.supportLevels); }},
        {tr("Telephone"), [](const Entry &e) { return lines({e.telephone, e.schoolTelephone}); }},
        {tr("E-mail"), [](const Entry &e) { return e.email; }},
        {tr("Last confirmed"), [](const Entry &e) { return DirectoryWords::confirmed(e); }},
    };
    doc::Table table;
    table.columns.append({0.7, false});
    doc::TableRow names{{doc::plain({})}, false};
    for (const Entry &entry : entries) {
        table.columns.append({entries.size() > 2 ? 1.0 : 1.5, false});
        names.cells.append(doc::strong(entry.person));
    }
    table.header.append(names);
    for (const auto &[label, answer] : questions) {
        doc::TableRow row{{doc::plain(label)}, false};
        for (const Entry &entry : entries)
            row.cells.append(doc::plain(answer(entry)));
        if (std::ranges::any_of(row.cells.sliced(1), [](const doc::Text &cell) { return !doc::wordsOf(cell).isEmpty(); }))
            table.rows.append(row);
    }
    doc::Document document = sheet(tr("Colleagues compared"), edition, today);
    document.blocks.push_back({table});
    return document;
}

doc::Document ProfileDocuments::contactSheet(const QList<Entry> &entries, const Edition &edition, const QDate &today)
{
    doc::Table table;
    table.columns = {{1.4, false}, {1, false}, {1.8, false}, {0.8, false}};
    table.firstCellIsHeading = false; // the name is strong, not all that stands below it
    table.header = {{{doc::plain(tr("Name")), doc::plain(tr("Theme")), doc::plain(tr("Telephone and e-mail")), doc::plain(tr("Note"))}, false}};
    for (const Entry &entry : entries) {
        table.rows.append({{doc::strong(entry.person) + doc::plain(u'\n' + lines({entry.role, entry.academy})), doc::plain(entry.theme),
                            doc::plain(lines({entry.telephone.isEmpty() ? entry.schoolTelephone : entry.telephone, entry.email})),
                            doc::plain({})},
                           false});
    }
    doc::Document document = sheet(tr("Shortlist"), edition, today);
    document.blocks.push_back({table});
    return document;
}
