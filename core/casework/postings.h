// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/postinglist.h"
#include "model/evidence.h"
#include "model/posting.h"

#include <QHash>

namespace xieli::casework {

/// Where a posting stands today.
enum class PostingState {
    Running,        ///< its days run; a standing list hangs
    Stopped,        ///< an objection is open: the period stands still
    ToTakeDown,     ///< its days are over, or a newer standing list hangs
    Closed,
    Withdrawn,
};

/// One line of the register of postings.
struct PostingRow {
    Posting posting;
    std::vector<PostingEntry> entries;
    std::vector<PostingObjection> objections; ///< in the order in which they were raised
    std::optional<Day> lastDay = {};        ///< empty: an objection is open, or a standing list
    PostingState state = PostingState::Running;
    int shown = 0;                          ///< entries on the board
    int openObjections = 0;
};

/// Of this office and its villages, the newest first. Who was on them is not read for a glance at what is due.
enum class PostingParts { All, WithoutEntries };
Result<std::vector<PostingRow>> postings(Office &office, PostingParts parts = PostingParts::All);

/// A list that goes up on the board: the posting, who is on it and who is left out, and the place's rule for the next one.
/// Refused like its paper, and where the same list hangs already: "postings.hangs_already" {day}; a first list of fewer
/// days than the place's procedure has, unless `wish.shorter` says why (journalled): "postings.days_short" {days, usual}. The days after a
/// re-survey are enough where everybody on the list was posted before.
/// With the list's PDF it is entered among the issued papers too, under the next number of the office's pattern.
Result<PostingId> beginPosting(Office &office, const PostingDraft &draft, const QByteArray &pdf = {});

/// The newest first list of the programme and month that still hangs: a further one of the same is told of it.
Result<std::optional<Posting>> alsoHanging(Office &office, const PostingWish &wish);

/// Whom people left out of the programme's last list, with their reasons: they stay left out until somebody puts them on again.
Result<QMap<QString, QString>> leftOutBefore(Office &office, Category programme);

struct ObjectionNote {
    PostingId posting;
    std::optional<HouseholdId> household;   ///< empty: the list as a whole
    Day day;
    QString objector;                       ///< empty: anonymous
    QString what;
};
/// Stops the period from that day on. Refused: postings.unknown, postings.is_over, postings.objection_without_words,
/// postings.objection_day {day}.
Result<PostingObjectionId> objectToPosting(Office &office, const ObjectionNote &note);
/// The period goes on from that day. Refused: postings.objection_unknown, postings.objection_settled, postings.answer_needed,
/// postings.settled_before {day}.
Result<void> settleObjection(Office &office, const PostingObjectionId &id, const QString &answer, Day settledOn);

struct ClosingNote {
    PostingId posting;
    Day closedOn;
    std::optional<Picture> photograph = {}; ///< of the board (pictureFrom); empty: the note says why there is none
    QString note = {};
};
/// The list was taken down after its days. Refused: postings.unknown, postings.is_over, postings.objection_open {count},
/// postings.not_over_yet {day}, postings.photograph_needed.
Result<void> closePosting(Office &office, const ClosingNote &note);
/// Taken down for another reason: hung wrongly, torn off, to be posted anew. It proves nothing then. Refused without a reason.
Result<void> withdrawPosting(Office &office, const PostingId &id, Day day, const QString &reason);

/// The photograph of the board; empty: there is none, or it has not come with a parcel.
Result<std::optional<Picture>> boardPhotograph(Office &office, const Posting &posting);

/// What must be said of a household before it is decided on.
struct FirstPosting {
    enum class State { Missing, Running, Objected, Over };
    State state = State::Missing;
    std::optional<Day> lastDay;
    Day postedOn = {};                      ///< no day: Missing
};

/// The list on which a benefit is posted: 特困, or 低保 with its 单人户.
inline Category postedUnder(const QString &benefitOrProgramme) { return benefitOrProgramme.startsWith(u"tekun") ? Category::Tekun : Category::Dibao; }

/// The first lists of a time by household.
class FirstPostings {
public:
    /// The newest list that counts for what is to be decided: of its programme, of the person where one is named, and of `since` or later (what hung
    /// before an application, or before it was sent back, says nothing of it).
    FirstPosting of(const HouseholdId &household, Category programme, const std::optional<MemberId> &member, Day since = {}) const;

private:
    friend Result<FirstPostings> firstPostings(Office &office, Month month);
    struct Hung {
        Category programme;
        std::optional<MemberId> member;
        FirstPosting posting;
    };
    QHash<HouseholdId, std::vector<Hung>> m_hung; // the newest first
};
/// Of the households whose first posting speaks of `month` or the two months before it, or hung in it. A household that the place's rule left out
/// was not posted and needs none: Over. A household not named: Missing.
Result<FirstPostings> firstPostings(Office &office, Month month);

QString stateText(PostingState state, const papers::Wording &wording);

} // namespace xieli::casework

namespace xieli {

template <> struct Codes<casework::PostingState> {
    static constexpr std::array<Code<casework::PostingState>, 5> list{
        {{casework::PostingState::Running, QLatin1String("running")}, {casework::PostingState::Stopped, QLatin1String("stopped")},
         {casework::PostingState::ToTakeDown, QLatin1String("to_take_down")}, {casework::PostingState::Closed, QLatin1String("closed")},
         {casework::PostingState::Withdrawn, QLatin1String("withdrawn")}}};
};

} // namespace xieli
