// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/drafttelling.h"

#include "casework/headname.h"
#include "casework/toconfirm.h"
#include "model/familyevent.h"

#include <algorithm>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

using ToldBeside = std::vector<std::pair<QString, Finding>>;

/// One line a village: they are paid as stated, and whoever approves should know it.
Result<void> tellUnconfirmed(Office &office, ToldBeside &findings)
{
    const auto stated = statedDecisions(office);
    if (!stated)
        return tl::unexpected(stated.error());
    QMap<QString, int> counts;
    for (const StatedDecision &each : *stated)
        ++counts[each.villageName];
    for (auto village = counts.cbegin(); village != counts.cend(); ++village)
        findings.emplace_back(village.key(), Finding{FindingKind::Warning, u"casework.draft_unconfirmed"_s, {{u"count"_s, QString::number(*village)}}});
    return {};
}

/// Since which day the register held the member to be dead, the last time; by the journal, for the day of death was taken back.
std::optional<Day> heldDeadSince(Reader &reader, const MemberId &member)
{
    const auto history = reader.history(QLatin1String(Member::table), member.text());
    for (auto line = history.rbegin(); line != history.rend(); ++line)
        for (const CellChange &cell : line->cells)
            if (cell.column == "died_on"_L1 && !isNull(cell.after))
                return line->entry.day;
    return std::nullopt;
}

void tellFalseDeaths(Reader &reader, ToldBeside &findings)
{
    for (const FamilyEvent &event : reader.where<FamilyEvent>("kind", FamilyEventKind::NotDead))
        for (const FamilyEventPerson &person : reader.where<FamilyEventPerson>("event_id", event.id)) {
            const auto member = reader.find<Member>(person.member);
            if (!member || member->diedOn)
                continue;
            for (const Decision &decision : decidedOnFalseDeath(reader, event.household, person.member, event.day))
                findings.emplace_back(headNameOf(reader, event.household), Finding{FindingKind::Warning, u"casework.draft_false_death"_s,
                                                                                  {{u"name"_s, member->name}, {u"day"_s, isoText(decision.decidedOn)}, {u"id"_s, decision.id.text()}}});
        }
}

/// A living person of the same name is meant by an account in that name.
const Member *deadHolder(const Dossier &dossier, const QString &name)
{
    const Member *dead = nullptr;
    for (const Member &member : dossier.members) {
        if (member.name != name)
            continue;
        if (!member.diedOn)
            return nullptr;
        dead = &member;
    }
    return dead;
}

void tellAccountsOfDead(const std::vector<Dossier> &dossiers, const std::vector<PaymentOrder> &orders, ToldBeside &findings)
{
    QHash<HouseholdId, const Dossier *> bereaved;
    for (const Dossier &dossier : dossiers)
        if (std::any_of(dossier.members.begin(), dossier.members.end(), [](const Member &member) { return member.diedOn.has_value(); }))
            bereaved.insert(dossier.household.id, &dossier);
    for (const PaymentOrder &order : orders)
        if (const Dossier *dossier = bereaved.value(order.household); dossier && !order.account.isEmpty())
            if (const Member *holder = deadHolder(*dossier, order.payee))
                findings.emplace_back(dossier->head() ? dossier->head()->name : order.head,
                                      Finding{FindingKind::Warning, u"casework.draft_account_of_dead"_s, {{u"name"_s, holder->name}, {u"day"_s, isoText(*holder->diedOn)}}});
}

/// A slip of the pen, or somebody's hand: the auditors' first question.
void tellSharedAccounts(const std::vector<PaymentOrder> &orders, ToldBeside &findings)
{
    QHash<QString, const PaymentOrder *> first;
    QSet<QString> told;
    for (const PaymentOrder &order : orders) {
        if (order.account.isEmpty())
            continue;
        const PaymentOrder *&known = first[order.account];
        if (!known) {
            known = &order;
        } else if (known->household != order.household && !told.contains(order.account + order.household.text())) {
            told.insert(order.account + order.household.text());
            findings.emplace_back(order.head, Finding{FindingKind::Warning, u"casework.draft_account_shared"_s, {{u"other"_s, known->head}, {u"account"_s, order.account.right(4)}}});
        }
    }
}

