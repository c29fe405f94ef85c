// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/exporting.h"
#include "casework/rounds.h"

namespace xieli::casework {

/// What came of the letters of accepted lines. A decision stands whether or not its letter could be issued.
struct RoundLetters {
    papers::Booklet letters;                ///< as they were issued, in the order of the lines, each with pages of its own
    int standing = 0;                       ///< had been issued before: never a second time
    struct Left {
        QString head;
        Error why;                          ///< those of letterFor() and issuePaper(): a village's are drawn up only, issued.is_draft
    };
    std::vector<Left> left;
    int issued() const { return int(letters.papers.size()); }
};

/// 增发、减发、渐退、停发告知书 of accepted lines, one a household and kind: drawn, numbered by the office's rule (else by its decision, where no
/// other paper bears that number) and entered in 文书台账. Lines that are not accepted or call for no letter are passed over. Errors: rounds.item_unknown,
/// casework.cancelled (what was issued until then stands).
Result<RoundLetters> issueRoundLetters(Office &office, const std::vector<RoundItemId> &items, const PdfMaker &pdf, Progress *progress = nullptr);
/// "印发告知书 3 份……", and a sentence for each that was not.
QStringList roundLettersWords(const RoundLetters &letters, const papers::Wording &wording);

} // namespace xieli::casework
