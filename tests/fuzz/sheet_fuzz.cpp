// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/storedzip.h"
#include "fuzz/target.h"

#include "intake/lists.h"
#include "intake/mapping.h"
#include "intake/peoplelist.h"
#include "intake/readsheet.h"
#include "intake/roster.h"
#include "intake/survey.h"

using namespace xieli;
using namespace xieli::intake;
using namespace Qt::StringLiterals;

namespace {

/// Workbook, its relations, shared strings, styles, then the sheets: parted by this byte, which no XML can hold.
constexpr char parting = '\x1e';

QByteArray workbookOf(const QByteArray &bytes)
{
    static const QByteArrayList names{"xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml", "xl/styles.xml"};
    std::vector<std::pair<QByteArray, QByteArray>> parts;
    for (const QByteArray &content : bytes.split(parting)) {
        const auto place = qsizetype(parts.size());
        parts.emplace_back(place < names.size() ? names[place] : "xl/worksheets/sheet" + QByteArray::number(place - names.size() + 1) + ".xml", content);
    }
    return fuzz::storedZip(parts);
}

/// Understanding a sheet costs a hundred times what reading it does: each input goes to one taker only, most to none.
void take(const Workbook &workbook, unsigned which)
{
    const Day today(2018, 6, 5);
    const auto addsUp = [](const auto &result) {
        if (result)
            fuzz::mustHold(result->counts.rows == result->counts.taken + result->counts.refused + result->counts.skipped,
                           "every row is taken, refused or skipped");
    };
    SurveyContext context;
    context.today = today;
    const std::vector<KnownHousehold> known{{HouseholdId(u"h"_s), u"李文"_s, u"11010519491231002X"_s, {{MemberId(u"m"_s), u"李文"_s, {}}}}};
    switch (which % 24) {
    case 0: return addsUp(takeRoster(workbook, {u"柳树湾村"_s, u"629901"_s, today}));
    case 1: return addsUp(takeSurvey(workbook, context, known));
    case 2: return addsUp(takeList(workbook));
    case 3: return addsUp(takePeopleList(workbook, TableKind::Poverty));
    case 4: return addsUp(takePeopleList(workbook, TableKind::Deaths));
    case 5: return addsUp(takePeopleList(workbook, TableKind::Disability));
    case 6: columnsOf(workbook, TableKind::Survey); return;
    default: return;
    }
}

} // namespace

/// A file that a worker chose to take in: as it lies there, or, where the parting byte is in it, the parts of a workbook.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto workbook = readWorkbookBytes(bytes.contains(parting) ? workbookOf(bytes) : bytes, u"found.xlsx"_s);
    if (workbook)
        take(*workbook, qChecksum(QByteArrayView(bytes)));
    else
        fuzz::mustHold(workbook.error().arguments.contains(u"file"_s), "an error names the file");
    return 0;
}
