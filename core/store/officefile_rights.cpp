// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/officeinside.h"
#include "store/rightsoftables.h"
#include "store/sqlite/recorder.h"

namespace xieli {

using namespace Qt::StringLiterals;

void OfficeInside::require(Right right) const
{
    if (!may(user.role, right))
        throw StoreFailure(u"store.%1_%2"_s.arg(u"may_not"_s, toCode(right)), {{u"user"_s, user.name}});
}

void OfficeInside::refreshUser()
{
    if (const auto now = reader.find<OfficeUser>(user.id)) { // not yet there while the file is being made
        user.role = now->role;
        if (now->removedOn)
            throw StoreFailure(u"store.no_such_user"_s, {{u"user"_s, user.name}});
    }
    if (user.role == UserRole::Reader && kind != "user"_L1)
        throw StoreFailure(u"store.only_reading"_s, {{u"user"_s, user.name}});
}

namespace {

bool holds(const RecordedTable &table, const RecordedRow &row, const char *column, std::initializer_list<const char *> values)
{
    return std::any_of(row.cells.begin(), row.cells.end(), [&](const RecordedCell &cell) {
        return table.columns[std::size_t(cell.column)].name == column
            && std::any_of(values.begin(), values.end(), [&](const char *value) { return cell.after.bytes == value || cell.before.bytes == value; });
    });
}

/// 退回重发: its batch drafts nothing, it is made and frozen by who releases it, and lines of it there are none.
bool isNewReissue(const RecordedTable &table, const RecordedRow &row)
{
    return row.op == RowOp::Insert && table.name == "payment_batch" && holds(table, row, "kind", {"reissue"});
}

/// Steps of a month that whoever enters it does not take.
bool isReviewing(const RecordedTable &table, const RecordedRow &row)
{
    return table.name == "payment_step" && holds(table, row, "step", {"reviewed", "sent_back", "closed"});
}

} // namespace

/// The one door through which every change goes, so that no verb can forget to ask.
void OfficeInside::requireRightsTo(const std::vector<RecordedRow> &rows) const
{
    if (user.role == UserRole::Keeper || kind == "user"_L1)
        return;
    if (title.origin != "local"_L1)
        return require(Right::Exchange);
    for (const RecordedRow &row : rows) {
        const RecordedTable &table = connection.recorder()->table(row.table);
        const QString name = QString::fromUtf8(table.name);
        const QString rowKey = QString::fromUtf8(row.key);
        const auto needed = [&](const QString &column) { return rightFor(name, rowKey, column).value_or(Right::Users); }; // not placed: the keeper's
        if (isNewReissue(table, row))
            require(Right::Approve);
        else if (isReviewing(table, row))
            require(Right::Review);
        else if (!dependsOnCell(name) || row.cells.empty())
            require(needed({}));
        else
            for (const RecordedCell &cell : row.cells)
                require(needed(table.columns[std::size_t(cell.column)].title));
    }
}

} // namespace xieli
