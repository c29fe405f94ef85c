// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/finding.h"
#include "casework/exporting.h"
#include "casework/registerkinds.h"
#include "papers/paper.h"
#include "papers/tableout.h"

namespace xieli::casework {

/// 台账: what people keep by hand, and what the families' files tell by themselves. Both are one kind of table, which page, paper and
/// spreadsheet share.

/// One register that can be looked at.
struct RegisterInfo {
    QString code;                       ///< "petition", "key_groups"
    QString title;
    std::optional<RegisterKind> kind;   ///< kept by hand; empty: told from the files
};
/// In the order in which they are offered.
std::vector<RegisterInfo> registersOf(const papers::Wording &wording);

struct RegisterLine {
    QStringList cells;
    std::optional<HouseholdId> household = {};
    std::optional<RegisterEntryId> entry = {};
    bool isOpen = false;                ///< waits for an answer, or for being done
    std::optional<Day> dueOn = {};
    QString record = {};                ///< id of the issued paper that the line is of
};

struct RegisterTable {
    RegisterInfo info;
    QString note;                       ///< what the list is and where it comes from, in a sentence
    std::vector<papers::ColumnOut> columns;
    std::vector<RegisterLine> lines;
};

/// A register as it stands; what is told from the files is that of the month. Errors: registers.unknown {code}.
Result<RegisterTable> registerTable(Office &office, const QString &code, Month month, const papers::Wording &wording);
/// In the office's own language, in which its papers are written.
inline Result<RegisterTable> registerTable(Office &office, const QString &code, Month month) { return registerTable(office, code, month, office.wording); }

papers::TableOut tableOf(const RegisterTable &table, const Office &office, Month month);
/// As a paper, A4 across; numbers masked.
papers::Paper registerList(const RegisterTable &table, const Office &office, Month month);
/// As .xlsx, .pdf (`pdf` draws it), or anything else as CSV.
Result<void> writeRegister(Office &office, const RegisterTable &table, Month month, const QString &path, const ExportWish &wish = {}, const PdfMaker &pdf = {});

/// A new line as its form begins: of today, and due when a person says.
RegisterEntry newEntry(RegisterKind kind, Day today);
/// Refused: registers.field_needed {field}, registers.who_needed, registers.answered_before {day}.
Result<RegisterEntryId> addEntry(Office &office, RegisterEntry entry);
Result<void> changeEntry(Office &office, const RegisterEntry &entry);
/// Refused: registers.entry_unknown, registers.answer_needed, registers.answered_before {day}.
Result<void> answerEntry(Office &office, const RegisterEntryId &id, const QString &answer, Day day);
Result<void> removeEntry(Office &office, const RegisterEntryId &id);
Result<RegisterEntry> entryOf(Office &office, const RegisterEntryId &id);

/// Lines to be answered or done, in the order of their days; with how a name is told.
struct RegisterDue {
    RegisterEntry entry;
    Day day;
    QString name;
    QString group;
};
std::vector<RegisterDue> entriesDue(Reader &reader, Day until);
/// Households that have not declared in `month`, where the place keeps the register of declarations at all.
Result<int> declarationsMissing(Office &office, Month month);

} // namespace xieli::casework
