// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/rosterchanges.h"

#include "papers/format.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

class RosterChangeWords {
public:
    explicit RosterChangeWords(const papers::Wording &wording) : m_wording(wording) {}

    QStringList of(const Dossier &known, const intake::RosterHousehold &roster)
    {
        m_changes.clear();
        Household merged = known.household;
        mergeRoster(merged, roster.household);
        const Household &old = known.household;
        const auto money = [](const std::optional<Money> &amount) { return amount ? amount->toString() : QString(); };
        const auto count = [](const std::optional<int> &number) { return number ? QString::number(*number) : QString(); };
        const auto classOf = [&](const Household &one) { return one.claimedClassText.isEmpty() ? count(one.claimedClass) : one.claimedClassText; };
        hear(u"amount"_s, money(old.claimedMonthlyAmount), money(merged.claimedMonthlyAmount));
        hear(u"class"_s, classOf(old), classOf(merged));
        hear(u"persons"_s, count(old.claimedPersons), count(merged.claimedPersons));
        hear(u"group"_s, old.group, merged.group);
        hear(u"phone"_s, old.phone, merged.phone);
        if (old.povertyCause != merged.povertyCause || old.registeredPoor != merged.registeredPoor)
            m_changes << word(old.registeredPoor != merged.registeredPoor ? u"roster_field_poor"_s : u"roster_field_cause"_s);
        people(known, roster);
        if (roster.account && std::none_of(known.accounts.begin(), known.accounts.end(), [&](const BankAccount &one) { return one.number == roster.account->number; }))
            m_changes << word(u"roster_new_account"_s, {{u"number"_s, papers::maskedNumber(roster.account->number)}});
        return m_changes;
    }

private:
    QString word(const QString &key, const Arguments &arguments = {}) const { return m_wording.text(u"casework."_s + key, arguments); }

    void hear(const QString &field, const QString &before, const QString &after)
    {
        const QString nothing = word(u"roster_nothing"_s);
        if (before != after)
            m_changes << word(u"roster_field_"_s + field, {{u"before"_s, before.isEmpty() ? nothing : before}, {u"after"_s, after.isEmpty() ? nothing : after}});
    }

    void people(const Dossier &known, const intake::RosterHousehold &roster)
    {
        for (const Member &member : roster.members) {
            const auto same = std::find_if(known.members.begin(), known.members.end(), [&](const Member &other) { return samePerson(member, other); });
            if (same == known.members.end())
                m_changes << word(u"roster_new_member"_s, {{u"name"_s, member.name}});
            else if (same->idNumberText.isEmpty() && !member.idNumberText.isEmpty())
                m_changes << word(u"roster_new_number"_s, {{u"name"_s, member.name}, {u"number"_s, papers::maskedNumber(member.idNumberText)}});
        }
    }

    const papers::Wording &m_wording;
    QStringList m_changes;
};

QString headOf(const Dossier &dossier) { return dossier.head() ? dossier.head()->name : dossier.members.empty() ? QString() : dossier.members.front().name; }

QString placeOf(const Household &household) { return (household.village + u' ' + household.group).trimmed(); }

} // namespace

void mergeRoster(Household &known, const Household &roster)
{
    if (!roster.group.isEmpty())
        known.group = roster.group;
    if (!roster.phone.isEmpty())
        known.phone = roster.phone;
    if (roster.povertyCause)
        known.povertyCause = roster.povertyCause;
    known.registeredPoor = known.registeredPoor || roster.registeredPoor;
    if (roster.claimedMonthlyAmount)
        known.claimedMonthlyAmount = roster.claimedMonthlyAmount;
    if (!roster.claimedClassText.isEmpty()) {
        known.claimedClass = roster.claimedClass;
        known.claimedClassText = roster.claimedClassText;
    }
    if (roster.claimedPersons)
        known.claimedPersons = roster.claimedPersons;
}

RosterPlan planRoster(Reader &reader, const intake::RosterResult &taken, const papers::Wording &wording)
{
    RosterPlan plan;
    plan.known = knownAgain(reader, taken.households);
    RosterChangeWords changes(wording);
    int fresh = 0, changed = 0, same = 0;
    for (std::size_t i = 0; i < taken.households.size(); ++i) {
        const Recognised &one = plan.known[i];
        const intake::RosterHousehold &roster = taken.households[i];
        const auto say = [&](const QString &key, const Arguments &arguments, const QString &fate) {
            plan.listed.push_back({roster.sheet, roster.firstRow, {}, wording.text(key, arguments), fate});
        };
        const auto known = one.id.isEmpty() && one.near.isEmpty() ? std::nullopt : reader.dossier(one.id.isEmpty() ? one.near : one.id);
        if (!one.refused.isEmpty() && known) {
            ++plan.refused;
            plan.refusedRows += roster.rows;
            plan.refusedPersons += int(roster.members.size());
            plan.refusedTotal += roster.household.claimedMonthlyAmount.value_or(Money());
            say(one.refused, {{u"name"_s, roster.headName}, {u"head"_s, headOf(*known)}, {u"place"_s, placeOf(known->household)}, {u"own"_s, placeOf(roster.household)}}, u"refused"_s);
        } else if (!known) {
            ++fresh;
        } else if (const QStringList told = changes.of(*known, roster); told.isEmpty()) {
            ++same;
        } else {
            ++changed;
            say(u"casework.roster_changes"_s,
                {{u"head"_s, headOf(*known)}, {u"place"_s, placeOf(known->household)}, {u"by"_s, wording.text(u"casework.roster_by_"_s + toCode(one.by))},
                 {u"changes"_s, told.join(wording.text(u"casework.roster_separator"_s))}}, u"taken"_s);
        }
    }
    if (changed + same + plan.refused > 0)
        plan.listed.insert(plan.listed.begin(), {taken.sheetsRead.value(0), 0, {},
                                                 wording.text(u"casework.roster_in_all"_s, {{u"fresh"_s, QString::number(fresh)}, {u"changed"_s, QString::number(changed)},
                                                                                           {u"same"_s, QString::number(same)}, {u"refused"_s, QString::number(plan.refused)}}), u"taken"_s});
    return plan;
}

} // namespace xieli::casework
