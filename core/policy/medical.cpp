// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/aid.h"

#include "policy/assess.h"
#include "policy/months.h"

#include <numeric>

namespace xieli::policy {

using namespace Qt::StringLiterals;

namespace {

/// What one person's year has come to before a bill.
struct YearSoFar {
    Money rest;        ///< self-paid after all insurances: what the warning looks at
    Money covered;     ///< of it the bills that aid covers: what "超过3000元" looks at
    Money byShare;     ///< the part of it that the ratio looks at
    Money given;       ///< aid by ratio, for the yearly limit
    QString lastBill;
};

Money part(Money before, Money more, Money threshold) ///< how much of `more` lies above the threshold
{
    const Money after = before + more - threshold;
    const Money earlier = before - threshold;
    return (after.isNegative() ? Money() : after) - (earlier.isNegative() ? Money() : earlier);
}

class Bills {
public:
    Bills(const Situation &situation, Assessment &out, Context &context)
        : m_situation(situation), m_out(out), m_months(context)
    {
    }

    void run()
    {
        const auto &bills = m_situation.medicalBills;
        std::vector<std::size_t> order(bills.size());
        std::iota(order.begin(), order.end(), 0);
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return dayOf(bills[a]) < dayOf(bills[b]); });
        m_out.medical.resize(bills.size());
        for (const std::size_t at : order)
            m_out.medical[at] = judged(bills[at]);
        warn();
        m_months.tell();
    }

private:
    using Key = std::pair<QString, int>; ///< member (or nobody), year

    int yearOf(const MedicalBill &bill) const { return bill.day ? bill.day->year() : bill.year.value_or(m_situation.month.year()); }
    Day dayOf(const MedicalBill &bill) const { return bill.day ? *bill.day : Day(yearOf(bill), 1, 1); }
    /// Where only the year is known: the assessed month, or the last one of an earlier year.
    Month monthOf(const MedicalBill &bill) const
    {
        if (bill.day)
            return Month::of(*bill.day);
        return yearOf(bill) == m_situation.month.year() ? m_situation.month : Month(yearOf(bill), 12);
    }

    const Member *memberOf(const MedicalBill &bill) const
    {
        for (const Member &member : m_situation.members)
            if (bill.member == member.id)
                return &member;
        return nullptr;
    }

    bool isRegisteredPoor(const MedicalBill &bill) const
    {
        const Member *member = memberOf(bill);
        return m_situation.household.registeredPoor || (member && member->registeredPoor);
    }

    /// What the household receives as decided; where nothing was decided, what this assessment proposes. A 特困 person is one.
    std::optional<Category> categoryOf(const MedicalBill &bill) const
    {
        for (const MemberResult &result : m_out.members)
            if (bill.member == result.member)
                return result.category == u"tekun" ? Category::Tekun : Category::Dibao;
        if (m_situation.received.category && *m_situation.received.category != Category::None)
            return m_situation.received.category;
        return m_out.category;
    }

    MedicalResult judged(const MedicalBill &bill)
    {
        Context &context = m_months.at(monthOf(bill));
        YearSoFar &year = m_years[{bill.member ? bill.member->text() : QString(), yearOf(bill)}];
        MedicalResult result;
        result.bill = bill.id;
        result.member = bill.member;
        if (!bill.member && context.isSecondForm())
            context.say(FindingKind::Warning, u"relief.medical_member_unknown"_s, {}, bill.id.text(), u"member"_s);
        restOf(bill, context, result);
        checkDisease(bill, context, result);
        if (context.peek(Figure::MedicalTopUpTo))
            topUp(bill, context, result);
        else if (!bill.inPatient && context.leanOn(Figure::MedicalInPatientOnly))
            notCovered(u"out_patient"_s, u"不是住院费用"_s, bill, context, result);
        else
            byRatioAndThreshold(bill, context, year, result);
        year.rest += result.rest;
        year.lastBill = bill.id.text();
        if (result.amount && result.refused.isEmpty())
            result.steps.push_back(context.step(Rule::MedicalTotal, *result.amount, {{"amount"_L1, yuan(*result.amount)}}, bill.id.text()));
        return result;
    }

    /// 000-15: basic insurance, then major-illness insurance, then re-insurance; what is left is looked at.
    static void restOf(const MedicalBill &bill, Context &context, MedicalResult &result)
    {
        const auto less = [](Money from, Money paid) { return from < paid ? Money() : from - paid; };
        result.selfPaid = less(bill.compliant, bill.basicPaid);
        result.rest = less(less(result.selfPaid, bill.majorPaid), bill.reinsurancePaid);
        if (bill.compliant < bill.basicPaid + bill.majorPaid + bill.reinsurancePaid)
            context.say(FindingKind::Warning, u"relief.medical_paid_more_than_cost"_s, {{u"cost"_s, yuan(bill.compliant)}}, bill.id.text(), u"compliant_fen"_s);
        result.steps.push_back(context.step(Rule::MedicalRest, result.rest, {{"compliant"_L1, yuan(bill.compliant)}, {"basic"_L1, yuan(bill.basicPaid)},
            {"major"_L1, yuan(bill.majorPaid)}, {"reinsurance"_L1, yuan(bill.reinsurancePaid)}, {"rest"_L1, yuan(result.rest)}}, bill.id.text()));
    }

