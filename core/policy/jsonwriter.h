// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/money.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <string_view>

namespace xieli::policy {

/// Writes compact JSON straight into bytes, in the order it is told; the caller keeps the order canonical.
/// One buffer that grows by doubling: ten thousand assessments of 8 KB are written in one run.
class JsonWriter {
public:
    void beginObject() { open('{'); }
    void endObject() { close('}'); }
    void beginArray() { open('['); }
    void endArray() { close(']'); }
    void key(std::string_view name);

    void text(QStringView value);
    void number(std::int64_t value);
    void flag(bool value) { raw(value ? "true" : "false"); }
    void null() { raw("null"); }
    void money(const std::optional<Money> &value) { value ? number(value->fen()) : null(); }
    /// A value that is JSON already.
    void raw(std::string_view json);

    QByteArray take();

private:
    void open(char bracket);
    void close(char bracket);
    void separate() { if (!m_first) *need(1) = ',', ++m_size; m_first = false; }
    /// Where the next `count` bytes go; the caller then moves m_size on.
    char *need(qsizetype count)
    {
        if (m_size + count > m_bytes.size())
            grow(count);
        return m_begin + m_size;
    }
    void grow(qsizetype count);
    void append(std::string_view bytes);

    QByteArray m_bytes;
    char *m_begin = nullptr; ///< of m_bytes
    qsizetype m_size = 0;
    bool m_first = true;
};

} // namespace xieli::policy
