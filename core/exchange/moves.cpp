// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/moves.h"

#include "exchange/arrival.h"
#include "exchange/meetings.h"
#include "exchange/movehistory.h"
#include "exchange/rules.h"
#include "exchange/seats.h"
#include "store/codec.h"

#include <QSet>

namespace xieli::exchange {

using namespace Qt::StringLiterals;

namespace {

// the three kinds of lines in a parcel between townships; they are no tables of a village's parcel
QString fileTable() { return QLatin1String(ArrivalFile::table); }
QString answerTable() { return u"arrival_answer"_s; }
QString historyTable() { return u"arrival_history"_s; }

QString arrivalOf(const HouseholdMove &out) { return arrivalKey(arrivalSeed(out.id, out.attempt), u"file"_s); }

template <class Record>
WholeRow rowOf(const QString &table, const QString &key, const Record &record, const QStringList &columns, std::int64_t change)
{
    WholeRow row{change, table, key, {}};
    Record::visit(record, [&](const char *name, const auto &field) {
        if (columns.contains(QLatin1String(name)))
            row.cells.emplace_back(QLatin1String(name), Codec<std::decay_t<decltype(field)>>::to(field));
    });
    return row;
}

/// Reads the named columns and leaves the others; false where one of them cannot be read.
template <class Record>
bool readRow(const WholeRow &row, const QStringList &columns, Record &record)
{
    bool reads = true;
    Record::visit(record, [&](const char *name, auto &field) {
        for (const auto &[column, value] : row.cells)
            if (column == QLatin1String(name) && columns.contains(column))
                reads = Codec<std::decay_t<decltype(field)>>::from(Value(value), field) && reads;
    });
    return reads;
}

const QStringList &toldOfFile()
{
    static const QStringList columns{u"household"_s, u"day"_s, u"place"_s, u"wanted"_s, u"head"_s, u"persons"_s, u"history"_s, u"file"_s};
    return columns;
}

const QStringList &toldOfAnswer()
{
    static const QStringList columns{u"state"_s, u"village"_s, u"answered_on"_s, u"answer"_s};
    return columns;
}

HouseholdMove inLine(const QString &seed, const HouseholdId &arrived, Day day, const QString &place, const QString &head, int persons)
{
    HouseholdMove in;
    in.id = inMoveKey(seed);
    in.household = arrived;
    in.side = MoveSide::In;
    in.day = day;
    in.place = place;
    in.head = head;
    in.persons = persons;
    in.state = MoveState::Offered;
    return in;
}

HouseholdId write(Writer &writer, const std::vector<WholeRow> &file, const QString &seed, const HouseholdId &left, Day day, const QString &place, const Peer &village,
                  Day today)
{
    const HouseholdId arrived = writeArrival(writer, file, {seed, left, day, village.name, village.placeCode, place});
    if (holds(Rule::MoveSeatTaken))
        Seats(writer).take(writer, arrived.text(), village.id, today);
    meetArrived(writer, arrived, today);
    return arrived;
}

/// The village's name, or this office's own where no village keeps the household.
QString keeperName(Reader &reader, const HouseholdId &household)
{
    const auto keeper = Seats(reader).keeperOf(household.text());
    const auto peer = keeper ? reader.find<Peer>(*keeper) : std::nullopt;
    return peer ? peer->name : reader.office().name;
}

void answerOut(Writer &writer, HouseholdMove out, const HouseholdMove &in)
{
    out.state = in.state;
    out.answeredOn = in.answeredOn;
    out.answer = in.answer;
    writer.update(out);
}

/// Whether what the other township says of the file says something new.
bool hears(const HouseholdMove &out, const ArrivalFile &told, const QString &arrived)
{
    return out.state != told.state || out.otherHousehold != arrived || out.answer != told.answer || out.answeredOn != told.answeredOn;
}

class TakingMoves {
public:
    TakingMoves(Writer &writer, const Peer &sender, Day today, bool isLate) : m_writer(writer), m_sender(sender), m_today(today), m_isLate(isLate) {}

