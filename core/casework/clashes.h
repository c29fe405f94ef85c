// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/changewords.h"
#include "casework/office.h"
#include "model/clash.h"
#include "model/evidence.h"

namespace xieli::casework {

/// 疑问: what village and township say differently, or what speaks against a record. A person decides; nothing is decided here by
/// itself. The township decides; a village sees what concerns it, and decides about its own records of perhaps one person.

/// Of a pair of persons: First and Second are who stays, Other: they are two people.
enum class ClashChoice { First, Second, Other };

/// One line of the two sides beside each other.
struct ClashLine {
    QString label;
    QString first;
    QString second;
    bool differs = false;
};

/// What somebody who decides has seen. If any of it has changed meanwhile the decision is refused.
struct ClashSeen {
    QString first;              ///< the clash's own values
    QString second;
    QString standing;           ///< exchange::valueText of what stands in the record
    friend bool operator==(const ClashSeen &, const ClashSeen &) = default;
};

struct ClashRow {
    Clash clash;
    bool isOpen = false;
    bool mayDecide = false;     ///< in this office
    bool mayAskAgain = false;   ///< it was decided, and the decision can be taken back here
    HouseholdId household;
    QString head;
    QString group;
    QString office;             ///< name of the village
    QString field;              ///< "赵仁 · 电话"
    QString firstTitle;         ///< "村里", or the first record of a pair
    QString secondTitle;
    QString firstOf;            ///< "村里的": whose the first value is, short; empty of a pair
    QString secondOf;
    QString first;              ///< the values in words
    QString second;
    QString stands;             ///< which of them stands now, in words
    ClashSeen seen;
    std::optional<ClashChoice> suggested;
    QString suggestion;         ///< a sentence with its reason; empty: none
    QString outcome;            ///< what became of it, in words
    // only of one that is looked at
    std::vector<ClashLine> lines;
    QStringList context;        ///< the household, and what happened to the field
    std::vector<Evidence> evidence; ///< pictures of the households: of these people first, then of the visits that brought the values, then the newest
};

enum class ClashPart { Open, Settled };
/// The queue: those that hold pay first, then by day.
Result<std::vector<ClashRow>> clashes(Office &office, const Telling &telling, ClashPart part = ClashPart::Open);
/// One with both sides line by line and the household's context. Error "casework.clash_unknown".
Result<ClashRow> clash(Office &office, const Telling &telling, const QString &id);

struct ClashDecision {
    QString id;
    ClashChoice choice = ClashChoice::First;
    QString typed;              ///< for Other: text as casework::typedValue reads it
    ClashSeen seen;
    QString why;                ///< may be empty where the suggestion is followed
};
/// Writes the chosen value as an ordinary edit, and with it who decided, when and why; both travel to the village. Refused:
/// "casework.clash_moved" where either value has changed since it was seen, "casework.clash_settled", "casework.clash_not_here",
/// "casework.clash_no_reason", "casework.clash_needs_not_dead", and whatever the value is refused for; then nothing is written.
Result<void> decideClash(Office &office, const Telling &telling, const ClashDecision &decision);

/// A decision was a mistake: the question is open again, and what was written for it stays until it is decided anew; of one person the
/// merge is undone first, of two accounts the other one is opened again. Travels like the decision. Refused: "casework.clash_nothing_to_ask" where the record is gone or facts have
/// answered, "casework.clash_again_why" without a reason, and whatever undoing the merge is refused for.
Result<void> askAgain(Office &office, const Telling &telling, const QString &id, const QString &why);
bool mayAskAgain(Reader &reader, const Office &office, const Clash &clash);

/// Whether the question is open: also one about a pair whose merge was undone, or about somebody whose "not dead" was undone.
bool isOpenClash(Reader &reader, const Clash &clash);

} // namespace xieli::casework
