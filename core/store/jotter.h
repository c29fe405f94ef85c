// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/draft.h"
#include "store/writer.h"

namespace xieli {

/// The room of the third, narrow door: what is typed and not decided yet. It writes drafts and nothing else, outside the
/// journal; it exists only inside OfficeFile::jot.
class Jotter : public Reader {
public:
    explicit Jotter(Connection &connection) : Reader(connection), m_writer(connection) {}

    void put(const VisitDraft &draft) { m_writer.put(draft); }
    void put(const DraftEntry &entry) { m_writer.put(entry); }
    /// The draft with all that was typed of it.
    void erase(const VisitId &draft) { eraseDraft(m_writer, draft); }

    /// For the change that makes a visit of the draft.
    static void eraseDraft(Writer &writer, const VisitId &draft);

private:
    Writer m_writer;
};

} // namespace xieli
