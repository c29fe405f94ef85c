// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/aside.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace xieli::exchange {

using namespace Qt::StringLiterals;

namespace {

QString asideKey(const OfficeId &sender, const QString &table, const QString &key) { return QStringList{sender.text(), table, key}.join(u':'); }

QByteArray bytesOf(const NetRecord &record)
{
    QJsonObject cells;
    for (auto cell = record.cells.cbegin(); cell != record.cells.cend(); ++cell)
        cells.insert(cell.key(), QJsonArray{valueText(cell->before), valueText(cell->after), cell->reset});
    return QJsonDocument(QJsonObject{{u"operation"_s, toCode(record.operation)}, {u"whole"_s, record.whole}, {u"anew"_s, record.madeAnew},
                                     {u"cells"_s, cells}})
        .toJson(QJsonDocument::Compact);
}

NetRecord recordOf(const RecordAside &aside)
{
    const QJsonObject json = QJsonDocument::fromJson(aside.net).object();
    NetRecord record;
    record.table = aside.tableName;
    record.key = aside.recordKey;
    record.operation = fromCode<Operation>(json.value("operation"_L1).toString()).value_or(Operation::Update);
    record.whole = json.value("whole"_L1).toBool();
    record.madeAnew = json.value("anew"_L1).toBool();
    const QJsonObject cells = json.value("cells"_L1).toObject();
    for (auto cell = cells.begin(); cell != cells.end(); ++cell) {
        const QJsonArray told = cell.value().toArray();
        record.cells.insert(cell.key(), {valueFrom(told.at(0).toString()).value_or(Value()), valueFrom(told.at(1).toString()).value_or(Value()), 0,
                                         told.at(2).toBool()});
    }
    return record;
}

} // namespace

void setAside(Writer &writer, const OfficeId &sender, const Waiting &waiting, const QString &reason, Day today)
{
    RecordAside aside;
    aside.id = asideKey(sender, waiting.record.table, waiting.record.key);
    aside.peer = sender;
    aside.sequence = int(waiting.sequence);
    aside.tableName = waiting.record.table;
    aside.recordKey = waiting.record.key;
    aside.net = bytesOf(waiting.record);
    aside.reason = reason;
    const auto before = writer.find<RecordAside>(aside.id);
    aside.since = before ? before->since : today;
    writer.put(aside);
}

std::vector<Waiting> waitingFrom(Reader &reader, const OfficeId &sender)
{
    std::vector<Waiting> waiting;
    for (const RecordAside &aside : reader.where<RecordAside>("peer_id", sender))
        waiting.push_back({recordOf(aside), aside.sequence});
    return waiting;
}

void settleAside(Writer &writer, const OfficeId &sender, const QString &table, const QString &key)
{
    writer.remove<RecordAside>(asideKey(sender, table, key));
}

} // namespace xieli::exchange
