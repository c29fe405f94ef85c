// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/issue.h"

#include "casework/forms.h"

namespace xieli::cli {

using namespace Qt::StringLiterals;

namespace {

Result<void> writeForm(Call &call, casework::Office &office, casework::FormKind kind, const HouseholdId &household, casework::Issue &issue, papers::Sheet sheet)
{
    const auto number = numberFor(call, office, issue.kind, {});
    if (!number)
        return tl::unexpected(number.error());
    issue.number = *number;
    const auto paper = casework::formFor(office, kind, household, issue.month, {.number = issue.number, .sheet = sheet});
    return paper ? writeOrIssue(call, office, issue, *paper, call.option(u"o"_s), exportWish(call)) : tl::unexpected(paper.error());
}

} // namespace

int form(Call &call)
{
    const auto kind = fromCode<casework::FormKind>(call.words().value(1));
    if (!kind)
        return call.misuse(call.wording.text(u"cli.form_kind_unknown"_s));
    const auto sheet = sheetOption(call);
    if (!sheet)
        return Misuse;
    if (*sheet == papers::Sheet::A3 && !casework::hasLargeSheet(*kind))
        return call.misuse(call.wording.text(u"cli.sheet_small_only"_s));
    int exit = Done;
    auto out = monthlyOutput(call, exit);
    if (!out)
        return exit;
    HouseholdId household;
    if (call.has(u"household"_s) || call.has(u"head"_s)) {
        const auto named = namedHousehold(call, out->office);
        if (!named)
            return call.refuse(named.error());
        household = *named;
    }
    const bool ofVillage = *kind == casework::FormKind::NearRelatives;
    if (call.has(u"issue"_s) && !ofVillage && (household.isEmpty() || papers::isBlankOnly(*kind))) // a blank sheet tells nothing of anybody
        return call.misuse(call.wording.text(u"cli.blank_not_issued"_s));
    casework::Issue issue{casework::formPaperKind(*kind), ofVillage ? HouseholdId() : household, out->month};
    const auto again = writtenAgain(call, out->office, issue, out->path);
    if (!again)
        return call.refuse(again.error());
    if (!*again)
        if (const auto written = writeForm(call, out->office, *kind, household, issue, *sheet); !written)
            return call.refuse(written.error());
    call.say(call.wording.text(u"cli.written"_s, {{u"file"_s, out->path}}));
    call.answer({{u"file"_s, out->path}, {u"kind"_s, toCode(*kind)}, {u"household"_s, household.text()}});
    return Done;
}

} // namespace xieli::cli
