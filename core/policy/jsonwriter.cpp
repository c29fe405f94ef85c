// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/jsonwriter.h"

#include <charconv>
#include <cstring>

namespace xieli::policy {

void JsonWriter::grow(qsizetype count)
{
    m_bytes.resize(std::max<qsizetype>(16384, (m_size + count) * 2));
    m_begin = m_bytes.data();
}

void JsonWriter::append(std::string_view bytes)
{
    std::memcpy(need(static_cast<qsizetype>(bytes.size())), bytes.data(), bytes.size());
    m_size += static_cast<qsizetype>(bytes.size());
}

void JsonWriter::open(char bracket)
{
    separate();
    *need(1) = bracket;
    ++m_size;
    m_first = true;
}

void JsonWriter::close(char bracket)
{
    *need(1) = bracket;
    ++m_size;
    m_first = false;
}

void JsonWriter::key(std::string_view name)
{
    separate();
    char *at = need(static_cast<qsizetype>(name.size()) + 3);
    *at++ = '"';
    at = std::copy(name.begin(), name.end(), at);
    *at++ = '"';
    *at++ = ':';
    m_size = at - m_begin;
    m_first = true;
}

void JsonWriter::raw(std::string_view json)
{
    separate();
    append(json);
}

void JsonWriter::number(std::int64_t value)
{
    separate();
    char *at = need(24);
    m_size += std::to_chars(at, at + 24, value).ptr - at;
}

namespace {
/// Most of what is written: letters and digits that stand for themselves.
constexpr bool isPlain(char32_t c) { return c >= 0x20 && c < 0x80 && c != U'"' && c != U'\\'; }
}

void JsonWriter::text(QStringView value)
{
    static constexpr char digits[] = "0123456789abcdef";
    separate();
    char *const begin = need(value.size() * 6 + 2); // the longest a UTF-16 unit becomes is \u00XX
    char *at = begin;
    *at++ = '"';
    for (qsizetype i = 0; i < value.size(); ++i) {
        char32_t c = value[i].unicode();
        if (isPlain(c)) {
            *at++ = static_cast<char>(c);
            continue;
        }
        if (QChar::isHighSurrogate(c) && i + 1 < value.size() && value[i + 1].isLowSurrogate()) {
            c = QChar::surrogateToUcs4(value[i], value[i + 1]);
            ++i;
        } else if (QChar::isSurrogate(c)) {
            c = QChar::ReplacementCharacter;
        }
        if (c == U'"' || c == U'\\') {
            *at++ = '\\';
            *at++ = static_cast<char>(c);
        } else if (c < 0x20) {
            std::memcpy(at, "\\u00", 4);
            at[4] = digits[c >> 4];
            at[5] = digits[c & 15];
            at += 6;
        } else if (c < 0x800) {
            *at++ = static_cast<char>(0xC0 | (c >> 6));
            *at++ = static_cast<char>(0x80 | (c & 0x3F));
        } else if (c < 0x10000) {
            *at++ = static_cast<char>(0xE0 | (c >> 12));
            *at++ = static_cast<char>(0x80 | ((c >> 6) & 0x3F));
            *at++ = static_cast<char>(0x80 | (c & 0x3F));
        } else {
            *at++ = static_cast<char>(0xF0 | (c >> 18));
            *at++ = static_cast<char>(0x80 | ((c >> 12) & 0x3F));
            *at++ = static_cast<char>(0x80 | ((c >> 6) & 0x3F));
            *at++ = static_cast<char>(0x80 | (c & 0x3F));
        }
    }
    *at++ = '"';
    m_size += at - begin;
}

QByteArray JsonWriter::take()
{
    QByteArray bytes(m_bytes.constData(), m_size);
    m_size = 0;
    m_first = true;
    return bytes;
}

} // namespace xieli::policy
