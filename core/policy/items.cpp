// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/items.h"

#include "policy/lines.h"
#include "policy/pricing.h"

namespace xieli::policy {

using namespace Qt::StringLiterals;

namespace {

/// E14 勤工助学, E15 丧葬抚恤, E16 收入豁免 and E99 are left out only where the place says so.
bool isLocalMatter(const QString &kind) { return kind == u"E14" || kind == u"E15" || kind == u"E16" || kind == u"E99"; }

class ItemJudge {
public:
    ItemJudge(const IncomeItem &item, const Situation &situation, const Persons &persons, Context &context)
        : m_item(item), m_situation(situation), m_persons(persons), m_context(context)
    {
    }

    JudgedItem run()
    {
        checkAmount();
        if (m_item.kind == u"T10")
            leaveOut(m_context.isOn(Figure::PaidSupportDeducted) && m_context.isSecondForm() ? Rule::IncomeOutgoingDeducted : Rule::IncomeOutgoing);
        else if (isExcluded())
            leaveOut(Rule::IncomeNotCounted);
        else if (m_item.endedOn && *m_item.endedOn < m_situation.surveyFrom.firstDay())
            leaveOut(Rule::IncomeEnded);
        else if (m_item.earner && !isPersonHere(*m_item.earner))
            leaveOut(Rule::IncomeNotPerson);
        else
            count();
        return std::move(m_out);
    }

private:
    void checkAmount()
    {
        if (!m_item.quantity || m_item.isPricedByList())
            return;
        const VillagePrice *listed = m_item.unitPrice ? nullptr : priceFor(m_item, m_situation);
        if (!m_item.unitPrice && !listed)
            return;
        const Money product = m_item.quantity->times(m_item.unitPrice ? *m_item.unitPrice : listed->price);
        if (product != m_item.gross)
            m_context.say(FindingKind::Warning, u"policy.quantity_price_differs"_s,
                          {{u"label"_s, labelOf(m_item)}, {u"product"_s, product.toString()}, {u"amount"_s, m_item.gross.toString()}},
                          m_item.id.text(), u"gross_fen"_s);
    }

    bool isExcluded()
    {
        const QString &kind = m_item.kind;
        if (kind == u"T2" || kind == u"E08") {
            m_because = m_context.peek(Figure::BasicPensionCounted);
            return !m_because || !m_because->isOn();
        }
        if (kind == u"B5" || kind == u"E12")
            return !m_context.isOn(Figure::FarmSubsidyCounted);
        if (kind == u"E07")
            return !m_context.isOn(Figure::OldAgeAllowanceCounted);
        if (kind == u"E11")
            return !m_context.isOn(Figure::CharityCounted);
        const Known list = m_context.peek(Figure::IncomeNotCounted);
        return (list && list->codes.contains(kind)) || isExcludedHere();
    }

    bool isExcludedHere()
    {
        const Known list = m_context.peek(Figure::IncomeNotCountedLocal);
        if (list && list->codes.contains(m_item.kind)) {
            m_because = m_context.use(Figure::IncomeNotCountedLocal);
            return true;
        }
        const bool disregards = m_item.kind == u"E16" && m_context.isNamed(Figure::DisregardMonths);
        if (!list && !disregards && isLocalMatter(m_item.kind) && m_context.isNamed(Figure::IncomeNotCountedLocal))
            m_context.sayEmpty(Figure::IncomeNotCountedLocal);
        return false;
    }

    bool isPersonHere(const MemberId &id) const
    {
        return std::any_of(m_persons.begin(), m_persons.end(), [&id](const Member *member) { return member->id == id; });
    }

    void leaveOut(Rule rule)
    {
        m_out.step = m_context.step(rule, Money(), {{"label"_L1, labelOf(m_item)}, {"kind"_L1, m_item.kind}, {"gross"_L1, yuan(m_item.gross)},
            {"from"_L1, m_situation.surveyFrom.toString()}, {"to"_L1, m_situation.surveyTo.toString()}}, m_item.id.text());
        Context::cite(m_out.step, m_because);
    }

    void count()
    {
        m_out.counted = true;
        if (m_item.isPricedByList())
            countByPrice();
        else if (m_item.spreadMonths)
            countSpread();
        else if (m_item.kind == u"E16" && m_context.isNamed(Figure::DisregardMonths))
            countAboveDisregard();
        else
            countWhole();
    }

