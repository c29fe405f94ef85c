// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"

#include <vector>

namespace xieli::casework {

/// How a bank answers: its own words for a result beside those that banks commonly use, without blanks ("0000" paid, "E17" bounced); and whether it
/// counts in fen, as our file did, where amounts are whole and their heading says no unit.
struct ReturnWords {
    QStringList paid = {};
    QStringList bounced = {};
    bool isInFen = false;
};

/// 代发文件格式: how a bank wants its sheet, as the office keeps it (JSON) or as the program brings it.
struct BankFormat {
    struct Column {
        QString head;
        QString field;          ///< one of bankFields()
    };
    QString name;
    bool isXlsx = false;
    bool isGb18030 = false;     ///< else UTF-8 with its mark; of .csv only
    QString separator;          ///< of .csv: one character
    bool heading = true;
    bool textAccounts = true;   ///< .csv: a tab behind account and identity numbers, so that a spreadsheet keeps all digits
    QString order;              ///< "list", "account", "village"
    QString split;              ///< "none", "village", "bank": a file each
    bool totalLine = false;
    bool amountInFen = false;
    std::vector<Column> columns;
    ReturnWords answer;         ///< "return": {"paid": ["0000"], "bounced": ["E17"]}
    bool isBuiltIn = false;
    QByteArray json;            ///< as it was read
};

/// "number", "reference", "payee", "identity", "account", "bank", "amount", "memo", "remark", "village", "group", "head", "head_identity",
/// "class", "persons".
const QStringList &bankFields();

/// Errors: casework.bank_format_bad {what}: no JSON, an unknown field or word (with those that are known), no account, no amount.
Result<BankFormat> bankFormatFrom(const QByteArray &json);
/// The office's own first, then those of the program that it has not replaced by one of the same name.
Result<std::vector<BankFormat>> bankFormats(Office &office);
/// By its name, or the beginning of it where only one fits. Error: casework.bank_format_unknown {name, known}.
Result<BankFormat> bankFormat(Office &office, const QString &name);
Result<void> keepBankFormat(Office &office, const QByteArray &json);
Result<void> removeBankFormat(Office &office, const QString &name);

} // namespace xieli::casework
