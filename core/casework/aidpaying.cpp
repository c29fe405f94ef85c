// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/aiding.h"

#include "casework/aidelsewhere.h"
#include "casework/reserveinside.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

using Fault = std::optional<Error>;

Money paidOf(const std::vector<AidPayment> &payments)
{
    Money sum;
    for (const AidPayment &payment : payments)
        if (!payment.voidedOn)
            sum += payment.amount;
    return sum;
}

Fault wayAmiss(const AidPaid &paid)
{
    static const QStringList ways{u"reserve"_s, u"bank"_s, u"cash"_s, u"goods"_s};
    if (!ways.contains(paid.way))
        return Error{u"aid.way_unknown"_s, {{u"way"_s, paid.way}}};
    if (paid.way == u"goods" && paid.goods.trimmed().isEmpty())
        return Error{u"aid.goods_needed"_s, {}};
    return paid.receivedBy.trimmed().isEmpty() ? std::optional(Error{u"aid.receiver_needed"_s, {}}) : std::nullopt;
}

/// Early, or after papers that were promised and did not come.
Fault notYet(const AidDecision &decision, const AidStagePlan &stage, const AidPaid &paid)
{
    if (decision.voidedOn)
        return Error{u"aid.decision_void"_s, {}};
    if (paid.day.isValid() && paid.day < decision.decidedOn)
        return Error{u"aid.before_decision"_s, {{u"day"_s, isoText(decision.decidedOn)}}};
    if (!paid.day.isValid() || paid.day < stage.dueOn)
        return Error{u"aid.stage_early"_s, {{u"day"_s, isoText(stage.dueOn)}}};
    if (stage.number > 1 && decision.papersDueOn && !decision.papersCameOn && *decision.papersDueOn < paid.day)
        return Error{u"aid.papers_overdue"_s, {{u"day"_s, isoText(*decision.papersDueOn)}}};
    return std::nullopt;
}

/// A copy of an older day lets a request be decided, or a stage be paid, a second time; the first comes back by exchange.
Fault beyondDecided(Reader &reader, const AidDecision &decision, Money amount)
{
    const auto ofMatter = decision.request ? reader.where<AidDecision>("aid_request_id", *decision.request)
                                           : reader.where<AidDecision>("transient_id", decision.transient.value_or(TransientId()));
    for (const AidDecision &other : ofMatter)
        if (const Money paid = paidOf(reader.where<AidPayment>("aid_decision_id", other.id)); other.id != decision.id && !paid.isZero())
            return Error{u"aid.paid_on_other"_s, {{u"day"_s, isoText(other.decidedOn)}, {u"decided"_s, other.amount.toString()}, {u"paid"_s, paid.toString()}}};
    const Money paid = paidOf(reader.where<AidPayment>("aid_decision_id", decision.id));
    if (decision.amount < paid + amount)
        return Error{u"aid.beyond_decided"_s, {{u"decided"_s, decision.amount.toString()}, {u"paid"_s, paid.toString()}, {u"amount"_s, amount.toString()},
                                               {u"left"_s, std::max(Money(), decision.amount - paid).toString()}}};
    return std::nullopt;
}

Fault spend(Writer &writer, const Office &office, const AidDecision &decision, AidPayment &payment)
{
    ReserveEntry entry;
    entry.id = ReserveEntryId::create();
    entry.year = payment.day.year();
    entry.day = payment.day;
    entry.kind = ReserveKind::Spending;
    entry.amount = payment.amount;
    entry.request = decision.request;
    entry.payment = payment.id.text();
    entry.note = aidNameOf(writer, decision);
    payment.reserveEntry = entry.id.text();
    return enterReserveLine(writer, office, entry);
}

bool isHandedBack(Reader &reader, int year)
{
    const auto lines = reader.where<ReserveEntry>("year", year);
    return std::any_of(lines.begin(), lines.end(), [](const ReserveEntry &line) { return line.kind == ReserveKind::HandBack; });
}

