// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/documents/bookingform.h"

#include "model/documents/bookingformparts.h"
#include "model/documents/directorycontent.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(BookingForm)
};

using doc::Block;

Block heading(int level, const QString &text, const QString &runningHead = {})
{
    return {doc::Heading{level, text, {}, runningHead}};
}

Block note(const QString &text)
{
    return {doc::Paragraph{doc::plain(text), doc::Size::Small, true}};
}

void append(doc::Blocks &blocks, doc::Blocks more)
{
    std::ranges::move(more, std::back_inserter(blocks));
}

QString orElse(const QString &text, const QString &otherwise)
{
    return text.isEmpty() ? otherwise : text;
}

// A partnership of maintained schools has no regions: the copy then goes to the Development Director.
QString directorOf(const Party &party)
{
    if (!party.region.isEmpty())
        return Texts::tr("Regional Director (%1)").arg(party.region);
    return party.school.isEmpty() ? Texts::tr("Regional Director") : Texts::tr("Development Director");
}

QString copiesOf(const Booking &booking)
{
    QStringList directors{directorOf(booking.requesting)};
    if (!booking.providing.school.isEmpty())
        directors.append(directorOf(booking.providing));
    directors.append(Texts::tr("Development Director"));
    directors.removeDuplicates();
    return directors.join(u", "_s);
}

// Of which directory names and posts are; "draft" would be taken for a word about the booking.
QString directoryLine(const Edition &edition, QDate today)
{
    if (edition.number > 0 && !edition.isDraft())
        return Texts::tr("Directory: %1").arg(DirectoryWords::editionLine(edition, today));
    return Texts::tr("Directory: edition %1, not published yet").arg(edition.number + 1);
}

// What every section's document has in common.
doc::Document sheet(const FormContent &content, int section)
{
    doc::Document document;
    document.title = Texts::tr("Booking %1, section %2").arg(content.booking.reference).arg(section);
    document.reference = content.booking.reference;
    document.edition = directoryLine(content.edition, content.today);
    return document;
}

QStringList openFoot(const Booking &booking)
{
    const QString provider = orElse(booking.providing.school, Texts::tr("the academy providing support"));
    const QString requester = orElse(booking.requesting.school, Texts::tr("the requesting academy"));
    return {Texts::tr("Goes to: %1.").arg(provider), Texts::tr("Copies: %1.").arg(copiesOf(booking)),
            Texts::tr("Return to: the office of %1, which enters it by the reference at the top.").arg(requester)};
}

doc::Document section1(const FormContent &content)
{
    const Booking &booking = content.booking;
    doc::Document document = sheet(content, 1);
    document.foot = openFoot(booking);
    doc::Blocks &blocks = document.blocks;
    blocks.push_back(heading(2, Texts::tr("Section 1: Booking provision"), Texts::tr("Learning Partnerships")));
    blocks.push_back(note(Texts::tr("Send the completed section to the academy providing support and a copy to the Regional Director.")));
    blocks.push_back({FormParts::parties(booking, content.today)});
    append(blocks, FormParts::kinds(booking));
    blocks.push_back(heading(4, Texts::tr("Issue")));
    blocks.push_back(FormParts::answer(Texts::tr("What is the issue you want to address?"), booking.section1.issue, 19));
    blocks.push_back(FormParts::answer(Texts::tr("What are your expected outcomes from the collaboration?"), FormParts::outcomes(booking), 19));
    append(blocks, FormParts::visits(booking));
    // Who signs sees on the same page what it costs.
    doc::Group end;
    end.keep = doc::Group::Keep::Together;
    end.blocks = FormParts::cost(booking, content.today);
    end.blocks.push_back(FormParts::signatures({Texts::tr("Signed, requesting academy"), Texts::tr("Signed, providing academy")}));
    blocks.push_back({std::move(end)});
    return document;
}

doc::Document section2(const FormContent &content)
{
    const Booking &booking = content.booking;
    const Section2 &section = booking.section2;
    doc::Document document = sheet(content, 2);
    document.foot = openFoot(booking);
    doc::Blocks &blocks = document.blocks;
    blocks.push_back(heading(2, Texts::tr("Section 2: Evaluation"), Texts::tr("Learning Partnerships")));
    blocks.push_back(note(Texts::tr("After the support is completed. Send section 2 to the academy providing support and a copy to the Regional Director.")));
    blocks.push_back({FormParts::support(booking, content.today)});
    blocks.push_back(heading(4, Texts::tr("Outcomes")));
    blocks.push_back(FormParts::answer(Texts::tr("How did the collaboration provide the support you expected?"), section.support, 28));
    blocks.push_back(FormParts::answer(Texts::tr("What would have been even better if...?"), section.evenBetter, 28));
    append(blocks, FormParts::ratings(booking));
    if (!section.comment.isEmpty())
        blocks.push_back(FormParts::answer(Texts::tr("Comment of the providing academy"), section.comment, 12, section.commentBy));
    if (section.followUpOn.isValid())
        blocks.push_back(FormParts::answer(Texts::tr("A term later: did it last?"), section.followUp, 12, FormParts::date(section.followUpOn)));
    blocks.push_back(FormParts::signatures({Texts::tr("Signed, requesting academy")}));
    return document;
}

