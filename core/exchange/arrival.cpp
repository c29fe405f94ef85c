// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/arrival.h"

#include "exchange/valuetext.h"
#include "model/aid.h"
#include "model/evidence.h"
#include "model/familyevent.h"
#include "model/ledger.h"
#include "model/registerentry.h"

#include <QSet>
#include <QUuid>

namespace xieli::exchange {

using namespace Qt::StringLiterals;

namespace {

using RecordKeys = std::vector<std::pair<QString, QString>>;

template <class Record>
void addOf(Reader &reader, const HouseholdId &household, RecordKeys &keys)
{
    for (const Record &record : reader.where<Record>("household_id", household))
        keys.emplace_back(QLatin1String(Record::table), record.id.text());
}

/// What is still to be done for them goes with them; what was done stays in the registers where it was.
void addOpenPlans(Reader &reader, const HouseholdId &household, RecordKeys &keys)
{
    for (const RegisterEntry &entry : reader.where<RegisterEntry>("household_id", household))
        if (!entry.answeredOn && (entry.kind == RegisterKind::Measure || entry.kind == RegisterKind::Referral))
            keys.emplace_back(QLatin1String(RegisterEntry::table), entry.id.text());
}

const QStringList &goesAlong()
{
    static const QStringList tables{QLatin1String(Household::table), QLatin1String(Member::table), QLatin1String(Obligor::table), QLatin1String(BankAccount::table),
                                    QLatin1String(Visit::table), QLatin1String(Survey::table), QLatin1String(IncomeItem::table), QLatin1String(PropertyItem::table),
                                    QLatin1String(ExpenseItem::table), QLatin1String(AidRequest::table), QLatin1String(MedicalBill::table),
                                    QLatin1String(RegisterEntry::table), QLatin1String(Evidence::table)};
    return tables;
}

WholeRow wholeRow(const QString &table, const QString &key, const Row &row)
{
    WholeRow whole{0, table, key, {}};
    for (auto cell = row.cbegin(); cell != row.cend(); ++cell)
        whole.cells.emplace_back(cell.key(), cell.value());
    return whole;
}

class ArrivalWriter {
public:
    ArrivalWriter(Writer &writer, const std::vector<WholeRow> &file, const Arriving &arriving) : m_writer(writer), m_file(file), m_arriving(arriving)
    {
        for (const WholeRow &row : file)
            if (row.table != "picture"_L1)
                m_known.insert(row.key);
    }

    HouseholdId run()
    {
        for (const WholeRow &row : m_file) {
            if (row.table == "picture"_L1)
                writePicture(row);
            else if (goesAlong().contains(row.table)) // another office packed it: nothing else is written
                write(row);
        }
        writeEvent();
        return HouseholdId(newKey(m_arriving.left.text()));
    }

private:
    QString newKey(const QString &key) const { return arrivalKey(m_arriving.seed, key); }

    void writePicture(const WholeRow &picture)
    {
        if (!m_writer.row(picture.table, picture.key)) // the same photograph is the same row
            m_writer.applyRow(picture.table, picture.key, rowOf(picture));
    }

    static Row rowOf(const WholeRow &whole)
    {
        Row row;
        for (const auto &[column, value] : whole.cells)
            row.insert(column, value);
        return row;
    }

    void write(const WholeRow &whole)
    {
        Row row = rowOf(whole);
        for (auto cell = row.begin(); cell != row.end(); ++cell)
            if (cell.key().endsWith("_id"_L1) && !isNull(cell.value()))
                *cell = m_known.contains(shown(cell.value())) ? Value(newKey(shown(cell.value()))) : Value();
        if (whole.table == "household"_L1)
            welcome(row);
        if (whole.table == "member"_L1)
            join(whole.key, row);
        m_writer.applyRow(whole.table, newKey(whole.key), row);
    }

    /// What an office says of a household of its own place is for the new office to say.
    void welcome(Row &household) const
    {
        household[u"village"_s] = m_arriving.village;
        household[u"area_code"_s] = m_arriving.areaCode;
        household[u"opened_on"_s] = m_arriving.day.toString(Qt::ISODate);
        for (const QString &told : {u"closed_on"_s, u"claimed_monthly_fen"_s, u"claimed_class"_s, u"claimed_persons"_s})
            household[told] = Value();
        for (const QString &told : {u"closed_reason"_s, u"claimed_class_text"_s, u"group_name"_s, u"address"_s})
            household[told] = QString(u""_s);
    }

