// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/call.h"

namespace xieli::cli {

/// The household that --household or --head names.
Result<HouseholdId> namedHousehold(const Call &call, casework::Office &office);

int newOffice(Call &call);
int check(Call &call);
int backUp(Call &call);
int backUpDue(Call &call);
int join(Call &call);
int recovery(Call &call);
int recover(Call &call);
int history(Call &call);
int undo(Call &call);
int redo(Call &call);
int voidDecision(Call &call);
int keptHouseholds(Call &call);
int confirmDecision(Call &call);
int users(Call &call);

int takeRoster(Call &call);
int takeSurvey(Call &call);
int takeList(Call &call);
int mappings(Call &call);

int testPolicy(Call &call);
int keepTest(Call &call);
int law(Call &call);
int amend(Call &call);

int assess(Call &call);
int decide(Call &call);
int township(Call &call);
int reserve(Call &call);
int whatIf(Call &call);

int confirmPaid(Call &call);
int draft(Call &call);
int approve(Call &call);
int review(Call &call);
int sendBack(Call &call);
int paySteps(Call &call);
int orders(Call &call);
int funding(Call &call);
int receipt(Call &call);
int nameCovered(Call &call);
int bankFormats(Call &call);
int bankFile(Call &call);
int bankReturn(Call &call);
int settleRow(Call &call);
int orderOutcome(Call &call);
int reissue(Call &call);
int closeMonth(Call &call);
int roster(Call &call);
int posting(Call &call);
int postings(Call &call);
int registers(Call &call);
int letter(Call &call);
int form(Call &call);
int householdFile(Call &call);
int receivables(Call &call);
int decideRecovery(Call &call);
int voidRecovery(Call &call);

int introduce(Call &call);
int trust(Call &call);
int peers(Call &call);
int compareCode(Call &call);
int revoke(Call &call);
int pack(Call &call);
int slip(Call &call);
int takeIn(Call &call);
int parcels(Call &call);
int asides(Call &call);
/// Until somebody has compared the code of an office, each exchange with it says so.
void sayCode(const Call &call, bool compared, const QString &office, const QString &code);
int clashes(Call &call);
int clash(Call &call);
int persons(Call &call);
int move(Call &call);
int newKeys(Call &call);
int succeed(Call &call);

int exportDossiers(Call &call);
int importDossiers(Call &call);

int demo(Call &call);

} // namespace xieli::cli
