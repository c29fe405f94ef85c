// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/change.h"

namespace xieli {

// The journal as an auditor reads it: every part that goes into a digest, so that somebody else's program can compute it again.

/// Whether what stands in the file now is what the journal's digest was made of. Blanked: values are gone by right, their digests stayed
/// and still fit. Altered: it does not fit.
enum class ChainProof { Chained, Blanked, Altered };

struct ProvenCell {
    QString column;
    Value before;
    Value after;
    QByteArray salt;                ///< 16 bytes; empty where the values are blanked
    QByteArray digest;              ///< 32 bytes
    bool blanked = false;
};
struct ProvenRow {
    QString table;
    QString key;
    RowOp op = RowOp::Update;
    std::vector<ProvenCell> cells;  ///< by column
};
/// Rows of one bulk table in one change: op, key and digest of each, packed.
struct ProvenBulk {
    QString table;
    QByteArray salt;
    QByteArray entries;
};
/// One row of the journal without what it says: enough to compute the chain.
struct ChainLink {
    std::int64_t sequence = 0;
    QString id, at, day, author, origin, kind;
    std::optional<std::int64_t> undoes;
    QByteArray titleDigest, cellsDigest, previous, digest;
};
struct ProvenChange {
    ChainLink link;
    QString titleKey;
    QByteArray titleArguments;      ///< compact JSON
    QByteArray titleSalt;           ///< empty where the title is blanked
    std::vector<ProvenRow> rows;
    std::vector<ProvenBulk> bulk;
    ChainProof proof = ChainProof::Chained;
};

/// One touch of a row of a bulk table.
struct BulkTouch {
    std::int64_t sequence = 0;
    QString table;
    QString key;
    RowOp op = RowOp::Insert;
    QByteArray salt;
    QByteArray digest;              ///< of the row; of a removed one as it was
};

/// A record by its name.
using RecordName = std::pair<QString, QString>; // table, key

/// What hangs on a household without naming it: child table, its column, and the table that the column points to. A test holds the list
/// against the schema.
struct HangsOn {
    const char *table;
    const char *column;
    const char *parent;
};
const std::vector<HangsOn> &hangingTables();

} // namespace xieli
