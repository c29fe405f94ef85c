// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include "casework/forms.h"
#include "casework/issuing.h"
#include "print/render.h"

namespace xieli::cli {

using namespace Qt::StringLiterals;

int form(Call &call)
{
    const auto kind = fromCode<casework::FormKind>(call.words().value(1));
    if (!kind)
        return call.misuse(call.wording.text(u"cli.form_kind_unknown"_s));
    const auto month = monthOption(call, u"month"_s);
    if (!month)
        return Misuse;
    if (!call.has(u"o"_s))
        return call.misuse(call.wording.text(u"cli.output_needed"_s, {}));
    auto office = officeToWriteFrom(call);
    if (!office)
        return call.refuse(office.error());
    HouseholdId household;
    if (call.has(u"household"_s) || call.has(u"head"_s)) {
        const auto named = namedHousehold(call, *office);
        if (!named)
            return call.refuse(named.error());
        household = *named;
    }
    const auto paper = casework::formFor(*office, *kind, household, *month);
    if (!paper)
        return call.refuse(paper.error());
    if (const auto written = print::writePdf(*paper, call.option(u"o"_s)); !written)
        return call.refuse(written.error());
    // a blank sheet tells nothing of anybody: only a filled one is kept
    if (!household.isEmpty() || *kind == casework::FormKind::NearRelatives)
        if (const auto kept = casework::registerPaper(*office, casework::formPaperKind(*kind), paper->title, print::pdfBytes(*paper)); !kept)
            return call.refuse(kept.error());
    call.say(call.wording.text(u"cli.written"_s, {{u"file"_s, call.option(u"o"_s)}}));
    call.answer({{u"file"_s, call.option(u"o"_s)}, {u"kind"_s, toCode(*kind)}, {u"household"_s, household.text()}});
    return Done;
}

} // namespace xieli::cli
