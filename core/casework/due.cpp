// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/due.h"

#include "casework/exchanging.h"
#include "casework/inforce.h"
#include "policy/assess.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

constexpr int agesThatMatter[] = {16, 18, 60, 80}; ///< school leaves, childhood ends, old age, the allowance of the very old
constexpr int householdsAtOnce = 200;

QString shown(Day day) { return day.toString(Qt::ISODate); }

/// What one household has due.
class HouseholdDue {
public:
    HouseholdDue(const Dossier &dossier, const policy::Law *law, Day today, const DueWindow &window, std::vector<DueItem> &list)
        : m_dossier(dossier), m_law(law), m_today(today), m_window(window), m_list(list)
    {
    }

    void run()
    {
        const auto decisions = decisionsInForce(m_dossier.decisions, Month::of(m_today));
        const bool claimed = m_dossier.decisions.empty() && m_dossier.household.claimedMonthlyAmount; // as the roster says
        if (!decisions.empty() || claimed) {
            reviews();
            exits(decisions);
            visit();
        }
        for (const Member &member : m_dossier.members)
            if (member.coLiving && !member.diedOn && !member.leftOn) {
                ages(member);
                certificate(member);
            }
    }

private:
    void add(DueKind kind, Day day, Arguments arguments, const Member *member = nullptr, const QString &reason = {})
    {
        const Member *named = member ? member : m_dossier.head();
        m_list.push_back({kind, m_dossier.household.id, member ? std::optional(member->id) : std::nullopt, named ? named->name : QString(),
                          m_dossier.household.group, day, reason.isEmpty() ? u"due."_s + toCode(kind) : reason, std::move(arguments)});
    }

    bool isWithin(Day day, int days) const { return day <= m_today.addDays(days); }

    /// As the law says for what the household has: its cycle, and the term of its recognition.
    void reviews()
    {
        if (!m_law)
            return;
        const auto assessment = policy::assess(policy::situationOf(m_dossier, Month::of(m_today)), *m_law, policy::Telling::Quietly);
        if (!assessment.reviewDue.isEmpty()) {
            const auto month = Month::parse(assessment.reviewDue);
            const Day day = month ? month->lastDay() : Day::fromString(assessment.reviewDue, Qt::ISODate);
            if (isWithin(day, m_window.review))
                add(DueKind::Review, day, {{u"day"_s, shown(day)}, {u"class"_s, assessment.gradeText}}, nullptr,
                    assessment.gradeText.isEmpty() ? u"due.review"_s : u"due.review_class"_s);
        }
        if (assessment.validUntil && isWithin(assessment.validUntil->lastDay(), m_window.validity))
            add(DueKind::Validity, assessment.validUntil->lastDay(), {{u"month"_s, assessment.validUntil->toString()}});
    }

    void exits(const std::vector<Decision> &decisions)
    {
        for (const Decision &decision : decisions)
            if (decision.state == u"gradual_exit" && decision.endMonth && isWithin(decision.endMonth->lastDay(), m_window.exit))
                add(DueKind::GradualExit, decision.endMonth->lastDay(), {{u"month"_s, decision.endMonth->toString()}});
    }

    void visit()
    {
        std::optional<Day> last;
        for (const Visit &visit : m_dossier.visits)
            if (!last || *last < visit.day)
                last = visit.day;
        if (!last)
            add(DueKind::Visit, m_today, {}, nullptr, u"due.never_visited"_s);
        else if (const Day next = addMonths(*last, m_window.visitMonths); next <= m_today)
            add(DueKind::Visit, next, {{u"day"_s, shown(*last)}});
    }

    /// On the birthday itself, or the 1 March of somebody born on 29 February (readings §4).
    void ages(const Member &member)
    {
        const auto birth = member.birthDate();
        if (!birth)
            return;
        for (const int age : agesThatMatter) {
            Day day(birth->year() + age, birth->month(), birth->day());
            if (!day.isValid())
                day = Day(birth->year() + age, 3, 1);
            if (m_today <= day && isWithin(day, m_window.age))
                add(DueKind::Age, day, {{u"name"_s, member.name}, {u"age"_s, QString::number(age)}, {u"day"_s, shown(day)}}, &member);
        }
    }

    void certificate(const Member &member)
    {
        const auto &until = member.disabilityValidUntil;
        if (until && isWithin(*until, m_window.certificate))
            add(DueKind::Certificate, *until, {{u"name"_s, member.name}, {u"day"_s, shown(*until)}}, &member);
    }

    const Dossier &m_dossier;
    const policy::Law *m_law;
    const Day m_today;
    const DueWindow &m_window;
    std::vector<DueItem> &m_list;
};

/// Parcels: what was changed here and not carried, and what was sent and not answered.
void addParcels(const std::vector<PeerRow> &peers, Day today, const DueWindow &window, std::vector<DueItem> &list)
{
    for (const PeerRow &peer : peers) {
        const auto add = [&](DueKind kind, Day since) {
            if (since.daysTo(today) >= window.parcelDays)
                list.push_back({kind, {}, {}, peer.name, {}, since.addDays(window.parcelDays), u"due."_s + toCode(kind),
                                {{u"office"_s, peer.name}, {u"day"_s, shown(since)}, {u"count"_s, QString::number(peer.changesToSend)}}});
        };
        if (peer.changesToSend > 0)
            add(DueKind::Parcel, peer.lastSent.value_or(today.addDays(-window.parcelDays)));
        if (peer.lastSent && (!peer.lastReceived || *peer.lastReceived < *peer.lastSent))
            add(DueKind::Answer, *peer.lastSent);
    }
}

bool isSooner(const DueItem &one, const DueItem &other)
{
    return std::tie(one.day, one.group, one.name, one.kind) < std::tie(other.day, other.group, other.name, other.kind);
}

} // namespace

Result<std::vector<DueItem>> due(Office &office, const DueWindow &window, Progress *progress)
{
    auto list = office.file->read([&](Reader &reader) -> Result<std::vector<DueItem>> {
        std::vector<DueItem> found;
        const int total = reader.count<Household>();
        int done = 0;
        std::int64_t after = 0;
        for (auto dossiers = reader.nextDossiers(after, householdsAtOnce); !dossiers.empty(); dossiers = reader.nextDossiers(after, householdsAtOnce)) {
            for (const Dossier &dossier : dossiers)
                if (!dossier.household.closedOn)
                    HouseholdDue(dossier, office.law.get(), office.today, window, found).run();
            done += static_cast<int>(dossiers.size());
            if (progress)
                progress->report(done, total);
            if (progress && progress->cancelled())
                return fail(u"casework.cancelled"_s);
        }
        return found;
    });
    const auto offices = list ? peers(office) : Result<std::vector<PeerRow>>();
    if (!list || !offices)
        return tl::unexpected(list ? offices.error() : list.error());
    addParcels(*offices, office.today, window, *list);
    std::sort(list->begin(), list->end(), isSooner);
    return list;
}

} // namespace xieli::casework
