// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "papers/wording.h"
#include "store/reader.h"

#include <functional>

namespace xieli::casework {

/// What the screen calls a code of a column: "income_item", "kind", "W2" → "务工". Empty: it has no word for it.
using CodeNames = std::function<QString(const QString &table, const QString &column, const QString &code)>;

/// In which words a change is told: those of a language, and those of the screen for codes.
struct Telling {
    const papers::Wording &wording;
    CodeNames codes = {};
};

/// A journalled change in words, for the question before undo and redo, the record and a household's changes alike.
struct ChangeWords {
    QString head;           ///< whose household it is, of the first of them
    QString whose;          ///< "仇守信家", "仇守信家等 3 户"; empty: nobody's
    QStringList parts;      ///< "务工收入 12,000.00 → 13,200.00", in the order of the register
    bool isEmpty() const { return parts.isEmpty(); }
    /// The first three parts, and how many there are in all.
    QString spelled(const papers::Wording &wording) const;
    /// The same with whose they are.
    QString brief(const papers::Wording &wording) const;
};

/// Tells changes inside one read; numbers of identity papers and cards are masked.
class ChangeTeller {
public:
    ChangeTeller(Reader &reader, const Telling &telling);
    ~ChangeTeller();
    /// Without parts where the change is too large to be told field by field, or touched nothing that people write by hand.
    ChangeWords tell(std::int64_t sequence);
    /// Only what stands in `change.cells`: one household's part of it.
    ChangeWords tell(const Change &change);
    /// "赵仁家 · 电话": one field of a record; without a column the record.
    QString place(const QString &table, const QString &key, const QString &column);

private:
    class Inside;
    std::unique_ptr<Inside> m_inside;
};

} // namespace xieli::casework
