// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/codes.h"
#include "casework/office.h"
#include "papers/paper.h"

namespace xieli::casework {

/// The parts of a household's whole file, in the order in which they are bound.
enum class FilePart { Record, Plan, Forms, Visits, Evidence, Assessments, Payments, Events, Letters };

std::vector<FilePart> allFileParts();
/// "佐证材料照片"
QString filePartTitle(FilePart part, const papers::Wording &wording);

/// 一户一档: all that is known of a household as one booklet with cover and contents, as of `month`. A part of which there is nothing
/// is left out. Identity and bank numbers stand whole
/// in it: how it leaves is exportPaper()'s part. Of the kept assessments the reasons follow of those
/// on which a decision rests, and of the newest.
Result<papers::Booklet> householdFile(Office &office, const HouseholdId &household, Month month, const std::vector<FilePart> &parts = allFileParts());

} // namespace xieli::casework

namespace xieli {
template <> struct Codes<casework::FilePart> {
    static constexpr std::array<Code<casework::FilePart>, 9> list{
        {{casework::FilePart::Record, QLatin1String("record")}, {casework::FilePart::Plan, QLatin1String("plan")},
         {casework::FilePart::Forms, QLatin1String("forms")}, {casework::FilePart::Visits, QLatin1String("visits")},
         {casework::FilePart::Evidence, QLatin1String("evidence")}, {casework::FilePart::Assessments, QLatin1String("assessments")},
         {casework::FilePart::Payments, QLatin1String("payments")}, {casework::FilePart::Events, QLatin1String("events")},
         {casework::FilePart::Letters, QLatin1String("letters")}}};
};
} // namespace xieli
