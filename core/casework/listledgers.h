// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/registers.h"

namespace xieli::casework {

/// 双纳入核查台账, 名单比对台账 and 出表登记: what lists that came in and files that left have put down.
bool isListLedger(const QString &code);
QStringList listLedgers();
RegisterTable listLedger(Reader &reader, const RegisterInfo &info, const papers::Wording &wording);

} // namespace xieli::casework
