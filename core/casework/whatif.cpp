// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/whatif.h"

#include "casework/ledger.h"
#include "casework/payguard.h"
#include "papers/format.h"

#include <QSet>

#include <atomic>
#include <future>

namespace xieli::casework {

using namespace Qt::StringLiterals;
using policy::Effect;
using policy::Outcome;

namespace {

constexpr int chunk = 500;      ///< households held at a time
constexpr int mostMonths = 120;

using Pairs = std::vector<std::pair<Outcome, Outcome>>; ///< before and after, a month each

/// People who stand in more than one household: only among them does it matter who is paid first.
class SharedPeople {
public:
    explicit SharedPeople(Reader &reader)
    {
        findShared(reader);
        if (!m_numbers.isEmpty())
            claimPaid(reader);
    }
    /// The household with nobody but its shared people.
    Dossier sharedOf(const Dossier &dossier) const
    {
        Dossier shared;
        if (m_numbers.isEmpty())
            return shared;
        shared.household.id = dossier.household.id;
        std::copy_if(dossier.members.begin(), dossier.members.end(), std::back_inserter(shared.members),
                     [this](const Member &member) { return isShared(member); });
        return shared;
    }
    /// The ledger's claims, to which a law's own are added.
    const PayGuard &guard() const { return m_guard; }

private:
    /// A number without digits to compare cannot be paid twice; two numbers of one hash only make work.
    static std::optional<size_t> numberOf(const Member &member)
    {
        const auto number = member.idNumber();
        return number ? std::optional(qHash(number->full())) : std::nullopt;
    }
    bool isShared(const Member &member) const
    {
        const auto number = numberOf(member);
        return number && m_numbers.contains(*number);
    }

    /// Sixteen bytes a person, for there are hundreds of thousands.
    void findShared(Reader &reader)
    {
        std::vector<std::pair<size_t, size_t>> people;
        reader.forEach<Member>([&](const Member &member) {
            if (const auto number = numberOf(member))
                people.emplace_back(*number, qHash(member.household));
        });
        std::sort(people.begin(), people.end());
        for (std::size_t i = 1; i < people.size(); ++i)
            if (people[i].first == people[i - 1].first && people[i].second != people[i - 1].second)
                m_numbers.insert(people[i].first);
    }

    void claimPaid(Reader &reader)
    {
        QSet<PaymentBatchId> approved;
        for (const PaymentBatch &batch : reader.all<PaymentBatch>())
            if (batch.state == BatchState::Approved)
                approved.insert(batch.id);
        if (approved.isEmpty())
            return;
        QHash<HouseholdId, Dossier> dossiers;
        reader.forEach<Member>([&](const Member &member) {
            if (isShared(member))
                dossiers[member.household].members.push_back(member);
        });
        reader.forEach<Household>([&](const Household &household) { // in the order of the list: who comes first was paid
            const auto found = dossiers.find(household.id);
            if (found == dossiers.end())
                return;
            found->household = household;
            std::vector<PaymentLine> lines = reader.where<PaymentLine>("household_id", household.id);
            std::erase_if(lines, [&approved](const PaymentLine &line) { return !approved.contains(line.batch) || line.kind == PaymentKind::Recovery; }); // that was only asked for
            m_guard.claimPaid(PayGuard::peopleOf(*found), lines);
        });
    }

    QSet<size_t> m_numbers;
    PayGuard m_guard;
};

/// Money of one month that is paid unless one of its persons is paid elsewhere.
struct Claim {
    QString benefit;
    Month month;
    std::vector<MemberId> covered;
    int persons = 0;
    Money amount;
};

/// One household under both laws.
struct Compared {
    Pairs pairs;
    Dossier shared;                     ///< its people who stand in another household too
    std::vector<Claim> claimedBefore;   ///< what their standing there decides; `pairs` is still without it
    std::vector<Claim> claimedAfter;
};

class Trial {
public:
    Trial(Reader &reader, const ChangedLaw &law, Month from, Month to)
        : m_law(law), m_from(from), m_shared(reader), m_guardBefore(m_shared.guard()), m_guardAfter(m_shared.guard())
    {
        m_report.from = from;
        m_report.to = to;
        m_report.figures = law.figures;
        m_report.tables = law.tables;
        for (const QString &benefit : law.benefits)
            m_report.benefits << benefitName(benefit, *law.after);
        for (Month month = from; month <= to; ++month)
            m_report.months.push_back({month, {}, {}});
    }

