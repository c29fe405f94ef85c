// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"
#include "papers/wording.h"
#include "store/rows.h"

namespace xieli::casework {

/// Who may open the office file, each with a passphrase and a role of their own (model/rights.h). Adding, removing and roles need the
/// keeper; a passphrase is changed by whoever knows it. All of it stands in the journal. Errors: store.may_not_users {user}, store.user_exists,
/// store.no_such_user, store.last_keeper, store.wrong_passphrase, casework.short_passphrase {least}.

Result<std::vector<OfficeUser>> users(Office &office);
Result<void> addUser(Office &office, const QString &name, UserRole role, const QString &passphrase);
Result<void> setRole(Office &office, const QString &name, UserRole role);
Result<void> removeUser(Office &office, const QString &name);
Result<void> changePassphrase(Office &office, const QString &name, const QString &current, const QString &next);

/// 管理员, 协理员, 录入, 审核, 审批, 查阅 in the wording's language.
QString roleText(UserRole role, const papers::Wording &wording);

} // namespace xieli::casework
