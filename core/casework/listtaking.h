// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/sheetinside.h"
#include "intake/peoplelist.h"
#include "store/writer.h"

#include <QHash>

namespace xieli::casework {

/// What a person ticked on another office's list, written the way such facts are always written; for casework alone. One refusal
/// leaves the others as they are, and is said in the report.
class ListTaking {
public:
    ListTaking(Office &office, SheetKind kind, const std::vector<intake::PersonOnList> &listed, SheetReport &report, const papers::Wording &wording);

    void take(Writer &writer, const QMap<QString, QString> &ticks);

private:
    Day dayOf(const ListLine &line) const;
    void takeOne(Writer &writer, const ListLine &line, const QString &head);
    void die(Writer &writer, const ListLine &line, const QString &head);
    std::optional<MemberId> lastToDie(const ListLine &line) const;
    void disable(Writer &writer, const ListLine &line);
    void mark(Writer &writer, const ListLine &line, bool poor);

    Office &m_office;
    SheetKind m_kind;
    SheetReport &m_report;
    const papers::Wording &m_wording;
    QHash<QString, const intake::PersonOnList *> m_listed;
    std::vector<ListLine *> m_ticked; ///< in the order of writing
};

} // namespace xieli::casework
