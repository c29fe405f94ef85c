// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/bankreturn.h"
#include "casework/twiceapproved.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

bool isAlive(const Dossier &dossier, const MemberId &id)
{
    return std::any_of(dossier.members.begin(), dossier.members.end(), [&](const Member &member) { return member.id == id && !member.diedOn; });
}

/// Why it does not go out again; empty: it does.
QString whyNot(const PaymentOrder &order, const std::optional<MemberId> &member, const Dossier *dossier, const BankAccount *account)
{
    const bool someLive = dossier && std::any_of(dossier->members.begin(), dossier->members.end(), [](const Member &member) { return !member.diedOn; });
    if (!someLive || (member && !isAlive(*dossier, *member)))
        return u"casework.reissue_died"_s;
    if (dossier->household.closedOn)
        return u"casework.reissue_closed"_s;
    if (!account)
        return u"casework.reissue_no_account"_s;
    const QString holder = account->holderName.isEmpty() && dossier->head() ? dossier->head()->name : account->holderName;
    const bool isSame = account->number == order.account && holder == order.payee && account->bank == order.bank;
    return isSame ? u"casework.reissue_same_account"_s : QString();
}

PaymentOrder again(const PaymentOrder &before, const Dossier &dossier, const BankAccount &account, const PaymentBatchId &batch, int position)
{
    PaymentOrder order = before;
    order.id = PaymentOrderId::create();
    order.batch = batch;
    order.position = position;
    order.bankAccount = account.id.text();
    order.account = account.number;
    order.bank = account.bank;
    order.payee = account.holderName.isEmpty() && dossier.head() ? dossier.head()->name : account.holderName;
    order.payeeRelation = account.holderRelation;
    order.identity.clear();
    for (const Member &member : dossier.members)
        if (member.name == order.payee)
            order.identity = order.identity.isEmpty() ? member.idNumberText : QString();
    order.reissueOf = before.id.text();
    return order;
}

/// Whom the money is for by now: a household that moved within the township is written down anew in its new village.
struct Payee {
    std::optional<Dossier> dossier;
    std::optional<MemberId> member;
};

Payee payeeOf(Reader &reader, const PaymentOrder &order)
{
    Payee payee{reader.dossier(order.household), order.member};
    if (!payee.dossier || !payee.dossier->household.closedOn)
        return payee;
    for (const Member &member : payee.dossier->members)
        for (const Member &now : reader.where<Member>("came_from_member_id", member.id)) {
            if (order.member && *order.member != member.id)
                continue;
            payee.dossier = reader.dossier(now.household);
            payee.member = order.member ? std::optional(now.id) : std::nullopt;
            return payee;
        }
    return payee;
}

/// Who last touched the account, here.
QString editorOf(Reader &reader, const BankAccount &account)
{
    const auto history = reader.history(QLatin1String(BankAccount::table), account.id.text());
    return history.empty() || history.back().entry.origin != "local"_L1 ? QString() : history.back().entry.author;
}

/// The first ten with the reason of each.
QString leftInWords(const std::vector<std::pair<PaymentOrder, QString>> &left, const papers::Wording &wording)
{
    constexpr std::size_t told = 10;
    QStringList words;
    for (std::size_t at = 0; at < std::min(told, left.size()); ++at)
        words << wording.text(u"casework.reissue_left"_s, {{u"payee"_s, left[at].first.payee}, {u"sum"_s, left[at].first.amount.toString()}, {u"why"_s, wording.text(left[at].second)}});
    return words.join(wording.text(u"casework.list_separator"_s)) + (left.size() > told ? u" …"_s : QString());
}

struct Reissue {
    PaymentBatch batch;
    std::vector<PaymentOrder> orders;
    QString editor;             ///< of one of the accounts: the person at the desk, if he is one of them
    ReissueReport report;
};

