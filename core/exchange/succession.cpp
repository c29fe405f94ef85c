// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/succession.h"

#include "exchange/desk.h"
#include "exchange/givenback.h"
#include "store/officefile.h"

namespace xieli::exchange {

using namespace Qt::StringLiterals;

namespace {

/// What the lost township had only drafted is nobody's any more: its successor drafts anew, and the sums of both ends would not be of one thing.
void removeDraftsOf(Writer &writer, const OfficeId &lost)
{
    for (const QString &key : madeBy(writer, lost, QLatin1String(PaymentBatch::table))) {
        const auto batch = writer.find<PaymentBatch>(PaymentBatchId(key));
        if (!batch || batch->state != BatchState::Draft)
            continue;
        for (const PaymentLine &line : writer.where<PaymentLine>("batch_id", batch->id))
            writer.remove<PaymentLine>(line.id);
        writer.remove<PaymentBatch>(batch->id);
    }
}

} // namespace

Result<Introduction> renewKeys(OfficeFile &file)
{
    return file.change({u"exchange.change_keys"_s}, [](Writer &writer) -> Result<Introduction> {
        const auto desk = deskOf(writer);
        if (!desk)
            return tl::unexpected(desk.error());
        const OfficeKeys keys = OfficeKeys::create();
        OfficeRow office = desk->office;
        office.signingKey = keys.open.sign;
        office.sealingKey = keys.open.seal;
        ++office.epoch;
        writer.update(office);
        auto secret = writer.find<OfficeSecret>(office.id).value();
        secret.signingSecret = keys.signSecret;
        secret.sealingSecret = keys.sealSecret;
        writer.update(secret);
        return Introduction{office.id, office.name, office.role, office.placeCode, office.epoch, keys.open};
    });
}

Result<void> succeed(OfficeFile &file, const OfficeId &old, const OfficeId &successor)
{
    const Day today = file.today();
    const auto name = file.read([&](Reader &reader) { return reader.find<Peer>(successor).value_or(Peer()).name; });
    return file.change({u"exchange.change_succeeded"_s, {{u"office"_s, name.value_or(QString())}}}, [&](Writer &writer) -> Result<void> {
        auto before = writer.find<Peer>(old);
        auto after = writer.find<Peer>(successor);
        if (!before || !after || old == successor)
            return fail(u"exchange.unknown_peer"_s);
        if (before->role != after->role)
            return fail(u"exchange.successor_role"_s, {{u"office"_s, after->name}});
        before->successor = successor.text();
        writer.update(*before);
        writer.setSetting(revokedSetting(old), today.toString(Qt::ISODate));
        for (HouseholdSeat seat : writer.where<HouseholdSeat>("peer_id", old)) {
            seat.peer = successor;
            seat.since = today;
            writer.update(seat);
        }
        if (before->role == OfficeRole::Township)
            removeDraftsOf(writer, old);
        after->heal = Heal::Whole;
        writer.update(*after);
        return {};
    });
}

} // namespace xieli::exchange
