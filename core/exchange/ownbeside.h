// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/settle.h"
#include "store/writer.h"

namespace xieli::exchange {

/// Edits of this office that the sender has not seen, beside which an edit of the sender's goes in: the record holds both then, and its sender
/// is told so. As they were before the parcel goes in.
class OwnBeside {
public:
    OwnBeside(Reader &reader, const Peer &sender) : m_reader(reader), m_sender(sender) {}

    /// The columns that were changed here, which the record does not name; empty where it is no edit of a record on hand.
    QStringList columns(const NetRecord &record);

private:
    Reader &m_reader;
    const Peer &m_sender;
    std::optional<QMap<QString, QSet<QString>>> m_edited; ///< by table
};

/// Makes "merged" of an edit that was accepted; leaves any other fate as it is.
void tellBeside(RecordFate &fate, const QStringList &columns);

} // namespace xieli::exchange
