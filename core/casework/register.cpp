// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/register.h"

#include "casework/rebasing.h"
#include "casework/keepevents.h"
#include "model/checks.h"
#include "store/jotter.h"

#include <QSet>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

/// New ids where they are missing, and the household's id on every row.
void complete(Dossier &dossier)
{
    Household &household = dossier.household;
    if (household.id.isEmpty())
        household.id = HouseholdId::create();
    const auto own = [&household](auto &rows) {
        for (auto &row : rows) {
            if (row.id.isEmpty())
                row.id = std::remove_cvref_t<decltype(row.id)>::create();
            row.household = household.id;
        }
    };
    own(dossier.members);
    own(dossier.surveys);
    own(dossier.income);
    own(dossier.property);
    own(dossier.expenses);
    own(dossier.obligors);
    own(dossier.accounts);
    own(dossier.visits);
    own(dossier.aidRequests);
    own(dossier.medicalBills);
    int position = 0;
    for (Member &member : dossier.members)
        member.position = position++;
}

template <class Row>
void store(Writer &writer, const std::vector<Row> &before, const std::vector<Row> &after, bool removable)
{
    QSet<QString> kept;
    for (const Row &row : after) {
        kept.insert(row.id.text());
        writer.put(row);
    }
    if (!removable)
        return;
    for (const Row &row : before)
        if (!kept.contains(row.id.text()))
            writer.remove<Row>(row.id);
}

/// Writes what differs between two states of a dossier. Income goes before the surveys it belongs to when it is removed.
void storeDossier(Writer &writer, const Dossier &before, const Dossier &after)
{
    writer.put(after.household);
    store(writer, before.members, after.members, false);
    store(writer, before.visits, after.visits, false);
    store(writer, before.surveys, after.surveys, false);
    store(writer, before.income, after.income, true);
    store(writer, before.property, after.property, true);
    store(writer, before.expenses, after.expenses, true);
    store(writer, before.obligors, after.obligors, true);
    store(writer, before.accounts, after.accounts, true);
    store(writer, before.aidRequests, after.aidRequests, true);
    store(writer, before.medicalBills, after.medicalBills, true);
}

QString headName(const Dossier &dossier)
{
    const Member *head = dossier.head();
    return head ? head->name : QString();
}

/// The income that an accepted survey of this visit stands for: the items that belong to no survey yet.
void attachSurvey(VisitEntry &entry)
{
    const bool loose = std::any_of(entry.dossier.income.begin(), entry.dossier.income.end(),
                                   [](const IncomeItem &item) { return item.survey.isEmpty(); });
    if (!loose)
        return;
    Survey survey;
    survey.id = SurveyId::create();
    survey.visitId = entry.visit.id;
    survey.to = Month::of(entry.visit.day) - 1;
    survey.from = survey.to - 11;
    survey.source = u"visit"_s;
    if (entry.acceptSurvey)
        survey.acceptedOn = entry.visit.day;
    for (IncomeItem &item : entry.dossier.income)
        if (item.survey.isEmpty())
            item.survey = survey.id;
    entry.dossier.surveys.push_back(survey);
}

enum class WrittenAs { Visit, Correction };

Result<void> storeChanged(Office &office, const ChangeTitle &title, const Dossier &after, WrittenAs written, const VisitId &draft,
                          const std::optional<Dossier> &begun = {})
{
    return office.file->change(title, [&](Writer &writer) -> Result<void> {
        const auto before = writer.dossier(after.household.id);
        if (!before)
            return fail(u"casework.household_unknown"_s, {{u"id"_s, after.household.id.text()}});
        Dossier standing = begun ? rebased(after, *begun, *before) : after;
        if (written == WrittenAs::Visit)
            keepEvents(writer, *before, standing);
        storeDossier(writer, *before, standing);
        if (!draft.isEmpty()) // in the same moment: what is saved has no draft, whenever the power fails
            Jotter::eraseDraft(writer, draft);
        return {};
    });
}

} // namespace

Result<Dossier> dossier(Office &office, const HouseholdId &id)
{
    return office.file->read([&](Reader &reader) -> Result<Dossier> {
        auto found = reader.dossier(id);
        if (!found)
            return fail(u"casework.household_unknown"_s, {{u"id"_s, id.text()}});
        return std::move(*found);
    });
}

Findings checked(const Office &office, const Dossier &dossier) { return checkDossier(dossier, office.today); }

Result<HouseholdId> registerHousehold(Office &office, Dossier dossier)
{
    complete(dossier);
    if (!dossier.household.openedOn)
        dossier.household.openedOn = office.today;
    if (dossier.household.areaCode.isEmpty())
        dossier.household.areaCode = office.placeCode;
    const auto stored = office.file->change({u"casework.change_register"_s, {{u"head"_s, headName(dossier)}}},
                                            [&](Writer &writer) { storeDossier(writer, {}, dossier); });
    if (!stored)
        return tl::unexpected(stored.error());
    return dossier.household.id;
}

Result<VisitId> recordVisit(Office &office, const VisitEntry &given)
{
    VisitEntry entry = given;
    if (entry.visit.id.isEmpty())
        entry.visit.id = VisitId::create();
    entry.visit.household = entry.dossier.household.id;
    if (!entry.visit.day.isValid())
        return fail(u"casework.visit_without_day"_s);
    if (auto future = futureDay(office, entry.visit.day))
        return tl::unexpected(*future);
    attachSurvey(entry);
    complete(entry.dossier);
    const auto same = [&entry](const Visit &visit) { return visit.id == entry.visit.id; };
    std::erase_if(entry.dossier.visits, same);
    entry.dossier.visits.push_back(entry.visit);
    const auto stored = storeChanged(office, {u"casework.change_visit"_s, {{u"head"_s, headName(entry.dossier)},
                                                                          {u"day"_s, entry.visit.day.toString(Qt::ISODate)}}},
                                     entry.dossier, WrittenAs::Visit, entry.visit.id);
    if (!stored)
        return tl::unexpected(stored.error());
    return entry.visit.id;
}

Result<void> correctDossier(Office &office, const Dossier &corrected, const std::optional<Dossier> &begun, const VisitId &draft)
{
    Dossier dossier = corrected;
    complete(dossier);
    return storeChanged(office, {u"casework.change_correct"_s, {{u"head"_s, headName(dossier)}}}, dossier, WrittenAs::Correction, draft, begun);
}

} // namespace xieli::casework
