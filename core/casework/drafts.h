// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"
#include "model/draft.h"

#include <functional>

namespace xieli::casework {

/// A draft of the user at the desk, for the list and for going on with it.
struct KeptDraft {
    VisitDraft draft;
    QString headName;
    std::vector<DraftEntry> entries; ///< in the order in which they are typed again
};

/// What the user at the desk has begun and neither saved nor thrown away, newest first; without entries. Drafts of households
/// that are closed or gone are left out.
Result<std::vector<KeptDraft>> drafts(Office &office, DraftPurpose purpose);
inline Result<std::vector<KeptDraft>> visitDrafts(Office &office) { return drafts(office, DraftPurpose::Visit); }
/// The user's draft for one household, with its entries; empty: there is none.
Result<std::optional<KeptDraft>> draftFor(Office &office, const HouseholdId &household, DraftPurpose purpose = DraftPurpose::Visit);
/// Somebody decided that it is not wanted.
Result<void> discardDraft(Office &office, const VisitId &draft);
/// Left on purpose, or taken up again.
Result<void> putAside(Office &office, const VisitId &draft, bool aside);

/// Stores what is typed while one types on: in a thread and over a connection of its own, so that no disk, however slow, holds
/// up a key. Each keep() first waits until the one before is on the disk: whatever happens, at most the field left last is lost.
class DraftKeeper {
public:
    /// `failed` is called in the other thread.
    DraftKeeper(const Office &office, std::function<void(const Error &)> failed);
    ~DraftKeeper();
    DraftKeeper(const DraftKeeper &) = delete;
    DraftKeeper &operator=(const DraftKeeper &) = delete;

    /// The draft as it is now, and what was typed since the last call.
    void keep(const VisitDraft &draft, const std::vector<DraftEntry> &entries);
    /// Waits for the last keep(); false where it, or any since the last flush, could not be stored.
    bool flush();

private:
    struct Inside;
    std::unique_ptr<Inside> m_inside;
};

} // namespace xieli::casework
