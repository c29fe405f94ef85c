// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/digest.h"
#include "casework/opendata.h"
#include "casework/openschema.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

/// The rows of a CSV as RFC 4180 has them.
class CsvRows {
public:
    explicit CsvRows(const QByteArray &bytes) : m_text(QString::fromUtf8(bytes)) { m_at = m_text.startsWith(QChar(0xFEFF)) ? 1 : 0; }

    std::optional<QStringList> next()
    {
        if (m_at >= m_text.size())
            return std::nullopt;
        QStringList row;
        QString cell;
        bool quoted = false;
        for (; m_at < m_text.size(); ++m_at) {
            const QChar c = m_text[m_at];
            if (quoted && c == u'"' && m_at + 1 < m_text.size() && m_text[m_at + 1] == u'"')
                cell += m_text[++m_at];
            else if (c == u'"')
                quoted = !quoted;
            else if (!quoted && c == u',')
                row << std::exchange(cell, {});
            else if (!quoted && c == u'\n')
                break;
            else if (quoted || c != u'\r')
                cell += c;
        }
        ++m_at;
        row << cell;
        return row;
    }

private:
    QString m_text;
    qsizetype m_at = 0;
};

bool isOf(OpenType type, const QString &text)
{
    bool good = true;
    switch (type) {
    case OpenType::Text: break;
    case OpenType::Number: (void)text.toLongLong(&good); break;
    case OpenType::Flag: good = text == u"true" || text == u"false"; break;
    case OpenType::Month: good = Month::parse(text).has_value(); break;
    case OpenType::Day: good = QDate::fromString(text, Qt::ISODate).isValid(); break;
    }
    return good;
}

/// As it stands in the CSV: where nothing stands, the lines may have an empty text or null.
QString csvText(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
}

class Checking {
public:
    Checking(const QString &folder, const QJsonObject &manifest) : m_folder(folder), m_manifest(manifest) {}

    OpenDataChecked run()
    {
        OpenDataChecked checked{m_manifest[u"office"][u"name"].toString(), m_manifest[u"created"].toString(), {}, {}};
        QSet<QString> told;
        for (const QJsonValue resource : m_manifest[u"resources"].toArray()) {
            m_resource = resource.toObject();
            m_schema = openSchema(m_resource[u"name"].toString(), m_manifest[u"form"].toInt());
            m_told = {m_schema.dataset, 0, {}, {}};
            m_fault.reset();
            told.insert(m_schema.dataset);
            dataset();
            checked.datasets.push_back(m_told);
            if (m_fault)
                checked.faults.push_back(*m_fault);
        }
        const OpenScope scope = m_manifest[u"scope"].toString() == u"figures" ? OpenScope::Figures : OpenScope::Records;
        for (const QString &dataset : openDatasets(scope, m_manifest[u"form"].toInt()))
            if (!told.contains(dataset))
                checked.faults.push_back({u"opendata.fault_missing"_s, {{u"dataset"_s, dataset}}});
        return checked;
    }

private:
    void fault(const QString &key, std::int64_t row = 0, const QString &column = {}, const QString &value = {})
    {
        if (!m_fault)
            m_fault = Error{u"opendata.fault_"_s + key, {{u"dataset"_s, m_schema.dataset}, {u"row"_s, QString::number(row)}, {u"column"_s, column}, {u"value"_s, value}}};
    }

    std::optional<QByteArray> file(const QString &name)
    {
        QFile read(m_folder + u'/' + name);
        if (read.open(QIODevice::ReadOnly))
            return read.readAll();
        fault(u"file"_s, 0, name);
        return std::nullopt;
    }

