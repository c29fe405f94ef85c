// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/paying.h"

#include "casework/inforce.h"
#include "papers/format.h"
#include "policy/owed.h"

#include <QCryptographicHash>
#include <QHash>
#include <QSet>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

QString coveredText(const std::vector<MemberId> &members)
{
    QStringList ids;
    for (const MemberId &member : members)
        ids << member.text();
    return ids.join(u',');
}

/// The people a household's roster amount was paid for: those living in it.
std::vector<MemberId> presentMembers(const Dossier &dossier)
{
    std::vector<MemberId> members;
    for (const Member &member : dossier.members)
        if (member.coLiving && !member.diedOn && !member.leftOn)
            members.push_back(member.id);
    return members;
}

Decision openingDecision(const Dossier &dossier, Month from, const Office &office)
{
    const Household &household = dossier.household;
    Decision decision;
    decision.id = DecisionId::create();
    decision.household = household.id;
    decision.benefit = u"dibao"_s;
    decision.category = Category::Dibao;
    decision.grade = household.claimedClass;
    decision.persons = household.claimedPersons.value_or(int(presentMembers(dossier).size()));
    decision.monthlyAmount = household.claimedMonthlyAmount;
    decision.startMonth = from;
    decision.decidedOn = office.today;
    decision.decidedBy = office.user;
    decision.document = u"roster"_s;
    return decision;
}

PaymentLine openingLine(const Dossier &dossier, const PaymentBatch &batch, const Decision &decision, Month month)
{
    PaymentLine line;
    line.id = PaymentLineId::create();
    line.batch = batch.id;
    line.household = dossier.household.id;
    line.benefit = decision.benefit;
    line.forMonth = month;
    line.kind = PaymentKind::Opening;
    line.amount = *dossier.household.claimedMonthlyAmount;
    line.grade = decision.grade;
    line.persons = decision.persons;
    line.coveredMembers = coveredText(presentMembers(dossier));
    line.decision = decision.id;
    return line;
}

/// The months' lines as one digest, so that nothing in a frozen batch can be exchanged unseen.
QString digestOf(const std::vector<PaymentLine> &lines)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const PaymentLine &line : lines)
        hash.addData(u"%1|%2|%3|%4|%5|%6\n"_s
                         .arg(line.household.text(), line.member ? line.member->text() : QString(), line.benefit, line.forMonth.toString(),
                              toCode(line.kind))
                         .arg(line.amount.fen())
                         .toUtf8());
    return QString::fromLatin1(hash.result().toHex());
}

std::optional<Month> confirmedBefore(Reader &reader, Month from, Month to)
{
    for (const PaymentLine &line : reader.where<PaymentLine>("kind", PaymentKind::Opening))
        if (from <= line.forMonth && line.forMonth <= to)
            return line.forMonth;
    return std::nullopt;
}

/// A roster's decision is made once; a second confirmation of other months only reaches further back.
Decision decisionFor(Writer &writer, const Dossier &dossier, Month from, const Office &office)
{
    for (Decision decision : dossier.decisions) {
        if (decision.voidedOn || decision.member || decision.benefit != u"dibao"_s)
            continue;
        if (decision.startMonth > from) {
            decision.startMonth = from;
            writer.update(decision);
        }
        return decision;
    }
    const Decision decision = openingDecision(dossier, from, office);
    writer.insert(decision);
    return decision;
}

PaymentBatch approvedBatch(Writer &writer, PaymentBatch batch, const std::vector<PaymentLine> &lines, const QString &approver, Day day)
{
    batch.state = BatchState::Approved;
    batch.approvedOn = day;
    batch.approvedBy = approver;
    batch.digest = digestOf(lines);
    writer.update(batch);
    return batch;
}

/// Everything a month's draft looks at, read once.
struct Ledger {
    std::vector<Dossier> dossiers;
    QHash<HouseholdId, std::vector<PaymentLine>> approved;  ///< lines that were paid
    std::vector<Month> knownMonths;                         ///< months with an approved batch of our own drafting
    std::vector<PaymentBatch> drafts;                       ///< of the month to be drafted: ours, or what villages sent
    bool isApproved = false;                                ///< the month is frozen already
};

