// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/heal.h"

#include "exchange/destroyed.h"

#include "exchange/aside.h"
#include "exchange/givenback.h"
#include "exchange/meetings.h"
#include "exchange/nevertold.h"
#include "exchange/ownsince.h"
#include "exchange/rules.h"
#include "exchange/scope.h"
#include "exchange/seats.h"
#include "exchange/settle.h"
#include "exchange/sweep.h"
#include "exchange/twoaccounts.h"
#include "exchange/whole.h"
#include "store/tables.h"

#include <QSet>

namespace xieli::exchange {

using namespace Qt::StringLiterals;

namespace {

using RecordKey = std::pair<QString, QString>;

/// Which value stands where both have changed a cell since.
bool takesTheirs(const QString &table, const QString &column, const Value &ours, const Value &theirs, const Peer &sender)
{
    const bool isEnding = endings().contains(column) && !isNull(ours) && !isNull(theirs);
    return isEnding ? shown(theirs) < shown(ours) : ownerOf(table) == sender.role;
}

/// Whether a parcel, and nobody here, said that the batch is approved.
bool isApprovedElsewhere(Reader &reader, const QString &batch)
{
    const auto history = reader.history(u"payment_batch"_s, batch);
    const auto saysState = [](const HistoryLine &line) {
        return std::any_of(line.cells.begin(), line.cells.end(), [](const xieli::CellChange &cell) { return cell.column == "state"_L1; });
    };
    const auto said = std::find_if(history.rbegin(), history.rend(), saysState);
    return said != history.rend() && said->entry.origin != "local"_L1;
}

class Healing {
public:
    Healing(Writer &writer, const Peer &sender, const Parcel &whole, std::int64_t common, OfficeRole own, Day today)
        : m_writer(writer), m_sender(sender), m_sequence(whole.sequence), m_common(common),
          m_approved(approvedIn(whole, own == OfficeRole::Township ? writer.office().id.text() : QString())), m_isTownship(own == OfficeRole::Township),
          m_today(today), m_seats(writer), m_destroyed(writer)
    {
    }

    void take(const WholeRow &row)
    {
        if (isOfDestroyed(row))
            return; // the sender may keep it longer; here it does not come back
        const auto current = m_writer.row(row.table, row.key);
        const OwnSince own(m_writer, row.table, row.key, m_common, m_sender.id);
        RecordFate fate{row.table, row.key};
        Row values;
        for (const auto &[column, theirs] : row.cells) {
            settle(row.table, column, current, theirs, own, values, fate);
            noteDays(row, column, current, theirs, own);
        }
        if (!current && !isApproved(row) && (own.removed() || removedBulk().contains({row.table, row.key})))
            return; // removed here since: the removal travels again
        if (m_isTownship && !isTheirsToTell(row, current)) {
            fates.push_back({row.table, row.key, Fate::Refused, reasonText({u"exchange.fate_not_kept"_s, {}})});
            return;
        }
        if (!current && isParentMissing(row)) {
            leaveWaiting(row, fate);
            return;
        }
        if (!values.isEmpty())
            if (const auto written = m_writer.attempt([&] { write(row, values); }); !written) {
                fate.fate = Fate::Refused;
                fate.reason = reasonText(written.error());
            }
        if (!values.isEmpty() || fate.fate != Fate::Accepted)
            fates.push_back(fate);
    }

    /// What a township asks about whatever comes in, it asks about what comes back too.
    void finish(const Parcel &whole)
    {
        if (!m_isTownship)
            return;
        removeOvertakenDrafts(m_writer, m_approved);
        meetPeople(m_writer, m_seats, whole, m_met, m_today);
        ClashBook book(m_writer, m_sender, whole, OfficeRole::Township, m_today);
        for (const RecordFate &fate : meetAccounts(m_writer, book, m_met)) {
            std::erase_if(fates, [&](const RecordFate &told) { return told.table == fate.table && told.key == fate.key; });
            fates.push_back(fate);
        }
        for (const Days &days : m_days)
            book.note(days.record, days.current, days.verdict);
    }

    std::vector<RecordFate> fates;

private:
    bool isOfDestroyed(const WholeRow &row) const
    {
        Row values;
        if (!m_destroyed.isEmpty())
            for (const auto &[column, value] : row.cells)
                values.insert(column, value);
        return m_destroyed.concerns(row.table, row.key, values);
    }

    /// Rows without a history of their own that this office has removed since the last parcel that both know.
    const QSet<RecordKey> &removedBulk()
    {
        if (!m_removedBulk) {
            m_removedBulk.emplace();
            for (const Change &change : m_writer.changesSince(m_common, bulkTables()))
                for (const xieli::CellChange &cell : change.cells)
                    if (change.origin != m_sender.id.text() && cell.op == RowOp::Delete)
                        m_removedBulk->insert({cell.table, cell.key});
        }
        return *m_removedBulk;
    }

