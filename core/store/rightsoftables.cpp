// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/rightsoftables.h"

#include <QHash>

namespace xieli {

using namespace Qt::StringLiterals;

namespace {

QHash<QString, Right> placed()
{
    QHash<QString, Right> rights;
    const auto place = [&rights](Right right, const QStringList &tables) {
        for (const QString &table : tables)
            rights.insert(table, right);
    };
    place(Right::Enter, {u"household"_s, u"member"_s, u"obligor"_s, u"bank_account"_s, u"visit"_s, u"survey"_s, u"income_item"_s, u"property_item"_s,
                         u"expense_item"_s, u"aid_request"_s, u"medical_bill"_s, u"family_event"_s, u"family_event_person"_s, u"household_move"_s,
                         u"picture"_s, u"evidence"_s, u"village_price"_s, u"intake_batch"_s, u"intake_row"_s, u"payment_batch"_s, u"payment_line"_s});
    place(Right::Prepare, {u"assessment"_s, u"paper"_s, u"posting"_s, u"posting_entry"_s, u"posting_objection"_s, u"register_entry"_s, u"issued_paper"_s,
                           u"signed_scan"_s, u"export_entry"_s, u"sheet_mapping"_s, u"list_match"_s, u"setting"_s, u"clock_confirmation"_s,
                           u"payment_order"_s, u"payment_scope"_s, u"payment_funding"_s, u"payment_step"_s, u"payment_outcome"_s, u"bank_return"_s,
                           u"bank_row"_s, u"recovery_receipt"_s,
                           u"backup_place"_s, u"backup_run"_s, u"publication"_s, // publishing itself asks for Right::GiveOut
                           u"assistance_case"_s, u"case_step"_s, u"case_pause"_s, u"case_paper"_s, u"case_conference"_s, u"transient_person"_s,
                           u"aid_payment"_s, u"check_report"_s, u"check_item"_s, u"monthly_round"_s, u"round_item"_s, u"recheck_batch"_s, u"recheck_item"_s,
                           u"county_visit"_s, u"verification_sample"_s, u"sample_pick"_s, u"retention_hold"_s, u"staff_year"_s, u"institution_year"_s, u"inspection"_s, u"appraisal_mark"_s, // of these, who entered does not release (casework/duties.h)
                           u"policy_edition"_s, u"law_edition"_s}); // editions are kept with the computation that used them
    place(Right::Review, {u"report_issue"_s}); // and some rows of payment_step (officefile_rights.cpp); cancelling an order asks for it too (casework/bankreturn.cpp)
    place(Right::Settle, {u"clash"_s, u"alias"_s});
    place(Right::Decide, {u"decision"_s, u"decision_person"_s, u"recovery_decision"_s, u"reserve_entry"_s, u"aid_decision"_s, u"aid_stage"_s});
    place(Right::Exchange, {u"peer"_s, u"parcel_sent"_s, u"parcel_received"_s, u"parcel_waiting"_s, u"parcel_fate"_s, u"parcel_accepted"_s, u"household_seat"_s,
                            u"record_aside"_s, u"parcel_aside"_s, u"arrival_file"_s, u"office"_s}); // of the office its keys are the keeper's, as below
    place(Right::Law, {u"policy_overlay"_s, u"policy_test"_s, u"policy_amendment"_s, u"work_day"_s});
    place(Right::Keys, {u"office_secret"_s});
    place(Right::Users, {u"office_user"_s});
    place(Right::Destroy, {u"destruction"_s, u"destruction_file"_s, u"destruction_item"_s, u"destroyed_record"_s});
    return rights;
}

} // namespace

bool dependsOnCell(const QString &table)
{
    return table == "payment_batch"_L1 || table == "office"_L1 || table == "peer"_L1 || table == "setting"_L1;
}

std::optional<Right> rightFor(const QString &table, const QString &key, const QString &column)
{
    static const QHash<QString, Right> rights = placed();
    static const QStringList frozen{u"state"_s, u"approved_on"_s, u"approved_by"_s, u"digest"_s, u"orders_digest"_s};
    if (table == "payment_batch"_L1 && frozen.contains(column))
        return Right::Approve;
    if (table == "payment_batch"_L1 && column == "office_id"_L1)
        return Right::Prepare; // told with the draft or with the approval
    if ((table == "peer"_L1 && column == "successor_id"_L1) || (table == "setting"_L1 && key.startsWith("exchange.revoked."_L1)))
        return Right::Keys;
    if (table == "office"_L1 && !column.isEmpty())
        return column == "packs"_L1 ? Right::Exchange : Right::Keys; // which overlays count: the overlays themselves need Right::Law, or came by parcel
    const auto found = rights.constFind(table);
    return found == rights.cend() ? std::nullopt : std::optional(*found);
}

} // namespace xieli
