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
constexpr int thingRowsEach = 2;

/// What a month answers of a household, as a township's sheet has it: %1 is the household's row. Whole columns, as people write them.
const QStringList formulas{
    u"=COUNTIFS(members!$A:$A,A%1,members!$E:$E,0)"_s,                              // B persons
    u"=SUMIFS(income!$C:$C,income!$A:$A,A%1,income!$B:$B,\"W1\")"_s,                // C wages
    u"=SUMIFS(income!$C:$C,income!$A:$A,A%1,income!$B:$B,\"B1\")"_s,                // D farming
    u"=SUMIFS(income!$D:$D,income!$A:$A,A%1,income!$B:$B,\"B1\")"_s,                // E its cost
    u"=SUMIFS(income!$C:$C,income!$A:$A,A%1,income!$B:$B,\"T4\")"_s,                // F support
    u"=SUMIFS(income!$C:$C,income!$A:$A,A%1,income!$B:$B,\"P1\")"_s,                // G income from property
    u"=COUNTIFS(members!$A:$A,A%1,members!$B:$B,\"<18\",members!$E:$E,0)"_s,        // H children
    u"=COUNTIFS(members!$A:$A,A%1,members!$B:$B,\">=60\",members!$E:$E,0)"_s,       // I of 60
    u"=COUNTIFS(members!$A:$A,A%1,members!$B:$B,\">=70\",members!$E:$E,0)"_s,       // J of 70
    u"=COUNTIFS(members!$A:$A,A%1,members!$C:$C,\">=1\",members!$C:$C,\"<=2\",members!$E:$E,0)"_s, // K severe disability
    u"=COUNTIFS(members!$A:$A,A%1,members!$D:$D,1,members!$E:$E,0)"_s,              // L in school
    u"=COUNTIFS(members!$A:$A,A%1,members!$B:$B,\">=18\",members!$B:$B,\"<60\",members!$C:$C,0,members!$D:$D,0,members!$E:$E,0)"_s, // M able
    u"=SUMIFS(things!$C:$C,things!$A:$A,A%1,things!$B:$B,\"deposit\")"_s,           // N deposits
    u"=COUNTIFS(things!$A:$A,A%1,things!$B:$B,\"car\")"_s,                          // O cars
    u"=COUNTIFS(things!$A:$A,A%1,things!$B:$B,\"house\")"_s,                        // P houses
    u"=SUMIFS(things!$C:$C,things!$A:$A,A%1,things!$B:$B,\"medical\")"_s,           // Q spent on illness
    u"=SUMIFS(things!$C:$C,things!$A:$A,A%1,things!$B:$B,\"school\")"_s,            // R spent on school
    u"=MAX(0,C%1+MAX(0,D%1-E%1)+F%1+G%1)"_s,                                        // S income
    u"=IF(B%1=0,0,S%1/B%1)"_s,                                                      // T a head
    u"=IF(OR(O%1>0,P%1>1,N%1>22320*B%1),\"none\",IF(T%1<3720,\"dibao\",IF(T%1<5580,\"edge\",IF(AND(T%1<9000,Q%1+R%1>=0.6*S%1),\"rigid\",\"none\"))))"_s, // U
    u"=IF(U%1<>\"dibao\",0,IF(M%1=0,1,IF(M%1<=B%1/3,2,IF(M%1<=B%1/2,3,4))))"_s,     // V class
    u"=IF(V%1=0,0,ROUND(CHOOSE(V%1,310,292,84,58)*B%1,2))"_s,                       // W amount
    u"=IF(V%1=0,0,ROUND(31*(H%1+J%1+K%1),2))"_s,                                    // X extras
    u"=W%1+X%1"_s,
};

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
    lxw_worksheet *things = workbook_add_worksheet(workbook, "things");
    QRandomGenerator random(1);
    lxw_row_t member = 0;
    lxw_row_t item = 0;
    lxw_row_t thing = 0;
    const auto put = [](lxw_worksheet *sheet, lxw_row_t row, std::initializer_list<double> numbers) {
        lxw_col_t column = 0;
        for (const double number : numbers)
            worksheet_write_number(sheet, row, column++, number, nullptr);
    };
    const auto kind = [&random](lxw_worksheet *sheet, lxw_row_t row, std::initializer_list<const char *> words) {
        worksheet_write_string(sheet, row, 1, words.begin()[random.bounded(int(words.size()))], nullptr);
    };
    for (int household = 0; household < households; ++household) {
        const int n = household + 1;
        const int persons = random.bounded(5) + 1;
        for (int i = 0; i < persons; ++i)
            put(members, member++, {double(n), double(random.bounded(90)), double(std::max(0, random.bounded(20) - 15)),
                                    double(random.bounded(6) == 0), double(random.bounded(15) == 0)});
        for (int i = 0; i < incomeRowsEach; ++i, ++item) {
            put(income, item, {double(n), 0, random.bounded(900000) / 100.0, random.bounded(200000) / 100.0});
            kind(income, item, {"W1", "B1", "T4", "P1", "T2"});
        }
        for (int i = 0; i < thingRowsEach; ++i, ++thing) {
            put(things, thing, {double(n), 0, random.bounded(900000) / 100.0});
            kind(things, thing, {"deposit", "car", "house", "medical", "school"});
        }
        worksheet_write_number(list, lxw_row_t(household), 0, n, nullptr);
        for (int column = 0; column < formulas.size(); ++column)
            worksheet_write_formula_str(list, lxw_row_t(household), lxw_col_t(column + 1), QString(formulas[column]).replace(u"%1"_s, QString::number(n)).toUtf8().constData(), nullptr, "");
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
    say(u"%1 households end to end: ours %2; LibreOffice recalculating and saving the same questions as a sheet: %3 (of it %4 to start); ratio 1/%5 (goal 1/50)"_s
            .arg(households).arg(milliseconds(ours), milliseconds(theirs), milliseconds(start)).arg(double(theirs) / double(ours), 0, 'f', 0));
}

} // namespace xieli::benchmark
