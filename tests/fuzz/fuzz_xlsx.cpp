// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

// The sheet and, behind a line of its own ("====="), the shared texts of an Excel workbook.
#include "tests/fuzz/readtable.h"
#include "tests/model/exchange/testzip.h"

namespace {

const QByteArray relations = "<Relationships><Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"sheet1.xml\"/><Relationship Id=\"r2\" "
                             "Type=\"x/sharedStrings\" Target=\"texts.xml\"/><Relationship Id=\"r3\" Type=\"x/styles\" Target=\"styles.xml\"/></Relationships>";
const QByteArray styles = "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"00000\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf "
                          "numFmtId=\"14\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>";
const QByteArray workbook = "<workbook xmlns:r=\"r\"><sheets><sheet name=\"One\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>";

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const FuzzFile file;
    const QByteArray input(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const qsizetype at = input.indexOf("=====");
    writeZip(file.path(), {{"xl/workbook.xml", workbook}, {"xl/_rels/workbook.xml.rels", relations}, {"xl/styles.xml", styles},
                           {"xl/texts.xml", at < 0 ? QByteArray("<sst/>") : input.sliced(at + 5)}, {"xl/sheet1.xml", at < 0 ? input : input.first(at)}});
    readWholeTable(file.path());
    return 0;
}
