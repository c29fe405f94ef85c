// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/ledger.h"

#include "casework/bouncedmoney.h"
#include "casework/orders.h"
#include "casework/payhold.h"
#include "casework/twiceapproved.h"

#include "base/digest.h"
#include "base/text.h"
#include "exchange/seats.h"
#include "model/clash.h"
#include "model/payment.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

QString whatItPays(const PaymentLine &line)
{
    return joined({line.household.text(), line.member ? line.member->text() : QString(), line.benefit, line.forMonth.toString(), toCode(line.kind),
                   QString::number(line.amount.fen())}, u'|');
}

QString digestOf(const std::vector<PaymentLine> &lines)
{
    QStringList texts;
    texts.reserve(qsizetype(lines.size()));
    for (const PaymentLine &line : lines)
        texts << whatItPays(line);
    return digestOfTexts(std::move(texts));
}

bool isOpening(const PaymentBatch &batch) { return batch.title == openingTitle(); }

std::optional<PaymentBatch> monthBatch(Reader &reader, Month month)
{
    std::optional<PaymentBatch> found;
    for (const PaymentBatch &batch : reader.where<PaymentBatch>("month", month))
        if (!isOpening(batch) && !isReissue(batch) && (!found || (isOwnApproval(reader, batch) && found->state == BatchState::Draft)))
            found = batch;
    return found;
}

QString coveredText(const std::vector<MemberId> &members)
{
    QStringList ids;
    for (const MemberId &member : members)
        ids << member.text();
    return ids.join(u',');
}

QString ownMonth(const HouseholdId &household, const policy::PaidFor &what)
{
    return joined({household.text(), what.member ? what.member->text() : QString(), what.benefit, what.month.toString()}, u'|');
}

QString ownMonth(const PaymentLine &line) { return ownMonth(line.household, {line.forMonth, line.benefit, line.member}); }

bool isReissue(const PaymentBatch &batch) { return batch.kind == u"reissue"; }

bool isOwnApproval(Reader &reader, const PaymentBatch &batch)
{
    const OfficeRow own = reader.office();
    if (batch.state != BatchState::Approved || own.role == OfficeRole::Village)
        return batch.state == BatchState::Approved;
    if (!batch.office.isEmpty()) // nobody's whom this township knows: that of the township which it succeeded
        return batch.office == own.id.text() || !reader.find<Peer>(OfficeId(batch.office));
    // of a release that did not note it: whoever wrote the state
    const auto history = reader.history(QLatin1String(PaymentBatch::table), batch.id.text());
    for (auto line = history.rbegin(); line != history.rend(); ++line)
        for (const CellChange &cell : line->cells)
            if (cell.column == "state"_L1 || cell.op == RowOp::Insert)
                return line->entry.origin == "local"_L1;
    return true;
}

void freeze(Writer &writer, PaymentBatch batch, const QString &digest, const Office &office, const QString &approver)
{
    batch.state = BatchState::Approved;
    batch.approvedOn = office.today;
    batch.approvedBy = approver;
    batch.office = office.id.text();
    batch.digest = digest;
    writer.update(batch);
}

Openings::Openings(Reader &reader)
{
    const OfficeRow own = reader.office();
    for (const PaymentBatch &batch : reader.all<PaymentBatch>())
        if (isOpening(batch) && (own.role == OfficeRole::Township) == (batch.office.isEmpty() || batch.office == own.id.text()))
            m_ofTownship.insert(batch.id);
}

void Openings::add(PaymentLine line)
{
    const Key key{line.household, line.member ? line.member->text() : QString(), line.benefit, line.forMonth.index()};
    const auto known = m_places.constFind(key);
    if (known == m_places.constEnd()) {
        m_places.insert(key, m_lines.size());
        m_lines.push_back(std::move(line));
    } else if (m_ofTownship.contains(line.batch)) {
        m_lines[*known] = std::move(line);
    }
}

