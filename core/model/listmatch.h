// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/codes.h"
#include "base/month.h"
#include "model/ids.h"

#include <QString>

namespace xieli {

/// 栏目对应: what a person said that the headings of an odd sheet hold; the same sheet is known again by its headings.
struct SheetMapping {
    SheetMappingId id;
    QString kind;                           ///< "roster", "survey", "poverty", "deaths", "disability"
    QString signature;                      ///< all headings in their order
    QString choices;                        ///< JSON object: column key → field code, "" not taken
    QString file;                           ///< where it was learned
    Day learnedOn;

    static constexpr auto table = "sheet_mapping";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("kind", self.kind);
        field("signature", self.signature);
        field("choices", self.choices);
        field("file", self.file);
        field("learned_on", self.learnedOn);
    }
};

/// What became of one person of a list, or of one of ours who should have stood on it.
enum class ListOutcome { Both, OnlyList, OnlyRegister, Doubtful, Already, Gone };
template <> struct Codes<ListOutcome> {
    static constexpr std::array<Code<ListOutcome>, 6> list{
        {{ListOutcome::Both, QLatin1String("both")}, {ListOutcome::OnlyList, QLatin1String("only_list")},
         {ListOutcome::OnlyRegister, QLatin1String("only_register")}, {ListOutcome::Doubtful, QLatin1String("doubtful")},
         {ListOutcome::Already, QLatin1String("already")}, {ListOutcome::Gone, QLatin1String("gone")}}};
};

/// 比对结果: one line of the ledger of matches, as it stood on the day. Its batch (IntakeBatch) tells list and day.
struct ListMatch {
    ListMatchId id;
    IntakeBatchId batch;
    int position = 0;
    ListOutcome outcome = ListOutcome::Both;
    QString by;                             ///< "id_number", "name_birth_date", or empty
    QString doubt;                          ///< "name_differs", "id_number_differs", "birth_date_missing", or empty
    bool taken = false;                     ///< a person ticked what follows of it
    QString sheet;
    int row = 0;                            ///< as the spreadsheet counts; 0: not on the list
    QString listedName;
    QString listedNumber;
    QString listedPlace;                    ///< village and group
    QString listedWords;                    ///< what the list says of the person
    QString household;                      ///< of then; it may be gone
    QString member;
    QString name;
    QString number;
    QString head;
    QString group;
    QString aid;                            ///< category of the decision in force then
    QString before;                         ///< what the register said
    QString after;                          ///< what it says once taken

    static constexpr auto table = "list_match";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("batch_id", self.batch);
        field("position", self.position);
        field("outcome", self.outcome);
        field("found_by", self.by);
        field("doubt", self.doubt);
        field("taken", self.taken);
        field("sheet", self.sheet);
        field("row_number", self.row);
        field("listed_name", self.listedName);
        field("listed_number", self.listedNumber);
        field("listed_place", self.listedPlace);
        field("listed_words", self.listedWords);
        field("household_key", self.household);
        field("member_key", self.member);
        field("name", self.name);
        field("number", self.number);
        field("head", self.head);
        field("group_name", self.group);
        field("aid", self.aid);
        field("before_words", self.before);
        field("after_words", self.after);
    }
};

} // namespace xieli
