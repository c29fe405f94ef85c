// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/due.h"

#include "casework/backupdue.h"
#include "casework/casedue.h"
#include "casework/clashdue.h"
#include "casework/exchanging.h"
#include "casework/inforce.h"
#include "casework/moves.h"
#include "casework/paydue.h"
#include "casework/postings.h"
#include "casework/registers.h"
#include "casework/toconfirm.h"
#include "casework/twiceapproved.h"
#include "policy/assess.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

constexpr int householdsAtOnce = 200;

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
                add(DueKind::Review, day, {{u"day"_s, isoText(day)}, {u"class"_s, assessment.gradeText}}, nullptr,
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
            add(DueKind::Visit, next, {{u"day"_s, isoText(*last)}});
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
                add(DueKind::Age, day, {{u"name"_s, member.name}, {u"age"_s, QString::number(age)}, {u"day"_s, isoText(day)}}, &member);
        }
    }

    void certificate(const Member &member)
    {
        const auto &until = member.disabilityValidUntil;
        if (until && isWithin(*until, m_window.certificate))
            add(DueKind::Certificate, *until, {{u"name"_s, member.name}, {u"day"_s, isoText(*until)}}, &member);
    }

    const Dossier &m_dossier;
    const policy::Law *m_law;
    const Day m_today;
    const DueWindow &m_window;
    std::vector<DueItem> &m_list;
};

/// Parcels: what was changed here and not carried, what was sent and not answered, and at a township the villages that are late,
/// whether or not anything was ever sent to them.
void addParcels(const std::vector<PeerRow> &peers, const Office &office, const DueWindow &window, std::vector<DueItem> &list)
{
    for (const PeerRow &peer : peers) {
        if (peer.revokedOn)
            continue;
        const auto add = [&](DueKind kind, Day since, const QString &reason) {
            if (const int days = int(since.daysTo(office.today)); days >= window.parcelDays)
                list.push_back({kind, {}, {}, peer.name, {}, since.addDays(window.parcelDays), reason,
                                {{u"office"_s, peer.name}, {u"day"_s, isoText(since)}, {u"days"_s, QString::number(days)},
                                 {u"count"_s, QString::number(peer.changesToSend)}}});
        };
        if (peer.changesToSend > 0)
            add(DueKind::Parcel, peer.lastSent.value_or(office.today.addDays(-window.parcelDays)), u"due.parcel"_s);
        if (isLate(peer, office.role, office.today, window.parcelDays))
            add(DueKind::Answer, peer.lastReceived.value_or(peer.knownSince), peer.lastReceived ? u"due.village_late"_s : u"due.village_never"_s);
        else if (!(office.role == OfficeRole::Township && peer.role == OfficeRole::Village) && peer.lastSent && (!peer.lastReceived || *peer.lastReceived < *peer.lastSent))
            add(DueKind::Answer, *peer.lastSent, u"due.answer"_s);
    }
}

/// 公示: what is to be taken down, answered.
class PostingsDue {
public:
    PostingsDue(const Office &office, const DueWindow &window, std::vector<DueItem> &list) : m_office(office), m_window(window), m_list(list) {}

    void add(const PostingRow &row)
    {
        if (row.state == PostingState::Closed || row.state == PostingState::Withdrawn)
            return;
        for (const PostingObjection &objection : row.objections)
            if (!objection.settledOn)
                item(DueKind::Objection, row, objection.day, u"due.objection"_s,
                     {{u"what"_s, objection.what}, {u"day"_s, isoText(objection.day)}});
        if (row.lastDay && *row.lastDay <= m_office.today.addDays(m_window.posting))
            item(DueKind::Posting, row, *row.lastDay, u"due.posting"_s, {{u"day"_s, isoText(*row.lastDay)}});
        else if (row.posting.kind == PostingKind::Standing && row.state == PostingState::ToTakeDown)
            item(DueKind::Posting, row, m_office.today, u"due.posting_replaced"_s, {});
    }

private:
    void item(DueKind kind, const PostingRow &row, Day day, const QString &reason, Arguments arguments)
    {
        const QString name = m_office.wording.text(u"postings.name"_s, {{u"programme"_s, programmeText(row.posting.programme, m_office.wording)},
                                                                       {u"month"_s, row.posting.month.toString()}});
        m_list.push_back({kind, {}, {}, name, {}, day, reason, std::move(arguments), row.posting.id.text()});
    }

