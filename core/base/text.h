// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace xieli {

/// Full-width letters, digits and signs to half width; every kind of blank to a plain one, runs of them to one; trimmed;
/// invisible characters (BOM, zero width, soft hyphen) and a leading or trailing apostrophe of a spreadsheet removed.
QString cleaned(QStringView text);
/// The parts with one sign between each two, made at once: some thousand times a month's lines are put into words for their digests.
QString joined(std::initializer_list<QStringView> parts, QChar between);
/// cleaned(), and all blanks gone: for numbers, and for names in matching ("赵  仁" = "赵仁").
QString withoutBlanks(QStringView text);
/// For comparing names only: withoutBlanks(), and all forms of the middle dot in minority names made one "·".
QString foldedName(QStringView text);

} // namespace xieli
