// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/openpen.h"

#include "base/savefile.h"
#include "policy/jsonwriter.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<QSaveFile> opened(const QString &folder, const QString &name)
{
    auto file = std::make_unique<QSaveFile>(folder + u'/' + name);
    (void)file->open(QIODevice::WriteOnly); // what cannot be written is said at the end, once
    return file;
}

QByteArray quoted(const QString &text)
{
    const bool plain = std::none_of(text.begin(), text.end(), [](QChar c) { return c == u',' || c == u'"' || c == u'\n' || c == u'\r'; });
    return (plain ? text : u'"' + QString(text).replace(u'"', u"\"\""_s) + u'"').toUtf8();
}

} // namespace

OpenPen::OpenPen(const QString &folder, OpenSchema schema)
    : m_schema(std::move(schema)), m_csv(opened(folder, csvFile(m_schema.dataset))), m_lines(opened(folder, linesFile(m_schema.dataset))),
      m_schemaFile(opened(folder, schemaFile(m_schema.dataset)))
{
    QByteArray heads("\xEF\xBB\xBF"); // without it spreadsheets take the text for the computer's old code page
    for (const OpenField &field : m_schema.fields) {
        heads += (&field == &m_schema.fields.front() ? QByteArray() : QByteArray(",")) + field.name.toUtf8();
        if (field.isMoney)
            m_sums[field.name] = 0;
    }
    put(*m_csv, m_csvHash, heads + "\r\n");
    m_schemaFile->write(m_schema.bytes);
}

void OpenPen::put(QSaveFile &file, QCryptographicHash &hash, const QByteArray &bytes)
{
    file.write(bytes);
    hash.addData(bytes);
}

QByteArray OpenPen::csvCell(const Value &value, const OpenField &field) const
{
    if (const auto *number = std::get_if<std::int64_t>(&value))
        return field.type == OpenType::Flag ? QByteArray(*number ? "true" : "false") : QByteArray::number(qint64(*number));
    const auto *text = std::get_if<QString>(&value);
    return text ? quoted(*text) : QByteArray();
}

void OpenPen::write(const std::vector<Value> &values)
{
    QByteArray row;
    policy::JsonWriter json;
    json.beginObject();
    for (std::size_t at = 0; at < m_schema.fields.size(); ++at) {
        const OpenField &field = m_schema.fields[at];
        row += (at ? QByteArray(",") : QByteArray()) + csvCell(values[at], field);
        const QByteArray name = field.name.toUtf8();
        json.key(std::string_view(name.constData(), std::size_t(name.size())));
        if (const auto *number = std::get_if<std::int64_t>(&values[at])) {
            if (field.type == OpenType::Flag)
                json.flag(*number != 0);
            else
                json.number(*number);
            if (field.isMoney)
                m_sums[field.name] += *number;
        } else if (const auto *text = std::get_if<QString>(&values[at])) {
            json.text(*text);
        } else {
            json.null();
        }
    }
    json.endObject();
    put(*m_csv, m_csvHash, row + "\r\n");
    put(*m_lines, m_linesHash, json.take() + '\n');
    ++m_rows;
}

Result<void> OpenPen::failed(const QSaveFile &file) const
{
    return fail(u"casework.not_written"_s, {{u"file"_s, file.fileName()}, {u"why"_s, file.errorString()}});
}

Result<QJsonObject> OpenPen::finish()
{
    for (QSaveFile *file : {m_csv.get(), m_lines.get(), m_schemaFile.get()})
        if (!file->isOpen() || !file->flush() || file->error() != QFileDevice::NoError)
            return tl::unexpected(failed(*file).error());
    m_digest = QString::fromLatin1(m_csvHash.result().toHex());
    QJsonObject sums;
    for (const auto &[name, sum] : m_sums)
        sums.insert(name, qint64(sum));
    return QJsonObject{{u"name"_s, m_schema.dataset}, {u"profile"_s, u"tabular-data-resource"_s}, {u"path"_s, csvFile(m_schema.dataset)}, {u"format"_s, u"csv"_s},
                       {u"mediatype"_s, u"text/csv"_s}, {u"encoding"_s, u"utf-8"_s}, {u"hash"_s, u"sha256:"_s + m_digest}, {u"rows"_s, qint64(m_rows)}, {u"sums_fen"_s, sums},
                       {u"schema"_s, schemaFile(m_schema.dataset)},
                       {u"json_lines"_s, QJsonObject{{u"path"_s, linesFile(m_schema.dataset)}, {u"hash"_s, u"sha256:"_s + QString::fromLatin1(m_linesHash.result().toHex())}}}};
}

Result<void> OpenPen::commit()
{
    for (QSaveFile *file : {m_csv.get(), m_lines.get(), m_schemaFile.get()})
        if (!commitWhole(*file))
            return failed(*file);
    return {};
}

OpenDataset OpenPen::told() const { return {m_schema.dataset, m_rows, m_digest, m_sums}; }

} // namespace xieli::casework
