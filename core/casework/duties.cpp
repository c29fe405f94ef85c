// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/duties.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

bool isOnePersonOffice(Reader &reader, const Office &office)
{
    const auto users = reader.all<OfficeUser>();
    return std::none_of(users.begin(), users.end(), [&](const OfficeUser &user) {
        return user.name != office.user && !user.removedOn && may(user.role, Right::Approve);
    });
}

Result<void> mayRelease(Reader &reader, const Office &office, const QString &enteredBy, const Alone &alone, const QString &act)
{
    if (office.role != OfficeRole::Township)
        return fail(u"duties.township_only"_s);
    if (enteredBy.isEmpty() || enteredBy != office.user)
        return {};
    const Arguments said{{u"user"_s, office.user}, {u"act"_s, office.wording.text(u"duties.act_"_s + act)}};
    if (!isOnePersonOffice(reader, office))
        return fail(u"duties.same_person"_s, said);
    return alone.reason.trimmed().isEmpty() ? fail(u"duties.alone_needs_reason"_s, said) : Result<void>();
}

QString enteredBy(Reader &reader, const QString &table, const QString &key)
{
    const auto history = reader.history(table, key);
    return history.empty() || history.front().entry.origin != "local"_L1 ? QString() : history.front().entry.author;
}

} // namespace xieli::casework
