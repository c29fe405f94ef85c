// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/codes.h"
#include "base/finding.h"
#include "model/posting.h"
#include "papers/paper.h"
#include "papers/tableout.h"
#include "papers/wording.h"

#include <optional>

namespace xieli::papers {

/// All that a posted list may show: a closed list. There is no column for identity, bank, phone, illness or income.
enum class PostingColumn { Serial, Group, Head, Category, Persons, Amount, StaffRelative, Remark };

struct PostingRow {
    QString head;                       ///< name of the head of household
    QString group = {};                 ///< 组别
    QString category = {};              ///< "二类", "低保" as the place says
    int persons = 0;                    ///< protected persons
    std::optional<Money> monthlyAmount = {};
    QString remark = {};
    bool staffRelative = false;         ///< 近亲属备案
    bool minorHead = false;             ///< under 18: the guardian is named instead, or a number
    QString guardian = {};
    bool orphan = false;                ///< orphans and children without support are not posted: the row is left out
    QStringList minors = {};            ///< names of the household's minors: refused if one stands in the row's texts
};

struct PostingInput {
    QString place;                      ///< "上湾乡上湾村"
    QString programme;                  ///< "农牧村最低生活保障"
    std::optional<Month> month = {};    ///< which month's list; empty: not said
    Day postedOn;                       ///< the period is counted from the day after
    std::optional<PostingKind> kind = {}; ///< says so in title and introduction; empty: a list of those who receive, for its days
    int days = 7;                       ///< 7, or 3 after a re-survey (readings §6); 0: a standing list, until a newer one hangs
    std::vector<PostingColumn> columns = {PostingColumn::Serial, PostingColumn::Group, PostingColumn::Head,
                                          PostingColumn::Category, PostingColumn::Persons, PostingColumn::Remark};
    bool maskNames = false;             ///< 张*: local choice
    QString townshipHotline;            ///< empty: a blank to be filled in by hand
    QString countyHotline;              ///< likewise
    QString issuer;                     ///< "上湾村村民委员会": the seal line
    QString caution = {};               ///< stands under the title: the law is a draft; may be empty
    std::vector<PostingRow> rows;
};

/// 公示 list. Refused, naming row and reason, where any text looks like something that must never be posted (see lint),
/// where the posting day is missing or days < 1 (0 for a standing list is none), where there is no column, or where no row is left.
/// Keys: papers.posting_forbidden {row} {head} {column} {why} {count}, papers.posting_forbidden_outside {why} {count},
/// papers.posting_minor {row}, papers.posting_without_day, papers.posting_without_columns, papers.posting_without_rows.
Result<Paper> postingList(const PostingInput &input, const Wording &wording);

/// The same list, refused like it, for the place's website: the chosen columns and nothing beside them.
Result<TableOut> postingTable(const PostingInput &input, const Wording &wording);

/// What stands in the head's place in each row of the list, in its order: "张*", "李四（监护人）", "第3号".
QStringList shownHeads(const PostingInput &input, const Wording &wording);

/// Hex over all texts of a paper: the same list, the same digest, whoever prints it.
QString digestOf(const Paper &paper);

/// First and last day of a posting period (readings §6: counted from the day after posting).
std::pair<Day, Day> postingPeriod(Day postedOn, int days);

/// What on this paper must never be posted: anything that looks like an identity number (15, 17 or 18 places, also masked), a
/// bank account or certificate (9 places and more), a telephone number other than the hotlines, or a word of illness or
/// disability (resources/papers/never-posted.txt). Full width digits, Chinese digits, blanks and dashes between digits do not
/// hide it. Each finding's subject is "row n" as its number ("3"; empty outside a table), its field the column's header.
Findings lint(const Paper &paper, const QStringList &hotlines);

} // namespace xieli::papers

namespace xieli {

template <> struct Codes<papers::PostingColumn> {
    static constexpr std::array<Code<papers::PostingColumn>, 8> list{
        {{papers::PostingColumn::Serial, QLatin1String("serial")}, {papers::PostingColumn::Group, QLatin1String("group")},
         {papers::PostingColumn::Head, QLatin1String("head")}, {papers::PostingColumn::Category, QLatin1String("category")},
         {papers::PostingColumn::Persons, QLatin1String("persons")}, {papers::PostingColumn::Amount, QLatin1String("amount")},
         {papers::PostingColumn::StaffRelative, QLatin1String("staff_relative")}, {papers::PostingColumn::Remark, QLatin1String("remark")}}};
};

} // namespace xieli
