// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/changewords.h"
#include "papers/helpbook.h"

namespace xieli::casework {

/// Records, their fields and values as the screen calls them.
class FieldWords {
public:
    using Cells = QMap<QString, Value>;
    FieldWords(Reader &reader, const Telling &telling);

    /// "收入"; empty where the record's own name says it.
    QString noun(const QString &table) const;
    /// "务工 搬运": what a person calls the record by; empty where there is but one.
    QString record(const QString &table, const Cells &cells) const;
    /// "劳动能力"
    QString field(const QString &table, const QString &column, const Cells &cells) const;
    /// "13,200.00", "2018年7月3日", "是"; none() where there is no value.
    QString value(const QString &table, const QString &column, const Cells &cells) const;
    QString none() const { return m_wording.text(QStringLiteral("changes.none")); }
    /// What the record is about first of all: told without naming the field. Empty: none.
    QString mainColumn(const QString &table) const;
    /// Keys, positions, digests: nothing that anybody typed.
    bool isQuiet(const QString &table, const QString &column) const;

private:
    template <class Field>
    QString words(const QString &table, const QString &column, const Field &field) const;
    QString text(const QString &table, const QString &column, const QString &value) const;
    QString code(const QString &table, const QString &column, const QString &code) const;

    Reader &m_reader;
    const papers::Wording &m_wording;
    CodeNames m_codes;
    const papers::HelpBook &m_book;
};

} // namespace xieli::casework
