// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/clashbook.h"

#include "exchange/keys.h"
#include "exchange/rules.h"
#include "exchange/scope.h"
#include "exchange/seats.h"
#include "exchange/standings.h"

namespace xieli::exchange {

using namespace Qt::StringLiterals;

namespace {

QString isoOf(Day day) { return day.isValid() ? day.toString(Qt::ISODate) : QString(); }

QString memberOf(const QString &table, const QString &key, const Row &row)
{
    return table == "member"_L1 ? key : shown(row.value(u"member_id"_s));
}

Clash accountsClash(const BankAccount &one, const BankAccount &other, const QString &village, Day today)
{
    Clash noted;
    noted.tableName = QLatin1String(BankAccount::table);
    noted.id = clashId(ClashKind::TwoAccounts, noted.tableName, one.id.text(), other.id.text());
    noted.kind = ClashKind::TwoAccounts;
    noted.village = village;
    noted.household = one.household.text();
    noted.recordKey = one.id.text();
    noted.columnName = u"number"_s;
    noted.otherKey = other.id.text();
    noted.villageValue = valueText(one.number);
    noted.townshipValue = valueText(other.number);
    noted.openedOn = today;
    noted.holdsPay = true;
    return noted;
}

} // namespace

QString clashId(ClashKind kind, const QString &table, const QString &key, const QString &column)
{
    // the kinds of one field are one question
    const bool isOfField = kind == ClashKind::Field || kind == ClashKind::Ending;
    const QString what = QStringList{isOfField ? u"field"_s : toCode(kind), table, key, column}.join(u':');
    return QString::fromLatin1(digestOf(what.toUtf8()).left(16).toHex());
}

ClashBook::ClashBook(Writer &writer, const Peer &sender, const Parcel &parcel, OfficeRole own, Day today)
    : m_writer(writer), m_sender(sender), m_parcel(parcel), m_writes(own == OfficeRole::Township), m_today(today)
{
    for (const CellChange &cell : parcel.changes)
        if (cell.table == "visit"_L1)
            m_visits.insert(cell.change, cell.key);
    if (const auto peer = writer.find<Peer>(sender.id))
        m_seenUpTo = peer->ackedChange; // as its last parcel told: what it writes now may be older than what it acknowledges now
    if (m_writes)
        writer.forEach<Clash>([this](const Clash &clash) { m_known.insert({clash.tableName, clash.recordKey}); });
}

Side ClashBook::theirSide(std::int64_t change) const
{
    const auto head = std::lower_bound(m_parcel.heads.begin(), m_parcel.heads.end(), change, [](const ChangeHead &at, std::int64_t wanted) { return at.change < wanted; });
    if (head == m_parcel.heads.end() || head->change != change)
        return {};
    return {head->author, head->day, m_visits.value(change), {}};
}

Side ClashBook::ourSide(const QString &table, const QString &key, const QString &column, const Value &value) const
{
    const auto history = m_writer.history(table, key);
    for (auto line = history.rbegin(); line != history.rend(); ++line)
        for (const xieli::CellChange &cell : line->cells)
            if (cell.column == column && cell.after == value)
                return {line->entry.author, line->entry.day, {}, line->entry.origin == "local"_L1 ? QString() : line->entry.origin};
    return {};
}

bool ClashBook::hasSeen(const Clash &clash) const
{
    const auto history = m_writer.history(u"clash"_s, clash.id);
    return history.empty() || history.back().entry.sequence <= m_seenUpTo;
}

void ClashBook::open(const NetRecord &record, const CellClash &clash, const Row &row, const QString &village)
{
    const QString id = clashId(clash.kind, record.table, record.key, clash.column);
    Clash noted = m_writer.find<Clash>(id).value_or(Clash());
    const bool isNew = noted.id.isEmpty();
    if (!isNew && noted.state == ClashState::Decided && !holds(Rule::ClashReopens))
        return;
    noted.id = id;
    noted.kind = clash.kind;
    noted.village = village.isEmpty() ? m_sender.id.text() : village;
    const Row whole = row.isEmpty() ? m_writer.row(record.table, record.key).value_or(Row()) : row; // one that was removed here stands again
    noted.household = Seats::householdOf(record.table, record.key, whole);
    noted.member = memberOf(record.table, record.key, whole);
    noted.tableName = record.table;
    noted.recordKey = record.key;
    noted.columnName = clash.column;
    const Side theirs = theirSide(clash.column.isEmpty() ? record.change : record.cells.value(clash.column).change);
    const Side ours = ourSide(record.table, record.key, clash.column, clash.ours);
    const bool isRemoval = clash.kind == ClashKind::Removed;
    noted.villageValue = valueText(isRemoval ? Value(clash.theirsStand ? changedThere : removedThere) : clash.theirs);
    noted.villageAuthor = theirs.author;
    noted.villageDay = isoOf(theirs.day);
    noted.villageVisit = theirs.visit;
    noted.townshipValue = valueText(isRemoval ? Value(clash.theirsStand ? removedThere : changedThere) : clash.ours);
    noted.townshipAuthor = ours.author;
    noted.townshipDay = isoOf(ours.day);
    noted.townshipVisit = ours.visit;
    noted.otherKey = ours.office; // two machines of one village: neither side is the township's
    noted.state = ClashState::Open;
    noted.openedOn = isNew ? m_today : noted.openedOn;
    m_writer.put(noted);
    m_known.insert({record.table, record.key});
}

/// A newer value of the village went in where there had been a clash before.
void ClashBook::movedOn(const NetRecord &record, const QString &column, const Value &theirs)
{
    auto clash = m_writer.find<Clash>(clashId(ClashKind::Field, record.table, record.key, column));
    if (!clash || (clash->state == ClashState::Decided && (hasSeen(*clash) || !holds(Rule::ClashReopens))) || clash->state == ClashState::Overtaken)
        return;
    if (clash->state == ClashState::Decided && !clash->decided.isEmpty()) {
        // what was chosen is the township's word by now
        clash->townshipValue = clash->decided;
        clash->townshipAuthor = clash->decidedBy;
        clash->otherKey.clear();
        clash->townshipDay = isoOf(clash->decidedOn.value_or(Day()));
    }
    const Side side = theirSide(record.cells.value(column).change);
    clash->villageValue = valueText(theirs);
    clash->villageAuthor = side.author;
    clash->villageDay = isoOf(side.day);
    clash->villageVisit = side.visit;
    clash->state = clash->villageValue == clash->townshipValue ? ClashState::Overtaken : ClashState::Open;
    m_writer.update(*clash);
}

void ClashBook::note(const NetRecord &record, const std::optional<Row> &current, const Verdict &verdict)
{
    if (!m_writes)
        return;
    for (const CellClash &clash : verdict.clashes)
        open(record, clash, current.value_or(Row()));
    if (!m_known.contains({record.table, record.key}))
        return;
    for (auto cell = verdict.values.cbegin(); cell != verdict.values.cend(); ++cell)
        if (std::none_of(verdict.clashes.begin(), verdict.clashes.end(), [&](const CellClash &clash) { return clash.column == cell.key(); }))
            movedOn(record, cell.key(), cell.value());
}

void ClashBook::noteMetThere(const RecordFate &fate, std::int64_t sentUpTo)
{
    if (!m_writes || fate.fate != Fate::ClashOpen)
        return;
    const auto row = m_writer.row(fate.table, fate.key);
    if (!row)
        return;
    NetRecord record;
    record.table = fate.table;
    record.key = fate.key;
    if (reasonFrom(fate.reason).key == "exchange.fate_revived"_L1)
        if (const auto known = m_writer.find<Clash>(clashId(ClashKind::Removed, fate.table, fate.key, {})); !known || known->state != ClashState::Open)
            open(record, {ClashKind::Removed, {}, {}, {}, false}, *row);
    for (auto cell = fate.stands.cbegin(); cell != fate.stands.cend(); ++cell)
        if (row->contains(cell.key()) && row->value(cell.key()) != *cell && !endings().contains(cell.key()) && !isNewer(m_writer, fate, cell.key(), sentUpTo, m_sender))
            open(record, {ClashKind::Field, cell.key(), row->value(cell.key()), *cell, true}, *row);
}

void ClashBook::noteLedOn(const NetRecord &record, const Row &current, const Verdict &verdict, const QString &village)
{
    if (!m_writes)
        return;
    for (const CellClash &clash : verdict.clashes)
        open(record, clash, current, village.isEmpty() ? m_sender.id.text() : village);
}

void ClashBook::noteTwoAccounts(const NetRecord &record, const BankAccount &theirs, const BankAccount &ours)
{
    const auto history = m_writer.history(record.table, ours.id.text());
    const bool isUnheard = !history.empty() && history.front().entry.origin != m_sender.id.text() && history.front().entry.sequence > m_seenUpTo;
    if (isUnheard)
        openAccounts(record, theirs, ours, {history.front().entry.author, history.front().entry.day, {}, {}});
}

void ClashBook::askAfterDecision(const NetRecord &record, const BankAccount &theirs, const BankAccount &chosen, const Clash &decided)
{
    openAccounts(record, theirs, chosen, {decided.decidedBy, decided.decidedOn.value_or(Day()), {}, {}});
}

void ClashBook::openAccounts(const NetRecord &record, const BankAccount &theirs, const BankAccount &other, const Side &side)
{
    Clash noted = accountsClash(theirs, other, m_sender.id.text(), m_today);
    if (!m_writes || m_writer.find<Clash>(noted.id))
        return;
    const Side village = theirSide(record.cells.value(noted.columnName).change);
    noted.villageAuthor = village.author;
    noted.villageDay = isoOf(village.day);
    noted.villageVisit = village.visit;
    noted.townshipAuthor = side.author;
    noted.townshipDay = isoOf(side.day);
    m_writer.put(noted);
    m_known.insert({record.table, record.key});
}

bool ClashBook::isHeard(const Clash &decided, const NetRecord &record) const
{
    const auto history = m_writer.history(u"clash"_s, decided.id);
    const Day written = theirSide(record.change).day;
    const bool isEarlier = written.isValid() && decided.decidedOn && written < *decided.decidedOn;
    return !history.empty() && history.back().entry.sequence <= m_sender.ackedChange && !isEarlier;
}

void askWhichAccount(Writer &writer, const BankAccount &one, const BankAccount &other, const QString &village, Day today)
{
    const Clash noted = accountsClash(one, other, village, today);
    if (!writer.find<Clash>(noted.id))
        writer.put(noted);
}

void askAnew(Writer &writer, Clash clash)
{
    clash.state = ClashState::Open;
    clash.decided.clear();
    clash.decidedBy.clear();
    clash.decidedOn.reset();
    clash.decidedWhy.clear();
    writer.update(clash);
}

void overtake(Writer &writer, Clash clash)
{
    if (clash.state != ClashState::Open)
        return;
    clash.state = ClashState::Overtaken;
    writer.update(clash);
}

void meetDeathAndVisit(Writer &writer, const Seats &seats, const Member &dead, const Visit &visit, Day today)
{
    if (!dead.diedOn || !holds(Rule::VisitAfterDeathAsked))
        return;
    const QString id = clashId(ClashKind::AliveAfterDeath, u"member"_s, dead.id.text(), u"died_on"_s);
    Clash noted = writer.find<Clash>(id).value_or(Clash());
    const QString seen = valueText(isoOf(visit.day));
    const QString died = valueText(isoOf(*dead.diedOn));
    const bool isKnown = noted.villageVisit == visit.id.text() && noted.townshipValue == died;
    if (isKnown && noted.state != ClashState::Overtaken)
        return;
    // several visits may speak of the dead: the last one says the most
    if (noted.state == ClashState::Open && !noted.id.isEmpty() && noted.townshipValue == died && noted.villageValue > seen)
        return;
    noted.openedOn = noted.id.isEmpty() ? today : noted.openedOn;
    noted.id = id;
    noted.kind = ClashKind::AliveAfterDeath;
    noted.household = dead.household.text();
    noted.village = seats.keeperOf(noted.household).value_or(OfficeId()).text();
    noted.member = dead.id.text();
    noted.tableName = u"member"_s;
    noted.recordKey = dead.id.text();
    noted.columnName = u"died_on"_s;
    noted.villageValue = seen;
    noted.villageAuthor = QStringList{visit.firstVisitor, visit.secondVisitor}.join(u'、');
    noted.villageDay = isoOf(visit.day);
    noted.villageVisit = visit.id.text();
    noted.townshipValue = died;
    for (const auto &line : writer.history(u"member"_s, dead.id.text()))
        for (const xieli::CellChange &cell : line.cells)
            if (cell.column == "died_on"_L1 && cell.after == Value(isoOf(*dead.diedOn))) {
                noted.townshipAuthor = line.entry.author;
                noted.townshipDay = isoOf(line.entry.day);
            }
    noted.holdsPay = true;
    noted.state = ClashState::Open;
    writer.put(noted);
}

void meetSamePerson(Writer &writer, const Seats &seats, const PersonPair &pair, Day today, const QString &own)
{
    const QString id = clashId(ClashKind::SamePerson, u"member"_s, pair.one.id.text(), pair.other.id.text());
    Clash noted = writer.find<Clash>(id).value_or(Clash());
    const QString one = valueText(identityText(pair.one));
    const QString other = valueText(identityText(pair.other));
    if (noted.villageValue == one && noted.townshipValue == other && noted.state != ClashState::Overtaken && holds(Rule::PairAskedOnce))
        return;
    noted.openedOn = noted.id.isEmpty() ? today : noted.openedOn;
    noted.id = id;
    noted.kind = ClashKind::SamePerson;
    noted.household = pair.one.household.text();
    // only who keeps both may see both
    const auto keeper = seats.keeperOf(noted.household);
    noted.village = keeper && keeper == seats.keeperOf(pair.other.household.text()) ? keeper->text() : own;
    noted.member = pair.one.id.text();
    noted.tableName = u"member"_s;
    noted.recordKey = pair.one.id.text();
    noted.otherKey = pair.other.id.text();
    noted.villageValue = one;
    noted.townshipValue = other;
    noted.state = ClashState::Open;
    writer.put(noted);
}

} // namespace xieli::exchange
