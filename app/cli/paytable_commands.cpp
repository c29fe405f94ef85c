// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/verb.h"

#include "casework/exporting.h"
#include "casework/paytables.h"

namespace xieli::cli {

using namespace Qt::StringLiterals;

namespace {

Result<papers::TableOut> tableNamed(casework::Office &office, const QString &kind, Month month)
{
    if (kind == u"reconciliation")
        return casework::reconciliationTable(office, month);
    if (kind == u"bounced")
        return casework::bouncedTable(office, month);
    if (kind == u"recovery")
        return casework::recoveryTable(office, month);
    return fail(u"paytables.kind_unknown"_s, {{u"kind"_s, kind}});
}

int payTable(Call &call)
{
    int exit = Done;
    auto out = monthlyOutput(call, exit);
    if (!out)
        return exit;
    const auto table = tableNamed(out->office, call.words().at(1), out->month);
    if (!table)
        return call.refuse(table.error());
    const auto left = casework::exportTable(out->office, *table, table->title, exportWish(call), out->path, pdfMaker());
    if (!left)
        return call.refuse(left.error());
    call.say(call.wording.text(u"cli.written"_s, {{u"file"_s, out->path}}));
    call.answer({{u"file"_s, out->path}, {u"rows"_s, qint64(table->rows.size())}});
    return Done;
}

} // namespace

std::vector<Verb> payTableVerbs()
{
    return {{"pay-table", payTable, "OFFICE reconciliation|bounced|recovery", 2,
             {{"month", "YYYY-MM", "哪个月；追缴为截至哪个月"}, {"o", "FILE", "要写出的文件（.xlsx、.csv 或 .pdf）"}, {"whole", nullptr, "号码不打码；须写明 --taken-by 和 --reason"},
              {"taken-by", "NAME", "谁带走"}, {"reason", "TEXT", "为什么带走"}},
             "对账单、退回名单、追缴应缴已缴表"}};
}

} // namespace xieli::cli
