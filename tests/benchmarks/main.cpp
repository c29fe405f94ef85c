// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
// Ratios in one run; the machines are noisy, so each figure stands beside its floor.
#include "benchmarks/calc.h"
#include "benchmarks/exchange.h"
#include "benchmarks/finding.h"
#include "benchmarks/floor.h"
#include "benchmarks/keystroke.h"
#include "benchmarks/pay.h"
#include "benchmarks/said.h"
#include "benchmarks/stopwatch.h"
#include "benchmarks/trial.h"
#include "casework/assessing.h"
#include "casework/issuing.h"
#include "casework/paying.h"
#include "casework/register.h"
#include "casework/sheets.h"
#include "intake/training.h"
#include "mainwindow.h"
#include "pages/householdspage.h"
#include "pages/tablepane.h"
#include "papers/posting.h"
#include "policy/assess.h"
#include "print/render.h"
#include "resources.h"

#include <QApplication>
#include <QTableWidget>
#include <QTemporaryDir>

using namespace xieli;
using namespace xieli::benchmark;
using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 5;

casework::Office villageOf(const QTemporaryDir &folder, int households, OfficeRole role = OfficeRole::Village)
{
    const auto sheets = must(intake::writeTrainingSheets(folder.path(), 1, households));
    auto office = std::move(must(casework::createOffice({folder.filePath(u"village.xieli"_s), u"村"_s, role, u"629901"_s,
                                                         u"gannan-2018,training-629901"_s, u"clerk"_s, u"benchmark-passphrase"_s,
                                                         Day(2018, 6, 20)})).office);
    must(casework::takeRoster(office, sheets.rosterPath, {}));
    must(casework::takeSurvey(office, sheets.surveyPath, {}));
    must(casework::confirmPaid(office, Month(2018, 1), Month(2018, 5)));
    return office;
}

/// Assess + explain alone, in memory.
void pureLaw(casework::Office &office)
{
    const auto dossiers = must(office.file->read([](Reader &reader) { return reader.dossiers(); }));
    const auto law = must(casework::lawOf(office));
    std::vector<qint64> times;
    std::vector<qint64> processor;
    qint64 bytes = 0;
    for (int i = 0; i < rounds; ++i)
        times.push_back(timed([&] {
            processor.push_back(processorTimed([&] {
                for (const Dossier &dossier : dossiers)
                    bytes += policy::toJson(policy::assess(policy::situationOf(dossier, Month(2018, 6)), *law)).size();
            }));
        }));
    const auto each = [&dossiers](const std::vector<qint64> &all) { return QString::number(double(median(all)) / 1000 / double(dossiers.size()), 'f', 1); };
    say(u"assess + explain alone: %1 for %2 households = %3 us a household (goal 50); %4 us of processor time"_s.arg(milliseconds(median(times)))
            .arg(dossiers.size()).arg(each(times), each(processor)));
}

/// A village drafts one month at a time.
void removeDrafts(casework::Office &office)
{
    must(office.file->change({u"benchmark"_s}, [](Writer &writer) {
        for (const auto &batch : writer.where<PaymentBatch>("state", BatchState::Draft)) {
            for (const auto &line : writer.where<PaymentLine>("batch_id", batch.id))
                writer.remove<PaymentLine>(line.id);
            writer.remove<PaymentBatch>(batch.id);
        }
    }));
}

/// Months one after another, each computed and stored for the first time, against the floor doing the same rows.
void month(casework::Office &office, const QTemporaryDir &folder)
{
    must(casework::assessMonth(office, Month(2018, 6)));
    must(casework::draftPayments(office, Month(2018, 6)));
    Floor floor(folder.filePath(u"floor.db"_s), office, Floor::Texts::Plain);
    Floor folded(folder.filePath(u"folded.db"_s), office, Floor::Texts::Folded);
    std::vector<qint64> ours;
    std::vector<qint64> bare;
    std::vector<qint64> bareFolded;
    std::vector<qint64> assessing;
    std::vector<qint64> drafting;
    for (int i = 0; i < rounds; ++i) {
        bare.push_back(timed([&] { floor.readAndWrite(); }));
        floor.clear();
        bareFolded.push_back(timed([&] { folded.readAndWrite(); }));
        folded.clear();
        removeDrafts(office);
        const Month next = Month(2018, 7) + i; // assessments are never deleted, so each round is a month of its own
        assessing.push_back(timed([&] { must(casework::assessMonth(office, next)); }));
        drafting.push_back(timed([&] { must(casework::draftPayments(office, next)); }));
        ours.push_back(assessing.back() + drafting.back());
    }
    say(u"month assessed, explained and drafted: %1; floor (%2 rows read, %3 written): %4; ratio %5 (goal 2.00)"_s
            .arg(milliseconds(median(ours))).arg(floor.rowsRead()).arg(floor.rowsWritten()).arg(milliseconds(median(bare)))
            .arg(double(median(ours)) / double(median(bare)), 0, 'f', 2));
    say(u"  the same floor writing the explanations folded, as the office file keeps them: %1; ratio %2"_s
            .arg(milliseconds(median(bareFolded))).arg(double(median(ours)) / double(median(bareFolded)), 0, 'f', 2));
    say(u"  of it: assessing %1, drafting %2"_s.arg(milliseconds(median(assessing)), milliseconds(median(drafting))));
}

