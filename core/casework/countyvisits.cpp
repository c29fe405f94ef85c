// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/assessing.h"
#include "casework/inforce.h"
#include "casework/rechecks.h"
#include "casework/rounds.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

const QStringList &visitResults()
{
    static const QStringList all{u"fits"_s, u"does_not_fit"_s, u"not_met"_s};
    return all;
}

} // namespace

bool CountyVisitRow::isVisited() const
{
    return std::any_of(visits.begin(), visits.end(), [](const CountyVisit &visit) { return visit.result != u"not_met"; });
}

Result<std::vector<CountyVisitRow>> countyVisits(Office &office)
{
    return office.file->read([&](Reader &reader) {
        QHash<HouseholdId, std::vector<CountyVisit>> visits;
        reader.forEach<CountyVisit>([&](const CountyVisit &visit) { visits[visit.household].push_back(visit); });
        std::vector<CountyVisitRow> rows;
        for (const Dossier &dossier : *reader.wholeRegister()) {
            const Household &household = dossier.household;
            if (!household.staffRelative || household.closedOn)
                continue;
            const auto inForce = decisionsInForce(dossier.decisions, Month::of(office.today));
            CountyVisitRow row{household.id, dossier.head() ? dossier.head()->name : QString(), household.village, household.group, household.staffRelativeName,
                               household.staffRelativePost, household.staffRelativeRelation, inForce.empty() ? QString() : categoryText(inForce.front().category, office.wording),
                               visits.value(household.id)};
            std::stable_sort(row.visits.begin(), row.visits.end(), [](const CountyVisit &one, const CountyVisit &other) { return one.day < other.day; });
            rows.push_back(std::move(row));
        }
        std::stable_sort(rows.begin(), rows.end(), [](const CountyVisitRow &one, const CountyVisitRow &other) { return one.isVisited() < other.isVisited(); });
        return rows;
    });
}

Result<CountyVisitId> noteCountyVisit(Office &office, CountyVisit visit)
{
    if (!visit.day.isValid() || visit.day > office.today || visit.visitors.trimmed().isEmpty() || !visitResults().contains(visit.result))
        return fail(u"countyvisits.needs"_s, {{u"known"_s, visitResults().join(u", "_s)}});
    if (visit.result != u"fits" && visit.note.trimmed().isEmpty())
        return fail(u"countyvisits.note_needed"_s);
    return office.file->change({u"countyvisits.change"_s, {{u"day"_s, isoText(visit.day)}}}, [&](Writer &writer) -> Result<CountyVisitId> {
        const auto dossier = writer.dossier(visit.household);
        if (!dossier || !dossier->household.staffRelative)
            return fail(u"countyvisits.not_relative"_s, {{u"head"_s, dossier && dossier->head() ? dossier->head()->name : QString()}});
        visit.id = CountyVisitId::create();
        visit.visitors = visit.visitors.trimmed();
        visit.note = visit.note.trimmed();
        visit.enteredBy = office.user;
        writer.insert(visit);
        return visit.id;
    });
}

papers::TableOut countyVisitTable(const std::vector<CountyVisitRow> &rows, const Office &office)
{
    const papers::Wording &wording = office.wording;
    papers::TableOut table;
    table.title = wording.text(u"countyvisits.title"_s, {{u"office"_s, office.name}});
    const int visited = int(std::count_if(rows.begin(), rows.end(), [](const CountyVisitRow &row) { return row.isVisited(); }));
    table.subtitles << wording.text(u"countyvisits.said"_s, {{u"all"_s, QString::number(rows.size())}, {u"visited"_s, QString::number(visited)}, {u"left"_s, QString::number(int(rows.size()) - visited)}});
    const std::pair<const char *, int> columns[] = {{"head", 10}, {"place", 14}, {"relative", 10}, {"post", 18}, {"relation", 8}, {"receives", 10}, {"day", 11}, {"visitors", 14}, {"result", 9}, {"note", 22}};
    for (const auto &[name, width] : columns)
        table.columns.push_back({wording.text(u"countyvisits.column_"_s + QLatin1String(name)), {}, papers::CellKind::Text, width});
    for (const CountyVisitRow &row : rows) {
        const CountyVisit last = row.visits.empty() ? CountyVisit() : row.visits.back();
        table.rows.push_back({row.head, row.village + row.group, row.relative, row.post, row.relation, row.receives, isoText(last.day), last.visitors,
                              wording.text(u"countyvisits.result_"_s + (last.result.isEmpty() ? u"none"_s : last.result)), last.note});
    }
    return table;
}

} // namespace xieli::casework
