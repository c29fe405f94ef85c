// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/histories/world.h"

#include "exchange/envelope.h"
#include "exchange/selection.h"

namespace xieli::test {

namespace {

constexpr int oldSchema = 16;

/// The first form ended before what form 2 tells last: whether all is told, the next life, authors, the parcels taken in.
QByteArray firstForm(exchange::Parcel parcel)
{
    parcel.schema = oldSchema;
    parcel.heads.clear();
    const QByteArray content = exchange::encode(parcel);
    return QByteArray(1, '\1') + content.mid(1).chopped(4);
}

} // namespace

exchange::Opened World::opened(int from, int to, const QByteArray &bytes)
{
    const auto sender = must(exchange::ownIntroduction(file(from)), u"introduction"_s);
    return must(exchange::open(bytes, idOfDesk(to), must(exchange::ownKeys(file(to)), u"keys"_s), {{idOfDesk(from), sender.keys, false}}), u"open"_s);
}

QByteArray World::sealed(int from, int to, const QByteArray &content, const exchange::EnvelopeFacts &facts)
{
    const auto receiver = must(exchange::ownIntroduction(file(to)), u"introduction"_s);
    return must(exchange::seal(content, facts, must(exchange::ownKeys(file(from)), u"keys"_s), receiver.keys), u"seal"_s);
}

/// What a village's older program would have packed: the same changes in the form of its time.
void World::writeInFirstForm(int from, int to, exchange::PackedParcel &packed)
{
    const exchange::Opened now = opened(from, to, packed.bytes);
    const exchange::Parcel parcel = must(exchange::decode(now.content), u"decode"_s);
    if (parcel.whole || !parcel.acknowledgements.empty())
        throw Trouble{u"%1 of an older program answers a newer one"_s.arg(nameOfDesk(from))};
    const QByteArray content = firstForm(parcel);
    packed.bytes = sealed(from, to, content, now.facts);
    packed.digest = exchange::digestOf(content);
    must(file(from).change({u"test.first_form"_s}, [&](Writer &writer) {
        ParcelSent sent = *writer.find<ParcelSent>(parcelKey(idOfDesk(to), int(packed.sequence)));
        sent.digest = QString::fromLatin1(packed.digest.toHex());
        writer.update(sent);
    }), u"first form"_s);
}

/// A program that is older than the township's says so, and leaves its file alone.
void World::mustRefuse(int from, int to, const Sent &sent)
{
    const exchange::Opened now = opened(from, to, sent.bytes);
    exchange::Parcel parcel = must(exchange::decode(now.content), u"decode"_s);
    parcel.schema = exchange::schemaNumber() + 1;
    QByteArray content = exchange::encode(parcel);
    if (sent.number % 2 == 1)
        content[0] = char(exchange::parcelForm + 1);
    const QString before = stateOf(file(to));
    const auto taken = exchange::takeIn(file(to), sealed(from, to, content, now.facts));
    const QString wanted = sent.number % 2 == 1 ? u"exchange.newer_form"_s : u"exchange.newer_schema"_s;
    if (taken || taken.error().key != wanted || stateOf(file(to)) != before)
        throw Trouble{u"%1 takes in what a newer program wrote"_s.arg(nameOfDesk(to))};
    note(u"%1 cannot read what %2 packed and says so"_s.arg(nameOfDesk(to), nameOfDesk(from)));
}

/// The older program is replaced.
void World::update()
{
    for (Desk &desk : m_desks)
        if (desk.isOld) {
            desk.isOld = false;
            note(u"%1 has today's program"_s.arg(desk.name));
            return;
        }
    edit();
}

} // namespace xieli::test
