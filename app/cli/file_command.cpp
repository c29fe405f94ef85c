// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include "casework/householdfile.h"
#include "casework/issuing.h"
#include "print/render.h"

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
    const auto month = monthOption(call, u"month"_s);
    if (!month)
        return Misuse;
    const QString path = call.option(u"o"_s);
    if (path.isEmpty())
        return call.misuse(call.wording.text(u"cli.output_needed"_s, {}));
    auto office = officeToWriteFrom(call);
    if (!office)
        return call.refuse(office.error());
    const auto household = namedHousehold(call, *office);
    if (!household)
        return call.refuse(household.error());
    const auto booklet = casework::householdFile(*office, *household, *month, parts);
    if (!booklet)
        return call.refuse(booklet.error());
    if (const auto written = print::writePdf(*booklet, path); !written)
        return call.refuse(written.error());
    if (const auto kept = casework::registerPaperFile(*office, casework::householdFileKind(), booklet->title, path); !kept)
        return call.refuse(kept.error());
    call.say(call.wording.text(u"cli.written"_s, {{u"file"_s, path}}));
    call.say(call.wording.text(u"cli.file_secret"_s));
    call.answer({{u"file"_s, path}, {u"household"_s, household->text()}, {u"papers"_s, qint64(booklet->papers.size())}});
    return Done;
}

} // namespace xieli::cli
