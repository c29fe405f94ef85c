// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/movehistory.h"

#include "exchange/arrival.h"
#include "model/aidgiven.h"
#include "store/codec.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <tuple>

namespace xieli::exchange {

using namespace Qt::StringLiterals;

namespace {

Day dayIn(const QJsonObject &json, QLatin1String key) { return Day::fromString(json.value(key).toString(), Qt::ISODate); }

/// A row of ours as JSON, by its own columns.
template <class Record>
QJsonObject recordJson(const Record &record)
{
    Row row;
    Record::visit(record, [&](const char *name, const auto &field) { row.insert(QLatin1String(name), Codec<std::decay_t<decltype(field)>>::to(field)); });
    return QJsonDocument::fromJson(rowText(row).toUtf8()).object();
}

template <class Record>
std::optional<Record> recordIn(const QJsonObject &json)
{
    Row row = rowFrom(QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)));
    Record record;
    bool reads = true;
    Record::visit(record, [&](const char *name, auto &field) {
        if (const auto value = row.find(QLatin1String(name)); value != row.end())
            reads = Codec<std::decay_t<decltype(field)>>::from(std::move(*value), field) && reads;
    });
    return reads ? std::optional(record) : std::nullopt;
}

QJsonObject paymentJson(const MoveHistory::Payment &payment)
{
    return {{u"benefit"_s, payment.benefit}, {u"month"_s, payment.month.toString()}, {u"kind"_s, toCode(payment.kind)},
            {u"fen"_s, qint64(payment.amount.fen())}, {u"covered"_s, payment.coveredMembers},
            {u"approved_on"_s, payment.approvedOn ? isoText(*payment.approvedOn) : QString()}};
}

std::optional<MoveHistory::Payment> paymentIn(const QJsonObject &json)
{
    const auto month = Month::parse(json.value("month"_L1).toString());
    const auto kind = fromCode<PaymentKind>(json.value("kind"_L1).toString());
    if (!month || !kind)
        return std::nullopt;
    const Day approved = dayIn(json, "approved_on"_L1);
    return MoveHistory::Payment{json.value("benefit"_L1).toString(), *month, *kind, Money::fromFen(json.value("fen"_L1).toInteger()),
                                json.value("covered"_L1).toString(), approved.isValid() ? std::optional(approved) : std::nullopt};
}

QJsonObject laterJson(const MoveHistory::Later &later)
{
    return {{u"table"_s, later.table}, {u"key"_s, later.key}, {u"column"_s, later.column}, {u"whom"_s, later.whom}, {u"before"_s, later.before},
            {u"after"_s, later.after}, {u"day"_s, isoText(later.day)}, {u"author"_s, later.author}};
}

MoveHistory::Later laterIn(const QJsonObject &json)
{
    const auto text = [&](QLatin1String key) { return json.value(key).toString(); };
    return {text("table"_L1), text("key"_L1), text("column"_L1), text("whom"_L1), text("before"_L1), text("after"_L1), dayIn(json, "day"_L1), text("author"_L1)};
}

QJsonObject aidJson(const MoveHistory::Aid &aid)
{
    QJsonArray given;
    for (const auto &each : aid.given)
        given.append(QJsonObject{{u"day"_s, isoText(each.day)}, {u"fen"_s, qint64(each.amount.fen())}});
    return {{u"request"_s, aid.request}, {u"kind"_s, toCode(aid.kind)}, {u"cause"_s, aid.cause}, {u"action"_s, aid.action}, {u"fen"_s, qint64(aid.amount.fen())},
            {u"day"_s, isoText(aid.decidedOn)}, {u"by"_s, aid.decidedBy}, {u"document"_s, aid.document}, {u"given"_s, given}};
}

MoveHistory::Aid aidIn(const QJsonObject &json)
{
    const auto text = [&](QLatin1String key) { return json.value(key).toString(); };
    MoveHistory::Aid aid{text("request"_L1), fromCode<AidKind>(text("kind"_L1)).value_or(AidKind::Ordinary), text("cause"_L1), text("action"_L1),
                         Money::fromFen(json.value("fen"_L1).toInteger()), dayIn(json, "day"_L1), text("by"_L1), text("document"_L1), {}};
    for (const QJsonValue &each : json.value("given"_L1).toArray())
        aid.given.push_back({dayIn(each.toObject(), "day"_L1), Money::fromFen(each.toObject().value("fen"_L1).toInteger())});
    return aid;
}

