// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/recovering.h"

#include "casework/bankfile.h"
#include "casework/bouncedmoney.h"
#include "casework/deciding.h"
#include "casework/ledger.h"
#include "policy/receivables.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

ReceivableRow rowOf(const Dossier &dossier, const std::vector<PaymentLine> &paid, std::vector<RecoveryDecision> decisions, const QHash<QString, PaymentOrder> &bounced)
{
    ReceivableRow row;
    row.household = dossier.household.id;
    row.headName = dossier.head() ? dossier.head()->name : QString();
    row.group = dossier.household.group;
    for (const PaymentLine &line : paid) {
        if (line.kind == PaymentKind::Receivable)
            row.noted -= line.amount;
        else if (line.kind == PaymentKind::Recovery)
            row.recovered += line.amount;
    }
    row.open = row.noted - row.recovered;
    for (const auto &[what, open] : policy::outstanding(paid)) {
        if (open <= Money())
            continue;
        if (row.months.empty() || row.months.back() != what.month)
            row.months.push_back(what.month);
    }
    for (const auto &[what, part] : neverHad(dossier.household.id, paid, bounced)) {
        row.bounced += part;
        if (const auto order = bounced.constFind(ownMonth(dossier.household.id, what)); order != bounced.cend())
            row.bouncedOrders.push_back(*order);
    }
    for (const RecoveryDecision &decision : decisions)
        if (!decision.voidedOn)
            row.decided += decision.amount - policy::recoveredUnder(decision, paid);
    row.decided = std::min(row.decided, row.open); // a correction may have lessened what is open since
    row.decisions = std::move(decisions);
    return row;
}

std::vector<ReceivableRow> rowsOf(Reader &reader)
{
    const Ledger ledger = ledgerFor(reader, Month(2199, 12));
    std::vector<ReceivableRow> rows;
    for (const Dossier &dossier : *ledger.dossiers) {
        ReceivableRow row = rowOf(dossier, ledger.approved.value(dossier.household.id), ledger.recoveries.value(dossier.household.id), ledger.bounced);
        if (!row.noted.isZero() || !row.recovered.isZero() || !row.decisions.empty())
            rows.push_back(std::move(row));
    }
    return rows;
}

std::optional<Error> problem(const Office &office, const RecoveryNote &note)
{
    if (office.role == OfficeRole::Village && note.document != trainingDocument())
        return Error{u"casework.decide_township_only"_s, {}};
    if (!note.decidedOn.isValid() || note.decidedBy.trimmed().isEmpty())
        return Error{u"casework.decide_needs_day_and_person"_s, {}};
    if (note.reason.trimmed().isEmpty())
        return Error{u"casework.reason_needed"_s, {}};
    if (note.amount <= Money() || note.instalment.isNegative())
        return Error{u"casework.recovery_needs_amount"_s, {}};
    return std::nullopt;
}

RecoveryDecision decisionOf(const RecoveryNote &note)
{
    RecoveryDecision decision;
    decision.id = RecoveryDecisionId::create();
    decision.household = note.household;
    decision.amount = note.amount;
    decision.instalment = note.instalment.isZero() ? note.amount : note.instalment;
    decision.startMonth = note.startMonth;
    decision.decidedOn = note.decidedOn;
    decision.decidedBy = note.decidedBy;
    decision.document = note.document;
    decision.reason = note.reason;
    return decision;
}

} // namespace

Result<std::vector<ReceivableRow>> receivables(Office &office)
{
    return office.file->read([](Reader &reader) { return rowsOf(reader); });
}

Result<RecoveryDecisionId> decideRecovery(Office &office, const RecoveryNote &note)
{
    if (const auto wrong = problem(office, note))
        return tl::unexpected(*wrong);
    if (const auto future = futureDay(office, note.decidedOn))
        return tl::unexpected(*future);
    const ChangeTitle title{u"casework.change_recovery"_s, {{u"amount"_s, note.amount.toString()}, {u"document"_s, note.document}}};
    return office.file->change(title, [&](Writer &writer) -> Result<RecoveryDecisionId> {
        ReceivableRow own;
        for (ReceivableRow &row : rowsOf(writer))
            if (row.household == note.household)
                own = std::move(row);
        const Money open = own.open - own.decided;
        if (note.amount > open)
            return fail(u"casework.recovery_more_than_open"_s, {{u"open"_s, open.toString()}, {u"amount"_s, note.amount.toString()}});
        if (const Money free = std::max(Money(), open - own.bounced); note.amount > free)
            return fail(own.bouncedOrders.empty() ? u"casework.recovery_cancelled"_s : u"casework.recovery_bounced"_s, {{u"open"_s, open.toString()}, {u"bounced"_s, own.bounced.toString()}, {u"free"_s, free.toString()},
                                                        {u"orders"_s, ordersInWords(own.bouncedOrders, office.wording)}});
        const RecoveryDecision decision = decisionOf(note);
        writer.insert(decision);
        return decision.id;
    });
}

Result<void> voidRecovery(Office &office, const RecoveryDecisionId &id, const QString &reason)
{
    if (reason.trimmed().isEmpty())
        return fail(u"casework.reason_needed"_s);
    return office.file->change({u"casework.change_void_recovery"_s, {{u"reason"_s, reason}}}, [&](Writer &writer) -> Result<void> {
        auto decision = writer.find<RecoveryDecision>(id);
        if (!decision)
            return fail(u"casework.decision_unknown"_s, {{u"id"_s, id.text()}});
        if (office.role == OfficeRole::Village && decision->document != trainingDocument())
            return fail(u"casework.decide_township_only"_s);
        if (decision->voidedOn)
            return fail(u"casework.decision_voided"_s, {{u"day"_s, isoText(*decision->voidedOn)}});
        decision->voidedOn = office.today;
        decision->voidReason = reason;
        writer.update(*decision);
        return {};
    });
}

} // namespace xieli::casework
