// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/casesinside.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

bool areTwins(const AssistanceCase &one, const AssistanceCase &other)
{
    return one.id != other.id && !one.closedOn && !other.closedOn && one.household == other.household && one.programme == other.programme && one.member == other.member && one.request == other.request;
}

void findTwins(std::vector<CaseRow> &rows)
{
    QHash<QString, std::vector<std::size_t>> byHousehold;
    for (std::size_t at = 0; at < rows.size(); ++at)
        byHousehold[rows[at].matter.household.text()].push_back(at);
    for (CaseRow &row : rows)
        for (const std::size_t at : byHousehold.value(row.matter.household.text()))
            if (areTwins(row.matter, rows[at].matter))
                row.twins.push_back(rows[at].matter);
}

Result<void> joinCase(Office &office, const CaseId &duplicate, const QString &reason)
{
    if (reason.trimmed().isEmpty())
        return fail(u"casework.reason_needed"_s);
    return office.file->change({u"cases.change_join"_s, {{u"reason"_s, reason.trimmed()}}}, [&](Writer &writer) -> Result<void> {
        auto matter = writer.find<AssistanceCase>(duplicate);
        if (!matter)
            return fail(u"cases.unknown"_s, {{u"id"_s, duplicate.text()}});
        if (matter->closedOn)
            return fail(u"cases.closed"_s);
        const auto all = writer.where<AssistanceCase>("household_id", matter->household);
        const auto stays = std::find_if(all.begin(), all.end(), [&](const AssistanceCase &other) { return areTwins(*matter, other); });
        if (stays == all.end())
            return fail(u"cases.no_twin"_s);
        QStringList known;
        for (const CasePaper &paper : writer.where<CasePaper>("case_id", stays->id))
            known << paper.what;
        for (CasePaper paper : writer.where<CasePaper>("case_id", duplicate))
            if (!known.contains(paper.what) && paper.handedOn) { // what was handed over once is not asked for again
                paper.id = CaseStepId::create().text();
                paper.ofCase = stays->id;
                writer.insert(paper);
            }
        matter->outcome = u"withdrawn"_s;
        matter->outcomeReason = reason.trimmed();
        matter->closedOn = office.today;
        writer.update(*matter);
        return {};
    });
}

} // namespace xieli::casework
