// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/leaving.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace xieli::casework {

const std::vector<QByteArray> &computedColumns()
{
    static const std::vector<QByteArray> columns{"category", "state", "class", "persons", "annual_income_fen", "line_fen", "line_basis", "per_capita_fen",
                                                 "monthly_amount_fen", "monthly_total_fen"};
    return columns;
}

std::vector<Value> computedValues(const StoredAssessment &kept)
{
    const QJsonObject result = QJsonDocument::fromJson(kept.result.text()).object();
    std::vector<Value> values;
    for (const QByteArray &column : computedColumns()) {
        const QJsonValue value = result[QLatin1String(column)];
        if (column == "class" && value.isDouble()) // "3 or 4" and "A" are texts: so all are
            values.emplace_back(QString::number(value.toInt()));
        else if (value.isDouble())
            values.emplace_back(std::int64_t(value.toInteger()));
        else
            values.push_back(value.isString() ? Value(value.toString()) : Value());
    }
    return values;
}

} // namespace xieli::casework
