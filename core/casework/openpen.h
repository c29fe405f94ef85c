// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/opendata.h"
#include "casework/openschema.h"
#include "store/value.h"

#include <QCryptographicHash>
#include <QJsonObject>
#include <QSaveFile>

#include <memory>

namespace xieli::casework {

/// Writes one dataset, row by row; nothing takes its name before commit().
class OpenPen {
public:
    OpenPen(const QString &folder, OpenSchema schema);

    const OpenSchema &schema() const { return m_schema; }
    /// One value a field, in the order of the schema.
    void write(const std::vector<Value> &values);
    /// What the manifest says of it. Errors: casework.not_written.
    Result<QJsonObject> finish();
    Result<void> commit();
    OpenDataset told() const;

private:
    Result<void> failed(const QSaveFile &file) const;
    void put(QSaveFile &file, QCryptographicHash &hash, const QByteArray &bytes);
    QByteArray csvCell(const Value &value, const OpenField &field) const;

    OpenSchema m_schema;
    std::unique_ptr<QSaveFile> m_csv;
    std::unique_ptr<QSaveFile> m_lines;
    std::unique_ptr<QSaveFile> m_schemaFile;
    QCryptographicHash m_csvHash{QCryptographicHash::Sha256};
    QCryptographicHash m_linesHash{QCryptographicHash::Sha256};
    QString m_digest;
    std::int64_t m_rows = 0;
    std::map<QString, std::int64_t> m_sums;
};

} // namespace xieli::casework
