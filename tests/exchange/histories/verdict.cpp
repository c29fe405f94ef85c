// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/histories/world.h"

#include "exchange/fates.h"
#include "exchange/totals.h"

namespace xieli::test {

void World::judge()
{
    m_clashes = must(file(township).read([](Reader &reader) { return reader.all<Clash>(); }), u"clashes"_s);
    for (auto thing = m_model.things().begin(); thing != m_model.things().end(); ++thing)
        judgeRecord(thing.key(), *thing);
    judgeClashes();
    judgeMoves();
    judgePersons();
    for (int village = 0; village < township; ++village) {
        judgeFates(village);
        judgeTotals(village);
    }
    for (int office = 0; office <= township; ++office)
        if (!must(file(office).integrity(), u"integrity"_s).good())
            throw Trouble{u"the file of %1 is not sound"_s.arg(nameOfDesk(office))};
}

/// There or not as the model says, alike at both ends, and nowhere else.
void World::judgeRecord(const QString &record, const naive::Thing &thing)
{
    const QString table = record.section(u' ', 0, 0), key = record.section(u' ', 1);
    const int home = thing.household.isEmpty() ? (thing.maker == township ? 0 : thing.maker) : m_model.homeOf(thing.household).value_or(-1);
    if (thing.isApprovable && thing.maker == township)
        return judgeBatchOfTownship(record);
    if (home < 0 && m_model.isLost(record) && !row(township, table, key))
        return;
    if (home < 0)
        throw Trouble{record + u" never reached the township"_s};
    const auto atHome = row(home, table, key), atTownship = row(township, table, key);
    const naive::Standing standing = m_model.standing(record);
    // what a healed office tells anew may bring a record back that was removed: a person is asked about it
    const bool isAskedAbout = standing == naive::Standing::No && atTownship && m_model.isRestored(home) && isInQuestion(record);
    const bool stands = standing == naive::Standing::Either || isAskedAbout ? atTownship.has_value() : standing == naive::Standing::Yes;
    const auto wrong = [&](const QString &where) { return Trouble{u"%1 must %2be there, %3"_s.arg(record, stands ? QString() : u"not "_s, where)}; };
    if (atTownship.has_value() != stands)
        throw wrong(u"at the township"_s);
    // what only a stranger to the household wrote stays with that stranger
    if (atHome.has_value() != stands)
        throw wrong(u"at "_s + nameOfDesk(home));
    for (int other = 0; other < township && !thing.household.isEmpty(); ++other)
        if (other != home && !m_model.hasStrangers(other) && row(other, table, key))
            throw Trouble{u"%1 stands at %2, which has nothing to do with it"_s.arg(record, nameOfDesk(other))};
    for (int office : stands ? QSet<int>() : m_model.putBackInVain(record))
        if (!hasBeenTold(office, record))
            throw Trouble{u"%1 was not told why %2 is not there"_s.arg(nameOfDesk(office), record)};
    if (!stands)
        return;
    for (int office : m_model.removedInVain(record))
        if (!hasBeenTold(office, record))
            throw Trouble{u"%1 was not told why %2 is still there"_s.arg(nameOfDesk(office), record)};
    for (const QString &column : editedColumns(table))
        judgeCell(record, column, *atTownship);
    for (auto cell = atTownship->cbegin(); cell != atTownship->cend(); ++cell)
        if (atHome->value(cell.key()) != *cell)
            throw Trouble{u"%1 %2 is %3 at %4, %5 at the township"_s.arg(record, cell.key(), toldValue(atHome->value(cell.key())), nameOfDesk(home), toldValue(*cell))};
}

/// It stands wherever one of its lines does, as it stands at the township.
void World::judgeBatchOfTownship(const QString &record)
{
    const QString key = record.section(u' ', 1);
    const auto held = row(township, u"payment_batch"_s, key);
    if (held.has_value() != (m_model.standing(record) == naive::Standing::Yes))
        throw Trouble{record + u" must %1be there, at the township"_s.arg(held ? u"not "_s : QString())};
    for (auto line = m_model.things().begin(); line != m_model.things().end(); ++line) {
        const int home = line->batch == record ? m_model.homeOf(line->household).value_or(-1) : -1;
        if (home >= 0 && row(township, u"payment_line"_s, line.key().section(u' ', 1)) && row(home, u"payment_batch"_s, key) != held)
            throw Trouble{u"%1 is not at %2 as at the township"_s.arg(record, nameOfDesk(home))};
    }
}

void World::judgeCell(const QString &record, const QString &column, const exchange::Row &held)
{
    const naive::Answer answer = m_model.answer({record, column});
    const QString told = toldValue(held.value(column));
    if (!answer.isAny && told != answer.value && answer.asked.contains(told))
        return judgeRival(record, column, answer.asked);
    if (answer.isAny ? !answer.among.contains(told) : told != answer.value)
        throw Trouble{u"%1 %2 is %3, must be %4"_s.arg(record, column, told, answer.isAny ? answer.among.join(u'|') : answer.value)};
    if (!answer.rivals.isEmpty())
        judgeRival(record, column, answer.rivals);
    for (int office : answer.overruled)
        if (m_model.things().value(record).keeper == naive::Keeper::Township && !hasBeenTold(office, record))
            throw Trouble{u"%1 was not told that its %2 of %3 does not stand"_s.arg(nameOfDesk(office), column, record)};
}

void World::judgeRival(const QString &record, const QString &column, const QStringList &rivals)
{
    for (const Clash &clash : m_clashes) {
        if (recordName(clash.tableName, clash.recordKey) != record || clash.columnName != column)
            continue;
        QStringList named;
        for (const QString &text : {clash.villageValue, clash.townshipValue, clash.decided})
            if (const auto value = exchange::valueFrom(text))
                named << toldValue(*value);
        if (clash.state != ClashState::Open)
            throw Trouble{u"the clash of %1 %2 is %3, but nobody has chosen between %4"_s.arg(record, column, toCode(clash.state), rivals.join(u'|'))};
        for (const QString &rival : rivals)
            if (!named.contains(rival))
                throw Trouble{u"the clash of %1 %2 names %3, not %4"_s.arg(record, column, named.join(u'|'), rival)};
        return;
    }
    throw Trouble{u"no clash names %1 %2: %3"_s.arg(record, column, rivals.join(u'|'))};
}

/// No question without two answers.
void World::judgeClashes()
{
    for (const Clash &clash : m_clashes) {
        const QString record = recordName(clash.tableName, clash.recordKey);
        if (clash.state != ClashState::Open || clash.columnName.isEmpty())
            continue;
        if (clash.villageValue == clash.townshipValue)
            throw Trouble{u"a clash of %1 %2 stays open though both say %3"_s.arg(record, clash.columnName, clash.villageValue)};
        if (!m_model.isShared({record, clash.columnName}) && m_model.removedInVain(record).isEmpty()) // one that came back is asked about whole
            throw Trouble{u"a clash of %1 %2, which only one office wrote"_s.arg(record, clash.columnName)};
    }
}

bool World::isInQuestion(const QString &record) const
{
    return std::any_of(m_clashes.begin(), m_clashes.end(), [&](const Clash &clash) { return recordName(clash.tableName, clash.recordKey) == record; });
}

/// Whether the office holds a word about the record, or the register of clashes has it.
bool World::hasBeenTold(int office, const QString &record)
{
    if (isInQuestion(record))
        return true;
    return must(file(office).read([&](Reader &reader) {
        const auto fates = reader.where<ParcelFate>(Reader::Conditions{{"ours", std::int64_t(1)}, {"table_name", record.section(u' ', 0, 0)}, {"record_key", record.section(u' ', 1)}});
        return std::any_of(fates.begin(), fates.end(), [](const ParcelFate &fate) {
            return fate.fate != toCode(exchange::Fate::Accepted) && !fate.reason.contains("exchange.fate_merged"_L1); // which went in as it came
        });
    }), u"fates"_s)
        || m_model.isRestored(office); // what it was told went with its disk
}

/// What was not simply accepted is known to its sender by the same words, and what still waits for its cause waits.
void World::judgeFates(int village)
{
    const auto fatesAt = [&](int office, int peer, bool ours) {
        return must(file(office).read([&](Reader &reader) {
            return reader.where<ParcelFate>(Reader::Conditions{{"peer_id", idOfDesk(peer).text()}, {"ours", std::int64_t(ours)}});
        }), u"fates"_s);
    };
    const auto packsAt = [&](int office, int peer) {
        return must(file(office).read([&](Reader &reader) {
            return reader.where<ParcelAccepted>(Reader::Conditions{{"peer_id", idOfDesk(peer).text()}, {"ours", std::int64_t(1)}});
        }), u"packed fates"_s);
    };
    for (const auto &[receiver, sender] : {std::pair(township, village), std::pair(village, township)}) {
        QMap<QString, ParcelFate> held, last;
        const auto nameOf = [](const ParcelFate &fate) { return u"%1 %2 of parcel %3"_s.arg(fate.tableName, fate.recordKey).arg(fate.sequence); };
        for (const ParcelFate &fate : fatesAt(sender, receiver, true)) {
            held.insert(nameOf(fate), fate);
            ParcelFate &newest = last[recordName(fate.tableName, fate.recordKey)];
            if (newest.sequence <= fate.sequence)
                newest = fate;
        }
        for (const ParcelAccepted &pack : packsAt(sender, receiver)) // what went in as it came; a row counts before it
            for (const exchange::RecordFate &fate : exchange::fatesOf(pack))
                if (ParcelFate &newest = last[recordName(fate.table, fate.key)]; newest.sequence < pack.sequence) {
                    newest = ParcelFate();
                    newest.sequence = pack.sequence;
                }
        for (const ParcelFate &fate : fatesAt(receiver, sender, false))
            if (!m_model.isRestored(sender) && fate.fate != toCode(exchange::Fate::Accepted) && held.value(nameOf(fate)).fate != fate.fate)
                throw Trouble{u"%1 does not know that %2 was %3"_s.arg(nameOfDesk(sender), nameOf(fate), fate.fate)};
        for (const ParcelFate &fate : last)
            if (fate.reason.contains("exchange.fate_parent_missing"_L1)
                && !must(file(receiver).read([&](Reader &reader) {
                       return reader.count<RecordAside>({{"table_name", fate.tableName}, {"record_key", fate.recordKey}}) > 0;
                   }), u"asides"_s))
                throw Trouble{u"%1 believes that %2 waits"_s.arg(nameOfDesk(sender), nameOf(fate))};
    }
}

void World::judgeTotals(int village)
{
    if (m_model.hasStrangers(village))
        return; // it counts households that another keeps, and its screen says so
    const auto at = [&](int office, OfficeRole role, int peer) {
        return must(file(office).read([&](Reader &reader) { return exchange::sharedTotals(reader, role, idOfDesk(peer)); }), u"totals"_s);
    };
    const auto told = [](const exchange::ControlTotals &totals) { return u"%1/%2/%3"_s.arg(totals.households).arg(totals.persons).arg(totals.paymentFen); };
    const QString here = told(at(village, OfficeRole::Village, township)), there = told(at(township, OfficeRole::Township, village));
    if (here != there)
        throw Trouble{u"%1 counts %2, the township %3"_s.arg(nameOfDesk(village), here, there)};
}

} // namespace xieli::test
