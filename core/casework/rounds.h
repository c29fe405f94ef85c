// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/deciding.h"
#include "casework/duties.h"
#include "model/monthlyround.h"
#include "papers/tableout.h"

namespace xieli::casework {

/// 动态调整: the month's work list. Whoever died, moved, came of an age, whose certificate or recognition runs out, whom a list names, and
/// whoever's result is not what was decided, each is one line for one cause; opening the round again adds what is new and doubles nothing.

/// A line as page, paper and script show it.
struct RoundRow {
    RoundItem item;
    QString head;
    QString village;
    QString group;
    QString person;                 ///< of whom the cause is
    QString letterNumber;           ///< of the letter that was issued; empty: none was
    bool isLetterIssued = false;
    bool isOpen() const { return item.state == QLatin1String("open"); }
    bool decides() const;           ///< accepting it makes a decision
};

struct RoundView {
    MonthlyRound round;
    Month effective = Month(2000, 1); ///< from which on is paid what is decided in the round's month; the letters are of this month
    std::vector<RoundRow> rows;     ///< open ones first, then by group and head
    QMap<QString, int> states;      ///< lines by state
    Money more, less;               ///< a month, of the open lines: what increases and reductions with stops would change
};

/// Looks through the register once (and assesses the month in which the month's decisions begin, where that is not done) and writes the month's list, or adds to it what is new.
/// A line whose cause is not there any more leaves as "gone"; what was settled in any round does not come again, but what was postponed.
/// Refused: those of assessMonth(), rounds.closed {month}.
Result<RoundView> openRound(Office &office, Month month, Progress *progress = nullptr);
/// Refused: rounds.not_opened {month}.
Result<RoundView> roundOf(Office &office, Month month);
/// The months that have a round, newest first.
Result<std::vector<MonthlyRound>> rounds(Office &office);

struct RoundAcceptance {
    std::vector<RoundItemId> items;
    DecisionNote note;
    std::optional<int> grade = {};  ///< where people must say the class
    Alone alone = {};               ///< why who opened the round decides it, in an office of one
};
/// The proposals of these lines become decisions, with the sentences of the lines as their reason and the amounts that the lines show. Every
/// open line of the same household and benefit is settled with them. Refused (nothing is written): those of decide() and mayRelease(),
/// rounds.item_unknown, rounds.closed, rounds.settled_already {head}, rounds.nothing_to_decide {head}, rounds.changed_since {head} (what
/// would be decided is not what the line shows any more), cases.class_needed.
Result<DecideReport> acceptItems(Office &office, const RoundAcceptance &wanted);
/// 不采纳, 推迟到下一轮, 已处理 (nothing follows for the money): each with why. Refused: rounds.item_unknown, rounds.closed,
/// rounds.settled_already, casework.reason_needed, rounds.must_decide {head} (done: a line that proposes a change of the money).
Result<void> declineItems(Office &office, const std::vector<RoundItemId> &items, const QString &why);
Result<void> postponeItems(Office &office, const std::vector<RoundItemId> &items, const QString &why);
Result<void> finishItems(Office &office, const std::vector<RoundItemId> &items, const QString &why);
Result<void> assignItems(Office &office, const std::vector<RoundItemId> &items, const QString &person);
/// Refused: rounds.closed, rounds.left_open {count, heads} unless `why` says why lines stay open.
Result<void> closeRound(Office &office, Month month, const QString &why = {});

/// "减少", "待处理", "去世": words of an action, a state, a cause.
QString roundWord(const char *what, const QString &code, const papers::Wording &wording);
/// The work list as a table for paper and spreadsheet.
papers::TableOut roundTable(const RoundView &view, const Office &office);

} // namespace xieli::casework
