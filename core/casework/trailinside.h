// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/fieldwords.h"
#include "casework/trail.h"
#include "policy/law.h"

// What the parts of the audit have in common; for casework alone.

namespace xieli::casework {

/// The records that make up a subject, and what it is called.
struct TrailRecords {
    QString title;
    std::vector<RecordName> records;
};
Result<TrailRecords> trailRecords(Reader &reader, const Office &office, const TrailSubject &subject);

/// Tells the part of a change that concerns some records, whatever table they are of.
class TrailTeller {
public:
    /// `law` names benefits; may be null.
    TrailTeller(Reader &reader, const Telling &telling, const policy::Law *law);
    /// Of the change only the rows of `records`.
    QStringList words(const ProvenChange &change, const QSet<RecordName> &records);
    /// Each line of a payment says whose it is; in a household's own trail that is known.
    void nameFamilies() { m_namesFamilies = true; }
    /// A row of a bulk table, as it stands now.
    QString bulkWords(const BulkTouch &touch);

private:
    QString nounOf(const QString &table) const;
    QString fieldOf(const QString &table, const QString &column) const;
    QString valueOf(const QString &table, const QString &column, const Value &value) const;
    QString headOf(const QString &household);
    QStringList plainWords(const ProvenRow &row) const;

    Reader &m_reader;
    const papers::Wording &m_wording;
    CodeNames m_codes;
    const policy::Law *m_law;
    FieldWords m_words;
    ChangeTeller m_teller;
    bool m_namesFamilies = false;
    QHash<QString, QString> m_heads;    ///< by household
};

/// The same as lines of JSON, one object a line: head, links of the whole chain, changes, rows of bulk tables.
QByteArray trailLines(Office &office, const Trail &trail, bool whole);
/// trail.file_cut: it does not end with its last line; trail.file_altered: the digest there is of other bytes.
std::optional<Error> auditFileFault(const QByteArray &file);

} // namespace xieli::casework
