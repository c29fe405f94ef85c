// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"
#include "model/payment.h"

#include <map>

namespace xieli::casework {

/// The sources that the program knows, in the order of budgets: "centre", "province", "prefecture", "county", "township".
const QStringList &fundingSources();
QString fundingSourceText(const QString &source, const papers::Wording &wording);

/// A month's money by benefit, and what part of it comes from where.
struct FundingRow {
    QString benefit;
    Money toPay;                        ///< month's own and back-pay lines of this benefit
    std::map<QString, Money> parts;     ///< by source
    Money missing() const
    {
        Money left = toPay;
        for (const auto &[source, amount] : parts)
            left -= amount;
        return left;
    }
};
Result<std::vector<FundingRow>> funding(Office &office, Month month);
/// Says where one benefit's money of a month comes from; what was said before is replaced. Refused: duties.township_only,
/// casework.month_not_drafted, _funding_benefit {benefit}, _funding_source {source}, _funding_differs {sum, to_pay}: the parts must add up.
Result<void> setFunding(Office &office, Month month, const QString &benefit, const std::map<QString, Money> &parts);

/// What was said of a draft's money, for one who drafts the month anew; `batch` is left without.
std::vector<PaymentFunding> takeFunding(Writer &writer, const PaymentBatchId &batch);
/// Says it of the new draft where a benefit's sum is what it was. The others, to be said anew, come back.
QStringList sayFundingAgain(Writer &writer, const PaymentBatchId &batch, const std::vector<PaymentFunding> &said);

/// "资金来源：中央 1,000.00 元，省级 …" for the roster; empty: nothing was said.
QString fundingText(Reader &reader, const PaymentBatchId &batch, const papers::Wording &wording);

} // namespace xieli::casework
