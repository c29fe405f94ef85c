// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/applying.h"

#include "exchange/rules.h"
#include "exchange/scope.h"

using namespace Qt::StringLiterals;

namespace xieli::exchange {

namespace {

/// Removals from the last to the first, children before parents; then all that is written.
std::vector<std::size_t> orderOf(const std::vector<NetRecord> &records)
{
    std::vector<std::size_t> order;
    order.reserve(records.size());
    for (std::size_t place = records.size(); place-- > 0;)
        if (records[place].operation == Operation::Delete)
            order.push_back(place);
    for (std::size_t place = 0; place < records.size(); ++place)
        if (records[place].operation != Operation::Delete)
            order.push_back(place);
    return order;
}

} // namespace

Applying::Applying(Writer &writer, const Peer &sender, OfficeRole own, Day today, bool isNewLife, Progress *progress)
    : m_writer(writer), m_sender(sender), m_own(own), m_today(today), m_progress(progress), m_seats(writer), m_judging(writer, sender, own, m_seats, isNewLife, today), m_ownBeside(writer, sender)
{
}

Result<void> Applying::run(std::vector<NetRecord> &records)
{
    m_judging.expect(records);
    sortParentsFirst(records);
    m_mayTakeBack = std::any_of(records.begin(), records.end(), [](const NetRecord &record) { return record.table == "alias"_L1; });
    if (m_mayTakeBack)
        for (std::size_t place = 0; place < records.size(); ++place)
            m_places.insert({records[place].table, records[place].key}, place);
    // a pass that leaves something pointing nowhere is taken back whole and tried anew without its cause
    for (;;) {
        const auto before = m_refused.size();
        const Result<void> passed = m_writer.attempt([&] { pass(records); });
        if (passed)
            return {};
        if (m_refused.size() == before)
            return passed;
        m_seats = Seats(m_writer); // a pass that was taken back gave no seat away
    }
}

std::optional<Row> Applying::rowBefore(const QString &table, const QString &key) const
{
    const auto place = m_places.constFind({table, key});
    return place == m_places.cend() ? std::nullopt : m_settled[*place].before;
}

void Applying::sortParentsFirst(std::vector<NetRecord> &records) const
{
    const QStringList &order = tablesFrom(m_sender.role);
    std::vector<std::vector<NetRecord>> byTable(std::size_t(order.size()) + 1); // the unknown ones first
    QString table;
    std::size_t place = 0;
    for (NetRecord &record : records) {
        if (record.table != table) {
            table = record.table;
            place = std::size_t(order.indexOf(table) + 1);
        }
        byTable[place].push_back(std::move(record));
    }
    records.clear();
    for (std::vector<NetRecord> &ofTable : byTable)
        std::move(ofTable.begin(), ofTable.end(), std::back_inserter(records));
}

void Applying::pass(const std::vector<NetRecord> &records)
{
    m_fates.assign(records.size(), {});
    m_settled.assign(records.size(), {});
    m_done = 0;
    m_removed.clear();
    m_judging.forget();
    const std::vector<std::size_t> order = orderOf(records);
    takeTogether(records, order);
    const QStringList dangling = m_writer.dangling();
    if (dangling.isEmpty())
        return;
    for (const QString &record : dangling)
        refuseCauseOf(record.section(u':', 0, 0), record.section(u':', 1));
    throw StoreFailure(u"exchange.dangling"_s);
}

/// All in one savepoint if nothing fails, which is the rule: within one that begins before anything is written SQLite need not keep the pages
/// as they were a second time. Else in groups, and what fails there one by one.
void Applying::takeTogether(const std::vector<NetRecord> &records, std::span<const std::size_t> places)
{
    const int done = m_done;
    m_seated.clear();
    const auto inOne = [](const auto &body) -> Result<void> {
        body();
        return {};
    };
    const Result<void> all = m_writer.attempt([&] {
        for (const std::size_t place : places)
            takeRecord(records[place], place, inOne);
    });
    if (all)
        return;
    // nothing of it is written, so nothing of it may be remembered
    m_done = done;
    m_judging.forget();
    for (const QString &household : std::as_const(m_seated))
        m_seats.giveBack(household);
    for (const std::size_t place : places)
        m_removed.remove({records[place].table, records[place].key});
    if (places.size() > together)
        for (std::size_t first = 0; first < places.size(); first += together)
            takeTogether(records, places.subspan(first, std::min(together, places.size() - first)));
    else
        for (const std::size_t place : places)
            takeRecord(records[place], place, [this](const auto &body) { return m_writer.attempt(body); });
}

/// A record that points nowhere: what it pointed to was removed by this parcel, or the record came with it.
void Applying::refuseCauseOf(const QString &table, const QString &key)
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

void Applying::tellProgress()
{
    if (m_progress && m_progress->cancelled())
        throw StoreFailure(u"exchange.cancelled"_s);
    if (m_progress)
        m_progress->report(m_done, int(m_fates.size()));
    ++m_done;
}

/// `attempt` writes what one record takes: a failure either comes back as an error or ends all that is taken together.
template <class Attempt>
void Applying::takeRecord(const NetRecord &record, std::size_t place, Attempt attempt)
{
    tellProgress();
    const bool isKnown = isOfSender(record.table) && !record.key.isEmpty();
    const auto current = isKnown ? rowFor(record) : std::nullopt;
    Verdict verdict = isKnown ? verdictOn(record, current) : Judging::refusal(named("exchange.fate_table", {{u"table"_s, record.table}}));
    RecordFate &fate = m_fates[place];
    fate = {record.table, record.key, verdict.fate, verdict.reason, holds(Rule::StandsTold) ? verdict.stands : Row(), verdict.alike};
    // the row as it was is of use only where there is a question about it, or a merge that may have to be taken back
    const bool isAskedFor = isKnown && (m_mayTakeBack || !verdict.clashes.empty());
    std::optional<Row> before = isAskedFor ? m_writer.row(record.table, record.key) : std::nullopt;
    if (verdict.act == Verdict::Act::Write && current)
        tellBeside(fate, m_ownBeside.columns(record));
    if (verdict.act != Verdict::Act::Nothing) {
        const Result<void> written = attempt([&] { write(record, verdict, current); });
        if (!written) {
            fate.fate = Fate::Refused;
            fate.reason = reasonText(written.error());
        } else if (verdict.act == Verdict::Act::Remove) {
            m_removed.insert({record.table, record.key});
        } else if (!current) {
            m_judging.noteThere(record.table, record.key);
        }
    }
    m_settled[place] = fate.fate == Fate::Refused ? Settled() : Settled{std::move(before), std::move(verdict)};
}

bool Applying::isOfSender(const QString &table)
{
    if (table != m_lastTable) {
        m_lastTable = table;
        m_isLastOfSender = tablesFrom(m_sender.role).contains(table);
    }
    return m_isLastOfSender;
}

/// Of a row that is edited, the cells by which that is judged: a person has forty, and an edit is about one.
std::optional<Row> Applying::rowFor(const NetRecord &record)
{
    if (record.operation == Operation::Delete || !Judging::judgesByCells(record.table))
        return m_writer.row(record.table, record.key);
    return m_writer.row(record.table, record.key, m_judging.columnsFor(record));
}

Verdict Applying::verdictOn(const NetRecord &record, const std::optional<Row> &current)
{
    const auto refused = m_refused.isEmpty() ? m_refused.cend() : m_refused.constFind({record.table, record.key});
    if (refused == m_refused.cend())
        return m_judging.verdictOn(record, current);
    return Judging::refusal(*refused, record.operation == Operation::Delete ? current : std::nullopt);
}

void Applying::write(const NetRecord &record, const Verdict &verdict, const std::optional<Row> &current)
{
    if (verdict.act == Verdict::Act::Remove)
        m_writer.applyRemoval(record.table, record.key);
    if (verdict.act != Verdict::Act::Write)
        return;
    if (m_own == OfficeRole::Village && record.table == "payment_line"_L1 && !current) // it may have waited for its household while its batch was approved
        m_writer.completePayments(shown(verdict.values.value(u"batch_id"_s)));
    m_writer.applyOver(record.table, record.key, verdict.values, current);
    if (m_own == OfficeRole::Township && record.table == "household"_L1 && !m_seats.keeperOf(record.key)) {
        m_seats.take(m_writer, record.key, m_sender.id, m_today);
        m_seated << record.key;
    }
}

} // namespace xieli::exchange
