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

} // namespace xieli::intake
