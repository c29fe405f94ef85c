// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/month.h"
#include "model/codelists.h"
#include "model/ids.h"

#include <vector>

namespace xieli {

/// 初审公示 of proposals before the decision; 长期公示 of the decisions in force.
enum class PostingKind { First, Standing };
template <> struct Codes<PostingKind> {
    static constexpr std::array<Code<PostingKind>, 2> list{{{PostingKind::First, QLatin1String("first")}, {PostingKind::Standing, QLatin1String("standing")}}};
};

/// Why somebody who has the programme does not stand on the board (policy-facts §9).
enum class PostingGap {
    ChildrenOnly,   ///< no adult in the household
    Orphan,         ///< 孤儿, 事实无人抚养
    Minor,          ///< a minor where the place posts no household of a minor, or a minor who is 特困
    Undetermined,   ///< first posting: what is proposed is not determined
    ByHand,         ///< left out by a person, who says why
};
template <> struct Codes<PostingGap> {
    static constexpr std::array<Code<PostingGap>, 5> list{
        {{PostingGap::ChildrenOnly, QLatin1String("children_only")}, {PostingGap::Orphan, QLatin1String("orphan")}, {PostingGap::Minor, QLatin1String("minor")},
         {PostingGap::Undetermined, QLatin1String("undetermined")}, {PostingGap::ByHand, QLatin1String("by_hand")}}};
};

/// 公示: a list that hung, or hangs, on the board.
struct Posting {
    PostingId id;
    PostingKind kind = PostingKind::First;
    Category programme = Category::Dibao;
    Month month = Month(2000, 1);           ///< whose list it is
    Day postedOn;                           ///< the period is counted from the day after
    int days = 7;                           ///< 0: a standing list, until a newer one hangs
    QString columns;                        ///< codes of the columns shown, in their order
    bool masked = false;                    ///< names as 张*
    QString digest;                         ///< hex over the texts of the paper
    std::optional<Day> closedOn;
    QString photographDigest;               ///< Picture::digest of the photograph of the board; empty: none
    QString photographNote;                 ///< about it, or why there is none
    std::optional<Day> withdrawnOn;
    QString withdrawReason;

    static constexpr auto table = "posting";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("kind", self.kind);
        field("programme", self.programme);
        field("month", self.month);
        field("posted_on", self.postedOn);
        field("days", self.days);
        field("columns", self.columns);
        field("masked", self.masked);
        field("digest", self.digest);
        field("closed_on", self.closedOn);
        field("photograph_digest", self.photographDigest);
        field("photograph_note", self.photographNote);
        field("withdrawn_on", self.withdrawnOn);
        field("withdraw_reason", self.withdrawReason);
    }
};

/// One household or person of a posting: on the board, or left out.
struct PostingEntry {
    PostingEntryId id;
    PostingId posting;
    HouseholdId household;
    std::optional<MemberId> member;         ///< 单人户 and 特困: the person; empty: the household
    QString shownAs;                        ///< what stood on the board in the head's place; empty: left out
    std::optional<PostingGap> gap;          ///< empty: on the board
    QString gapReason;                      ///< as a person said it

    static constexpr auto table = "posting_entry";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("posting_id", self.posting);
        field("household_id", self.household);
        field("member_id", self.member);
        field("shown_as", self.shownAs);
        field("gap", self.gap);
        field("gap_reason", self.gapReason);
    }
};

/// 公示异议. While it is open the period stands still.
struct PostingObjection {
    PostingObjectionId id;
    PostingId posting;
    std::optional<HouseholdId> household;   ///< empty: the list as a whole, or a household that is not on it
    Day day;
    QString objector;                       ///< empty: anonymous
    QString what;
    QString answer;
    std::optional<Day> settledOn;           ///< empty: open

    static constexpr auto table = "posting_objection";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("posting_id", self.posting);
        field("household_id", self.household);
        field("day", self.day);
        field("objector", self.objector);
        field("what", self.what);
        field("answer", self.answer);
        field("settled_on", self.settledOn);
    }
};

/// The last day of the period: `days` running days, counted from the day after posting (readings §6); a day on which an objection
/// was open does not run. Empty: it never ends by itself (0 days), or an objection is open and the period stands still.
std::optional<Day> lastDayOf(const Posting &posting, const std::vector<PostingObjection> &objections);

} // namespace xieli
