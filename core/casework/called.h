// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/settle.h"
#include "papers/wording.h"
#include "store/reader.h"

#include <QHash>

namespace xieli::casework {

/// Records by what people call them: the member's name, the household's head, else the title of what they belong to. Remembers whom it has
/// found, for lists of very many; lives inside one read.
class Called {
public:
    explicit Called(Reader &reader) : m_reader(reader) {}
    /// As the record stands, or stood before it was removed; empty: it never was here, or nobody calls it by anything.
    QString name(const QString &table, const QString &key);

private:
    using Cells = QMap<QString, Value>;
    Cells cellsOf(const QString &table, const QString &key);
    QString found(const QString &table, const QString &key);
    QString head(const QString &household);

    Reader &m_reader;
    QHash<QString, QStringList> m_columns; ///< by table, those that say whose a record is
    QHash<std::pair<QString, QString>, QString> m_known;
};

/// One alone.
QString calledBy(Reader &reader, const QString &table, const QString &key);

/// Records of one office that wait; they may be about people who are on record nowhere else here.
class BroughtRecords {
public:
    BroughtRecords(Reader &reader, const OfficeId &sender);
    QString whomItIsAbout(const QString &table, const QString &key) const;

private:
    QString headOf(const QString &household) const;

    Reader &m_reader;
    std::vector<exchange::NetRecord> m_records;
};

/// "家庭成员", "收入": what kind of record the table holds.
QString recordKind(const QString &table, const papers::Wording &wording);

} // namespace xieli::casework
