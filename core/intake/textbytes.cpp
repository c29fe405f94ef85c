// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/textbytes.h"

#include <QStringDecoder>

#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>

namespace xieli::intake {

namespace {

/// More broken or control characters than one in this many: not a text.
constexpr qsizetype charactersPerFlaw = 200;

qsizetype flaws(const QString &text)
{
    return std::count_if(text.begin(), text.end(), [](QChar c) {
        const bool control = c.unicode() < 0x20 && c != u'\t' && c != u'\n' && c != u'\r';
        return c == QChar::ReplacementCharacter || control;
    });
}

QString fromGb18030(const QByteArray &bytes)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open("GB18030", &status), &ucnv_close);
    if (U_FAILURE(status))
        return QString(QChar::ReplacementCharacter);
    QString text(bytes.size() + 1, Qt::Uninitialized);
    const int32_t length = ucnv_toUChars(converter.get(), reinterpret_cast<UChar *>(text.data()), int32_t(text.size()),
                                         bytes.constData(), int32_t(bytes.size()), &status);
    text.resize(U_FAILURE(status) ? 0 : length);
    return text;
}

std::optional<QStringConverter::Encoding> unmarkedUtf16(const QByteArray &bytes)
{
    const qsizetype looked = std::min<qsizetype>(bytes.size(), 4096);
    qsizetype even = 0;
    qsizetype odd = 0;
    for (qsizetype i = 0; i < looked; ++i)
        if (bytes[i] == '\0')
            (i % 2 == 0 ? even : odd) += 1;
    if (odd > looked / 10 && even == 0)
        return QStringConverter::Utf16LE;
    if (even > looked / 10 && odd == 0)
        return QStringConverter::Utf16BE;
    return std::nullopt;
}

QString withoutMark(QString text)
{
    if (text.startsWith(QChar(0xFEFF)))
        text.remove(0, 1);
    return text;
}

} // namespace

std::optional<QByteArray> gb18030Of(const QString &text)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open("GB18030", &status), &ucnv_close);
    if (U_SUCCESS(status))
        ucnv_setFromUCallBack(converter.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    if (U_FAILURE(status))
        return std::nullopt;
    QByteArray bytes(4 * text.size() + 16, Qt::Uninitialized);
    const int32_t length = ucnv_fromUChars(converter.get(), bytes.data(), int32_t(bytes.size()), reinterpret_cast<const UChar *>(text.utf16()), int32_t(text.size()), &status);
    if (U_FAILURE(status))
        return std::nullopt;
    bytes.truncate(length);
    return bytes;
}

std::optional<QString> decodedText(const QByteArray &bytes)
{
    QString text;
    const auto marked = QStringConverter::encodingForData(bytes);
    const auto encoding = marked ? marked : unmarkedUtf16(bytes);
    if (encoding) {
        QStringDecoder decoder(*encoding);
        text = decoder.decode(bytes);
    } else {
        QStringDecoder decoder(QStringConverter::Utf8);
        text = decoder.decode(bytes);
        if (flaws(text) > 0) {
            const QString other = fromGb18030(bytes);
            if (!other.isEmpty() && flaws(other) < flaws(text))
                text = other;
        }
    }
    text = withoutMark(text);
    while (text.endsWith(QChar(0x1A)))
        text.chop(1);
    if (flaws(text) > text.size() / charactersPerFlaw)
        return std::nullopt;
    return text;
}

} // namespace xieli::intake
