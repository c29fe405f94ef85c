// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"

namespace xieli {

using HouseholdId = Id<struct HouseholdTag>;
using MemberId = Id<struct MemberTag>;
using SurveyId = Id<struct SurveyTag>;
using IncomeItemId = Id<struct IncomeItemTag>;
using PropertyItemId = Id<struct PropertyItemTag>;
using ExpenseItemId = Id<struct ExpenseItemTag>;
using VillagePriceId = Id<struct VillagePriceTag>;
using ObligorId = Id<struct ObligorTag>;
using BankAccountId = Id<struct BankAccountTag>;
using VisitId = Id<struct VisitTag>;
using AssessmentId = Id<struct AssessmentTag>;
using DecisionId = Id<struct DecisionTag>;
using RecoveryDecisionId = Id<struct RecoveryDecisionTag>;
using PaymentBatchId = Id<struct PaymentBatchTag>;
using PaymentLineId = Id<struct PaymentLineTag>;
using PaperId = Id<struct PaperTag>;
using AidRequestId = Id<struct AidRequestTag>;
using MedicalBillId = Id<struct MedicalBillTag>;
using ReserveEntryId = Id<struct ReserveEntryTag>;
using FamilyEventId = Id<struct FamilyEventTag>;
using FamilyEventPersonId = Id<struct FamilyEventPersonTag>;
using EvidenceId = Id<struct EvidenceTag>;
using PostingId = Id<struct PostingTag>;
using PostingEntryId = Id<struct PostingEntryTag>;
using PostingObjectionId = Id<struct PostingObjectionTag>;
using RegisterEntryId = Id<struct RegisterEntryTag>;
using IntakeBatchId = Id<struct IntakeBatchTag>;
using SheetMappingId = Id<struct SheetMappingTag>;
using ListMatchId = Id<struct ListMatchTag>;
using ExportEntryId = Id<struct ExportEntryTag>;
using IssuedPaperId = Id<struct IssuedPaperTag>;
using SignedScanId = Id<struct SignedScanTag>;
using OfficeId = Id<struct OfficeTag>;

} // namespace xieli