void postingPdf()
{
    papers::PostingInput input;
    input.place = u"青禾乡"_s;
    input.programme = u"最低生活保障"_s;
    input.postedOn = Day(2018, 6, 11);
    input.townshipHotline = u"0900-6290101"_s;
    input.countyHotline = u"0900-6290001"_s;
    input.issuer = u"青禾乡人民政府"_s;
    for (int i = 0; i < 5000; ++i)
        input.rows.push_back({u"张三"_s, u"%1组"_s.arg(i % 9 + 1), u"二类"_s, i % 6 + 1});
    const auto paper = must(papers::postingList(input, papers::Wording::load()));
    std::vector<qint64> times;
    qsizetype size = 0;
    for (int i = 0; i < rounds; ++i)
        times.push_back(timed([&] { size = print::pdfBytes(paper).size(); }));
    say(u"posting of 5000 rows to PDF: %1 (%2 KB, %3 pages)"_s.arg(milliseconds(median(times))).arg(size / 1024).arg(print::pageCount(paper)));
}

void list(casework::Office &office)
{
    std::vector<qint64> ours;
    std::vector<qint64> found;
    for (int i = 0; i < rounds; ++i) {
        ours.push_back(timed([&] { must(casework::households(office)); }));
        found.push_back(timed([&] { must(casework::findHouseholds(office, u"zh"_s, 50)); }));
    }
    say(u"list of all households: %1; a search of two letters: %2"_s.arg(milliseconds(median(ours)), milliseconds(median(found))));
}

/// From an open office to a window that has painted its list, against a bare window with a table of as many rows.
void window(casework::Office office)
{
    const int rows = int(must(casework::households(office)).size());
    const qint64 bare = timed([rows] {
        QTableWidget table(rows, 8);
        for (int row = 0; row < rows; ++row)
            for (int column = 0; column < 8; ++column)
                table.setItem(row, column, new QTableWidgetItem(u"%1"_s.arg(row)));
        table.resize(1366, 768);
        table.show();
        table.grab();
    });
    std::unique_ptr<ui::MainWindow> shown;
    const qint64 ours = timed([&] {
        shown = std::make_unique<ui::MainWindow>(std::move(office), u"zh_CN"_s);
        shown->resize(1366, 768);
        shown->QWidget::show();
        shown->show(u"households"_s); // the day's desk is first
        const auto *list = shown->households()->list()->table();
        while (list->model()->rowCount() < rows) // the window stands before its list is read
            QCoreApplication::processEvents();
        shown->grab();
    });
    say(u"start of the window with %1 households: %2; a bare Qt table of as many rows: %3; ratio %4"_s.arg(rows)
            .arg(milliseconds(ours), milliseconds(bare))
            .arg(double(ours) / double(bare), 0, 'f', 2));
}

} // namespace

namespace {

/// A month of as many households as LibreOffice reckons, from the office file to the office file.
void calc()
{
    constexpr int households = 3000;
    const QTemporaryDir folder;
    casework::Office office = villageOf(folder, households);
    std::vector<qint64> times;
    for (int i = 0; i < rounds; ++i) {
        removeDrafts(office);
        const Month next = Month(2018, 7) + i;
        times.push_back(timed([&] {
            must(casework::assessMonth(office, next));
            must(casework::draftPayments(office, next));
        }));
    }
    compareWithCalc(folder.path(), households, median(times));
}

void trial(int households)
{
    const QTemporaryDir folder;
    measureTrial(folder.path(), households);
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("XDG_RUNTIME_DIR", QDir::tempPath().toUtf8());
    const QApplication application(argc, argv);
    initXieliResources();
    if (argc > 2 && QLatin1String(argv[1]) == "--what-if"_L1)
        return runTrial(QString::fromLocal8Bit(argv[2]));
    if (argc > 2 && QLatin1String(argv[1]) == "--large"_L1)
        return runLarge(QString::fromLocal8Bit(argv[2]));
    const QStringList words = QCoreApplication::arguments().mid(1);
    const int households = words.isEmpty() ? 10000 : words.first().toInt();
    const auto wanted = [&words](const QString &part) { return words.size() < 2 || words.contains(part); };
    if (wanted(u"month"_s) || wanted(u"law"_s) || wanted(u"window"_s) || wanted(u"keystroke"_s)) {
        const QTemporaryDir folder;
        say(u"making a village of %1 households…"_s.arg(households));
        casework::Office office = villageOf(folder, households);
        if (wanted(u"law"_s))
            pureLaw(office);
        if (wanted(u"month"_s))
            month(office, folder);
        if (wanted(u"window"_s)) {
            list(office);
            postingPdf();
            window(std::move(office));
            if (wanted(u"keystroke"_s))
                office = must(casework::openOffice(folder.filePath(u"village.xieli"_s), {}, u"benchmark-passphrase"_s, Day(2018, 6, 20)));
        }
        if (wanted(u"keystroke"_s))
            measureKeystrokes(std::move(office));
    }
    if (wanted(u"finding"_s)) {
        const QTemporaryDir folder;
        casework::Office office = villageOf(folder, households * 7 / 2); // a hundred thousand people at ten thousand households
        measureFinding(office);
    }
    if (wanted(u"calc"_s))
        calc();
    if (wanted(u"pay"_s)) {
        const QTemporaryDir folder;
        casework::Office office = villageOf(folder, 3000, OfficeRole::Township);
        measurePaying(office, folder.path());
    }
    if (wanted(u"large"_s)) {
        const QTemporaryDir folder;
        measureLarge(folder.path(), households * 10);
    }
    if (wanted(u"what-if"_s))
        trial(households * 10);
    if (wanted(u"seal"_s)) {
        const QTemporaryDir folder;
        casework::Office office = villageOf(folder, households);
        measureSealing(*office.file, folder.path());
    }
    if (wanted(u"merge"_s)) {
        const QTemporaryDir folder;
        measureMerging(folder.path(), households * 10); // with three people in each, forty times as many rows
    }
    return 0;
}
