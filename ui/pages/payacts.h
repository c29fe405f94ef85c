// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/paysteps.h"
#include "model/payment.h"

#include <functional>

class QWidget;

namespace xieli::ui {

class AskDialog;
class Desk;

// Small acts around a month's payments, each a dialog of its own; `then` is called once it went through.

/// 资金来源: where the money of one benefit of the month comes from; the parts must add up.
AskDialog *askForFunding(Desk &desk, Month month, QWidget *parent, std::function<void()> then);
/// 追缴到账 under a recovery decision.
AskDialog *askForReceipt(Desk &desk, const RecoveryDecision &decision, QWidget *parent, std::function<void()> then);
/// One of the receipts of a household was entered by mistake.
AskDialog *askToVoidReceipt(Desk &desk, const std::vector<RecoveryReceipt> &receipts, QWidget *parent, std::function<void()> then);
/// How an order stands without a row of the bank's file.
AskDialog *askForOutcome(Desk &desk, const casework::OrderRow &order, QWidget *parent, std::function<void()> then);
/// Of whom of its household a decision speaks.
AskDialog *askForCovered(Desk &desk, const Decision &decision, QWidget *parent, std::function<void()> then);
/// Asks why a decision is void and voids it; `then` is told what stands again, or why it was refused.
void askToVoidDecision(Desk &desk, const Decision &decision, QWidget *parent, std::function<void(const Result<QString> &)> then);
/// 代发文件格式: takes one in from a file, or forgets one of the office's own.
AskDialog *askForBankFormat(Desk &desk, QWidget *parent, std::function<void()> then);

} // namespace xieli::ui
