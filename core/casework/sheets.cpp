// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/sheets.h"

#include "casework/rosterchanges.h"
#include "casework/sheetinside.h"
#include "intake/roster.h"
#include "intake/survey.h"

#include <QHash>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

/// Brings a known household up to the roster: people who are new to it are added, nobody is removed.
void updateHousehold(Writer &writer, const HouseholdId &id, const intake::RosterHousehold &taken)
{
    auto dossier = writer.dossier(id);
    Q_ASSERT(dossier);
    mergeRoster(dossier->household, taken.household);
    writer.update(dossier->household);
    int position = int(dossier->members.size());
    for (const Member &member : taken.members) {
        const auto known = std::find_if(dossier->members.begin(), dossier->members.end(),
                                        [&](const Member &other) { return samePerson(member, other); });
        if (known != dossier->members.end()) {
            if (known->idNumberText.isEmpty() && !member.idNumberText.isEmpty()) { // a number that was missing till now
                known->idNumberText = member.idNumberText;
                writer.update(*known);
            }
            continue;
        }
        Member added = member;
        added.household = id;
        added.position = position++;
        writer.insert(added);
    }
    const bool sameAccount = !taken.account || std::any_of(dossier->accounts.begin(), dossier->accounts.end(), [&](const BankAccount &account) {
        return account.number == taken.account->number;
    });
    if (!sameAccount) {
        BankAccount account = *taken.account;
        account.household = id;
        writer.insert(account);
    }
}

void insertHousehold(Writer &writer, const intake::RosterHousehold &taken)
{
    writer.insert(taken.household);
    for (const Member &member : taken.members)
        writer.insert(member);
    if (taken.account)
        writer.insert(*taken.account);
}

std::vector<intake::KnownHousehold> knownHouseholds(Reader &reader)
{
    std::vector<intake::KnownHousehold> list;
    QHash<HouseholdId, std::size_t> places;
    reader.forEach<Household>([&](const Household &household) {
        if (household.closedOn)
            return;
        places.insert(household.id, list.size());
        list.push_back({household.id, {}, {}, {}});
    });
    reader.forEach<Member>([&](const Member &member) {
        const auto place = places.constFind(member.household);
        if (place == places.constEnd())
            return;
        intake::KnownHousehold &household = list[*place];
        if (member.isHead() || household.members.empty()) {
            household.headName = member.name;
            household.headIdText = member.idNumberText;
        }
        household.members.push_back({member.id, member.name, member.idNumberText});
    });
    return list;
}

/// A sheet for the same months, taken in before, whatever its name: replaced, so that taking in twice does not double anything.
void removeEarlier(Writer &writer, const Survey &survey)
{
    for (const Survey &earlier : writer.where<Survey>("household_id", survey.household)) {
        if (earlier.visitId || earlier.from != survey.from || earlier.to != survey.to)
            continue;
        for (const IncomeItem &item : writer.where<IncomeItem>("survey_id", earlier.id))
            writer.remove<IncomeItem>(item.id);
        writer.remove<Survey>(earlier.id);
    }
}

} // namespace