void addDecided(Reader &reader, AidRow row, AidDecision decision, std::vector<AidRow> &rows)
{
    for (AidStagePlan &stage : reader.where<AidStagePlan>("aid_decision_id", decision.id)) {
        AidStageRow line{stage, reader.where<AidPayment>("aid_stage_id", stage.id), {}};
        line.paid = paidOf(line.payments);
        row.paid += line.paid;
        row.stages.push_back(std::move(line));
    }
    std::sort(row.stages.begin(), row.stages.end(), [](const AidStageRow &a, const AidStageRow &b) { return a.stage.number < b.stage.number; });
    row.decision = std::move(decision);
    rows.push_back(std::move(row));
}

void addRows(Reader &reader, AidRow row, const std::vector<AidDecision> &decisions, std::vector<AidRow> &rows)
{
    for (const AidDecision &decision : decisions)
        addDecided(reader, row, decision, rows);
    if (!decisions.empty())
        return;
    if (row.request) {
        row.elsewhere = decidedElsewhere(reader, *row.request);
        row.movedTo = movedAwayTo(reader, row.request->household);
    }
    rows.push_back(std::move(row));
}

int urgency(const AidRow &row) { return row.isOpen() ? 0 : row.decision && row.left() > Money() ? 1 : 2; }

Day dayOf(const AidRow &row)
{
    return row.decision ? row.decision->decidedOn : row.request ? row.request->day.value_or(Day()) : row.transient ? row.transient->foundOn : Day();
}

} // namespace

Result<AidPaymentId> payAidStage(Office &office, const AidPaid &paid)
{
    if (office.role != OfficeRole::Township)
        return fail(u"duties.township_only"_s);
    if (auto amiss = wayAmiss(paid))
        return tl::unexpected(*amiss);
    if (auto future = futureDay(office, paid.day)) // nor is it to come out of a later year's reserve
        return tl::unexpected(*future);
    return office.file->change({u"aid.change_pay"_s, {{u"day"_s, isoText(paid.day)}, {u"amount"_s, paid.amount ? paid.amount->toString() : QString()}}},
                               [&](Writer &writer) -> Result<AidPaymentId> {
        const auto stage = writer.find<AidStagePlan>(paid.stage);
        if (!stage)
            return fail(u"aid.stage_unknown"_s);
        const auto decision = writer.find<AidDecision>(stage->decision);
        if (auto early = notYet(*decision, *stage, paid))
            return tl::unexpected(*early);
        if (stage->endedOn)
            return fail(u"aid.stage_ended"_s, {{u"day"_s, isoText(*stage->endedOn)}, {u"reason"_s, stage->endReason}});
        const Money left = stage->amount - paidOf(writer.where<AidPayment>("aid_stage_id", stage->id));
        AidPayment payment{AidPaymentId::create(), stage->id, decision->id, paid.amount.value_or(left), paid.day, paid.way, {}, paid.receivedBy.trimmed(),
                           paid.goods.trimmed(), office.user, {}, {}, {}, decision->household};
        if (payment.amount.isZero() || payment.amount.isNegative() || left < payment.amount)
            return fail(u"aid.stage_paid"_s, {{u"left"_s, left.toString()}});
        if (auto beyond = beyondDecided(writer, *decision, payment.amount))
            return tl::unexpected(*beyond);
        if (paid.way == u"reserve")
            if (auto short_ = spend(writer, office, *decision, payment))
                return tl::unexpected(*short_);
        writer.insert(payment);
        return payment.id;
    });
}

