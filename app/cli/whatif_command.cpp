// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include "casework/whatifwords.h"
#include "papers/format.h"

#include <QJsonArray>

namespace xieli::cli {

using namespace Qt::StringLiterals;
using policy::Effect;

namespace {

constexpr int usualMonths = 12;
constexpr std::size_t shownRows = 20;

QJsonValue monthJson(const std::optional<Month> &month) { return month ? QJsonValue(month->toString()) : QJsonValue(); }
QJsonValue textOrNull(const QString &text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); }

QString effectCode(Effect effect)
{
    static const std::array<const char *, 7> codes{"undetermined", "enters", "leaves", "category", "class", "amount", "same"};
    return QString::fromLatin1(codes[std::size_t(effect)]);
}

Result<casework::ChangedLaw> changedLaw(const Call &call, casework::Office &office)
{
    if (call.has(u"overlay"_s))
        return casework::changedByOverlayFile(office, call.option(u"overlay"_s));
    std::vector<casework::FigureSetting> settings;
    for (const QString &text : call.parser.values(u"set"_s)) {
        const auto setting = casework::settingFromText(text);
        if (!setting)
            return tl::unexpected(setting.error());
        settings.push_back(*setting);
    }
    return casework::changedBySettings(office, settings);
}

/// Where the change begins, if --from does not say: a trial of months that it does not touch would show nothing.
Month firstMonth(const casework::ChangedLaw &law, Month otherwise)
{
    std::optional<Month> first;
    for (const policy::FigureChange &change : law.figures)
        if (change.span.from && (!first || *change.span.from < *first))
            first = change.span.from;
    return first.value_or(otherwise);
}

void sayChange(const Call &call, const casework::ChangedLaw &law)
{
    const auto &wording = call.wording;
    call.say(wording.text(u"whatif.change_title"_s) + u':');
    for (const policy::FigureChange &change : law.figures)
        call.say(wording.text(u"whatif.cli_change"_s, {{u"figure"_s, casework::figureName(change.figure, wording)},
                                                       {u"key"_s, policy::figureKey(change.figure)},
                                                       {u"months"_s, casework::spanWords(change.span, wording)},
                                                       {u"before"_s, casework::valueWords(change.before, change.figure, wording)},
                                                       {u"after"_s, casework::valueWords(change.after, change.figure, wording)}}));
    for (const QString &benefit : law.benefits)
        call.say(u"  "_s + wording.text(u"whatif.benefit_rows"_s) + u": "_s + casework::benefitName(benefit, *law.after));
    for (const policy::TableChange &table : law.tables)
        call.say(u"  "_s + casework::tableName(table, wording));
}

QString moneyLine(const Call &call, const QString &when, Money before, Money after, int unknownBefore, int unknownAfter)
{
    const QString unknown = unknownBefore + unknownAfter == 0 ? QString()
        : call.wording.text(u"whatif.cli_unknown"_s, {{u"before"_s, QString::number(unknownBefore)}, {u"after"_s, QString::number(unknownAfter)}});
    return call.wording.text(u"whatif.cli_money"_s, {{u"month"_s, when}, {u"before"_s, papers::amount(before)}, {u"after"_s, papers::amount(after)},
                                                     {u"difference"_s, papers::amount(after - before)}, {u"unknown"_s, unknown}});
}

void sayMoney(const Call &call, const casework::WhatIfReport &report)
{
    const auto each = [&](Money casework::WhatIfSide::*sum, int casework::WhatIfSide::*unknown) {
        for (const auto &month : report.months)
            call.say(moneyLine(call, month.month.toString(), month.before.*sum, month.after.*sum, month.before.*unknown, month.after.*unknown));
        for (const auto &year : report.years())
            call.say(moneyLine(call, call.wording.text(u"whatif.cli_year"_s, {{u"year"_s, QString::number(year.year)},
                                                                              {u"months"_s, QString::number(year.months)}}),
                               year.before.*sum, year.after.*sum, year.before.*unknown, year.after.*unknown));
    };
    call.say(call.wording.text(u"whatif.cli_owed"_s));
    each(&casework::WhatIfSide::owed, &casework::WhatIfSide::owedUnknown);
    call.say(call.wording.text(u"whatif.cli_proposed"_s));
    each(&casework::WhatIfSide::proposed, &casework::WhatIfSide::proposedUnknown);
}

void sayHouseholds(const Call &call, const casework::WhatIfReport &report)
{
    const auto &wording = call.wording;
    const auto count = [&report](Effect effect) { return QString::number(report.count(effect)); };
    call.say(wording.text(u"whatif.cli_effects"_s, {{u"enters"_s, count(Effect::Enters)}, {u"leaves"_s, count(Effect::Leaves)},
                                                    {u"category"_s, count(Effect::Category)}, {u"class"_s, count(Effect::Class)},
                                                    {u"amount"_s, count(Effect::Amount)}, {u"undetermined"_s, count(Effect::Undetermined)},
                                                    {u"same"_s, QString::number(report.households - int(report.listed.size()))}}));
    if (report.rows.empty())
        return;
    const std::size_t shown = std::min(shownRows, report.rows.size());
    call.say(wording.text(u"whatif.cli_list"_s, {{u"shown"_s, QString::number(shown)}, {u"rows"_s, QString::number(report.rows.size())}}));
    for (std::size_t i = 0; i < shown; ++i) {
        const casework::WhatIfRow &row = report.rows[i];
        const casework::ListedHousehold &household = report.listed[row.household];
        const auto outcome = [&](const policy::Outcome &value) {
            return casework::outcomeText(value, wording) + (value.monthly ? u' ' + papers::yuan(*value.monthly) : QString());
        };
        call.say(wording.text(u"whatif.cli_row"_s, {{u"months"_s, row.from.toString() + (row.from == row.to ? QString() : u"—"_s + row.to.toString())},
                                                    {u"village"_s, household.village}, {u"group"_s, household.group}, {u"head"_s, household.head},
                                                    {u"effect"_s, casework::effectText(row.effect, wording)}, {u"before"_s, outcome(row.before)},
                                                    {u"after"_s, outcome(row.after)}, {u"reason"_s, casework::reasonText(report, row, wording)}}));
    }
}

QJsonObject sideJson(const casework::WhatIfSide &side)
{
    QJsonObject households{{u"not_determined"_s, side.households[casework::notDetermined]}};
    for (const auto &code : Codes<Category>::list)
        households.insert(code.text, side.households[std::size_t(code.value)]);
    return {{u"owed_fen"_s, qint64(side.owed.fen())}, {u"owed_unknown"_s, side.owedUnknown}, {u"proposed_fen"_s, qint64(side.proposed.fen())},
            {u"proposed_unknown"_s, side.proposedUnknown}, {u"once_a_year_fen"_s, qint64(side.yearly.fen())}, {u"households"_s, households}};
}

QJsonObject outcomeJson(const policy::Outcome &outcome)
{
    QJsonValue grade = outcome.grade ? QJsonValue(*outcome.grade) : QJsonValue();
    if (outcome.gradeByPeople)
        grade = u"3 or 4"_s;
    return {{u"assessed"_s, outcome.assessed}, {u"category"_s, outcome.category ? QJsonValue(toCode(*outcome.category)) : QJsonValue()},
            {u"state"_s, textOrNull(outcome.state)}, {u"class"_s, grade}, {u"tekun_persons"_s, outcome.tekun}, {u"single_persons"_s, outcome.single},
            {u"monthly_fen"_s, fen(outcome.monthly)}, {u"once_a_year_fen"_s, fen(outcome.yearly)}, {u"owed_fen"_s, fen(outcome.owedIfWhole())},
            {u"line_fen"_s, fen(outcome.line)}, {u"per_capita_fen"_s, fen(outcome.perCapita)}, {u"missing"_s, textOrNull(outcome.missing)}};
}

QJsonArray rowsJson(const casework::WhatIfReport &report, const papers::Wording &wording)
{
    QJsonArray rows;
    for (const casework::WhatIfRow &row : report.rows) {
        const casework::ListedHousehold &household = report.listed[row.household];
        rows.append(QJsonObject{{u"household"_s, household.id.text()}, {u"head"_s, household.head}, {u"village"_s, household.village},
                                {u"group"_s, household.group}, {u"from"_s, row.from.toString()}, {u"to"_s, row.to.toString()},
                                {u"effect"_s, effectCode(row.effect)}, {u"before"_s, outcomeJson(row.before)}, {u"after"_s, outcomeJson(row.after)},
                                {u"reason"_s, casework::reasonText(report, row, wording)}});
    }
    return rows;
}

QJsonObject reportJson(const casework::WhatIfReport &report, const papers::Wording &wording)
{
    QJsonArray changes;
    for (const policy::FigureChange &change : report.figures)
        changes.append(QJsonObject{{u"key"_s, policy::figureKey(change.figure)}, {u"from"_s, monthJson(change.span.from)}, {u"to"_s, monthJson(change.span.to)},
                                   {u"before"_s, casework::valueWords(change.before, change.figure, wording)},
                                   {u"after"_s, casework::valueWords(change.after, change.figure, wording)}});
    QJsonArray tables;
    for (const policy::TableChange &table : report.tables)
        tables.append(table.key);
    QJsonArray months;
    for (const auto &month : report.months)
        months.append(QJsonObject{{u"month"_s, month.month.toString()}, {u"before"_s, sideJson(month.before)}, {u"after"_s, sideJson(month.after)}});
    QJsonArray years;
    for (const auto &year : report.years())
        years.append(QJsonObject{{u"year"_s, year.year}, {u"months"_s, year.months}, {u"before"_s, sideJson(year.before)}, {u"after"_s, sideJson(year.after)}});
    QJsonObject effects;
    for (int effect = 0; effect < int(report.byEffect.size()) - 1; ++effect)
        effects.insert(effectCode(Effect(effect)), report.count(Effect(effect)));
    effects.insert(u"same"_s, report.households - int(report.listed.size()));
    QJsonArray findings;
    for (const Finding &finding : report.findings)
        findings.append(QJsonObject{{u"key"_s, finding.key}, {u"text"_s, wording.say(finding)}});
    return {{u"from"_s, report.from.toString()}, {u"to"_s, report.to.toString()}, {u"households"_s, report.households}, {u"differing"_s, report.differing},
            {u"changes"_s, changes}, {u"changed_benefits"_s, QJsonArray::fromStringList(report.benefits)}, {u"changed_tables"_s, tables}, {u"effects"_s, effects},
            {u"months"_s, months}, {u"years"_s, years}, {u"findings"_s, findings}, {u"rows"_s, rowsJson(report, wording)}};
}

} // namespace

