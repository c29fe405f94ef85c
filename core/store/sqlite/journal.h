// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "store/change.h"
#include "store/sqlite/recorder.h"

namespace xieli {

/// What a journal row says beside its cells.
struct Heading {
    ChangeTitle title;
    QString kind = QStringLiteral("change");
    QString at;
    Day day;
    QString author;
    std::optional<std::int64_t> undoes = {};
};

/// Writes the journal row and the cells of one change, inside its transaction. Returns its sequence.
std::int64_t writeJournal(Connection &connection, const Heading &heading, const std::vector<RecordedRow> &rows);

/// Rows of bulk tables as the journal packs them.
struct BulkEntry {
    RowOp op = RowOp::Insert;
    QByteArray key;
    QByteArray digest; ///< of the row as inserted or updated, or as it was when deleted
    QByteArrayList belonged = {}; ///< of a deleted row: keys of the household, batch or list that it was of. Files before form 33 do not say it
};
/// By these columns a row of a bulk table is found by what it belongs to, also once it is removed.
const QByteArrayList &belongingColumns();
QByteArray packed(const std::vector<BulkEntry> &entries);
/// Empty if the bytes are no packed entries.
std::optional<std::vector<BulkEntry>> unpacked(const QByteArray &bytes);

QString codeOf(RowOp op);
std::optional<RowOp> rowOpFrom(QStringView code);

/// The parts of the chain, by which it is written and verified.
QByteArray titleDigest(const QByteArray &salt, const QByteArray &key, const QByteArray &arguments);
QByteArray cellDigest(const QByteArray &salt, const QByteArray &table, const QByteArray &rowKey, const QByteArray &op,
                      const QByteArray &column, const Cell &before, const Cell &after);
struct JournalLink {
    std::int64_t sequence = 0;
    QByteArray id, at, day, author, origin, kind;
    Cell undoes;
    QByteArray titleDigest, cellsDigest, previous;
    QByteArray digest() const;
};

/// Throws StoreFailure "store.chain_broken" naming the first bad row.
ChainHead verifyChain(Connection &connection, Progress *progress);
/// Bulk rows whose content is not what the journal says, as "table:key"; and rows the journal does not know.
QStringList alteredBulkRows(Connection &connection, Progress *progress);

} // namespace xieli
