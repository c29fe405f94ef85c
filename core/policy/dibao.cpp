// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/gradualexit.h"
#include "policy/persons.h"

namespace xieli::policy {

using namespace Qt::StringLiterals;

namespace {

class DibaoAssessment {
public:
    explicit DibaoAssessment(HouseholdCase &household) : m_case(household), m_context(household.context) {}

    DibaoResult run()
    {
        const Known method = m_context.peek(Figure::DibaoMethod);
        const bool byClass = method && method->word == u"class";
        m_class = classOfPlace();
        if (byClass && m_class && isRetested(*m_class))
            retest();
        else
            compare();
        if (m_case.propertyExceeded) {
            m_result.fit = Fit::No;
            sayPropertyBars(m_case, m_case.out.steps.back());
            return m_result;
        }
        if (m_result.fit == Fit::No && m_case.receivesDibao())
            assessGradualExit(m_case, m_result);
        else if (m_result.fit == Fit::Yes && m_case.situation.received.state == u"gradual_exit")
            m_result.state = stateBelowLineAgain(m_case);
        if (m_result.fit != Fit::Yes)
            return m_result;
        if (!method)
            m_context.sayEmpty(Figure::DibaoMethod);
        else if (!m_result.frozen)
            byClass ? priceByClass() : priceByDifference();
        if (!m_case.out.grade)
            keepClass(byClass);
        m_result.priced = true;
        return m_result;
    }

private:
    /// The class that people decided; one that the place does not have is none, and said.
    std::optional<int> classOfPlace()
    {
        const auto &grade = m_case.situation.received.grade;
        if (!grade || !m_case.receivesDibao() || !m_context.isSecondForm())
            return m_case.receivesDibao() ? grade : std::nullopt;
        const Known most = m_context.peek(Figure::DibaoClasses);
        const Known method = m_context.peek(Figure::DibaoMethod);
        const bool hasClasses = most || (method && method->word == u"class") || m_context.isOn(Figure::ClassLetters);
        if (hasClasses && (!most || *grade <= most->number))
            return grade;
        m_context.say(FindingKind::Warning, hasClasses ? u"policy.class_unknown"_s : u"policy.no_classes"_s,
                      {{u"class"_s, classText(*grade, m_context)}, {u"classes"_s, hasClasses ? digits(most->number) : QString()}});
        return std::nullopt;
    }

    bool isRetested(int grade)
    {
        const Known classes = m_context.peek(Figure::DibaoRetestClasses);
        return classes && classes->codes.contains(QString::number(grade));
    }

    Step comparison(Rule rule, Money line, std::int64_t factor, const QString &factorText, StepValue value)
    {
        return m_context.step(rule, std::move(value), {{"income"_L1, incomeText(m_case.income)}, {"sign"_L1, signOf(m_case.income, line, factor)},
            {"line"_L1, yuan(line)}, {"factor"_L1, factorText}, {"limit"_L1, yuan(limitOf(line, factor))}});
    }

    void compare()
    {
        if (!m_case.line.known) {
            m_case.out.steps.push_back(notChecked(m_context, Rule::Dibao, m_case.line.figure));
            return;
        }
        m_result.fit = isBelow(m_case.income, m_case.line.money(), m_case.factor());
        m_case.out.steps.push_back(comparison(Rule::Dibao, m_case.line.money(), m_case.factor(), m_case.line.factorText(m_case.count()),
                                              m_case.propertyExceeded ? wordOf(Fit::No) : wordOf(m_result.fit)));
        Context::cite(m_case.out.steps.back(), m_case.line.known);
        if (m_result.fit == Fit::No && m_class)
            m_context.say(FindingKind::Note, u"policy.stop_proposed"_s, {{u"class"_s, classText(*m_class, m_context)}});
    }

