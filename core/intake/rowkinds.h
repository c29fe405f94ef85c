// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/columns.h"
#include "intake/listed.h"

namespace xieli::intake {

/// What a row below the headers is. Only Data is taken in; all others are skipped with their reason.
enum class RowKind { Data, GrandTotal, Subtotal, Signature, Note, Section, HeaderAgain, TitleAgain };

RowKind rowKindOf(const Sheet &sheet, const Header &header, int row);

/// The wording key of a skipped row's reason.
QString skipReason(RowKind kind);

/// The first few texts of a row, for messages.
QString rowExcerpt(const Sheet &sheet, int row);

/// True for a line that repeats the headings but for some: what stands below those is another thing.
bool hasOtherHeadings(const Sheet &sheet, const Header &header, int row);

/// The group that stands above the headings, where the first rows below them are of it.
QString groupAbove(const Header &header);

/// Sheets that a taker reads: the selected ones, else all that are not hidden.
bool isWanted(const Sheet &sheet, const QStringList &selection);

/// "西坪村" as a heading over the rows of one village; empty otherwise.
QString villageOfSection(QStringView text);

/// The village that a line above the headings names: "村名：西坪村".
QString villageAbove(const Header &header);

/// "4组", "四组", "东社" … as a heading over the rows of one group; empty otherwise.
QString groupOfSection(QStringView text);

} // namespace xieli::intake
