// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/lawlist.h"
#include "casework/ruletests.h"
#include "policy/amend.h"
#include "store/rows.h"

namespace xieli::casework {

/// A change of one figure of the office's own overlay, as a clerk asks for it. Only a township may ask (readings §6: it owns
/// the editions of the law).
struct AmendmentWish {
    QString figure;                 ///< key of the figure, of the program or declared by a pack
    Month from = Month(2000, 1);
    std::optional<Month> to;        ///< empty: until further notice
    QString status = QStringLiteral("stated"); ///< "stated", "assumed", "empty"
    QString value;                  ///< as a person writes it, see valueFromText(); empty for status "empty"
    QString documentTitle;
    QString documentNumber;
    QString documentIssuer;
    std::optional<Day> documentDate;
    QString article;
    QString note;
};

/// Writes a proposal; nothing is computed otherwise until another person confirms it. Refused when the amended pack could
/// not be read (wrong unit, impossible months, no document or article), and for a village's file.
Result<AmendmentId> proposeAmendment(Office &office, const AmendmentWish &wish);
/// All of them, newest first.
Result<std::vector<PolicyAmendment>> amendments(Office &office);

/// The value that an amendment puts in force, as people read it; the words for an empty one.
QString newValueText(const PolicyAmendment &amendment, const Office &office, const papers::Wording &wording);
/// 《…》(number)article: what the amendment stands on.
QString documentText(const PolicyAmendment &amendment);

/// The table that is shown before an amendment counts: from, to, old, new. Of a confirmed one: null table.
struct AmendmentTable {
    PolicyAmendment amendment;
    std::vector<policy::AmendmentRow> rows;
    bool hasEffect = false;         ///< false: nothing would be computed otherwise, to be said aloud
};
Result<AmendmentTable> amendmentTable(Office &office, const AmendmentId &id);

/// The rule tests under the law with the amendment: the office's own must all be green, the shipped ones must not turn red.
/// Where the amendment contradicts what a shipped pack states, the shipped tests run with the office's overlays on top;
/// where it fills what is empty or assumed, each runs under its own packs.
struct AmendmentTests {
    TestReport own;
    TestReport shipped;             ///< only those that are green under the law in force
    bool isGreen() const { return own.isGreen() && shipped.isGreen(); }
};
Result<AmendmentTests> testAmendment(Office &office, const AmendmentId &id);

/// The user at the desk, who must not be the proposer, confirms: the tests run (error casework.amend_red names those that are
/// red), the overlay gets its next edition, the law is composed anew. One journalled change.
Result<void> confirmAmendment(Office &office, const AmendmentId &id);
/// A proposal is not pursued; it stays in the list with the reason.
Result<void> withdrawAmendment(Office &office, const AmendmentId &id, const QString &reason);

} // namespace xieli::casework
