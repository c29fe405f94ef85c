// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/codes.h"
#include "casework/office.h"
#include "papers/posting.h"

namespace xieli::casework {

/// How a household whose head is a minor stands on the board: by the guardian's name, by a number, or not at all.
enum class MinorRule { Guardian, Number, LeaveOut };

/// How the place posts: which columns of the closed list, in its order, and what becomes of names.
struct PostingRule {
    std::vector<papers::PostingColumn> columns = papers::PostingInput().columns;
    bool maskNames = false;
    MinorRule minors = MinorRule::Guardian;
    QString hotlineTownship;
    QString hotlineCounty;
};

/// As it was kept when the last list was registered; the defaults before that.
Result<PostingRule> postingRule(Office &office);

/// How long the place posts; where it does not say, readings §6: seven days, three after a re-survey.
struct PostingDays {
    int first = 7;
    int again = 3;
    bool isSaid = false;                    ///< by the place's procedure
};
PostingDays postingDays(const Office &office, Category programme, Day day);

/// What is to be posted.
struct PostingWish {
    PostingKind kind = PostingKind::Standing;
    Category programme = Category::Dibao;   ///< Dibao with its 单人户, or Tekun
    Month month = Month(2000, 1);
    Day postedOn;
    int days = 7;                           ///< 0: a standing list, until a newer one hangs
    QString shorter = {};                   ///< why a first list hangs fewer days than the place's
    PostingRule rule = {};
    QMap<QString, QString> leftOut = {};    ///< household id → why a person left it out
};

/// Somebody with the programme: on the list, or why not.
struct PostingCandidate {
    HouseholdId household;
    std::optional<MemberId> member;
    QString name;                           ///< of the head, or the person
    QString group;
    QString shownAs = {};                   ///< on the list; empty: left out
    std::optional<PostingGap> gap = {};
    QString gapReason = {};                 ///< as a person said it
};

/// A list ready to be looked at, printed, and registered.
struct PostingDraft {
    PostingWish wish;
    papers::PostingInput input;
    std::vector<PostingCandidate> candidates; ///< in the order of the register
    Result<papers::Paper> paper = fail({});   ///< refused by the lint with row and reason, or where nobody is left on it
};

/// First: what the month's kept assessments propose to begin or change. Standing: the decisions in force in the month.
Result<PostingDraft> draftPosting(Office &office, const PostingWish &wish);

/// The same list as .xlsx, or anything else as CSV (UTF-8 with its mark): the same columns, the same refusals, nothing about who
/// made it. Written whole or not at all.
Result<void> writePostingFile(Office &office, const PostingDraft &draft, const QString &path);

/// "没有成年家庭成员" and its like.
QString gapText(PostingGap gap, const papers::Wording &wording);
/// "最低生活保障"
QString programmeText(Category programme, const papers::Wording &wording);

} // namespace xieli::casework

namespace xieli {

template <> struct Codes<casework::MinorRule> {
    static constexpr std::array<Code<casework::MinorRule>, 3> list{{{casework::MinorRule::Guardian, QLatin1String("guardian")},
                                                                    {casework::MinorRule::Number, QLatin1String("number")},
                                                                    {casework::MinorRule::LeaveOut, QLatin1String("leave_out")}}};
};

} // namespace xieli
