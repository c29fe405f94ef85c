// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/aid.h"

#include "policy/aidamounts.h"
#include "policy/assess.h"
#include "policy/months.h"
#include "policy/persons.h"

#include <numeric>

namespace xieli::policy {

using namespace Qt::StringLiterals;

namespace {

/// A request that was not refused, for "the same cause once a calendar year".
struct GrantedBefore {
    int year;
    QString cause;
    Day day;
};

class Requests {
public:
    Requests(const Situation &situation, Assessment &out, Context &context)
        : m_situation(situation), m_out(out), m_months(context)
    {
    }

    void run()
    {
        const auto &requests = m_situation.aidRequests;
        std::vector<std::size_t> order(requests.size());
        std::iota(order.begin(), order.end(), 0);
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return dayOf(requests[a]) < dayOf(requests[b]); });
        m_out.aid.resize(requests.size());
        for (const std::size_t at : order)
            m_out.aid[at] = judged(requests[at]);
        m_months.tell();
    }

private:
    /// A request without a day counts as made on the first day of the assessed month.
    Day dayOf(const AidRequest &request) const { return request.day ? *request.day : m_situation.month.firstDay(); }

    /// Of the household in the request's own month; who was born or came after its day does not count yet.
    int personsOn(Day day, const Context &context) const
    {
        const StopRules stop = stopRules(context);
        return static_cast<int>(std::count_if(m_situation.members.begin(), m_situation.members.end(), [&](const Member &member) {
            const auto birth = member.birthDate();
            return isPerson(member, context.month(), stop) && (!birth || *birth <= day) && (!member.joinedOn || *member.joinedOn <= day);
        }));
    }

    AidResult judged(const AidRequest &request)
    {
        const Day day = dayOf(request);
        Context &context = m_months.at(Month::of(day));
        AidResult result;
        result.request = request.id;
        result.kind = request.kind;
        if (!request.day)
            context.say(FindingKind::Note, u"relief.day_missing"_s, {{u"day"_s, day.toString(Qt::ISODate)}}, request.id.text(), u"day"_s);
        if (request.persons && *request.persons > personsOn(day, context) && context.isSecondForm())
            context.say(FindingKind::Warning, u"relief.persons_above_household"_s, {{u"persons"_s, digits(*request.persons)}, {u"household"_s, digits(personsOn(day, context))}},
                        request.id.text(), u"persons"_s);
        if (!request.persons && personsOn(day, context) == 0 && context.isSecondForm()) {
            context.say(FindingKind::NotDetermined, u"relief.nobody_left"_s, {}, request.id.text(), u"persons"_s);
            return result;
        }
        procedure(request, day, context, result);
        if (mayAsk(request, day, context, result)) {
            priceAid({m_situation, request, day, request.persons.value_or(personsOn(day, context)), m_out.annualIncome}, context, result);
            aboveMost(request, context, result);
        }
        if (result.refused.isEmpty() && !request.cause.isEmpty())
            m_granted.push_back({day.year(), request.cause, day});
        decidedBy(context, result);
        payInStages(request, context, result);
        return result;
    }

    /// 小额快救 needs neither check nor posting; 先行救助 is explained afterwards; everything else takes the whole way.
    static void procedure(const AidRequest &request, Day day, Context &context, AidResult &result)
    {
        const bool quick = request.kind == AidKind::Quick;
        const bool advance = request.kind == AidKind::Advance;
        result.checkNeeded = result.postingNeeded = !quick && !advance;
        result.explainAfterwards = advance;
        const Known days = quick ? context.peek(Figure::TemporaryAidQuickDays) : nullptr;
        if (days)
            result.days = static_cast<int>(days->number);
        const Known from = quick ? context.peek(Figure::TemporaryAidQuickFrom) : nullptr;
        if (quick && (!days || (from && day < *from->day)))
            return; // the kind does not exist yet: it will be refused for its date
        Step step = quick ? context.step(Rule::AidSimple, false, {{"days"_L1, digits(days->number)}}, request.id.text())
                          : context.step(advance ? Rule::AidAdvance : Rule::AidFull, !advance, {}, request.id.text());
        Context::cite(step, days);
        result.steps.push_back(std::move(step));
    }

