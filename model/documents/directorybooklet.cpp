// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/documents/directorybooklet.h"

#include "model/core/text.h"
#include "model/documents/directoryindex.h"

using namespace Qt::StringLiterals;

namespace {

using Keep = doc::Group::Keep;

doc::Block group(Keep keep, doc::Blocks blocks)
{
    return {doc::Group{doc::Group::Kind::Plain, {}, keep, std::move(blocks)}};
}

void addRunIn(doc::Blocks &blocks, const QList<doc::Fact> &facts)
{
    if (!facts.isEmpty())
        blocks.push_back({doc::Facts{facts, doc::Facts::Setting::RunIn}});
}

QString timeOf(const Entry &entry)
{
    const bool hasBoth = !entry.capacity.isEmpty() && !entry.availability.isEmpty();
    return hasBoth ? u"%1; %2"_s.arg(entry.capacity, entry.availability) : entry.capacity + entry.availability;
}

doc::Block paragraph(const QString &text, doc::Size size = doc::Size::Normal)
{
    return {doc::Paragraph{doc::plain(text), size}};
}

doc::Block heading(int level, const QString &text, const QString &runningHead = {})
{
    return {doc::Heading{level, text, {}, runningHead}};
}

void addFact(QList<doc::Fact> &facts, const QString &label, const QString &value)
{
    if (!value.isEmpty())
        facts.append({label, doc::plain(value)});
}

} // namespace

doc::Document DirectoryBooklet::compose(const DirectoryContent &content)
{
    const QList<AcademyEntries> academies = byAcademy(content);
    doc::Document document;
    document.title = tr("Directory of Learning Partnerships");
    document.description = DirectoryWords::extent(content.entries.size(), academies.size());
    document.edition = DirectoryWords::editionLine(content.edition, content.today);
    document.hasTitlePage = true;
    addTitlePage(document.blocks, content, academies.size());
    addHowToUse(document.blocks);
    if (academies.isEmpty()) {
        document.blocks.push_back(paragraph(tr("There are no entries in this directory yet.")));
        return document;
    }
    addContents(document.blocks, academies);
    addAcademies(document.blocks, academies);
    addIndexes(document.blocks, academies, content.alphabet);
    return document;
}

void DirectoryBooklet::addTitlePage(doc::Blocks &blocks, const DirectoryContent &content, qsizetype academies)
{
    blocks.push_back({doc::Space{70}});
    blocks.push_back(heading(1, tr("Directory of Learning Partnerships")));
    blocks.push_back(paragraph(tr("Colleagues who can help, by academy, with indexes by theme and by person"), doc::Size::Lead));
    blocks.push_back({doc::Space{12}});
    blocks.push_back({doc::Paragraph{doc::strong(DirectoryWords::editionLine(content.edition, content.today)), doc::Size::Normal}});
    blocks.push_back(paragraph(DirectoryWords::extent(content.entries.size(), academies)));
    if (!content.selection.isEmpty())
        blocks.push_back(paragraph(tr("This is a selection. %1.").arg(content.selection)));
    blocks.push_back({doc::Space{60}});
    blocks.push_back(paragraph(tr("Printed pages age. Before you rely on one, compare its edition with the one that the program shows."),
                               doc::Size::Small));
    const QString attribution = DirectoryWords::attribution(content.schools);
    if (!attribution.isEmpty())
        blocks.push_back(paragraph(attribution, doc::Size::Small));
    blocks.push_back({doc::PageBreak{}});
}

void DirectoryBooklet::addHowToUse(doc::Blocks &blocks)
{
    const QString title = tr("How to use this directory");
    blocks.push_back(heading(2, title, title));
    blocks.push_back(paragraph(tr("It names colleagues, what they know well and how much time they can give. Look under an academy, or begin "
                                  "with the index of themes at the end. There are two ways to take up what is offered.")));
    blocks.push_back(heading(3, tr("Level 1: ask a colleague")));
    blocks.push_back(paragraph(tr("Telephone or write to the person. No form is needed, and it often costs nothing: today you ask, another "
                                  "time you are asked. This suits a question, a visit or a few. Tell each other afterwards what it changed.")));
    blocks.push_back(heading(3, tr("Level 2: book support")));
    blocks.push_back(paragraph(tr("Support that takes longer, is costed or is a secondment is booked with the form:")));
    blocks.push_back({doc::Bullets{{doc::plain(tr("Section 1 before: the issue, and the outcomes you expect. It goes to the academy that "
                                                  "gives the support and to the Regional Director.")),
                                    doc::plain(tr("Section 2 afterwards: what the support did. It goes to the same people.")),
                                    doc::plain(tr("Section 3: next steps and what you will need. It goes to the Regional Director and the "
                                                  "Development Director."))},
                                   false}});
    blocks.push_back(paragraph(tr("What it costs is agreed when you book.")));
    blocks.push_back(heading(3, tr("When something is out of date")));
    blocks.push_back(paragraph(tr("Each entry says when it was last confirmed. Tell the Development Director what has changed; nobody else "
                                  "alters the directory, so that there is one version.")));
}