class Gathering {
public:
    Gathering(Reader &reader, const HouseholdMove &move) : m_reader(reader), m_move(move), m_members(reader.where<Member>("household_id", move.household)) {}

    MoveHistory run()
    {
        m_history.decisions = m_reader.where<Decision>("household_id", m_move.household);
        addPayments();
        addEvents();
        addAid();
        addLater();
        return std::move(m_history);
    }

private:
    QString nameOf(const MemberId &id) const
    {
        const auto member = std::find_if(m_members.begin(), m_members.end(), [&](const Member &each) { return each.id == id; });
        return member == m_members.end() ? m_move.head : member->name;
    }

    void addPayments()
    {
        QMap<QString, PaymentBatch> batches;
        for (const PaymentLine &line : m_reader.where<PaymentLine>("household_id", m_move.household)) {
            if (!batches.contains(line.batch.text()))
                batches.insert(line.batch.text(), m_reader.find<PaymentBatch>(line.batch).value_or(PaymentBatch()));
            const PaymentBatch &batch = batches[line.batch.text()];
            if (batch.state == BatchState::Approved)
                m_history.payments.push_back({line.benefit, line.forMonth, line.kind, line.amount, line.coveredMembers, batch.approvedOn});
        }
        std::stable_sort(m_history.payments.begin(), m_history.payments.end(), [](const auto &a, const auto &b) {
            return std::tuple(a.month, a.benefit, toCode(a.kind)) < std::tuple(b.month, b.benefit, toCode(b.kind));
        });
    }

    void addAid()
    {
        for (const AidDecision &decision : m_reader.where<AidDecision>("household_id", m_move.household)) {
            const auto request = decision.request && !decision.voidedOn ? m_reader.find<AidRequest>(*decision.request) : std::nullopt;
            if (!request)
                continue;
            MoveHistory::Aid aid{request->id.text(), request->kind, request->cause, decision.action, decision.amount, decision.decidedOn, decision.decidedBy, decision.document, {}};
            for (const AidPayment &payment : m_reader.where<AidPayment>("aid_decision_id", decision.id))
                if (!payment.voidedOn)
                    aid.given.push_back({payment.day, payment.amount});
            std::stable_sort(aid.given.begin(), aid.given.end(), [](const auto &a, const auto &b) { return a.day < b.day; });
            m_history.aid.push_back(std::move(aid));
        }
        for (const HouseholdMove &in : m_reader.where<HouseholdMove>("household_id", m_move.household)) // what they had brought goes on with them
            if (in.side == MoveSide::In)
                for (MoveHistory::Aid &brought : historyFrom(in.history).aid)
                    m_history.aid.push_back(std::move(brought));
        std::stable_sort(m_history.aid.begin(), m_history.aid.end(), [](const auto &a, const auto &b) { return std::tuple(a.decidedOn, a.request) < std::tuple(b.decidedOn, b.request); });
    }

    void addEvents()
    {
        const auto persons = m_reader.where<FamilyEventPerson>("household_id", m_move.household);
        for (const FamilyEvent &event : m_reader.where<FamilyEvent>("household_id", m_move.household)) {
            QStringList names;
            for (const FamilyEventPerson &person : persons)
                if (person.event == event.id && person.mover)
                    names << nameOf(person.member);
            m_history.events.push_back({event.day, event.kind, names.join(u'、'), event.reason});
        }
        std::stable_sort(m_history.events.begin(), m_history.events.end(), [](const auto &a, const auto &b) { return a.day < b.day; });
    }

    /// The change with which the file was given to whoever has it now.
    std::int64_t givenWith() const
    {
        std::int64_t given = 0;
        for (const HistoryLine &line : m_reader.history(QLatin1String(HouseholdMove::table), m_move.id))
            for (const xieli::CellChange &cell : line.cells)
                if (cell.column == "attempt"_L1)
                    given = line.entry.sequence;
        return given;
    }

    void addLater()
    {
        const std::int64_t given = givenWith();
        if (given == 0)
            return;
        auto records = recordsOf(m_reader, m_move.household);
        const auto removed = m_reader.removedSince(given, m_move.household.text());
        records.insert(records.end(), removed.begin(), removed.end());
        for (const auto &[table, key] : records)
            for (const HistoryLine &line : m_reader.history(table, key))
                if (line.entry.sequence > given)
                    for (const xieli::CellChange &cell : line.cells)
                        if (!cell.column.isEmpty() && cell.column != "*"_L1)
                            addCell(line, cell);
        std::stable_sort(m_history.later.begin(), m_history.later.end(), [](const auto &a, const auto &b) { return a.day < b.day; });
    }

