// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"
#include "policy/policytest.h"

namespace xieli::casework {

/// The bytes of a rule test and the name of its file.
struct RuleTestFile {
    QString name;
    QByteArray json;
};

/// The rule tests that come with the program, by "place/name.json". Empty where a program has none compiled in.
std::vector<RuleTestFile> shippedTests();
/// Those of them whose policy names these packs, alone or below an overlay.
std::vector<RuleTestFile> shippedTestsOf(const QString &packs);
/// The catalogue with the overlays that come as examples: shipped tests of figures that a county fills in name them.
policy::Catalogue withExamples(policy::Catalogue catalogue);
/// The files at `paths`; a folder stands for all *.json below it. Error casework.test_unreadable (arguments "file", "why").
Result<std::vector<RuleTestFile>> testFiles(const QStringList &paths);
/// A rule test to begin from, and how it is written, sentence by sentence.
RuleTestFile exampleTest();

struct TestReport {
    std::vector<policy::PolicyTestResult> results; ///< in the order of the files
    int passed = 0;
    int failed = 0;
    bool isGreen() const { return failed == 0; }
};

/// Runs the files, each under its own policy or under `under`.
TestReport runTests(const std::vector<RuleTestFile> &files, const policy::Catalogue &catalogue, const QString &under = {});

/// One line a difference, as a clerk reads it: "每月金额:预期 310.00 元,实得 292.00 元".
QStringList troubles(const policy::PolicyTestResult &result, const papers::Wording &wording);

/// The office's own tests that are not retired, in the order in which they were added.
Result<std::vector<RuleTestFile>> officeTests(Office &office);
/// Keeps a test for the office; refused when it cannot be read, or another one has its name. It may be red: then it says
/// what the law should become.
Result<void> keepTest(Office &office, const RuleTestFile &test);
/// The test no longer holds amendments back; it stays in the file.
Result<void> retireTest(Office &office, const QString &name);

/// The office's own tests under its law, and the shipped tests of its packs: what holds an amendment back.
struct OfficeTestReport {
    TestReport own;
    TestReport shipped;
};
Result<OfficeTestReport> testOffice(Office &office);

} // namespace xieli::casework
