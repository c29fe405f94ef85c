// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/movewords.h"

#include "casework/changedlaw.h"
#include "casework/deciding.h"
#include "casework/exchanging.h"
#include "casework/fieldwords.h"
#include "exchange/arrival.h"
#include "exchange/movehistory.h"
#include "papers/format.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

class BroughtWords {
public:
    BroughtWords(Reader &reader, const Office &office, const Telling &telling) : m_office(office), m_wording(telling.wording), m_fields(reader, telling) {}

    void tell(const exchange::MoveHistory &history, BroughtFile &file) const
    {
        for (const Decision &decision : history.decisions)
            file.decisions.push_back(decided(decision));
        for (const auto &payment : history.payments)
            file.payments.push_back({{}, papers::monthWords(payment.month), benefit(payment.benefit), m_wording.text(u"forms.file_kind_"_s + toCode(payment.kind)),
                                     payment.amount, true});
        for (const auto &event : history.events)
            file.events.push_back({event.day, papers::dayWords(event.day), m_wording.text(u"casework.family_kind_"_s + toCode(event.kind)),
                                   QStringList{event.names, event.reason}.join(u' ').trimmed(), {}, false});
        for (const auto &each : history.aid)
            file.aid.push_back(aid(each));
        for (const auto &later : history.later)
            tellLater(later, file);
    }

private:
    QString benefit(const QString &benefit) const
    {
        const QString own = u"casework.programme_"_s + benefit;
        return m_wording.knows(own) ? m_wording.text(own) : m_office.law ? benefitName(benefit, *m_office.law) : benefit;
    }

    BroughtFile::Line decided(const Decision &decision) const
    {
        if (!decision.gives())
            return {decision.decidedOn, papers::dayWords(decision.decidedOn), benefit(decision.benefit),
                    QStringList{m_wording.text(u"cases.action_"_s + decision.action), decision.document, decision.reason}.join(u' ').simplified(), {}, false};
        QStringList detail{m_wording.text(decision.endMonth ? u"moves.decided_until"_s : u"moves.decided_from"_s,
                                          {{u"from"_s, papers::monthWords(decision.startMonth)}, {u"to"_s, decision.endMonth ? papers::monthWords(*decision.endMonth) : QString()},
                                           {u"persons"_s, QString::number(decision.persons)}})};
        if (!decision.document.isEmpty() && decision.document != rosterDocument())
            detail << decision.document;
        if (decision.voidedOn)
            detail << (decision.isSuperseded() ? m_wording.text(u"moves.superseded"_s) : m_wording.text(u"moves.voided"_s, {{u"why"_s, decision.voidReason}}));
        const QString grade = decision.grade ? m_wording.text(u"moves.class"_s, {{u"class"_s, QString::number(*decision.grade)}}) : QString();
        return {decision.decidedOn, papers::dayWords(decision.decidedOn), (benefit(decision.benefit) + u' ' + grade).trimmed(), detail.join(u"；"_s),
                decision.monthlyAmount.value_or(Money()), decision.monthlyAmount.has_value()};
    }

    BroughtFile::Line aid(const exchange::MoveHistory::Aid &aid) const
    {
        QStringList detail{QStringList{aid.decidedBy, aid.document}.join(u' ').trimmed()};
        if (aid.action == u"refuse")
            detail << m_wording.text(u"aid.state_refused"_s);
        for (const auto &given : aid.given)
            detail << m_wording.text(u"moves.aid_given"_s, {{u"day"_s, papers::dayWords(given.day)}, {u"amount"_s, given.amount.toString()}});
        detail.removeAll(QString());
        return {aid.decidedOn, papers::dayWords(aid.decidedOn), (m_wording.text(u"kinds.aid_"_s + toCode(aid.kind)) + u' ' + aid.cause).trimmed(), detail.join(u"；"_s),
                aid.amount, aid.action != u"refuse"};
    }

    /// Keys and positions are nothing that anybody typed.
    void tellLater(const exchange::MoveHistory::Later &later, BroughtFile &file) const
    {
        if (m_fields.isQuiet(later.table, later.column) || later.column.endsWith("_id"_L1))
            return;
        const auto said = [&](const QString &text) {
            const auto value = exchange::valueFrom(text);
            return value && !isNull(*value) ? m_fields.value(later.table, later.column, {{later.column, *value}}) : m_fields.none();
        };
        const QString field = m_fields.field(later.table, later.column, {});
        const QString noun = m_fields.noun(later.table);
        file.later.push_back({later.day, papers::dayWords(later.day), later.whom,
                              m_wording.text(u"moves.later_line"_s, {{u"field"_s, noun.isEmpty() ? field : noun + u' ' + field}, {u"before"_s, said(later.before)},
                                                                    {u"after"_s, said(later.after)}, {u"author"_s, later.author}}), {}, false});
    }

