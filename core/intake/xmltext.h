// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QXmlStreamReader>

namespace xieli::intake {

/// The text of a string item (<si>, <is>) whose start was just read: all its runs, without the phonetic ones (rPh).
/// "_x000D_" and the like are the characters they stand for.
QString richText(QXmlStreamReader &xml);

/// Text with "_xHHHH_" replaced by the character.
QString unescaped(QString text);

} // namespace xieli::intake
