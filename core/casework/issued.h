// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"
#include "model/evidence.h"
#include "model/issuedpaper.h"
#include "papers/paper.h"

namespace xieli::casework {

/// 文书台账: what was given out on purpose, under which number, to whom; and the signed copy that comes back.

/// What the register says of a paper that is about to be given out; its title and its bytes are the paper's own.
struct Issue {
    QString kind;                   ///< letterPaperKind, formPaperKind, casePaperKind, "pay_roster", "posting"
    HouseholdId household = {};     ///< empty: about the whole village
    Month month = Month(2000, 1);
    QString number = {};            ///< empty: none
    QString givenTo = {};
    Day issuedOn = {};              ///< invalid: today
};

/// Keeps the bytes and writes the line. Neither is undone: what was issued in error is voided. Errors: issued.number_taken {number}
/// {title} {day}, issued.is_draft {title}, issued.given_to_needed {title} where it holds whole numbers: then the line is what tells where
/// they are.
Result<IssuedPaperId> issuePaper(Office &office, const Issue &issue, const papers::Paper &paper, const QByteArray &bytes);
/// The line alone, for verbs that write more than it; `paper`: where the bytes are kept.
IssuedPaper issuedLine(const Office &office, const Issue &issue, const papers::Paper &paper, const QByteArray &bytes, const PaperId &kept);

/// Newest first.
Result<std::vector<IssuedPaper>> issuedPapers(Office &office);
Result<std::vector<IssuedPaper>> issuedOf(Office &office, const HouseholdId &household);
/// The newest paper of that kind, household and month that counts: what printing again would print again.
Result<std::optional<IssuedPaper>> issuedBefore(Office &office, const QString &kind, const HouseholdId &household, Month month);
/// Errors: issued.unknown.
Result<IssuedPaper> issuedPaper(Office &office, const IssuedPaperId &id);
/// As it was given out, to the byte. Errors: issued.bytes_elsewhere.
Result<QByteArray> issuedBytes(Office &office, const IssuedPaper &issued);

/// Whether the paper says what the issued one said.
bool saysTheSame(const papers::Paper &paper, const IssuedPaper &issued);
/// Says at the foot of every page that it is a reprint.
void markReprint(papers::Paper &paper, const IssuedPaper &issued, Day today, const papers::Wording &wording);
Result<void> noteReprint(Office &office, const IssuedPaperId &id);

/// Given out in error: the line stays, with the reason; its number is not given again. Errors: casework.reason_needed.
Result<void> voidIssued(Office &office, const IssuedPaperId &id, const QString &reason);

/// A page of the signed copy. Errors: issued.voided, issued.scan_twice.
Result<SignedScanId> takeSigned(Office &office, const IssuedPaperId &id, const Picture &page, const QString &caption);
Result<void> removeSigned(Office &office, const SignedScanId &id);
/// No signed copy comes, and why. Errors: casework.reason_needed.
Result<void> closeUnsigned(Office &office, const IssuedPaperId &id, const QString &reason);
Result<std::vector<SignedScan>> signedScans(Office &office, const IssuedPaperId &id);
Result<Picture> pictureOf(Office &office, const SignedScan &scan);

/// "停发告知书"
QString issuedKindText(const QString &kind, const papers::Wording &wording);
/// "待签回", "已签回", "不再签回", "作废", empty
QString issuedStateText(const IssuedPaper &issued, const papers::Wording &wording);

} // namespace xieli::casework
