// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/money.h"
#include "base/month.h"
#include "intake/listed.h"
#include "intake/sheet.h"

#include <optional>

namespace xieli::intake {

/// A plain list about people: bank return, death list, poverty-relief list, account list. A field that the list has no
/// column for is empty.
struct ListRow {
    QString sheet;
    int row = 0;                            ///< as the spreadsheet counts, from 1
    QString name;
    QString idNumberText;                   ///< cleaned, else as typed
    QString account;                        ///< digits only
    std::optional<Money> amount;
    std::optional<int> persons;
    std::optional<Day> day;                 ///< day of death, or of the entry
    QString village;
    QString result;                         ///< 处理结果, 脱贫状态
    QString reason;                         ///< 失败原因, 备注
};

struct ListResult {
    std::vector<ListRow> rows;
    Counts counts;
    std::vector<Listed> listed;
    QStringList headings;                   ///< of the first sheet read, by column
};

/// Errors: intake.no_header {file, found, missing}: a list needs a name, an identity number or an account.
Result<ListResult> takeList(const Workbook &workbook);

} // namespace xieli::intake
