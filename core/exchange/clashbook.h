// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/samepersons.h"
#include "exchange/seats.h"
#include "exchange/settle.h"
#include "model/ledger.h"
#include "store/writer.h"

namespace xieli::exchange {

/// The same question has the same id for ever, wherever it is met.
QString clashId(ClashKind kind, const QString &table, const QString &key, const QString &column);

/// Who entered a value, and when.
struct Side {
    QString author;
    Day day;        ///< invalid: not told
    QString visit;  ///< id of the visit in the same change
    QString office; ///< whose parcel brought it; empty: this one's own
};

/// What became of a record that was removed at one office and changed at the other, in the place of a value.
inline const QString removedThere = QStringLiteral("removed");
inline const QString changedThere = QStringLiteral("changed");

/// A signed visit after the day of death of somebody whom it speaks of: the household's pay is held until a person decides.
/// Nothing happens where that visit and that day were decided on already.
void meetDeathAndVisit(Writer &writer, const Seats &seats, const Member &dead, const Visit &visit, Day today);
/// Two records, perhaps one person. After "two people" it is not asked again until a number, name or birth date changes.
/// `own`: id of the village whose file this is; empty at the township.
void meetSamePerson(Writer &writer, const Seats &seats, const PersonPair &pair, Day today, const QString &own = {});
/// Two open accounts of one holder, of which nobody knows who gave which. Asked once.
void askWhichAccount(Writer &writer, const BankAccount &one, const BankAccount &other, const QString &village, Day today);
/// A question that facts have answered without anybody's decision.
void overtake(Writer &writer, Clash clash);
/// A decided question is open again, as if nobody had decided.
void askAnew(Writer &writer, Clash clash);

/// The township's register of clashes while it takes a parcel in. A village writes none: what it met, the township meets too.
class ClashBook {
public:
    ClashBook(Writer &writer, const Peer &sender, const Parcel &parcel, OfficeRole own, Day today);

    /// A record was settled. Opens what clashed, opens decided ones again which a newer value did not see, and closes what is the
    /// same at both by now. `current`: the row before.
    void note(const NetRecord &record, const std::optional<Row> &current, const Verdict &verdict);
    /// The village met it and tells what stands: its own value may be what it was before both changed it, and its removal of what was
    /// changed here is not told any more. `sentUpTo`: the last change of ours that it knew.
    void noteMetThere(const RecordFate &fate, std::int64_t sentUpTo);
    /// A new account came for a holder to whom `ours` was given here, of which the sender had not heard.
    void noteTwoAccounts(const NetRecord &record, const BankAccount &theirs, const BankAccount &ours);
    /// A newer account came of somebody who had not seen that `chosen` was decided on.
    void askAfterDecision(const NetRecord &record, const BankAccount &theirs, const BankAccount &chosen, const Clash &decided);
    /// Whether the sender had the decision when it wrote the record, as far as can be told: it tells what it has by now.
    bool isHeard(const Clash &decided, const NetRecord &record) const;
    /// What was written to a record that was given up clashed with its survivor, whom `village` keeps.
    void noteLedOn(const NetRecord &record, const Row &current, const Verdict &verdict, const QString &village);

private:
    void open(const NetRecord &record, const CellClash &clash, const Row &row, const QString &village = {});
    void openAccounts(const NetRecord &record, const BankAccount &theirs, const BankAccount &other, const Side &side);
    void movedOn(const NetRecord &record, const QString &column, const Value &theirs);
    Side theirSide(std::int64_t change) const;
    Side ourSide(const QString &table, const QString &key, const QString &column, const Value &value) const;
    bool hasSeen(const Clash &clash) const;

    Writer &m_writer;
    const Peer &m_sender;
    const Parcel &m_parcel;
    bool m_writes;
    std::int64_t m_seenUpTo = 0;
    Day m_today;
    QHash<std::int64_t, QString> m_visits;
    QSet<std::pair<QString, QString>> m_known; ///< records of which there is a clash, decided or not
};

} // namespace xieli::exchange
