// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "casework/office.h"
#include "model/dossier.h"
#include "papers/explanation.h"
#include "policy/assess.h"

#include <QHash>

namespace xieli::casework {

class RelationsThen;

/// A result that is not saved: for the visit form while one types.
Result<policy::Assessment> provisional(const Office &office, const Dossier &dossier, Month month);

struct AssessmentRow {
    HouseholdId household;
    AssessmentId assessment;
    QString headName;
    QString group;
    int persons = 0;
    std::optional<Category> category;
    QString state;
    std::optional<int> grade;
    std::optional<Money> perCapita;
    std::optional<Money> distance;
    std::optional<Money> monthlyAmount;
    int findings = 0;
    QString outcome;        ///< beside the decision in force: "same", "new", "change", "stop", "undetermined"
};

struct AssessReport {
    Month month = Month(2000, 1);
    int households = 0;
    int recomputedSame = 0; ///< households whose stored assessment of this month already says the same bytes
    QMap<QString, int> byCategory;  ///< category code → households ("" : could not be told)
    QMap<QString, int> byOutcome;
    Money monthlyTotal;
    std::vector<AssessmentRow> rows;
};

/// Assesses every open household of the office for a month and keeps each result with the pack's edition and digest.
Result<AssessReport> assessMonth(Office &office, Month month, Progress *progress = nullptr);
/// What an assessment of the month would keep of a household today; nothing of one that had ended. `relations`: of the same moment.
std::optional<StoredAssessment> assessedNow(const Dossier &dossier, const RelationsThen &relations, const policy::Law &law, Month month);
/// The rows of the assessments kept for a month, newest of each household.
Result<std::vector<AssessmentRow>> assessments(Office &office, Month month);
/// The kept assessment of a household, as JSON of `xieli-cli assess`.
Result<StoredAssessment> keptAssessment(Office &office, const AssessmentId &id);
/// The explanation tree for screen and paper, from the bytes that were kept: an old assessment opens whatever the law is now.
Result<papers::ExplanationInput> explanation(Office &office, const AssessmentId &id);
/// The same in the language of a screen.
Result<papers::ExplanationInput> explanation(Office &office, const AssessmentId &id, const papers::Wording &wording);
/// Of what was not kept. `names`: its members' by id.
papers::ExplanationInput explanationOf(const QByteArray &assessmentJson, const papers::Wording &wording, const QHash<QString, QString> &names = {});
/// "低保", "一类", "比保障标准低 12.00 元": the words of a result.
QString categoryText(std::optional<Category> category, const papers::Wording &wording);
QString gradeText(const QString &grade, const papers::Wording &wording);
QString distanceText(Money distance, const papers::Wording &wording);
/// Recomputes a kept assessment from its kept situation; true when the bytes are the same.
Result<bool> recomputesToTheSame(Office &office, const AssessmentId &id);

} // namespace xieli::casework