QString confidentialLine(const Booking &booking)
{
    if (!booking.section3.isForProvider)
        return Texts::tr("CONFIDENTIAL: to the two directors only");
    return Texts::tr("CONFIDENTIAL: to the two directors and the principal of %1 only").arg(booking.providing.school);
}

doc::Document section3(const FormContent &content)
{
    const Booking &booking = content.booking;
    const Section3Words words = content.section3.value_or(Section3Words());
    doc::Document document = sheet(content, 3);
    document.foot = {confidentialLine(booking),
                     Texts::tr("Return to: the %1 or the Development Director, in a closed envelope. An office passes it on unopened.")
                         .arg(booking.requesting.region.isEmpty() && !booking.requesting.school.isEmpty() ? Texts::tr("principal")
                                                                                                          : directorOf(booking.requesting))};
    doc::Blocks &blocks = document.blocks;
    blocks.push_back(heading(2, Texts::tr("Section 3: Next Steps"), confidentialLine(booking)));
    blocks.push_back(note(Texts::tr("Training and future needs can be confidential. This section goes to the Regional Director and the Development Director.")));
    blocks.push_back({FormParts::support(booking, content.today)});
    blocks.push_back(FormParts::answer(Texts::tr("Next steps"), words.nextSteps, 60));
    blocks.push_back(FormParts::answer(Texts::tr("Future needs"), words.futureNeeds, 60));
    doc::FieldGrid choice{{}, 32};
    choice.rows.append({{Texts::tr("The principal\u2019s choice"), {},
                         {{Texts::tr("Include this section for the providing academy"), booking.section3.isForProvider}}}});
    blocks.push_back({choice});
    blocks.push_back(FormParts::signatures({Texts::tr("Signed, principal")}));
    return document;
}

} // namespace

doc::Document BookingForm::section(const FormContent &content, int section)
{
    switch (section) {
    case 2:
        return section2(content);
    case 3:
        return section3(content);
    default:
        return section1(content);
    }
}

std::vector<doc::Document> BookingForm::sections(const FormContent &content, const QList<int> &sections)
{
    std::vector<doc::Document> documents;
    for (const int number : sections)
        documents.push_back(section(content, number));
    return documents;
}

std::vector<doc::Document> BookingForm::blanks(const QStringList &references, const QList<int> &sections, const Edition &edition, QDate today)
{
    std::vector<doc::Document> documents;
    for (const QString &reference : references) {
        FormContent content;
        content.booking.reference = reference;
        content.booking.section1.level = 0; // neither level is crossed
        content.edition = edition;
        content.today = today;
        for (const int number : sections)
            documents.push_back(section(content, number));
    }
    return documents;
}

doc::Document BookingForm::visitSheet(const FormContent &content)
{
    const Booking &booking = content.booking;
    doc::Document document = sheet(content, 1);
    document.title = tr("Booking %1, visit sheet").arg(booking.reference);
    document.foot = {tr("Goes to: whoever visits, and the reception they go to.")};
    document.blocks.push_back(heading(2, tr("Visit sheet"), tr("Learning Partnerships")));
    doc::FieldGrid grid{{}, 32};
    const auto add = [&grid](const QString &label, const QString &value) { grid.rows.append({{label, value, {}}}); };
    add(tr("To"), booking.requesting.school);
    add(tr("From"), booking.providing.school);
    add(tr("Colleague"), booking.colleague.name);
    add(tr("Speak to"), booking.section1.requestedBy);
    add(tr("Telephone or e-mail"), booking.section1.contact);
    const QList<Choice> fields = officeFields();
    for (const Choice &field : fields) {
        if (QStringList{u"arrival"_s, u"reception"_s, u"parking"_s, u"identity-confirmed"_s}.contains(field.id))
            add(field.text, booking.office.value(field.id));
    }
    document.blocks.push_back({grid});
    append(document.blocks, FormParts::visits(booking));
    document.blocks.push_back(FormParts::answer(tr("Notes"), {}, 60));
    return document;
}

QList<QList<int>> BookingForm::jobs(const QList<int> &sections, bool isSection3ForProvider)
{
    QList<int> open;
    for (const int number : {1, 2}) {
        if (sections.contains(number))
            open.append(number);
    }
    QList<QList<int>> result;
    if (sections.contains(3) && isSection3ForProvider)
        open.append(3);
    if (!open.isEmpty())
        result.append(open);
    if (sections.contains(3) && !isSection3ForProvider)
        result.append(QList<int>{3});
    return result;
}

QString BookingForm::fileName(const QString &reference, const QList<int> &sections)
{
    QStringList numbers;
    for (const int number : sections)
        numbers.append(QString::number(number));
    if (numbers.size() == 1)
        return tr("Booking %1 section %2.pdf").arg(reference, numbers.first());
    return tr("Booking %1 sections %2.pdf").arg(reference, QLocale(QLocale::English, QLocale::UnitedKingdom).createSeparatedList(numbers));
}
