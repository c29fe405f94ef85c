// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/moves.h"

#include "casework/familytelling.h"
#include "casework/movewords.h"
#include "casework/peers.h"
#include "exchange/arrival.h"
#include "exchange/moves.h"
#include "exchange/movehistory.h"
#include "exchange/seats.h"

#include <tuple>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

/// No parcel has carried the line yet: nobody else knows of it.
bool isUntold(Reader &reader, const HouseholdMove &out)
{
    const auto history = reader.history(QLatin1String(HouseholdMove::table), out.id);
    const std::int64_t written = history.empty() ? 0 : history.front().entry.sequence;
    const auto sent = reader.all<ParcelSent>();
    return std::none_of(sent.begin(), sent.end(), [&](const ParcelSent &parcel) { return parcel.toChange >= written; });
}

class MoveList {
public:
    MoveList(Reader &reader, const Office &office, const papers::Wording *wording = nullptr)
        : m_reader(reader), m_office(office), m_words(reader, office, wording ? *wording : office.wording), m_seats(reader), m_isTownship(office.role == OfficeRole::Township) {}

    std::vector<MoveRow> all(bool bothSides)
    {
        std::vector<MoveRow> rows;
        for (const HouseholdMove &move : m_reader.all<HouseholdMove>())
            if (bothSides || move.side == MoveSide::Out || !m_isTownship) // at a township the line where they left, or the file, tells both
                rows.push_back(rowOf(move));
        for (const ArrivalFile &file : m_reader.all<ArrivalFile>())
            rows.push_back(rowOf(file));
        return rows;
    }

private:
    MoveRow rowOf(const HouseholdMove &move)
    {
        const bool isIn = move.side == MoveSide::In;
        const bool isOurs = !m_isTownship || !m_seats.keeperOf(move.household.text());
        MoveRow row;
        row.id = move.id;
        row.side = move.side;
        row.state = move.state;
        row.household = move.household;
        row.head = move.head;
        row.persons = move.persons;
        row.day = move.day;
        row.from = isIn ? move.place : m_words.keeper(move.household);
        row.to = isIn ? m_office.name : move.otherName.isEmpty() ? move.place : move.otherName;
        row.answeredOn = move.answeredOn;
        row.answer = move.answer;
        const bool isFree = move.state == MoveState::Leaving || move.state == MoveState::Declined;
        row.mayGive = row.maySendBack = m_isTownship && !isIn && isFree;
        row.maySendBack = row.maySendBack && !isOurs;
        if (m_isTownship && !isIn)
            row.takingBack = takingBack(m_reader, move);
        row.mayAnswer = !m_isTownship && isIn && move.state == MoveState::Offered;
        row.mayReopen = !isIn && isOurs && (move.state == MoveState::Returned || (m_isTownship && isFree) || (move.state == MoveState::Leaving && isUntold(m_reader, move)));
        if (isIn && move.state != MoveState::Declined)
            row.news = std::max(0, int(exchange::historyFrom(move.history).later.size()) - move.newsSeen);
        row.told = m_words.told(row);
        return row;
    }

    MoveRow rowOf(const ArrivalFile &file)
    {
        MoveRow row;
        row.id = file.id;
        row.side = MoveSide::In;
        row.fromTownship = true;
        row.state = file.state;
        if (const auto in = m_reader.find<HouseholdMove>(exchange::inMoveKey(exchange::arrivalSeed(file.id, file.attempt))))
            row.household = in->household;
        row.head = file.head;
        row.persons = file.persons;
        row.day = file.day;
        row.from = file.place;
        row.to = file.village.isEmpty() ? file.wanted : file.village;
        row.answeredOn = file.answeredOn;
        row.answer = file.answer;
        // what a village of ours did not take can be given to another one, until the other township is told so
        row.mayGive = row.mayAnswer = file.state == MoveState::Leaving || (file.state == MoveState::Declined && !file.village.isEmpty());
        row.takingBack = takingBack(m_reader, file);
        row.told = m_words.told(row);
        return row;
    }

    Reader &m_reader;
    const Office &m_office;
    MoveWords m_words;
    exchange::Seats m_seats;
    bool m_isTownship;
};

bool isOver(const MoveRow &row)
{
    return row.state == MoveState::Arrived || row.state == MoveState::Back || (row.state == MoveState::Declined && !row.mayGive && row.side == MoveSide::In);
}

bool waits(const MoveRow &row) { return row.mayGive || row.mayAnswer || row.mayReopen || row.news > 0; }

Result<void> notNow(const MoveRow &row) { return fail(u"moves.not_now"_s, {{u"head"_s, row.head}, {u"told"_s, row.told}}); }

ChangeTitle titled(const QString &key, const MoveRow &row, const QString &what = {}) { return {u"moves.change_"_s + key, {{u"head"_s, row.head}, {u"what"_s, what}}}; }