    void take(const std::vector<Dossier> &dossiers)
    {
        std::vector<Compared> compared(dossiers.size());
        std::atomic<std::size_t> next = 0;
        const auto work = [&] {
            for (std::size_t i = next++; i < dossiers.size(); i = next++)
                compared[i] = compare(dossiers[i]);
        };
        auto other = std::async(std::launch::async, work);
        work();
        other.get();
        for (std::size_t i = 0; i < dossiers.size(); ++i) { // in the order in which a draft goes: who comes first is paid
            const PayGuard::People people = PayGuard::peopleOf(compared[i].shared);
            for (const Claim &claim : compared[i].claimedBefore)
                settle(claim, m_guardBefore, people, compared[i].pairs[std::size_t(claim.month - m_from)].first);
            for (const Claim &claim : compared[i].claimedAfter)
                settle(claim, m_guardAfter, people, compared[i].pairs[std::size_t(claim.month - m_from)].second);
            count(dossiers[i], compared[i].pairs);
        }
    }

    WhatIfReport finish()
    {
        sayWithoutEffect();
        sayRetestKept();
        if (m_report.count(Effect::Undetermined) > 0)
            say(u"whatif.undetermined"_s, {{u"households"_s, QString::number(m_report.count(Effect::Undetermined))}});
        return std::move(m_report);
    }

private:
    static void settle(const Claim &claim, PayGuard &guard, const PayGuard::People &people, Outcome &outcome)
    {
        if (!guard.refusal(people, {claim.benefit, claim.month, claim.covered, claim.persons}))
            outcome.owed += claim.amount;
    }

    /// Holds everything back and notes it: who is paid first is settled when the households come in their order.
    static policy::Withheld noting(const Dossier &shared, std::vector<Claim> &claims)
    {
        if (shared.members.empty())
            return {};
        return [&claims](const Decision &decision, const policy::Owed &owed, Month month) {
            claims.push_back({decision.benefit, month, owed.covered, owed.persons, *owed.amount});
            return true;
        };
    }

    Compared compare(const Dossier &dossier) const
    {
        Compared compared{{}, m_shared.sharedOf(dossier), {}, {}};
        const policy::Withheld before = noting(compared.shared, compared.claimedBefore);
        const policy::Withheld after = noting(compared.shared, compared.claimedAfter);
        const policy::Streams streams = policy::streamsOf(dossier.decisions);
        const policy::RestingOn resting = restingOn(dossier, m_from, *m_law.before, {});
        policy::Situation situation = policy::situationOf(dossier, m_from);
        compared.pairs.reserve(m_report.months.size());
        for (const WhatIfMonth &month : m_report.months) {
            policy::turnTo(situation, dossier, month.month);
            const bool isOpen = !dossier.household.closedOn || Month::of(*dossier.household.closedOn) >= month.month;
            compared.pairs.emplace_back(policy::outcomeOf(situation, streams, *m_law.before, isOpen, before, resting),
                                        policy::outcomeOf(situation, streams, *m_law.after, isOpen, after, resting));
        }
        return compared;
    }

    static void add(WhatIfSide &side, const Outcome &outcome)
    {
        side.owed += outcome.owed;
        side.owedUnknown += outcome.owedWhole ? 0 : 1;
        if (!outcome.assessed)
            return;
        const bool known = outcome.category && outcome.monthly && outcome.yearly;
        side.proposed += known ? *outcome.monthly : Money();
        side.yearly += known ? *outcome.yearly : Money();
        side.proposedUnknown += known ? 0 : 1;
        ++side.households[outcome.category ? std::size_t(*outcome.category) : std::size_t(notDetermined)];
    }

    void count(const Dossier &dossier, const Pairs &pairs)
    {
        ++m_report.households;
        std::array<bool, 7> effects{};
        bool isListed = false;
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            const auto &[before, after] = pairs[i];
            add(m_report.months[i].before, before);
            add(m_report.months[i].after, after);
            const Effect effect = policy::effectOf(before, after);
            effects[std::size_t(effect)] = true;
            if (effect == Effect::Same)
                continue;
            if (!isListed)
                m_report.listed.push_back({dossier.household.id, dossier.head() ? dossier.head()->name : QString(),
                                           once(dossier.household.village), once(dossier.household.group)});
            list(isListed, m_report.months[i].month, effect, before, after);
            isListed = true;
            m_hasEffect = m_hasEffect || effect != Effect::Undetermined || !alikeButLine(before, after);
        }
        m_report.differing += isListed ? 1 : 0;
        for (std::size_t effect = 0; effect < effects.size(); ++effect)
            m_report.byEffect[effect] += effects[effect] ? 1 : 0;
    }

    /// A household that could not be told before and cannot be told now is listed, but is no effect of the change.
    static bool alikeButLine(Outcome before, const Outcome &after)
    {
        before.line = after.line;
        return before == after;
    }

