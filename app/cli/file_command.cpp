// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include "casework/householdfile.h"

namespace xieli::cli {

using namespace Qt::StringLiterals;

namespace {

/// Those that --parts names, separated by commas; all without it. Empty: one of them is unknown.
std::vector<casework::FilePart> partsOf(const Call &call)
{
    if (!call.has(u"parts"_s))
        return casework::allFileParts();
    std::vector<casework::FilePart> parts;
    for (const QString &code : call.option(u"parts"_s).split(u','))
        if (const auto part = fromCode<casework::FilePart>(code.trimmed()))
            parts.push_back(*part);
        else
            return {};
    return parts;
}

} // namespace

int householdFile(Call &call)
{
    const auto parts = partsOf(call);
    if (parts.empty()) {
        QStringList codes;
        for (const auto &code : Codes<casework::FilePart>::list)
            codes << code.text;
        return call.misuse(call.wording.text(u"cli.file_parts_unknown"_s, {{u"codes"_s, codes.join(u", "_s)}}));
    }
    int exit = Done;
    auto out = monthlyOutput(call, exit);
    if (!out)
        return exit;
    const auto household = namedHousehold(call, out->office);
    if (!household)
        return call.refuse(household.error());
    const auto booklet = casework::householdFile(out->office, *household, out->month, parts);
    if (!booklet)
        return call.refuse(booklet.error());
    const auto left = casework::exportPaper(out->office, *booklet, exportWish(call), out->path, bookletMaker());
    if (!left)
        return call.refuse(left.error());
    call.say(call.wording.text(u"cli.written"_s, {{u"file"_s, out->path}}));
    call.say(left->entry ? call.wording.text(u"cli.export_entered"_s, {{u"number"_s, QString::number(left->entry->number)}}) : call.wording.text(u"cli.file_masked"_s));
    call.answer({{u"file"_s, out->path}, {u"household"_s, household->text()}, {u"papers"_s, qint64(booklet->papers.size())}});
    return Done;
}

} // namespace xieli::cli
