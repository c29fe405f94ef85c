// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/clashdue.h"

#include "casework/clashes.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

Result<void> addClashes(Office &office, std::vector<DueItem> &list)
{
    const auto open = clashes(office, {office.wording});
    if (!open)
        return tl::unexpected(open.error());
    int others = 0;
    Day since = office.today;
    QString first;
    for (const ClashRow &row : *open) {
        if (row.clash.holdsPay) {
            list.push_back({DueKind::Clash, row.household, {}, row.head, row.group, row.clash.openedOn, row.mayDecide ? u"due.clash_holds"_s : u"due.clash_holds_village"_s,
                            {{u"head"_s, row.head}, {u"field"_s, row.field}}, row.clash.id});
        } else if (row.mayDecide) {
            since = std::min(since, row.clash.openedOn);
            first = others++ == 0 ? row.clash.id : first;
        }
    }
    if (others > 0)
        list.push_back({DueKind::Clash, {}, {}, {}, {}, since, u"due.clash"_s, {{u"count"_s, QString::number(others)}}, first});
    return {};
}

} // namespace xieli::casework