/// The household that was opened for them is closed again, as a fact: nobody came.
void closeArrived(Writer &writer, Office &office, const HouseholdMove &in, const QString &why)
{
    const Day day = std::max(in.day, office.today);
    FamilyTelling here(writer, office, in.household, FamilyEventKind::Closed, {day, why, {}});
    here.close();
    here.write();
}

/// Everybody who left with the household is there again; that they had left stays among the events.
Result<void> reopen(Writer &writer, const MoveRow &row, const EventNote &note, Day today)
{
    auto household = writer.find<Household>(row.household);
    if (!household || !note.day.isValid() || note.day > today || note.day < row.day)
        return fail(u"moves.back_day"_s, {{u"day"_s, isoText(row.day)}, {u"today"_s, isoText(today)}});
    FamilyEvent event;
    event.id = FamilyEventId::create();
    event.household = row.household;
    event.day = note.day;
    event.kind = FamilyEventKind::CameBack;
    event.reason = note.reason.trimmed();
    event.paper = note.paper.trimmed();
    writer.insert(event);
    household->closedOn.reset();
    household->closedReason.clear();
    writer.update(*household);
    for (Member member : writer.where<Member>("household_id", row.household)) {
        if (member.diedOn || member.leftOn != row.day)
            continue;
        member.leftOn.reset();
        member.leftReason.clear();
        writer.update(member);
        writer.insert(FamilyEventPerson{FamilyEventPersonId::create(), event.id, row.household, member.id, true, member.relation, member.relation});
    }
    return {};
}

} // namespace

Result<std::vector<MoveRow>> moves(Office &office, bool settledToo, const papers::Wording *wording)
{
    return office.file->read([&](Reader &reader) {
        std::vector<MoveRow> rows = MoveList(reader, office, wording).all(false);
        if (!settledToo)
            std::erase_if(rows, [](const MoveRow &row) { return isOver(row) && !waits(row); });
        std::stable_sort(rows.begin(), rows.end(), [](const MoveRow &a, const MoveRow &b) {
            return std::tuple(!waits(a), isOver(a), b.day, a.head) < std::tuple(!waits(b), isOver(b), a.day, b.head);
        });
        return rows;
    });
}

Result<MoveRow> move(Office &office, const QString &id)
{
    const auto rows = office.file->read([&](Reader &reader) { return MoveList(reader, office).all(true); });
    if (!rows)
        return tl::unexpected(rows.error());
    for (const MoveRow &row : *rows)
        if (row.id == id)
            return row;
    return fail(u"moves.unknown"_s, {{u"id"_s, id}});
}

namespace {

/// What the same move is called further on: in the village that gets the file, in another township, in the village to which that one gives it.
QSet<QString> calledFurtherOn(const QString &id)
{
    constexpr int mostAttempts = 20; // how often one file is given to somebody
    QSet<QString> names{id};
    for (int attempt = 0; attempt <= mostAttempts; ++attempt) {
        const QString seed = exchange::arrivalSeed(id, attempt);
        const QString file = exchange::arrivalKey(seed, QLatin1String("file"));
        names << exchange::inMoveKey(seed) << file;
        for (int again = 0; again <= mostAttempts; ++again)
            names << exchange::inMoveKey(exchange::arrivalSeed(file, again));
    }
    return names;
}

} // namespace

Result<QString> moveKnownHere(Office &office, const QString &id)
{
    const auto rows = moves(office, true);
    if (!rows)
        return tl::unexpected(rows.error());
    const QSet<QString> further = calledFurtherOn(id);
    for (const MoveRow &row : *rows)
        if (further.contains(row.id) || calledFurtherOn(row.id).contains(id))
            return row.id;
    const auto hidden = move(office, id);
    return hidden ? Result<QString>(hidden->id) : tl::unexpected(hidden.error());
}

Result<QStringList> receiversOf(Office &office, const QString &id)
{
    const auto row = move(office, id);
    const auto known = row ? peers(office) : Result<std::vector<PeerRow>>();
    if (!row || !known)
        return tl::unexpected(row ? known.error() : row.error());
    QStringList names;
    for (const PeerRow &peer : *known)
        if (!peer.revokedOn && peer.name != row->from && !(row->fromTownship && peer.role == OfficeRole::Township))
            names << peer.name;
    return names;
}