    /// 000-06: above the guidance line exits, below stays; equal stays, said.
    void retest()
    {
        const bool urban = m_case.situation.household.residence == Residence::Urban && m_context.isNamed(Figure::DibaoRetestLineUrbanYear);
        const Figure figure = urban ? Figure::DibaoRetestLineUrbanYear : Figure::DibaoRetestLineYear;
        const Known line = m_context.use(figure);
        if (!line) {
            m_case.out.steps.push_back(notChecked(m_context, Rule::Retest, figure));
            return;
        }
        m_case.out.line = line->money();
        m_case.out.basis = LineBasis::Year;
        const int persons = m_case.count();
        const int sign = compareToLine(m_case.income.low, line->money(), persons);
        const bool unsure = sign <= 0 && compareToLine(m_case.income.high, line->money(), persons) > 0;
        m_result.fit = unsure ? Fit::Unknown : sign <= 0 ? Fit::Yes : Fit::No;
        if (unsure) {
            // a price or a figure is missing: the finding beside it says which
        } else if (sign == 0) {
            m_result.state = u"stay_at_line"_s;
            m_context.say(FindingKind::Warning, u"policy.retest_equal"_s, {{u"line"_s, line->money().toString()}});
        } else if (sign > 0) {
            m_context.say(FindingKind::Note, u"policy.retest_exit"_s, {{u"line"_s, line->money().toString()}});
        }
        m_case.out.steps.push_back(comparison(Rule::Retest, line->money(), persons, digits(persons),
                                              m_case.propertyExceeded ? wordOf(Fit::No) : wordOf(m_result.fit)));
        Context::cite(m_case.out.steps.back(), line);
    }

    void priceByDifference()
    {
        const auto income = m_case.income.exact();
        if (!income || !m_case.situation.incomeSurveyed)
            return;
        const Difference difference = differenceOf(*income, m_case.line, m_case.count(), m_context);
        m_result.amount = difference.amount;
        const Money told = m_context.isSecondForm() ? difference.computed : difference.amount;
        m_case.out.steps.push_back(m_context.step(Rule::DifferenceAmount, told, {{"line"_L1, yuan(m_case.line.money())},
            {"factor"_L1, m_case.line.factorText(m_case.count())}, {"income"_L1, yuan(*income)}, {"amount"_L1, yuan(told)}}));
        if (!m_context.isSecondForm())
            return;
        if (difference.amount.isZero())
            m_context.say(FindingKind::Note, u"policy.amount_zero"_s, {});
        Context::cite(m_case.out.steps.back(), m_context.peek(Figure::DibaoRounding));
        Context::cite(m_case.out.steps.back(), m_context.peek(Figure::DibaoRoundingUnit));
        if (difference.least) {
            m_case.out.steps.push_back(m_context.step(Rule::DibaoLeast, difference.amount, {{"computed"_L1, yuan(difference.computed)}, {"amount"_L1, yuan(difference.amount)}}));
            Context::cite(m_case.out.steps.back(), difference.least);
        }
    }

    /// A class that people decided stands beside an amount that does not go by it, where the place has such classes.
    void keepClass(bool byClass)
    {
        if (m_class && (byClass || m_context.isOn(Figure::ClassLetters)))
            setClass(*m_class);
    }

    void setClass(int grade)
    {
        m_case.out.grade = grade;
        m_case.out.gradeText = classText(grade, m_context);
    }

    void priceByClass()
    {
        const std::optional<int> grade = m_class ? m_class : proposedClass();
        if (!grade) {
            m_context.say(FindingKind::NotDetermined, u"policy.class_by_people"_s, {});
            return;
        }
        setClass(*grade);
        const Figure figure = classFigure(*grade, m_case.situation.household.residence, m_context);
        const Known rate = m_context.use(figure);
        if (!rate) {
            m_case.out.steps.push_back(notChecked(m_context, Rule::ClassAmount, figure));
            return;
        }
        m_result.amount = rate->money() * m_case.count();
        m_case.out.steps.push_back(m_context.step(Rule::ClassAmount, *m_result.amount, {{"class"_L1, m_case.out.gradeText},
            {"rate"_L1, yuan(rate->money())}, {"persons"_L1, digits(m_case.count())}, {"amount"_L1, yuan(*m_result.amount)}}));
        Context::cite(m_case.out.steps.back(), rate);
    }

