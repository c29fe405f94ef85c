// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/receivables.h"

namespace xieli::policy {

using namespace Qt::StringLiterals;

namespace {

ProposedLine line(const RecoveryDecision &recovery, const PaidFor &what, Money amount)
{
    ProposedLine line;
    line.kind = PaymentKind::Recovery;
    line.forMonth = what.month;
    line.benefit = what.benefit;
    line.member = what.member;
    line.amount = amount;
    line.decision = DecisionId(recovery.id.text());
    line.reason = recovery.reason;
    return line;
}

} // namespace

Money dueUntil(const RecoveryDecision &recovery, Month month)
{
    if (recovery.voidedOn || month < recovery.startMonth)
        return {};
    return recovery.instalment.isZero() ? recovery.amount : std::min(recovery.amount, recovery.instalment * (month - recovery.startMonth + 1));
}

std::map<PaidFor, Money> outstanding(const std::vector<PaymentLine> &ledger)
{
    std::map<PaidFor, Money> open;
    for (const PaymentLine &line : ledger)
        if (line.kind == PaymentKind::Receivable || line.kind == PaymentKind::Recovery)
            open[{line.forMonth, line.benefit, line.member}] -= line.amount;
    return open;
}

Money recoveredUnder(const RecoveryDecision &recovery, const std::vector<PaymentLine> &ledger)
{
    Money recovered;
    for (const PaymentLine &line : ledger)
        if (line.kind == PaymentKind::Recovery && line.decision && line.decision->text() == recovery.id.text())
            recovered += line.amount;
    return recovered;
}

std::vector<ProposedLine> recoveriesDue(const std::vector<RecoveryDecision> &recoveries, const std::vector<PaymentLine> &ledger,
                                        std::map<PaidFor, Money> open, Month month)
{
    std::vector<const RecoveryDecision *> ordered;
    for (const RecoveryDecision &recovery : recoveries)
        ordered.push_back(&recovery);
    std::sort(ordered.begin(), ordered.end(), [](const auto *a, const auto *b) {
        return std::tie(a->startMonth, a->decidedOn, a->id) < std::tie(b->startMonth, b->decidedOn, b->id);
    });
    std::vector<ProposedLine> lines;
    for (const RecoveryDecision *recovery : ordered) {
        Money due = dueUntil(*recovery, month) - recoveredUnder(*recovery, ledger);
        for (auto &[what, left] : open) {
            const Money part = std::min(due, left);
            if (part <= Money())
                continue;
            lines.push_back(line(*recovery, what, part));
            due -= part;
            left -= part;
        }
    }
    return lines;
}

} // namespace xieli::policy