int whatIf(Call &call)
{
    if (call.has(u"overlay"_s) == call.has(u"set"_s))
        return call.misuse(call.wording.text(u"whatif.cli_one_change"_s));
    std::optional<Month> from;
    std::optional<Month> to;
    if (call.has(u"from"_s) && !(from = monthOption(call, u"from"_s)))
        return Misuse;
    if (call.has(u"to"_s) && !(to = monthOption(call, u"to"_s)))
        return Misuse;
    auto office = call.has(u"o"_s) ? officeToWriteFrom(call) : officeToLookAt(call);
    if (!office)
        return call.refuse(office.error());
    const auto law = changedLaw(call, *office);
    if (!law)
        return call.refuse(law.error());
    sayChange(call, *law);
    const Month begin = from.value_or(firstMonth(*law, Month::of(office->today)));
    const auto report = casework::whatIf(*office, *law, begin, to.value_or(begin + (usualMonths - 1)));
    if (!report)
        return call.refuse(report.error());
    call.say(call.wording.text(u"whatif.cli_title"_s, {{u"from"_s, report->from.toString()}, {u"to"_s, report->to.toString()},
                                                       {u"households"_s, QString::number(report->households)}}));
    for (const Finding &finding : report->findings)
        call.say(call.wording.text(u"whatif.cli_attention"_s, {{u"text"_s, call.wording.say(finding)}}));
    sayHouseholds(call, *report);
    sayMoney(call, *report);
    if (call.has(u"o"_s)) {
        if (const auto written = casework::writeWhatIf(*office, *report, call.wording, call.option(u"o"_s)); !written)
            return call.refuse(written.error());
        call.say(call.wording.text(u"cli.written"_s, {{u"file"_s, call.option(u"o"_s)}}));
    }
    call.answer(reportJson(*report, call.wording));
    return Done;
}

} // namespace xieli::cli
