// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/whatifwords.h"

#include "casework/assessing.h"
#include "papers/format.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;
using policy::Effect;
using policy::Outcome;

QString effectText(Effect effect, const papers::Wording &wording)
{
    switch (effect) {
    case Effect::Undetermined: return wording.text(u"whatif.effect_undetermined"_s);
    case Effect::Enters: return wording.text(u"whatif.effect_enters"_s);
    case Effect::Leaves: return wording.text(u"whatif.effect_leaves"_s);
    case Effect::Category: return wording.text(u"whatif.effect_category"_s);
    case Effect::Class: return wording.text(u"whatif.effect_class"_s);
    case Effect::Amount: return wording.text(u"whatif.effect_amount"_s);
    case Effect::Same: return wording.text(u"whatif.effect_same"_s);
    }
    Q_UNREACHABLE();
}

QString outcomeText(const Outcome &outcome, const papers::Wording &wording)
{
    if (!outcome.assessed)
        return wording.text(u"whatif.closed"_s);
    QString text = categoryText(outcome.category, wording);
    if (outcome.grade)
        text += u' ' + gradeText(QString::number(*outcome.grade), wording);
    else if (outcome.gradeByPeople)
        text += u' ' + gradeText(u"3 or 4"_s, wording);
    if (outcome.state == u"gradual_exit")
        text += u' ' + wording.text(u"casework.state_gradual_exit"_s);
    if (outcome.tekun > 0 && outcome.category != Category::Tekun)
        text += wording.text(u"whatif.with_tekun"_s, {{u"count"_s, QString::number(outcome.tekun)}});
    if (outcome.single > 0)
        text += wording.text(u"whatif.with_single"_s, {{u"count"_s, QString::number(outcome.single)}});
    return text;
}

QString amountText(const std::optional<Money> &amount) { return amount ? papers::amount(*amount) : QString(); }

std::optional<Money> difference(const std::optional<Money> &before, const std::optional<Money> &after)
{
    return before && after ? std::optional(*after - *before) : std::nullopt;
}

QString reasonText(const WhatIfRow &row, const papers::Wording &wording)
{
    const Outcome &before = row.before;
    const Outcome &after = row.after;
    const QString &missing = after.missing.isEmpty() ? before.missing : after.missing;
    if (row.effect == Effect::Undetermined && !missing.isEmpty()) {
        QStringList names;
        for (const QString &key : missing.split(u' '))
            if (const auto figure = policy::figureOf(key))
                names << figureName(*figure, wording);
        return wording.text(u"whatif.reason_missing"_s, {{u"figures"_s, names.join(u"、"_s)}});
    }
    if (row.effect == Effect::Undetermined && (before.gradeByPeople || after.gradeByPeople))
        return wording.text(u"whatif.reason_people"_s);
    if (row.effect == Effect::Undetermined)
        return wording.text(u"whatif.reason_unknown"_s);
    if (before.line != after.line && after.perCapita)
        return wording.text(u"whatif.reason_line"_s, {{u"income"_s, amountText(after.perCapita)}, {u"before"_s, before.line ? amountText(before.line) : u"—"_s},
                                                      {u"after"_s, after.line ? amountText(after.line) : u"—"_s}});
    if (before.perCapita != after.perCapita && before.perCapita && after.perCapita && after.line)
        return wording.text(u"whatif.reason_income"_s, {{u"before"_s, amountText(before.perCapita)}, {u"after"_s, amountText(after.perCapita)},
                                                        {u"line"_s, amountText(after.line)}});
    return wording.text(u"whatif.reason_amount"_s);
}

} // namespace xieli::casework
