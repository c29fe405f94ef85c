// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/telling.h"

#include "exchange/rules.h"

namespace xieli::exchange {

using namespace Qt::StringLiterals;

namespace {

using RecordKey = std::pair<QString, QString>;

/// Why a record waits: its cause may go away. What is not the sender's to write never goes in later.
bool mayComeLater(const QString &reason)
{
    static const QStringList passing{u"exchange.fate_parent_missing"_s, u"exchange.fate_missing"_s};
    const QString key = reasonFrom(reason).key;
    return passing.contains(key) || key.startsWith(u"store."_s);
}

} // namespace

std::vector<NetRecord> withWaiting(std::vector<NetRecord> records, const std::vector<Waiting> &waiting,
                                   QHash<RecordKey, std::int64_t> &since)
{
    if (waiting.empty())
        return records;
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
            older.back().isOfParcel = false;
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

void Telling::tell(const NetRecord &record, const RecordFate &fate, std::optional<std::int64_t> since)
{
    const bool waits = fate.fate == Fate::Refused && mayComeLater(fate.reason);
    if (waits)
        setAside(m_writer, m_sender.id, {record, since.value_or(m_sequence)}, fate.reason, m_today);
    else if (since)
        settleAside(m_writer, m_sender.id, record.table, record.key);
    if (record.isOfParcel)
        m_applied.fates.push_back(fate);
    if (since && !waits)
        m_applied.ended.push_back(fate);
    if (since && !waits && holds(Rule::FateToldAgain))
        tellLate(fate);
}

/// Under each number under which its sender was told that it waits.
void Telling::tellLate(const RecordFate &fate)
{
    for (const ParcelFate &noted : m_writer.where<ParcelFate>(Reader::Conditions{
             {"peer_id", m_sender.id.text()}, {"ours", std::int64_t(0)}, {"table_name", fate.table}, {"record_key", fate.key}}))
        if (noted.fate == toCode(Fate::Refused) && noted.sequence != m_sequence)
            m_late[noted.sequence].push_back(fate);
}

void Telling::tellLedOn(const std::vector<RecordFate> &fates)
{
    for (const RecordFate &fate : fates) {
        const auto told = std::find_if(m_applied.fates.begin(), m_applied.fates.end(), [&](const RecordFate &each) { return each.table == fate.table && each.key == fate.key; });
        if (told == m_applied.fates.end())
            m_applied.fates.push_back(fate);
        else
            told->stands.insert(fate.stands);
    }
}

void Telling::tellTakenBack(const std::vector<RecordFate> &fates)
{
    for (const RecordFate &fate : fates)
        for (RecordFate &told : m_applied.fates)
            if (told.table == fate.table && told.key == fate.key) {
                told.fate = fate.fate;
                told.reason = fate.reason;
                told.stands.insert(fate.stands);
            }
}

Applied Telling::result()
{
    for (auto late = m_late.cbegin(); late != m_late.cend(); ++late)
        m_applied.late.push_back({late.key(), *late});
    return std::move(m_applied);
}

} // namespace xieli::exchange
