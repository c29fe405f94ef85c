// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/familytime.h"

#include "casework/familychecks.h"
#include "casework/relationsthen.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

QString headNameOf(Reader &reader, const std::optional<HouseholdId> &household)
{
    const auto dossier = household ? reader.dossier(*household) : std::nullopt;
    return dossier && dossier->head() ? dossier->head()->name : QString();
}

class Timeline {
public:
    Timeline(Reader &reader, const Dossier &dossier)
        : m_reader(reader), m_dossier(dossier), m_persons(reader.where<FamilyEventPerson>("household_id", dossier.household.id))
    {
        for (const FamilyEvent &event : reader.where<FamilyEvent>("household_id", dossier.household.id))
            add(event);
        addNoted();
        std::stable_sort(m_moments.begin(), m_moments.end(), [](const FamilyMoment &a, const FamilyMoment &b) { return a.day < b.day; });
    }
    std::vector<FamilyMoment> take() { return std::move(m_moments); }

private:
    const Member *member(const MemberId &id) const
    {
        const auto &all = m_dossier.members;
        const auto found = std::find_if(all.begin(), all.end(), [&](const Member &member) { return member.id == id; });
        return found == all.end() ? nullptr : &*found;
    }

    void add(const FamilyEvent &event)
    {
        FamilyMoment moment{event.day, event.kind, {}, {}, event.other, headNameOf(m_reader, event.other),
                            placeText(event.addressBefore, event.groupBefore), placeText(event.addressAfter, event.groupAfter), event.reason, event.paper};
        for (const FamilyEventPerson &person : m_persons) {
            const Member *who = person.event == event.id ? member(person.member) : nullptr;
            if (!who)
                continue;
            if (person.mover)
                moment.names << who->name;
            if (person.relationAfter == 2 && person.relationBefore != 2)
                moment.newHead = who->name;
        }
        if (moment.names.isEmpty() && !moment.newHead.isEmpty())
            moment.names << moment.newHead;
        m_told << toCode(event.kind);
        m_moments.push_back(std::move(moment));
    }

    static QString placeText(const QString &address, const QString &group) { return QStringList{group, address}.join(u' ').trimmed(); }

    /// Did an event of the day bring or take the member?
    bool isTold(const MemberId &id, Day day) const
    {
        return std::any_of(m_persons.begin(), m_persons.end(), [&](const FamilyEventPerson &person) {
            if (!person.mover || person.member != id)
                return false;
            const auto event = m_reader.find<FamilyEvent>(person.event);
            return event && event->day == day;
        });
    }

    void note(Day day, std::optional<FamilyEventKind> kind, const QString &name, const QString &reason)
    {
        m_moments.push_back({day, kind, name.isEmpty() ? QStringList() : QStringList{name}, {}, {}, {}, {}, {}, reason, {}});
    }

    void addNoted()
    {
        const Household &household = m_dossier.household;
        if (household.openedOn && !m_told.contains(toCode(FamilyEventKind::Founded)))
            note(*household.openedOn, std::nullopt, {}, {});
        for (const Member &member : m_dossier.members) {
            if (member.joinedOn && !isTold(member.id, *member.joinedOn))
                note(*member.joinedOn, member.birthDate() == member.joinedOn ? FamilyEventKind::Birth : FamilyEventKind::MoveIn, member.name, {});
            if (member.leftOn && !isTold(member.id, *member.leftOn))
                note(*member.leftOn, FamilyEventKind::MoveOut, member.name, member.leftReason);
            if (member.diedOn && !isTold(member.id, *member.diedOn))
                note(*member.diedOn, FamilyEventKind::Death, member.name, {});
        }
        const bool closingTold = std::any_of(m_moments.begin(), m_moments.end(), [&](const FamilyMoment &moment) { return moment.day == household.closedOn; });
        if (household.closedOn && !closingTold)
            note(*household.closedOn, FamilyEventKind::Closed, {}, household.closedReason);
    }

    Reader &m_reader;
    const Dossier &m_dossier;
    std::vector<FamilyEventPerson> m_persons;
    QStringList m_told;
    std::vector<FamilyMoment> m_moments;
};

