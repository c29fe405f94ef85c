// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/household.h"
#include "policy/kinds.h"
#include "policy/persons.h"

namespace xieli::policy {

using namespace Qt::StringLiterals;

namespace {

bool isMoneyKind(const QString &kind) { return kind == u"F1" || kind == u"F2" || kind == u"F3" || kind == u"F4"; }
bool isHouse(const QString &kind) { return kind == u"R1" || kind == u"R2"; }
bool isVehicle(const QString &kind) { return kind == u"V1" || kind == u"V2" || kind == u"V5"; }

class PropertyCheck {
public:
    PropertyCheck(const Situation &situation, const Persons &persons, bool withUnowned, const Line &line, Context &context, Steps &steps)
        : m_persons(persons), m_line(line), m_context(context), m_steps(steps)
    {
        for (const PropertyItem &item : situation.property) {
            const bool theirs = item.owner
                ? std::any_of(persons.begin(), persons.end(), [&item](const Member *member) { return member->id == *item.owner; })
                : withUnowned;
            if (theirs && !isExempt(item))
                m_items.push_back(&item);
            else if (withUnowned && item.owner && m_context.isSecondForm())
                sayDead(situation, item);
        }
    }

    bool run()
    {
        money();
        houses();
        vehicles();
        businesses();
        contributions();
        machinery();
        consumption();
        return m_exceeded;
    }

private:
    static QString nameOf(const PropertyItem &item) { return item.description.isEmpty() ? item.kind : item.description; }

    /// What belonged to somebody who died has gone to somebody: people must say to whom.
    void sayDead(const Situation &situation, const PropertyItem &item)
    {
        for (const Member &member : situation.members)
            if (item.owner == member.id && member.diedOn && !isAlive(member, m_context.month()))
                m_context.sayOnce(FindingKind::Warning, u"policy.property_of_the_dead"_s, {{u"item"_s, nameOf(item)}, {u"name"_s, member.name}}, item.id.text(), u"member"_s);
    }

    /// Where the pack has a list of reasons, only those leave anything out; a dated exemption ends with its day.
    bool isExempt(const PropertyItem &item)
    {
        if (!item.exempt)
            return false;
        if (item.exemptUntil && *item.exemptUntil < m_context.month().firstDay()) {
            m_context.sayOnce(FindingKind::Warning, u"policy.exemption_over"_s, {{u"item"_s, nameOf(item)},
                {u"day"_s, item.exemptUntil->toString(Qt::ISODate)}}, item.id.text(), u"exempt_until"_s);
            return false;
        }
        const Known list = m_context.peek(Figure::PropertyExemptReasons);
        if (!list)
            return true;
        if (!list->codes.contains(item.exemptReason)) {
            m_context.sayOnce(FindingKind::Warning, u"policy.exemption_not_listed"_s, {{u"item"_s, nameOf(item)},
                {u"reason"_s, item.exemptReason}}, item.id.text(), u"exempt_reason"_s);
            return false;
        }
        m_steps.push_back(m_context.step(Rule::PropertyExempt, u"exempt"_s, {{"item"_L1, nameOf(item)}, {"reason"_L1, item.exemptReason}}, item.id.text()));
        Context::cite(m_steps.back(), m_context.use(Figure::PropertyExemptReasons));
        return true;
    }

    template <class Kind>
    std::int64_t countOf(Kind isKind) const
    {
        return std::count_if(m_items.begin(), m_items.end(), [&](const PropertyItem *item) { return isKind(item->kind); });
    }

    template <class Kind>
    Money sumOf(Kind isKind) const
    {
        Money sum;
        for (const PropertyItem *item : m_items)
            if (isKind(item->kind))
                sum += item->value.value_or(Money());
        return sum;
    }

    void judge(Figure figure, const QString &limit, const QString &found, bool beyond)
    {
        m_exceeded = m_exceeded || beyond;
        m_steps.push_back(m_context.step(Rule::Property, beyond ? u"exceeds"_s : u"within"_s,
            {{"key"_L1, figureKey(figure)}, {"limit"_L1, limit}, {"found"_L1, found}}));
        Context::cite(m_steps.back(), m_context.use(figure));
    }

