// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/household.h"
#include "policy/persons.h"
#include "policy/tekunobligors.h"

namespace xieli::policy {

using namespace Qt::StringLiterals;

bool matchesDisability(const Member &member, const QStringList &codes)
{
    if (!member.disabilityGrade)
        return false;
    for (const QString &code : codes) {
        const qsizetype colon = code.indexOf(u':');
        const QStringView kind = QStringView(code).left(colon < 0 ? code.size() : colon);
        const bool isKind = kind == u"any" || (member.disabilityKind && toCode(*member.disabilityKind) == kind);
        if (isKind && colon >= 0 && *member.disabilityGrade <= QStringView(code).mid(colon + 1).toInt())
            return true;
    }
    return false;
}

namespace {

constexpr int selfCareItems = 6;

/// How many of the six a person cannot do; empty: one was not assessed.
std::optional<int> unableItems(const SelfCare &care)
{
    int unable = 0;
    for (const auto &able : {care.eating, care.dressing, care.bed, care.toilet, care.walking, care.bathing}) {
        if (!able)
            return std::nullopt;
        unable += *able ? 0 : 1;
    }
    return unable;
}

} // namespace

std::optional<SelfCareGrade> selfCareGrade(const SelfCare &care)
{
    const auto unable = unableItems(care);
    if (!unable)
        return std::nullopt;
    return *unable == 0 ? SelfCareGrade::Full : *unable <= 3 ? SelfCareGrade::Partial : SelfCareGrade::Lost;
}

QString selfCareLevel(const SelfCare &care, const Context &context)
{
    const auto unable = unableItems(care);
    const Known scale = context.peek(Figure::TekunSelfCareScale);
    if (!unable || !scale)
        return {};
    for (const QString &level : scale->codes) // from the best to the worst, each with the least number of things able
        if (selfCareItems - *unable >= level.section(u':', 1).toInt())
            return level.section(u':', 0, 0);
    return {};
}

namespace {

class TekunSearch {
public:
    TekunSearch(const Situation &situation, IncomeLedger &ledger, const Line &line, Context &context)
        : m_situation(situation), m_ledger(ledger), m_line(line), m_context(context)
    {
    }

    /// Why others are not 特困: no candidates, or no more.
    Steps takeFailed()
    {
        if (m_others > 0 && m_context.isOn(Figure::ExplainFailures))
            m_failed.push_back(m_context.step(Rule::TekunOthers, u"does_not_fit"_s, {{"count"_L1, digits(m_others)}}));
        return std::move(m_failed);
    }

    TekunCandidates run()
    {
        for (const Member *member : m_ledger.persons())
            addIfWithoutLabourAndIncome(*member);
        judgeObligors(m_candidates, m_situation, m_ledger, m_context);
        return std::move(m_candidates);
    }

private:
    void addIfWithoutLabourAndIncome(const Member &member)
    {
        const Known adult = m_context.peek(Figure::TekunAdultAge);
        const Known child = m_context.peek(Figure::TekunChildAge);
        const Known disability = m_context.peek(Figure::TekunDisability);
        if (!adult || !child || !disability)
            return;
        const auto age = ageIn(member, m_context.month());
        const bool continues = isStudentStaying(member, age);
        const bool without = continues || matchesDisability(member, disability->codes)
            || (age && (*age >= adult->number || *age < child->number));
        if (!without && age) {
            ++m_others;
            return;
        }
        const Money own = m_ledger.ownForTekun(member);
        const int sign = compareToLine(own, m_line.money(), m_line.factor(1));
        Steps property;
        const bool rich = sign < 0 && exceedsProperty(m_situation, {&member}, isAlone(), m_line, m_context, property);
        if ((sign >= 0 || rich) && !m_context.isOn(Figure::ExplainFailures))
            return;
        TekunCandidate candidate;
        candidate.member = &member;
        candidate.open = !without || m_ledger.isUnsure(member);
        candidate.labour = m_context.step(continues ? Rule::TekunAge : Rule::TekunLabour, without ? u"fits"_s : u"not_determined"_s,
            {{"adult"_L1, digits(adult->number)}, {"child"_L1, digits(child->number)}, {"age"_L1, age ? digits(*age) : u"?"_s}}, member.id.text());
        candidate.income = m_context.step(Rule::TekunIncome, sign < 0 ? u"fits"_s : u"does_not_fit"_s,
            {{"income"_L1, yuan(own)}, {"sign"_L1, sign < 0 ? u"<"_s : sign > 0 ? u">"_s : u"="_s},
             {"limit"_L1, yuan(limitOf(m_line.money(), m_line.factor(1)))}}, member.id.text());
        candidate.income.children = std::move(property);
        if (sign >= 0 || rich)
            explainFailure(std::move(candidate), rich);
        else
            m_candidates.push_back(std::move(candidate));
    }

    /// Then what nobody is written down for is this person's. Whoever died here earlier is a member still, and owns nothing.
    bool isAlone() const
    {
        return (m_context.isSecondForm() ? m_ledger.persons().size() : m_situation.members.size()) == 1;
    }