    void take(const WholeRow &row)
    {
        if (row.table == fileTable())
            takeFile(row);
        else if (row.table == answerTable() && !m_isLate)
            takeAnswer(row);
        else if (row.table == historyTable() && !m_isLate)
            takeHistory(row);
        else if (row.table != answerTable() && row.table != historyTable())
            fates.push_back({row.table, row.key, Fate::Refused, reasonText({u"exchange.fate_table"_s, {{u"table"_s, row.table}}})});
    }
    std::vector<RecordFate> fates;

private:
    void takeFile(const WholeRow &row)
    {
        if (m_writer.find<ArrivalFile>(row.key))
            return; // it came before
        ArrivalFile file;
        const bool reads = readRow(row, toldOfFile(), file);
        file.id = row.key;
        file.peer = m_sender.id;
        file.since = m_today;
        if (!reads || !decode(file.file)) {
            fates.push_back({row.table, row.key, Fate::Refused, reasonText({u"exchange.content_damaged"_s, {}})});
            return;
        }
        m_writer.insert(file);
        fates.push_back({row.table, row.key});
    }

    void takeAnswer(const WholeRow &row)
    {
        ArrivalFile told;
        if (!readRow(row, toldOfAnswer(), told))
            return;
        for (HouseholdMove &out : m_writer.where<HouseholdMove>("other_office", m_sender.id.text())) {
            if (out.side != MoveSide::Out || arrivalOf(out) != row.key || out.state == MoveState::Returned || out.state == MoveState::Back)
                continue;
            if (told.state == MoveState::Leaving)
                told.state = MoveState::Offered; // they have it, and no village of theirs has answered
            if (!hears(out, told, row.key))
                return;
            out.otherHousehold = row.key; // it has come there
            out.state = told.state;
            out.otherName = told.village.isEmpty() ? m_sender.name : m_sender.name + u' ' + told.village;
            out.answeredOn = told.answeredOn;
            out.answer = told.answer;
            m_writer.update(out);
            fates.push_back({row.table, row.key});
            return;
        }
    }

    void takeHistory(const WholeRow &row)
    {
        ArrivalFile told;
        auto file = m_writer.find<ArrivalFile>(row.key);
        if (!file || file->peer != m_sender.id || !readRow(row, {u"history"_s}, told) || told.history == file->history)
            return;
        file->history = told.history;
        m_writer.update(*file);
        if (auto in = m_writer.find<HouseholdMove>(inMoveKey(arrivalSeed(file->id, file->attempt)))) {
            in->history = historyAt(told.history, arrivalSeed(file->id, file->attempt));
            m_writer.update(*in);
        }
        fates.push_back({row.table, row.key});
    }

