// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/paying.h"

#include "base/releasing.h"
#include "casework/draftrun.h"
#include "casework/drafttelling.h"
#include "casework/editions.h"
#include "casework/funding.h"
#include "casework/lastdraft.h"
#include "casework/orders.h"
#include "papers/format.h"

#include <future>
#include <span>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

/// "2018-01 至 2018-05 每月 54.00 元" for runs of equal months.
QString backPayText(const std::vector<PaymentLine> &lines, const papers::Wording &wording)
{
    QStringList parts;
    for (std::size_t i = 0; i < lines.size();) {
        if (lines[i].kind != PaymentKind::BackPay) {
            ++i;
            continue;
        }
        std::size_t last = i;
        while (last + 1 < lines.size() && lines[last + 1].kind == PaymentKind::BackPay && lines[last + 1].amount == lines[i].amount
               && lines[last + 1].forMonth - lines[last].forMonth == 1)
            ++last;
        parts << wording.text(last == i ? u"casework.back_pay_month"_s : u"casework.back_pay_months"_s,
                              {{u"from"_s, papers::monthWords(lines[i].forMonth)}, {u"to"_s, papers::monthWords(lines[last].forMonth)},
                               {u"amount"_s, lines[i].amount.toString()}});
        i = last + 1;
    }
    return parts.join(wording.text(u"casework.list_separator"_s));
}

/// Who and where it goes is what the orders say; of a household that is paid nothing, what the register says.
void addPayee(PaymentRow &row, const Dossier &dossier, const std::vector<PaymentOrder> &orders)
{
    const Member *head = dossier.head();
    row.headName = !orders.empty() ? orders.front().head : head ? head->name : QString();
    const auto number = IdNumber::parse(!orders.empty() ? orders.front().headIdentity : head ? head->idNumberText : QString());
    row.maskedId = number ? number->masked() : QString();
    row.group = orders.empty() ? dossier.household.group : orders.front().group;
    QStringList accounts;
    for (const PaymentOrder &order : orders) {
        accounts << order.account;
        row.persons += order.persons;
    }
    row.account = accounts.join(u' ').trimmed();
}

PaymentRow rowOf(const Dossier &dossier, std::vector<PaymentLine> lines, const std::vector<PaymentOrder> &orders, const papers::Wording &wording)
{
    PaymentRow row;
    row.household = dossier.household.id;
    addPayee(row, dossier, orders);
    for (const PaymentLine &line : lines) {
        if (line.kind == PaymentKind::Regular) {
            row.regular += line.amount;
            row.grade = line.grade ? line.grade : row.grade; // 特困 has none
        } else if (line.kind == PaymentKind::BackPay) {
            row.backPay += line.amount;
        } else if (line.kind == PaymentKind::Receivable) {
            row.receivable += line.amount;
        } else if (line.kind == PaymentKind::Recovery) {
            row.recovery += line.amount;
        }
    }
    row.backPayText = backPayText(lines, wording);
    row.lines = std::move(lines);
    return row;
}

DraftReport reportOf(const PaymentBatch &batch, const std::vector<Dossier> &dossiers, std::vector<PaymentLine> lines,
                     std::vector<PaymentOrder> orders, const papers::Wording &wording)
{
    QHash<HouseholdId, std::vector<PaymentOrder>> ordersOfEach;
    for (PaymentOrder &order : orders) {
        std::vector<PaymentOrder> &own = ordersOfEach[order.household];
        own.push_back(std::move(order));
    }
    QHash<HouseholdId, std::vector<PaymentLine>> byHousehold;
    for (PaymentLine &line : lines) {
        std::vector<PaymentLine> &own = byHousehold[line.household];
        own.push_back(std::move(line));
    }
    DraftReport report;
    report.batch = batch.id;
    report.month = batch.month;
    report.state = batch.state;
    for (const Dossier &dossier : dossiers) {
        const auto own = byHousehold.find(dossier.household.id);
        if (own == byHousehold.end())
            continue;
        PaymentRow row = rowOf(dossier, std::move(*own), ordersOfEach.value(dossier.household.id), wording);
        report.regular += row.regular;
        report.backPay += row.backPay;
        report.receivable += row.receivable;
        report.recovery += row.recovery;
        report.persons += row.persons;
        ++report.households;
        report.rows.push_back(std::move(row));
    }
    return report;
}

/// Also what was said of where its money comes from, which the new one may need.
std::vector<PaymentFunding> removeDraft(Writer &writer, const PaymentBatch &batch)
{
    auto funding = takeFunding(writer, batch.id);
    for (const PaymentLine &line : writer.where<PaymentLine>("batch_id", batch.id))
        writer.remove<PaymentLine>(line.id);
    writer.remove<PaymentBatch>(batch.id);
    return funding;
}

