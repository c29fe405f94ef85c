// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/codes.h"
#include "casework/aiding.h"
#include "casework/issued.h"
#include "model/aidgiven.h"
#include "model/assistancecase.h"
#include "papers/paper.h"

namespace xieli::casework {

/// The papers of a case and of temporary aid. All are given out through 文书台账 by the same dialog and verb.
enum class CasePaperKind {
    Materials,      ///< 申请材料接收回执
    Supplement,     ///< 补正材料告知书: at acceptance, or when the case was sent back
    Grant,          ///< 予以确认告知书
    Minutes,        ///< 一事一议会议记录
    AidRefusal,     ///< 临时救助不予救助告知书
    AidReceipts,    ///< 临时救助发放登记表 of a month, voided ones marked
};

/// Of what a paper is, and as what it is given out.
struct CasePaperWish {
    CasePaperKind kind = CasePaperKind::Materials;
    QString id = {};                ///< of the case, the conference or the aid decision; AidReceipts: empty
    Month month = Month(2000, 1);   ///< AidReceipts
    std::optional<QString> number = {}; ///< 文号; nothing: the case's or the decision's own; empty: none, for the pen
    Day day = {};                   ///< invalid: that of the decision or conference, else today
};

/// A paper, and what the register of issued papers is to say of it.
struct CasePaperDrawn {
    papers::Paper paper;
    Issue issue;
};
/// Refused: cases.unknown, casepapers.nothing_handed (no paper is noted), casepapers.nothing_missing (nothing lacks, and it was not sent back), casepapers.not_granted,
/// casepapers.conference_unknown, casepapers.not_refused, casepapers.nothing_paid {month}.
Result<CasePaperDrawn> casePaper(Office &office, const CasePaperWish &wish);
/// Id of the newest minutes about a request or person of temporary aid; empty: no conference was held.
Result<QString> newestConference(Office &office, const AidRow &row);
/// "case_supplement": its kind in 文书台账.
QString casePaperKind(CasePaperKind kind);

/// The minutes of a conference. Refused: casepapers.conference_unknown.
Result<papers::Paper> minutesPaper(Office &office, const ConferenceId &id);
/// 临时救助发放登记表 of a month, voided ones marked. Refused: casepapers.nothing_paid {month}.
Result<papers::Paper> aidReceiptList(Office &office, Month month);
/// What a case's decisions grant, all parts together, under `number` as in CasePaperWish. Refused: cases.unknown, casepapers.not_granted.
Result<papers::Paper> grantNotice(Office &office, const CaseId &id, const std::optional<QString> &number = {});

} // namespace xieli::casework

namespace xieli {
template <> struct Codes<casework::CasePaperKind> {
    static constexpr std::array<Code<casework::CasePaperKind>, 6> list{
        {{casework::CasePaperKind::Materials, QLatin1String("receipt")}, {casework::CasePaperKind::Supplement, QLatin1String("supplement")},
         {casework::CasePaperKind::Grant, QLatin1String("notice")}, {casework::CasePaperKind::Minutes, QLatin1String("minutes")},
         {casework::CasePaperKind::AidRefusal, QLatin1String("refusal")}, {casework::CasePaperKind::AidReceipts, QLatin1String("receipts")}}};
};
} // namespace xieli
