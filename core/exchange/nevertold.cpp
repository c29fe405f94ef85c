// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/nevertold.h"

#include "exchange/grounds.h"
#include "exchange/view.h"
#include "model/aidgiven.h"

#include <QUuid>

namespace xieli::exchange {

using namespace Qt::StringLiterals;

namespace {

const QStringList &aidTables()
{
    static const QStringList tables{QLatin1String(AidDecision::table), QLatin1String(AidStagePlan::table), QLatin1String(AidPayment::table)};
    return tables;
}

QString headOf(Reader &reader, const std::optional<HouseholdId> &household)
{
    if (household)
        for (const Member &member : reader.where<Member>("household_id", *household))
            if (member.isHead())
                return member.name;
    return {};
}

ReserveEntry spendingOf(Reader &reader, const AidPayment &payment)
{
    ReserveEntry spent;
    spent.id = ReserveEntryId(payment.reserveEntry);
    spent.year = payment.day.year();
    spent.day = payment.day;
    spent.kind = ReserveKind::Spending;
    spent.amount = payment.amount;
    if (const auto decision = reader.find<AidDecision>(payment.decision))
        spent.request = decision->request;
    spent.payment = payment.id.text();
    spent.user = payment.user;
    spent.note = headOf(reader, payment.household);
    return spent;
}

/// As it was written when the payment was voided; what comes after the year was closed is the new year's.
ReserveEntry takenBack(Reader &reader, const AidPayment &payment, const ReserveEntry &spent)
{
    static const QUuid reversals(u"{0d6b0f0e-6a4b-5c55-9a3f-0b9f8b0a7c11}"_s);
    ReserveEntry back = spent;
    back.id = ReserveEntryId(QUuid::createUuidV5(reversals, spent.id.text()).toString(QUuid::WithoutBraces));
    back.kind = ReserveKind::Refund;
    back.day = std::max(*payment.voidedOn, spent.day);
    const auto lines = reader.where<ReserveEntry>("year", spent.year);
    const bool isHandedBack = std::any_of(lines.begin(), lines.end(), [](const ReserveEntry &line) { return line.kind == ReserveKind::HandBack; });
    back.year = isHandedBack ? back.day.year() : spent.year;
    back.reverses = spent.id.text();
    back.note = payment.voidReason;
    return back;
}

} // namespace

void addNeverTold(Reader &reader, const Peer &village, Parcel &parcel)
{
    const auto after = reader.setting(u"aid_told_after"_s);
    if (!after || village.ackedChange > after->toLongLong())
        return;
    std::erase_if(parcel.changes, [](const CellChange &cell) { return aidTables().contains(cell.table); });
    VillageView view(reader, village.id);
    for (const QString &table : aidTables())
        for (const QString &key : reader.keysOf(table))
            if (const auto row = reader.row(table, key); row && view.showsRow(table, key, *row)) {
                WholeRow whole{parcel.lastChange, table, key, {}};
                for (auto cell = row->cbegin(); cell != row->cend(); ++cell)
                    whole.cells.emplace_back(cell.key(), cell.value());
                parcel.rows.push_back(std::move(whole));
            }
    std::erase_if(parcel.rows, [](const WholeRow &row) { return isGround(row.table); });
    Grounds grounds;
    reader.forEach<Decision>([&](const Decision &decision) {
        if (decision.assessment && view.shows(QLatin1String(Decision::table), decision.id.text()))
            grounds.insert(decision.assessment->text(), parcel.lastChange);
    });
    addGrounds(reader, village.id, grounds, parcel.rows);
}

void writeReserveAgain(Writer &writer, const Parcel &whole)
{
    for (const WholeRow &row : whole.rows) {
        const auto payment = row.table == QLatin1String(AidPayment::table) ? writer.find<AidPayment>(AidPaymentId(row.key)) : std::nullopt;
        if (!payment || payment->reserveEntry.isEmpty() || payment->blankedOn)
            continue;
        auto spent = writer.find<ReserveEntry>(ReserveEntryId(payment->reserveEntry));
        if (!spent) {
            spent = spendingOf(writer, *payment);
            writer.insert(*spent);
        }
        if (payment->voidedOn && writer.count<ReserveEntry>({{"reverses", spent->id.text()}}) == 0)
            writer.insert(takenBack(writer, *payment, *spent));
    }
}

} // namespace xieli::exchange
