// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/scope.h"

using namespace Qt::StringLiterals;

namespace xieli::exchange {

const QStringList &tablesFrom(OfficeRole sender)
{
    // a village also keeps the decisions that it was told on paper; they travel as records, for the township to check
    static const QStringList village{u"policy_edition"_s, u"law_edition"_s, u"household"_s, u"member"_s, u"obligor"_s, u"bank_account"_s, u"visit"_s, u"survey"_s,
                                     u"income_item"_s, u"property_item"_s, u"expense_item"_s, u"aid_request"_s, u"medical_bill"_s, u"family_event"_s,
                                     u"family_event_person"_s, u"household_move"_s, u"picture"_s, u"evidence"_s, u"village_price"_s,
                                     u"assessment"_s, u"decision"_s, u"recovery_decision"_s, u"payment_batch"_s, u"payment_line"_s,
                                     u"posting"_s, u"posting_entry"_s, u"posting_objection"_s, u"register_entry"_s,
                                     u"issued_paper"_s, u"signed_scan"_s, u"assistance_case"_s, u"case_step"_s, u"case_pause"_s, u"case_paper"_s, u"clash"_s, u"alias"_s};
    // what it corrects in a village's register goes back to that village, beside what is its own; of assessments and their laws what its
    // decisions rest upon (grounds.h)
    static const QStringList township{u"policy_overlay"_s, u"policy_edition"_s, u"law_edition"_s, u"household"_s, u"member"_s, u"obligor"_s, u"bank_account"_s, u"visit"_s, u"survey"_s,
                                      u"income_item"_s, u"property_item"_s, u"expense_item"_s, u"aid_request"_s, u"medical_bill"_s, u"family_event"_s,
                                      u"family_event_person"_s, u"household_move"_s, u"picture"_s, u"evidence"_s, u"assessment"_s, u"decision"_s, u"recovery_decision"_s, u"payment_batch"_s,
                                      u"payment_line"_s, u"payment_order"_s, u"payment_outcome"_s, u"recovery_receipt"_s, u"decision_person"_s,
                                      u"aid_decision"_s, u"aid_stage"_s, u"aid_payment"_s, u"assistance_case"_s, u"case_step"_s, u"case_pause"_s, u"case_paper"_s,
                                      u"work_day"_s, u"posting_objection"_s, u"register_entry"_s, u"clash"_s, u"alias"_s};
    return sender == OfficeRole::Village ? village : township;
}

OfficeRole ownerOf(const QString &table)
{
    // what becomes of an objection is the township's to say (readings §6)
    static const QStringList township{u"decision"_s, u"recovery_decision"_s, u"payment_batch"_s, u"payment_line"_s, u"posting_objection"_s,
                                      u"clash"_s, u"alias"_s, u"policy_overlay"_s, u"household_move"_s,
                                      u"payment_order"_s, u"payment_outcome"_s, u"recovery_receipt"_s, u"decision_person"_s,
                                      u"aid_decision"_s, u"aid_stage"_s, u"aid_payment"_s,
                                      u"assistance_case"_s, u"case_step"_s, u"case_pause"_s, u"case_paper"_s, u"work_day"_s};
    return township.contains(table) ? OfficeRole::Township : OfficeRole::Village;
}

const QMap<QString, QString> &references()
{
    static const QMap<QString, QString> columns{{u"household_id"_s, u"household"_s}, {u"member_id"_s, u"member"_s},
                                                {u"supports_member_id"_s, u"member"_s}, {u"survey_id"_s, u"survey"_s},
                                                {u"visit_id"_s, u"visit"_s}, {u"event_id"_s, u"family_event"_s},
                                                {u"picture_digest"_s, u"picture"_s}, {u"batch_id"_s, u"payment_batch"_s},
                                                {u"order_id"_s, u"payment_order"_s}, {u"aid_request_id"_s, u"aid_request"_s},
                                                {u"aid_decision_id"_s, u"aid_decision"_s}, {u"aid_stage_id"_s, u"aid_stage"_s}, {u"case_id"_s, u"assistance_case"_s}, {u"posting_id"_s, u"posting"_s}, {u"issued_paper_id"_s, u"issued_paper"_s}};
    return columns;
}

const QString *parentTable(const QString &table, const QString &column)
{
    const auto parent = references().constFind(column);
    const bool isLoose = column == "case_id"_L1 && table == "decision"_L1;
    return parent == references().cend() || isLoose ? nullptr : &*parent;
}

const QStringList &endings()
{
    static const QStringList columns{u"died_on"_s, u"left_on"_s, u"closed_on"_s};
    return columns;
}

} // namespace xieli::exchange
