// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/money.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace xieli::policy {

/// Writes compact JSON straight into bytes, in the order it is told; the caller keeps the order canonical.
class JsonWriter {
public:
    void beginObject() { separate(); m_bytes += '{'; m_first = true; }
    void endObject() { m_bytes += '}'; m_first = false; }
    void beginArray() { separate(); m_bytes += '['; m_first = true; }
    void endArray() { m_bytes += ']'; m_first = false; }
    void key(const char *name);

    void text(QStringView value);
    void number(std::int64_t value) { separate(); m_bytes += QByteArray::number(static_cast<qint64>(value)); }
    void flag(bool value) { separate(); m_bytes += value ? "true" : "false"; }
    void null() { separate(); m_bytes += "null"; }
    void money(const std::optional<Money> &value) { value ? number(value->fen()) : null(); }

    QByteArray take() { return std::move(m_bytes); }
    void reserve(qsizetype size) { m_bytes.reserve(size); }

private:
    void separate();

    QByteArray m_bytes;
    bool m_first = true;
};

} // namespace xieli::policy
