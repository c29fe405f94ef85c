// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/retention.h"

namespace xieli {

using namespace Qt::StringLiterals;

namespace {

QStringList words(const char *list) { return QString::fromUtf8(list).split(u' ', Qt::SkipEmptyParts); }

QMap<QString, RetentionColumns> ofFamilies()
{
    return {
        {u"household"_s, {words("phone address claimed_class_text closed_reason note poverty_cause heating staff_relative staff_relative_name staff_relative_post staff_relative_relation"),
                          words("area_code village group_name residence registered_poor claimed_monthly_fen claimed_class claimed_persons opened_on closed_on no_obligors")}},
        {u"member"_s, {words("name id_number_text birth_date sex labour_capacity work_reason health disability_kind disability_grade disability_certificate disability_valid_until"
                             " care_eating care_dressing care_bed care_toilet care_walking care_bathing marital left_reason note care_place care_need injury_care school_stage"
                             " child_status living residing_since permit_since graduated_on"),
                       words("household_id position relation student co_living registered_poor joined_on left_on died_on local_hukou came_from_member_id")}},
        {u"obligor"_s, {words("name id_number_text family_persons family_yearly_income_fen supported_persons agreed_yearly_fen paid_yearly_fen ability inability_reason note"
                              " own_yearly_income_fen"), words("household_id supports_member_id duty relation")}},
        {u"bank_account"_s, {words("number holder_name holder_relation bank proxy_reason"), words("household_id valid_from valid_until")}},
        {u"visit"_s, {words("first_visitor second_visitor notes"), words("household_id day visitors_signed family_signed")}},
        {u"survey"_s, {words("source"), words("household_id visit_id from_month to_month accepted_on")}},
        {u"income_item"_s, {words("label quantity unit unit_price_fen gross_fen cost_fen months evidence stated_by tenure by_price_list spread_months"),
                            words("household_id survey_id member_id kind ended_on")}},
        {u"property_item"_s, {words("description value_fen area exempt exempt_reason exempt_until"), words("household_id member_id kind")}},
        {u"expense_item"_s, {words("label amount_fen months evidence rigid"), words("household_id member_id kind")}},
        {u"medical_bill"_s, {words("in_patient compliant_fen basic_paid_fen major_paid_fen reinsurance_paid_fen deep_poverty low_income disease note"),
                             words("household_id member_id day year")}},
        {u"family_event"_s, {words("address_before address_after group_before group_after reason paper"), words("household_id day kind other_household_id")}},
        {u"family_event_person"_s, {words(""), words("event_id household_id member_id mover relation_before relation_after")}},
        {u"evidence"_s, {words("caption taken_by"), words("household_id picture_digest proves taken_on member_id visit_id event_id expense_item_id added_on")}},
        {u"household_move"_s, {words("place head other_name answer history"), words("household_id side day persons state attempt other_office other_household answered_on news_seen")}},
        {u"household_seat"_s, {words(""), words("peer_id since")}},
    };
}

QMap<QString, RetentionColumns> ofWork()
{
    return {
        {u"aid_request"_s, {words("cause note hardship local_hukou resident_since"),
                            words("household_id day kind recipient_class persons months proposed_fen expense_fen stages")}},
        {u"decision"_s, {words("reason void_reason"),
                         words("household_id member_id benefit category class state persons monthly_fen frozen start_month end_month decided_on decided_by document"
                               " assessment_id voided_on action level entered_by case_id survey_id")}},
        {u"decision_person"_s, {words(""), words("household_id member_id decision_id")}},
        {u"assessment"_s, {words("situation result"), words("household_id month pack edition pack_digest result_digest")}},
        {u"posting_entry"_s, {words("shown_as gap_reason"), words("posting_id household_id member_id gap")}},
        {u"posting_objection"_s, {words("objector what answer"), words("posting_id household_id day settled_on")}},
        {u"register_entry"_s, {words("name what detail answer place"), words("kind household_id member_id day source handler amount_fen due_on answered_on")}},
        {u"issued_paper"_s, {words("title given_to content signed_note void_reason"),
                             words("paper kind number household_id month issued_on issued_by digest reprints reprinted_on awaits_signed signed_on voided_on")}},
        {u"signed_scan"_s, {words("caption"), words("issued_paper_id picture_digest added_on")}},
        {u"paper"_s, {words("title bytes"), words("kind issued_on digest")}},
        {u"picture"_s, {words("jpeg"), words("width height")}},
        {u"clash"_s, {words("village_value township_value decided_why"),
                      words("kind village_id household_id member_id table_name record_key column_name village_author village_day village_visit township_author township_day"
                            " township_visit other_key holds_pay opened_on state decided decided_by decided_on")}},
        {u"list_match"_s, {words("listed_name listed_number listed_place listed_words name number head group_name before_words after_words doubt"),
                           words("batch_id position outcome found_by taken sheet row_number household_key member_key aid")}},
        {u"assistance_case"_s, {words("applicant outcome_reason"),
                                words("household_id member_id programme flow number entrusted came_by accepted_on pack whole_days whole_unit aid_request_id outcome closed_on"
                                      " entered_by blanked_on")}},
        {u"case_step"_s, {words("record note back_reason"),
                          words("case_id household_id position step owner days unit pauses begun_on done_on done_by entered_by opinion back_to back_code")}},
        {u"case_pause"_s, {words("reason"), words("case_id household_id kind from_day until_day by_user")}},
        {u"case_paper"_s, {words("what note"), words("case_id household_id handed_on")}},
        {u"case_conference"_s, {words("present recused matter discussion"),
                                words("household_id case_id aid_request_id transient_id day place chair votes_for votes_against abstained result amount_fen minutes_by entered_by"
                                      " blanked_on")}},
        {u"aid_decision"_s, {words("reason alone_reason void_reason"),
                             words("aid_request_id household_id transient_id kind action amount_fen level decided_on decided_by entered_by document conference_id papers_missing"
                                   " papers_due_on papers_came_on voided_on blanked_on")}},
        {u"check_report"_s, {words("number file"), words("household_id batch_id as_of taken_on by_user persons")}},
        {u"check_item"_s, {words("listed_name listed_number doubt words amount_fen source ours ours_fen reason"),
                           words("report_id household_id member_id position sheet row_number kind ours_record answer evidence_id answered_by answered_on")}},
        {u"round_item"_s, {words("cause_day reason why"),
                           words("round_id household_id member_id cause_key cause record action benefit benefit_member before_fen after_fen letter state by_user settled_on"
                                 " decision_id assigned_to")}},
        {u"recheck_item"_s, {words("note"), words("batch_id household_id assigned_to result visit_id done_on by_user")}},
        {u"county_visit"_s, {words("visitors note"), words("household_id day result evidence_id entered_by")}},
        {u"sample_pick"_s, {words("found"), words("sample_id position household_id result by_user day")}},
        {u"retention_hold"_s, {words("reason released_why"), words("household_id since by_user until_day released_on released_by")}},
    };
}

QMap<QString, RetentionColumns> ofMoney()
{
    return {
        {u"payment_order"_s, {words("payee payee_relation id_number_text account bank head_name head_id_number_text remark"),
                              words("batch_id position household_id member_id bank_account_id village group_name class_text persons amount_fen line_ids lines_digest reissue_of"
                                    " blanked_on")}},
        {u"bank_row"_s, {words("reference name account result_text reason_text settled_why"), words("return_id row_number amount_fen outcome order_id doubt settled_by")}},
        {u"payment_line"_s, {words(""), words("batch_id household_id member_id benefit for_month kind amount_fen class persons covered_members decision_id reason extra_fen")}},
        {u"payment_outcome"_s, {words(""), words("order_id household_id kind day reason bank_row_id by_user entered_on")}},
        {u"recovery_decision"_s, {words("reason void_reason"), words("household_id amount_fen instalment_fen start_month decided_on decided_by document voided_on")}},
        {u"recovery_receipt"_s, {words("note void_reason"),
                                 words("recovery_decision_id household_id member_id for_month benefit amount_fen day way receipt_number by_user voided_on")}},
        {u"aid_stage"_s, {words("end_reason"), words("aid_decision_id number due_on amount_fen household_id ended_on")}},
        {u"aid_payment"_s, {words("received_by goods void_reason"), words("aid_stage_id aid_decision_id amount_fen day way reserve_entry_id by_user voided_on blanked_on household_id")}},
        {u"reserve_entry"_s, {words("note"), words("year day kind amount_fen residents aid_request_id aid_payment_id reverses by_user blanked_on")}},
    };
}

/// The routine class: of no one household. What is left tells when there was what, and its digest.
QMap<QString, RetentionColumns> ofRoutine()
{
    return {
        {u"posting"_s, {words("photograph_note withdraw_reason"), words("kind programme month posted_on days columns masked digest closed_on photograph_digest withdrawn_on")}},
        {u"intake_batch"_s, {words("file"), words("kind digest taken_on rows taken refused skipped")}},
        {u"intake_row"_s, {words("sheet arguments"), words("batch_id row_number column_name reason fate")}},
        {u"export_entry"_s, {words("list columns file taken_by reason"), words("number day user rows digest")}}, // a title may name a family
        {u"publication"_s, {words("taken_by reason"), words("target day by_user from_sequence to_sequence rows outcome")}},
        {u"sheet_mapping"_s, {words("file"), words("kind signature choices learned_on")}}, // a sheet may be called after a family
        {u"transient_person"_s, {words("name id_number_text unknown_reason description found_place hukou_place cause handed_to note"),
                                 words("photograph_digest found_on handed_on entered_by blanked_on")}},
    };
}

} // namespace

const QMap<QString, RetentionColumns> &retentionColumns()
{
    static const QMap<QString, RetentionColumns> all = [] {
        auto tables = ofFamilies();
        tables.insert(ofWork());
        tables.insert(ofMoney());
        tables.insert(ofRoutine());
        return tables;
    }();
    return all;
}

const QStringList &accountingTables()
{
    static const QStringList tables = ofMoney().keys();
    return tables;
}

} // namespace xieli
