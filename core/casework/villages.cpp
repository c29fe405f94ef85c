// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/villages.h"

#include "casework/called.h"
#include "casework/slips.h"
#include "exchange/parcel.h"

#include <tuple>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

class ParcelList {
public:
    explicit ParcelList(const Peer &peer) : m_peer(peer) {}

    void read(Reader &reader, std::vector<ParcelRow> &rows)
    {
        const Reader::Conditions its{{"peer_id", m_peer.id.text()}};
        for (const ParcelSent &sent : reader.where<ParcelSent>(its)) {
            const ParcelState state = sent.ackedOn ? ParcelState::Answered : sent.isUnwritten() ? ParcelState::Unwritten : ParcelState::Sent;
            ParcelRow row = rowOf(sent.sequence, state, sent.createdOn, state == ParcelState::Unwritten ? QString() : sent.digest);
            row.isOurs = true;
            row.answeredOn = sent.ackedOn;
            if (const auto facts = factsOf(sent))
                row.totals = facts->totals;
            rows.push_back(std::move(row));
        }
        for (const ParcelReceived &taken : reader.where<ParcelReceived>(its)) {
            ParcelRow row = rowOf(taken.sequence, ParcelState::Taken, taken.receivedOn, taken.digest);
            if (taken.households > 0 || taken.persons > 0 || taken.fen != 0)
                row.totals = {int(taken.households), int(taken.persons), Money::fromFen(taken.fen)};
            rows.push_back(std::move(row));
        }
        for (const ParcelWaiting &waiting : reader.where<ParcelWaiting>(its))
            rows.push_back(rowOf(waiting.sequence, ParcelState::Waiting, waiting.receivedOn, {}));
        for (const ParcelAside &aside : reader.where<ParcelAside>(its))
            if (!aside.settledOn)
                rows.push_back(rowOf(aside.sequence, ParcelState::Aside, aside.since, {}));
    }

private:
    ParcelRow rowOf(int sequence, ParcelState state, Day day, const QString &digest) const
    {
        ParcelRow row;
        row.office = m_peer.id;
        row.name = m_peer.name;
        row.sequence = sequence;
        row.state = state;
        row.day = day;
        row.digest = digest;
        return row;
    }

    const Peer &m_peer;
};

} // namespace

Result<std::vector<ParcelRow>> parcels(Office &office, const QString &nameOrId)
{
    std::optional<OfficeId> only;
    if (!nameOrId.isEmpty()) {
        const auto named = peerNamed(office, nameOrId);
        if (!named)
            return tl::unexpected(named.error());
        only = named->id;
    }
    return office.file->read([&](Reader &reader) {
        std::vector<ParcelRow> rows;
        for (const Peer &peer : reader.all<Peer>())
            if (!only || *only == peer.id)
                ParcelList(peer).read(reader, rows);
        std::stable_sort(rows.begin(), rows.end(), [](const ParcelRow &a, const ParcelRow &b) {
            return std::tuple(b.day, a.name, a.isOurs, b.sequence) < std::tuple(a.day, b.name, b.isOurs, a.sequence);
        });
        return rows;
    });
}

Result<std::vector<AsideRow>> recordsAside(Office &office, const papers::Wording *wording)
{
    const papers::Wording &words = wording ? *wording : office.wording;
    return office.file->read([&](Reader &reader) {
        std::vector<AsideRow> rows;
        for (const Peer &peer : reader.all<Peer>()) {
            const BroughtRecords brought(reader, peer.id);
            for (const RecordAside &aside : reader.where<RecordAside>("peer_id", peer.id)) {
                AsideRow row;
                row.office = peer.id;
                row.name = peer.name;
                row.sequence = aside.sequence;
                row.table = aside.tableName;
                row.key = aside.recordKey;
                row.kind = recordKind(aside.tableName, words);
                row.what = brought.whomItIsAbout(aside.tableName, aside.recordKey);
                row.reason = aside.reason.isEmpty() ? QString() : words.say(exchange::reasonFrom(aside.reason));
                row.since = aside.since;
                rows.push_back(std::move(row));
            }
        }
        std::stable_sort(rows.begin(), rows.end(), [](const AsideRow &a, const AsideRow &b) { return a.since < b.since; });
        return rows;
    });
}

} // namespace xieli::casework
