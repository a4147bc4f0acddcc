// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/documents/directorywebsite.h"

#include "model/documents/directoryindex.h"
#include "model/documents/htmlwriter.h"

using namespace Qt::StringLiterals;

namespace {

doc::Text linked(const QString &words, const QString &target)
{
    return target.isEmpty() ? doc::plain(words) : doc::link(words, target);
}

doc::Block section(const QString &title, const QString &anchor, doc::Blocks blocks)
{
    doc::Group group{doc::Group::Kind::Section, {}, doc::Group::Keep::Loose, {}};
    group.blocks.push_back({doc::Heading{2, title, anchor, title}});
    for (doc::Block &block : blocks)
        group.blocks.push_back(std::move(block));
    return {group};
}

} // namespace

doc::Document DirectoryWebsite::compose(const DirectoryContent &content)
{
    const QList<AcademyEntries> academies = byAcademy(content);
    doc::Document document;
    document.title = tr("Directory of Learning Partnerships");
    document.description = tr("Colleagues who can help other schools: %1.")
                               .arg(DirectoryWords::extent(content.entries.size(), academies.size()));
    document.edition = DirectoryWords::editionLine(content.edition, content.today);
    const QString attribution = DirectoryWords::attribution(content.schools);
    if (!attribution.isEmpty())
        document.foot.append(attribution);
    document.blocks.push_back(introduction(content, academies.size()));
    if (academies.isEmpty())
        return document;
    document.blocks.push_back(academyTable(academies));
    for (const AcademyEntries &academy : academies)
        document.blocks.push_back(academySection(academy));
    document.blocks.push_back(section(tr("Index by theme"), u"themes"_s,
                                      {{doc::Columns{2, {{themeIndex(academies, content.alphabet)}}}}}));
    document.blocks.push_back(section(tr("Index by person"), u"people"_s,
                                      {{doc::Columns{2, {{personIndex(academies, content.alphabet)}}}}}));
    return document;
}

QByteArray DirectoryWebsite::html(const DirectoryContent &content)
{
    HtmlWriter::Options options;
    options.hasSearch = !content.entries.isEmpty();
    return HtmlWriter::write(compose(content), options);
}

doc::Block DirectoryWebsite::introduction(const DirectoryContent &content, qsizetype academies)
{
    doc::Blocks blocks;
    if (!content.selection.isEmpty())
        blocks.push_back({doc::Paragraph{doc::plain(tr("This is a selection. %1.").arg(content.selection)), doc::Size::Normal}});
    if (academies == 0) {
        blocks.push_back({doc::Paragraph{doc::plain(tr("There are no entries in this directory yet.")), doc::Size::Normal}});
        return {doc::Group{doc::Group::Kind::Plain, {}, doc::Group::Keep::Loose, blocks}};
    }
    const QString extent = DirectoryWords::extent(content.entries.size(), academies);
    blocks.push_back({doc::Paragraph{doc::plain(tr("%1. Each says what a colleague knows well and how much time they can give.").arg(extent)),
                                     doc::Size::Lead}});
    blocks.push_back({doc::Bullets{{doc::strong(tr("Level 1: ask. ")) + doc::plain(tr("Telephone or write; no form is needed.")),
                                    doc::strong(tr("Level 2: book. ")) + doc::plain(tr("Longer or costed support is agreed with the booking form."))},
                                   false}});
    blocks.push_back({doc::Paragraph{doc::link(tr("Academies"), u"#academies"_s) + doc::plain(u" \u00B7 "_s)
                                         + doc::link(tr("Index by theme"), u"#themes"_s) + doc::plain(u" \u00B7 "_s)
                                         + doc::link(tr("Index by person"), u"#people"_s),
                                     doc::Size::Normal}});
    return {doc::Group{doc::Group::Kind::Plain, {}, doc::Group::Keep::Loose, blocks}};
}

doc::Block DirectoryWebsite::academyTable(const QList<AcademyEntries> &academies)
{
    doc::Table table;
    table.caption = tr("Academies with the number of their entries");
    table.columns = {{3, false}, {2, false}, {3, false}, {1, true}};
    table.header = {{{doc::plain(tr("Academy")), doc::plain(tr("Town")), doc::plain(tr("Trust")), doc::plain(tr("Entries"))}, false}};
    for (const AcademyEntries &academy : academies) {
        const School &school = academy.school;
        table.rows.append({{doc::link(school.name, u"#"_s + academyAnchor(school)), doc::plain(school.town),
                            doc::plain(school.trust), doc::plain(QString::number(academy.entries.size()))},
                           false});
    }
    return section(tr("Academies"), u"academies"_s, {{table}});
}

doc::Block DirectoryWebsite::academySection(const AcademyEntries &academy)
{
    const School &school = academy.school;
    QList<doc::Fact> facts;
    if (!school.town.isEmpty())
        facts.append({tr("Town"), doc::plain(school.town)});
    if (!school.trust.isEmpty())
        facts.append({tr("Trust"), doc::plain(school.trust)});
    if (!school.telephone.isEmpty())
        facts.append({tr("Telephone"), linked(school.telephone, telephoneTarget(school.telephone))});
    if (school.website.startsWith(u"https://"_s) || school.website.startsWith(u"http://"_s))
        facts.append({tr("Website"), doc::link(school.website, school.website)});
    doc::Blocks blocks;
    if (!facts.isEmpty())
        blocks.push_back({doc::Facts{facts}});
    for (const Entry &entry : academy.entries)
        blocks.push_back(article(entry));
    return section(school.name, academyAnchor(school), blocks);
}

doc::Block DirectoryWebsite::article(const Entry &entry)
{
    const QString designations = entry.designations.join(u", "_s);
    const QString name = designations.isEmpty() ? entry.person : tr("%1, %2").arg(entry.person, designations);
    doc::Group group{doc::Group::Kind::Article, entryAnchor(entry), doc::Group::Keep::Together, {}};
    group.blocks.push_back({doc::Heading{3, name, {}, {}}});
    if (!entry.role.isEmpty())
        group.blocks.push_back({doc::Paragraph{doc::plain(entry.role), doc::Size::Normal}});
    if (!entry.theme.isEmpty())
        group.blocks.push_back({doc::Paragraph{doc::strong(entry.theme), doc::Size::Normal}});
    group.blocks.push_back({doc::Paragraph{doc::plain(entry.interest), doc::Size::Normal}});
    QList<doc::Fact> facts = DirectoryWords::offer(entry);
    addContact(facts, entry);
    facts.append({tr("Last confirmed"), doc::plain(entry.confirmedOn.isValid() ? DirectoryWords::date(entry.confirmedOn)
                                                                               : tr("not yet"))});
    group.blocks.push_back({doc::Facts{facts}});
    return {group};
}

void DirectoryWebsite::addContact(QList<doc::Fact> &facts, const Entry &entry)
{
    const PublicContact contact = publicContact(entry);
    if (!contact.telephone.isEmpty())
        facts.append({contact.isSchools ? tr("Academy\u2019s telephone") : tr("Telephone"),
                      linked(contact.telephone, telephoneTarget(contact.telephone))});
    if (!contact.email.isEmpty())
        facts.append({contact.isSchools ? tr("Academy\u2019s e-mail") : tr("E-mail"),
                      linked(contact.email, emailTarget(contact.email))});
    if (contact.telephone.isEmpty() && contact.email.isEmpty())
        facts.append({tr("Contact"), doc::plain(tr("through the academy\u2019s office"))});
}