    /// 000-18: the list is the province's with the county's additions; whether a disease stands on it, and no amount, follows.
    static void checkDisease(const MedicalBill &bill, Context &context, MedicalResult &result)
    {
        if (bill.disease.isEmpty() || context.law().value(Figure::MedicalDiseases, context.month()).status == FigureStatus::Absent)
            return;
        const Known list = context.use(Figure::MedicalDiseases);
        if (!list)
            return;
        result.listedDisease = list->codes.contains(bill.disease);
        if (!*result.listedDisease)
            context.say(FindingKind::Note, u"relief.medical_disease_not_listed"_s, {{u"disease"_s, bill.disease}}, bill.id.text(), u"disease"_s);
    }

    void notCovered(QString why, QString words, const MedicalBill &bill, Context &context, MedicalResult &result) const
    {
        result.refused = std::move(why);
        result.steps.push_back(context.step(Rule::MedicalNotCovered, false, {{"why"_L1, words}}, bill.id.text()));
        context.say(FindingKind::Note, u"relief.medical_not_covered"_s, {{u"why"_s, words}}, bill.id.text());
    }

    /// 001-09: max(0, 75 % of the self-paid cost − major-illness compensation), never more than what is left. For low-income
    /// people: a household known to lie above every line gets it only if it stands in the low-income list.
    void topUp(const MedicalBill &bill, Context &context, MedicalResult &result) const
    {
        const auto category = categoryOf(bill);
        if (category == Category::None && !bill.lowIncome)
            return notCovered(u"not_covered"_s, u"不在低收入人群信息库"_s, bill, context, result);
        if (!category && !bill.lowIncome)
            context.say(FindingKind::NotDetermined, u"relief.medical_low_income_by_people"_s, {}, bill.id.text());
        const Known to = context.use(Figure::MedicalTopUpTo);
        const Money full = scaled(result.selfPaid, to->ratio, to->rounding) - bill.majorPaid;
        const Money owed = full.isNegative() ? Money() : full;
        const bool literally = context.isSecondForm(); // readings §5: the formula, whatever re-insurance has paid
        result.topUp = literally ? owed : std::min(owed, result.rest);
        if (literally && result.rest < owed)
            context.say(FindingKind::Warning, u"relief.top_up_above_rest"_s, {{u"amount"_s, yuan(owed)}, {u"rest"_s, yuan(result.rest)}}, bill.id.text());
        result.amount = result.topUp;
        Step step = context.step(Rule::MedicalTopUp, *result.topUp, {{"self"_L1, yuan(result.selfPaid)}, {"ratio"_L1, decimals(to->ratio)},
            {"major"_L1, yuan(bill.majorPaid)}, {"amount"_L1, yuan(*result.topUp)}}, bill.id.text());
        Context::cite(step, to);
        result.steps.push_back(std::move(step));
    }

    /// The registered poor's part above the year's threshold is covered in full (000-17); the ratio (000-15, 000-16) looks only
    /// at the part up to it, so that no fen is covered twice: 低保 and registered poor with 8,200 at 70 % get 2,100 + 5,200.
    void byRatioAndThreshold(const MedicalBill &bill, Context &context, YearSoFar &year, MedicalResult &result) const
    {
        Money rest = result.rest;
        const Money covered = rest;
        const bool poor = isRegisteredPoor(bill) && context.law().value(Figure::MedicalYearlyAbove, context.month()).status != FigureStatus::Absent;
        const Known threshold = poor ? context.use(Figure::MedicalYearlyAbove) : nullptr;
        if (threshold) {
            const Money before = context.isSecondForm() ? year.covered : year.rest;
            result.above = part(before, rest, threshold->money());
            rest -= *result.above;
            Step step = context.step(Rule::MedicalAbove, *result.above, {{"before"_L1, yuan(before)}, {"rest"_L1, yuan(result.rest)},
                {"above"_L1, yuan(threshold->money())}, {"amount"_L1, yuan(*result.above)}}, bill.id.text());
            Context::cite(step, threshold);
            result.steps.push_back(std::move(step));
        }
        year.covered += covered;
        const auto category = categoryOf(bill);
        if (!category)
            return context.say(FindingKind::NotDetermined, u"relief.medical_category_unknown"_s, {}, bill.id.text());
        const auto figure = shareFigure(*category, context);
        if (!figure) {
            if (!poor)
                return notCovered(u"not_covered"_s, u"不是救助对象的类别"_s, bill, context, result);
            result.amount = result.above;
            return;
        }
        result.share = shareOf(*figure, *category, rest, bill, context, year, result);
        if (result.share && (!poor || result.above))
            result.amount = *result.share + result.above.value_or(Money());
    }