bool isOpening(const PaymentBatch &batch) { return batch.title == u"opening"_s; }

Ledger ledgerFor(Reader &reader, Month month)
{
    Ledger ledger;
    ledger.dossiers = reader.dossiers();
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
    reader.forEach<PaymentLine>([&](PaymentLine line) {
        if (states.value(line.batch) == BatchState::Approved)
            ledger.approved[line.household].push_back(std::move(line));
    });
    return ledger;
}

Month backPayFrom(const Dossier &dossier, const std::vector<PaymentLine> &paid, Month month)
{
    Month from = month;
    for (const Decision &decision : dossier.decisions)
        if (!decision.voidedOn)
            from = std::min(from, decision.startMonth);
    for (const PaymentLine &line : paid)
        from = std::min(from, line.forMonth);
    return from;
}

PaymentLine storedLine(const policy::ProposedLine &proposed, const HouseholdId &household, const PaymentBatchId &batch)
{
    PaymentLine line;
    line.id = PaymentLineId::create();
    line.batch = batch;
    line.household = household;
    line.member = proposed.member;
    line.benefit = proposed.benefit;
    line.forMonth = proposed.forMonth;
    line.kind = proposed.kind;
    line.amount = proposed.amount;
    line.grade = proposed.grade;
    line.persons = proposed.persons;
    line.coveredMembers = coveredText(proposed.covered);
    line.decision = proposed.decision;
    line.reason = proposed.reason;
    return line;
}

/// covered person × benefit × month is paid once, also where somebody stands in two households (readings §4).
class PayGuard {
public:
    /// The identity number that is paid already by another household's line; then that line must not be paid.
    std::optional<IdNumber> paidElsewhere(const Dossier &dossier, const policy::ProposedLine &line)
    {
        std::vector<QString> keys;
        for (const Member &member : dossier.members) {
            const auto number = member.idNumber();
            if (!number || std::find(line.covered.begin(), line.covered.end(), member.id) == line.covered.end())
                continue;
            const QString key = number->full() + u'|' + line.benefit + u'|' + line.forMonth.toString();
            if (const auto owner = m_paid.constFind(key); owner != m_paid.constEnd() && *owner != dossier.household.id)
                return number;
            keys.push_back(key);
        }
        for (const QString &key : keys)
            m_paid.insert(key, dossier.household.id);
        return std::nullopt;
    }

private:
    QHash<QString, HouseholdId> m_paid;
};

struct Drafted {
    std::vector<PaymentLine> lines;
    std::vector<std::pair<QString, Finding>> findings;
};

void draftOne(Drafted &drafted, PayGuard &guard, const Dossier &dossier, const Ledger &ledger, const policy::Law &law, Month month,
              const PaymentBatchId &batch)
{
    if (dossier.decisions.empty())
        return;
    const std::vector<PaymentLine> paid = ledger.approved.value(dossier.household.id);
    const policy::Draft draft = policy::draftHousehold(
        {policy::situationOf(dossier, month), dossier.decisions, paid, ledger.knownMonths}, law, month, backPayFrom(dossier, paid, month));
    const QString head = dossier.head() ? dossier.head()->name : QString();
    for (const Finding &finding : draft.findings)
        drafted.findings.emplace_back(head, finding);
    for (const policy::ProposedLine &proposed : draft.lines) {
        if (const auto twice = guard.paidElsewhere(dossier, proposed)) {
            drafted.findings.emplace_back(head, Finding{FindingKind::Warning, u"casework.person_paid_elsewhere"_s,
                                                        {{u"person"_s, twice->masked()}, {u"month"_s, proposed.forMonth.toString()}}});
            continue;
        }
        drafted.lines.push_back(storedLine(proposed, dossier.household.id, batch));
    }
}

Result<Drafted> draftAll(const Ledger &ledger, const policy::Law &law, Month month, const PaymentBatchId &batch, Progress *progress)
{
    Drafted drafted;
    PayGuard guard;
    int done = 0;
    for (const Dossier &dossier : ledger.dossiers) {
        if (progress && progress->cancelled())
            return fail(u"casework.cancelled"_s);
        draftOne(drafted, guard, dossier, ledger, law, month, batch);
        if (progress)
            progress->report(++done, int(ledger.dossiers.size()));
    }
    return drafted;
}

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