    Writer &m_writer;
    const Peer &m_sender;
    Day m_today;
    bool m_isLate;
};

/// Out lines whose file is at another township, or on its way there.
std::vector<HouseholdMove> sentTo(Reader &reader, const OfficeId &peer)
{
    std::vector<HouseholdMove> sent = reader.where<HouseholdMove>("other_office", peer.text());
    std::erase_if(sent, [](const HouseholdMove &out) { return out.side != MoveSide::Out || (out.state != MoveState::Offered && out.state != MoveState::Arrived); });
    return sent;
}

bool isThere(const HouseholdMove &out) { return !out.otherHousehold.isEmpty(); }

} // namespace

void giveToVillage(Writer &writer, HouseholdMove out, const Peer &village, Day today)
{
    ++out.attempt;
    const QString seed = arrivalSeed(out.id, out.attempt);
    const QString place = keeperName(writer, out.household);
    const HouseholdId arrived = write(writer, fileOf(writer, out.household), seed, out.household, out.day, place, village, today);
    HouseholdMove in = inLine(seed, arrived, out.day, place, out.head, out.persons);
    in.otherOffice = Seats(writer).keeperOf(out.household.text()).value_or(writer.office().id).text();
    in.otherName = place;
    in.otherHousehold = out.household.text();
    in.history = historyAt(historyText(historyOf(writer, out)), seed);
    writer.insert(in);
    out.state = MoveState::Offered;
    out.otherOffice = village.id.text();
    out.otherName = village.name;
    out.otherHousehold = arrived.text();
    out.answeredOn.reset();
    out.answer.clear();
    writer.update(out);
}

void giveToTownship(Writer &writer, HouseholdMove out, const Peer &township)
{
    ++out.attempt;
    out.state = MoveState::Offered;
    out.otherOffice = township.id.text();
    out.otherName = township.name;
    out.otherHousehold.clear();
    out.answeredOn.reset();
    out.answer.clear();
    writer.update(out);
}

Result<void> giveToVillage(Writer &writer, ArrivalFile file, const Peer &village, Day today)
{
    const auto rows = decode(file.file);
    if (!rows)
        return tl::unexpected(rows.error());
    ++file.attempt;
    const QString seed = arrivalSeed(file.id, file.attempt);
    const HouseholdId arrived = write(writer, rows->rows, seed, file.household, file.day, file.place, village, today);
    HouseholdMove in = inLine(seed, arrived, file.day, file.place, file.head, file.persons);
    in.otherOffice = file.peer.text();
    in.otherName = writer.find<Peer>(file.peer).value_or(Peer()).name;
    in.otherHousehold = file.household.text();
    in.history = historyAt(file.history, seed);
    writer.insert(in);
    file.state = MoveState::Offered;
    file.village = village.name;
    file.answeredOn.reset();
    file.answer.clear();
    writer.update(file);
    return {};
}

void noteAnswers(Writer &writer)
{
    if (!holds(Rule::MoveAnswerReturned))
        return;
    for (const HouseholdMove &out : writer.where<HouseholdMove>(Reader::Conditions{{"side", toCode(MoveSide::Out)}, {"state", toCode(MoveState::Offered)}}))
        if (const auto in = writer.find<HouseholdMove>(inMoveKey(arrivalSeed(out.id, out.attempt))); in && in->state != MoveState::Offered)
            answerOut(writer, out, *in);
    for (ArrivalFile file : writer.where<ArrivalFile>("state", MoveState::Offered)) {
        const auto in = writer.find<HouseholdMove>(inMoveKey(arrivalSeed(file.id, file.attempt)));
        if (!in || in->state == MoveState::Offered)
            continue;
        file.state = in->state;
        file.answeredOn = in->answeredOn;
        file.answer = in->answer;
        writer.update(file);
    }
}

void refreshHistories(Writer &writer)
{
    if (!holds(Rule::MoveNewsTold))
        return;
    for (const HouseholdMove &out : writer.where<HouseholdMove>("side", MoveSide::Out)) {
        const QString seed = arrivalSeed(out.id, out.attempt);
        auto in = out.attempt > 0 ? writer.find<HouseholdMove>(inMoveKey(seed)) : std::nullopt;
        if (!in || in->state == MoveState::Declined)
            continue;
        const QString now = historyAt(historyText(historyOf(writer, out)), seed);
        if (now == in->history)
            continue;
        in->history = now;
        writer.update(*in);
    }
}

void addMoves(Reader &reader, const OfficeId &peer, Parcel &parcel, std::int64_t most)
{
    std::int64_t bytes = 0;
    for (const HouseholdMove &out : sentTo(reader, peer)) {
        ArrivalFile file;
        file.history = historyText(historyOf(reader, out));
        if (isThere(out)) {
            parcel.rows.push_back(rowOf(historyTable(), arrivalOf(out), file, {u"history"_s}, parcel.lastChange));
            continue;
        }
        if (bytes >= most)
            continue;
        Parcel rows;
        rows.sequence = rows.firstChange = rows.lastChange = 1; // nobody looks at them: it is a bundle of rows
        rows.rows = fileOf(reader, out.household);
        file.household = out.household;
        file.day = out.day;
        file.place = reader.office().name + u' ' + keeperName(reader, out.household);
        file.wanted = out.place;
        file.head = out.head;
        file.persons = out.persons;
        file.file = encode(rows);
        if (bytes > 0 && bytes + file.file.size() > most)
            continue;
        bytes += file.file.size();
        parcel.rows.push_back(rowOf(fileTable(), arrivalOf(out), file, toldOfFile(), parcel.lastChange));
    }
    for (const ArrivalFile &file : reader.where<ArrivalFile>("peer_id", peer))
        parcel.rows.push_back(rowOf(answerTable(), file.id, file, toldOfAnswer(), parcel.lastChange));
}

int countMoves(Reader &reader, const OfficeId &peer)
{
    const auto sent = sentTo(reader, peer);
    return int(std::count_if(sent.begin(), sent.end(), [](const HouseholdMove &out) { return !isThere(out); }));
}

int countMoves(const Parcel &parcel)
{
    return int(std::count_if(parcel.rows.begin(), parcel.rows.end(), [](const WholeRow &row) { return row.table == fileTable(); }));
}

std::vector<RecordFate> takeMoves(Writer &writer, const Parcel &parcel, const Peer &sender, bool isLate, Day today)
{
    TakingMoves taking(writer, sender, today, isLate);
    QSet<QString> answered;
    for (const WholeRow &row : parcel.rows) {
        taking.take(row);
        answered.insert(row.key);
    }
    for (HouseholdMove &out : sentTo(writer, sender.id))
        if (!isLate && isThere(out) && !answered.contains(arrivalOf(out))) { // it was there once: that file was restored from a copy
            out.otherHousehold.clear();
            writer.update(out);
        }
    return std::move(taking.fates);
}

} // namespace xieli::exchange
