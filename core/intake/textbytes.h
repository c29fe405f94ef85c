// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace xieli::intake {

/// The text of a plain file: UTF-16 and UTF-8 by their marks, else UTF-8 if it is valid, else GB18030. A few broken
/// characters are replaced by U+FFFD; bytes that are no text at all give nothing. Qt's own codecs do not know GB18030.
std::optional<QString> decodedText(const QByteArray &bytes);

/// As banks and finance offices read it; nothing where a character has no place in GB18030 (half of a pair).
std::optional<QByteArray> gb18030Of(const QString &text);

} // namespace xieli::intake