    void addCell(const HistoryLine &line, const xieli::CellChange &cell)
    {
        const auto row = m_reader.row(cell.table, cell.key);
        const QString member = cell.table == "member"_L1 ? cell.key : row ? shown(row->value(u"member_id"_s)) : memberOfRemoved(line, cell.key);
        m_history.later.push_back({cell.table, cell.key, cell.column, member.isEmpty() ? m_move.head : nameOf(MemberId(member)), valueText(cell.before),
                                   valueText(cell.after), line.entry.day, line.entry.author});
    }

    /// Of a record that is gone its last cells tell whose it was.
    static QString memberOfRemoved(const HistoryLine &line, const QString &key)
    {
        for (const xieli::CellChange &cell : line.cells)
            if (cell.key == key && cell.column == "member_id"_L1)
                return shown(cell.before);
        return {};
    }

    Reader &m_reader;
    const HouseholdMove &m_move;
    std::vector<Member> m_members;
    MoveHistory m_history;
};

} // namespace

MoveHistory historyOf(Reader &reader, const HouseholdMove &move) { return Gathering(reader, move).run(); }

QString historyText(const MoveHistory &history)
{
    QJsonArray decisions, payments, events, later;
    for (const Decision &decision : history.decisions)
        decisions.append(recordJson(decision));
    for (const auto &payment : history.payments)
        payments.append(paymentJson(payment));
    for (const auto &event : history.events)
        events.append(QJsonObject{{u"day"_s, isoText(event.day)}, {u"kind"_s, toCode(event.kind)}, {u"names"_s, event.names}, {u"reason"_s, event.reason}});
    for (const auto &entry : history.later)
        later.append(laterJson(entry));
    QJsonObject whole{{u"decisions"_s, decisions}, {u"payments"_s, payments}, {u"events"_s, events}, {u"later"_s, later}};
    QJsonArray aid;
    for (const auto &each : history.aid)
        aid.append(aidJson(each));
    if (!aid.isEmpty()) // of most families there is none, and what was told of them before stays the same text
        whole.insert(u"aid"_s, aid);
    return QString::fromUtf8(QJsonDocument(whole).toJson(QJsonDocument::Compact));
}

QString historyAt(const QString &text, const QString &seed)
{
    QJsonObject whole = QJsonDocument::fromJson(text.toUtf8()).object();
    QJsonArray aid;
    for (const QJsonValue &each : whole.value("aid"_L1).toArray()) {
        QJsonObject one = each.toObject();
        one.insert(u"request"_s, arrivalKey(seed, one.value("request"_L1).toString()));
        aid.append(one);
    }
    if (aid.isEmpty())
        return text;
    whole.insert(u"aid"_s, aid);
    return QString::fromUtf8(QJsonDocument(whole).toJson(QJsonDocument::Compact));
}

Money MoveHistory::Aid::paid() const
{
    Money sum;
    for (const Given &each : given)
        sum += each.amount;
    return sum;
}

MoveHistory historyFrom(const QString &text)
{
    MoveHistory history;
    const QJsonObject whole = QJsonDocument::fromJson(text.toUtf8()).object();
    for (const QJsonValue &each : whole.value("decisions"_L1).toArray())
        if (const auto decision = recordIn<Decision>(each.toObject()))
            history.decisions.push_back(*decision);
    for (const QJsonValue &each : whole.value("payments"_L1).toArray())
        if (const auto payment = paymentIn(each.toObject()))
            history.payments.push_back(*payment);
    for (const QJsonValue &each : whole.value("events"_L1).toArray()) {
        const QJsonObject json = each.toObject();
        if (const auto kind = fromCode<FamilyEventKind>(json.value("kind"_L1).toString()))
            history.events.push_back({dayIn(json, "day"_L1), *kind, json.value("names"_L1).toString(), json.value("reason"_L1).toString()});
    }
    for (const QJsonValue &each : whole.value("aid"_L1).toArray())
        history.aid.push_back(aidIn(each.toObject()));
    for (const QJsonValue &each : whole.value("later"_L1).toArray())
        history.later.push_back(laterIn(each.toObject()));
    return history;
}

} // namespace xieli::exchange
