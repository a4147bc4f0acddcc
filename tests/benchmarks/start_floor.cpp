// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

// The yardstick of bench_start: a Qt window with an empty table and one SQLite query, and nothing else.
#include "app/startreport.h"

#include <QApplication>
#include <QMainWindow>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QStandardItemModel>
#include <QTableView>

using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s);
    database.setDatabaseName(QApplication::arguments().value(1));
    if (!database.open())
        return 1;
    QSqlQuery query(u"SELECT count(*) FROM entry"_s, database);
    query.next();
    QMainWindow window;
    window.setWindowTitle(query.value(0).toString());
    QStandardItemModel model;
    auto *table = new QTableView;
    table->setModel(&model);
    window.setCentralWidget(table);
    window.resize(1366, 768);
    StartReport::watch(window);
    window.show();
    return QApplication::exec();
}
