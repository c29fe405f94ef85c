// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/officefile.h"

#include "store/keyfile.h"
#include "store/officeinside.h"
#include "store/sqlite/recorder.h"

namespace xieli {

using namespace Qt::StringLiterals;

Result<void> OfficeFile::destroy(const ChangeTitle &title, const std::function<Result<void>(Writer &)> &body)
{
    Connection &connection = m_inside->connection;
    const auto ready = guarded([&] { connection.execute("PRAGMA secure_delete=ON"); });
    if (!ready)
        return ready;
    auto done = OfficeInside::changeAs(*this, u"destroy"_s, title, [&](Writer &writer) -> Result<void> {
        m_inside->require(Right::Destroy);
        connection.recorder()->destroyOn(m_inside->clock.today.toString(Qt::ISODate));
        return body(writer);
    });
    return done;
}

Result<void> OfficeFile::confirmedByOther(const QString &name, const QString &passphrase)
{
    if (name == m_inside->user.name)
        return fail(u"store.second_is_first"_s, {{u"user"_s, name}});
    return read([&](Reader &reader) -> Result<void> {
        const auto users = reader.where<OfficeUser>("name", name);
        const auto keys = KeyFile::load(keysPath(m_inside->path));
        if (!keys)
            return tl::unexpected(keys.error());
        if (users.empty() || users.front().removedOn || !keys->has(name))
            return fail(u"store.no_such_user"_s, {{u"user"_s, name}});
        if (users.front().role == UserRole::Reader)
            return fail(u"store.only_reading"_s, {{u"user"_s, name}});
        const auto key = keys->open(name, passphrase);
        if (!key)
            return tl::unexpected(key.error());
        return *key == m_inside->key ? Result<void>() : fail(u"store.wrong_passphrase"_s);
    });
}

Result<void> OfficeFile::sweep()
{
    return guarded([&] {
        if (m_inside->depth > 0)
            throw StoreFailure(u"store.nested_change"_s);
        m_inside->connection.execute("PRAGMA secure_delete=ON; VACUUM");
    });
}

} // namespace xieli
