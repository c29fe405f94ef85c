// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/rules.h"

namespace xieli::policy {

using namespace Qt::StringLiterals;

namespace {

const std::array<QString, ruleCount> &keys()
{
    static const std::array<QString, ruleCount> texts{
        u"persons"_s,
        u"income.item"_s,
        u"income.not_counted"_s,
        u"income.ended"_s,
        u"income.not_person"_s,
        u"income.outgoing"_s,
        u"income.job_cost"_s,
        u"income.paid_support"_s,
        u"income.support"_s,
        u"income.total"_s,
        u"income.of_one"_s,
        u"line"_s,
        u"per_capita"_s,
        u"tekun"_s,
        u"tekun.labour"_s,
        u"tekun.income"_s,
        u"tekun.obligors"_s,
        u"tekun.self_care"_s,
        u"property"_s,
        u"dibao"_s,
        u"dibao.retest"_s,
        u"gradual_exit"_s,
        u"dibao_single"_s,
        u"edge"_s,
        u"rigid"_s,
        u"none"_s,
        u"layer.absent"_s,
        u"layer.not_checked"_s,
        u"dibao.class_proposal"_s,
        u"dibao.difference"_s,
        u"dibao.class_amount"_s,
        u"gradual_exit.amount"_s,
        u"benefit.fixed"_s,
        u"benefit.ratio"_s,
        u"monthly_total"_s,
        u"distance"_s,
        u"owed.decision"_s,
        u"owed.outside"_s,
        u"owed.back_pay"_s,
        // benefit rows
        u"benefit.per_person"_s,
        u"benefit.table"_s,
        u"benefit.at_least"_s,
        u"benefit.share"_s,
        u"benefit.same_as"_s,
        u"benefit.price"_s,
        u"benefit.price_idle"_s,
        u"benefit.service"_s,
        u"benefit.excluded"_s,
        u"benefit.highest"_s,
        u"benefit.not_determined"_s,
        // aid requests and medical bills
        u"aid.line_amount"_s,
        u"aid.coefficient"_s,
        u"aid.cell"_s,
        u"aid.entered"_s,
        u"aid.quick"_s,
        u"aid.months_capped"_s,
        u"aid.capped"_s,
        u"aid.refused.date"_s,
        u"aid.refused.most"_s,
        u"aid.refused.cause"_s,
        u"aid.refused.residence"_s,
        u"aid.residence"_s,
        u"aid.anywhere"_s,
        u"aid.simple"_s,
        u"aid.advance"_s,
        u"aid.full"_s,
        u"aid.level"_s,
        u"aid.stages"_s,
        u"medical.rest"_s,
        u"medical.above"_s,
        u"medical.deductible"_s,
        u"medical.share"_s,
        u"medical.top_up"_s,
        u"medical.not_covered"_s,
        u"medical.total"_s,
        u"medical.warning"_s,
        // township figures
        u"township.staff"_s,
        u"township.villages"_s,
        u"township.reserve"_s,
        u"township.growth"_s,
        u"township.line_growth"_s,
        u"township.linked"_s,
        u"township.fund"_s,
        u"township.share"_s,
        u"township.share_stated"_s,
        u"township.matching"_s,
        // income and property
        u"income.support_formula"_s,
        u"income.support_share"_s,
        u"income.imputed"_s,
        u"income.imputed_exempt"_s,
        u"income.imputed_incapable"_s,
        u"income.imputed_graduate"_s,
        u"income.total_imputed"_s,
        u"income.of_one_imputed"_s,
        u"income.priced"_s,
        u"income.unpriced"_s,
        u"income.spread"_s,
        u"income.disregard"_s,
        u"income.expense_deduction"_s,
        u"income.disabled_work"_s,
        u"income.carer"_s,
        u"property.exempt"_s,
        // classification, 特困 and classes
        u"tekun.others"_s,
        u"tekun.property"_s,
        u"tekun.age"_s,
        u"benefit.of_rural_standard"_s,
        u"benefit.of_urban_standard"_s,
        u"property.bars"_s,
        u"dibao_single.nobody"_s,
        u"dibao_single.household"_s,
        u"dibao_single.minimum"_s,
        u"gradual_exit.share"_s,
        u"review.due"_s,
        u"valid.until"_s,
        u"rigid.income"_s,
        u"rigid.expense"_s,
        u"rigid.share"_s,
        u"rigid.left"_s,
        u"rigid.difference"_s,
        u"score.indicator"_s,
        u"score"_s,
        u"income.outgoing_deducted"_s,
        u"dibao.least"_s,
        u"gradual_exit.to_come"_s,
    };
    return texts;
}

} // namespace

const QString &ruleKey(Rule rule) { return keys()[static_cast<std::size_t>(rule)]; }

std::optional<Rule> ruleOf(QStringView key)
{
    for (std::size_t i = 0; i < ruleCount; ++i)
        if (key == keys()[i])
            return static_cast<Rule>(i);
    return std::nullopt;
}

} // namespace xieli::policy