    void countAgainst(Figure figure, std::int64_t found)
    {
        if (found == 0)
            return;
        if (const Known limit = m_context.use(figure))
            judge(figure, digits(limit->number), digits(found), found > limit->number);
        else
            m_steps.push_back(notChecked(m_context, Rule::Property, figure));
    }

    /// F23: at most (or less than) so many monthly lines, or yearly lines, for each person.
    void money()
    {
        const Money found = sumOf(isMoneyKind);
        const bool valued = areValued(isMoneyKind);
        if (found.isZero() && valued)
            return;
        const bool byYears = !m_context.peek(Figure::PropertyMoneyMonths) && m_context.peek(Figure::PropertyMoneyYears);
        const Figure figure = byYears ? Figure::PropertyMoneyYears : Figure::PropertyMoneyMonths;
        const Known limit = m_context.use(figure);
        if (!limit || !m_line.known) {
            m_steps.push_back(notChecked(m_context, Rule::Property, limit ? m_line.figure : figure));
            return;
        }
        const Ratio years = byYears ? limit->ratio : Ratio(limit->number, 12);
        const int sign = compareToLine(found, m_line.money(), m_line.factor(static_cast<int>(m_persons.size())), years);
        const bool beyond = sign > 0 || (sign == 0 && m_context.isOn(Figure::PropertyMoneyStrict));
        if (!beyond && !valued) {
            m_steps.push_back(notChecked(m_context, Rule::Property, figure));
            return;
        }
        const Known ill = beyond && hasSeriousIllness() ? m_context.peek(Figure::PropertyMoneyIllness) : nullptr;
        if (ill && found <= ill->money())
            judge(Figure::PropertyMoneyIllness, yuan(ill->money()), yuan(found), false);
        else
            judge(figure, m_context.isSecondForm() ? QString(yuan(limitOf(m_line.money(), m_line.factor(static_cast<int>(m_persons.size())), years)))
                                                            : byYears ? decimals(limit->ratio) : QString(digits(limit->number)), yuan(found), beyond);
    }

    /// Names each of them without a value: what nobody has asked for is not nothing.
    template <class Kind>
    bool areValued(Kind isKind)
    {
        bool known = true;
        for (const PropertyItem *item : m_items)
            if (isKind(item->kind) && !item->value) {
                sayMissing(*item, u"value_fen"_s);
                known = false;
            }
        return known;
    }

    bool hasSeriousIllness() const
    {
        return std::any_of(m_persons.begin(), m_persons.end(), [](const Member *member) { return member->health == Health::SeriousIllness; });
    }

    /// More houses than allowed; where the pack states an area, only with more than that for each person.
    void houses()
    {
        const std::int64_t found = countOf(isHouse);
        const Known most = found > 0 ? m_context.peek(Figure::PropertyHouses) : nullptr;
        const bool asksArea = m_context.isNamed(Figure::PropertyHouseArea) || m_context.isNamed(Figure::PropertyHouseAreaMultiple);
        if (!most || found <= most->number || !asksArea) {
            countAgainst(Figure::PropertyHouses, found);
            return;
        }
        const Known metres = m_context.use(Figure::PropertyHouseArea);
        const Known multiple = m_context.use(Figure::PropertyHouseAreaMultiple);
        const auto area = areaOfHouses();
        if (!metres || !multiple || !area) {
            m_steps.push_back(notChecked(m_context, Rule::Property, metres ? Figure::PropertyHouseAreaMultiple : Figure::PropertyHouseArea));
            return;
        }
        const Ratio each = metres->ratio * multiple->ratio;
        const auto persons = static_cast<std::int64_t>(m_persons.size());
        const bool beyond = compareToLine(Money::fromFen(area->thousandths()), Money::fromFen(1000), persons, each) > 0;
        judge(Figure::PropertyHouseAreaMultiple, decimals(each) + u" × "_s + QString(digits(persons)), area->toString(), beyond);
        Context::cite(m_steps.back(), metres);
    }