    /// By the place's way: recorded labour (readings §5), its score sheet, or people alone.
    std::optional<int> proposedClass()
    {
        const bool hasSheet = m_context.law().scoreSheet(m_context.month());
        const Known way = m_context.peek(Figure::ClassProposals);
        const QString word = way ? way->word : hasSheet ? u"score"_s : u"labour"_s;
        if (word == u"score" && !hasSheet)
            m_context.sayEmpty(Figure::ScoreSheet);
        if (word != u"labour")
            return word == u"score" ? m_case.scoreClass : std::nullopt;
        const auto grade = classByLabour(m_case.persons, m_context, m_case.out.steps);
        if (!grade) {
            m_case.out.gradeText = u"3 or 4"_s;
            sayIfDeclaredEmpty(Figure::ScoreSheet);
        }
        return grade;
    }

    /// Names a figure that a pack says is empty; one that no pack speaks of is not asked for.
    void sayIfDeclaredEmpty(Figure figure)
    {
        if (m_context.law().value(figure, m_context.month()).status == FigureStatus::Empty)
            m_context.sayEmpty(figure);
    }

    HouseholdCase &m_case;
    Context &m_context;
    DibaoResult m_result;
    std::optional<int> m_class; ///< decided by people, one that the place has
};

} // namespace

std::optional<int> classByLabour(const Persons &persons, Context &context, Steps &steps)
{
    const Known adult = context.peek(Figure::TekunAdultAge);
    const Known child = context.peek(Figure::TekunChildAge);
    int adults = 0, none = 0, partial = 0, full = 0, unknown = 0;
    for (const Member *member : persons) {
        const auto age = ageIn(*member, context.month());
        if (age && child && *age < child->number)
            continue;
        ++adults;
        const auto capacity = capacityIn(*member, context.month(), adult ? static_cast<int>(adult->number) : 60);
        if (!capacity) {
            ++unknown;
            context.say(FindingKind::Warning, u"policy.labour_capacity_unknown"_s, {{u"name"_s, member->name}}, member->id.text(), u"labour_capacity"_s);
        } else {
            ++(*capacity == LabourCapacity::Full ? full : *capacity == LabourCapacity::Partial ? partial : none);
        }
    }
    std::optional<int> grade;
    if (none == adults)
        grade = 1;
    else if (full == 0 && partial > 0)
        grade = 2;
    steps.push_back(context.step(Rule::ClassProposal, grade ? QString::number(*grade) : u"3 or 4"_s,
        {{"adults"_L1, digits(adults)}, {"none"_L1, digits(none)}, {"partial"_L1, digits(partial)}, {"full"_L1, digits(full)}, {"unknown"_L1, digits(unknown)}}));
    return grade;
}

Figure classFigure(int grade, Residence residence, const Context &context)
{
    const auto shifted = [grade](Figure first) { return static_cast<Figure>(static_cast<int>(first) + grade - 1); };
    const Figure urban = shifted(Figure::DibaoClass1Urban);
    return residence == Residence::Urban && context.isNamed(urban) ? urban : shifted(Figure::DibaoClass1);
}

QString classText(int grade, const Context &context)
{
    return context.isOn(Figure::ClassLetters) ? QString(QChar(u'A' + grade - 1)) : QString::number(grade);
}

DibaoResult assessDibao(HouseholdCase &household)
{
    if (!household.context.isOn(Figure::LayerDibao)) {
        household.out.steps.push_back(notChecked(household.context, Rule::Dibao, Figure::LayerDibao));
        return {};
    }
    return DibaoAssessment(household).run();
}

} // namespace xieli::policy