    /// Each category's own share; 低保 has the pack's one, 特困 falls back on it, the others are covered only where the pack says.
    static std::optional<Figure> shareFigure(Category category, Context &context)
    {
        const auto isNamed = [&context](Figure figure) { return context.law().value(figure, context.month()).status != FigureStatus::Absent; };
        switch (category) {
        case Category::Tekun: return isNamed(Figure::MedicalShareTekun) ? Figure::MedicalShareTekun : Figure::MedicalShare;
        case Category::Dibao: return Figure::MedicalShare;
        case Category::Edge: return isNamed(Figure::MedicalShareEdge) ? std::optional(Figure::MedicalShareEdge) : std::nullopt;
        case Category::Rigid: return isNamed(Figure::MedicalShareRigid) ? std::optional(Figure::MedicalShareRigid) : std::nullopt;
        case Category::None: return std::nullopt;
        }
        Q_UNREACHABLE();
    }

    static Money aboveDeductible(Category category, Money rest, const QString &bill, Context &context, YearSoFar &year, MedicalResult &result)
    {
        const Figure figure = category == Category::Edge ? Figure::MedicalDeductibleEdgeYear
            : category == Category::Rigid ? Figure::MedicalDeductibleRigidYear : Figure::MedicalDeductibleYear;
        const Money before = year.byShare;
        year.byShare += rest;
        if (!context.peek(figure))
            return rest;
        const Known deductible = context.use(figure);
        const Money counted = part(before, rest, deductible->money());
        Step step = context.step(Rule::MedicalDeductible, counted, {{"deductible"_L1, yuan(deductible->money())}, {"before"_L1, yuan(before)},
            {"rest"_L1, yuan(rest)}, {"counted"_L1, yuan(counted)}}, bill);
        Context::cite(step, deductible);
        result.steps.push_back(std::move(step));
        return counted;
    }

    /// ratio (+ the county's 3–5 points for 低保 in deep-poverty areas, 000-16) × what counts; within the year's limit.
    static std::optional<Money> shareOf(Figure figure, Category category, Money rest, const MedicalBill &bill, Context &context, YearSoFar &year,
                                        MedicalResult &result)
    {
        const bool deep = bill.deepPoverty && category == Category::Dibao
            && context.law().value(Figure::MedicalBonusMost, context.month()).status != FigureStatus::Absent;
        const Known share = context.use(figure);
        const Known bonus = deep ? context.use(Figure::MedicalBonus) : nullptr;
        const Money counted = aboveDeductible(category, rest, bill.id.text(), context, year, result);
        if (!share || (deep && !bonus))
            return std::nullopt;
        Ratio ratio = share->ratio;
        if (bonus)
            ratio = Ratio(ratio.numerator() * bonus->ratio.denominator() + bonus->ratio.numerator() * ratio.denominator(),
                          ratio.denominator() * bonus->ratio.denominator());
        ratio = std::min(ratio, Ratio(1));
        Money amount = scaled(counted, ratio, share->rounding);
        const Known most = context.peek(Figure::MedicalMostYear) ? context.use(Figure::MedicalMostYear) : nullptr;
        if (most)
            amount = std::min(amount, most->money() < year.given ? Money() : most->money() - year.given);
        year.given += amount;
        Step step = context.step(Rule::MedicalShare, amount, {{"rest"_L1, yuan(counted)}, {"ratio"_L1, decimals(share->ratio)},
            {"bonus"_L1, bonus ? u"(另加"_s + decimals(bonus->ratio) + u")"_s : QString()}, {"amount"_L1, yuan(amount)},
            {"most"_L1, most ? u"(年度限额"_s + yuan(most->money()) + u"元)"_s : QString()}}, bill.id.text());
        Context::cite(step, share);
        Context::cite(step, bonus);
        Context::cite(step, most);
        result.steps.push_back(std::move(step));
        return amount;
    }

    /// 001-15: whoever's year has come to the warning line (equal counts) is offered aid without being asked.
    void warn()
    {
        for (const auto &[key, year] : m_years) {
            Context &context = m_months.at(key.second == m_situation.month.year() ? m_situation.month : Month(key.second, 12));
            if (context.law().value(Figure::MedicalWarningYear, context.month()).status == FigureStatus::Absent)
                continue;
            const Known line = context.use(Figure::MedicalWarningYear);
            if (!line || year.rest < line->money())
                continue;
            context.say(FindingKind::Warning, u"relief.medical_warning"_s, {{u"year"_s, digits(key.second)}, {u"amount"_s, yuan(year.rest)},
                {u"line"_s, yuan(line->money())}}, key.first.isEmpty() ? m_situation.household.id.text() : key.first);
            for (MedicalResult &result : m_out.medical)
                if (result.bill.text() == year.lastBill) {
                    Step step = context.step(Rule::MedicalWarning, year.rest, {{"year"_L1, yuan(year.rest)}, {"most"_L1, yuan(line->money())}}, key.first);
                    Context::cite(step, line);
                    result.steps.push_back(std::move(step));
                }
        }
    }

    const Situation &m_situation;
    Assessment &m_out;
    EventMonths m_months;
    std::map<Key, YearSoFar> m_years;
};

} // namespace

void assessMedical(const Situation &situation, Assessment &out, Context &context)
{
    if (!situation.medicalBills.empty())
        Bills(situation, out, context).run();
}

} // namespace xieli::policy
