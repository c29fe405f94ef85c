// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include "casework/users.h"

#include <QJsonArray>

namespace xieli::cli {

using namespace Qt::StringLiterals;

namespace {

int listUsers(Call &call)
{
    auto office = officeToLookAt(call);
    if (!office)
        return call.refuse(office.error());
    const auto users = casework::users(*office);
    if (!users)
        return call.refuse(users.error());
    QJsonArray list;
    for (const OfficeUser &user : *users) {
        call.say(call.wording.text(u"cli.user"_s, {{u"name"_s, user.name}, {u"role"_s, casework::roleText(user.role, call.wording)},
                                                  {u"since"_s, user.addedOn.toString(Qt::ISODate)}}));
        list.append(QJsonObject{{u"name"_s, user.name}, {u"role"_s, toCode(user.role)}, {u"since"_s, user.addedOn.toString(Qt::ISODate)}});
    }
    call.answer({{u"users"_s, list}});
    return Done;
}

Result<void> carriedOut(Call &call, casework::Office &office, const QString &what, const QString &name, const QString &secret)
{
    const auto role = fromCode<UserRole>(call.option(u"role"_s));
    if (what == "add"_L1)
        return casework::addUser(office, name, *role, secret);
    if (what == "role"_L1)
        return casework::setRole(office, name, *role);
    if (what == "remove"_L1)
        return casework::removeUser(office, name);
    const auto current = passphrase(call);
    return current ? casework::changePassphrase(office, name, *current, secret) : tl::unexpected(current.error());
}

} // namespace

int users(Call &call)
{
    const QStringList words = call.words();
    if (words.size() == 1 || words.at(1) == "list"_L1)
        return listUsers(call);
    const QString what = words.at(1);
    static const QStringList known{u"add"_s, u"role"_s, u"remove"_s, u"passphrase"_s};
    if (!known.contains(what) || words.size() != 3)
        return call.misuse(call.wording.text(u"cli.users_what"_s));
    if ((what == "add"_L1 || what == "role"_L1) && !fromCode<UserRole>(call.option(u"role"_s)))
        return call.misuse(call.wording.text(u"cli.user_role_needed"_s));
    QString secret;
    if (what == "add"_L1 || what == "passphrase"_L1) {
        if (!call.has(u"new-passphrase-file"_s))
            return call.misuse(call.wording.text(u"cli.new_passphrase_needed"_s));
        const auto read = passphraseFromFile(call.option(u"new-passphrase-file"_s));
        if (!read)
            return call.refuse(read.error());
        secret = *read;
    }
    auto office = openedOffice(call);
    if (!office)
        return call.refuse(office.error());
    if (const auto done = carriedOut(call, *office, what, words.at(2), secret); !done)
        return call.refuse(done.error());
    call.say(call.wording.text(u"cli.users_"_s + what, {{u"name"_s, words.at(2)}}));
    call.answer({{u"user"_s, words.at(2)}, {u"done"_s, what}});
    return Done;
}

} // namespace xieli::cli
