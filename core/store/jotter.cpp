// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/jotter.h"

#include "store/officeinside.h"

namespace xieli {

using namespace Qt::StringLiterals;

void Jotter::eraseDraft(Writer &writer, const VisitId &draft)
{
    for (const DraftEntry &entry : writer.where<DraftEntry>("draft_id", draft))
        writer.remove<DraftEntry>(entry.id);
    writer.remove<VisitDraft>(draft);
}

Result<void> OfficeFile::jot(const std::function<void(Jotter &)> &body)
{
    return guarded([&] {
        Connection &connection = m_inside->connection;
        if (m_inside->depth > 0)
            throw StoreFailure(u"store.nested_change"_s);
        if (m_inside->user.role == UserRole::Reader)
            throw StoreFailure(u"store.only_reading"_s, {{u"user"_s, m_inside->user.name}});
        connection.execute("BEGIN IMMEDIATE");
        try {
            if (connection.number("PRAGMA user_version") != m_inside->schemaVersion)
                throw StoreFailure(u"store.migrated_meanwhile"_s);
            Jotter jotter(connection);
            body(jotter); // no recorder listens: a write to any recorded table is refused
            connection.execute("COMMIT");
        } catch (...) {
            if (connection.inTransaction())
                connection.execute("ROLLBACK");
            throw;
        }
    });
}

} // namespace xieli