    void list(bool hasRow, Month month, Effect effect, const Outcome &before, const Outcome &after)
    {
        if (hasRow) {
            WhatIfRow &last = m_report.rows.back();
            if (last.to + 1 == month && last.effect == effect && last.before == before && last.after == after) {
                last.to = month;
                return;
            }
        }
        m_report.rows.push_back({std::uint32_t(m_report.listed.size() - 1), month, month, effect, before, after});
        for (Outcome *outcome : {&m_report.rows.back().before, &m_report.rows.back().after}) {
            outcome->state = once(outcome->state);
            outcome->missing = once(outcome->missing);
        }
    }

    /// The same word in one piece of memory for all households.
    QString once(const QString &word) { return *m_words.insert(word); }

    bool isWithin(const policy::Span &span) const
    {
        return (!span.from || *span.from <= m_report.to) && (!span.to || m_report.from <= *span.to);
    }

    /// The change that was meant to matter and does not is the mistake that nobody sees (a wrong year, a value typed as it was).
    void sayWithoutEffect()
    {
        const bool dated = m_report.benefits.isEmpty() && m_report.tables.empty(); // all that is changed has months
        if (!m_law.isChange()) // said even where a household is listed because it could not be told before either
            return say(u"whatif.same_values"_s, {});
        if (m_hasEffect)
            return;
        if (dated && !changes({}))
            say(u"whatif.outside_months"_s, {{u"from"_s, m_report.from.toString()}, {u"to"_s, m_report.to.toString()}});
        else
            say(u"whatif.no_household_differs"_s, {{u"households"_s, QString::number(m_report.households)}});
    }

    /// Some figure whose key begins so is another one in the months of the trial.
    bool changes(QLatin1String beginning) const
    {
        return std::ranges::any_of(m_report.figures, [&](const policy::FigureChange &change) {
            return isWithin(change.span) && policy::figureKey(change.figure).startsWith(beginning);
        });
    }

    /// The line of the re-test of classes is a figure of its own: it does not follow the line of the place.
    void sayRetestKept()
    {
        const policy::DatedValue &retest = m_law.after->value(policy::Figure::DibaoRetestLineYear, m_report.to);
        if (retest.isKnown() && changes(QLatin1String("dibao.line.rural.")) && !changes(QLatin1String("dibao.retest.line.")))
            say(u"whatif.retest_line_kept"_s, {{u"line"_s, papers::amount(retest.money())}}, FindingKind::Note);
    }

    void say(const QString &key, const Arguments &arguments, FindingKind kind = FindingKind::Warning)
    {
        m_report.findings.push_back({kind, key, arguments, {}, {}});
    }

    const ChangedLaw &m_law;
    Month m_from;
    SharedPeople m_shared;
    PayGuard m_guardBefore;
    PayGuard m_guardAfter;
    QSet<QString> m_words;
    WhatIfReport m_report;
    bool m_hasEffect = false;
};

void addMonth(WhatIfSide &year, const WhatIfSide &month)
{
    year.owed += month.owed;
    year.owedUnknown = std::max(year.owedUnknown, month.owedUnknown);
    year.proposed += month.proposed;
    year.proposedUnknown = std::max(year.proposedUnknown, month.proposedUnknown);
    year.yearly = month.yearly;
    year.households = month.households;
}

} // namespace

std::vector<WhatIfYear> WhatIfReport::years() const
{
    std::vector<WhatIfYear> years;
    for (const WhatIfMonth &month : months) {
        if (years.empty() || years.back().year != month.month.year())
            years.push_back({month.month.year(), 0, {}, {}});
        ++years.back().months;
        addMonth(years.back().before, month.before);
        addMonth(years.back().after, month.after);
    }
    return years;
}

Result<WhatIfReport> whatIf(Office &office, const ChangedLaw &law, Month from, Month to, Progress *progress)
{
    if (to < from)
        return fail(u"whatif.months_reversed"_s, {{u"from"_s, from.toString()}, {u"to"_s, to.toString()}});
    if (to - from >= mostMonths)
        return fail(u"whatif.too_many_months"_s, {{u"most"_s, QString::number(mostMonths)}});
    return office.file->read([&](Reader &reader) -> Result<WhatIfReport> {
        const int total = reader.count<Household>();
        Trial trial(reader, law, from, to);
        std::int64_t after = 0;
        int done = 0;
        for (auto dossiers = reader.nextDossiers(after, chunk); !dossiers.empty(); dossiers = reader.nextDossiers(after, chunk)) {
            if (progress && progress->cancelled())
                return fail(u"casework.cancelled"_s);
            trial.take(dossiers);
            done += int(dossiers.size());
            if (progress)
                progress->report(done, total);
        }
        return trial.finish();
    });
}

} // namespace xieli::casework
