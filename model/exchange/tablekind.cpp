// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/exchange/tablekind.h"

#include "model/core/text.h"
#include "model/exchange/columnmapping.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(TableKind)
};

bool hasOneThatBegins(const QStringList &plain, const QString &word)
{
    return std::ranges::any_of(plain, [&](const QString &heading) { return heading.startsWith(word); });
}

// The whole register, and the few columns of it that people keep. A directory may have these, too: it is asked for before.
bool isRegister(const QStringList &plain)
{
    const bool hasState = hasOneThatBegins(plain, u"typeofestablishment"_s) || hasOneThatBegins(plain, u"establishmentstatus"_s)
                          || plain.contains(u"easting"_s) || plain.contains(u"status"_s);
    const bool hasName = plain.contains(u"name"_s) && hasOneThatBegins(plain, u"phaseofeducation"_s);
    return plain.contains(u"urn"_s) && hasState && (hasName || hasOneThatBegins(plain, u"establishmentname"_s));
}

QString whatItIs(TableKind kind)
{
    switch (kind) {
    case TableKind::Register:
        return Texts::tr("This is the register of schools. Import it with the command \u2018import schools\u2019.");
    case TableKind::Groups:
        return Texts::tr("This is the register\u2019s list of trusts and other groups, not of schools. Choose \u2018edubasealldata\u2019 and the command \u2018import schools\u2019.");
    case TableKind::GroupLinks:
        return Texts::tr("This is the register\u2019s list of which school is in which trust, not the register itself. Choose \u2018edubasealldata\u2019 and the command \u2018import schools\u2019.");
    case TableKind::SchoolLinks:
        return Texts::tr("This is the register\u2019s list of predecessors and successors, not of schools. Choose \u2018edubasealldata\u2019 and the command \u2018import schools\u2019.");
    case TableKind::Directory:
        return Texts::tr("This is a directory of people. Import it as a directory, with the command \u2018import directory\u2019.");
    case TableKind::Bookings:
        return Texts::tr("This is a table of bookings. Import it on the page of bookings, or with the command \u2018import bookings\u2019.");
    case TableKind::Unknown:
        break;
    }
    return {};
}

} // namespace

QStringList plainHeadings(const QStringList &headings)
{
    QStringList plain;
    for (const QString &heading : headings) {
        QString letters;
        for (const QChar c : folded(heading)) {
            if (c.isLetterOrNumber())
                letters.append(c);
        }
        plain.append(letters);
    }
    return plain;
}

TableKind kindOfTable(const QStringList &headings)
{
    const QStringList plain = plainHeadings(headings);
    if (hasOneThatBegins(plain, u"requesting"_s) && hasOneThatBegins(plain, u"providing"_s))
        return TableKind::Bookings;
    if (plain.contains(u"groupname"_s))
        return plain.contains(u"urn"_s) ? TableKind::GroupLinks : TableKind::Groups;
    if (plain.contains(u"urn"_s) && plain.contains(u"linkurn"_s))
        return TableKind::SchoolLinks;
    if (guessColumns(headings, 1).missing().isEmpty())
        return TableKind::Directory;
    return isRegister(plain) ? TableKind::Register : TableKind::Unknown;
}

QString wrongTableText(TableKind is, TableKind wanted)
{
    return is == wanted ? QString() : whatItIs(is);
}
