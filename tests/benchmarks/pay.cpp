// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/pay.h"

#include "benchmarks/barefile.h"
#include "benchmarks/stopwatch.h"
#include "casework/issuing.h"
#include "casework/paying.h"
#include "casework/tablefile.h"
#include "model/payment.h"

#include <QFile>

#include <xlsxwriter.h>

namespace xieli::benchmark {

using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 9; // the medians of five differ from run to run by a tenth

/// What one month wrote, taken out of the office file.
struct Written {
    BareFile::Rows batch;
    BareFile::Rows lines;
    BareFile::Rows orders;
    papers::TableOut roster;
};

Written writtenIn(casework::Office &office, Month month)
{
    Written written;
    must(office.file->read([&](Reader &reader) {
        for (const PaymentBatch &batch : reader.where<PaymentBatch>("month", month))
            if (batch.state == BatchState::Approved) {
                written.batch = BareFile::rowsOf(std::vector<PaymentBatch>{batch});
                written.lines = BareFile::rowsOf(reader.where<PaymentLine>("batch_id", batch.id));
                written.orders = BareFile::rowsOf(reader.where<PaymentOrder>("batch_id", batch.id));
            }
    }));
    written.roster = must(casework::payRosterTable(office, month));
    return written;
}

/// The same cells by the library alone.
void writeSheet(const QString &path, const papers::TableOut &table)
{
    lxw_workbook *book = workbook_new(QFile::encodeName(path).constData());
    lxw_worksheet *page = workbook_add_worksheet(book, nullptr);
    lxw_row_t row = 0;
    for (const auto &cells : table.rows) {
        for (std::size_t column = 0; column < cells.size(); ++column) {
            const auto at = lxw_col_t(column);
            if (const auto *text = std::get_if<QString>(&cells[column]))
                worksheet_write_string(page, row, at, text->toUtf8().constData(), nullptr);
            else if (const auto *money = std::get_if<Money>(&cells[column]))
                worksheet_write_number(page, row, at, double(money->fen()) / 100, nullptr);
            else if (const auto *count = std::get_if<int>(&cells[column]))
                worksheet_write_number(page, row, at, *count, nullptr);
        }
        ++row;
    }
    if (workbook_close(book) != LXW_NO_ERROR)
        qFatal("no workbook");
}

/// Somebody has worked since the month before: the register is read anew, by both.
void touchRegister(casework::Office &office)
{
    must(office.file->change({u"benchmark"_s, {}}, [](Writer &writer) {
        Household first = writer.all<Household>().front();
        first.note += u'.';
        writer.update(first);
    }));
}

void copyRegister(BareFile &bare, casework::Office &office)
{
    bare.execute("BEGIN IMMEDIATE");
    must(office.file->read([&](Reader &reader) {
        bare.copy<Household>(reader);
        bare.copy<Member>(reader);
        bare.copy<Survey>(reader);
        bare.copy<IncomeItem>(reader);
        bare.copy<PropertyItem>(reader);
        bare.copy<ExpenseItem>(reader);
        bare.copy<Obligor>(reader);
        bare.copy<BankAccount>(reader);
        bare.copy<Visit>(reader);
        bare.copy<Decision>(reader);
        bare.copy<PaymentBatch>(reader);
        bare.copy<PaymentLine>(reader);
    }));
    bare.execute("COMMIT");
}

/// Register and ledger once, then what the month writes, then the workbook.
void bareMonth(BareFile &bare, const Written &written, const QString &path)
{
    bare.readAll<Household>();
    bare.readAll<Member>();
    bare.readAll<Survey>();
    bare.readAll<IncomeItem>();
    bare.readAll<PropertyItem>();
    bare.readAll<ExpenseItem>();
    bare.readAll<Obligor>();
    bare.readAll<BankAccount>();
    bare.readAll<Visit>();
    bare.readAll<Decision>();
    bare.readAll<PaymentBatch>();
    bare.readAll<PaymentLine>();
    bare.execute("BEGIN IMMEDIATE");
    bare.insert(written.batch);
    bare.insert(written.lines);
    bare.execute("COMMIT");
    bare.execute("BEGIN IMMEDIATE");
    bare.insert(written.orders);
    bare.execute("COMMIT");
    writeSheet(path, written.roster);
}

} // namespace

void measurePaying(casework::Office &office, const QString &folder)
{
    BareFile bare(folder + u"/floor.db"_s);
    copyRegister(bare, office);
    std::vector<qint64> ours, floor, drafting, approving, exporting;
    Month month(2018, 6);
    for (int round = 0; round < rounds; ++round, ++month) {
        office.today = month.lastDay();
        touchRegister(office);
        drafting.push_back(timed([&] { must(casework::draftPayments(office, month)); }));
        approving.push_back(timed([&] { must(casework::approvePayments(office, month, u"主任"_s, {u"benchmark"_s})); }));
        exporting.push_back(timed([&] { must(casework::writeTable(office, must(casework::payRosterTable(office, month)), u"roster"_s, folder + u"/roster.xlsx"_s)); }));
        ours.push_back(drafting.back() + approving.back() + exporting.back());
        const Written written = writtenIn(office, month);
        floor.push_back(timed([&] { bareMonth(bare, written, folder + u"/bare.xlsx"_s); }));
    }
    say(u"month drafted, approved and exported: %1; bare SQLite and libxlsxwriter: %2; ratio %3 (goal 2.00)"_s
            .arg(milliseconds(median(ours)), milliseconds(median(floor))).arg(double(median(ours)) / double(median(floor)), 0, 'f', 2));
    must(casework::draftPayments(office, month));
    office.lastDraft.reset();
    const qint64 later = timed([&] { must(casework::approvePayments(office, month, u"主任"_s, {u"benchmark"_s})); });
    say(u"  of it: drafting %1, approving %2, exporting %3; approving in another session, which reckons the month once more: %4"_s
            .arg(milliseconds(median(drafting)), milliseconds(median(approving)), milliseconds(median(exporting)), milliseconds(later)));
}

} // namespace xieli::benchmark
