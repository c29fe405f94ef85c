// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "publish/form.h"
#include "publish/target.h"

#include <QHash>
#include <QMap>

#include <memory>
#include <optional>

namespace xieli::publish {

using Cell = std::optional<QByteArray>; ///< as PostgreSQL writes it; nothing: NULL

struct OfficeFacts {
    QString id, name, role, placeCode;
};

/// How far an office is published. While `table` is not empty the first round is on its way and goes on after the row `afterRow` of that table.
struct Standing {
    int life = 1;               ///< grows when it is published anew from the beginning
    QString table;
    std::int64_t afterRow = 0;
    std::int64_t sequence = 0;  ///< of the office's journal; what was changed later is still to come
    QByteArray digest;          ///< hex, of the journal's chain there: another history is known by it
    int form = 1;               ///< of the program that wrote last: the tables that came since are still to be filled
};

/// Records of one table, each with the form's columns in their order, and ids of those that are not there any more.
struct Shipment {
    const Table *table = nullptr;
    std::vector<std::vector<Cell>> rows;
    QList<QByteArray> gone;
};

struct TableTotals {
    std::int64_t rows = 0;
    QMap<QString, std::int64_t> sums;   ///< of each column with money, in fen
    QMap<QString, std::int64_t> months; ///< of amount_fen by for_month, where the table has both
    friend bool operator==(const TableTotals &, const TableTotals &) = default;
};
using Totals = QMap<QString, TableTotals>;

/// A digest of what stands in each row of a table, by its id.
using RowDigests = QHash<QByteArray, QByteArray>;
/// Of cells as PostgreSQL writes them (SHA-256, Base64): both sides reckon the same.
QByteArray rowDigest(const std::vector<Cell> &cells);
/// Ids that only one side has, or whose rows differ; in their order.
QStringList differingRows(const RowDigests &ours, const RowDigests &theirs);

/// One office's hand on the county's database. No store here: values in, values out. What it writes it writes in transactions, each with the
/// cursor that says how far it is; a killed run goes on from there. One publisher an office at a time.
class Publisher {
public:
    /// To write, or only to look: then nothing is made and nothing written there, and a user who may only read suffices. Errors: those of the connection
    /// (pq/session.h), publish.newer_form, publish.busy; publish.refused {why}; to look: publish.never where nothing was published, publish.older_form.
    enum class For { Writing, Looking };
    static Result<Publisher> open(const Target &target, const Form &form, const OfficeFacts &office, For purpose = For::Writing);
    ~Publisher();
    Publisher(Publisher &&) noexcept;

    QString name() const;
    /// Nothing: never published.
    Result<std::optional<Standing>> standing();
    /// Writes what differs, and the cursor, in one transaction. Gives how many rows were written.
    Result<std::int64_t> ship(const std::vector<Shipment> &shipments, const Standing &after);
    /// The first round is over: what a former life had and this one has not is gone.
    Result<std::int64_t> finishRound(const Standing &after);
    Result<Totals> totals();
    /// Of the rows that are not gone.
    Result<RowDigests> rowDigests(const Table &table);

private:
    struct Inside;
    explicit Publisher(std::unique_ptr<Inside> inside);
    std::unique_ptr<Inside> m_inside;
};

/// Where two sides differ, a line each: "payment_line 2018-06: 29000 / 28000".
QStringList differences(const Totals &ours, const Totals &theirs);

} // namespace xieli::publish
