// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/clashes.h"
#include "casework/fieldwords.h"
#include "exchange/valuetext.h"

namespace xieli::casework {

/// Tells clashes in the words of the screen, inside one read.
class ClashWords {
public:
    ClashWords(Reader &reader, const Office &office, const Telling &telling);

    /// Without lines and context.
    ClashRow row(const Clash &clash);
    void addDetails(ClashRow &row);

private:
    using Row = exchange::Row;
    QString value(const Clash &clash, const Value &value) const;
    QString valueOf(const Clash &clash, const QString &text) const;
    void tellSides(ClashRow &row) const;
    void tellField(ClashRow &row, const std::optional<Row> &record) const;
    void tellPair(ClashRow &row);
    void tellOutcome(ClashRow &row) const;
    void suggest(ClashRow &row);
    void suggestPair(ClashRow &row) const;
    void suggestField(ClashRow &row);
    void suggestDeath(ClashRow &row);
    void addFieldLines(ClashRow &row);
    void addPairLines(ClashRow &row);
    void addContext(ClashRow &row);
    QString visitWords(const QString &visit) const;
    QString papersOf(const QString &visit, const QString &member) const;
    QString text(const QString &key, const Arguments &arguments = {}) const;
    QString day(const QString &iso) const;
    void line(ClashRow &row, const QString &label, const QString &first, const QString &second) const;

    Reader &m_reader;
    const Office &m_office;
    const papers::Wording &m_wording;
    FieldWords m_fields;
    QHash<QString, QString> m_offices;
};

} // namespace xieli::casework