    /// 43号: a child of 特困 who has grown out of the age may go on while in school, below the pack's age.
    bool isStudentStaying(const Member &member, std::optional<int> age) const
    {
        const Known limit = m_context.peek(Figure::TekunStudentAge);
        const Known child = m_context.peek(Figure::TekunChildAge);
        return limit && child && age && *age >= child->number && *age < limit->number
            && (member.student || member.workReason == WorkReason::InSchool) && m_situation.received.category == Category::Tekun;
    }

    void explainFailure(TekunCandidate candidate, bool rich)
    {
        m_failed.push_back(std::move(candidate.labour));
        m_failed.push_back(std::move(candidate.income));
        if (rich)
            m_failed.push_back(m_context.step(Rule::TekunProperty, u"does_not_fit"_s, {}, candidate.member->id.text()));
    }

    const Situation &m_situation;
    IncomeLedger &m_ledger;
    const Line &m_line;
    Context &m_context;
    TekunCandidates m_candidates;
    Steps m_failed;
    int m_others = 0; ///< people of working age without a disability that counts
};

void sayOpen(const Situation &situation, const TekunCandidate &candidate, Context &context)
{
    const bool unasked = !situation.obligorsKnown;
    Arguments arguments{{u"name"_s, candidate.member->name}};
    const bool named = !unasked && !candidate.unclear.isEmpty() && context.isSecondForm();
    if (named)
        arguments.insert(u"who"_s, candidate.unclear.join(u'、'));
    context.say(FindingKind::NotDetermined, unasked ? u"policy.tekun_obligors_not_recorded"_s : named ? u"policy.tekun_unclear"_s : u"policy.tekun_not_determined"_s,
                std::move(arguments), candidate.member->id.text());
    const bool recordedUnable = std::any_of(situation.obligors.begin(), situation.obligors.end(),
        [](const Obligor &obligor) { return obligor.ability == Ability::Unable; });
    if ((recordedUnable || candidate.ableForWantOfList > 0) && !context.peek(Figure::TekunInability))
        context.sayEmpty(Figure::TekunInability);
}

} // namespace

namespace {

/// Property that is nobody's own belongs to all of them: beyond the limits nobody is 特困 where all would be; where others
/// live there too, people must say whose it is.
void barByUnowned(const Situation &situation, const Persons &persons, const Line &line, Context &context, Persons &tekun, Steps &steps)
{
    const bool unowned = std::any_of(situation.property.begin(), situation.property.end(), [](const PropertyItem &item) { return !item.owner; });
    if (!unowned || tekun.empty() || persons.size() < 2 || !context.isSecondForm())
        return;
    if (tekun.size() < persons.size()) {
        context.say(FindingKind::Warning, u"policy.tekun_property_unowned"_s, {});
        return;
    }
    if (!exceedsProperty(situation, persons, true, line, context, steps))
        return;
    for (const Member *member : tekun)
        steps.push_back(context.step(Rule::TekunProperty, u"does_not_fit"_s, {}, member->id.text()));
    tekun.clear();
}

} // namespace

TekunResult findTekun(const Situation &situation, IncomeLedger &ledger, const Line &line, Context &context)
{
    TekunResult result;
    if (!context.isOn(Figure::LayerTekun)) {
        result.step = context.step(Rule::LayerAbsent, u"absent"_s, {});
        result.step.rule = ruleKey(Rule::Tekun);
        return result;
    }
    if (!line.known) {
        result.step = notChecked(context, Rule::Tekun, line.figure);
        return result;
    }
    Steps children;
    TekunSearch search(situation, ledger, line, context);
    for (TekunCandidate &candidate : search.run()) {
        const QString verdict = candidate.out ? u"does_not_fit"_s : candidate.open ? u"not_determined"_s : u"fits"_s;
        Step obligors = context.step(Rule::TekunObligors, verdict, {{"able"_L1, digits(candidate.able)},
            {"unable"_L1, digits(candidate.unable)}, {"unknown"_L1, candidate.unasked && candidate.unknown == 0 ? u"?"_s : QString(digits(candidate.unknown))}}, candidate.member->id.text());
        if (!candidate.out && !candidate.open)
            result.persons.push_back(candidate.member);
        else if (!candidate.out)
            sayOpen(situation, candidate, context);
        else if (candidate.able == candidate.ableForWantOfList)
            context.sayEmpty(Figure::TekunInability); // an old couple: the county's list may say otherwise
        children.push_back(std::move(candidate.labour));
        children.push_back(std::move(candidate.income));
        children.push_back(std::move(obligors));
    }
    for (Step &failed : search.takeFailed())
        children.push_back(std::move(failed));
    barByUnowned(situation, ledger.persons(), line, context, result.persons, children);
    if (!result.persons.empty())
        (void)context.use(Figure::LayerTekun);
    result.step = context.step(Rule::Tekun, static_cast<std::int64_t>(result.persons.size()), {{"count"_L1, digits(static_cast<std::int64_t>(result.persons.size()))}});
    result.step.children = std::move(children);
    return result;
}

} // namespace xieli::policy
