// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/factsthen.h"

#include "policy/startmonth.h"
#include "store/codec.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

/// Facts by which the law prices and that have no day; names, numbers and relations are corrected, not changed.
const QStringList &dayless(const char *table)
{
    static const QStringList ofHousehold{u"residence"_s, u"registered_poor"_s, u"heating"_s};
    static const QStringList ofMember{u"labour_capacity"_s, u"work_reason"_s, u"health"_s, u"disability_kind"_s, u"disability_grade"_s, u"student"_s,
                                      u"care_eating"_s, u"care_dressing"_s, u"care_bed"_s, u"care_toilet"_s, u"care_walking"_s, u"care_bathing"_s,
                                      u"marital"_s, u"co_living"_s, u"registered_poor"_s, u"care_place"_s, u"care_need"_s, u"injury_care"_s,
                                      u"school_stage"_s, u"child_status"_s, u"living"_s, u"local_hukou"_s};
    return QLatin1String(table) == QLatin1String(Household::table) ? ofHousehold : ofMember;
}

template <class Row>
void setCell(Row &row, const QString &column, const Value &value)
{
    Row::visit(row, [&](const char *name, auto &field) {
        if (column == QLatin1String(name))
            Codec<std::remove_cvref_t<decltype(field)>>::from(Value(value), field);
    });
}

} // namespace

FactsThen::FactsThen(Reader &reader, const std::vector<Dossier> &dossiers)
{
    QHash<QString, std::vector<Turn>> byKey;
    for (const char *table : {Household::table, Member::table})
        for (CellTurn &turn : reader.turns(table, dayless(table)))
            byKey[turn.key].push_back({turn.sequence, turn.day, turn.key, turn.column, std::move(turn.before)});
    if (byKey.isEmpty())
        return;
    for (const Dossier &dossier : dossiers) {
        std::vector<Turn> turns = byKey.value(dossier.household.id.text());
        for (const Member &member : dossier.members)
            if (const auto own = byKey.constFind(member.id.text()); own != byKey.cend())
                turns.insert(turns.end(), own->begin(), own->end());
        if (turns.empty())
            continue;
        std::ranges::stable_sort(turns, std::greater(), &Turn::sequence);
        for (const Decision &decision : dossier.decisions)
            m_decided.insert(decision.id, reader.insertedBy(Decision::table, decision.id.text()));
        m_turns.insert(dossier.household.id, std::move(turns));
    }
}

void FactsThen::turnBack(policy::Situation &situation, const Turn &turn) const
{
    if (turn.key == situation.household.id.text())
        return setCell(situation.household, turn.column, turn.before);
    for (Member &member : situation.members)
        if (turn.key == member.id.text())
            setCell(member, turn.column, turn.before);
}

void FactsThen::addPhases(policy::RestingOn &resting, const Dossier &dossier, const policy::Situation &standing, const policy::Law &law) const
{
    const auto turns = m_turns.constFind(dossier.household.id);
    if (turns == m_turns.cend())
        return;
    for (const Decision &decision : dossier.decisions) {
        policy::Situation then = resting.lastOf(decision.id, standing);
        std::optional<Month> through;
        for (const Turn &turn : *turns) {
            const Month counts = Month::of(turn.day) + policy::monthsToStart(law, Month::of(turn.day));
            if (turn.sequence < m_decided.value(decision.id) || counts <= decision.startMonth)
                break;
            if (through && counts - 1 < *through) {
                resting.add(decision.id, through, then);
                through = counts - 1;
            }
            through = through.value_or(counts - 1);
            turnBack(then, turn);
        }
        if (through)
            resting.add(decision.id, through, std::move(then));
    }
}

} // namespace xieli::casework