    void dataset()
    {
        if (m_schema.fields.empty())
            return fault(u"unknown"_s);
        const auto csv = file(csvFile(m_schema.dataset));
        const auto lines = file(linesFile(m_schema.dataset));
        const auto schema = file(schemaFile(m_schema.dataset));
        if (!csv || !lines || !schema)
            return;
        m_told.digest = xieli::digestOf(*csv);
        if (*schema != m_schema.bytes)
            fault(u"schema"_s);
        if (m_resource[u"hash"].toString() != u"sha256:"_s + m_told.digest)
            fault(u"digest"_s, 0, csvFile(m_schema.dataset));
        if (m_resource[u"json_lines"][u"hash"].toString() != u"sha256:"_s + xieli::digestOf(*lines))
            fault(u"digest"_s, 0, linesFile(m_schema.dataset));
        rows(*csv, *lines);
        sums();
    }

    void rows(const QByteArray &csv, const QByteArray &lines)
    {
        CsvRows rows(csv);
        const auto heads = rows.next();
        QStringList names;
        for (const OpenField &field : m_schema.fields)
            names << field.name;
        if (!heads || *heads != names)
            return fault(u"columns"_s);
        qsizetype at = 0;
        while (const auto row = rows.next()) {
            ++m_told.rows;
            const qsizetype end = lines.indexOf('\n', at);
            const QJsonObject line = end < 0 ? QJsonObject() : QJsonDocument::fromJson(lines.mid(at, end - at)).object();
            at = end < 0 ? lines.size() : end + 1;
            if (row->size() != names.size())
                return fault(u"columns"_s, m_told.rows);
            for (std::size_t column = 0; column < m_schema.fields.size(); ++column)
                cell(m_schema.fields[column], (*row)[qsizetype(column)], line);
        }
        if (at != lines.size())
            fault(u"lines"_s, m_told.rows);
    }

    void cell(const OpenField &field, const QString &text, const QJsonObject &line)
    {
        if (!line.contains(field.name) || csvText(line[field.name]) != text)
            return fault(u"lines"_s, m_told.rows, field.name, text);
        if (field.isKey) {
            if (text.isEmpty() || m_keys[m_schema.dataset].contains(text))
                fault(u"key"_s, m_told.rows, field.name, text);
            m_keys[m_schema.dataset].insert(text);
        }
        if (text.isEmpty())
            return;
        if (!isOf(field.type, text))
            return fault(u"type"_s, m_told.rows, field.name, text);
        if (!field.codes.isEmpty() && !field.codes.contains(text))
            return fault(u"code"_s, m_told.rows, field.name, text);
        if (!field.pointsTo.isEmpty() && m_keys.contains(field.pointsTo) && !m_keys[field.pointsTo].contains(text))
            return fault(u"reference"_s, m_told.rows, field.name, text);
        if (field.isMoney)
            m_told.sums[field.name] += text.toLongLong();
    }

    void sums()
    {
        if (m_resource[u"rows"].toInteger() != m_told.rows)
            fault(u"rows"_s, m_told.rows);
        const QJsonObject told = m_resource[u"sums_fen"].toObject();
        for (const OpenField &field : m_schema.fields)
            if (field.isMoney && told[field.name].toInteger() != m_told.sums[field.name])
                fault(u"sum"_s, 0, field.name, QString::number(m_told.sums[field.name]));
    }

    const QString m_folder;
    const QJsonObject m_manifest;
    QJsonObject m_resource;
    OpenSchema m_schema;
    OpenDataset m_told;
    std::optional<Error> m_fault;
    QHash<QString, QSet<QString>> m_keys;
};

} // namespace

Result<OpenDataChecked> checkOpenData(const QString &folder)
{
    QFile file(folder + u'/' + manifestFile());
    if (!file.open(QIODevice::ReadOnly))
        return fail(u"opendata.no_manifest"_s, {{u"folder"_s, folder}});
    const QJsonObject manifest = QJsonDocument::fromJson(file.readAll()).object();
    if (manifest[u"name"].toString() != u"xieli-open-data" || manifest[u"form"].toInt() < 1 || manifest[u"form"].toInt() > openForm)
        return fail(u"opendata.form_unknown"_s, {{u"form"_s, QString::number(manifest[u"form"].toInt())}});
    return Checking(folder, manifest).run();
}

} // namespace xieli::casework
