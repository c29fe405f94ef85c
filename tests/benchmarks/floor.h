// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"

#include <memory>

namespace xieli::benchmark {

/// The floor of a month: the same rows in a file of the same library, key, pragmas and tables, read and written by prepared
/// statements through the C interface alone, without journal, types, law or explanation.
class Floor {
public:
    /// How long texts stand in the rows: as a program writes them that does nothing to them, or folded as the office file has them.
    enum class Texts { Plain, Folded };
    /// Copies what the month reads (register, ledger, decisions, payments) and remembers what it wrote.
    Floor(const QString &path, casework::Office &office, Texts texts);
    ~Floor();

    /// Reads every register row cell by cell, then writes the month's assessments, batch and lines in one transaction.
    void readAndWrite();
    /// Takes the written rows away again, for the next round.
    void clear();
    int rowsRead() const;
    int rowsWritten() const;

private:
    struct Inside;
    std::unique_ptr<Inside> m_inside;
};

} // namespace xieli::benchmark
