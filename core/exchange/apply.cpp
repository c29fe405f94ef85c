// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/apply.h"

#include "exchange/aliases.h"
#include "exchange/aside.h"
#include "exchange/clashbook.h"
#include "exchange/meetings.h"
#include "exchange/reversals.h"
#include "exchange/rules.h"
#include "exchange/scope.h"
#include "exchange/seats.h"
#include "exchange/settle.h"
#include "exchange/totals.h"
#include "store/tables.h"

#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace xieli::exchange {

namespace {

using RecordKey = std::pair<QString, QString>;

QString named(const char *key, const Arguments &arguments = {}) { return reasonText({QString::fromLatin1(key), arguments}); }

bool isDecision(const QString &table) { return table == "decision"_L1 || table == "recovery_decision"_L1; }

/// Why a record waits: its cause may go away. What is not the sender's to write never goes in later.
bool mayComeLater(const QString &reason)
{
    static const QStringList passing{u"exchange.fate_parent_missing"_s, u"exchange.fate_missing"_s};
    const QString key = reasonFrom(reason).key;
    return passing.contains(key) || key.startsWith(u"store."_s);
}

class Applying {
public:
    Applying(Writer &writer, const Peer &sender, OfficeRole own, Day today, Progress *progress)
        : m_writer(writer), m_sender(sender), m_own(own), m_today(today), m_progress(progress), m_seats(writer), m_reversals(writer)
    {
        for (const PaymentBatch &batch : writer.where<PaymentBatch>("state", BatchState::Approved))
            m_approved.insert(batch.id.text());
    }

    Result<void> run(std::vector<NetRecord> &records)
    {
        m_reversals.expect(records);
        const QStringList &order = tablesFrom(m_sender.role);
        std::stable_sort(records.begin(), records.end(), [&](const NetRecord &a, const NetRecord &b) {
            return order.indexOf(a.table) < order.indexOf(b.table);
        });
        // a pass that leaves something pointing nowhere is taken back whole and tried anew without its cause
        for (;;) {
            const auto before = m_refused.size();
            const Result<void> passed = m_writer.attempt([&] { pass(records); });
            if (passed)
                return {};
            if (m_refused.size() == before)
                return passed;
        }
    }

    const RecordFate &fateOf(const NetRecord &record) const { return *m_fates.constFind({record.table, record.key}); }
    /// What was there before and how it was settled, for the book of clashes.
    struct Settled {
        std::optional<Row> before;
        Verdict verdict;
    };
    const Settled &settledOf(const NetRecord &record) const { return *m_settled.constFind({record.table, record.key}); }
    Seats &seats() { return m_seats; }

private:
    void pass(const std::vector<NetRecord> &records)
    {
        m_fates.clear();
        m_done = 0;
        m_total = int(records.size());
        m_removed.clear();
        m_there.clear();
        m_seats = Seats(m_writer); // a pass that was taken back gave no seat away
        for (auto record = records.rbegin(); record != records.rend(); ++record)
            if (record->operation == Operation::Delete)
                takeRecord(*record);
        for (const NetRecord &record : records)
            if (record.operation != Operation::Delete)
                takeRecord(record);
        const QStringList dangling = m_writer.dangling();
        if (dangling.isEmpty())
            return;
        for (const QString &record : dangling)
            refuseCauseOf(record.section(u':', 0, 0), record.section(u':', 1));
        throw StoreFailure(u"exchange.dangling"_s);
    }

    /// A record that points nowhere: what it pointed to was removed by this parcel, or the record came with it.
    void refuseCauseOf(const QString &table, const QString &key)
    {
        const auto row = m_writer.row(table, key);
        bool removed = false;
        for (auto reference = references().cbegin(); row && reference != references().cend(); ++reference) {
            const RecordKey parent{reference.value(), shown(row->value(reference.key()))};
            if (m_removed.contains(parent)) {
                m_refused.insert(parent, named("exchange.fate_still_used", {{u"table"_s, table}}));
                removed = true;
            }
        }
        if (!removed)
            m_refused.insert({table, key}, named("exchange.fate_parent_missing"));
    }

