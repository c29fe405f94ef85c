// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/valuetext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace xieli::exchange {

using namespace Qt::StringLiterals;

namespace {

QJsonValue jsonOf(const Value &value)
{
    if (const auto *number = std::get_if<std::int64_t>(&value))
        return qint64(*number);
    if (const auto *text = std::get_if<QString>(&value))
        return *text;
    if (const auto *bytes = std::get_if<QByteArray>(&value))
        return QJsonArray{QString::fromLatin1(bytes->toBase64())};
    return QJsonValue::Null;
}

std::optional<Value> valueOf(const QJsonValue &json)
{
    switch (json.type()) {
    case QJsonValue::Null: return Value();
    case QJsonValue::String: return Value(json.toString());
    case QJsonValue::Double: return Value(std::int64_t(json.toInteger()));
    case QJsonValue::Array: return Value(QByteArray::fromBase64(json.toArray().at(0).toString().toLatin1()));
    default: return std::nullopt;
    }
}

} // namespace

QString valueText(const Value &value)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray{jsonOf(value)}).toJson(QJsonDocument::Compact));
}

std::optional<Value> valueFrom(const QString &text)
{
    const QJsonArray json = QJsonDocument::fromJson(text.toUtf8()).array();
    return json.size() == 1 ? valueOf(json.at(0)) : std::nullopt;
}

QString rowText(const Row &row)
{
    if (row.isEmpty())
        return {};
    QJsonObject json;
    for (auto cell = row.cbegin(); cell != row.cend(); ++cell)
        json.insert(cell.key(), jsonOf(cell.value()));
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

Row rowFrom(const QString &text)
{
    Row row;
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    for (auto cell = json.begin(); cell != json.end(); ++cell)
        if (const auto value = valueOf(cell.value()))
            row.insert(cell.key(), *value);
    return row;
}

QString shownTextOf(const QString &text)
{
    const auto value = valueFrom(text);
    return value ? shownValue(*value) : QString();
}

} // namespace xieli::exchange