    const Office &m_office;
    const papers::Wording &m_wording;
    FieldWords m_fields;
};

} // namespace

MoveWords::MoveWords(Reader &reader, const Office &office, const papers::Wording &wording) : m_reader(reader), m_office(office), m_wording(wording), m_seats(reader) {}

QString MoveWords::keeper(const HouseholdId &household) const
{
    const auto keeper = m_seats.keeperOf(household.text());
    const auto peer = keeper ? m_reader.find<Peer>(*keeper) : std::nullopt;
    return peer ? peer->name : m_office.name;
}

QString MoveWords::told(const MoveRow &row) const
{
    QString key = toCode(row.state);
    if (row.side == MoveSide::In && (row.state == MoveState::Leaving || (row.state == MoveState::Offered && row.mayAnswer)))
        key = row.fromTownship ? u"which_village"_s : u"to_answer"_s;
    else if (row.side == MoveSide::In && row.state != MoveState::Offered && !row.fromTownship)
        key = row.state == MoveState::Arrived ? u"arrived_here"_s : u"declined_here"_s;
    else if (row.state == MoveState::Leaving && m_office.role == OfficeRole::Village)
        key = row.mayReopen ? u"untold"_s : u"leaving_village"_s;
    else if (row.state == MoveState::Returned && !row.mayReopen)
        key = u"returned_waits"_s;
    if (row.state == MoveState::Offered && !row.answer.isEmpty())
        key = row.mayAnswer ? u"asked_back_here"_s : u"asked_back"_s;
    return m_wording.text(u"moves.told_"_s + key, {{u"to"_s, row.to}, {u"from"_s, row.from}, {u"why"_s, row.answer}, {u"day"_s, row.answeredOn ? isoText(*row.answeredOn) : QString()}});
}

QSet<HouseholdId> arrivedWithDeaths(Reader &reader)
{
    QSet<HouseholdId> waiting;
    for (const HouseholdMove &in : reader.where<HouseholdMove>("side", MoveSide::In)) {
        const auto later = exchange::historyFrom(in.history).later;
        for (std::size_t at = std::size_t(std::max(0, in.newsSeen)); at < later.size(); ++at)
            if (later[at].column == "died_on"_L1 && in.state != MoveState::Declined)
                waiting.insert(in.household);
    }
    return waiting;
}

std::vector<BroughtPay> broughtPay(Reader &reader)
{
    std::vector<BroughtPay> brought;
    for (const HouseholdMove &in : reader.where<HouseholdMove>("side", MoveSide::In)) {
        BroughtPay pay;
        pay.people.household.id = HouseholdId(in.otherHousehold);
        for (Member member : reader.where<Member>("household_id", in.household))
            if (member.cameFrom) {
                member.id = *member.cameFrom; // the lines name the records of the old household
                pay.people.members.push_back(member);
            }
        for (const auto &payment : exchange::historyFrom(in.history).payments) {
            PaymentLine line;
            line.household = pay.people.household.id;
            line.benefit = payment.benefit;
            line.forMonth = payment.month;
            line.kind = payment.kind;
            line.amount = payment.amount;
            line.coveredMembers = payment.coveredMembers;
            pay.paid.push_back(line);
        }
        brought.push_back(std::move(pay));
    }
    return brought;
}

Result<BroughtFile> broughtFile(Office &office, const QString &id, const Telling &telling)
{
    auto row = move(office, id);
    if (!row)
        return tl::unexpected(row.error());
    return office.file->read([&](Reader &reader) {
        BroughtFile file;
        const auto line = reader.find<HouseholdMove>(id);
        const auto arrival = reader.find<ArrivalFile>(id);
        const auto history = line && line->side == MoveSide::Out ? exchange::historyOf(reader, *line)
                                                                : exchange::historyFrom(line ? line->history : arrival ? arrival->history : QString());
        BroughtWords(reader, office, telling).tell(history, file);
        file.move = std::move(*row);
        return file;
    });
}

} // namespace xieli::casework