Result<void> voidAidPayment(Office &office, const AidPaymentId &id, const QString &reason)
{
    if (office.role != OfficeRole::Township)
        return fail(u"duties.township_only"_s);
    if (reason.trimmed().isEmpty())
        return fail(u"casework.reason_needed"_s);
    return office.file->change({u"aid.change_void_payment"_s, {{u"reason"_s, reason.trimmed()}}}, [&](Writer &writer) -> Result<void> {
        auto payment = writer.find<AidPayment>(id);
        if (!payment || payment->voidedOn)
            return fail(payment ? u"aid.voided_already"_s : u"aid.payment_unknown"_s);
        payment->voidedOn = office.today;
        payment->voidReason = reason.trimmed();
        writer.update(*payment);
        const auto spent = payment->reserveEntry.isEmpty() ? std::nullopt : writer.find<ReserveEntry>(payment->reserveEntry);
        if (!spent)
            return {};
        ReserveEntry back = *spent;
        back.id = ReserveEntryId::create();
        back.kind = ReserveKind::Refund;
        back.day = std::max(office.today, spent->day);
        back.year = isHandedBack(writer, spent->year) ? back.day.year() : spent->year; // what comes after the year was closed is the new year's
        back.reverses = spent->id.text();
        back.note = office.wording.text(u"aid.reversed"_s, {{u"day"_s, isoText(spent->day)}, {u"reason"_s, reason.trimmed()}});
        const auto error = enterReserveLine(writer, office, back);
        return error ? Result<void>(tl::unexpected(*error)) : Result<void>();
    });
}

Result<void> endAidStages(Office &office, const AidDecisionId &id, const QString &reason)
{
    if (office.role != OfficeRole::Township)
        return fail(u"duties.township_only"_s);
    if (reason.trimmed().isEmpty())
        return fail(u"casework.reason_needed"_s);
    return office.file->change({u"aid.change_end"_s, {{u"reason"_s, reason.trimmed()}}}, [&](Writer &writer) -> Result<void> {
        const auto decision = writer.find<AidDecision>(id);
        if (!decision || decision->voidedOn)
            return fail(u"aid.decision_void"_s);
        bool ended = false;
        for (AidStagePlan &stage : writer.where<AidStagePlan>("aid_decision_id", id)) {
            if (stage.endedOn || stage.amount <= paidOf(writer.where<AidPayment>("aid_stage_id", stage.id)))
                continue;
            stage.endedOn = office.today;
            stage.endReason = reason.trimmed();
            writer.update(stage);
            ended = true;
        }
        return ended ? Result<void>() : fail(u"aid.nothing_to_end"_s);
    });
}

Result<void> notePapersCame(Office &office, const AidDecisionId &id, Day day)
{
    if (office.role != OfficeRole::Township)
        return fail(u"duties.township_only"_s);
    if (auto future = futureDay(office, day))
        return tl::unexpected(*future);
    return office.file->change({u"aid.change_papers"_s, {{u"day"_s, isoText(day)}}}, [&](Writer &writer) -> Result<void> {
        auto decision = writer.find<AidDecision>(id);
        if (!decision || decision->papersMissing.isEmpty() || decision->papersCameOn || !day.isValid() || day < decision->decidedOn)
            return fail(u"aid.no_papers_open"_s);
        decision->papersCameOn = day;
        writer.update(*decision);
        return {};
    });
}

Result<std::vector<AidRow>> aidRows(Office &office)
{
    return office.file->read([](Reader &reader) {
        QHash<QString, std::vector<AidDecision>> decided; // by request or person; more than one after a copy of an older day: each is shown
        for (AidDecision &decision : reader.all<AidDecision>())
            if (!decision.voidedOn)
                decided[decision.request ? decision.request->text() : decision.transient.value_or(TransientId()).text()].push_back(std::move(decision));
        std::vector<AidRow> rows;
        for (AidRequest &request : reader.all<AidRequest>()) {
            AidRow row;
            for (const Member &member : reader.where<Member>("household_id", request.household))
                if (member.isHead())
                    row.name = member.name;
            if (const auto household = reader.find<Household>(request.household))
                row.group = household->group;
            row.request = std::move(request);
            const QString id = row.request->id.text();
            addRows(reader, std::move(row), decided.value(id), rows);
        }
        for (TransientPerson &person : reader.all<TransientPerson>()) {
            AidRow row;
            row.name = person.name;
            row.transient = std::move(person);
            const QString id = row.transient->id.text();
            addRows(reader, std::move(row), decided.value(id), rows);
        }
        std::stable_sort(rows.begin(), rows.end(), [](const AidRow &a, const AidRow &b) {
            return urgency(a) != urgency(b) ? urgency(a) < urgency(b) : dayOf(b) < dayOf(a);
        });
        return rows;
    });
}

} // namespace xieli::casework
