// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "tests/support/accessibility.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QComboBox>
#include <QLineEdit>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace {

bool needsName(const QWidget &widget)
{
    return widget.focusPolicy() != Qt::NoFocus || qobject_cast<const QAbstractButton *>(&widget)
           || qobject_cast<const QLineEdit *>(&widget) || qobject_cast<const QComboBox *>(&widget)
           || qobject_cast<const QAbstractItemView *>(&widget);
}

bool isLabelled(QAccessibleInterface &interface)
{
    return !interface.relations(QAccessible::Label).isEmpty();
}

// The parts inside a combo box or a scroll area belong to it.
bool isInnerPart(const QWidget &widget)
{
    const QWidget *parent = widget.parentWidget();
    return (parent && (qobject_cast<const QComboBox *>(parent) || parent->inherits("QComboBoxPrivateContainer")))
           || widget.inherits("QScrollBar") || widget.inherits("QMenuBar") || widget.inherits("QScrollArea");
}

} // namespace

QStringList namelessIn(QWidget &root)
{
    QStringList nameless;
    QList<QWidget *> widgets = root.findChildren<QWidget *>();
    widgets.prepend(&root);
    for (QWidget *widget : std::as_const(widgets)) {
        if (!widget->isVisibleTo(&root) || !needsName(*widget) || isInnerPart(*widget))
            continue;
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        if (!interface || (interface->text(QAccessible::Name).isEmpty() && !isLabelled(*interface)))
            nameless.append(u"%1 '%2' in %3"_s.arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName(),
                                                   widget->parentWidget() ? QString::fromLatin1(widget->parentWidget()->metaObject()->className()) : QString()));
    }
    return nameless;
}
