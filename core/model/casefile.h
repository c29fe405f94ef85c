// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/month.h"
#include "base/money.h"
#include "base/packedtext.h"
#include "model/codelists.h"
#include "model/ids.h"

#include <QByteArray>

#include <vector>

namespace xieli {

/// 认定决定: what the township decided, from which month. Never undone, but voided with a reason. Payments are drafted
/// from decisions in force, never from a fresh assessment (readings §4).
/// Why a decision was voided in whose place another one stands.
inline const QString superseded = QStringLiteral("superseded");

struct Decision {
    DecisionId id;
    HouseholdId household;
    std::optional<MemberId> member;         ///< 单人户 and 特困: the person; empty: the household
    QString benefit;                        ///< "dibao", "tekun_basic", … as the pack names it
    Category category = Category::None;
    std::optional<int> grade;               ///< class 1–4 where the place pays by class (类别)
    QString state;                          ///< "", or "gradual_exit"
    int persons = 0;                        ///< protected persons (保障人口)
    std::optional<Money> monthlyAmount;     ///< as decided; re-priced by a later standard unless frozen
    bool frozen = false;                    ///< gradual exit: the last amount stays as it is
    Month startMonth = Month(2000, 1);      ///< first month paid
    std::optional<Month> endMonth;          ///< last month paid; empty: until decided anew
    Day decidedOn;
    QString decidedBy;
    QString document;                       ///< number or origin of the decision
    std::optional<AssessmentId> assessment; ///< the assessment that it rests on
    QString reason;
    std::optional<Day> voidedOn;
    QString voidReason;
    QString action = {};                    ///< "": as before, a grant; "grant", "change", "stop", "refuse"
    QString level = {};                     ///< "township", "county"; empty: not said
    QString enteredBy = {};                 ///< user who entered it
    QString ofCase = {};                    ///< the case that it ends
    QString survey = {};                    ///< whose income it rests on; empty: nobody noted it, or there was none
    std::vector<MemberId> named = {};       ///< whom it covers, where that was said person by person (DecisionPerson); no column

    static constexpr auto table = "decision";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("household_id", self.household);
        field("member_id", self.member);
        field("benefit", self.benefit);
        field("category", self.category);
        field("class", self.grade);
        field("state", self.state);
        field("persons", self.persons);
        field("monthly_fen", self.monthlyAmount);
        field("frozen", self.frozen);
        field("start_month", self.startMonth);
        field("end_month", self.endMonth);
        field("decided_on", self.decidedOn);
        field("decided_by", self.decidedBy);
        field("document", self.document);
        field("assessment_id", self.assessment);
        field("reason", self.reason);
        field("voided_on", self.voidedOn);
        field("void_reason", self.voidReason);
        field("action", self.action);
        field("level", self.level);
        field("entered_by", self.enteredBy);
        field("case_id", self.ofCase);
        field("survey_id", self.survey);
    }

    /// A stop and a refusal are decisions that give nothing: they are read, told and printed, and never in force.
    bool isSuperseded() const { return voidedOn && voidReason == superseded; }
    bool gives() const { return action != QLatin1String("stop") && action != QLatin1String("refuse"); }
};

/// 追缴决定: what the township decided to recover of a household's receivables, in monthly instalments; the oldest month
/// first. Never set off against a payment, never deleted, but voided with a reason; what came back until then stays.
struct RecoveryDecision {
    RecoveryDecisionId id;
    HouseholdId household;
    Money amount;                           ///< to be recovered in all, in fen
    Money instalment;                       ///< a month, in fen; the last one is what is left
    Month startMonth = Month(2000, 1);      ///< first month in which an instalment is due
    Day decidedOn;
    QString decidedBy;
    QString document;
    QString reason;
    std::optional<Day> voidedOn;
    QString voidReason;

    static constexpr auto table = "recovery_decision";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("household_id", self.household);
        field("amount_fen", self.amount);
        field("instalment_fen", self.instalment);
        field("start_month", self.startMonth);
        field("decided_on", self.decidedOn);
        field("decided_by", self.decidedBy);
        field("document", self.document);
        field("reason", self.reason);
        field("voided_on", self.voidedOn);
        field("void_reason", self.voidReason);
    }
};