    void countWhole()
    {
        m_out.net = Range::exactly(netOf(m_item.gross, m_item.cost));
        m_out.step = m_context.step(Rule::IncomeItem, m_out.net.most, {{"label"_L1, labelOf(m_item)}, {"gross"_L1, yuan(m_item.gross)},
            {"cost"_L1, yuan(m_item.cost)}, {"net"_L1, yuan(m_out.net.most)}}, m_item.id.text());
    }

    void countByPrice()
    {
        const QString year = digits(m_situation.surveyTo.year());
        const VillagePrice *price = priceFor(m_item, m_situation);
        if (!price) {
            m_out.net = {Money(), beyondAll};
            m_out.step = m_context.step(Rule::IncomeUnpriced, StepValue(), {{"label"_L1, labelOf(m_item)}, {"year"_L1, year}}, m_item.id.text());
            m_context.say(FindingKind::NotDetermined, u"policy.price_missing"_s, {{u"label"_s, labelOf(m_item)}, {u"kind"_s, m_item.kind},
                {u"unit"_s, m_item.unit}, {u"year"_s, year}}, m_item.id.text(), u"gross_fen"_s);
            return;
        }
        const Money gross = m_item.quantity->times(price->price);
        const Money cost = m_item.cost.isZero() ? m_item.quantity->times(price->cost) : m_item.cost;
        m_out.net = Range::exactly(netOf(gross, cost));
        m_out.step = m_context.step(Rule::IncomePriced, m_out.net.most, {{"label"_L1, labelOf(m_item)}, {"year"_L1, year},
            {"quantity"_L1, m_item.quantity->toString()}, {"unit"_L1, m_item.unit}, {"price"_L1, yuan(price->price)}, {"gross"_L1, yuan(gross)},
            {"cost"_L1, yuan(cost)}, {"net"_L1, yuan(m_out.net.most)}}, m_item.id.text());
    }

    /// 摊销: what stands for more than the survey's twelve months counts with twelve of them.
    void countSpread()
    {
        const int months = std::max(12, *m_item.spreadMonths);
        const Money part = scaled(m_item.gross, Ratio(12, months));
        m_out.net = Range::exactly(netOf(part, m_item.cost));
        m_out.step = m_context.step(Rule::IncomeSpread, m_out.net.most, {{"label"_L1, labelOf(m_item)}, {"gross"_L1, yuan(m_item.gross)},
            {"months"_L1, digits(*m_item.spreadMonths)}, {"part"_L1, yuan(part)}, {"cost"_L1, yuan(m_item.cost)},
            {"net"_L1, yuan(m_out.net.most)}}, m_item.id.text());
    }

    /// E16: up to the pack's months, in each up to the pack's multiple of the line, is left out; the rest counts.
    void countAboveDisregard()
    {
        const Known months = m_context.use(Figure::DisregardMonths);
        const Known multiple = m_context.use(Figure::DisregardMultiple);
        const Line line = lineFor(m_situation, m_context);
        const Money net = netOf(m_item.gross, m_item.cost);
        if (!months || !multiple || !line.known) {
            countWhole();
            m_out.net.least = Money();
            m_out.step.value = StepValue();
            return;
        }
        const int counted = std::min(m_item.months.value_or(12), static_cast<int>(std::min<std::int64_t>(12, months->number)));
        const Ratio part = line.basis == LineBasis::Year ? Ratio(1, 12) : Ratio(1);
        const Money left = scaled(line.money() * counted, multiple->ratio * part, multiple->rounding);
        m_out.net = Range::exactly(std::max(Money(), net - left));
        m_out.step = m_context.step(Rule::IncomeDisregard, m_out.net.most, {{"label"_L1, labelOf(m_item)}, {"gross"_L1, yuan(net)},
            {"months"_L1, digits(counted)}, {"most"_L1, yuan(scaled(line.money(), multiple->ratio * part))}, {"left"_L1, yuan(left)},
            {"net"_L1, yuan(m_out.net.most)}}, m_item.id.text());
        Context::cite(m_out.step, months);
        Context::cite(m_out.step, multiple);
    }

    static Money netOf(Money gross, Money cost) { return std::max(Money(), gross - cost); }

    const IncomeItem &m_item;
    const Situation &m_situation;
    const Persons &m_persons;
    Context &m_context;
    Known m_because = nullptr;
    JudgedItem m_out{&m_item, {}, false, {}};
};

} // namespace

JudgedItem judgeItem(const IncomeItem &item, const Situation &situation, const Persons &persons, Context &context)
{
    return ItemJudge(item, situation, persons, context).run();
}

} // namespace xieli::policy
