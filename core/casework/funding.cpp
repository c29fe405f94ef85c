// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/funding.h"

#include "casework/ledger.h"
#include "casework/twiceapproved.h"
#include "papers/format.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

std::vector<FundingRow> rowsOf(Reader &reader, const PaymentBatchId &batch)
{
    std::map<QString, FundingRow> rows;
    const QSet<QString> unpaid = neverPaid(reader); // what was cancelled needs no source
    for (const PaymentLine &line : reader.where<PaymentLine>("batch_id", batch))
        if (!unpaid.contains(line.id.text()) && (line.kind == PaymentKind::Regular || line.kind == PaymentKind::BackPay)) {
            FundingRow &row = rows[line.benefit];
            row.benefit = line.benefit;
            row.toPay += line.amount;
        }
    for (const PaymentFunding &part : reader.where<PaymentFunding>("batch_id", batch))
        if (const auto row = rows.find(part.benefit); row != rows.end())
            row->second.parts[part.source] += part.amount;
    std::vector<FundingRow> list;
    for (auto &[benefit, row] : rows)
        list.push_back(std::move(row));
    return list;
}

} // namespace

const QStringList &fundingSources()
{
    static const QStringList sources{u"centre"_s, u"province"_s, u"prefecture"_s, u"county"_s, u"township"_s};
    return sources;
}

QString fundingSourceText(const QString &source, const papers::Wording &wording) { return wording.text(u"casework.funding_"_s + source); }

Result<std::vector<FundingRow>> funding(Office &office, Month month)
{
    return office.file->read([&](Reader &reader) -> Result<std::vector<FundingRow>> {
        const auto batch = monthBatch(reader, month);
        return batch ? Result<std::vector<FundingRow>>(rowsOf(reader, batch->id)) : fail(u"casework.month_not_drafted"_s, {{u"month"_s, month.toString()}});
    });
}

Result<void> setFunding(Office &office, Month month, const QString &benefit, const std::map<QString, Money> &parts)
{
    if (office.role != OfficeRole::Township)
        return fail(u"duties.township_only"_s);
    Money sum;
    for (const auto &[source, amount] : parts) {
        if (!fundingSources().contains(source) || amount.isNegative())
            return fail(u"casework.funding_source"_s, {{u"source"_s, source}});
        sum += amount;
    }
    return office.file->change({u"casework.change_funding"_s, {{u"month"_s, month.toString()}, {u"benefit"_s, benefit}}}, [&](Writer &writer) -> Result<void> {
        const auto batch = monthBatch(writer, month);
        if (!batch)
            return fail(u"casework.month_not_drafted"_s, {{u"month"_s, month.toString()}});
        const auto rows = rowsOf(writer, batch->id);
        const auto row = std::find_if(rows.begin(), rows.end(), [&](const FundingRow &each) { return each.benefit == benefit; });
        if (row == rows.end())
            return fail(u"casework.funding_benefit"_s, {{u"month"_s, month.toString()}, {u"benefit"_s, benefit}});
        if (sum != row->toPay)
            return fail(u"casework.funding_differs"_s, {{u"sum"_s, sum.toString()}, {u"to_pay"_s, row->toPay.toString()}});
        for (const PaymentFunding &before : writer.where<PaymentFunding>("batch_id", batch->id))
            if (before.benefit == benefit)
                writer.remove<PaymentFunding>(before.id);
        for (const auto &[source, amount] : parts)
            if (!amount.isZero())
                writer.insert(PaymentFunding{PaymentFundingId::create(), batch->id, benefit, source, amount});
        return {};
    });
}

std::vector<PaymentFunding> takeFunding(Writer &writer, const PaymentBatchId &batch)
{
    auto said = writer.where<PaymentFunding>("batch_id", batch);
    for (const PaymentFunding &part : said)
        writer.remove<PaymentFunding>(part.id);
    return said;
}

QStringList sayFundingAgain(Writer &writer, const PaymentBatchId &batch, const std::vector<PaymentFunding> &said)
{
    std::map<QString, Money> sums;
    for (const PaymentFunding &part : said)
        sums[part.benefit] += part.amount;
    if (sums.empty())
        return {};
    for (const FundingRow &row : rowsOf(writer, batch)) {
        if (const auto sum = sums.find(row.benefit); sum == sums.end() || sum->second != row.toPay)
            continue;
        for (const PaymentFunding &part : said)
            if (part.benefit == row.benefit)
                writer.insert(PaymentFunding{PaymentFundingId::create(), batch, part.benefit, part.source, part.amount});
        sums.erase(row.benefit);
    }
    QStringList benefits;
    for (const auto &[benefit, sum] : sums)
        benefits << benefit;
    return benefits;
}

QString fundingText(Reader &reader, const PaymentBatchId &batch, const papers::Wording &wording)
{
    std::map<qsizetype, Money> sums;
    for (const PaymentFunding &part : reader.where<PaymentFunding>("batch_id", batch))
        sums[fundingSources().indexOf(part.source)] += part.amount;
    QStringList parts;
    for (const auto &[at, amount] : sums)
        parts << wording.text(u"casework.funding_part"_s, {{u"source"_s, at < 0 ? QString() : fundingSourceText(fundingSources().at(at), wording)}, {u"amount"_s, papers::amount(amount)}});
    return parts.isEmpty() ? QString() : wording.text(u"casework.funding_line"_s, {{u"parts"_s, parts.join(wording.text(u"casework.list_separator"_s))}});
}

} // namespace xieli::casework
