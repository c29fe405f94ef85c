// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/catalogue.h"

#include <QJsonObject>

namespace xieli::policy {

/// A rule test as a clerk writes it: one family in one month, what must come out, and the clause that says so.
///
/// The file is one JSON object:
///   title    what holds, in one sentence                                   (required)
///   clause   document and article that say so                              (required)
///   rows     rules of the project's table that it holds: ["000-19"]
///   policy   packs that it is computed under, "gannan-2018"                (required)
///   overlay  a pack of its own, laid on top; its "name" is "overlay" unless it says another
///   dossier  the family, as resources/schema/dossier.schema.json           (required, or township)
///   township a township's own numbers, as resources/schema/township.schema.json, instead of a dossier; with
///   month    the month that its figures are of
///   expect   what the assessment must say, as resources/schema/assessment.schema.json (required, not empty)
///
/// `expect` is a part of the assessment: of an object the keys that are written, of a list each element that is written (in
/// any order, each found once); an empty list means that there is none; everything else is equal. Besides the assessment's own keys:
///   empty, assumed   exactly these figures are said to be so
///   says             these messages are among the findings; `not_said`: these are not
///   member_results   exactly these: "m1 tekun 53600", "m2 dibao_single null"
///   benefit_names    exactly these benefits, in any order, one name a line of "benefits"
struct PolicyTest {
    QString file;        ///< where it was read, for messages
    QString title;
    QString clause;
    QStringList rows;
    QString policy;
    QJsonObject overlay; ///< empty: none
    QJsonObject dossier;
    std::optional<QJsonObject> township; ///< set: no dossier, and `month` is
    std::optional<Month> month;
    QJsonObject expect;
};

/// One thing that came out otherwise. Values are JSON texts; `got` is empty where the assessment does not have the key.
struct PolicyDifference {
    QString path;        ///< "monthly_amount_fen", "benefits[0]"
    QString expected;
    QString got;
};

struct PolicyTestResult {
    QString file;
    QString title;
    QString clause;
    QStringList rows;
    QString policy;      ///< what it was computed under
    std::vector<PolicyDifference> differences;
    std::optional<Error> error; ///< it could not be run at all
    bool passed() const { return !error && differences.empty(); }
};

/// Reads a rule test strictly. Errors (arguments "pack": the file, "key": the path): policy.test_not_json,
/// policy.test_unknown_key, policy.test_missing_key, policy.test_wrong_type, policy.test_bad_value, and
/// policy.test_cannot_fail where an expectation would pass whatever comes out.
Result<PolicyTest> readPolicyTest(const QByteArray &json, const QString &file);

/// Computes a rule test. `under`: packs to compute it under instead of its own policy; its overlay still lies on top.
PolicyTestResult runPolicyTest(const PolicyTest &test, const Catalogue &catalogue, const QString &under = {});
/// The same from the file's bytes, a history (historytest.h) too; what cannot be read is the result's error.
PolicyTestResult runPolicyTest(const QByteArray &json, const QString &file, const Catalogue &catalogue, const QString &under = {});

} // namespace xieli::policy
