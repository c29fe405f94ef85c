// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/household.h"

namespace xieli::policy {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array aidedKinds{"D05"_L1, "D06"_L1, "D07"_L1}; ///< what D13, aid already received, is taken from, in this order

std::optional<Figure> capOf(const QString &kind)
{
    if (kind == u"living" || kind == u"D08")
        return Figure::RigidCapLiving;
    if (kind == u"D05")
        return Figure::RigidCapMedical;
    if (kind == u"D06")
        return Figure::RigidCapRehabilitation;
    if (kind == u"D07")
        return Figure::RigidCapEducation;
    return std::nullopt;
}

/// 刚性支出困难 (民政部 2024-10-24; F13): expenditure of twelve months against income, in the variant that the pack names.
class RigidAssessment {
public:
    explicit RigidAssessment(HouseholdCase &household) : m_case(household), m_context(household.context) {}

    RigidResult run()
    {
        sumExpenses();
        const Known form = m_context.peek(Figure::RigidForm);
        m_form = form ? form->word : u"share"_s;
        RigidResult result;
        if (m_total.isZero() || m_case.propertyExceeded)
            result.fit = Fit::No; // nothing spent reaches no share, whatever the share is
        else if (const auto fit = m_form == u"share" ? byShare() : byVariant())
            result.fit = *fit;
        else
            return result; // a figure is empty: said, not checked
        Step step = m_context.step(Rule::Rigid, wordOf(result.fit), {{"rigid"_L1, yuan(m_total)}, {"income"_L1, incomeText(m_case.income)}});
        step.children = std::move(m_children);
        sayPropertyBars(m_case, step);
        m_case.out.steps.push_back(std::move(step));
        if (result.fit == Fit::Yes)
            price(result);
        return result;
    }

private:
    struct KindSum {
        QString kind;
        QStringList labels;
        Money gross;
        Money aid;
        Money net;
    };

    KindSum &sumOf(const QString &kind)
    {
        const auto found = std::find_if(m_sums.begin(), m_sums.end(), [&kind](const KindSum &sum) { return sum.kind == kind; });
        if (found != m_sums.end())
            return *found;
        m_sums.push_back({kind, {}, {}, {}, {}});
        return m_sums.back();
    }

    void sumExpenses()
    {
        const Known kinds = m_context.peek(Figure::RigidKinds);
        Money aid;
        for (const ExpenseItem &expense : m_case.situation.expenses) {
            if (kinds && expense.kind == u"D13")
                aid += expense.amount;
            else if (expense.rigid && (!kinds || kinds->codes.contains(expense.kind)))
                add(expense);
        }
        for (const QLatin1String kind : aidedKinds)
            for (KindSum &sum : m_sums)
                if (sum.kind == kind) {
                    sum.aid = std::min(aid, sum.gross);
                    aid -= sum.aid;
                }
        for (KindSum &sum : m_sums)
            settle(sum, kinds);
    }

    void add(const ExpenseItem &expense)
    {
        KindSum &sum = sumOf(expense.kind);
        sum.gross += expense.amount;
        if (!expense.label.isEmpty() && !sum.labels.contains(expense.label))
            sum.labels << expense.label;
    }

    void settle(KindSum &sum, Known kinds)
    {
        sum.net = sum.gross - sum.aid;
        const auto figure = capOf(sum.kind);
        const Known cap = figure ? m_context.peek(*figure) : nullptr;
        if (cap) {
            (void)m_context.use(*figure);
            sum.net = std::min(sum.net, cap->money());
        }
        m_total += sum.net;
        if (!kinds)
            return;
        m_children.push_back(m_context.step(Rule::RigidExpense, sum.net, {{"label"_L1, sum.labels.isEmpty() ? sum.kind : sum.labels.join(u'、')},
            {"kind"_L1, sum.kind}, {"gross"_L1, yuan(sum.gross)}, {"aid"_L1, yuan(sum.aid)}, {"cap"_L1, cap ? yuan(cap->money()) : u"—"_s},
            {"net"_L1, yuan(sum.net)}}));
        Context::cite(m_children.back(), kinds);
        Context::cite(m_children.back(), cap);
    }

    void notChecked(Figure figure) { m_case.out.steps.push_back(policy::notChecked(m_context, Rule::Rigid, figure)); }

    bool explains() const { return m_context.isOn(Figure::ExplainFailures); }

    /// Per-capita income below last year's disposable income of the place.
    Fit isPoor(const DatedValue &line)
    {
        const Fit fit = isBelow(m_case.income, line.money(), m_case.count());
        if (explains()) {
            m_children.push_back(m_context.step(Rule::RigidIncome, wordOf(fit), {{"income"_L1, incomeText(m_case.income)},
                {"sign"_L1, signOf(m_case.income, line.money(), m_case.count())}, {"line"_L1, yuan(line.money())},
                {"factor"_L1, digits(m_case.count())}, {"limit"_L1, yuan(limitOf(line.money(), m_case.count()))}}));
            Context::cite(m_children.back(), &line);
        }
        return fit;
    }