PaymentRow rowOf(const Dossier &dossier, std::vector<PaymentLine> lines, const papers::Wording &wording)
{
    PaymentRow row;
    row.household = dossier.household.id;
    row.group = dossier.household.group;
    if (const Member *head = dossier.head()) {
        row.headName = head->name;
        const auto number = head->idNumber();
        row.maskedId = number ? number->masked() : QString();
    }
    if (!dossier.accounts.empty())
        row.account = dossier.accounts.back().number;
    for (const PaymentLine &line : lines) {
        if (line.kind == PaymentKind::Regular) {
            row.regular += line.amount;
            row.persons += line.persons;
            row.grade = line.grade;
        } else if (line.kind == PaymentKind::BackPay) {
            row.backPay += line.amount;
        } else if (line.kind == PaymentKind::Receivable) {
            row.receivable += line.amount;
        }
    }
    row.backPayText = backPayText(lines, wording);
    row.lines = std::move(lines);
    return row;
}

DraftReport reportOf(const PaymentBatch &batch, const std::vector<Dossier> &dossiers, const std::vector<PaymentLine> &lines,
                     const papers::Wording &wording)
{
    QHash<HouseholdId, std::vector<PaymentLine>> byHousehold;
    for (const PaymentLine &line : lines)
        byHousehold[line.household].push_back(line);
    DraftReport report;
    report.batch = batch.id;
    report.month = batch.month;
    report.state = batch.state;
    for (const Dossier &dossier : dossiers) {
        if (!byHousehold.contains(dossier.household.id))
            continue;
        PaymentRow row = rowOf(dossier, byHousehold.value(dossier.household.id), wording);
        report.regular += row.regular;
        report.backPay += row.backPay;
        report.receivable += row.receivable;
        report.persons += row.persons;
        ++report.households;
        report.rows.push_back(std::move(row));
    }
    return report;
}

void removeDraft(Writer &writer, const PaymentBatch &batch)
{
    for (const PaymentLine &line : writer.where<PaymentLine>("batch_id", batch.id))
        writer.remove<PaymentLine>(line.id);
    writer.remove<PaymentBatch>(batch.id);
}

} // namespace

Result<ConfirmReport> confirmPaid(Office &office, Month from, Month to)
{
    if (to < from)
        return fail(u"casework.months_backwards"_s, {{u"from"_s, from.toString()}, {u"to"_s, to.toString()}});
    const ChangeTitle title{u"casework.change_confirm"_s, {{u"from"_s, from.toString()}, {u"to"_s, to.toString()}}};
    return office.file->change(title, [&](Writer &writer) -> Result<ConfirmReport> {
        if (const auto before = confirmedBefore(writer, from, to))
            return fail(u"casework.month_confirmed"_s, {{u"month"_s, before->toString()}});
        PaymentBatch batch;
        batch.id = PaymentBatchId::create();
        batch.month = to;
        batch.title = u"opening"_s;
        batch.draftedOn = office.today;
        writer.insert(batch);
        ConfirmReport report;
        std::vector<PaymentLine> lines;
        for (const Dossier &dossier : writer.dossiers()) {
            if (dossier.household.closedOn)
                continue;
            if (!dossier.household.claimedMonthlyAmount) {
                ++report.withoutAmount;
                continue;
            }
            const Decision decision = decisionFor(writer, dossier, from, office);
            ++report.households;
            for (Month month = from; month <= to; ++month)
                lines.push_back(openingLine(dossier, batch, decision, month));
        }
        if (lines.empty())
            return fail(u"casework.nothing_to_confirm"_s);
        for (const PaymentLine &line : lines) {
            writer.insert(line);
            report.total += line.amount;
        }
        report.lines = int(lines.size());
        approvedBatch(writer, batch, lines, office.user, office.today);
        return report;
    });
}

