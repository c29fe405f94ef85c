// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/casedue.h"

#include "casework/aiding.h"
#include "casework/cases.h"
#include "policy/procedure.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

constexpr int daysAhead = 3;

void addCase(const CaseRow &row, const Office &office, std::vector<DueItem> &list)
{
    const std::optional<Day> day = !row.due ? row.wholeDue : !row.wholeDue ? row.due : std::min(*row.due, *row.wholeDue);
    if (!row.step || row.isPaused || !day || *day > office.today.addDays(daysAhead))
        return;
    list.push_back({DueKind::Case, row.matter.household, row.matter.member, row.head, row.group, *day, row.isLate() ? u"due.case_late"_s : u"due.case"_s,
                    {{u"step"_s, stepText(row.step->step, office.wording)}, {u"owner"_s, ownerText(row.step->owner, office.wording)},
                     {u"clock"_s, clockText(row, office.wording)}},
                    row.matter.id.text()});
}

void addAid(const AidRow &row, const Office &office, std::vector<DueItem> &list)
{
    const HouseholdId household = row.request ? row.request->household : HouseholdId();
    const QString name = row.name.isEmpty() ? office.wording.text(u"aid.nameless"_s) : row.name;
    if (!row.decision && !row.isOpen())
        return; // another place's, where they came from or where they went
    if (!row.decision) {
        const Day asked = row.request ? row.request->day.value_or(Day()) : row.transient ? row.transient->foundOn : Day();
        const bool isUrgent = row.transient || row.request->kind == AidKind::Quick || row.request->kind == AidKind::Advance;
        const auto procedure = office.law && asked.isValid() ? policy::procedureFor(*office.law, u"aid"_s, u"quick"_s, asked) : std::nullopt;
        if (isUrgent && asked.isValid())
            list.push_back({DueKind::Case, household, {}, name, row.group, asked.addDays(procedure ? procedure->whole.days.value_or(0) : 0), u"due.aid_undecided"_s,
                            {{u"day"_s, asked.toString(Qt::ISODate)}}, row.request ? row.request->id.text() : row.transient->id.text()});
        return;
    }
    for (const AidStageRow &stage : row.stages)
        if (!stage.left().isZero() && stage.stage.dueOn <= office.today.addDays(daysAhead))
            list.push_back({DueKind::Case, household, {}, name, row.group, stage.stage.dueOn, u"due.aid_stage"_s,
                            {{u"amount"_s, stage.left().toString()}, {u"number"_s, QString::number(stage.stage.number)}}, row.decision->id.text()});
    if (!row.decision->papersMissing.isEmpty() && !row.decision->papersCameOn)
        list.push_back({DueKind::Case, household, {}, name, row.group, row.decision->papersDueOn.value_or(row.decision->decidedOn),
                        row.decision->papersDueOn ? u"due.aid_papers"_s : u"due.aid_papers_no_day"_s, {{u"papers"_s, row.decision->papersMissing}}, row.decision->id.text()});
}

} // namespace

Result<void> addCases(Office &office, std::vector<DueItem> &list)
{
    const auto open = cases(office);
    if (!open)
        return tl::unexpected(open.error());
    for (const CaseRow &row : *open)
        addCase(row, office, list);
    if (office.role != OfficeRole::Township)
        return {}; // a village asks for aid and does not decide it
    const auto aid = aidRows(office);
    if (!aid)
        return tl::unexpected(aid.error());
    for (const AidRow &row : *aid)
        addAid(row, office, list);
    return {};
}

} // namespace xieli::casework