void DirectoryBooklet::addContents(doc::Blocks &blocks, const QList<AcademyEntries> &academies)
{
    const QString title = tr("Academies in this edition");
    doc::Index contents;
    for (const AcademyEntries &academy : academies)
        contents.items.append({academy.school.name, {{academyAnchor(academy.school), academy.school.name}}, {}});
    blocks.push_back({doc::PageBreak{}});
    blocks.push_back(heading(2, title, title));
    blocks.push_back({doc::Columns{2, {{contents}}}});
}

doc::Block DirectoryBooklet::academyHeading(const School &school)
{
    doc::Blocks blocks;
    blocks.push_back({doc::Heading{2, school.name, academyAnchor(school), school.name}});
    QList<doc::Fact> facts;
    addFact(facts, tr("Town"), school.town);
    addFact(facts, tr("Trust"), school.trust);
    addFact(facts, tr("Telephone"), school.telephone);
    addRunIn(blocks, facts);
    return group(Keep::TogetherWithNext, std::move(blocks));
}

doc::Block DirectoryBooklet::entryHead(const Entry &entry)
{
    const QString designations = entry.designations.join(u", "_s);
    const QString name = designations.isEmpty() ? entry.person : tr("%1, %2").arg(entry.person, designations);
    doc::Blocks blocks;
    blocks.push_back({doc::Heading{4, name, entryAnchor(entry), {}}});
    if (!entry.role.isEmpty())
        blocks.push_back({doc::Paragraph{doc::plain(entry.role), doc::Size::Normal, true}});
    if (!entry.theme.isEmpty())
        blocks.push_back({doc::Paragraph{doc::strong(entry.theme), doc::Size::Normal, true}});
    return group(Keep::TogetherWithNext, std::move(blocks));
}

// What is looked for most, telephone and e-mail, stands on lines of its own.
doc::Block DirectoryBooklet::entryFacts(const Entry &entry)
{
    QList<doc::Fact> offer;
    addFact(offer, tr("Phases"), DirectoryWords::phases(entry));
    addFact(offer, tr("Time"), timeOf(entry));
    addFact(offer, tr("Support"), DirectoryWords::supportLevels(entry.supportLevels));
    addFact(offer, tr("Confirmed"), DirectoryWords::confirmed(entry));
    QList<doc::Fact> telephone;
    addFact(telephone, tr("Telephone"), entry.telephone);
    doc::Blocks blocks;
    addRunIn(blocks, offer);
    addRunIn(blocks, telephone);
    // An address needs no label, and often the whole line.
    if (!entry.email.isEmpty())
        blocks.push_back({doc::Paragraph{doc::plain(entry.email), doc::Size::Normal, true}});
    return group(Keep::Together, std::move(blocks));
}

// One size of type and no space between its lines: what reads a PDF aloud takes an entry for one text then, and does
// not jump to the other column within it.
doc::Block DirectoryBooklet::article(const Entry &entry)
{
    doc::Blocks blocks;
    blocks.push_back(entryHead(entry));
    blocks.push_back({doc::Paragraph{doc::plain(entry.interest), doc::Size::Normal, true}});
    blocks.push_back(entryFacts(entry));
    return {doc::Group{doc::Group::Kind::Article, {}, Keep::OnPage, std::move(blocks)}};
}

void DirectoryBooklet::addAcademies(doc::Blocks &blocks, const QList<AcademyEntries> &academies)
{
    doc::Columns columns{2, {}};
    for (const AcademyEntries &academy : academies) {
        columns.blocks.push_back(academyHeading(academy.school));
        for (const Entry &entry : academy.entries)
            columns.blocks.push_back(article(entry));
    }
    blocks.push_back({doc::PageBreak{}});
    blocks.push_back({std::move(columns)});
}

void DirectoryBooklet::addIndexes(doc::Blocks &blocks, const QList<AcademyEntries> &academies, Alphabet alphabet)
{
    const QString themes = tr("Index by theme");
    const QString people = tr("Index by person");
    blocks.push_back({doc::PageBreak{}});
    blocks.push_back(heading(2, themes, themes));
    blocks.push_back({doc::Columns{2, {{themeIndex(academies, alphabet)}}}});
    blocks.push_back({doc::PageBreak{}});
    blocks.push_back(heading(2, people, people));
    blocks.push_back({doc::Columns{3, {{personIndex(academies, alphabet)}}}});
}
