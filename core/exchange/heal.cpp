// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/heal.h"

#include "exchange/givenback.h"
#include "exchange/rules.h"
#include "exchange/scope.h"
#include "exchange/seats.h"
#include "exchange/settle.h"
#include "exchange/sweep.h"
#include "exchange/whole.h"

namespace xieli::exchange {

using namespace Qt::StringLiterals;

namespace {

using RecordKey = std::pair<QString, QString>;

/// What this office itself made of a record after the last parcel that both know, without what the peer's parcels brought.
class OwnSince {
public:
    OwnSince(Writer &writer, const RecordKey &record, std::int64_t common, const OfficeId &peer)
    {
        for (const HistoryLine &line : writer.history(record.first, record.second))
            if (line.entry.sequence > common)
                line.entry.origin == peer.text() ? forget(line) : add(line);
    }
    /// The value from which this office's own run of changes started; nothing if it changed nothing.
    std::optional<Value> before(const QString &column) const
    {
        const auto known = m_before.constFind(column);
        return known == m_before.cend() ? std::nullopt : std::optional(*known);
    }
    bool removed() const { return m_removed; }
    bool any() const { return m_removed || !m_before.isEmpty(); }

private:
    void add(const HistoryLine &line)
    {
        for (const xieli::CellChange &cell : line.cells) {
            m_removed = cell.op == RowOp::Delete;
            if (cell.op == RowOp::Insert)
                continue; // the sender has the record, so it has heard of its making
            if (!m_before.contains(cell.column))
                m_before.insert(cell.column, cell.before);
        }
    }
    void forget(const HistoryLine &line)
    {
        for (const xieli::CellChange &cell : line.cells) {
            m_before.remove(cell.column);
            m_removed = false;
        }
    }

    QMap<QString, Value> m_before;
    bool m_removed = false;
};

/// Which value stands where both have changed a cell since.
bool takesTheirs(const QString &table, const QString &column, const Value &ours, const Value &theirs, const Peer &sender)
{
    const bool isEnding = endings().contains(column) && !isNull(ours) && !isNull(theirs);
    return isEnding ? shown(theirs) < shown(ours) : ownerOf(table) == sender.role;
}

class Healing {
public:
    Healing(Writer &writer, const Peer &sender, std::int64_t common, OfficeRole own, Day today)
        : m_writer(writer), m_sender(sender), m_common(common), m_isTownship(own == OfficeRole::Township), m_today(today), m_seats(writer)
    {
    }

    void take(const WholeRow &row)
    {
        const auto current = m_writer.row(row.table, row.key);
        const OwnSince own(m_writer, {row.table, row.key}, m_common, m_sender.id);
        RecordFate fate{row.table, row.key};
        Row values;
        for (const auto &[column, theirs] : row.cells)
            settle(row.table, column, current, theirs, own, values, fate);
        if (!current && own.removed())
            return; // removed here since: the removal travels again
        if (m_isTownship && !isTheirsToTell(row, current)) {
            fates.push_back({row.table, row.key, Fate::Refused, reasonText({u"exchange.fate_not_kept"_s, {}})});
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

    std::vector<RecordFate> fates;

private:
    bool isTheirsToTell(const WholeRow &row, const std::optional<Row> &current) const
    {
        NetRecord record;
        record.table = row.table;
        record.key = row.key;
        for (const auto &[column, value] : row.cells)
            record.cells.insert(column, {{}, value});
        return m_seats.mayWrite(m_sender.id, record, current);
    }

    void write(const WholeRow &row, const Row &values)
    {
        m_writer.applyRow(row.table, row.key, values);
        if (m_isTownship && row.table == "household"_L1 && !m_seats.keeperOf(row.key))
            m_seats.take(m_writer, row.key, m_sender.id, m_today);
    }

    void settle(const QString &table, const QString &column, const std::optional<Row> &current, const Value &theirs, const OwnSince &own, Row &values,
                RecordFate &fate) const
    {
        const Value ours = current ? current->value(column) : Value();
        if (current && ours == theirs)
            return;
        const auto before = own.before(column);
        const bool isOurs = holds(Rule::HealKeepsOwn) && current && before && (*before == theirs || !takesTheirs(table, column, ours, theirs, m_sender));
        if (!isOurs) {
            values.insert(column, theirs);
            return;
        }
        fate.fate = Fate::Kept; // and goes out again as an edit
        fate.reason = reasonText({u"exchange.fate_again"_s, {}});
    }

    Writer &m_writer;
    const Peer &m_sender;
    std::int64_t m_common;
    bool m_isTownship;
    Day m_today;
    Seats m_seats;
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
    sender.heal = u"owed"_s;
    writer.update(sender);
}

bool isHealing(const Parcel &parcel) { return parcel.whole && parcel.nextEpoch > 0; }

Result<Healed> takeWhole(Writer &writer, Peer &sender, const Parcel &parcel, OfficeRole own, Day today, Progress *progress)
{
    Healed healed;
    const auto common = lastCommon(writer, sender, parcel);
    const std::int64_t change = common ? common->toChange : 0;
    healed.commonSequence = common ? common->sequence : 0;
    Healing healing(writer, sender, change, own, today);
    const Result<void> laid = writer.attempt([&] {
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
    sender.heal.clear();
    for (ParcelAside aside : writer.where<ParcelAside>("peer_id", sender.id))
        if (!aside.settledOn) {
            aside.settledOn = today;
            writer.update(aside);
        }
    for (const ParcelWaiting &waiting : writer.where<ParcelWaiting>("peer_id", sender.id))
        writer.remove<ParcelWaiting>(waiting.id);
}

} // namespace xieli::exchange
