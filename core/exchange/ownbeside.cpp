// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ownbeside.h"

#include "exchange/ownsince.h"

using namespace Qt::StringLiterals;

namespace xieli::exchange {

QStringList OwnBeside::columns(const NetRecord &record)
{
    if (record.operation != Operation::Update)
        return {};
    if (!m_edited)
        m_edited = m_reader.editedSince(m_sender.ackedChange, m_sender.id.text());
    if (!m_edited->value(record.table).contains(record.key))
        return {};
    const OwnSince own(m_reader, record.table, record.key, m_sender.ackedChange, m_sender.id);
    QStringList columns = own.columns();
    columns.removeIf([&](const QString &column) { return record.cells.contains(column); });
    const auto now = columns.isEmpty() ? std::nullopt : m_reader.row(record.table, record.key, columns);
    columns.removeIf([&](const QString &column) { return !now || now->value(column) == own.before(column); }); // changed and changed back
    return columns;
}

void tellBeside(RecordFate &fate, const QStringList &columns)
{
    if (columns.isEmpty() || fate.fate != Fate::Accepted || !fate.reason.isEmpty() || !fate.stands.isEmpty())
        return;
    fate.fate = Fate::Merged;
    fate.reason = reasonText({u"exchange.fate_merged"_s, {{u"fields"_s, columns.join(u"; "_s)}}});
}

} // namespace xieli::exchange
