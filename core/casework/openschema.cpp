// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/openschema.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

OpenType typeOf(const QString &name)
{
    return name == u"integer" ? OpenType::Number : name == u"boolean" ? OpenType::Flag : name == u"yearmonth" ? OpenType::Month : name == u"date" ? OpenType::Day : OpenType::Text;
}

} // namespace

QString csvFile(const QString &dataset) { return dataset + u".csv"_s; }
QString linesFile(const QString &dataset) { return dataset + u".jsonl"_s; }
QString schemaFile(const QString &dataset) { return dataset + u".schema.json"_s; }

OpenSchema openSchema(const QString &dataset, int form)
{
    if (form < 1)
        return {dataset, {}, {}};
    OpenSchema schema{dataset, {}, {}};
    QFile file(u":/xieli/schema/open/%1/%2"_s.arg(form).arg(schemaFile(dataset)));
    if (!file.open(QIODevice::ReadOnly))
        return openSchema(dataset, form - 1);
    schema.bytes = file.readAll();
    const QJsonObject json = QJsonDocument::fromJson(schema.bytes).object();
    for (const QJsonValue value : json[u"fields"].toArray()) {
        const QJsonObject field = value.toObject();
        OpenField made{field[u"name"].toString(), typeOf(field[u"type"].toString()), {}, {}, field[u"unit"].toString() == u"fen", false};
        for (const QJsonValue code : field[u"constraints"][u"enum"].toArray())
            made.codes << code.toString();
        made.isKey = json[u"primaryKey"].toString() == made.name;
        for (const QJsonValue key : json[u"foreignKeys"].toArray())
            if (key[u"fields"].toString() == made.name)
                made.pointsTo = key[u"reference"][u"resource"].toString();
        schema.fields.push_back(std::move(made));
    }
    return schema;
}

} // namespace xieli::casework