/// One office says of a month before the program that nothing was paid, or another sum, than the other: the township's word counts, and a person
/// should know it.
void tellOpeningsThatDiffer(Reader &reader, ToldBeside &findings)
{
    std::vector<PaymentBatch> openings;
    QSet<QString> offices;
    for (PaymentBatch &batch : reader.all<PaymentBatch>())
        if (isOpening(batch) && batch.state == BatchState::Approved) {
            offices.insert(batch.office);
            openings.push_back(std::move(batch));
        }
    if (offices.size() < 2)
        return;
    QHash<QString, std::pair<QString, Money>> said; // by what is paid: whose word, and the sum
    std::map<HouseholdId, QStringList> differing;
    for (const PaymentBatch &batch : openings)
        for (const PaymentLine &line : reader.where<PaymentLine>("batch_id", batch.id)) {
            const auto known = said.constFind(ownMonth(line));
            if (known == said.cend())
                said.insert(ownMonth(line), {batch.office, line.amount});
            else if (known->first != batch.office && known->second != line.amount)
                differing[line.household] << u"%1 %2/%3"_s.arg(line.forMonth.toString(), known->second.toString(), line.amount.toString());
        }
    constexpr int told = 3;
    for (const auto &[household, months] : differing)
        findings.emplace_back(headNameOf(reader, household), Finding{FindingKind::Warning, u"casework.draft_openings_differ"_s, {{u"months"_s, months.mid(0, told).join(u", "_s)}}});
}

bool isPaidIn(const Dossier &dossier, Month month)
{
    return std::ranges::any_of(dossier.decisions, [&](const Decision &decision) {
        return !decision.voidedOn && decision.gives() && decision.startMonth <= month && (!decision.endMonth || month <= *decision.endMonth);
    });
}

/// A household that moved within the township was paid where it lived, and is not paid where it lives until somebody decides.
void tellMovedUndecided(Reader &reader, const std::vector<Dossier> &dossiers, ToldBeside &findings)
{
    QHash<MemberId, const Dossier *> before;
    for (const Dossier &dossier : dossiers)
        if (dossier.household.closedOn)
            for (const Member &member : dossier.members)
                before.insert(member.id, &dossier);
    if (before.isEmpty())
        return;
    for (const Dossier &dossier : dossiers)
        for (const Member &member : dossier.members) {
            const Dossier *left = member.cameFrom && member.joinedOn ? before.value(*member.cameFrom) : nullptr;
            if (!left || dossier.household.closedOn || !isPaidIn(*left, Month::of(*member.joinedOn)) || reader.count<Decision>({{"household_id", dossier.household.id.text()}}) > 0)
                continue;
            findings.emplace_back(headNameOf(reader, dossier.household.id), Finding{FindingKind::Warning, u"casework.draft_moved_undecided"_s, {{u"day"_s, isoText(*member.joinedOn)}}});
            break;
        }
}

} // namespace

std::vector<Decision> decidedOnFalseDeath(Reader &reader, const HouseholdId &household, const MemberId &member, Day foundAlive)
{
    std::vector<Decision> found;
    const auto since = heldDeadSince(reader, member);
    if (!since)
        return found;
    for (const Decision &decision : reader.where<Decision>("household_id", household)) {
        if (decision.voidedOn || decision.decidedOn < *since || decision.decidedOn > foundAlive || (decision.action != "change"_L1 && decision.action != "stop"_L1))
            continue;
        const auto named = reader.where<DecisionPerson>("decision_id", decision.id.text());
        if (std::none_of(named.begin(), named.end(), [&](const DecisionPerson &person) { return person.member == member; }))
            found.push_back(decision);
    }
    return found;
}

Result<void> tellBesideDraft(Office &office, const std::vector<Dossier> &dossiers, const std::vector<PaymentOrder> &orders, ToldBeside &findings)
{
    if (const auto told = tellUnconfirmed(office, findings); !told)
        return told;
    tellAccountsOfDead(dossiers, orders, findings);
    tellSharedAccounts(orders, findings);
    return office.file->read([&](Reader &reader) {
        tellFalseDeaths(reader, findings);
        tellMovedUndecided(reader, dossiers, findings);
        tellOpeningsThatDiffer(reader, findings);
    });
}

} // namespace xieli::casework
