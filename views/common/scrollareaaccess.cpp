// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/common/scrollareaaccess.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QScrollArea>

namespace {

QAccessibleInterface *scrollAreaInterface(const QString &className, QObject *object)
{
    auto *area = qobject_cast<QScrollArea *>(object);
    return area && className == QLatin1String("QScrollArea") ? new QAccessibleWidget(area, QAccessible::Client) : nullptr;
}

} // namespace

void installScrollAreaAccess()
{
    QAccessible::installFactory(scrollAreaInterface);
}
