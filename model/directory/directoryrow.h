// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <array>

//! \brief Between the designations of one row or person: "LLE / NLE"
inline const QString designationSeparator = QStringLiteral(" / ");

//! \brief What a row of a directory says; the order is that of an exported file
enum class DirectoryField {
    Reference,
    Urn,
    Academy,
    Trust,
    Region,
    Cluster,
    LocalAuthority,
    Town,
    Phase,
    Person,
    Role,
    Designation, //!< several in order of their names, parted by " / "; empty for none
    KeyStages,
    Theme,
    Interest,
    Capacity,
    CapacityDays, //!< a number with a point, or empty
    Availability,
    SupportLevels,
    Email,
    Telephone,
    ConfirmedOn, //!< ISO date, or empty
    ConfirmedBy,
    ContactIsPublic, //!< "yes", or empty for no
};
inline constexpr size_t directoryFieldCount = 24;

//! \brief The heading that an exported file has for \p field, also its name in the history: "staff_name"
[[nodiscard]] QString fieldName(DirectoryField field);

//! \brief What people call \p field: "Special interest", translated
[[nodiscard]] QString fieldLabel(DirectoryField field);

//! \brief A row of a directory on its way into the database, every field cleaned and checked
struct DirectoryRow
{
    std::array<QString, directoryFieldCount> fields;
    quint32 known = 0; //!< bit n: the file has a column for field n; what it has none for stays as it is

    // Made by complete(), so that it can be done on another thread than the writing.
    qint64 hash = 0;      //!< of all known fields
    quint64 schoolKey = 0; //!< hash of all that the row says of the school
    QString matchName;    //!< the person's name, folded
    QByteArray personKey; //!< the person's place in the alphabet

    [[nodiscard]] const QString &at(DirectoryField field) const { return fields[static_cast<size_t>(field)]; }
    [[nodiscard]] QString &at(DirectoryField field) { return fields[static_cast<size_t>(field)]; }
    [[nodiscard]] bool knows(DirectoryField field) const { return known & (1u << static_cast<unsigned>(field)); }
    void setKnown(DirectoryField field) { known |= 1u << static_cast<unsigned>(field); }

    //! \brief Computes hash, schoolKey, matchName and personKey
    void complete();
};

//! \brief A field that a row changed
struct FieldChange
{
    DirectoryField field = DirectoryField::Reference;
    QString was;
    QString became;

    friend bool operator==(const FieldChange &, const FieldChange &) = default;
};

//! \brief What became of a row
enum class RowOutcome {
    Added,
    Updated,
    Unchanged,
    Repeated, //!< the same row stood in this import before: counts as unchanged
    Refused,  //!< a problem was noted, nothing written
};

//! \brief What there is to say about a row that was saved
struct RowNotes
{
    struct Note
    {
        DirectoryField field = DirectoryField::Reference;
        QString text; //!< a whole sentence, translated

        friend bool operator==(const Note &, const Note &) = default;
    };
    QList<Note> problems; //!< they stop the import
    QList<Note> warnings;
    QList<FieldChange> changes; //!< of a row that was updated

    void clear();
};

//! \brief By which a person is put into alphabetical order: surname, then the whole name
[[nodiscard]] QByteArray personSortKey(const QString &name);

//! \brief A hash that is the same in every run and on every PC; seeded with \p seed
[[nodiscard]] quint64 stableHash(QStringView text, quint64 seed = 0);
