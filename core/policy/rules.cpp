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
        // aid requests and medical bills
        // township figures
        // income and property
        // classification, 特困 and classes
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