    const Office &m_office;
    const DueWindow &m_window;
    std::vector<DueItem> &m_list;
};

/// 台账: lines to be answered or done, and declarations that have not come while the month runs out.
Result<void> addRegisters(Office &office, const DueWindow &window, std::vector<DueItem> &list)
{
    const auto lines = office.file->read([&](Reader &reader) { return entriesDue(reader, office.today.addDays(window.registers)); });
    if (!lines)
        return tl::unexpected(lines.error());
    for (const auto &[entry, dueOn, name, group] : *lines) {
        const QString own = u"due.register_"_s + toCode(entry.kind);
        list.push_back({DueKind::Register, entry.household.value_or(HouseholdId()), {}, name, group, dueOn,
                        office.wording.knows(own) ? own : u"due.register_line"_s,
                        {{u"register"_s, kindText(entry.kind, office.wording)}, {u"what"_s, choiceText(entry.what, office.wording)}, {u"day"_s, isoText(entry.day)},
                         {u"measure"_s, entry.detail.isEmpty() ? entry.what : entry.detail}, {u"source"_s, choiceText(entry.source, office.wording)},
                         {u"handler"_s, entry.handler}},
                        entry.id.text()});
    }
    const Day last = Month::of(office.today).lastDay();
    if (office.today.addDays(window.declarations) < last)
        return {};
    const auto missing = declarationsMissing(office, Month::of(office.today));
    if (!missing)
        return tl::unexpected(missing.error());
    if (*missing > 0)
        list.push_back({DueKind::Register, {}, {}, {}, {}, last, u"due.register_declarations"_s, {{u"count"_s, QString::number(*missing)}}, u"declarations_due"_s});
    return {};
}

/// 迁移: a file that nobody has, an arrival that nobody answered, word from where they left.
Result<void> addMoves(Office &office, std::vector<DueItem> &list)
{
    const auto rows = moves(office);
    if (!rows)
        return tl::unexpected(rows.error());
    for (const MoveRow &row : *rows) {
        const QString reason = row.mayGive ? u"due.move_to_give"_s : row.mayAnswer ? u"due.move_to_answer"_s : row.state == MoveState::Returned && row.mayReopen ? u"due.move_returned"_s
            : row.news > 0 ? u"due.move_news"_s : QString();
        if (!reason.isEmpty())
            list.push_back({DueKind::Move, {}, {}, row.head, {}, row.day, reason,
                            {{u"head"_s, row.head}, {u"from"_s, row.from}, {u"to"_s, row.to}, {u"day"_s, isoText(row.day)}, {u"why"_s, row.answer},
                             {u"count"_s, QString::number(row.news)}, {u"told"_s, row.told}}, row.id});
    }
    return {};
}

bool isDueSooner(const DueItem &one, const DueItem &other)
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
    addParcels(*offices, office, window, *list);
    const auto hanging = postings(office, PostingParts::WithoutEntries);
    if (!hanging)
        return tl::unexpected(hanging.error());
    for (const PostingRow &row : *hanging)
        PostingsDue(office, window, *list).add(row);
    if (const auto added = addRegisters(office, window, *list); !added)
        return tl::unexpected(added.error());
    if (const auto added = addClashes(office, *list); !added)
        return tl::unexpected(added.error());
    if (const auto added = addStatedDecisions(office, *list); !added)
        return tl::unexpected(added.error());
    if (const auto added = addTwiceApproved(office, *list); !added)
        return tl::unexpected(added.error());
    if (const auto added = addPayments(office, *list); !added)
        return tl::unexpected(added.error());
    if (const auto added = addCases(office, *list); !added)
        return tl::unexpected(added.error());
    if (const auto added = addMoves(office, *list); !added)
        return tl::unexpected(added.error());
    if (const auto added = addBackups(office, *list); !added)
        return tl::unexpected(added.error());
    std::sort(list->begin(), list->end(), isDueSooner);
    return list;
}

} // namespace xieli::casework
