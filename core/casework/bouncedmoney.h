// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/payment.h"
#include "store/reader.h"

#include <QHash>

namespace xieli::casework {

/// Orders that the bank sent back and that were neither issued again nor cancelled, nor stand in another approval of the month, by ownMonth() of
/// what they pay: the family does not have this money, so nothing of it can be owed back.
QHash<QString, PaymentOrder> bouncedMoney(Reader &reader);

} // namespace xieli::casework
