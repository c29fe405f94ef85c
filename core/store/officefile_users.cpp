// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/officefile.h"

#include "store/keyfile.h"
#include "store/officeinside.h"
#include "store/recovery.h"
#include "store/sqlite/recorder.h"

namespace xieli {

using namespace Qt::StringLiterals;

namespace {

void orThrow(const Result<void> &done)
{
    if (!done)
        throw StoreFailure(done.error());
}

std::optional<OfficeUser> living(Reader &reader, const QString &name)
{
    for (const OfficeUser &user : reader.all<OfficeUser>())
        if (user.name == name && !user.removedOn)
            return user;
    return std::nullopt;
}

int countKeepers(Reader &reader)
{
    int count = 0;
    for (const OfficeUser &user : reader.all<OfficeUser>())
        count += user.role == UserRole::Keeper && !user.removedOn ? 1 : 0;
    return count;
}

/// The kind of a change that is journalled though it touches no row: who can open the file is part of its history.
constexpr auto ofUsers = "user"_L1;

} // namespace

Result<std::vector<OfficeUser>> OfficeFile::users()
{
    return read([](Reader &reader) {
        auto users = reader.all<OfficeUser>();
        std::erase_if(users, [](const OfficeUser &user) { return user.removedOn.has_value(); });
        return users;
    });
}

Result<void> OfficeFile::addUser(const QString &name, UserRole role, const QString &passphrase)
{
    return change({u"store.title_user_added"_s, {{u"name"_s, name}}}, [&](Writer &writer) {
        m_inside->require(Right::Users);
        auto keys = KeyFile::load(keysPath(m_inside->path)); // read when it is our turn: another program may add somebody too
        if (!keys)
            throw StoreFailure(keys.error());
        if (name.isEmpty())
            throw StoreFailure(u"store.user_name_empty"_s);
        if (living(writer, name))
            throw StoreFailure(u"store.user_exists"_s, {{u"user"_s, name}});
        const auto former = writer.where<OfficeUser>("name", name);
        OfficeUser user{former.empty() ? OfficeUserId::create() : former.front().id, name, role, m_inside->clock.today, {}};
        writer.put(user);
        orThrow(keys->put(name, passphrase, m_inside->key));
        // The slot comes last: should the commit fail after it, the name is unknown to the file and opens nothing.
        orThrow(keys->save(keysPath(m_inside->path)));
    });
}

Result<void> OfficeFile::setRole(const QString &name, UserRole role)
{
    auto done = change({u"store.title_user_role"_s, {{u"name"_s, name}}}, [&](Writer &writer) {
        m_inside->require(Right::Users);
        auto user = living(writer, name);
        if (!user)
            throw StoreFailure(u"store.no_such_user"_s, {{u"user"_s, name}});
        if (user->role == UserRole::Keeper && role != UserRole::Keeper && countKeepers(writer) == 1)
            throw StoreFailure(u"store.last_keeper"_s, {{u"user"_s, name}});
        user->role = role;
        writer.update(*user);
    });
    if (done && name == m_inside->user.name)
        m_inside->user.role = role;
    return done;
}

Result<void> OfficeFile::changePassphrase(const QString &name, const QString &current, const QString &next)
{
    return OfficeInside::changeAs(*this, ofUsers, {u"store.title_passphrase_changed"_s, {{u"name"_s, name}}}, [&](Writer &) {
        auto keys = KeyFile::load(keysPath(m_inside->path));
        if (!keys)
            throw StoreFailure(keys.error());
        const auto key = keys->open(name, current);
        if (!key)
            throw StoreFailure(key.error());
        if (*key != m_inside->key)
            throw StoreFailure(u"store.wrong_passphrase"_s);
        orThrow(keys->put(name, next, *key));
        m_inside->connection.recorder()->insist();
        orThrow(keys->save(keysPath(m_inside->path)));
    });
}

Result<void> OfficeFile::removeUser(const QString &name)
{
    auto done = change({u"store.title_user_removed"_s, {{u"name"_s, name}}}, [&](Writer &writer) {
        m_inside->require(Right::Users);
        auto user = living(writer, name);
        if (!user)
            throw StoreFailure(u"store.no_such_user"_s, {{u"user"_s, name}});
        if (user->role == UserRole::Keeper && countKeepers(writer) == 1)
            throw StoreFailure(u"store.last_keeper"_s, {{u"user"_s, name}});
        user->removedOn = m_inside->clock.today;
        writer.update(*user);
    });
    if (!done)
        return done;
    // After the commit, for whoever still stands in the file must not lose the slot; read only now, for another program may have added one.
    auto keys = KeyFile::load(keysPath(m_inside->path));
    if (!keys)
        return tl::unexpected<Error>(keys.error());
    keys->remove(name);
    return keys->save(keysPath(m_inside->path));
}

Result<QString> OfficeFile::recoverySheetText()
{
    auto done = OfficeInside::changeAs(*this, ofUsers, {u"store.title_sheet_shown"_s}, [&](Writer &) {
        m_inside->require(Right::Keys);
        m_inside->connection.recorder()->insist();
    });
    return done ? Result<QString>(recoveryText(m_inside->key)) : tl::unexpected(done.error());
}

} // namespace xieli
