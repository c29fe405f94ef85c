// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"
#include "model/evidence.h"
#include "papers/paper.h"

namespace xieli::casework {

/// 佐证材料 of a household. The window shrinks and cleans a picture (ui/print/picture.h); what still says where or with which device
/// it was taken, or is too large, is refused here.

inline constexpr qsizetype largestPicture = 300 * 1024; ///< bytes; the window aims at 200 KB

/// A picture as the window made it ready, with its digest. Refused like evidence: "casework.evidence_…".
Result<Picture> pictureFrom(const QByteArray &jpeg, int width, int height);

/// Keeps the picture and what it proves. `evidence.picture`, `id` and `addedOn` are given here. Errors: "casework.evidence_…".
Result<EvidenceId> attachEvidence(Office &office, Evidence evidence, const QByteArray &jpeg, int width, int height);
/// The same for a proof: a picture that the household's file has already is the evidence.
Result<EvidenceId> keepProof(Office &office, const Evidence &evidence, const QByteArray &jpeg, int width, int height);
/// Caption, day, what it proves, whom it is about: the picture stays.
Result<void> describeEvidence(Office &office, const Evidence &evidence);
/// The picture's bytes stay sealed in the file, so that undo brings it back.
Result<void> removeEvidence(Office &office, const EvidenceId &id);

/// In the order in which it was added.
Result<std::vector<Evidence>> evidenceOf(Office &office, const HouseholdId &household);
Result<Picture> pictureOf(Office &office, const Evidence &evidence);

struct EvidenceTotals {
    int pictures = 0;
    std::int64_t bytes = 0;
};
Result<EvidenceTotals> evidenceTotals(Office &office);

/// The pictures of a household for printing, `perPage` 2 or 4, each with its caption.
Result<papers::Paper> evidenceSheet(Office &office, const HouseholdId &household, const std::vector<EvidenceId> &chosen, int perPage,
                                    const papers::Wording &wording);

/// Whether a JPEG file holds anything but the picture: EXIF, XMP, comments, colour profiles, a second picture.
bool hasHiddenData(const QByteArray &jpeg);

} // namespace xieli::casework
