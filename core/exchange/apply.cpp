// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/apply.h"

#include "base/releasing.h"
#include "exchange/applying.h"
#include "exchange/chain.h"
#include "exchange/clashbook.h"
#include "exchange/meetings.h"
#include "exchange/rules.h"
#include "exchange/telling.h"
#include "exchange/twoaccounts.h"
#include "exchange/twopeople.h"

#include <functional>

using namespace Qt::StringLiterals;

namespace xieli::exchange {

namespace {

using RecordKey = std::pair<QString, QString>;

/// An approval stands with the lines that came with it: what a village drafted anew meanwhile gives way.
void addOvertakenLines(Writer &writer, std::vector<NetRecord> &records)
{
    QSet<QString> told, approved;
    for (const NetRecord &record : records) {
        if (record.table == "payment_line"_L1 && record.operation != Operation::Delete)
            told.insert(record.key);
        if (record.table == "payment_batch"_L1 && record.cells.value(u"state"_s).after == Value(toCode(BatchState::Approved)))
            approved.insert(record.key);
    }
    for (const QString &batch : approved)
        for (const PaymentLine &line : writer.where<PaymentLine>("batch_id", batch))
            if (!told.contains(line.id.text()))
                records.push_back({u"payment_line"_s, line.id.text(), Operation::Delete, false, false, 0, {}, false});
}

/// What the other office met first, where it is told for the first time.
void noteMetThere(Writer &writer, ClashBook &book, const Peer &sender, const Acknowledgement &told)
{
    const auto isMet = [](const RecordFate &fate) { return fate.fate == Fate::ClashOpen; };
    if (std::none_of(told.fates.begin(), told.fates.end(), isMet))
        return;
    const auto sent = writer.find<ParcelSent>(parcelKey(sender.id, int(told.sequence)));
    std::vector<RecordFate> noted = notedFates(writer, sender.id, told.sequence, true);
    std::erase_if(noted, std::not_fn(isMet));
    for (const RecordFate &fate : told.fates)
        if (sent && isMet(fate) && std::find(noted.begin(), noted.end(), fate) == noted.end())
            book.noteMetThere(fate, sent->toChange);
}

} // namespace

Result<Applied> applyChanges(Writer &writer, const Parcel &parcel, const Peer &sender, OfficeRole own, std::int64_t seen, Day today,
                             Progress *progress)
{
    const bool isNewLife = parcel.epoch > sender.theirEpoch;
    std::vector<NetRecord> news = netOf(parcel.changes, parcel.rows, seen, isNewLife);
    QHash<RecordKey, std::int64_t> since;
    const std::vector<Waiting> waiting = holds(Rule::AsideRetried) ? waitingFrom(writer, sender.id) : std::vector<Waiting>();
    std::vector<NetRecord> records = withWaiting(std::move(news), waiting, since);
    if (own == OfficeRole::Village)
        addOvertakenLines(writer, records);
    Applying applying(writer, sender, own, today, isNewLife, progress);
    if (const auto done = applying.run(records); !done)
        return tl::unexpected(done.error());
    ClashBook book(writer, sender, parcel, own, today);
    Telling telling(writer, sender, parcel.sequence, today);
    telling.expect(records.size());
    for (std::size_t place = 0; place < records.size(); ++place) {
        const NetRecord &record = records[place];
        const auto waited = since.isEmpty() ? since.cend() : since.constFind({record.table, record.key});
        telling.tell(record, applying.fateOf(place), waited == since.cend() ? std::nullopt : std::optional(*waited));
        const Applying::Settled &settled = applying.settledOf(place);
        book.note(record, settled.before, settled.verdict);
    }
    for (const Acknowledgement &told : parcel.acknowledgements)
        noteMetThere(writer, book, sender, told);
    std::vector<NetRecord> taken;
    taken.reserve(records.size());
    for (std::size_t place = 0; place < records.size(); ++place) {
        if (isOfTwoPeople(applying.fateOf(place)))
            telling.tellTakenBack(takeMergeBack(writer, parcel, records[place], [&](const QString &table, const QString &key) { return applying.rowBefore(table, key); }));
        if (applying.fateOf(place).fate != Fate::Refused)
            taken.push_back(std::move(records[place]));
    }
    telling.tellLedOn(leadOn(writer, applying.seats(), book, sender, own, taken));
    if (own == OfficeRole::Township) {
        meetPeople(writer, applying.seats(), parcel, taken, today);
        telling.tellTakenBack(meetAccounts(writer, book, taken));
    }
    releaseBeside(std::pair(std::move(records), std::move(taken)));
    return telling.result();
}

Result<void> takeWaitingAgain(Writer &writer, const Parcel &parcel, const Peer &sender, OfficeRole own, Day today, Applied &applied)
{
    const bool isAnswered = std::any_of(parcel.acknowledgements.begin(), parcel.acknowledgements.end(), [](const Acknowledgement &told) {
        return std::any_of(told.fates.begin(), told.fates.end(), [](const RecordFate &fate) { return !fate.stands.isEmpty(); });
    });
    if (!isAnswered || waitingFrom(writer, sender.id).empty())
        return {};
    Parcel nothing;
    nothing.epoch = parcel.epoch;
    nothing.sequence = parcel.sequence;
    auto again = applyChanges(writer, nothing, sender, own, 0, today, nullptr);
    if (!again)
        return tl::unexpected(again.error());
    for (const RecordFate &ended : again->ended)
        for (RecordFate &told : applied.fates)
            if (told.table == ended.table && told.key == ended.key)
                told = ended;
    applied.late.insert(applied.late.end(), again->late.begin(), again->late.end());
    return {};
}

} // namespace xieli::exchange
