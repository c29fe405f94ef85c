// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/calc.h"

#include "benchmarks/said.h"
#include "benchmarks/stopwatch.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QUrl>

#include <xlsxwriter.h>

namespace xieli::benchmark {

using namespace Qt::StringLiterals;

namespace {

constexpr int incomeRowsEach = 4;
constexpr int columns = 7;

/// Reckons anew whatever the file says: a formula's kept result would be no reckoning.
void writeSettings(const QString &profile)
{
    QDir().mkpath(profile + u"/user"_s);
    QFile file(profile + u"/user/registrymodifications.xcu"_s);
    if (file.open(QIODevice::WriteOnly))
        file.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<oor:items xmlns:oor=\"http://openoffice.org/2001/registry\">"
                   "<item oor:path=\"/org.openoffice.Office.Calc/Formula/Load\"><prop oor:name=\"OOXMLRecalcMode\" oor:op=\"fuse\">"
                   "<value>0</value></prop></item></oor:items>\n");
}

void writeSheet(const QString &path, int households)
{
    lxw_workbook *workbook = workbook_new(path.toUtf8().constData());
    lxw_worksheet *list = workbook_add_worksheet(workbook, "list");
    lxw_worksheet *members = workbook_add_worksheet(workbook, "members");
    lxw_worksheet *income = workbook_add_worksheet(workbook, "income");
    QRandomGenerator random(1);
    lxw_row_t member = 0;
    lxw_row_t item = 0;
    for (int household = 0; household < households; ++household) {
        for (int i = 0; i <= int(random.bounded(5)); ++i)
            worksheet_write_number(members, member++, 0, household + 1, nullptr);
        for (int i = 0; i < incomeRowsEach; ++i, ++item) {
            worksheet_write_number(income, item, 0, household + 1, nullptr);
            worksheet_write_number(income, item, 1, random.bounded(900000) / 100.0, nullptr);
            worksheet_write_number(income, item, 2, random.bounded(200000) / 100.0, nullptr);
        }
        const auto row = lxw_row_t(household);
        const int n = household + 1;
        worksheet_write_number(list, row, 0, n, nullptr);
        const std::array<QString, columns - 1> formulas{
            u"=COUNTIFS(members!$A:$A,A%1)"_s.arg(n), u"=SUMIFS(income!$B:$B,income!$A:$A,A%1)"_s.arg(n),
            u"=SUMIFS(income!$C:$C,income!$A:$A,A%1)"_s.arg(n), u"=MAX(0,C%1-D%1)/B%1"_s.arg(n), u"=IF(E%1<3720,\"yes\",\"no\")"_s.arg(n),
            u"=IF(F%1=\"yes\",ROUND((3720-E%1)*B%1/12,2),0)"_s.arg(n)};
        for (int column = 1; column < columns; ++column)
            worksheet_write_formula_str(list, row, lxw_col_t(column), formulas[std::size_t(column - 1)].toUtf8().constData(), nullptr, "");
    }
    workbook_close(workbook);
}

qint64 recalculated(const QString &soffice, const QString &profile, const QString &sheet, const QString &out)
{
    return timed([&] {
        QProcess process;
        process.start(soffice, {u"-env:UserInstallation="_s + QUrl::fromLocalFile(profile).toString(), u"--headless"_s, u"--convert-to"_s,
                                u"xlsx"_s, u"--outdir"_s, out, sheet});
        process.waitForFinished(-1);
    });
}

} // namespace

void compareWithCalc(const QString &folder, int households, qint64 ours)
{
    const QString soffice = QStandardPaths::findExecutable(u"soffice"_s);
    if (soffice.isEmpty()) {
        say(u"LibreOffice: skipped, soffice is not installed (libreoffice-calc-nogui)"_s);
        return;
    }
    const QString profile = folder + u"/profile"_s;
    const QString out = folder + u"/recalculated"_s;
    writeSettings(profile);
    writeSheet(folder + u"/one.xlsx"_s, 1);
    writeSheet(folder + u"/sheet.xlsx"_s, households);
    recalculated(soffice, profile, folder + u"/one.xlsx"_s, out); // makes its profile
    const qint64 start = recalculated(soffice, profile, folder + u"/one.xlsx"_s, out);
    const qint64 theirs = recalculated(soffice, profile, folder + u"/sheet.xlsx"_s, out);
    if (!QFile::exists(out + u"/sheet.xlsx"_s)) {
        say(u"LibreOffice: skipped, it wrote nothing"_s);
        return;
    }
    say(u"%1 households end to end: ours %2; LibreOffice recalculating and saving the usual sheet: %3 (of it %4 to start); ratio 1/%5 (goal 1/50)"_s
            .arg(households).arg(milliseconds(ours), milliseconds(theirs), milliseconds(start)).arg(double(theirs) / double(ours), 0, 'f', 0));
}

} // namespace xieli::benchmark