    std::optional<Quantity> areaOfHouses()
    {
        std::int64_t sum = 0;
        bool known = true;
        for (const PropertyItem *item : m_items) {
            if (!isHouse(item->kind))
                continue;
            if (item->area)
                sum += item->area->thousandths();
            else
                sayMissing(*item, u"area"_s);
            known = known && item->area;
        }
        return known ? std::optional(Quantity::fromThousandths(sum)) : std::nullopt;
    }

    void sayMissing(const PropertyItem &item, const QString &field)
    {
        m_context.sayOnce(FindingKind::NotDetermined, u"policy.property_input_missing"_s, {{u"item"_s, nameOf(item)}, {u"field"_s, field}}, item.id.text(), field);
    }

    /// A vehicle of little value is none; one without a value is taken for one.
    void vehicles()
    {
        const Known little = m_context.peek(Figure::PropertyVehicleValue);
        const bool strict = m_context.isOn(Figure::PropertyVehicleValueStrict);
        std::int64_t found = 0;
        for (const PropertyItem *item : m_items) {
            if (!isVehicle(item->kind))
                continue;
            if (little && !item->value)
                sayMissing(*item, u"value_fen"_s);
            const bool small = little && item->value && (*item->value < little->money() || (!strict && *item->value == little->money()));
            if (small)
                judge(Figure::PropertyVehicleValue, yuan(little->money()), yuan(*item->value), false);
            else
                ++found;
        }
        countAgainst(Figure::PropertyVehicles, found);
    }

    /// Shops, and companies where no limit for contributions is named.
    void businesses()
    {
        const bool shopsOnly = m_context.isNamed(Figure::PropertyContribution);
        countAgainst(Figure::PropertyBusinesses, countOf([shopsOnly](const QString &kind) { return kind == u"R3" || (kind == u"C1" && !shopsOnly); }));
    }

    void contributions()
    {
        const auto isCompany = [](const QString &kind) { return kind == u"C1"; };
        if (!m_context.isNamed(Figure::PropertyContribution) || countOf(isCompany) == 0)
            return;
        const Known most = m_context.use(Figure::PropertyContribution);
        const bool known = areValued(isCompany) && most;
        const Money sum = sumOf(isCompany);
        const bool beyond = most && (sum > most->money() || (sum == most->money() && m_context.isOn(Figure::PropertyContributionStrict)));
        if (!known && !beyond)
            m_steps.push_back(notChecked(m_context, Rule::Property, Figure::PropertyContribution));
        else
            judge(Figure::PropertyContribution, yuan(most->money()), yuan(sum), beyond);
    }

    void machinery()
    {
        if (m_context.isNamed(Figure::PropertyMachinery))
            countAgainst(Figure::PropertyMachinery, countOf([](const QString &kind) { return kind == u"V4"; }));
    }

    /// Spending that was recorded as a fact: one of those that the pack lists is beyond any limit.
    void consumption()
    {
        for (const PropertyItem *item : m_items) {
            if (!isConsumption(item->kind))
                continue;
            if (const Known list = m_context.use(Figure::PropertyConsumption))
                judge(Figure::PropertyConsumption, list->codes.join(u", "_s), nameOf(*item), list->codes.contains(item->kind));
            else
                m_steps.push_back(notChecked(m_context, Rule::Property, Figure::PropertyConsumption));
        }
    }

    const Persons &m_persons;
    const Line &m_line;
    Context &m_context;
    Steps &m_steps;
    std::vector<const PropertyItem *> m_items;
    bool m_exceeded = false;
};

} // namespace

bool exceedsProperty(const Situation &situation, const Persons &persons, bool withUnowned, const Line &line, Context &context, Steps &steps)
{
    if (situation.property.empty())
        return false;
    return PropertyCheck(situation, persons, withUnowned, line, context, steps).run();
}

} // namespace xieli::policy
