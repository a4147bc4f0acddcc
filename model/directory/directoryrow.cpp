// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/directory/directoryrow.h"

#include "model/core/alphabet.h"
#include "model/core/text.h"

#include <QCoreApplication>

#include <cstring>

using namespace Qt::StringLiterals;

namespace {

constexpr std::array fieldNames{
    "entry_id",     "urn",          "academy",        "trust",
    "region",       "cluster",      "local_authority", "town",
    "phase",        "staff_name",   "role",           "designation",
    "key_stages",   "subject_theme", "special_interest", "capacity",
    "capacity_days_per_term", "availability", "support_level", "contact_email",
    "contact_phone", "last_reviewed", "confirmed_by", "contact_is_public",
};
static_assert(fieldNames.size() == directoryFieldCount);

constexpr std::array fieldLabels{
    QT_TRANSLATE_NOOP("DirectoryField", "Entry number"),      QT_TRANSLATE_NOOP("DirectoryField", "URN"),
    QT_TRANSLATE_NOOP("DirectoryField", "Academy"),           QT_TRANSLATE_NOOP("DirectoryField", "Trust"),
    QT_TRANSLATE_NOOP("DirectoryField", "Region"),            QT_TRANSLATE_NOOP("DirectoryField", "Cluster"),
    QT_TRANSLATE_NOOP("DirectoryField", "Local authority"),   QT_TRANSLATE_NOOP("DirectoryField", "Town"),
    QT_TRANSLATE_NOOP("DirectoryField", "Phase"),             QT_TRANSLATE_NOOP("DirectoryField", "Name"),
    QT_TRANSLATE_NOOP("DirectoryField", "Role"),              QT_TRANSLATE_NOOP("DirectoryField", "Designation"),
    QT_TRANSLATE_NOOP("DirectoryField", "Key stages"),        QT_TRANSLATE_NOOP("DirectoryField", "Theme"),
    QT_TRANSLATE_NOOP("DirectoryField", "Special interest"),  QT_TRANSLATE_NOOP("DirectoryField", "Capacity"),
    QT_TRANSLATE_NOOP("DirectoryField", "Days per term"),     QT_TRANSLATE_NOOP("DirectoryField", "Availability"),
    QT_TRANSLATE_NOOP("DirectoryField", "Support level"),     QT_TRANSLATE_NOOP("DirectoryField", "E-mail"),
    QT_TRANSLATE_NOOP("DirectoryField", "Telephone"),         QT_TRANSLATE_NOOP("DirectoryField", "Last confirmed"),
    QT_TRANSLATE_NOOP("DirectoryField", "Confirmed by"),      QT_TRANSLATE_NOOP("DirectoryField", "Contact may be published"),
};
static_assert(fieldLabels.size() == directoryFieldCount);

constexpr size_t firstOfSchool = static_cast<size_t>(DirectoryField::Urn);
constexpr size_t lastOfSchool = static_cast<size_t>(DirectoryField::Phase);

} // namespace

QString fieldName(DirectoryField field)
{
    return QString::fromLatin1(fieldNames[static_cast<size_t>(field)]);
}

QString fieldLabel(DirectoryField field)
{
    return QCoreApplication::translate("DirectoryField", fieldLabels[static_cast<size_t>(field)]);
}

void DirectoryRow::complete()
{
    quint64 sum = known;
    for (const QString &field : fields)
        sum = stableHash(field, sum);
    hash = static_cast<qint64>(sum);
    schoolKey = 0;
    for (size_t i = firstOfSchool; i <= lastOfSchool; ++i)
        schoolKey = stableHash(fields[i], schoolKey);
    matchName = folded(at(DirectoryField::Person));
    personKey = personSortKey(at(DirectoryField::Person));
}

void RowNotes::clear()
{
    problems.clear();
    warnings.clear();
    changes.clear();
}

QByteArray personSortKey(const QString &name)
{
    return sortKey(surnameOf(name) + u", "_s + name);
}

quint64 stableHash(QStringView text, quint64 seed)
{
    constexpr quint64 factor = 0x9E3779B97F4A7C15ull;
    quint64 hash = (seed ^ static_cast<quint64>(text.size())) * factor;
    qsizetype i = 0;
    const auto take = [&hash](quint64 word) {
        hash = (hash ^ word) * factor;
        hash ^= hash >> 29;
    };
    for (; i + 4 <= text.size(); i += 4) {
        take(static_cast<quint64>(text.at(i).unicode()) | static_cast<quint64>(text.at(i + 1).unicode()) << 16
             | static_cast<quint64>(text.at(i + 2).unicode()) << 32 | static_cast<quint64>(text.at(i + 3).unicode()) << 48);
    }
    for (; i < text.size(); ++i)
        take(text.at(i).unicode());
    hash ^= hash >> 32;
    return hash * factor;
}