    bool mayAsk(const AidRequest &request, Day day, Context &context, AidResult &result)
    {
        return existsYet(request, day, context, result) && livesHere(request, day, context, result) && causeIsNew(request, day, context, result);
    }

    /// A kind exists only from its day (readings §6).
    static bool existsYet(const AidRequest &request, Day day, Context &context, AidResult &result)
    {
        if (request.kind != AidKind::Quick)
            return true;
        const Known from = context.peek(Figure::TemporaryAidQuickFrom);
        if (from && *from->day <= day)
            return true;
        Day first;
        for (const DatedValue &value : context.law().values(Figure::TemporaryAidQuickFrom))
            if (value.day && !first.isValid())
                first = *value.day;
        Step step = context.step(Rule::AidRefusedDate, false, {{"day"_L1, day.toString(Qt::ISODate)},
            {"from"_L1, first.isValid() ? first.toString(Qt::ISODate) : u"?"_s}}, request.id.text());
        Context::cite(step, from);
        refuse(u"date"_s, u"relief.refused_date"_s, {{u"day"_s, day.toString(Qt::ISODate)}, {u"from"_s, first.toString(Qt::ISODate)}},
               std::move(step), request, context, result);
        return false;
    }

    /// Local hukou; or a place that asks for none; or so many months of residence, equal counts (001-04, 002-14).
    static bool livesHere(const AidRequest &request, Day day, Context &context, AidResult &result)
    {
        if (request.localHukou)
            return true;
        if (const Known anywhere = context.peek(Figure::TemporaryAidAnywhere); anywhere && anywhere->isOn()) {
            (void)context.use(Figure::TemporaryAidAnywhere);
            Step step = context.step(Rule::AidAnywhere, true, {}, request.id.text());
            Context::cite(step, anywhere);
            result.steps.push_back(std::move(step));
            return true;
        }
        const Known months = context.use(Figure::TemporaryAidResidenceMonths);
        if (!months)
            return false;
        if (!request.residentSince) {
            context.say(FindingKind::NotDetermined, u"relief.residence_unknown"_s, {}, request.id.text(), u"resident_since"_s);
            return false;
        }
        const bool longEnough = addMonths(*request.residentSince, static_cast<int>(months->number)) <= day;
        Step step = context.step(longEnough ? Rule::AidResidence : Rule::AidRefusedResidence, longEnough,
            {{"since"_L1, request.residentSince->toString(Qt::ISODate)}, {"day"_L1, day.toString(Qt::ISODate)},
             {"months"_L1, digits(months->number)}}, request.id.text());
        Context::cite(step, months);
        if (longEnough)
            result.steps.push_back(std::move(step));
        else
            refuse(u"residence"_s, u"relief.refused_residence"_s, {{u"months"_s, digits(months->number)}}, std::move(step), request, context, result);
        return longEnough;
    }

    bool causeIsNew(const AidRequest &request, Day day, Context &context, AidResult &result)
    {
        if (request.cause.isEmpty() || !context.isOn(Figure::TemporaryAidSameCauseOnce))
            return true;
        const auto same = std::find_if(m_granted.begin(), m_granted.end(),
                                       [&](const GrantedBefore &granted) { return granted.year == day.year() && granted.cause == request.cause; });
        if (same == m_granted.end())
            return true;
        Step step = context.step(Rule::AidRefusedCause, false, {{"cause"_L1, request.cause}, {"day"_L1, same->day.toString(Qt::ISODate)}}, request.id.text());
        Context::cite(step, context.use(Figure::TemporaryAidSameCauseOnce));
        refuse(u"same_cause"_s, u"relief.refused_same_cause"_s, {{u"cause"_s, request.cause}, {u"day"_s, same->day.toString(Qt::ISODate)}},
               std::move(step), request, context, result);
        return false;
    }

    /// The place's highest amount for any request; what is above it is refused, not cut (readings §5).
    static void aboveMost(const AidRequest &request, Context &context, AidResult &result)
    {
        const Known most = result.amount ? context.peek(Figure::TemporaryAidMost) : nullptr;
        if (!most || *result.amount <= most->money())
            return;
        refuseAbove(request, *result.amount, most->money(), context.use(Figure::TemporaryAidMost), context, result);
    }