Reissue reissueOf(Reader &reader, const Office &office, const PaymentBatch &month)
{
    Reissue reissue;
    reissue.batch.id = PaymentBatchId::create();
    reissue.batch.month = month.month;
    reissue.batch.title = month.title;
    reissue.batch.kind = u"reissue"_s;
    reissue.batch.draftedOn = office.today;
    reissue.batch.draftedBy = office.user;
    const auto rows = monthRows(reader, month.month);
    QSet<QString> replaced;
    for (const OrderRow &row : rows)
        replaced.insert(row.order.reissueOf);
    for (const OrderRow &row : rows) {
        if (row.isDouble)
            continue; // the other order of the same money stands
        const bool hadNoAccount = !row.outcome && row.order.account.isEmpty(); // no file for the bank ever held it
        if (replaced.contains(row.order.id.text()) || !(hadNoAccount || (row.outcome && row.outcome->kind == OutcomeKind::Bounced)))
            continue;
        const auto [dossier, member] = payeeOf(reader, row.order);
        const BankAccount *account = dossier ? accountOn(*dossier, member, office.today) : nullptr;
        if (const QString why = whyNot(row.order, member, dossier ? &*dossier : nullptr, account); !why.isEmpty()) {
            reissue.report.left.emplace_back(row.order, why);
            continue;
        }
        reissue.orders.push_back(again(row.order, *dossier, *account, reissue.batch.id, int(reissue.orders.size()) + 1));
        if (const QString editor = editorOf(reader, *account); editor == office.user)
            reissue.editor = editor;
    }
    reissue.report.batch = reissue.batch.id;
    reissue.report.orders = int(reissue.orders.size());
    reissue.report.sum = sumOf(reissue.orders);
    return reissue;
}

} // namespace

Result<ReissueReport> reissuePayments(Office &office, Month month, const QString &approver, const Alone &alone, bool dryRun)
{
    const auto build = [&](Reader &reader) -> Result<Reissue> {
        const auto batch = monthBatch(reader, month);
        if (!batch || batch->state != BatchState::Approved)
            return fail(u"casework.month_not_approved"_s, {{u"month"_s, month.toString()}});
        return reissueOf(reader, office, *batch);
    };
    if (office.role != OfficeRole::Township)
        return fail(u"duties.township_only"_s);
    if (dryRun) {
        auto looked = office.file->read(build);
        return looked ? Result<ReissueReport>(std::move(looked->report)) : tl::unexpected(looked.error());
    }
    return office.file->change({u"casework.change_reissue"_s, {{u"month"_s, month.toString()}, {u"by"_s, approver}, {u"reason"_s, alone.reason}}}, [&](Writer &writer) -> Result<ReissueReport> {
        auto reissue = build(writer);
        if (!reissue)
            return tl::unexpected(reissue.error());
        if (reissue->orders.empty())
            return reissue->report.left.empty() ? fail(u"casework.nothing_to_reissue"_s) : fail(u"casework.none_reissued"_s, {{u"left"_s, QString::number(reissue->report.left.size())}, {u"why"_s, leftInWords(reissue->report.left, office.wording)}});
        if (const auto may = mayRelease(writer, office, reissue->editor, alone); !may)
            return tl::unexpected(may.error());
        reissue->batch.ordersDigest = digestOf(reissue->orders);
        writer.insert(reissue->batch);
        writer.insertAll(reissue->orders);
        noteStep(writer, office, reissue->batch.id, u"approved"_s, reissue->report.sum, reissue->report.orders, reissue->batch.ordersDigest, alone.reason);
        if (const auto own = monthBatch(writer, month))
            noteStep(writer, office, own->id, u"reissued"_s, reissue->report.sum, reissue->report.orders, reissue->batch.ordersDigest, alone.reason);
        freeze(writer, reissue->batch, digestOf(std::vector<PaymentLine>()), office, approver);
        return std::move(reissue->report);
    });
}

} // namespace xieli::casework