Result<DraftReport> draftPayments(Office &office, Month month, Progress *progress)
{
    const auto law = lawOf(office);
    if (!law)
        return tl::unexpected(law.error());
    const auto ledger = office.file->read([&](Reader &reader) { return ledgerFor(reader, month); });
    if (!ledger)
        return tl::unexpected(ledger.error());
    if (ledger->isApproved)
        return fail(u"casework.month_approved"_s, {{u"month"_s, month.toString()}});
    PaymentBatch batch;
    batch.id = PaymentBatchId::create();
    batch.month = month;
    batch.title = u"dibao"_s;
    batch.draftedOn = office.today;
    const auto drafted = draftAll(*ledger, **law, month, batch.id, progress);
    if (!drafted)
        return tl::unexpected(drafted.error());
    const auto written = office.file->change({u"casework.change_draft"_s, {{u"month"_s, month.toString()}}}, [&](Writer &writer) {
        for (const PaymentBatch &earlier : ledger->drafts)
            removeDraft(writer, earlier);
        writer.insert(batch);
        for (const PaymentLine &line : drafted->lines)
            writer.insert(line);
    });
    if (!written)
        return tl::unexpected(written.error());
    DraftReport report = reportOf(batch, ledger->dossiers, drafted->lines, office.wording);
    report.findings = drafted->findings;
    return report;
}

namespace {

/// The month's own batch; opening payments are no month's batch.
std::optional<PaymentBatch> batchOf(Reader &reader, Month month)
{
    for (const PaymentBatch &batch : reader.where<PaymentBatch>("month", month))
        if (!isOpening(batch))
            return batch;
    return std::nullopt;
}

} // namespace

Result<DraftReport> paymentBatch(Office &office, Month month)
{
    return office.file->read([&](Reader &reader) -> Result<DraftReport> {
        const auto batch = batchOf(reader, month);
        if (!batch)
            return fail(u"casework.month_not_drafted"_s, {{u"month"_s, month.toString()}});
        return reportOf(*batch, reader.dossiers(), reader.where<PaymentLine>("batch_id", batch->id), office.wording);
    });
}

Result<std::vector<PaymentBatch>> paymentBatches(Office &office)
{
    return office.file->read([](Reader &reader) { return reader.all<PaymentBatch>(); });
}

namespace {

/// What a line pays, to be compared with a line drawn up at another time.
QString whatItPays(const PaymentLine &line)
{
    return QStringList{line.household.text(), line.member ? line.member->text() : QString(), line.benefit, line.forMonth.toString(),
                       toCode(line.kind), QString::number(line.amount.fen())}
        .join(u'|');
}

bool paySame(std::vector<PaymentLine> lines, const std::vector<PaymentLine> &others)
{
    QStringList left;
    QStringList right;
    for (const PaymentLine &line : lines)
        left << whatItPays(line);
    for (const PaymentLine &line : others)
        right << whatItPays(line);
    left.sort();
    right.sort();
    return left == right;
}

} // namespace

Result<void> approvePayments(Office &office, Month month, const QString &approver)
{
    if (office.role != OfficeRole::Township)
        return fail(u"casework.approve_township_only"_s);
    const auto law = lawOf(office);
    if (!law)
        return tl::unexpected(law.error());
    return office.file->change({u"casework.change_approve"_s, {{u"month"_s, month.toString()}, {u"by"_s, approver}}}, [&](Writer &writer) -> Result<void> {
        const Ledger ledger = ledgerFor(writer, month);
        if (ledger.isApproved)
            return fail(u"casework.month_approved"_s, {{u"month"_s, month.toString()}});
        if (ledger.drafts.size() != 1)
            return fail(ledger.drafts.empty() ? u"casework.month_not_drafted"_s : u"casework.month_has_drafts"_s, {{u"month"_s, month.toString()}});
        const PaymentBatch &batch = ledger.drafts.front();
        const auto lines = writer.where<PaymentLine>("batch_id", batch.id);
        const auto today = draftAll(ledger, **law, month, batch.id, nullptr);
        if (!today)
            return tl::unexpected(today.error());
        if (!paySame(lines, today->lines)) // another month was approved meanwhile, somebody died, a decision changed …
            return fail(u"casework.draft_outdated"_s, {{u"month"_s, month.toString()}});
        approvedBatch(writer, batch, lines, approver, office.today);
        return {};
    });
}

} // namespace xieli::casework