    static void decidedBy(Context &context, AidResult &result)
    {
        if (!result.amount || context.law().value(Figure::TemporaryAidTownshipMost, context.month()).status == FigureStatus::Absent)
            return;
        const Known most = context.use(Figure::TemporaryAidTownshipMost);
        if (!most)
            return;
        const bool township = *result.amount <= most->money();
        result.decidedBy = township ? u"township"_s : u"county"_s;
        Step step = context.step(Rule::AidLevel, result.decidedBy, {{"amount"_L1, yuan(*result.amount)}, {"most"_L1, yuan(most->money())},
            {"level"_L1, township ? u"乡镇"_s : u"县级"_s}}, result.request.text());
        Context::cite(step, most);
        result.steps.push_back(std::move(step));
    }

    /// The fen left over goes to the first in the list: the dates should follow one another, none before the request.
    static void sayOrder(const AidRequest &request, const std::vector<AidStage> &stages, Context &context)
    {
        bool ordered = !request.day || stages.front().day >= *request.day;
        for (std::size_t i = 1; i < stages.size(); ++i)
            ordered = ordered && stages[i - 1].day < stages[i].day;
        if (!ordered && context.isSecondForm())
            context.say(FindingKind::Warning, u"relief.stages_out_of_order"_s, {}, request.id.text(), u"stages"_s);
    }

    /// 一次审批、分阶段救助: amounts that are written stay; what is left is shared evenly among the dates without one, and
    /// the fen left over goes to the first of those. They must add up exactly.
    static void payInStages(const AidRequest &request, Context &context, AidResult &result)
    {
        const auto written = parseStages(request.stages);
        if (!result.amount || !written || written->empty())
            return;
        const Known allowed = context.leanOn(Figure::TemporaryAidStages) ? context.peek(Figure::TemporaryAidStages) : nullptr;
        if (!allowed)
            return context.say(FindingKind::Warning, u"relief.stages_not_provided"_s, {}, request.id.text(), u"stages"_s);
        Money left = *result.amount;
        std::int64_t open = 0;
        for (const AidStage &stage : *written) {
            left -= stage.amount.value_or(Money());
            open += stage.amount ? 0 : 1;
        }
        if (left.isNegative() || (open == 0 && !left.isZero()))
            return context.say(FindingKind::Warning, u"relief.stages_do_not_add_up"_s,
                               {{u"amount"_s, yuan(*result.amount)}, {u"sum"_s, yuan(*result.amount - left)}}, request.id.text(), u"stages"_s);
        sayOrder(request, *written, context);
        std::int64_t over = open > 0 ? left.fen() % open : 0;
        for (AidStage stage : *written) {
            if (!stage.amount) {
                stage.amount = Money::fromFen(left.fen() / open + over);
                over = 0;
            }
            result.stages.push_back(stage);
        }
        Step step = context.step(Rule::AidStages, *result.amount, {{"count"_L1, digits(static_cast<std::int64_t>(written->size()))},
            {"list"_L1, stagesText(result.stages)}, {"amount"_L1, yuan(*result.amount)}}, request.id.text());
        Context::cite(step, allowed);
        result.steps.push_back(std::move(step));
    }

    const Situation &m_situation;
    Assessment &m_out;
    EventMonths m_months;
    std::vector<GrantedBefore> m_granted;
};

} // namespace

void refuse(QString why, QString message, Arguments arguments, Step step, const AidRequest &request, Context &context, AidResult &result)
{
    result.refused = std::move(why);
    result.amount.reset();
    result.steps.push_back(std::move(step));
    context.say(FindingKind::Warning, std::move(message), std::move(arguments), request.id.text());
}

void refuseAbove(const AidRequest &request, Money amount, Money most, Known figure, Context &context, AidResult &result)
{
    result.most = most;
    Step step = context.step(Rule::AidRefusedMost, false, {{"amount"_L1, yuan(amount)}, {"most"_L1, yuan(most)}}, request.id.text());
    Context::cite(step, figure);
    refuse(u"above_most"_s, u"relief.refused_most"_s, {{u"amount"_s, yuan(amount)}, {u"most"_s, yuan(most)}}, std::move(step), request, context, result);
}

void assessAid(const Situation &situation, Assessment &out, Context &context)
{
    if (!situation.aidRequests.empty())
        Requests(situation, out, context).run();
}

} // namespace xieli::policy