    void takeRecord(const NetRecord &record)
    {
        if (m_progress) {
            if (m_progress->cancelled())
                throw StoreFailure(u"exchange.cancelled"_s);
            m_progress->report(m_done, m_total);
        }
        ++m_done;
        const RecordKey key{record.table, record.key};
        const bool isKnown = tablesFrom(m_sender.role).contains(record.table) && !record.key.isEmpty();
        const auto current = isKnown ? m_writer.row(record.table, record.key) : std::nullopt;
        const Verdict verdict = isKnown ? verdictOn(record, current) : refusal(named("exchange.fate_table", {{u"table"_s, record.table}}));
        RecordFate fate{record.table, record.key, verdict.fate, verdict.reason, holds(Rule::StandsTold) ? verdict.stands : Row()};
        if (verdict.act != Verdict::Act::Nothing) {
            const Result<void> written = m_writer.attempt([&] { write(record, verdict); });
            if (!written) {
                fate.fate = Fate::Refused;
                fate.reason = reasonText(written.error());
            } else if (verdict.act == Verdict::Act::Remove) {
                m_removed.insert(key);
            } else {
                m_there.insert(key);
            }
        }
        m_settled.insert(key, {current, fate.fate == Fate::Refused ? Verdict() : verdict});
        m_fates.insert(key, fate);
    }

    void write(const NetRecord &record, const Verdict &verdict)
    {
        if (verdict.act == Verdict::Act::Remove)
            m_writer.applyRemoval(record.table, record.key);
        if (verdict.act == Verdict::Act::Write)
            m_writer.applyRow(record.table, record.key, verdict.values);
        if (m_own == OfficeRole::Township && verdict.act == Verdict::Act::Write && record.table == "household"_L1 && !m_seats.keeperOf(record.key))
            m_seats.take(m_writer, record.key, m_sender.id, m_today);
    }

    /// `current`: what stands here instead, which the sender takes over.
    Verdict refusal(const QString &reason, const std::optional<Row> &current = std::nullopt) const
    {
        Verdict verdict;
        verdict.fate = Fate::Refused;
        verdict.reason = reason;
        verdict.stands = current.value_or(Row());
        return verdict;
    }

    /// Of the record as it stands here what the sender did not know; that it does not stand where it must not.
    static Row standing(const NetRecord &record, const std::optional<Row> &current)
    {
        if (!current)
            return record.operation == Operation::Delete ? Row() : Row{{u"*"_s, Value()}};
        if (record.operation == Operation::Delete)
            return *current;
        Row stands;
        for (auto cell = record.cells.cbegin(); cell != record.cells.cend(); ++cell)
            if (current->value(cell.key()) != cell->after)
                stands.insert(cell.key(), current->value(cell.key()));
        return stands;
    }

    Verdict verdictOn(const NetRecord &record, const std::optional<Row> &current)
    {
        if (m_refused.contains({record.table, record.key}))
            return refusal(m_refused.value({record.table, record.key}), record.operation == Operation::Delete ? current : std::nullopt);
        const std::optional<Row> basis = current || record.operation == Operation::Delete ? current : removedHere(record);
        if (m_own == OfficeRole::Township && !m_seats.mayWrite(m_sender.id, record, basis))
            return refusal(named("exchange.fate_not_kept"));
        Verdict verdict = settle(record, basis, settling(record, basis));
        if (!current && basis && verdict.fate != Fate::Refused && !isNothing(verdict))
            revive(verdict, *basis);
        if (verdict.act == Verdict::Act::Nothing)
            return verdict;
        if (const QString barred = barrier(record, current); !barred.isEmpty())
            return refusal(barred, standing(record, current));
        if (const QString missing = missingParent(verdict); !missing.isEmpty())
            return refusal(named("exchange.fate_parent_missing", {{u"table"_s, missing}}));
        if (!current && isForeign(record))
            verdict.reason = named("exchange.fate_to_check");
        return verdict;
    }

    Settling settling(const NetRecord &record, const std::optional<Row> &current)
    {
        Settling by;
        by.senderOwns = senderOwns(record.table);
        if (record.table == "clash"_L1 && current)
            by.senderOwns = isAnswer(record, *current);
        by.isAsked = ownerOf(record.table) == OfficeRole::Village && !bulkTables().contains(record.table);
        by.reversalKnown = record.table == "member"_L1 && current && m_reversals.speakAgainst(record.key, current->value(u"died_on"_s));
        by.defaults = defaultsOf(record.table);
        return by;
    }

