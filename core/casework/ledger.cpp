// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/ledger.h"

#include "casework/payhold.h"

#include "base/digest.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

QString whatItPays(const PaymentLine &line)
{
    return QStringList{line.household.text(), line.member ? line.member->text() : QString(), line.benefit, line.forMonth.toString(),
                       toCode(line.kind), QString::number(line.amount.fen())}
        .join(u'|');
}

QString digestOf(const std::vector<PaymentLine> &lines)
{
    QStringList texts;
    for (const PaymentLine &line : lines)
        texts << whatItPays(line);
    texts.sort(); // another office may hold the lines in another order
    return xieli::digestOf(texts.join(u'\n').toUtf8());
}

QString openingTitle() { return u"opening"_s; }

bool isOpening(const PaymentBatch &batch) { return batch.title == openingTitle(); }

QString coveredText(const std::vector<MemberId> &members)
{
    QStringList ids;
    for (const MemberId &member : members)
        ids << member.text();
    return ids.join(u',');
}

void freeze(Writer &writer, PaymentBatch batch, const std::vector<PaymentLine> &lines, const QString &approver, Day day)
{
    batch.state = BatchState::Approved;
    batch.approvedOn = day;
    batch.approvedBy = approver;
    batch.digest = digestOf(lines);
    writer.update(batch);
}

Ledger ledgerFor(Reader &reader, Month month)
{
    Ledger ledger;
    ledger.dossiers = reader.wholeRegister();
    for (RecoveryDecision &recovery : reader.all<RecoveryDecision>())
        ledger.recoveries[recovery.household].push_back(std::move(recovery));
    QHash<PaymentBatchId, BatchState> states;
    for (const PaymentBatch &batch : reader.all<PaymentBatch>()) {
        states.insert(batch.id, batch.state);
        if (isOpening(batch))
            continue;
        if (batch.state == BatchState::Approved)
            ledger.knownMonths.push_back(batch.month);
        if (batch.month == month && batch.state == BatchState::Draft)
            ledger.drafts.push_back(batch);
        ledger.isApproved = ledger.isApproved || (batch.month == month && batch.state == BatchState::Approved);
    }
    std::vector<PaymentLine> *lines = nullptr; // most lines of a household stand together
    reader.forEach<PaymentLine>([&](PaymentLine line) {
        if (states.value(line.batch) != BatchState::Approved)
            return;
        if (!lines || lines->back().household != line.household)
            lines = &ledger.approved[line.household];
        else
            line.household = lines->back().household; // one string for all
        lines->push_back(std::move(line));
    });
    ledger.held = heldHouseholds(reader);
    ledger.brought = broughtPay(reader);
    return ledger;
}

} // namespace xieli::casework