void order(LastDraft &last, const PaymentBatch &batch, const std::vector<Dossier> &dossiers, const Office &office)
{
    last.orders = ordersOf(batch, last.drafted.lines, dossiers, office, last.day);
    last.ordersDigest = digestOf(last.orders);
    last.digest = digestOf(last.drafted.lines);
    last.whole = digestOfWhole(last.drafted.lines);
}

} // namespace

Result<DraftReport> draftPayments(Office &office, Month month, Progress *progress)
{
    const auto law = lawOf(office);
    if (!law)
        return tl::unexpected(law.error());
    releaseBeside(std::exchange(office.lastDraft, {}));
    auto ledger = office.file->read([&](Reader &reader) { return ledgerFor(reader, month); });
    if (!ledger)
        return tl::unexpected(ledger.error());
    if (ledger->isApproved)
        return fail(u"casework.month_approved"_s, {{u"month"_s, month.toString()}});
    PaymentBatch batch;
    batch.id = PaymentBatchId::create();
    batch.month = month;
    batch.title = u"dibao"_s;
    batch.draftedOn = office.today;
    batch.draftedBy = office.user;
    DraftRun run(*ledger, **law, month, batch.id, progress);
    auto last = std::make_shared<LastDraft>(LastDraft{month, (*law)->digest(), {}, {}, {}, {}, {}, office.today, {}, {}});
    Drafted &drafted = last->drafted;
    const auto makeReport = [&] {
        order(*last, batch, *ledger->dossiers, office);
        return reportOf(batch, *ledger->dossiers, drafted.lines, last->orders, office.wording);
    };
    std::future<DraftReport> beside; // while the file is being written
    const auto written = office.file->change({u"casework.change_draft"_s, {{u"month"_s, month.toString()}}}, [&](Writer &writer) -> Result<void> {
        keepLaw(writer, **law);
        std::vector<PaymentFunding> funding;
        for (const PaymentBatch &earlier : ledger->drafts)
            std::ranges::move(removeDraft(writer, earlier), std::back_inserter(funding));
        writer.insert(batch);
        while (!run.atEnd()) {
            auto some = run.next();
            if (!some)
                return tl::unexpected(some.error());
            const std::size_t first = drafted.lines.size();
            drafted.add(std::move(*some));
            if (run.atEnd())
                beside = std::async(std::launch::async, makeReport);
            writer.insertAll(std::span(drafted.lines).subspan(first));
        }
        if (progress && progress->cancelled())
            return fail(u"casework.cancelled"_s);
        for (const QString &benefit : sayFundingAgain(writer, batch.id, funding))
            drafted.findings.emplace_back(QString(), Finding{FindingKind::Warning, u"casework.draft_funding_anew"_s, {{u"benefit"_s, benefit}}});
        last->written = writer.moment();
        return {};
    });
    if (!written)
        return tl::unexpected(written.error());
    DraftReport report = beside.valid() ? beside.get() : makeReport(); // a register of nobody
    if (const auto told = tellBesideDraft(office, *ledger->dossiers, last->orders, drafted.findings); !told)
        return tl::unexpected(told.error());
    if (const Month now = Month::of(office.today); month > now + 1) // next month is drafted ahead; what is decided until a later one nobody knows
        drafted.findings.insert(drafted.findings.begin(), {QString(), Finding{FindingKind::Warning, u"casework.draft_far_ahead"_s, {{u"month"_s, month.toString()}, {u"today"_s, office.today.toString(Qt::ISODate)}}}});
    report.findings = std::move(drafted.findings);
    last->ledger = std::move(*ledger);
    last->ledger.drafts = {batch};
    office.lastDraft = std::move(last);
    return report;
}

Result<DraftReport> paymentBatch(Office &office, Month month)
{
    return office.file->read([&](Reader &reader) -> Result<DraftReport> {
        const auto batch = monthBatch(reader, month);
        if (!batch)
            return fail(u"casework.month_not_drafted"_s, {{u"month"_s, month.toString()}});
        const auto dossiers = reader.wholeRegister();
        auto lines = reader.where<PaymentLine>("batch_id", batch->id);
        auto orders = ordersOf(reader, *batch, lines, *dossiers, office);
        return reportOf(*batch, *dossiers, std::move(lines), std::move(orders), office.wording);
    });
}

Result<std::vector<PaymentBatch>> paymentBatches(Office &office)
{
    return office.file->read([](Reader &reader) { return reader.all<PaymentBatch>(); });
}

Result<std::vector<HouseholdPayment>> householdPayments(Office &office, const HouseholdId &id)
{
    return office.file->read([&](Reader &reader) {
        std::vector<HouseholdPayment> payments;
        for (PaymentLine &line : reader.where<PaymentLine>("household_id", id))
            if (const auto batch = reader.find<PaymentBatch>(line.batch))
                payments.push_back({std::move(line), batch->state});
        std::stable_sort(payments.begin(), payments.end(),
                         [](const auto &a, const auto &b) { return b.line.forMonth < a.line.forMonth; });
        return payments;
    });
}

} // namespace xieli::casework