/// Facts without a day of their own: a value that was overwritten later stood until then. A first entry is no overwriting.
const QStringList &statusColumns(const QString &table)
{
    static const QStringList household{u"phone"_s, u"residence"_s, u"registered_poor"_s, u"staff_relative"_s, u"staff_relative_name"_s, u"staff_relative_post"_s,
                                         u"staff_relative_relation"_s, u"poverty_cause"_s, u"heating"_s, u"no_obligors"_s};
    static const QStringList member{u"labour_capacity"_s, u"work_reason"_s, u"health"_s, u"disability_kind"_s, u"disability_grade"_s,
                                    u"disability_certificate"_s, u"disability_valid_until"_s, u"student"_s, u"care_eating"_s, u"care_dressing"_s,
                                    u"care_bed"_s, u"care_toilet"_s, u"care_walking"_s, u"care_bathing"_s, u"marital"_s, u"co_living"_s,
                                    u"registered_poor"_s, u"care_place"_s, u"care_need"_s, u"injury_care"_s, u"school_stage"_s, u"child_status"_s, u"living"_s};
    return table == QLatin1String(Household::table) ? household : member;
}

template <class Row>
void turnBack(Reader &reader, Row &row, Day day)
{
    const QString table = QLatin1String(Row::table);
    QMap<QString, Value> stood;
    const auto history = reader.history(table, row.id.text());
    for (auto line = history.rbegin(); line != history.rend() && line->entry.day > day; ++line)
        for (const CellChange &cell : line->cells)
            if (cell.op == RowOp::Update && statusColumns(table).contains(cell.column) && !isNull(cell.before) && cell.before != Value(QString(u""_s)))
                stood.insert(cell.column, cell.before);
    Row::visit(row, [&](const char *name, auto &field) {
        if (const auto value = stood.constFind(QLatin1String(name)); value != stood.constEnd())
            Codec<std::decay_t<decltype(field)>>::from(Value(*value), field);
    });
}

/// Relations, address and group turned back over the events after the day, the newest first.
void turnEventsBack(Reader &reader, FamilyAsOf &then)
{
    auto events = reader.where<FamilyEvent>("household_id", then.dossier.household.id);
    std::stable_sort(events.begin(), events.end(), [](const FamilyEvent &a, const FamilyEvent &b) { return a.day < b.day; });
    for (auto event = events.rbegin(); event != events.rend() && event->day > then.day; ++event) {
        if (event->kind == FamilyEventKind::NewAddress) {
            then.dossier.household.address = event->addressBefore;
            then.dossier.household.group = event->groupBefore;
        }
        if (event->kind == FamilyEventKind::Founded)
            then.state = FamilyAsOf::State::NotYet;
    }
    RelationsThen(reader, then.dossier.household.id).turnBack(then.dossier.members, then.dossier.household.id, then.day);
}

void keepDecisionsOf(FamilyAsOf &then)
{
    const Month month = Month::of(then.day);
    std::erase_if(then.dossier.decisions, [&](const Decision &decision) {
        return (decision.decidedOn.isValid() && decision.decidedOn > then.day) || month < decision.startMonth
            || (decision.endMonth && *decision.endMonth < month) || (decision.voidedOn && *decision.voidedOn <= then.day);
    });
    for (Decision &decision : then.dossier.decisions)
        decision.voidedOn.reset(); // on that day nobody knew
}

void keepIncomeOf(Dossier &dossier, Day day)
{
    std::erase_if(dossier.surveys, [day](const Survey &survey) { return !survey.acceptedOn || *survey.acceptedOn > day; });
    std::stable_sort(dossier.surveys.begin(), dossier.surveys.end(), [](const Survey &a, const Survey &b) {
        return std::tie(*a.acceptedOn, a.to, a.id) < std::tie(*b.acceptedOn, b.to, b.id);
    });
    if (dossier.surveys.size() > 1)
        dossier.surveys.erase(dossier.surveys.begin(), std::prev(dossier.surveys.end()));
    std::erase_if(dossier.income, [&](const IncomeItem &item) { return dossier.surveys.empty() || item.survey != dossier.surveys.front().id; });
}

std::optional<ResultAsOf> resultBy(Reader &reader, const HouseholdId &household, Month month)
{
    std::optional<StoredAssessment> newest;
    for (StoredAssessment &kept : reader.where<StoredAssessment>("household_id", household))
        if (kept.month <= month && (!newest || newest->month <= kept.month))
            newest = std::move(kept);
    if (!newest)
        return std::nullopt;
    const QJsonObject json = QJsonDocument::fromJson(newest->result.text()).object();
    ResultAsOf result{newest->id, newest->month, fromCode<Category>(json.value(u"category"_s).toString()), std::nullopt, json.value(u"persons"_s).toInt(), std::nullopt};
    if (json.value(u"class"_s).isDouble())
        result.grade = json.value(u"class"_s).toInt();
    if (json.value(u"monthly_amount_fen"_s).isDouble())
        result.monthlyAmount = Money::fromFen(json.value(u"monthly_amount_fen"_s).toInteger());
    return result;
}

