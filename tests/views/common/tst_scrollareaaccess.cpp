// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/common/scrollareaaccess.h"

#include <QAccessible>
#include <QLabel>
#include <QScrollArea>
#include <QTest>

class TestScrollAreaAccess : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { installScrollAreaAccess(); }
    void aScrollBarThatGoesTakesNothingDown();
};

void TestScrollAreaAccess::aScrollBarThatGoesTakesNothingDown()
{
    QScrollArea area;
    area.setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    area.setWidget(new QLabel(QStringLiteral("Words")));
    area.show();
    QVERIFY(QTest::qWaitForWindowExposed(&area));
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(&area);
    QVERIFY(interface);
    const int count = interface->childCount();
    QVERIFY(count >= 1);
    area.hide();
    for (int i = 0; i <= count; ++i) {
        if (QAccessibleInterface *child = interface->child(i))
            QVERIFY(child->isValid());
    }
    QVERIFY(!interface->child(count + 1));
    QCOMPARE(interface->role(), QAccessible::Client);
}

QTEST_MAIN(TestScrollAreaAccess)
#include "tst_scrollareaaccess.moc"