Result<SheetReport> takeRoster(Office &office, const QString &path, const SheetOptions &options, Progress *progress)
{
    const auto sheet = openSheet(office, SheetKind::Roster, path, options, progress);
    if (!sheet)
        return tl::unexpected(sheet.error());
    intake::RosterContext context;
    context.village = options.village.isEmpty() ? office.name : options.village;
    context.areaCode = office.placeCode;
    context.today = office.today;
    context.choices = sheet->choices;
    const auto taken = intake::takeRoster(sheet->workbook, context);
    if (!taken)
        return tl::unexpected(taken.error());
    const papers::Wording wording = wordingOf(office, options);
    SheetReport report = reportOf(*taken, path, wording);
    showColumns(report, SheetKind::Roster, *sheet);
    report.households = int(taken->households.size());
    report.persons = taken->persons();
    report.total = taken->monthlyTotal();
    const auto plan = office.file->read([&](Reader &reader) { return planRoster(reader, *taken, wording); });
    if (!plan)
        return tl::unexpected(plan.error());
    report.listed.insert(report.listed.begin(), plan->listed.begin(), plan->listed.end());
    report.taken -= plan->refusedRows;
    report.refused += plan->refusedRows;
    report.households -= plan->refused;
    report.persons -= plan->refusedPersons;
    report.total -= plan->refusedTotal;
    if (options.run == Run::Dry)
        return report;
    if (const auto fits = fitsKind(report, SheetKind::Roster, options, wording); !fits)
        return tl::unexpected(fits.error());
    if (const auto learned = learnMapping(office, SheetKind::Roster, report.file, *sheet, options); !learned)
        return tl::unexpected(learned.error());
    const auto before = newestChange(office);
    if (!before)
        return tl::unexpected(before.error());
    const auto stored = office.file->change({u"casework.change_roster"_s, {{u"file"_s, report.file}}}, [&](Writer &writer) -> Result<void> {
        for (size_t i = 0; i < plan->known.size(); ++i) {
            if (progress && progress->cancelled())
                return fail(u"casework.cancelled"_s);
            const Recognised &known = plan->known[i];
            if (!known.id.isEmpty())
                updateHousehold(writer, known.id, taken->households[i]);
            else if (known.refused.isEmpty())
                insertHousehold(writer, taken->households[i]);
            if (progress)
                progress->report(int(i) + 1, report.households);
        }
        return {};
    });
    return finished(office, report, *before, stored);
}

Result<SheetReport> takeSurvey(Office &office, const QString &path, const SheetOptions &options, Progress *progress)
{
    const auto sheet = openSheet(office, SheetKind::Survey, path, options, progress);
    if (!sheet)
        return tl::unexpected(sheet.error());
    const auto known = office.file->read([](Reader &reader) { return knownHouseholds(reader); });
    if (!known)
        return tl::unexpected(known.error());
    intake::SurveyContext context;
    context.today = office.today;
    context.acceptedOn = office.today;
    context.choices = sheet->choices;
    const auto taken = intake::takeSurvey(sheet->workbook, context, *known);
    if (!taken)
        return tl::unexpected(taken.error());
    const papers::Wording wording = wordingOf(office, options);
    SheetReport report = reportOf(*taken, path, wording);
    showColumns(report, SheetKind::Survey, *sheet);
    report.households = int(taken->surveys.size());
    report.persons = taken->items();
    report.total = taken->grossTotal();
    if (options.run == Run::Dry)
        return report;
    if (const auto fits = fitsKind(report, SheetKind::Survey, options, wording); !fits)
        return tl::unexpected(fits.error());
    if (const auto learned = learnMapping(office, SheetKind::Survey, report.file, *sheet, options); !learned)
        return tl::unexpected(learned.error());
    const auto before = newestChange(office);
    if (!before)
        return tl::unexpected(before.error());
    const auto stored = office.file->change({u"casework.change_survey"_s, {{u"file"_s, report.file}}}, [&](Writer &writer) -> Result<void> {
        int done = 0;
        for (const intake::HouseholdSurvey &survey : taken->surveys) {
            if (progress && progress->cancelled())
                return fail(u"casework.cancelled"_s);
            removeEarlier(writer, survey.survey);
            writer.insert(survey.survey);
            for (const IncomeItem &item : survey.items)
                writer.insert(item);
            if (progress)
                progress->report(++done, report.households);
        }
        return {};
    });
    return finished(office, report, *before, stored);
}

Result<SheetReport> takeSheet(Office &office, SheetKind kind, const QString &path, const SheetOptions &options, Progress *progress)
{
    switch (kind) {
    case SheetKind::Roster: return takeRoster(office, path, options, progress);
    case SheetKind::Survey: return takeSurvey(office, path, options, progress);
    case SheetKind::Poverty:
    case SheetKind::Deaths:
    case SheetKind::Disability: break;
    }
    return takePeopleList(office, kind, path, options, progress);
}

} // namespace xieli::casework
