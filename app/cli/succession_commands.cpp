// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include "casework/succession.h"

namespace xieli::cli {

using namespace Qt::StringLiterals;

int newKeys(Call &call)
{
    if (!call.has(u"o"_s))
        return call.misuse(call.wording.text(u"cli.output_needed"_s));
    auto office = openedOffice(call);
    if (!office)
        return call.refuse(office.error());
    const QString path = call.option(u"o"_s);
    const auto code = casework::renewKeys(*office, path);
    if (!code)
        return call.refuse(code.error());
    call.say(call.wording.text(u"cli.new_keys"_s, {{u"file"_s, path}, {u"code"_s, *code}}));
    call.answer({{u"file"_s, path}, {u"code"_s, *code}});
    return Done;
}

int succeed(Call &call)
{
    auto office = openedOffice(call);
    if (!office)
        return call.refuse(office.error());
    const auto done = casework::succeed(*office, call.words().at(1), call.words().at(2));
    if (!done)
        return call.refuse(done.error());
    call.say(call.wording.text(u"cli.succeeded"_s, {{u"old"_s, done->old}, {u"new"_s, done->successor}, {u"count"_s, QString::number(done->households)}}));
    call.answer({{u"old"_s, done->old}, {u"new"_s, done->successor}, {u"households"_s, done->households}});
    return Done;
}

} // namespace xieli::cli
