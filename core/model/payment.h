// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/codes.h"
#include "base/month.h"
#include "base/money.h"
#include "model/ids.h"

namespace xieli {

using PaymentOrderId = Id<struct PaymentOrderTag>;
using PaymentOutcomeId = Id<struct PaymentOutcomeTag>;
using PaymentStepId = Id<struct PaymentStepTag>;
using PaymentFundingId = Id<struct PaymentFundingTag>;
using RecoveryReceiptId = Id<struct RecoveryReceiptTag>;

/// 代发指令: one sum of an approved batch to one account, as it stood on the day of approval. Rosters, bank sheets and checks read
/// these, never today's register. Written with the approval and never again.
struct PaymentOrder {
    PaymentOrderId id;
    PaymentBatchId batch;
    int position = 0;                       ///< in the batch, from 1
    HouseholdId household;
    std::optional<MemberId> member;         ///< whose own benefit it is; empty: the household's
    QString bankAccount;                    ///< id of the account; empty: it has none that is valid
    QString payee;                          ///< holder of the account
    QString payeeRelation;                  ///< as the account has it
    QString identity;                       ///< the payee's number, where the payee is of the household
    QString account;
    QString bank;
    QString village;
    QString group;
    QString head;
    QString headIdentity;
    QString grade;                          ///< in words, "一类"
    int persons = 0;
    Money amount;                           ///< above zero
    QString lines;                          ///< ids of the batch's lines that it pays, comma separated
    QString linesDigest;                    ///< hex over what those lines say
    QString reissueOf;                      ///< the order that bounced
    QString remark;
    std::optional<Day> blankedOn;           ///< retention ended: names and numbers are gone

    static constexpr auto table = "payment_order";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("batch_id", self.batch);
        field("position", self.position);
        field("household_id", self.household);
        field("member_id", self.member);
        field("bank_account_id", self.bankAccount);
        field("payee", self.payee);
        field("payee_relation", self.payeeRelation);
        field("id_number_text", self.identity);
        field("account", self.account);
        field("bank", self.bank);
        field("village", self.village);
        field("group_name", self.group);
        field("head_name", self.head);
        field("head_id_number_text", self.headIdentity);
        field("class_text", self.grade);
        field("persons", self.persons);
        field("amount_fen", self.amount);
        field("line_ids", self.lines);
        field("lines_digest", self.linesDigest);
        field("reissue_of", self.reissueOf);
        field("remark", self.remark);
        field("blanked_on", self.blankedOn);
    }
};

/// Sent: given to the bank. Cancelled: not to be paid any more.
enum class OutcomeKind { Sent, Paid, Bounced, Cancelled };
template <> struct Codes<OutcomeKind> {
    static constexpr std::array<Code<OutcomeKind>, 4> list{{{OutcomeKind::Sent, QLatin1String("sent")},
                                                            {OutcomeKind::Paid, QLatin1String("paid")},
                                                            {OutcomeKind::Bounced, QLatin1String("bounced")},
                                                            {OutcomeKind::Cancelled, QLatin1String("cancelled")}}};
};

/// What became of an order. The newest row says how it stands; a wrong one is answered by another, with its reason.
struct PaymentOutcome {
    PaymentOutcomeId id;
    PaymentOrderId order;
    HouseholdId household;
    OutcomeKind kind = OutcomeKind::Paid;
    Day day;
    QString reason;                         ///< the bank's words, or why a person says so
    QString bankRow;                        ///< of the bank's return; empty: said by a person
    QString user;
    Day enteredOn;

    static constexpr auto table = "payment_outcome";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("order_id", self.order);
        field("household_id", self.household);
        field("kind", self.kind);
        field("day", self.day);
        field("reason", self.reason);
        field("bank_row_id", self.bankRow);
        field("by_user", self.user);
        field("entered_on", self.enteredOn);
    }
};

/// What a batch went through, each step with its sum: who did it, when, and over what (digest). Never rewritten.
struct PaymentStep {
    PaymentStepId id;
    PaymentBatchId batch;
    QString step;                           ///< "decided", "reviewed", "sent_back", "approved", "exported", "returned", "closed"
    Day day;
    QString user;
    Money sum;
    int orders = 0;
    QString digest;                         ///< of what was reviewed, or of the file
    QString reason;                         ///< why it went back; what was left open; why one person alone did it

    static constexpr auto table = "payment_step";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("batch_id", self.batch);
        field("step", self.step);
        field("day", self.day);
        field("by_user", self.user);
        field("sum_fen", self.sum);
        field("orders", self.orders);
        field("digest", self.digest);
        field("reason", self.reason);
    }
};

/// A village whose households an approved batch looked at: of those, a month without a line was not paid. Of others nothing is known.
struct PaymentScope {
    QString id;
    PaymentBatchId batch;
    QString village;                        ///< office id; empty: this office's own households

    static constexpr auto table = "payment_scope";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("batch_id", self.batch);
        field("village_id", self.village);
    }
};

/// 资金来源: what part of a benefit in a batch comes from whose budget.
struct PaymentFunding {
    PaymentFundingId id;
    PaymentBatchId batch;
    QString benefit;
    QString source;                         ///< "centre", "province", "prefecture", "county", "township"
    Money amount;

    static constexpr auto table = "payment_funding";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("batch_id", self.batch);
        field("benefit", self.benefit);
        field("source", self.source);
        field("amount_fen", self.amount);
    }
};

/// One of the persons whom a decision covers, where it covers fewer than live in the household.
struct DecisionPerson {
    QString id;
    HouseholdId household;
    MemberId member;
    QString decision;

    static constexpr auto table = "decision_person";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("household_id", self.household);
        field("member_id", self.member);
        field("decision_id", self.decision);
    }
};

/// 追缴收款: money that came back, for one month of one benefit. Voided with a reason, never deleted.
struct RecoveryReceipt {
    RecoveryReceiptId id;
    QString recovery;                       ///< the recovery decision under which it came
    HouseholdId household;
    std::optional<MemberId> member;
    Month forMonth = Month(2000, 1);
    QString benefit;
    Money amount;
    Day day;                                ///< on which it came
    QString way;                            ///< "cash", "transfer", "finance_office"; "older_release": taken over
    QString number;                         ///< of the paper receipt
    QString user;
    QString note;
    std::optional<Day> voidedOn;
    QString voidReason;

    static constexpr auto table = "recovery_receipt";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("recovery_decision_id", self.recovery);
        field("household_id", self.household);
        field("member_id", self.member);
        field("for_month", self.forMonth);
        field("benefit", self.benefit);
        field("amount_fen", self.amount);
        field("day", self.day);
        field("way", self.way);
        field("receipt_number", self.number);
        field("by_user", self.user);
        field("note", self.note);
        field("voided_on", self.voidedOn);
        field("void_reason", self.voidReason);
    }
};

} // namespace xieli
