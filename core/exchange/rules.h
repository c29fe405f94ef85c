// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

namespace xieli::exchange {

/// The rules by which two offices come to say the same. The program keeps all of them; the proof breaks them one by one and must notice
/// each (tests/exchange/test_mutations).
enum class Rule {
    ThreeWayBase,           ///< a value goes in only over the one that its author saw
    EqualSettles,           ///< the same value at both is no clash
    AlikeKnown,             ///< what both said alike is common ground: what either says next starts from there
    CustodianStands,        ///< in a clash the value of the table's owner stands until it is decided
    SeatChecked,            ///< a village writes only the households that it keeps
    EndingNotBlanked,       ///< a death is not taken away by an edit
    EndingEarlierStands,    ///< of two days of an ending the earlier one stands
    EditOutlivesRemoval,    ///< what one removed and the other changed is kept
    ClashOpened,            ///< two different edits of one field open a clash
    ClashReopens,           ///< a newer edit that did not see the decision opens it again
    StandsTold,             ///< who does not take a value says what stands
    StandsNotOverNewer,     ///< … which does not go over what was changed since
    OverwrittenNotSent,     ///< an edit that the other office's value has replaced is not sent any more
    OriginNotEchoed,        ///< what came from an office does not go back to it
    AsideRetried,           ///< what waits goes in when its cause is gone
    FateToldAgain,          ///< … and its sender hears of it
    TownshipJudgesPairs,    ///< of two words about one pair of persons the township's stands
    AliasLeadsOn,           ///< what is written to a record that was given up reaches its survivor
    VisitAfterDeathAsked,   ///< a signed visit after a death holds the pay until a person decides
    OnlyProofRevives,       ///< only a fact with evidence takes a death back
    OtherHistoryAside,      ///< a parcel of a restored or doubled file waits aside, whole
    HealKeepsOwn,           ///< what a healed office changed since the last common parcel stays its own
    HealSweeps,             ///< what the healer says that it removed goes from the healed file too
    GivenBackIsOwn,         ///< what a healed office made itself stays its own, though it got it back from the other
    ReplayIgnored,          ///< changes that were seen go in once
    SamePersonAsked,        ///< two records of one person are found when the second comes
    PairAskedOnce,          ///< … and who are two stay two until something that they are known by changes
    TwoAccountsAsked,       ///< another account at either office for one holder holds the pay until a person chooses
    TownshipDecidesAlone,   ///< beside the township's decision the village's of the same months is replaced
    ApprovalComesBack,      ///< what a township approved in its lost life stands over what it drafted anew
    MoveSeatTaken,          ///< who gets the file of a household that moves keeps the household from then on
    MoveAnswerReturned,     ///< … its answer stands where the household left
    MoveNewsTold,           ///< … and it hears what is written there since
    OlderRead,              ///< what an older program wrote is taken in
    NewerRefused,           ///< what a newer one wrote is left alone
};

#ifdef XIELI_MUTABLE_RULES
bool holds(Rule rule);
/// For the proof alone; nothing: all hold.
void breakRule(std::optional<Rule> rule);
#else
constexpr bool holds(Rule) { return true; }
#endif

} // namespace xieli::exchange
