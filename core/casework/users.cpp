// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/users.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

Result<void> longEnough(const QString &passphrase)
{
    return passphrase.size() < shortestPassphrase ? fail(u"casework.short_passphrase"_s, {{u"least"_s, QString::number(shortestPassphrase)}}) : Result<void>();
}

} // namespace

Result<std::vector<OfficeUser>> users(Office &office) { return office.file->users(); }

Result<void> addUser(Office &office, const QString &name, UserRole role, const QString &passphrase)
{
    const auto checked = longEnough(passphrase);
    return checked ? office.file->addUser(name.trimmed(), role, passphrase) : checked;
}

Result<void> setRole(Office &office, const QString &name, UserRole role) { return office.file->setRole(name, role); }

Result<void> removeUser(Office &office, const QString &name) { return office.file->removeUser(name); }

Result<void> changePassphrase(Office &office, const QString &name, const QString &current, const QString &next)
{
    const auto checked = longEnough(next);
    return checked ? office.file->changePassphrase(name, current, next) : checked;
}

QString roleText(UserRole role, const papers::Wording &wording) { return wording.text(u"store.role_"_s + toCode(role)); }

} // namespace xieli::casework
