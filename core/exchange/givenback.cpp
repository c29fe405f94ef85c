// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/givenback.h"

#include "exchange/rules.h"

namespace xieli::exchange {

using namespace Qt::StringLiterals;

namespace {

/// Where it matters who made a record.
const QStringList &tables()
{
    static const QStringList names{u"decision"_s, u"recovery_decision"_s, u"payment_batch"_s};
    return names;
}

} // namespace

QSet<QString> madeBy(Reader &reader, const OfficeId &peer, const QString &table)
{
    QSet<QString> keys;
    for (const QString &key : reader.keysOf(table)) {
        const auto history = reader.history(table, key);
        if (!history.empty() && history.front().entry.origin == peer.text()) // who only touched it later did not make it
            keys.insert(key);
    }
    return keys - givenBack(reader, peer, table);
}

Acknowledgement madeThere(Reader &reader, const OfficeId &peer)
{
    Acknowledgement named;
    for (const QString &table : tables())
        for (const QString &key : madeBy(reader, peer, table))
            named.fates.push_back({table, key});
    std::sort(named.fates.begin(), named.fates.end(), [](const RecordFate &a, const RecordFate &b) { return a.key < b.key; });
    return named;
}

void noteGivenBack(Writer &writer, const OfficeId &healer, const Parcel &whole)
{
    if (!holds(Rule::GivenBackIsOwn))
        return;
    for (const Acknowledgement &named : whole.acknowledgements)
        for (const RecordFate &fate : named.sequence == 0 ? named.fates : std::vector<RecordFate>()) {
            ParcelFate noted;
            noted.id = QStringList{u"ours"_s, healer.text(), u"0"_s, fate.table, fate.key}.join(u':');
            noted.peer = healer;
            noted.ours = true;
            noted.tableName = fate.table;
            noted.recordKey = fate.key;
            noted.fate = toCode(Fate::Accepted);
            writer.put(noted);
        }
}

QSet<QString> givenBack(Reader &reader, const OfficeId &peer, const QString &table)
{
    QSet<QString> keys;
    for (const ParcelFate &fate : reader.where<ParcelFate>(Reader::Conditions{
             {"peer_id", peer.text()}, {"sequence", std::int64_t(0)}, {"ours", std::int64_t(1)}, {"table_name", table}}))
        keys.insert(fate.recordKey);
    return keys;
}

} // namespace xieli::exchange
