// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/listledgers.h"

#include "casework/sheets.h"
#include "model/exportentry.h"
#include "store/rows.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

void addColumns(RegisterTable &table, std::initializer_list<std::pair<QString, int>> columns, const papers::Wording &wording)
{
    for (const auto &[code, width] : columns)
        table.columns.push_back({wording.text(u"registers.column_"_s + code), {}, papers::CellKind::Text, width});
}

void tellExports(Reader &reader, RegisterTable &table, const papers::Wording &wording)
{
    addColumns(table, {{u"number"_s, 6}, {u"day"_s, 11}, {u"list"_s, 20}, {u"columns"_s, 20}, {u"rows"_s, 6}, {u"taken_by"_s, 12}, {u"why"_s, 18}, {u"user"_s, 8},
                       {u"file"_s, 18}, {u"digest"_s, 14}}, wording);
    constexpr int shownDigits = 12;
    auto entries = reader.all<ExportEntry>();
    std::sort(entries.begin(), entries.end(), [](const ExportEntry &a, const ExportEntry &b) { return a.number > b.number; });
    for (const ExportEntry &entry : entries)
        table.lines.push_back({{QString::number(entry.number), isoText(entry.day), entry.list, entry.columns, QString::number(entry.rows), entry.takenBy,
                                entry.reason, entry.user, entry.file.isEmpty() && !entry.digest.isEmpty() ? wording.text(u"registers.export_printed"_s) : entry.file, entry.digest.left(shownDigits)}});
}

RegisterLine lineOf(const ListMatch &match, const IntakeBatch &batch, bool poverty, const papers::Wording &wording)
{
    const QString outcome = wording.text(u"registers.outcome_"_s + toCode(match.outcome));
    const QString words = match.after.isEmpty() ? match.before : match.before + u" → "_s + match.after;
    const QString taken = match.after.isEmpty() ? QString() : wording.text(match.taken ? u"registers.match_taken"_s : u"registers.match_left"_s);
    const QString doubt = match.doubt.isEmpty() ? QString()
                                                : wording.text(u"casework.list_doubt_"_s + match.doubt, {{u"name"_s, match.name}, {u"listed"_s, match.listedName}});
    const QString person = match.listedName.isEmpty() ? match.name : match.listedName;
    const QString number = match.listedNumber.isEmpty() ? match.number : match.listedNumber;
    const QString home = QStringList{match.head, match.group.isEmpty() && match.head.isEmpty() ? match.listedPlace : match.group}.join(u' ').trimmed();
    RegisterLine line;
    if (poverty)
        line.cells = QStringList{isoText(batch.takenOn), batch.file, outcome, person, number, home, match.listedWords, match.aid, words, taken, doubt};
    else
        line.cells = QStringList{isoText(batch.takenOn), wording.text(u"registers.batch_"_s + batch.kind), batch.file, outcome, person, number, home, match.listedWords, words, taken, doubt};
    if (!match.household.isEmpty() && match.outcome != ListOutcome::Gone)
        line.household = HouseholdId(match.household);
    return line;
}

void tellMatches(Reader &reader, RegisterTable &table, bool poverty, const papers::Wording &wording)
{
    // together no wider than A4 across holds
    if (poverty)
        addColumns(table, {{u"day"_s, 11}, {u"file"_s, 14}, {u"outcome"_s, 10}, {u"name"_s, 9}, {u"identity"_s, 20}, {u"family"_s, 14}, {u"listed_words"_s, 11}, {u"aid"_s, 8},
                           {u"follows"_s, 21}, {u"taken"_s, 8}, {u"doubt"_s, 21}}, wording);
    else
        addColumns(table, {{u"day"_s, 11}, {u"kind"_s, 8}, {u"file"_s, 12}, {u"outcome"_s, 10}, {u"name"_s, 9}, {u"identity"_s, 20}, {u"family"_s, 14}, {u"listed_words"_s, 14},
                           {u"follows"_s, 21}, {u"taken"_s, 8}, {u"doubt"_s, 21}}, wording);
    auto batches = reader.all<IntakeBatch>();
    std::reverse(batches.begin(), batches.end()); // the list taken in last stands first
    for (const IntakeBatch &batch : batches) {
        if ((batch.kind == toCode(SheetKind::Poverty)) != poverty)
            continue;
        auto matches = reader.where<ListMatch>("batch_id", batch.id);
        std::stable_sort(matches.begin(), matches.end(), [](const ListMatch &a, const ListMatch &b) { return a.position < b.position; });
        for (const ListMatch &match : matches)
            table.lines.push_back(lineOf(match, batch, poverty, wording));
    }
}

} // namespace

QStringList listLedgers() { return {u"double_inclusion"_s, u"list_matches"_s, u"exports"_s}; }

bool isListLedger(const QString &code) { return listLedgers().contains(code); }

RegisterTable listLedger(Reader &reader, const RegisterInfo &info, const papers::Wording &wording)
{
    RegisterTable table{info, wording.text(u"registers.note_"_s + info.code), {}, {}};
    if (info.code == u"exports")
        tellExports(reader, table, wording);
    else
        tellMatches(reader, table, info.code == u"double_inclusion", wording);
    return table;
}

} // namespace xieli::casework
