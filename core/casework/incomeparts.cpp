// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/incomeparts.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

std::optional<Money> moneyOf(const policy::Step &step)
{
    const auto *money = std::get_if<Money>(&step.value);
    return money ? std::optional(*money) : std::nullopt;
}

const policy::Step *totalStep(const policy::Steps &steps)
{
    for (const policy::Step &step : steps) {
        if (step.rule == u"income.total" || step.rule == u"income.total_imputed")
            return &step;
        if (const policy::Step *inside = totalStep(step.children))
            return inside;
    }
    return nullptr;
}

/// 工资性, 经营性, 财产性, 转移性收入 by the first letter of the kind (policy-facts §11).
QString partOf(const QString &kind)
{
    switch (kind.isEmpty() ? u' ' : kind.front().unicode()) {
    case u'W': return u"wages"_s;
    case u'B': return u"business"_s;
    case u'P': return u"property"_s;
    case u'T': return u"transfer"_s;
    default: return u"other"_s;
    }
}

class Counting {
public:
    Counting(const policy::Assessment &assessment, const Dossier &dossier)
    {
        for (const IncomeItem &item : dossier.income)
            m_kinds.insert(item.id.text(), item.kind);
        if (const policy::Step *total = totalStep(assessment.steps))
            for (const policy::Step &step : total->children)
                count(step);
        deductionsAreWhatIsMissing(assessment);
    }
    CountedIncome take()
    {
        CountedIncome counted{{}, std::move(m_ofRecord), std::move(m_jobCost)};
        for (const QString &key : {u"wages"_s, u"business"_s, u"property"_s, u"transfer"_s, u"other"_s, u"support"_s, u"imputed"_s, u"deducted"_s})
            if (m_sums.contains(key) && m_sums.value(key) != std::optional(Money()))
                counted.parts.push_back({key, m_sums.value(key)});
        return counted;
    }

private:
    void add(const QString &key, std::optional<Money> amount)
    {
        if (!m_sums.contains(key))
            m_sums.insert(key, Money());
        std::optional<Money> &sum = m_sums[key];
        sum = sum && amount ? std::optional(*sum + *amount) : std::nullopt;
    }

    void count(const policy::Step &step)
    {
        const auto amount = moneyOf(step);
        if (m_kinds.contains(step.subject)) {
            m_ofRecord.insert(step.subject, amount);
            const QString kind = m_kinds.value(step.subject);
            add(partOf(kind), amount);
            if ((kind == u"T4" || kind == u"T5" || kind == u"T6") && amount)
                m_supportInLedger += *amount;
        } else if (step.rule == u"income.support") {
            m_ofRecord.insert(step.subject, amount);
            m_due = m_due && amount ? std::optional(*m_due + *amount) : std::nullopt;
        } else if (step.rule == u"income.job_cost" || step.rule == u"income.disabled_work") {
            m_jobCost.insert(step.subject, amount);
        } else if (step.rule.startsWith(u"income.imputed")) {
            add(u"imputed"_s, amount);
        }
    }

    /// What is owed counts once: only what goes beyond the support that the ledger has. The rest of the difference is deducted.
    void deductionsAreWhatIsMissing(const policy::Assessment &assessment)
    {
        if (m_due && *m_due > m_supportInLedger)
            add(u"support"_s, *m_due - m_supportInLedger);
        else if (!m_due)
            add(u"support"_s, std::nullopt);
        Money sum;
        for (const auto &part : std::as_const(m_sums)) {
            if (!part)
                return;
            sum += *part;
        }
        if (assessment.annualIncome && !m_sums.isEmpty() && *assessment.annualIncome != sum)
            add(u"deducted"_s, *assessment.annualIncome - sum);
    }

    QHash<QString, QString> m_kinds;
    QHash<QString, std::optional<Money>> m_ofRecord;
    QHash<QString, std::optional<Money>> m_jobCost;
    QMap<QString, std::optional<Money>> m_sums;
    std::optional<Money> m_due = Money();
    Money m_supportInLedger;
};

} // namespace

CountedIncome countedIncome(const policy::Assessment &assessment, const Dossier &dossier) { return Counting(assessment, dossier).take(); }

} // namespace xieli::casework
