// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/valuetext.h"
#include "store/writer.h"

#include <optional>

namespace xieli::exchange {

/// What this office itself made of a record after the last parcel that both know, without what the peer's parcels brought.
class OwnSince {
public:
    OwnSince(Reader &reader, const QString &table, const QString &key, std::int64_t common, const OfficeId &peer);
    /// The value from which this office's own run of changes started; nothing if it changed nothing.
    std::optional<Value> before(const QString &column) const;
    /// Whether the field held the value within that run, before it was changed to something else.
    bool passed(const QString &column, const Value &value) const;
    /// The columns that it changed, whatever they hold now.
    QStringList columns() const { return m_before.keys(); }
    bool removed() const { return m_removed; }

private:
    void add(const HistoryLine &line);
    void forget(const HistoryLine &line);

    QMap<QString, Value> m_before;
    QMap<QString, std::vector<Value>> m_passed;
    bool m_removed = false;
};

} // namespace xieli::exchange
