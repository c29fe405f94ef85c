// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/settle.h"
#include "store/reader.h"

#include <QHash>

namespace xieli::exchange {

/// Facts that somebody is not dead, each with a piece of evidence: in the file, and in what is about to go in.
class Reversals {
public:
    explicit Reversals(Reader &reader) : m_reader(reader) {}
    /// What a parcel brings counts before it has gone in.
    void expect(const std::vector<NetRecord> &records);
    /// Whether such a fact of that day or later speaks against a death on the day.
    bool speakAgainst(const QString &member, const Value &diedOn) const;
    /// The same, of the file alone.
    static bool standsIn(Reader &reader, const QString &member, Day diedOn);

private:
    Reader &m_reader;
    QHash<QString, QString> m_expected; ///< member → the last day of such a fact
};

} // namespace xieli::exchange
