// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/histories/world.h"

#include <QUuid>

namespace xieli::test {

namespace {

/// Few values, so that two offices often come to the same one.
const QList<Value> texts{u""_s, u"1"_s, u"2"_s, u"3"_s};
const QList<Value> numbers{std::int64_t(0), std::int64_t(1000), std::int64_t(2000), std::int64_t(3000)};
const QList<Value> days{Value(), u"2018-05-09"_s, u"2018-05-20"_s, u"2018-06-01"_s};

const QList<Value> &poolOf(const QString &column)
{
    return column.endsWith("_on"_L1) ? days : column.endsWith("_fen"_L1) ? numbers : texts;
}

bool isBlankValue(const Value &value) { return toldValue(value).isEmpty() || isNull(value) || value == Value(std::int64_t(0)); }

/// The edited fields that hold anything.
QMap<QString, QString> holdsOf(const QString &table, const exchange::Row &row)
{
    QMap<QString, QString> holds;
    for (const QString &column : editedColumns(table))
        if (!isBlankValue(row.value(column)))
            holds.insert(column, toldValue(row.value(column)));
    return holds;
}

QMap<QString, QString> fieldsOf(const QString &table, const exchange::Row &row)
{
    QMap<QString, QString> fields;
    for (const QString &column : editedColumns(table))
        fields.insert(column, toldValue(row.value(column)));
    return fields;
}

} // namespace

QString toldValue(const Value &value) { return isNull(value) ? naive::nothing : shownValue(value); }

QString recordName(const QString &table, const QString &key) { return table + u' ' + key; }

const QStringList &editedColumns(const QString &table)
{
    static const QMap<QString, QStringList> columns{{u"household"_s, {u"phone"_s, u"note"_s, u"closed_on"_s}},
                                                    {u"member"_s, {u"note"_s, u"died_on"_s, u"left_on"_s}},
                                                    {u"survey"_s, {u"source"_s}},
                                                    {u"income_item"_s, {u"gross_fen"_s, u"label"_s}},
                                                    {u"decision"_s, {u"reason"_s}},
                                                    {u"payment_batch"_s, {u"state"_s}}};
    static const QStringList none;
    const auto known = columns.constFind(table);
    return known == columns.cend() ? none : *known;
}

World::World(const Offices &offices, quint32 seed) : m_offices(offices), m_folder(offices.copies()), m_random(seed), m_restores(qEnvironmentVariableIntValue("XIELI_RESTORES") > 0), m_model(4, township)
{
    const QStringList names{u"village"_s, u"other"_s, u"third"_s, u"township"_s};
    for (int number = 0; number < int(names.size()); ++number) {
        auto open = std::make_unique<OfficeFile>(offices.open(*m_folder, names[number]));
        const OfficeId id = idOf(*open);
        m_desks.push_back({names[number], number, std::move(open), id});
    }
}

QString World::live(int steps)
{
    try {
        for (int number = 0; number < steps; ++number)
            step();
        settle();
        judge();
    } catch (const Trouble &trouble) {
        return trouble.what;
    }
    return {};
}

void World::step()
{
    // by weight
    static const std::vector<std::pair<int, void (World::*)()>> kinds{
        {5, &World::newFamily}, {1, &World::stranger}, {28, &World::edit}, {6, &World::quarrel}, {2, &World::takeDeathBack}, {4, &World::addIncome}, {7, &World::remove}, {4, &World::putBack},
        {4, &World::decide}, {3, &World::draft}, {3, &World::redraft}, {3, &World::approve}, {4, &World::answerClash}, {5, &World::exchangeBoth},
        {11, &World::packOne}, {14, &World::deliverOne}};
    if (m_restores && m_random.bounded(16) == 0)
        return backUpOrRestore();
    int sum = 0;
    for (const auto &kind : kinds)
        sum += kind.first;
    int drawn = int(m_random.bounded(sum));
    if (m_families.empty())
        return newFamily();
    for (const auto &[weight, what] : kinds) {
        if (drawn < weight)
            return (this->*what)();
        drawn -= weight;
    }
}

/// Mostly the first, so that much happens to few families.
int World::anyVillage()
{
    const int drawn = int(m_random.bounded(10));
    return drawn < 6 ? 0 : drawn < 9 ? 1 : 2;
}

/// From the seed, so that the same history is told again.
template <class T>
T World::newId()
{
    std::array<quint32, 4> bits;
    m_random.fillRange(bits.data(), bits.size());
    return T(QUuid(bits[0], ushort(bits[1]), ushort(bits[1] >> 16), uchar(bits[2]), uchar(bits[2] >> 8), uchar(bits[2] >> 16), uchar(bits[2] >> 24),
                   uchar(bits[3]), uchar(bits[3] >> 8), uchar(bits[3] >> 16), uchar(bits[3] >> 24))
                 .toString(QUuid::WithoutBraces));
}

std::optional<exchange::Row> World::row(int office, const QString &table, const QString &key)
{
    return must(file(office).read([&](Reader &reader) { return reader.row(table, key); }), u"read"_s);
}

QStringList World::keysAt(int office, const QString &table)
{
    return must(file(office).read([&](Reader &reader) {
        QStringList keys;
        for (const QString &key : m_keys.value(table))
            if (reader.row(table, key))
                keys << key;
        return keys;
    }), u"read"_s);
}

template <class Row>
void World::make(int office, Writer &writer, const Row &made, naive::Thing thing)
{
    const QString table = QString::fromLatin1(Row::table), key = made.id.text();
    writer.insert(made);
    thing.maker = office;
    thing.first = fieldsOf(table, *writer.row(table, key));
    if (!m_keys[table].contains(key))
        m_keys[table] << key;
    m_model.make(office, recordName(table, key), thing);
}

void World::storeFamily(int village, const Family &family)
{
    const QString household = family.household.id.text();
    const QString ofHousehold = recordName(u"household"_s, household);
    must(file(village).change({u"test.family"_s}, [&](Writer &writer) {
        make(village, writer, family.household, {household});
        make(village, writer, family.head, {household, ofHousehold});
        make(village, writer, family.away, {household, ofHousehold});
        make(village, writer, family.survey, {household, ofHousehold});
        make(village, writer, family.income, {household, recordName(u"survey"_s, family.survey.id.text())});
    }), u"family"_s);
}

void World::newFamily()
{
    if (m_families.size() > 7)
        return edit();
    const int village = anyVillage();
    Family family(u"户%1"_s.arg(m_families.size()));
    family.household.id = family.head.household = family.away.household = family.survey.household = family.income.household = newId<HouseholdId>();
    family.head.id = newId<MemberId>();
    family.away.id = newId<MemberId>();
    family.survey.id = newId<SurveyId>();
    family.income.id = newId<IncomeItemId>();
    family.income.survey = family.survey.id;
    family.income.earner.reset(); // so that people and income do not hang together
    m_families.emplace_back(village, family);
    note(u"%1 enters family %2"_s.arg(nameOfDesk(village), family.household.id.text()));
    storeFamily(village, family);
}

/// Two villages took the same sheet in: the same records, by their keys, in both.
void World::stranger()
{
    const auto &[village, family] = m_families[std::size_t(m_random.bounded(int(m_families.size())))];
    const int other = (village + 1 + int(m_random.bounded(2))) % 3;
    if (row(other, u"household"_s, family.household.id.text()))
        return edit();
    note(u"%1 enters family %2 too"_s.arg(nameOfDesk(other), family.household.id.text()));
    storeFamily(other, family);
}

Value World::otherValue(const QString &column)
{
    const QList<Value> &pool = poolOf(column);
    return pool[m_random.bounded(int(pool.size()))];
}

void World::set(int office, const QString &table, const QString &key, const QString &column, const Value &value)
{
    const auto before = row(office, table, key);
    if (!before || before->value(column) == value)
        return;
    note(u"%1 sets %2 %3 of %4 from %5 to %6"_s.arg(nameOfDesk(office), table, column, key, toldValue(before->value(column)), toldValue(value)));
    must(file(office).change({u"test.edit"_s}, [&](Writer &writer) { writer.applyRow(table, key, {{column, value}}); }), u"edit"_s);
    m_model.write(office, {recordName(table, key), column}, toldValue(before->value(column)), toldValue(value));
}

void World::edit()
{
    static const QStringList tables{u"household"_s, u"household"_s, u"member"_s, u"member"_s, u"income_item"_s, u"survey"_s, u"decision"_s};
    const int office = anyOffice();
    const QString table = pick(tables);
    const QString key = pick(keysAt(office, table));
    const QString column = pick(editedColumns(table));
    const Value value = otherValue(column);
    if (!key.isEmpty())
        set(office, table, key, column, value);
}

/// One field, two offices, and parcels that cross.
void World::quarrel()
{
    static const QStringList tables{u"household"_s, u"household"_s, u"member"_s, u"income_item"_s, u"survey"_s};
    const int village = anyVillage();
    const QString table = pick(tables);
    const QString key = pick(keysAt(village, table));
    const QString column = pick(editedColumns(table));
    if (key.isEmpty())
        return;
    for (int times = 4 + int(m_random.bounded(6)); times > 0; --times) {
        const int drawn = int(m_random.bounded(9));
        const bool isUp = m_random.bounded(2) == 0;
        const int from = isUp ? village : township, to = isUp ? township : village;
        if (drawn < 4)
            set(from, table, key, column, otherValue(column));
        else if (drawn < 6)
            deliver(from, to, pack(from, to));
        else if (drawn < 7)
            pack(from, to);
        else
            deliverLate(from, to);
    }
}

/// Somebody who was taken for dead is not, says the one or the other: no edit may do that alone.
void World::takeDeathBack()
{
    const int office = anyOffice();
    QStringList dead;
    for (const QString &key : keysAt(office, u"member"_s))
        if (!isNull(row(office, u"member"_s, key)->value(u"died_on"_s)))
            dead << key;
    if (const QString key = pick(dead); !key.isEmpty())
        set(office, u"member"_s, key, u"died_on"_s, Value());
}

void World::addIncome()
{
    const int office = anyOffice();
    const QString survey = pick(keysAt(office, u"survey"_s));
    if (survey.isEmpty())
        return;
    IncomeItem item;
    item.id = newId<IncomeItemId>();
    item.household = HouseholdId(shownValue(row(office, u"survey"_s, survey)->value(u"household_id"_s)));
    item.survey = SurveyId(survey);
    item.kind = u"W1"_s;
    note(u"%1 adds income_item %2 to survey %3"_s.arg(nameOfDesk(office), item.id.text(), survey));
    must(file(office).change({u"test.add"_s}, [&](Writer &writer) {
        make(office, writer, item, {item.household.text(), recordName(u"survey"_s, survey)});
    }), u"add"_s);
}

void World::removeWithChildren(int office, Writer &writer, const QString &table, const QString &key)
{
    const QMap<QString, QString> children{{u"survey"_s, u"income_item"_s}, {u"payment_batch"_s, u"payment_line"_s}};
    const QString column = table == "survey"_L1 ? u"survey_id"_s : u"batch_id"_s;
    const QString child = children.value(table);
    for (const QString &each : m_keys.value(child))
        if (const auto held = writer.row(child, each); held && shownValue(held->value(column)) == key)
            removeWithChildren(office, writer, child, each);
    const exchange::Row held = *writer.row(table, key);
    writer.applyRemoval(table, key);
    m_model.remove(office, recordName(table, key), holdsOf(table, held));
    m_removed.push_back({office, table, key, held});
    note(u"%1 removes %2 %3"_s.arg(nameOfDesk(office), table, key));
}

void World::remove()
{
    const int office = anyOffice();
    const QString table = m_random.bounded(3) == 0 ? u"survey"_s : u"income_item"_s;
    const QString key = pick(keysAt(office, table));
    if (!key.isEmpty())
        must(file(office).change({u"test.remove"_s}, [&](Writer &writer) { removeWithChildren(office, writer, table, key); }), u"remove"_s);
}

/// As undo does: the record as it was, under its key.
void World::putBack()
{
    std::vector<Removed> able;
    for (const Removed &removed : m_removed)
        if (removed.table == "income_item"_L1 && !row(removed.office, removed.table, removed.key)
            && row(removed.office, u"survey"_s, shownValue(removed.row.value(u"survey_id"_s))))
            able.push_back(removed);
    if (able.empty())
        return remove();
    const Removed &back = able[std::size_t(m_random.bounded(int(able.size())))];
    note(u"%1 puts %2 %3 back"_s.arg(nameOfDesk(back.office), back.table, back.key));
    must(file(back.office).change({u"test.back"_s}, [&](Writer &writer) { writer.applyRow(back.table, back.key, back.row); }), u"back"_s);
    QMap<QString, QString> holds = holdsOf(back.table, back.row);
    for (const Removed &removed : m_removed) // it may be older than what was removed last, and say less
        for (const QString &column : removed.office == back.office && removed.key == back.key ? holdsOf(removed.table, removed.row).keys() : QStringList())
            holds.insert(column, toldValue(back.row.value(column)));
    m_model.putBack(back.office, recordName(back.table, back.key), holds);
}

void World::decide()
{
    const int office = m_random.bounded(4) == 0 ? anyVillage() : township;
    const QString household = pick(keysAt(office, u"household"_s));
    if (household.isEmpty())
        return;
    Decision decision;
    decision.id = newId<DecisionId>();
    decision.household = HouseholdId(household);
    decision.startMonth = Month(2018, 7);
    decision.monthlyAmount = Money::fromYuan(310);
    note(u"%1 decides %2 on %3"_s.arg(nameOfDesk(office), decision.id.text(), household));
    naive::Thing thing{household, recordName(u"household"_s, household)};
    thing.keeper = naive::Keeper::Township;
    must(file(office).change({u"test.decide"_s}, [&](Writer &writer) { make(office, writer, decision, thing); }), u"decide"_s);
}

void World::addLines(int village, Writer &writer, const PaymentBatch &batch)
{
    for (const QString &household : m_keys.value(u"household"_s)) {
        if (!writer.row(u"household"_s, household))
            continue;
        PaymentLine line;
        line.id = newId<PaymentLineId>();
        line.batch = batch.id;
        line.household = HouseholdId(household);
        line.benefit = u"dibao"_s;
        line.forMonth = batch.month;
        line.amount = Money::fromYuan(300 + int(m_random.bounded(20)));
        line.persons = 1;
        const QString ofBatch = recordName(u"payment_batch"_s, batch.id.text());
        make(village, writer, line, {household, ofBatch, ofBatch, naive::Keeper::Township});
    }
}

void World::draft()
{
    const int village = anyVillage();
    PaymentBatch batch;
    batch.id = newId<PaymentBatchId>();
    batch.month = Month(2018, 6);
    batch.draftedOn = theDay;
    note(u"%1 drafts %2"_s.arg(nameOfDesk(village), batch.id.text()));
    must(file(village).change({u"test.draft"_s}, [&](Writer &writer) {
        make(village, writer, batch, {{}, {}, {}, naive::Keeper::Township, true});
        addLines(village, writer, batch);
    }), u"draft"_s);
}

/// Other lines in the same batch, or another batch in its place.
void World::redraft()
{
    const int village = anyVillage();
    QStringList drafts;
    for (const QString &key : keysAt(village, u"payment_batch"_s))
        if (row(village, u"payment_batch"_s, key)->value(u"state"_s) == Value(u"draft"_s) && m_model.things().value(recordName(u"payment_batch"_s, key)).maker == village)
            drafts << key;
    const QString key = pick(drafts);
    if (key.isEmpty())
        return draft();
    const bool anew = m_random.bounded(2) == 0;
    note(u"%1 drafts %2 anew"_s.arg(nameOfDesk(village), key));
    must(file(village).change({u"test.redraft"_s}, [&](Writer &writer) {
        if (anew)
            return removeWithChildren(village, writer, u"payment_batch"_s, key);
        for (const QString &line : m_keys.value(u"payment_line"_s))
            if (const auto held = writer.row(u"payment_line"_s, line); held && shownValue(held->value(u"batch_id"_s)) == key)
                removeWithChildren(village, writer, u"payment_line"_s, line);
        PaymentBatch batch;
        batch.id = PaymentBatchId(key);
        batch.month = Month(2018, 6);
        addLines(village, writer, batch);
    }), u"redraft"_s);
    if (anew)
        draft();
}

void World::approve()
{
    QStringList drafts;
    for (const QString &key : keysAt(township, u"payment_batch"_s))
        if (row(township, u"payment_batch"_s, key)->value(u"state"_s) == Value(u"draft"_s))
            drafts << key;
    const QString key = pick(drafts);
    if (key.isEmpty())
        return;
    note(u"township approves %1"_s.arg(key));
    must(file(township).change({u"test.approve"_s}, [&](Writer &writer) {
        writer.applyRow(u"payment_batch"_s, key, {{u"state"_s, u"approved"_s}, {u"approved_on"_s, u"2018-06-05"_s}});
    }), u"approve"_s);
    m_model.approve(recordName(u"payment_batch"_s, key));
}

/// A person chooses one of the two values, at the township.
void World::answerClash()
{
    std::vector<Clash> open = must(file(township).read([](Reader &reader) { return reader.where<Clash>("state", ClashState::Open); }), u"clashes"_s);
    std::erase_if(open, [](const Clash &clash) { return clash.columnName.isEmpty(); });
    if (open.empty())
        return edit();
    Clash clash = open[std::size_t(m_random.bounded(int(open.size())))];
    clash.decided = m_random.bounded(2) == 0 ? clash.villageValue : clash.townshipValue;
    clash.state = ClashState::Decided;
    clash.decidedOn = theDay;
    const Value chosen = exchange::valueFrom(clash.decided).value_or(Value());
    const auto held = row(township, clash.tableName, clash.recordKey);
    if (!held)
        return;
    note(u"township decides %1 of %2 %3: %4"_s.arg(clash.columnName, clash.tableName, clash.recordKey, toldValue(chosen)));
    must(file(township).change({u"test.answer"_s}, [&](Writer &writer) {
        writer.update(clash);
        writer.applyRow(clash.tableName, clash.recordKey, {{clash.columnName, chosen}});
    }), u"answer"_s);
    m_model.decide(township, {recordName(clash.tableName, clash.recordKey), clash.columnName}, toldValue(held->value(clash.columnName)), toldValue(chosen));
    if (m_random.bounded(2) == 0) // meanwhile the village writes once more
        for (int village = 0; village < township; ++village)
            if (idOfDesk(village).text() == clash.village)
                set(village, clash.tableName, clash.recordKey, clash.columnName, otherValue(clash.columnName));
}

World::Sent World::pack(int from, int to)
{
    const naive::Known told = m_model.known(from);
    auto packed = must(exchange::packParcel(file(from), idOfDesk(to)), u"pack"_s);
    note(u"%1 packs %2 for %3 (%4 changes, %5 fates)"_s.arg(nameOfDesk(from)).arg(packed.sequence).arg(nameOfDesk(to)).arg(packed.changes).arg(packed.acknowledged));
    Post &post = m_posts[std::size_t(from)];
    Sent sent{packed.bytes, packed.sequence, told, post.taken.value(to), int(m_sent[{from, to}].size())};
    post.sent[to].insert(sent.number);
    m_sent[{from, to}].push_back(sent);
    if (packed.changes + packed.records + packed.acknowledged == 0)
        sent.sequence = 0; // nothing to say
    return sent;
}

bool World::deliver(int from, int to, const Sent &sent)
{
    const auto report = must(exchange::takeIn(file(to), sent.bytes), u"take in"_s);
    note(u"%1 takes %2 of %3 in: %4"_s.arg(nameOfDesk(to)).arg(report.sequence).arg(nameOfDesk(from), toCode(report.outcome)));
    for (const exchange::RecordFate &fate : report.fates)
        if (report.outcome == exchange::Outcome::Taken && fate.fate != exchange::Fate::Accepted)
            note(u"    %1 %2 %3 %4 %5"_s.arg(toCode(fate.fate), fate.table, fate.key, fate.reason, exchange::rowText(fate.stands)));
    QMap<std::int64_t, int> &waiting = m_posts[std::size_t(to)].waiting[from];
    if (report.outcome == exchange::Outcome::Waiting)
        waiting.insert(report.sequence, sent.number);
    if (report.outcome != exchange::Outcome::Taken)
        return false;
    noteTaken(from, to, sent, report.healed);
    for (std::int64_t followed : report.followed)
        noteTaken(from, to, m_sent.value({from, to})[std::size_t(waiting.value(followed))], false);
    return true;
}

void World::noteTaken(int from, int to, const Sent &sent, bool isHealing)
{
    Post &post = m_posts[std::size_t(to)];
    post.taken[from].insert(sent.number);
    if (!isHealing)
        return m_model.deliver(to, from, sent.told);
    // the last of the receiver's own that both remember
    const QSet<int> common = post.sent.value(from) & sent.taken;
    const auto last = std::max_element(common.begin(), common.end());
    m_model.heal(to, from, sent.told, last == common.end() ? naive::Known() : m_sent.value({to, from})[std::size_t(*last)].told);
}

void World::exchangeBoth()
{
    const int village = anyVillage();
    deliver(village, township, pack(village, township));
    deliver(township, village, pack(township, village));
}

void World::packOne()
{
    const int village = anyVillage();
    const bool up = m_random.bounded(2) == 0;
    pack(up ? village : township, up ? township : village);
}

void World::deliverOne()
{
    const int village = anyVillage();
    const bool up = m_random.bounded(2) == 0;
    const int from = up ? village : township, to = up ? township : village;
    deliverLate(from, to);
}

/// Some parcel made at any time, perhaps for the second time, perhaps never to come at all.
void World::deliverLate(int from, int to)
{
    const std::vector<Sent> sent = m_sent.value({from, to});
    if (sent.empty()) {
        pack(from, to);
        return;
    }
    const int late = int(m_random.bounded(qMin(3, int(sent.size()))));
    deliver(from, to, sent[sent.size() - 1 - std::size_t(late)]);
}

/// A copy of a file is made, or an earlier one takes the place of the file, whose disk is lost.
void World::backUpOrRestore()
{
    if (!m_copies.empty() && m_random.bounded(2) == 0)
        return restore(m_copies[std::size_t(m_random.bounded(int(m_copies.size())))]);
    const int office = anyVillage(); // the township's copies are test_found's and the scenes'
    const QString path = m_folder->filePath(u"copy%1.xieli"_s.arg(m_copies.size()));
    must(file(office).backupTo(path), u"backup"_s);
    m_copies.push_back({office, path, m_model.memory(office), m_posts[std::size_t(office)]});
    note(u"%1 makes copy %2"_s.arg(nameOfDesk(office)).arg(m_copies.size()));
}

void World::restore(const Copy &copy)
{
    const QString path = m_folder->filePath(nameOfDesk(copy.office) + u".xieli"_s);
    m_desks[std::size_t(copy.office)].file.reset();
    QFile::remove(path);
    QFile::copy(copy.path, path);
    m_desks[std::size_t(copy.office)].file = std::make_unique<OfficeFile>(m_offices.open(*m_folder, nameOfDesk(copy.office)));
    m_model.restore(copy.office, copy.memory);
    m_posts[std::size_t(copy.office)] = copy.post;
    note(u"%1 goes on with its copy %2"_s.arg(nameOfDesk(copy.office), QFileInfo(copy.path).fileName()));
}

/// Fresh parcels both ways, whatever became of the earlier ones, until neither end has anything left to say.
void World::settle()
{
    note(u"--- until quiet"_s);
    for (int round = 0; round < 12; ++round) {
        bool isQuiet = true;
        for (int village = 0; village < township; ++village) {
            const Sent up = pack(village, township);
            deliver(village, township, up);
            const Sent down = pack(township, village);
            deliver(township, village, down);
            isQuiet = isQuiet && up.sequence == 0 && down.sequence == 0;
        }
        if (isQuiet)
            return;
    }
    throw Trouble{u"not quiet after twelve rounds"_s};
}

} // namespace xieli::test
