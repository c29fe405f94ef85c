// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/reporting.h"
#include "casework/reportissue.h"
#include "model/yearly.h"

#include <functional>

class QWidget;

namespace xieli::ui {

class AskDialog;
class Desk;

// What a township writes down for its reports, each in a dialog of its own; what stands there already is shown to be corrected.

/// Who works in the office and in its villages in a year.
AskDialog *askStaff(Desk &desk, int year, QWidget *parent);
AskDialog *askInstitution(Desk &desk, int year, const InstitutionYear &known, QWidget *parent);
AskDialog *askInspection(Desk &desk, const Inspection &known, QWidget *parent);
AskDialog *askMark(Desk &desk, int year, const AppraisalMark &known, QWidget *parent);
/// The texts beside a report of a quarter and longer, and why it is issued where an equation does not hold.
AskDialog *askIssue(Desk &desk, const casework::Report &report, QWidget *parent);

} // namespace xieli::ui