std::vector<Month> Ledger::knownMonthsOf(const HouseholdId &household) const
{
    std::vector<Month> months;
    const QString keeper = keepers.value(household);
    for (const ApprovedMonth &each : approvedMonths)
        if (each.villages.isEmpty() || each.villages.contains(keeper))
            months.push_back(each.month);
    return months;
}

std::vector<Decision> Ledger::withNames(std::vector<Decision> decisions) const
{
    for (Decision &decision : decisions)
        decision.named = named.value(decision.id.text());
    return decisions;
}

namespace {

/// Whether a batch stands here approved by what a village brought, not by what was done in this file.
bool cameBack(Reader &reader, const PaymentBatch &batch)
{
    if (reader.office().role != OfficeRole::Township)
        return false;
    const auto history = reader.history(QLatin1String(PaymentBatch::table), batch.id.text());
    const auto approval = std::find_if(history.rbegin(), history.rend(), [](const auto &line) {
        return std::any_of(line.cells.begin(), line.cells.end(), [](const CellChange &cell) { return cell.column == "state"_L1 || cell.op == RowOp::Insert; });
    });
    return approval != history.rend() && approval->entry.origin != "local"_L1;
}

/// A township's own batch that came back from a village, after a copy from before its approval was restored: the lines of that village came
/// with it, those of others and the township's own did not. Then a household without a line was perhaps paid all the same.
bool isHalf(Reader &reader, const PaymentBatch &batch)
{
    return cameBack(reader, batch) && digestOf(reader.where<PaymentLine>("batch_id", batch.id)) != batch.digest;
}

} // namespace

bool isIncomplete(Reader &reader, const PaymentBatch &batch, const std::vector<PaymentLine> &lines, const std::vector<PaymentOrder> &orders)
{
    const bool isWhole = isReissue(batch) ? digestOf(orders) == batch.ordersDigest : digestOf(lines) == batch.digest;
    if (isWhole || batch.state != BatchState::Approved || batch.office.isEmpty() || !cameBack(reader, batch))
        return false;
    const auto approver = reader.find<Peer>(OfficeId(batch.office)); // a village brings all of what it approved itself
    return !approver || approver->role == OfficeRole::Township;
}