    /// Spent ÷ income ≥ share, exact; equal counts.
    Fit reaches(Money spent, const DatedValue &share)
    {
        const auto income = m_case.income.exact();
        const int sign = compareToLine(spent, m_case.income.high, 1, share.ratio);
        const Fit fit = !income ? Fit::Unknown : sign >= 0 ? Fit::Yes : Fit::No;
        if (explains()) {
            m_children.push_back(m_context.step(Rule::RigidShareTest, wordOf(fit), {{"rigid"_L1, yuan(spent)},
                {"sign"_L1, !income ? u"?"_s : sign < 0 ? u"<"_s : sign > 0 ? u">"_s : u"="_s}, {"income"_L1, incomeText(m_case.income)},
                {"share"_L1, decimals(share.ratio)}, {"limit"_L1, yuan(limitOf(m_case.income.high, 1, share.ratio))}}));
            Context::cite(m_children.back(), &share);
        }
        return fit;
    }

    static Fit both(Fit one, Fit other)
    {
        return one == Fit::No || other == Fit::No ? Fit::No : one == Fit::Yes && other == Fit::Yes ? Fit::Yes : Fit::Unknown;
    }
    static Fit either(Fit one, Fit other)
    {
        return one == Fit::Yes || other == Fit::Yes ? Fit::Yes : one == Fit::No && other == Fit::No ? Fit::No : Fit::Unknown;
    }

    std::optional<Fit> byShare()
    {
        const Known most = m_context.use(Figure::RigidIncomeLine);
        const Known share = m_context.use(Figure::RigidShare);
        if (!most || !share) {
            notChecked(most ? Figure::RigidShare : Figure::RigidIncomeLine);
            return std::nullopt;
        }
        const Fit poor = isPoor(*most);
        const Fit spent = reaches(m_total, *share);
        if (!explains() && (poor == Fit::Unknown || !m_case.income.isExact()))
            return Fit::Unknown;
        return both(poor, spent);
    }

    /// 上海 Art 12: what is left after the needed expenditure is below the line, or the medical share is reached.
    std::optional<Fit> byVariant()
    {
        std::optional<Fit> fit;
        if (m_form != u"medical_share") {
            if (!m_case.line.known) {
                notChecked(m_case.line.figure);
                return std::nullopt;
            }
            fit = leavesTooLittle();
        }
        if (m_form != u"left_below_line") {
            const Known share = m_context.use(Figure::RigidMedicalShare);
            if (!share && !fit) {
                notChecked(Figure::RigidMedicalShare);
                return std::nullopt;
            }
            const Fit medical = share ? reaches(spentOn({u"D05"_s}), *share) : Fit::Unknown;
            fit = fit ? either(*fit, medical) : medical;
        }
        if (const Known most = m_context.peek(Figure::RigidIncomeLine))
            fit = both(*fit, isPoor(*most));
        return fit;
    }

    Money spentOn(const QStringList &kinds) const
    {
        Money spent;
        for (const KindSum &sum : m_sums)
            if (kinds.contains(sum.kind))
                spent += sum.net;
        return spent;
    }

    /// Medical and schooling expenditure unless the pack names other kinds.
    Money needed() const
    {
        const Known kinds = m_context.peek(Figure::RigidNeedKinds);
        return spentOn(kinds ? kinds->codes : QStringList{u"D05"_s, u"D07"_s});
    }

    YearlyIncome left() const
    {
        const Money need = needed();
        const auto minus = [need](Money income) { return std::max(Money(), income - need); };
        return {minus(m_case.income.low), minus(m_case.income.high)};
    }

    Fit leavesTooLittle()
    {
        const Line &line = m_case.line;
        const Fit fit = isBelow(left(), line.money(), m_case.factor());
        m_children.push_back(m_context.step(Rule::RigidLeft, wordOf(fit), {{"income"_L1, incomeText(m_case.income)},
            {"need"_L1, yuan(needed())}, {"left"_L1, incomeText(left())}, {"sign"_L1, signOf(left(), line.money(), m_case.factor())},
            {"line"_L1, yuan(line.money())}, {"factor"_L1, line.factorText(m_case.count())}, {"limit"_L1, yuan(limitOf(line.money(), m_case.factor()))}}));
        return fit;
    }

    /// 上海 Art 18: the line less what is left of the income, rounded once as 低保 is.
    void price(RigidResult &result)
    {
        const Known amount = m_context.peek(Figure::RigidAmount);
        result.isPaid = amount && amount->word == u"difference";
        if (!result.isPaid || !m_case.line.known || !left().isExact())
            return;
        result.amount = differenceAmount(left().high, m_case.line, m_case.count(), m_context);
        m_case.out.steps.push_back(m_context.step(Rule::RigidDifference, *result.amount, {{"line"_L1, yuan(m_case.line.money())},
            {"factor"_L1, m_case.line.factorText(m_case.count())}, {"income"_L1, incomeText(m_case.income)}, {"need"_L1, yuan(needed())},
            {"left"_L1, yuan(left().high)}, {"amount"_L1, yuan(*result.amount)}}));
        Context::cite(m_case.out.steps.back(), amount);
    }

    HouseholdCase &m_case;
    Context &m_context;
    std::vector<KindSum> m_sums;
    Money m_total;
    QString m_form;
    Steps m_children;
};

} // namespace

RigidResult assessRigid(HouseholdCase &household)
{
    Context &context = household.context;
    if (context.isOn(Figure::LayerRigid))
        return RigidAssessment(household).run();
    Step step = context.step(Rule::LayerAbsent, u"absent"_s, {});
    step.rule = ruleKey(Rule::Rigid);
    household.out.steps.push_back(std::move(step));
    return {Fit::No, false, {}};
}

} // namespace xieli::policy