    /// What the township has approved stands, with its lines, whatever a village drafted anew meanwhile, or itself, after a copy from before
    /// its approval was restored.
    bool isApproved(const WholeRow &row) const
    {
        if (m_isTownship && !holds(Rule::ApprovalComesBack))
            return false;
        return (row.table == "payment_batch"_L1 && m_approved.contains(row.key))
            || (row.table == "payment_line"_L1 && std::any_of(row.cells.begin(), row.cells.end(), [this](const auto &cell) {
                   return cell.first == "batch_id"_L1 && m_approved.contains(shown(cell.second));
               }));
    }

    bool isParentMissing(const WholeRow &row)
    {
        return std::any_of(row.cells.begin(), row.cells.end(), [&](const auto &cell) {
            const QString *parent = parentTable(row.table, cell.first);
            return parent && !shown(cell.second).isEmpty() && !isThere({*parent, shown(cell.second)});
        });
    }

    bool isThere(const RecordKey &record)
    {
        if (!m_there.contains(record) && m_writer.row(record.first, record.second))
            m_there.insert(record);
        return m_there.contains(record);
    }

    /// What the sender hung on a record that was removed here waits until it is known which of the two stands.
    void leaveWaiting(const WholeRow &row, RecordFate fate)
    {
        NetRecord record;
        record.table = row.table;
        record.key = row.key;
        record.operation = Operation::Insert;
        for (const auto &[column, value] : row.cells)
            record.cells.insert(column, {{}, value});
        fate.fate = Fate::Refused;
        fate.reason = reasonText({u"exchange.fate_parent_missing"_s, {{u"table"_s, row.table}}});
        setAside(m_writer, m_sender.id, {record, m_sequence}, fate.reason, m_today);
        fates.push_back(fate);
    }

    bool isTheirsToTell(const WholeRow &row, const std::optional<Row> &current) const
    {
        NetRecord record;
        record.table = row.table;
        record.key = row.key;
        for (const auto &[column, value] : row.cells)
            record.cells.insert(column, {{}, value});
        return m_seats.mayWrite(m_sender.id, record, current);
    }

    /// A batch that a township has got back from a village, after it lost its file, has the lines of that village alone: others bring theirs.
    bool isCompleted(const QString &batch)
    {
        const auto known = m_completed.constFind(batch);
        return known != m_completed.cend() ? *known : *m_completed.insert(batch, isApprovedElsewhere(m_writer, batch));
    }

    void write(const WholeRow &row, const Row &values)
    {
        if (const QString batch = shown(values.value(u"batch_id"_s)); m_isTownship && row.table == "payment_line"_L1 && isCompleted(batch))
            m_writer.completePayments(batch);
        noteMet(row, values);
        m_writer.applyRow(row.table, row.key, values);
        if (m_isTownship && row.table == "household"_L1 && !m_seats.keeperOf(row.key))
            m_seats.take(m_writer, row.key, m_sender.id, m_today);
    }

    /// Two days of one ending, ours written since the copy: the earlier one stands and is asked about. A village tells of fields alone what it met.
    void noteDays(const WholeRow &row, const QString &column, const std::optional<Row> &current, const Value &theirs, const OwnSince &own)
    {
        const Value ours = current ? current->value(column) : Value();
        if (!m_isTownship || !endings().contains(column) || isNull(ours) || isNull(theirs) || ours == theirs || !own.before(column))
            return;
        NetRecord record;
        record.table = row.table;
        record.key = row.key;
        record.cells.insert(column, {{}, theirs});
        Verdict verdict;
        verdict.clashes.push_back({ClashKind::Ending, column, ours, theirs, shown(theirs) < shown(ours)});
        m_days.push_back({std::move(record), *current, std::move(verdict)});
    }

    void noteMet(const WholeRow &row, const Row &values)
    {
        static const QStringList asked{u"member"_s, u"visit"_s, u"bank_account"_s};
        if (!m_isTownship || !asked.contains(row.table))
            return;
        NetRecord record;
        record.table = row.table;
        record.key = row.key;
        record.operation = m_writer.row(row.table, row.key) ? Operation::Update : Operation::Insert;
        for (auto value = values.cbegin(); value != values.cend(); ++value)
            record.cells.insert(value.key(), {{}, *value});
        m_met.push_back(record);
    }

    void settle(const QString &table, const QString &column, const std::optional<Row> &current, const Value &theirs, const OwnSince &own, Row &values,
                RecordFate &fate) const
    {
        const Value ours = current ? current->value(column) : Value();
        if (current && ours == theirs)
            return;
        const auto before = own.before(column);
        // what we wrote since and have changed again: they have it of a parcel that we know no more of
        const bool isPassed = own.passed(column, theirs);
        // who took back what he wrote since, and they never had, has nothing to say: it would be kept here and never told
        const bool isEdited = current && before && (isPassed || *before != ours);
        const bool isOurs = holds(Rule::HealKeepsOwn) && isEdited && (isPassed || *before == theirs || !takesTheirs(table, column, ours, theirs, m_sender));
        if (!isOurs) {
            values.insert(column, theirs);
            return;
        }
        fate.fate = Fate::Kept; // and goes out again as an edit
        fate.reason = reasonText({u"exchange.fate_again"_s, {}});
    }

