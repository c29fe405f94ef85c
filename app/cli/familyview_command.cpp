// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/issue.h"
#include "cli/recordverbs.h"

#include "casework/familyview.h"

namespace xieli::cli {

using namespace Qt::StringLiterals;

namespace {

int familyView(Call &call)
{
    int exit = Done;
    auto out = monthlyOutput(call, exit);
    if (!out)
        return exit;
    const auto household = namedHousehold(call, out->office);
    if (!household)
        return call.refuse(household.error());
    const auto paper = casework::familyView(out->office, *household, out->month);
    if (!paper)
        return call.refuse(paper.error());
    casework::Issue issue{casework::familyViewKind(), *household, out->month};
    if (call.has(u"issue"_s)) {
        const auto number = numberFor(call, out->office, issue.kind, out->office.today);
        if (!number)
            return call.refuse(number.error());
        issue.number = *number;
    }
    if (const auto written = writeOrIssue(call, out->office, issue, *paper, out->path); !written)
        return call.refuse(written.error());
    call.say(call.wording.text(u"family_view.said_written"_s, {{u"file"_s, out->path}}));
    call.answer({{u"file"_s, out->path}, {u"household"_s, household->text()}});
    return Done;
}

} // namespace

std::vector<Verb> familyViewVerbs()
{
    return {
        {"family-view", familyView, "OFFICE", 1,
         {{"month", "YYYY-MM", "截至哪个月"}, {"household", "ID", "哪一户（编号）"}, {"head", "NAME", "哪一户（户主姓名）"}, {"o", "FILE", "要写出的 PDF"},
          {"issue", nullptr, "印发：登记进文书台账"}, {"to", "NAME", "印发：交给谁，不写就是户主"}, {"number", "NUMBER", "印发：文号"}},
         "本户信息告知单：一家人可以看到自己档案里的什么，号码打码"},
    };
}

} // namespace xieli::cli