    /// Of two rows of one question the answered one stands, and the township's where both answered.
    bool isAnswer(const NetRecord &record, const Row &current) const
    {
        const Value decided(toCode(ClashState::Decided));
        const bool theirs = record.cells.value(u"state"_s).after == decided;
        const bool ours = current.value(u"state"_s) == decided;
        return theirs == ours ? m_sender.role == OfficeRole::Township : theirs;
    }

    const Row &defaultsOf(const QString &table)
    {
        const auto known = m_defaults.constFind(table);
        return known != m_defaults.cend() ? *known : *m_defaults.insert(table, m_writer.defaultsOf(table));
    }

    /// The row as it was when it was removed here; nothing if it never was here or the journal does not keep it.
    std::optional<Row> removedHere(const NetRecord &record)
    {
        if (record.operation != Operation::Update || bulkTables().contains(record.table) || !holds(Rule::EditOutlivesRemoval))
            return std::nullopt;
        const auto history = m_writer.history(record.table, record.key);
        if (history.empty() || history.back().cells.empty() || history.back().cells.front().op != RowOp::Delete)
            return std::nullopt;
        Row row = defaultsOf(record.table);
        for (const xieli::CellChange &cell : history.back().cells)
            if (!cell.column.isEmpty())
                row.insert(cell.column, cell.before);
        return row;
    }

    /// All that the sender did to the record it took back itself.
    static bool isNothing(const Verdict &verdict) { return verdict.values.isEmpty() && verdict.stands.isEmpty() && verdict.clashes.empty(); }

    /// What was removed here and changed there stands again, whole.
    static void revive(Verdict &verdict, const Row &removed)
    {
        Row values = removed;
        values.insert(verdict.values);
        verdict.values = values;
        verdict.act = Verdict::Act::Write;
        verdict.fate = Fate::ClashOpen;
        verdict.reason = named("exchange.fate_revived");
        verdict.clashes.push_back({ClashKind::Removed, {}, {}, {}, true});
    }

    bool senderOwns(const QString &table) const
    {
        // an assessment is never rewritten; lines of a draft belong to whoever drew it up last
        if (table == "assessment"_L1)
            return false;
        return ownerOf(table) == m_sender.role || table == "payment_line"_L1;
    }

    /// What only the township may change: approved payments, and decisions that did not come from this village.
    QString barrier(const NetRecord &record, const std::optional<Row> &current)
    {
        if (m_own != OfficeRole::Township)
            return {};
        QSet<QString> batches;
        if (record.table == "payment_batch"_L1)
            batches.insert(record.key);
        if (record.table == "payment_line"_L1) {
            batches.insert(shown(record.cells.value(u"batch_id"_s).after));
            batches.insert(current ? shown(current->value(u"batch_id"_s)) : QString());
        }
        if (batches.intersects(m_approved))
            return named("exchange.fate_frozen");
        if (isDecision(record.table) && current && !cameFromSender(record))
            return named("exchange.fate_not_theirs");
        if ((record.table == "clash"_L1 || record.table == "alias"_L1) && !mayJudgePersons(m_writer, m_seats, m_sender.id, record, current))
            return named("exchange.fate_not_theirs");
        return {};
    }

    bool cameFromSender(const NetRecord &record)
    {
        const auto known = m_decisions.constFind(record.table);
        const auto &received = known != m_decisions.constEnd() ? *known
            : *m_decisions.insert(record.table, receivedFrom(m_writer, m_sender.id, record.table));
        return received.contains(record.key);
    }

    /// The village's record of what is the township's to say: it goes in, and a person looks at it.
    bool isForeign(const NetRecord &record) const
    {
        if (m_own != OfficeRole::Township)
            return false;
        return isDecision(record.table)
            || (record.table == "payment_batch"_L1
                && record.cells.value(u"state"_s).after == Value(toCode(BatchState::Approved)));
    }

    QString missingParent(const Verdict &verdict)
    {
        for (auto cell = verdict.values.cbegin(); cell != verdict.values.cend(); ++cell) {
            const auto parent = references().constFind(cell.key());
            const auto *key = std::get_if<QString>(&cell.value());
            if (parent == references().cend() || !key || key->isEmpty())
                continue;
            const RecordKey record{*parent, *key};
            if (m_there.contains(record))
                continue;
            if (!m_writer.row(*parent, *key))
                return *parent;
            m_there.insert(record);
        }
        return {};
    }