/// 认定建议: an assessment as it was computed, kept whole so that it can be recomputed to the same bytes. Append-only.
struct StoredAssessment {
    AssessmentId id;
    HouseholdId household;
    Month month = Month(2000, 1);
    QString pack;                           ///< pack and overlays, "gannan-2018,training-629901"
    QString edition;
    QString packDigest;                     ///< hex of the parameters' digest
    PackedText situation;                   ///< JSON
    PackedText result;                      ///< JSON, as `xieli-cli assess` prints it
    QString resultDigest;                   ///< hex over the text of `result`

    static constexpr auto table = "assessment";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("household_id", self.household);
        field("month", self.month);
        field("pack", self.pack);
        field("edition", self.edition);
        field("pack_digest", self.packDigest);
        field("situation", self.situation);
        field("result", self.result);
        field("result_digest", self.resultDigest);
    }
};

/// What the title of a batch of opening payments says.
inline QString openingTitle() { return QStringLiteral("opening"); }

/// 发放批次 of one month.
struct PaymentBatch {
    PaymentBatchId id;
    Month month = Month(2000, 1);
    QString title;                          ///< "2018年6月农牧村低保金", or "期初发放"
    BatchState state = BatchState::Draft;
    Day draftedOn;
    std::optional<Day> approvedOn;
    QString approvedBy;
    QString digest;                         ///< hex over its lines, set when approved
    QString kind = {};                      ///< "": a month's own; "reissue": orders that bounced, again
    QString draftedBy = {};                 ///< empty: of a release that did not note it
    QString office = {};                    ///< id of the office that approved it; empty: likewise
    QString ordersDigest = {};              ///< hex over its orders; empty: a batch of before, which has none

    static constexpr auto table = "payment_batch";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("month", self.month);
        field("title", self.title);
        field("state", self.state);
        field("drafted_on", self.draftedOn);
        field("approved_on", self.approvedOn);
        field("approved_by", self.approvedBy);
        field("digest", self.digest);
        field("kind", self.kind);
        field("drafted_by", self.draftedBy);
        field("office_id", self.office);
        field("orders_digest", self.ordersDigest);
    }
};

/// 发放明细: one line a month, household (or person) and benefit. Append-only once approved.
struct PaymentLine {
    PaymentLineId id;
    PaymentBatchId batch;
    HouseholdId household;
    std::optional<MemberId> member;
    QString benefit;
    Month forMonth = Month(2000, 1);
    PaymentKind kind = PaymentKind::Regular;
    Money amount;                           ///< negative only for Receivable (positive there: less is to be recovered than noted)
    std::optional<int> grade;
    int persons = 0;
    QString coveredMembers;                 ///< ids, comma separated, in the order of the household's list
    std::optional<DecisionId> decision;
    QString reason;                         ///< "310.00×2−292.00×2"
    std::optional<Money> extras = {};       ///< 分类施保金 within `amount` of a month's own line; empty: not known

    static constexpr auto table = "payment_line";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("batch_id", self.batch);
        field("household_id", self.household);
        field("member_id", self.member);
        field("benefit", self.benefit);
        field("for_month", self.forMonth);
        field("kind", self.kind);
        field("amount_fen", self.amount);
        field("class", self.grade);
        field("persons", self.persons);
        field("covered_members", self.coveredMembers);
        field("decision_id", self.decision);
        field("reason", self.reason);
        field("extra_fen", self.extras);
    }
};

/// 已出具文书: an issued paper keeps its bytes and digest.
struct Paper {
    PaperId id;
    QString kind;                           ///< "posting", "pay_roster", "recovery_sheet" …
    QString title;
    Day issuedOn;
    QString digest;
    QByteArray bytes;

    static constexpr auto table = "paper";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("kind", self.kind);
        field("title", self.title);
        field("issued_on", self.issuedOn);
        field("digest", self.digest);
        field("bytes", self.bytes);
    }
};

} // namespace xieli
