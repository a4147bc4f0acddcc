// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

// generate_directory N OUT.csv: a directory of N entries that resembles the sample.

#include "tests/support/directorygenerator.h"
#include "tests/support/samplereader.h"

#include <QCoreApplication>
#include <QFile>
#include <QTextStream>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    QTextStream err(stderr);
    const int count = arguments.value(1).toInt();
    QFile file(arguments.value(2));
    if (arguments.size() != 3 || count <= 0 || !file.open(QIODevice::WriteOnly)) {
        err << "usage: generate_directory N OUT.csv\n";
        return 2;
    }
    DirectoryGenerator generator(readSampleEntries(QStringLiteral(LP_SOURCE_DIR "/resources/sample/directory.csv"),
                                                   QStringLiteral(LP_SOURCE_DIR "/resources/sample/schools.csv")));
    QTextStream out(&file);
    out << DirectoryGenerator::csvHeading();
    for (int i = 0; i < count; ++i)
        out << DirectoryGenerator::csvLine(generator.next());
    return 0;
}
