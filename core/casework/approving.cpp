// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/paying.h"

#include "base/releasing.h"
#include "casework/draftrun.h"
#include "casework/editions.h"
#include "casework/lastdraft.h"
#include "casework/payhold.h"
#include "casework/paysteps.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

/// Which villages' households the batch looked at: of others it says nothing.
void noteScope(Writer &writer, const PaymentBatchId &batch, const Ledger &ledger)
{
    QSet<QString> villages;
    for (const Dossier &dossier : *ledger.dossiers)
        villages.insert(ledger.keepers.value(dossier.household.id));
    for (const QString &village : villages)
        writer.insert(PaymentScope{batch.text() + u'/' + village, batch, village});
}

/// Whose office it is to review: nobody, where no account of that role is there besides who drafted and who approves.
QString reviewerOf(Reader &reader, const Office &office, const PaymentBatch &batch)
{
    for (const OfficeUser &user : reader.all<OfficeUser>())
        if (user.role == UserRole::Reviewer && !user.removedOn && user.name != office.user && user.name != batch.draftedBy)
            return user.name;
    return {};
}

/// What somebody reviewed must be what is frozen; what was sent back is drawn up anew first. `lines`: digestOfWhole().
Result<void> asReviewed(Writer &writer, const Office &office, const PaymentBatch &batch, const QString &lines)
{
    const QString now = reviewedDigest(lines, batch.ordersDigest);
    const auto last = lastStep(writer, batch.id, {u"reviewed"_s, u"sent_back"_s});
    if (last && last->step == "sent_back"_L1)
        return fail(u"casework.sent_back"_s, {{u"month"_s, batch.month.toString()}, {u"by"_s, last->user}, {u"reason"_s, last->reason}});
    if (last && last->digest != now)
        return fail(u"casework.changed_since_review"_s, {{u"month"_s, batch.month.toString()}});
    if (!last)
        if (const QString reviewer = reviewerOf(writer, office, batch); !reviewer.isEmpty())
            return fail(u"casework.not_reviewed"_s, {{u"month"_s, batch.month.toString()}, {u"user"_s, reviewer}});
    return {};
}

/// The month's one draft, by somebody who may approve it.
Result<PaymentBatch> draftToApprove(Writer &writer, const Office &office, const Ledger &ledger, Month month, const Alone &alone)
{
    if (ledger.isApproved)
        return fail(u"casework.month_approved"_s, {{u"month"_s, month.toString()}});
    if (ledger.drafts.size() != 1)
        return fail(ledger.drafts.empty() ? u"casework.month_not_drafted"_s : u"casework.month_has_drafts"_s, {{u"month"_s, month.toString()}});
    const PaymentBatch &batch = ledger.drafts.front();
    const auto may = mayRelease(writer, office, enteredBy(writer, QLatin1String(PaymentBatch::table), batch.id.text()), alone);
    return may ? Result<PaymentBatch>(batch) : tl::unexpected(may.error());
}

/// What is frozen with an approval.
struct ToFreeze {
    bool isAsDrafted = true;    ///< the lines in the file are what would be drafted now
    Money decided;
    QString digest;             ///< digestOf() the lines
    QString whole;              ///< digestOfWhole() of them
    QString ordersDigest;
    std::vector<PaymentOrder> orders;
};

ToFreeze ofStanding(const LastDraft &last, const std::vector<PaymentLine> &lines)
{
    return {sayTheSame(lines, last.drafted.lines), last.drafted.decided, last.digest, last.whole, last.ordersDigest, last.orders};
}

/// Drafts the month once more: another one may have been approved meanwhile, somebody died, a decision changed …
Result<ToFreeze> reckonedAgain(const Office &office, const policy::Law &law, const Ledger &ledger, const PaymentBatch &batch, const std::vector<PaymentLine> &lines)
{
    const auto today = draftAll(ledger, law, batch.month, batch.id);
    if (!today)
        return tl::unexpected(today.error());
    ToFreeze found{true, today->decided, digestOf(lines), digestOfWhole(lines), {}, ordersOf(batch, lines, *ledger.dossiers, office, office.today)};
    found.isAsDrafted = found.whole == digestOfWhole(today->lines);
    found.ordersDigest = digestOf(found.orders);
    return found;
}

} // namespace

std::shared_ptr<const LastDraft> standingDraft(const Office &office, Reader &reader, const policy::Law &law, Month month)
{
    const auto &last = office.lastDraft;
    return last && last->month == month && last->law == law.digest() && last->day == office.today && last->written == reader.moment() ? last : nullptr;
}

Result<void> approvePayments(Office &office, Month month, const QString &approver, const Alone &alone)
{
    if (office.role != OfficeRole::Township)
        return fail(u"casework.approve_township_only"_s);
    if (month > Month::of(office.today) + 1) // a slip of the pen would freeze it for good
        return fail(u"casework.approve_far_ahead"_s, {{u"month"_s, month.toString()}});
    const auto law = lawOf(office);
    if (!law)
        return tl::unexpected(law.error());
    const bool isAlone = !alone.reason.trimmed().isEmpty();
    const ChangeTitle title{isAlone ? u"casework.change_approve_alone"_s : u"casework.change_approve"_s,
                            {{u"month"_s, month.toString()}, {u"by"_s, approver}, {u"reason"_s, alone.reason}}};
    const auto approved = office.file->change(title, [&](Writer &writer) -> Result<void> {
        const auto last = standingDraft(office, writer, **law, month);
        const Ledger read = last ? Ledger() : ledgerFor(writer, month);
        const Ledger &ledger = last ? last->ledger : read;
        auto batch = draftToApprove(writer, office, ledger, month, alone);
        if (!batch)
            return tl::unexpected(batch.error());
        const auto lines = writer.where<PaymentLine>("batch_id", batch->id);
        if (const QStringList held = headsHeld(ledger, lines); !held.isEmpty())
            return fail(u"casework.clash_holds_batch"_s, {{u"month"_s, month.toString()}, {u"heads"_s, held.join(u'、')}});
        const auto frozen = last ? Result<ToFreeze>(ofStanding(*last, lines)) : reckonedAgain(office, **law, ledger, *batch, lines);
        if (!frozen)
            return tl::unexpected(frozen.error());
        if (!frozen->isAsDrafted)
            return fail(u"casework.draft_outdated"_s, {{u"month"_s, month.toString()}});
        const auto &orders = frozen->orders;
        batch->ordersDigest = frozen->ordersDigest;
        if (auto reviewed = asReviewed(writer, office, *batch, frozen->whole); !reviewed)
            return reviewed;
        writer.insertAll(orders);
        noteScope(writer, batch->id, ledger);
        noteStep(writer, office, batch->id, u"decided"_s, frozen->decided, int(ledger.dossiers->size()), {});
        noteStep(writer, office, batch->id, u"approved"_s, sumOf(orders), int(orders.size()), batch->ordersDigest, alone.reason);
        freeze(writer, *batch, frozen->digest, office, approver);
        return {};
    });
    if (approved)
        releaseBeside(std::exchange(office.lastDraft, {}));
    return approved;
}

} // namespace xieli::casework