    Writer &m_writer;
    const Peer &m_sender;
    std::int64_t m_sequence;
    std::int64_t m_common;
    QSet<QString> m_approved;
    QHash<QString, bool> m_completed; ///< by batch
    struct Days {
        NetRecord record;
        Row current;
        Verdict verdict;
    };
    std::vector<Days> m_days;
    std::vector<NetRecord> m_met; ///< people, visits and accounts that came
    bool m_isTownship;
    Day m_today;
    Seats m_seats;
    Destroyed m_destroyed;
    QSet<RecordKey> m_there; ///< parents that were looked for
    std::optional<QSet<RecordKey>> m_removedBulk;
};

/// The last parcel of ours that the sender took in as we know it: 0 if there is none.
std::optional<ParcelSent> lastCommon(Reader &reader, const Peer &sender, const Parcel &parcel)
{
    for (auto received = parcel.received.rbegin(); received != parcel.received.rend(); ++received) {
        auto sent = reader.find<ParcelSent>(parcelKey(sender.id, int(received->first)));
        if (sent && QByteArray::fromHex(sent->digest.toLatin1()) == received->second)
            return sent;
    }
    return std::nullopt;
}

} // namespace

void keepAside(Writer &writer, Peer &sender, const Parcel &parcel, const QByteArray &digest, const QByteArray &bytes, const Error &why, Day today)
{
    ParcelAside aside;
    aside.id = QStringList{sender.id.text(), QString::number(parcel.epoch), QString::number(parcel.sequence), QString::fromLatin1(digest.left(8).toHex())}.join(u':');
    if (writer.find<ParcelAside>(aside.id))
        return;
    aside.peer = sender.id;
    aside.epoch = int(parcel.epoch);
    aside.sequence = int(parcel.sequence);
    aside.bytes = bytes;
    aside.reason = reasonText(why);
    aside.since = today;
    writer.insert(aside);
    sender.heal = Heal::Owed;
    writer.update(sender);
}

bool isHealing(const Parcel &parcel) { return parcel.whole && parcel.nextEpoch > 0; }

Result<Healed> takeWhole(Writer &writer, Peer &sender, const Parcel &parcel, OfficeRole own, Day today, Progress *progress)
{
    Healed healed;
    const auto common = lastCommon(writer, sender, parcel);
    const std::int64_t change = common ? common->toChange : 0;
    healed.commonSequence = common ? common->sequence : 0;
    Healing healing(writer, sender, parcel, change, own, today);
    const Result<void> laid = writer.attempt([&] {
        if (own == OfficeRole::Village)
            removeOvertakenLines(writer, parcel);
        int done = 0;
        for (const QString &table : wholeTables())
            for (const WholeRow &row : parcel.rows) {
                if (row.table != table)
                    continue;
                if (progress && progress->cancelled())
                    throw StoreFailure(u"exchange.cancelled"_s);
                if (progress)
                    progress->report(done++, int(parcel.rows.size()));
                healing.take(row);
            }
        for (RecordFate &kept : sweep(writer, sender, parcel, own, change))
            healing.fates.push_back(std::move(kept));
        if (own == OfficeRole::Township)
            writeReserveAgain(writer, parcel);
        healing.finish(parcel);
        noteGivenBack(writer, sender.id, parcel);
        if (!writer.dangling().isEmpty())
            throw StoreFailure(u"exchange.dangling"_s);
    });
    if (!laid)
        return tl::unexpected(laid.error());
    healed.fates = std::move(healing.fates);
    if (!isHealing(parcel) || sender.ownEpoch >= parcel.nextEpoch) // an answer that came twice
        return healed;
    const std::int64_t last = parcel.received.empty() ? 0 : parcel.received.back().first;
    sender.ownEpoch = int(parcel.nextEpoch);
    sender.sentSequence = std::max(sender.sentSequence, int(last));
    sender.ackedSequence = 0; // of the new life nothing is taken in yet
    sender.ackedChange = change;
    return healed;
}

void welcomeNewLife(Writer &writer, Peer &sender, const Parcel &parcel, Day today)
{
    sender.theirEpoch = int(parcel.epoch);
    sender.heal = Heal::None;
    for (ParcelAside aside : writer.where<ParcelAside>("peer_id", sender.id))
        if (!aside.settledOn) {
            aside.settledOn = today;
            writer.update(aside);
        }
    for (const ParcelWaiting &waiting : writer.where<ParcelWaiting>("peer_id", sender.id))
        writer.remove<ParcelWaiting>(waiting.id);
}

} // namespace xieli::exchange
