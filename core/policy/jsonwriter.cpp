// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/jsonwriter.h"

namespace xieli::policy {

void JsonWriter::separate()
{
    if (!m_first)
        m_bytes += ',';
    m_first = false;
}

void JsonWriter::key(const char *name)
{
    separate();
    m_bytes += '"';
    m_bytes += name;
    m_bytes += "\":";
    m_first = true;
}

void JsonWriter::text(QStringView value)
{
    separate();
    m_bytes += '"';
    const QByteArray utf8 = value.toUtf8();
    for (const char c : utf8) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            m_bytes += '\\';
            m_bytes += c;
        } else if (byte < 0x20) {
            static constexpr char digits[] = "0123456789abcdef";
            m_bytes += "\\u00";
            m_bytes += digits[byte >> 4];
            m_bytes += digits[byte & 15];
        } else {
            m_bytes += c;
        }
    }
    m_bytes += '"';
}

} // namespace xieli::policy
