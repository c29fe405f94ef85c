// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/settle.h"
#include "store/reader.h"

#include <QSet>

namespace xieli::exchange {

/// Records whose values were destroyed here when their time of keeping was over. They are not sent again, and what another office still tells of
/// them, as edit, as whole content or as what stands there, does not bring them back. Each office destroys by its own list.
class Destroyed {
public:
    explicit Destroyed(Reader &reader);
    bool isEmpty() const { return m_records.isEmpty(); }
    bool holds(const QString &table, const QString &key) const { return !m_records.isEmpty() && m_records.contains(table + u':' + key); }
    /// Whether the record is one of them, or a new one of a household that is destroyed. Money goes in whatever became of the household, so that
    /// both ends count the same.
    bool concerns(const QString &table, const QString &key, const Row &values) const;

private:
    QSet<QString> m_records;    // "table:key"
    QSet<QString> m_households;
};

/// The same of one record, without reading them all.
bool isDestroyed(Reader &reader, const QString &table, const QString &key);

} // namespace xieli::exchange