FamilyAsOf seenOn(Reader &reader, Dossier dossier, Day day)
{
    FamilyAsOf then;
    then.day = day;
    then.dossier = std::move(dossier);
    Household &household = then.dossier.household;
    turnEventsBack(reader, then);
    turnBack(reader, household, day);
    then.dossier.members = presentOn(then.dossier.members, day);
    for (Member &member : then.dossier.members)
        turnBack(reader, member, day);
    if (household.closedOn && *household.closedOn <= day)
        then.state = FamilyAsOf::State::Closed;
    else
        household.closedOn.reset();
    then.persons = int(std::count_if(then.dossier.members.begin(), then.dossier.members.end(), [](const Member &member) { return member.coLiving; }));
    keepDecisionsOf(then);
    keepIncomeOf(then.dossier, day);
    std::erase_if(then.dossier.visits, [day](const Visit &visit) { return visit.day > day; });
    std::erase_if(then.dossier.accounts, [day](const BankAccount &account) {
        return (account.validFrom && day < *account.validFrom) || (account.validUntil && *account.validUntil < day);
    });
    then.result = resultBy(reader, household.id, Month::of(day));
    return then;
}

} // namespace

Result<std::vector<FamilyMoment>> familyTimeline(Office &office, const HouseholdId &household)
{
    return office.file->read([&](Reader &reader) -> Result<std::vector<FamilyMoment>> {
        const auto dossier = reader.dossier(household);
        if (!dossier)
            return fail(u"casework.household_unknown"_s, {{u"id"_s, household.text()}});
        return Timeline(reader, *dossier).take();
    });
}

Result<std::vector<FamilyEvent>> familyEvents(Office &office, const HouseholdId &household)
{
    return office.file->read([&](Reader &reader) {
        auto events = reader.where<FamilyEvent>("household_id", household);
        std::stable_sort(events.begin(), events.end(), [](const FamilyEvent &a, const FamilyEvent &b) { return a.day > b.day; });
        return events;
    });
}

Result<FamilyAsOf> householdAsOf(Office &office, const HouseholdId &household, Day day)
{
    if (!day.isValid())
        return fail(u"casework.family_no_day"_s);
    auto then = office.file->read([&](Reader &reader) -> Result<FamilyAsOf> {
        auto dossier = reader.dossier(household);
        if (!dossier)
            return fail(u"casework.household_unknown"_s, {{u"id"_s, household.text()}});
        return seenOn(reader, std::move(*dossier), day);
    });
    if (!then)
        return then;
    auto payments = householdPayments(office, household);
    if (!payments)
        return tl::unexpected(payments.error());
    std::copy_if(payments->begin(), payments->end(), std::back_inserter(then->payments),
                 [&](const HouseholdPayment &payment) { return payment.line.forMonth == Month::of(day); });
    return then;
}

Result<std::vector<PresentPerson>> findPresent(Office &office, const QString &text, Day day, int limit)
{
    return office.file->read([&](Reader &reader) {
        std::vector<PresentPerson> present;
        for (const FoundPerson &person : reader.search(text, limit)) {
            const auto dossier = reader.dossier(person.household);
            if (!dossier || dossier->household.closedOn)
                continue;
            for (const Member &member : dossier->members)
                if (member.id == person.member && isPresent(member, day))
                    present.push_back({person.household, member, dossier->head()->name, dossier->household.group});
        }
        return present;
    });
}

Result<std::vector<ClosedHousehold>> closedHouseholds(Office &office)
{
    return office.file->read([&](Reader &reader) {
        std::vector<ClosedHousehold> closed;
        reader.forEach<Household>([&](const Household &household) {
            if (household.closedOn)
                closed.push_back({household.id, {}, household.group, *household.closedOn, household.closedReason, std::nullopt, {}});
        });
        for (ClosedHousehold &household : closed) {
            household.headName = headNameOf(reader, household.id);
            for (const FamilyEvent &event : reader.where<FamilyEvent>("household_id", household.id))
                if (event.kind == FamilyEventKind::Merged)
                    household.into = event.other;
            household.intoHead = headNameOf(reader, household.into);
        }
        std::stable_sort(closed.begin(), closed.end(), [](const ClosedHousehold &a, const ClosedHousehold &b) { return a.closedOn > b.closedOn; });
        return closed;
    });
}

} // namespace xieli::casework
