// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/documents/recoverysheet.h"

#include "model/core/britishdate.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

constexpr int wordCount = 6;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(RecoverySheet)
};

doc::Block paragraph(const QString &text)
{
    return {doc::Paragraph{doc::plain(text)}};
}

doc::Block heading(const QString &text)
{
    return {doc::Heading{2, text, {}, {}}};
}

doc::Field place(const QString &label, const QString &value, double height = 9)
{
    doc::Field field;
    field.label = label;
    field.value = value;
    field.minimumHeight = height;
    return field;
}

// Two rows of three, numbered: they are read out and typed in this order.
doc::Block words(const QString &sixWords)
{
    const QStringList each = sixWords.split(u' ', Qt::SkipEmptyParts);
    doc::FieldGrid grid;
    for (int row = 0; row < 2; ++row) {
        QList<doc::Field> fields;
        for (int column = 0; column < wordCount / 2; ++column) {
            const int number = row * wordCount / 2 + column;
            fields.append(place(QString::number(number + 1), each.value(number), 11));
        }
        grid.rows.append(fields);
    }
    return {grid};
}

} // namespace

doc::Document recoverySheet(const RecoverySheet &sheet)
{
    doc::Document document;
    document.title = Texts::tr("Recovery sheet");
    document.foot = {Texts::tr("Confidential: keep it locked away. Printed on %1.").arg(britishDate(sheet.made, u"d MMMM yyyy"_s))};
    doc::FieldGrid facts;
    facts.rows = {{place(Texts::tr("Partnership"), sheet.partnership)},
                  {place(Texts::tr("Development Director"), sheet.person)},
                  {place(Texts::tr("Recovery file"), sheet.file)},
                  {place(Texts::tr("Shared folder"), sheet.share)}};
    document.blocks = {{doc::Heading{1, document.title, {}, document.title}},
                       paragraph(Texts::tr("With the recovery file and these six words the Development Director\u2019s role can be given to another PC. Without both of them nobody can: "
                                           "not the makers of the program, either.")),
                       {facts},
                       heading(Texts::tr("The six words")),
                       words(sheet.words),
                       heading(Texts::tr("Where they are kept")),
                       {doc::Bullets{{doc::plain(Texts::tr("One copy of the file in the safe, another with the chair of the trust.")),
                                      doc::plain(Texts::tr("This sheet apart from the files, so that nobody finds both at once.")),
                                      doc::plain(Texts::tr("Whoever has both can open everything in the partnership, section 3 included."))},
                                     false}},
                       heading(Texts::tr("When they are needed")),
                       {doc::Bullets{{doc::plain(Texts::tr("The Development Director\u2019s PC is lost, stolen or broken, or somebody else takes over the role.")),
                                      doc::plain(Texts::tr("Copy the recovery file to the new PC, and read in the guide for IT technicians under \u2018When something is lost\u2019 what to do."))},
                                     false}},
                       heading(Texts::tr("Tried once a year")),
                       paragraph(Texts::tr("Share page, \u2018Try the recovery file\u2019: it opens the file with the words and changes nothing.")),
                       {doc::SignatureLines{{Texts::tr("Tried by"), Texts::tr("Date")}}},
                       {doc::SignatureLines{{Texts::tr("Tried by"), Texts::tr("Date")}}},
                       {doc::SignatureLines{{Texts::tr("Tried by"), Texts::tr("Date")}}}};
    return document;
}