    Writer &m_writer;
    const Peer &m_sender;
    OfficeRole m_own;
    Day m_today;
    Progress *m_progress;
    Seats m_seats;
    Reversals m_reversals;
    QHash<QString, Row> m_defaults;
    QHash<RecordKey, Settled> m_settled;
    QSet<QString> m_approved;
    QHash<QString, QSet<QString>> m_decisions;
    QHash<RecordKey, QString> m_refused;
    QHash<RecordKey, RecordFate> m_fates;
    QSet<RecordKey> m_removed;
    QSet<RecordKey> m_there; ///< seen or written in this pass, after all removals
    int m_done = 0;
    int m_total = 0;
};

/// The records of the parcel together with what has waited for them; `since`: of which parcel each one that waited came.
std::vector<NetRecord> withWaiting(std::vector<NetRecord> records, const std::vector<Waiting> &waiting, QHash<RecordKey, std::int64_t> &since)
{
    QHash<RecordKey, std::size_t> places;
    for (std::size_t place = 0; place < records.size(); ++place)
        places.insert({records[place].table, records[place].key}, place);
    std::vector<NetRecord> older;
    for (const Waiting &each : waiting) {
        const RecordKey key{each.record.table, each.record.key};
        const auto place = places.constFind(key);
        if (place == places.constEnd()) {
            since.insert(key, each.sequence);
            older.push_back(each.record);
            continue;
        }
        since.insert(key, each.sequence); // also where its sender has given it up: then it waits no longer
        NetRecord &newer = records[*place];
        if (auto sum = composed(each.record, newer))
            newer = std::move(*sum);
    }
    records.insert(records.begin(), older.begin(), older.end());
    return records;
}

/// Notes who waits, who waits no longer, and what is to be told under the number of an earlier parcel.
class Telling {
public:
    Telling(Writer &writer, const Peer &sender, std::int64_t sequence, Day today) : m_writer(writer), m_sender(sender), m_sequence(sequence), m_today(today) {}

    void tell(const NetRecord &record, const RecordFate &fate, std::optional<std::int64_t> since, bool isOfParcel)
    {
        const bool waits = fate.fate == Fate::Refused && mayComeLater(fate.reason);
        if (waits)
            setAside(m_writer, m_sender.id, {record, since.value_or(m_sequence)}, fate.reason, m_today);
        else if (since)
            settleAside(m_writer, m_sender.id, record.table, record.key);
        if (isOfParcel)
            m_applied.fates.push_back(fate);
        if (since && !waits && holds(Rule::FateToldAgain))
            m_late[*since].push_back(fate);
    }
    /// Of survivors of records that were given up.
    void tellLedOn(const std::vector<RecordFate> &fates)
    {
        for (const RecordFate &fate : fates) {
            const auto told = std::find_if(m_applied.fates.begin(), m_applied.fates.end(), [&](const RecordFate &each) { return each.table == fate.table && each.key == fate.key; });
            if (told == m_applied.fates.end())
                m_applied.fates.push_back(fate);
            else
                told->stands.insert(fate.stands);
        }
    }
    Applied result()
    {
        for (auto late = m_late.cbegin(); late != m_late.cend(); ++late)
            m_applied.late.push_back({late.key(), *late});
        return std::move(m_applied);
    }

private:
    Writer &m_writer;
    const Peer &m_sender;
    std::int64_t m_sequence;
    Day m_today;
    Applied m_applied;
    QMap<std::int64_t, std::vector<RecordFate>> m_late;
};

/// Whether this office wrote the cell itself after the change.
bool isNewer(Writer &writer, const RecordFate &fate, const QString &column, std::int64_t change, const Peer &teller)
{
    const auto history = writer.history(fate.table, fate.key);
    for (auto line = history.rbegin(); line != history.rend() && line->entry.sequence > change; ++line)
        for (const xieli::CellChange &cell : line->cells)
            if (line->entry.origin != teller.id.text() && (column == "*"_L1 || cell.column == column))
                return true;
    return false;
}

/// An approval stands with the lines that came with it: what a village drafted anew meanwhile gives way.
void addOvertakenLines(Writer &writer, std::vector<NetRecord> &records)
{
    QSet<QString> told, approved;
    for (const NetRecord &record : records) {
        if (record.table == "payment_line"_L1 && record.operation != Operation::Delete)
            told.insert(record.key);
        if (record.table == "payment_batch"_L1 && record.cells.value(u"state"_s).after == Value(toCode(BatchState::Approved)))
            approved.insert(record.key);
    }
    for (const QString &batch : approved)
        for (const PaymentLine &line : writer.where<PaymentLine>("batch_id", batch))
            if (!told.contains(line.id.text()))
                records.push_back({u"payment_line"_s, line.id.text(), Operation::Delete, false, false, 0, {}});
}

} // namespace