namespace {

void readBatches(Reader &reader, Month month, Ledger &ledger, QSet<PaymentBatchId> &counted)
{
    QHash<PaymentBatchId, QSet<QString>> scopes;
    for (const PaymentScope &scope : reader.all<PaymentScope>())
        scopes[scope.batch].insert(scope.village);
    for (const PaymentBatch &batch : reader.all<PaymentBatch>()) {
        const bool isApproved = isOpening(batch) ? batch.state == BatchState::Approved : isOwnApproval(reader, batch);
        if (isApproved)
            counted.insert(batch.id);
        if (isOpening(batch) || isReissue(batch))
            continue;
        if (isApproved && !isHalf(reader, batch)) // of a half one only its lines are known
            ledger.approvedMonths.push_back({batch.month, scopes.value(batch.id)});
        if (batch.month == month && batch.state == BatchState::Draft)
            ledger.drafts.push_back(batch);
        ledger.isApproved = ledger.isApproved || (batch.month == month && isApproved);
    }
}

/// All of a line but its formula, its class and what is within the sum: long, and nothing is reckoned by them.
const Reader::Columns &reckonedColumns()
{
    static const Reader::Columns columns{"id", "batch_id", "household_id", "member_id", "benefit", "for_month", "kind", "amount_fen", "persons", "covered_members", "decision_id"};
    return columns;
}

void readLines(Reader &reader, const QSet<PaymentBatchId> &counted, Ledger &ledger)
{
    Openings openings(reader);
    std::vector<PaymentLine> *lines = nullptr; // most lines of a household stand together
    const QSet<QString> unpaid = neverPaid(reader);
    QSet<QString> twice;
    for (const QStringList &ids : paidTwice(reader))
        twice.unite(QSet<QString>(ids.begin(), ids.end()));
    reader.forEachOf<PaymentLine>(reckonedColumns(), {}, [&](PaymentLine line) {
        // an instalment was only asked for: what came stands in the receipts; what bounced and was cancelled never arrived, and of two orders of the same money one pays
        if (!counted.contains(line.batch) || line.kind == PaymentKind::Recovery || unpaid.contains(line.id.text()))
            return;
        if (line.kind == PaymentKind::Opening)
            return openings.add(std::move(line));
        if (!lines || lines->back().household != line.household)
            lines = &ledger.approved[line.household];
        else
            line.household = lines->back().household; // one string for all
        lines->push_back(std::move(line));
        if (!twice.isEmpty() && twice.contains(lines->back().id.text()))
            lines->push_back(PaymentLine(lines->back()));
    });
    for (PaymentLine &line : openings.take()) {
        auto &own = ledger.approved[line.household];
        own.push_back(std::move(line));
    }
}

/// What came back, as the lines that the law reckons with.
void readReceipts(Reader &reader, Ledger &ledger)
{
    for (const RecoveryReceipt &receipt : reader.all<RecoveryReceipt>()) {
        if (receipt.voidedOn)
            continue;
        PaymentLine line;
        line.household = receipt.household;
        line.member = receipt.member;
        line.benefit = receipt.benefit;
        line.forMonth = receipt.forMonth;
        line.kind = PaymentKind::Recovery;
        line.amount = receipt.amount;
        line.decision = DecisionId(receipt.recovery);
        ledger.approved[receipt.household].push_back(std::move(line));
    }
}

void readPersons(Reader &reader, Ledger &ledger)
{
    const exchange::Seats seats(reader);
    for (const Dossier &dossier : *ledger.dossiers)
        if (const auto keeper = seats.keeperOf(dossier.household.id.text()))
            ledger.keepers.insert(dossier.household.id, keeper->text());
    for (const DecisionPerson &person : reader.all<DecisionPerson>())
        ledger.named[person.decision].push_back(person.member);
    for (const Clash &clash : reader.where<Clash>("kind", ClashKind::SamePerson))
        if (clash.state == ClashState::Decided && clash.decided == "two"_L1)
            ledger.apart.insert(std::minmax(clash.recordKey, clash.otherKey));
}

/// Who moved and is now heard to have died before: the record in the household that was left does not know it, and what was paid there after the
/// death is to be recovered.
Reader::Register withEarlierDeaths(Reader::Register dossiers)
{
    QHash<MemberId, Day> died;
    for (const Dossier &dossier : *dossiers)
        for (const Member &member : dossier.members)
            if (member.diedOn && member.cameFrom && member.joinedOn && *member.diedOn < *member.joinedOn)
                died.insert(*member.cameFrom, *member.diedOn);
    if (died.isEmpty())
        return dossiers;
    auto all = std::make_shared<std::vector<Dossier>>(*dossiers);
    for (Dossier &dossier : *all)
        for (Member &member : dossier.members)
            if (const auto day = died.constFind(member.id); day != died.cend() && !member.diedOn)
                member.diedOn = *day;
    return all;
}

} // namespace

Ledger ledgerFor(Reader &reader, Month month)
{
    Ledger ledger;
    ledger.dossiers = withEarlierDeaths(reader.wholeRegister());
    ledger.approved.reserve(qsizetype(ledger.dossiers->size()));
    for (RecoveryDecision &recovery : reader.all<RecoveryDecision>())
        ledger.recoveries[recovery.household].push_back(std::move(recovery));
    QSet<PaymentBatchId> counted;
    readBatches(reader, month, ledger, counted);
    readLines(reader, counted, ledger);
    readReceipts(reader, ledger);
    readPersons(reader, ledger);
    ledger.bounced = bouncedMoney(reader);
    ledger.held = heldHouseholds(reader);
    ledger.brought = broughtPay(reader);
    ledger.facts = FactsThen(reader, *ledger.dossiers);
    return ledger;
}

} // namespace xieli::casework
