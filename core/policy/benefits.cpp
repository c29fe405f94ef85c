// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/benefits.h"

#include "policy/rowforms.h"

namespace xieli::policy {

using namespace Qt::StringLiterals;

namespace {

class Granting {
public:
    Granting(const Standing &standing, const Persons &persons, RowsWanted wanted)
        : m_standing(standing), m_context(standing.context), m_wanted(wanted)
    {
        m_asked.reserve(persons.size() + 1);
        m_asked.emplace_back(standing, nullptr);
        for (const Member *person : persons)
            m_asked.emplace_back(standing, person);
    }

    std::vector<Granted> run()
    {
        const std::vector<BenefitRow> &rows = m_context.law().benefits();
        const std::uint32_t categories = m_standing.category ? m_standing.categories() : ~0u;
        std::vector<const BenefitRow *> wanted; // of one benefit: asked once, not for each person
        for (std::size_t i = 0; i < rows.size();) {
            const QString &benefit = rows[i].benefit;
            bool open = false; // does any of the alternatives concern this household at all
            wanted.clear();
            for (; i < rows.size() && rows[i].benefit == benefit; ++i) {
                if (!isWanted(rows[i]))
                    continue;
                wanted.push_back(&rows[i]);
                open = open || rows[i].categories == 0 || (rows[i].categories & categories);
            }
            if (open)
                choose(wanted);
        }
        exclude();
        for (std::size_t i = 0; i < m_granted.size(); ++i)
            if (m_granted[i].excludedBy.isEmpty())
                priceOne(m_granted[i], *m_askedFor[i]);
        std::erase_if(m_granted, [](const Granted &granted) { return granted.idle; });
        keepHighest();
        return std::move(m_granted);
    }

    Steps takeSteps() { return std::move(m_steps); }

private:
    bool isWanted(const BenefitRow &row) const
    {
        return row.isInForce(m_context.month()) && isGiven(row, m_context) && (m_wanted == RowsWanted::All || row.isDibaoExtra() == (m_wanted == RowsWanted::DibaoExtras));
    }

    /// For the household and for each person the first alternative that holds.
    void choose(const std::vector<const BenefitRow *> &rows)
    {
        for (Asked &asked : m_asked)
            chooseFor(rows, asked);
    }

    void chooseFor(const std::vector<const BenefitRow *> &rows, Asked &asked)
    {
        const Member *person = asked.member();
        std::vector<QLatin1String> missing;
        const BenefitRow *undecided = nullptr;
        for (const BenefitRow *wanted : rows) {
            const BenefitRow &row = *wanted;
            if ((row.subject == BenefitSubject::Household) != !person
                || (row.subject == BenefitSubject::Tekun && !m_standing.isTekun(*person)))
                continue;
            const Fit fit = asked.allOf(row.when, missing);
            if (fit == Fit::Unknown && !undecided)
                undecided = &row;
            if (fit != Fit::Yes)
                continue;
            if (undecided && undecided->amount != row.amount)
                break; // which of two amounts cannot be told
            m_granted.push_back({&row, person, {}, false, {}});
            m_askedFor.push_back(&asked);
            return;
        }
        if (!undecided || missing.empty())
            return; // what an empty category or figure leaves open is said by its own finding
        sayMissing(m_context, *undecided, person, missing);
        Step step = m_context.step(Rule::BenefitNotDetermined, u"not_determined"_s, {{"benefit"_L1, undecided->title}}, person ? person->id.text() : QString());
        addCites(step, undecided->citations);
        m_steps.push_back(std::move(step));
    }

    /// Rows may name each other from either side. What is itself excluded excludes nothing.
    void exclude()
    {
        for (Granted &granted : m_granted)
            for (const Granted &other : m_granted) {
                if (&other == &granted || other.person != granted.person || !other.excludedBy.isEmpty())
                    continue;
                if (!granted.row->excludedBy.contains(other.row->benefit) && !other.row->excludes.contains(granted.row->benefit))
                    continue;
                drop(granted, *other.row, Rule::BenefitExcluded);
                if (granted.row->byChoice)
                    m_context.sayOnce(FindingKind::Note, u"policy.benefit_by_choice"_s, {{u"benefit"_s, granted.row->title}, {u"other"_s, other.row->title}},
                        granted.person ? granted.person->id.text() : QString(), granted.row->benefit);
                break;
            }
    }

    void drop(Granted &granted, const BenefitRow &other, Rule rule)
    {
        granted.excludedBy = other.benefit;
        granted.amount = Money();
        Step step = m_context.step(rule, Money(), {{"benefit"_L1, granted.row->title}, {"other"_L1, other.title}}, granted.person ? granted.person->id.text() : QString());
        addCites(step, granted.row->citations);
        m_steps.push_back(std::move(step));
    }

    void priceOne(Granted &granted, Asked &asked)
    {
        Priced priced = price(*granted.row, m_standing, asked);
        granted.amount = priced.amount;
        granted.idle = priced.idle;
        m_steps.push_back(std::move(priced.step));
    }

    /// Of a group whose rows say "highest": one for each person, the first of equals. An empty amount leaves it open.
    void keepHighest()
    {
        for (Granted &granted : m_granted)
            if (const Granted *best = bestBeside(granted); best && best != &granted)
                drop(granted, *best->row, Rule::BenefitHighest);
    }

    /// The highest of the group for the same person; null where it has no such group or cannot be told.
    const Granted *bestBeside(const Granted &granted) const
    {
        const BenefitRow &row = *granted.row;
        if (row.group.isEmpty() || row.stacking != Stacking::Highest || !granted.excludedBy.isEmpty())
            return nullptr;
        const Granted *best = nullptr;
        for (const Granted &other : m_granted) {
            if (other.row->group != row.group || other.person != granted.person || !other.excludedBy.isEmpty())
                continue;
            if (!other.amount)
                return nullptr;
            if (!best || *best->amount < *other.amount)
                best = &other;
        }
        return best;
    }

    const Standing &m_standing;
    Context &m_context;
    RowsWanted m_wanted;
    std::vector<Asked> m_asked;         ///< the household (null), then each person: what is costly to find is found once
    std::vector<Asked *> m_askedFor;    ///< of each granted one, until the idle ones are taken out
    std::vector<Granted> m_granted;
    Steps m_steps;
};

} // namespace

std::vector<Granted> grant(const Standing &standing, const Persons &persons, RowsWanted wanted, Steps &steps)
{
    Granting granting(standing, persons, wanted);
    std::vector<Granted> granted = granting.run();
    for (Step &step : granting.takeSteps())
        steps.push_back(std::move(step));
    return granted;
}

void addBenefits(const Situation &situation, const Persons &tekun, const Persons &persons, Assessment &out, Context &context)
{
    if (context.law().benefits().empty())
        return;
    Standing standing{situation, context, out.category, out.grade, out.gradeText, out.persons, tekun, {}};
    for (const MemberResult &result : out.members)
        if (result.category == u"dibao_single")
            standing.singles.push_back(result.member);
    // a frozen amount holds its extras already
    const RowsWanted wanted = out.state == u"gradual_exit" ? RowsWanted::NoDibaoExtras : RowsWanted::All;
    for (const Granted &granted : grant(standing, persons, wanted, out.steps)) {
        const BenefitRow &row = *granted.row;
        out.benefits.push_back({row.benefit, granted.person ? std::optional(granted.person->id) : std::nullopt, granted.amount,
            row.cadence == Cadence::Yearly, row.programme, row.title, row.amount.form == AmountForm::Service, granted.excludedBy});
    }
}

} // namespace xieli::policy