Result<void> giveMove(Office &office, const QString &id, const QString &officeName)
{
    const auto row = move(office, id);
    const auto to = row ? peerNamed(office, officeName) : Result<PeerRow>();
    if (!row || !to)
        return tl::unexpected(row ? to.error() : row.error());
    if (!row->mayGive)
        return notNow(*row);
    if (to->revokedOn)
        return fail(u"exchange.revoked_peer"_s, {{u"office"_s, to->name}});
    return office.file->change(titled(u"given"_s, *row, to->name), [&](Writer &writer) -> Result<void> {
        const Peer peer = writer.find<Peer>(to->id).value();
        if (row->fromTownship && peer.role != OfficeRole::Village)
            return fail(u"moves.only_village"_s, {{u"office"_s, peer.name}});
        if (row->fromTownship)
            return exchange::giveToVillage(writer, writer.find<ArrivalFile>(id).value(), peer, office.today);
        const HouseholdMove out = writer.find<HouseholdMove>(id).value();
        if (exchange::Seats(writer).keeps(peer.id, out.household.text()))
            return fail(u"moves.same_village"_s, {{u"office"_s, peer.name}});
        if (peer.role == OfficeRole::Village)
            exchange::giveToVillage(writer, out, peer, office.today);
        else
            exchange::giveToTownship(writer, out, peer);
        return {};
    });
}

Result<void> acceptMove(Office &office, const QString &id, Day arrivedOn)
{
    const auto row = move(office, id);
    if (!row)
        return tl::unexpected(row.error());
    if (!row->mayAnswer || row->fromTownship)
        return notNow(*row);
    if (!arrivedOn.isValid() || arrivedOn < row->day || arrivedOn > office.today)
        return fail(u"moves.arrival_day"_s, {{u"day"_s, isoText(row->day)}, {u"today"_s, isoText(office.today)}});
    return office.file->change(titled(u"arrived"_s, *row), [&](Writer &writer) {
        HouseholdMove in = writer.find<HouseholdMove>(id).value();
        in.state = MoveState::Arrived;
        in.answeredOn = arrivedOn;
        in.answer.clear(); // it was perhaps asked back
        writer.update(in);
    });
}

Result<void> declineMove(Office &office, const QString &id, const QString &why)
{
    const auto row = move(office, id);
    if (!row)
        return tl::unexpected(row.error());
    if (!row->mayAnswer)
        return notNow(*row);
    if (why.trimmed().isEmpty())
        return fail(u"moves.reason_needed"_s);
    return office.file->change(titled(u"declined"_s, *row, why.trimmed()), [&](Writer &writer) {
        if (row->fromTownship) {
            ArrivalFile file = writer.find<ArrivalFile>(id).value();
            file.state = MoveState::Declined;
            file.village.clear();
            file.answeredOn = office.today;
            file.answer = why.trimmed();
            writer.update(file);
            return;
        }
        HouseholdMove in = writer.find<HouseholdMove>(id).value();
        closeArrived(writer, office, in, why.trimmed());
        in.state = MoveState::Declined;
        in.answeredOn = office.today;
        in.answer = why.trimmed();
        writer.update(in);
    });
}

Result<void> sendMoveBack(Office &office, const QString &id, const QString &why)
{
    const auto row = move(office, id);
    if (!row)
        return tl::unexpected(row.error());
    if (!row->maySendBack)
        return notNow(*row);
    if (why.trimmed().isEmpty())
        return fail(u"moves.reason_needed"_s);
    return office.file->change(titled(u"sent_back"_s, *row, why.trimmed()), [&](Writer &writer) {
        HouseholdMove out = writer.find<HouseholdMove>(id).value();
        out.state = MoveState::Returned;
        out.answeredOn = office.today;
        out.answer = why.trimmed();
        writer.update(out);
    });
}

Result<void> reopenMoved(Office &office, const QString &id, const EventNote &note)
{
    const auto row = move(office, id);
    if (!row)
        return tl::unexpected(row.error());
    if (!row->mayReopen)
        return notNow(*row);
    return office.file->change({u"casework.change_family_came_back"_s, {{u"head"_s, row->head}, {u"day"_s, isoText(note.day)}}}, [&](Writer &writer) -> Result<void> {
        if (const auto done = reopen(writer, *row, note, office.today); !done)
            return done;
        HouseholdMove out = writer.find<HouseholdMove>(id).value();
        out.state = MoveState::Back;
        writer.update(out);
        return {};
    });
}

Result<void> readMoveNews(Office &office, const QString &id)
{
    const auto row = move(office, id);
    if (!row)
        return tl::unexpected(row.error());
    return office.file->change(titled(u"read"_s, *row), [&](Writer &writer) {
        auto in = writer.find<HouseholdMove>(id);
        if (!in)
            return;
        in->newsSeen = int(exchange::historyFrom(in->history).later.size());
        writer.update(*in);
    });
}

Result<std::optional<QString>> moveOfArrived(Office &office, const HouseholdId &household)
{
    return office.file->read([&](Reader &reader) -> std::optional<QString> {
        for (const HouseholdMove &move : reader.where<HouseholdMove>("household_id", household))
            if (move.side == MoveSide::In)
                return move.id;
        return std::nullopt;
    });
}

} // namespace xieli::casework
