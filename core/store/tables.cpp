// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tables.h"

namespace xieli {

using namespace Qt::StringLiterals;

const QStringList &sharedTables()
{
    static const QStringList tables{u"policy_overlay"_s, u"policy_edition"_s, u"law_edition"_s, u"household"_s, u"member"_s, u"obligor"_s, u"bank_account"_s, u"visit"_s,
                                    u"survey"_s, u"income_item"_s, u"property_item"_s, u"expense_item"_s, u"aid_request"_s, u"medical_bill"_s, u"family_event"_s,
                                    u"family_event_person"_s, u"household_move"_s, u"picture"_s, u"evidence"_s, u"village_price"_s, u"assessment"_s,
                                    u"decision"_s, u"recovery_decision"_s, u"payment_batch"_s, u"payment_line"_s, u"payment_order"_s, u"payment_outcome"_s, u"recovery_receipt"_s, u"decision_person"_s, u"paper"_s,
                                    u"aid_decision"_s, u"aid_stage"_s, u"aid_payment"_s, u"assistance_case"_s, u"case_step"_s, u"case_pause"_s, u"case_paper"_s, u"work_day"_s,
                                    u"posting"_s, u"posting_entry"_s, u"posting_objection"_s, u"register_entry"_s,
                                    u"issued_paper"_s, u"signed_scan"_s, u"clash"_s, u"alias"_s};
    return tables;
}

const QStringList &bulkTables()
{
    static const QStringList tables{u"assessment"_s, u"payment_line"_s, u"payment_order"_s, u"payment_outcome"_s, u"bank_row"_s, u"paper"_s, u"picture"_s, u"policy_edition"_s, u"law_edition"_s, u"office_secret"_s, u"intake_row"_s,
                                    u"parcel_sent"_s, u"parcel_received"_s, u"parcel_waiting"_s, u"parcel_fate"_s, u"parcel_accepted"_s,
                                    u"record_aside"_s, u"parcel_aside"_s, u"posting_entry"_s, u"list_match"_s, u"arrival_file"_s, u"report_issue"_s};
    return tables;
}

const QStringList &registerTables()
{
    static const QStringList tables{u"household"_s, u"member"_s, u"survey"_s, u"income_item"_s, u"property_item"_s, u"expense_item"_s, u"obligor"_s,
                                    u"bank_account"_s, u"visit"_s, u"decision"_s, u"aid_request"_s, u"medical_bill"_s, u"village_price"_s};
    return tables;
}

const QStringList &unrecordedTables()
{
    static const QStringList tables{u"journal"_s, u"change_row"_s, u"change_cell"_s, u"change_bulk"_s, u"name_index"_s, u"visit_draft"_s, u"draft_entry"_s};
    return tables;
}

const QStringList &neverUndoneTables()
{
    static const QStringList tables{u"decision"_s, u"recovery_decision"_s, u"paper"_s, u"assessment"_s, u"policy_edition"_s, u"law_edition"_s,
                                    u"policy_amendment"_s, u"office"_s, u"office_secret"_s, u"office_user"_s,
                                    u"clock_confirmation"_s, u"peer"_s, u"parcel_sent"_s, u"parcel_received"_s,
                                    u"parcel_waiting"_s, u"parcel_fate"_s, u"parcel_accepted"_s, u"household_seat"_s, u"record_aside"_s, u"parcel_aside"_s, u"clash"_s, u"household_move"_s, u"arrival_file"_s, u"export_entry"_s, u"issued_paper"_s,
                                    u"payment_order"_s, u"payment_outcome"_s, u"payment_step"_s, u"payment_scope"_s, u"recovery_receipt"_s, u"bank_return"_s, u"bank_row"_s,
                                    u"reserve_entry"_s, u"aid_decision"_s, u"aid_stage"_s, u"aid_payment"_s, u"case_conference"_s,
                                    u"backup_place"_s, u"backup_run"_s, u"publication"_s, u"report_issue"_s,
                                    u"destruction"_s, u"destruction_file"_s, u"destruction_item"_s, u"destroyed_record"_s,
                                    u"monthly_round"_s, u"round_item"_s, u"verification_sample"_s, u"sample_pick"_s};
    return tables;
}

bool isNeverUndone(const QString &table, const QString &column)
{
    const bool isSigning = table == u"issued_paper" && (column == u"signed_on" || column == u"signed_note"); // a page of the wrong paper goes out again
    return neverUndoneTables().contains(table) && !isSigning;
}

} // namespace xieli
