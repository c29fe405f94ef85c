// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/bankformats.h"

#include "base/text.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

const QString ownFormats = u"bank.formats"_s;

tl::unexpected<Error> bad(const QString &what) { return fail(u"casework.bank_format_bad"_s, {{u"what"_s, what}}); }

/// The word at `key`, one of those allowed.
Result<QString> wordIn(const QJsonObject &json, const QString &key, const QStringList &allowed)
{
    const QString word = json.value(key).toString(allowed.front());
    return allowed.contains(word) ? Result<QString>(word) : bad(key + u": "_s + word + u" ("_s + allowed.join(u" | "_s) + u')');
}

Result<std::vector<BankFormat::Column>> columnsIn(const QJsonArray &list)
{
    std::vector<BankFormat::Column> columns;
    QStringList fields;
    for (const QJsonValue &column : list) {
        const QString field = column[u"field"_s].toString();
        if (!bankFields().contains(field))
            return bad(u"columns: "_s + field + u" ("_s + bankFields().join(u" | "_s) + u')');
        fields << field;
        columns.push_back({column[u"head"_s].toString(), field});
    }
    for (const QString &needed : {u"account"_s, u"amount"_s})
        if (!fields.contains(needed))
            return bad(u"columns: "_s + needed);
    return columns;
}

Result<QStringList> answersIn(const QJsonObject &answer, const QString &key)
{
    QStringList words;
    for (const QJsonValue &word : answer.value(key).toArray()) {
        const QString said = withoutBlanks(word.toString());
        if (said.isEmpty())
            return bad(u"return: "_s + key);
        words << said;
    }
    return words;
}

Result<BankFormat> formatIn(const QJsonObject &json)
{
    BankFormat format;
    format.name = json.value(u"name"_s).toString().trimmed();
    if (format.name.isEmpty())
        return bad(u"name"_s);
    const auto file = wordIn(json, u"file"_s, {u"csv"_s, u"xlsx"_s});
    const auto encoding = wordIn(json, u"encoding"_s, {u"gb18030"_s, u"utf8_bom"_s});
    const auto order = wordIn(json, u"order"_s, {u"list"_s, u"account"_s, u"village"_s});
    const auto split = wordIn(json, u"split"_s, {u"none"_s, u"village"_s, u"bank"_s});
    const auto amount = wordIn(json, u"amount"_s, {u"yuan"_s, u"fen"_s});
    for (const auto *word : {&file, &encoding, &order, &split, &amount})
        if (!*word)
            return tl::unexpected(word->error());
    format.separator = json.value(u"separator"_s).toString(u","_s);
    if (format.separator.size() != 1 || format.separator == u"\"" || format.separator.front().isDigit())
        return bad(u"separator"_s);
    const QJsonObject answer = json.value(u"return"_s).toObject();
    const auto paid = answersIn(answer, u"paid"_s), bounced = answersIn(answer, u"bounced"_s);
    if (!paid || !bounced)
        return tl::unexpected((paid ? bounced : paid).error());
    if (std::any_of(paid->begin(), paid->end(), [&](const QString &word) { return bounced->contains(word); }))
        return bad(u"return: paid = bounced"_s);
    auto columns = columnsIn(json.value(u"columns"_s).toArray());
    if (!columns)
        return tl::unexpected(columns.error());
    format.isXlsx = *file == "xlsx"_L1;
    format.isGb18030 = *encoding == "gb18030"_L1;
    format.order = *order;
    format.split = *split;
    format.amountInFen = *amount == "fen"_L1;
    format.answer = {*paid, *bounced, format.amountInFen};
    format.heading = json.value(u"heading"_s).toBool(true);
    format.textAccounts = json.value(u"text_accounts"_s).toBool(true);
    format.totalLine = json.value(u"total_line"_s).toBool(false);
    format.columns = std::move(*columns);
    format.json = QJsonDocument(json).toJson(QJsonDocument::Compact);
    return format;
}

QJsonArray builtInFormats()
{
    QFile file(u":/xieli/papers/bankformats.json"_s);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).array() : QJsonArray();
}

QJsonArray ownOf(Reader &reader) { return QJsonDocument::fromJson(reader.setting(ownFormats).value_or(QString()).toUtf8()).array(); }

/// Without the one of that name.
QJsonArray without(const QJsonArray &formats, const QString &name)
{
    QJsonArray left;
    for (const QJsonValue &format : formats)
        if (format[u"name"_s].toString() != name)
            left.append(format);
    return left;
}

void write(Writer &writer, const QJsonArray &formats)
{
    writer.setSetting(ownFormats, QString::fromUtf8(QJsonDocument(formats).toJson(QJsonDocument::Compact)));
}

} // namespace

const QStringList &bankFields()
{
    static const QStringList fields{u"number"_s, u"reference"_s, u"payee"_s, u"identity"_s, u"account"_s, u"bank"_s, u"amount"_s, u"memo"_s,
                                    u"remark"_s, u"village"_s, u"group"_s, u"head"_s, u"head_identity"_s, u"class"_s, u"persons"_s};
    return fields;
}

Result<BankFormat> bankFormatFrom(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    return document.isObject() ? formatIn(document.object()) : bad(u"JSON"_s);
}

Result<std::vector<BankFormat>> bankFormats(Office &office)
{
    return office.file->read([](Reader &reader) -> Result<std::vector<BankFormat>> {
        std::vector<BankFormat> formats;
        for (const QJsonValue &json : ownOf(reader))
            if (auto format = formatIn(json.toObject()))
                formats.push_back(std::move(*format));
        for (const QJsonValue &json : builtInFormats()) {
            auto format = formatIn(json.toObject());
            if (!format)
                return tl::unexpected(format.error());
            format->isBuiltIn = true;
            if (std::none_of(formats.begin(), formats.end(), [&](const BankFormat &own) { return own.name == format->name; }))
                formats.push_back(std::move(*format));
        }
        return formats;
    });
}

Result<BankFormat> bankFormat(Office &office, const QString &name)
{
    const auto formats = bankFormats(office);
    if (!formats)
        return tl::unexpected(formats.error());
    QStringList known;
    std::vector<BankFormat> fitting;
    for (const BankFormat &format : *formats) {
        known << format.name;
        if (format.name == name)
            return format;
        if (format.name.startsWith(name))
            fitting.push_back(format);
    }
    return fitting.size() == 1 ? Result<BankFormat>(fitting.front()) : fail(u"casework.bank_format_unknown"_s, {{u"name"_s, name}, {u"known"_s, known.join(u'；')}});
}

Result<void> keepBankFormat(Office &office, const QByteArray &json)
{
    const auto format = bankFormatFrom(json);
    if (!format)
        return tl::unexpected(format.error());
    return office.file->change({u"casework.change_bank_format"_s, {{u"name"_s, format->name}}}, [&](Writer &writer) {
        QJsonArray formats = without(ownOf(writer), format->name);
        formats.append(QJsonDocument::fromJson(format->json).object());
        write(writer, formats);
    });
}

Result<void> removeBankFormat(Office &office, const QString &name)
{
    return office.file->change({u"casework.change_bank_format"_s, {{u"name"_s, name}}}, [&](Writer &writer) -> Result<void> {
        const QJsonArray before = ownOf(writer);
        const QJsonArray after = without(before, name);
        if (after.size() == before.size())
            return fail(u"casework.bank_format_unknown"_s, {{u"name"_s, name}, {u"known"_s, QString()}});
        write(writer, after);
        return {};
    });
}

} // namespace xieli::casework