Result<Applied> applyChanges(Writer &writer, const Parcel &parcel, const Peer &sender, OfficeRole own, std::int64_t seen, Day today,
                             Progress *progress)
{
    std::vector<NetRecord> news = netOf(parcel.changes, parcel.rows, seen);
    QSet<RecordKey> ofParcel;
    for (const NetRecord &record : news)
        ofParcel.insert({record.table, record.key});
    QHash<RecordKey, std::int64_t> since;
    const std::vector<Waiting> waiting = holds(Rule::AsideRetried) ? waitingFrom(writer, sender.id) : std::vector<Waiting>();
    std::vector<NetRecord> records = withWaiting(std::move(news), waiting, since);
    if (own == OfficeRole::Village)
        addOvertakenLines(writer, records);
    Applying applying(writer, sender, own, today, progress);
    if (const auto done = applying.run(records); !done)
        return tl::unexpected(done.error());
    ClashBook book(writer, sender, parcel, own, today);
    Telling telling(writer, sender, parcel.sequence, today);
    for (const NetRecord &record : records) {
        const RecordKey key{record.table, record.key};
        const auto waited = since.constFind(key);
        telling.tell(record, applying.fateOf(record), waited == since.cend() ? std::nullopt : std::optional(*waited), ofParcel.contains(key));
        book.note(record, applying.settledOf(record).before, applying.settledOf(record).verdict);
    }
    std::erase_if(records, [&](const NetRecord &record) { return applying.fateOf(record).fate == Fate::Refused; });
    telling.tellLedOn(leadOn(writer, applying.seats(), book, sender, own, records));
    if (own == OfficeRole::Township)
        meetPeople(writer, applying.seats(), parcel, records, today);
    return telling.result();
}

RecordFate standingNow(Reader &reader, RecordFate fate)
{
    if (fate.stands.isEmpty() || fate.stands.contains(u"*"_s))
        return fate;
    const auto row = reader.row(fate.table, fate.key);
    if (!row) {
        fate.stands.clear(); // its removal is told as a change
        return fate;
    }
    for (auto cell = fate.stands.begin(); cell != fate.stands.end(); ++cell)
        *cell = row->value(cell.key());
    return fate;
}

void applyStandings(Writer &writer, std::vector<std::pair<RecordFate, std::int64_t>> told, const Peer &teller)
{
    const QStringList &order = tablesFrom(OfficeRole::Village); // parents before children
    std::stable_sort(told.begin(), told.end(), [&](const auto &a, const auto &b) { return order.indexOf(a.first.table) < order.indexOf(b.first.table); });
    for (const auto &[fate, sentUpTo] : told)
        applyStanding(writer, fate, sentUpTo, teller);
}

void applyStanding(Writer &writer, const RecordFate &fate, std::int64_t sentUpTo, const Peer &teller)
{
    const auto row = writer.row(fate.table, fate.key);
    const auto mayGoIn = [&](const QString &column) { return !holds(Rule::StandsNotOverNewer) || !isNewer(writer, fate, column, sentUpTo, teller); };
    // a value that cannot stand here is named in the fate, and goes no further
    const auto attempt = [&](const std::function<void()> &body) {
        (void)writer.attempt([&] {
            body();
            if (!row || fate.stands.contains(u"*"_s))
                if (!writer.dangling().isEmpty())
                    throw StoreFailure(u"exchange.dangling"_s);
        });
    };
    if (fate.stands.contains(u"*"_s)) {
        if (row && ownerOf(fate.table) == teller.role && mayGoIn(u"*"_s))
            attempt([&] { writer.applyRemoval(fate.table, fate.key); });
        return;
    }
    Row values;
    for (auto cell = fate.stands.cbegin(); cell != fate.stands.cend(); ++cell)
        if (mayGoIn(cell.key()) && !(endings().contains(cell.key()) && isNull(cell.value()) && row && !isNull(row->value(cell.key()))))
            values.insert(cell.key(), cell.value());
    if (!values.isEmpty() && (row || fate.stands.size() > 1))
        attempt([&] { writer.applyRow(fate.table, fate.key, values); });
}

} // namespace xieli::exchange
