// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/introduction.h"

#include "exchange/bytes.h"
#include "exchange/sodium.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace xieli::exchange {

namespace {

constexpr int introductionForm = 1;
constexpr auto kindOfFile = "xieli-introduction";

/// What the signature covers: every field, each with its length, so that no two introductions share their bytes.
QByteArray signedBytes(const Introduction &introduction)
{
    ByteWriter writer;
    writer.text(u"xieli introduction 1"_s);
    writer.text(introduction.office.text());
    writer.text(introduction.name);
    writer.text(toCode(introduction.role));
    writer.text(introduction.place);
    writer.signedNumber(introduction.epoch);
    writer.bytes(introduction.keys.sign);
    writer.bytes(introduction.keys.seal);
    return writer.result();
}

QString base64(const QByteArray &bytes) { return QString::fromLatin1(bytes.toBase64()); }

QByteArray fromBase64(const QJsonObject &object, const QString &name)
{
    const auto decoded = QByteArray::fromBase64Encoding(object.value(name).toString().toLatin1(),
                                                        QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? *decoded : QByteArray();
}

bool isSensible(const Introduction &introduction)
{
    static const QRegularExpression id(u"^[0-9a-f-]{36}$"_s);
    static const QRegularExpression place(u"^[0-9]{2,12}$"_s);
    return id.match(introduction.office.text()).hasMatch() && place.match(introduction.place).hasMatch()
        && !introduction.name.isEmpty() && introduction.name.size() <= 200 && introduction.epoch >= 1 && introduction.keys.isValid();
}

} // namespace

QString Introduction::fingerprint() const
{
    ByteWriter writer;
    writer.text(u"xieli fingerprint 1"_s);
    writer.text(office.text());
    writer.bytes(keys.sign);
    writer.bytes(keys.seal);
    const QByteArray digest = digestOf(writer.result());
    QStringList groups;
    for (qsizetype group = 0; group < 5; ++group) {
        quint32 number = 0;
        for (qsizetype i = 0; i < 4; ++i)
            number = number << 8 | static_cast<quint8>(digest.at(group * 4 + i));
        groups << QString::number(number % 10000).rightJustified(4, u'0');
    }
    return groups.join(u' ');
}

QByteArray writeIntroduction(const Introduction &introduction, const OfficeKeys &keys)
{
    readySodium();
    QByteArray signature = zeroes(crypto_sign_BYTES);
    const QByteArray covered = signedBytes(introduction);
    crypto_sign_detached(writable(signature), nullptr, readable(covered), length(covered), readable(keys.signSecret));
    const QJsonObject object{{u"kind"_s, QString::fromLatin1(kindOfFile)},
                             {u"form"_s, introductionForm},
                             {u"office"_s, introduction.office.text()},
                             {u"name"_s, introduction.name},
                             {u"role"_s, toCode(introduction.role)},
                             {u"place"_s, introduction.place},
                             {u"epoch"_s, introduction.epoch},
                             {u"sign"_s, base64(introduction.keys.sign)},
                             {u"seal"_s, base64(introduction.keys.seal)},
                             {u"signature"_s, base64(signature)}};
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

Result<Introduction> readIntroduction(const QByteArray &bytes)
{
    readySodium();
    const QJsonObject object = QJsonDocument::fromJson(bytes.left(65536)).object();
    if (object.value("kind"_L1).toString() != QLatin1String(kindOfFile))
        return fail(u"exchange.introduction_unreadable"_s);
    if (object.value("form"_L1).toInt() > introductionForm)
        return fail(u"exchange.introduction_newer"_s);
    Introduction introduction;
    introduction.office = OfficeId(object.value("office"_L1).toString());
    introduction.name = object.value("name"_L1).toString();
    const auto role = fromCode<OfficeRole>(object.value("role"_L1).toString());
    introduction.role = role.value_or(OfficeRole::Village);
    introduction.place = object.value("place"_L1).toString();
    introduction.epoch = object.value("epoch"_L1).toInt(0);
    introduction.keys = {fromBase64(object, u"sign"_s), fromBase64(object, u"seal"_s)};
    const QByteArray signature = fromBase64(object, u"signature"_s);
    if (!role || !isSensible(introduction) || length(signature) != crypto_sign_BYTES)
        return fail(u"exchange.introduction_unreadable"_s);
    const QByteArray covered = signedBytes(introduction);
    if (crypto_sign_verify_detached(readable(signature), readable(covered), length(covered), readable(introduction.keys.sign)) != 0)
        return fail(u"exchange.introduction_altered"_s);
    return introduction;
}

} // namespace xieli::exchange
