// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/succession.h"

#include "exchange/succession.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

Result<QString> renewKeys(Office &office, const QString &path)
{
    if (const auto own = overOwnFile(office, path))
        return tl::unexpected(*own);
    if (const auto renewed = exchange::renewKeys(*office.file); !renewed)
        return tl::unexpected(renewed.error());
    return introduce(office, path);
}

Result<Succeeded> succeed(Office &office, const QString &old, const QString &successor)
{
    const auto before = peerNamed(office, old);
    const auto after = before ? peerNamed(office, successor) : Result<PeerRow>();
    if (!before || !after)
        return tl::unexpected(before ? after.error() : before.error());
    if (after->revokedOn)
        return fail(u"exchange.revoked_peer"_s, {{u"office"_s, after->name}});
    if (!after->comparedOn)
        return fail(u"casework.successor_not_compared"_s, {{u"office"_s, after->name}, {u"code"_s, after->code}});
    if (const auto done = exchange::succeed(*office.file, before->id, after->id); !done)
        return tl::unexpected(done.error());
    if (const auto told = noteWhyRevoked(office, before->id, office.wording.text(u"parcels.replaced_by"_s, {{u"office"_s, after->name}})); !told)
        return tl::unexpected(told.error());
    return Succeeded{before->name, after->name, before->households};
}

} // namespace xieli::casework