    /// Who left or died before stays so; who moved lives here from the day on.
    void join(const QString &key, Row &member)
    {
        member[u"came_from_member_id"_s] = Value();
        if (!isNull(member.value(u"died_on"_s)) || shown(member.value(u"left_on"_s)) != m_arriving.day.toString(Qt::ISODate))
            return;
        member[u"left_on"_s] = Value();
        member[u"left_reason"_s] = QString(u""_s);
        member[u"joined_on"_s] = m_arriving.day.toString(Qt::ISODate);
        member[u"came_from_member_id"_s] = key;
        m_movers.emplace_back(newKey(key), member.value(u"relation"_s));
    }

    void writeEvent()
    {
        const QString household = newKey(m_arriving.left.text());
        FamilyEvent event;
        event.id = FamilyEventId(newKey(u"moved in"_s));
        event.household = HouseholdId(household);
        event.day = m_arriving.day;
        event.kind = FamilyEventKind::MoveIn;
        event.other = m_arriving.left;
        event.reason = m_arriving.reason;
        m_writer.insert(event);
        for (const auto &[member, relation] : m_movers) {
            const auto *number = std::get_if<std::int64_t>(&relation);
            m_writer.insert(FamilyEventPerson{FamilyEventPersonId(newKey(u"moved in:"_s + member)), event.id, event.household, MemberId(member), true, 0,
                                              number ? int(*number) : 0});
        }
    }

    Writer &m_writer;
    const std::vector<WholeRow> &m_file;
    const Arriving &m_arriving;
    QSet<QString> m_known;
    std::vector<std::pair<QString, Value>> m_movers;
};

} // namespace

std::vector<std::pair<QString, QString>> recordsOf(Reader &reader, const HouseholdId &household)
{
    RecordKeys keys;
    if (reader.find<Household>(household))
        keys.emplace_back(QLatin1String(Household::table), household.text());
    addOf<Member>(reader, household, keys);
    addOf<Obligor>(reader, household, keys);
    addOf<BankAccount>(reader, household, keys);
    addOf<Visit>(reader, household, keys);
    addOf<Survey>(reader, household, keys);
    addOf<IncomeItem>(reader, household, keys);
    addOf<PropertyItem>(reader, household, keys);
    addOf<ExpenseItem>(reader, household, keys);
    addOf<AidRequest>(reader, household, keys);
    addOf<MedicalBill>(reader, household, keys);
    addOpenPlans(reader, household, keys);
    addOf<Evidence>(reader, household, keys);
    return keys;
}

std::vector<WholeRow> fileOf(Reader &reader, const HouseholdId &household)
{
    std::vector<WholeRow> file;
    QSet<QString> pictures;
    for (const auto &[table, key] : recordsOf(reader, household)) {
        const auto row = reader.row(table, key);
        if (!row)
            continue;
        const QString digest = shown(row->value(u"picture_digest"_s));
        if (const auto picture = digest.isEmpty() || pictures.contains(digest) ? std::nullopt : reader.row(u"picture"_s, digest))
            file.push_back(wholeRow(u"picture"_s, digest, *picture));
        pictures.insert(digest);
        file.push_back(wholeRow(table, key, *row));
    }
    return file;
}

QString arrivalKey(const QString &seed, const QString &key)
{
    static const QUuid arrivals(u"{5b0c6c1e-7a43-5d0f-9a52-3f6f0c1d2e90}"_s);
    return QUuid::createUuidV5(arrivals, seed + u'/' + key).toString(QUuid::WithoutBraces);
}

QString arrivalSeed(const QString &move, int attempt) { return move + u':' + QString::number(attempt); }

QString inMoveKey(const QString &seed) { return arrivalKey(seed, u"move"_s); }

HouseholdId writeArrival(Writer &writer, const std::vector<WholeRow> &file, const Arriving &arriving) { return ArrivalWriter(writer, file, arriving).run(); }

} // namespace xieli::exchange
