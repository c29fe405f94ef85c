// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/drafts.h"
#include "desk.h"

#include <QMap>
#include <QTimer>

namespace xieli::ui {

/// What is typed of a visit or on a household's page, on its way into the office file: gathered by field, stored when the field is left and when one
/// pauses in it. A form that was only looked at leaves no draft.
class VisitDrafting : public QObject {
    Q_OBJECT

public:
    explicit VisitDrafting(Desk &desk, QObject *parent);
    ~VisitDrafting() override;

    /// A visit that is not on record yet; nothing is stored until something is typed.
    void begin(const HouseholdId &household, DraftPurpose purpose = DraftPurpose::Visit);
    /// Goes on where a kept draft ends.
    void resume(const casework::KeptDraft &kept);
    const VisitId &visit() const { return m_draft.id; }

    /// Something was typed, began or went.
    void note(const FormPlace &place, const QString &text);
    /// The keyboard went to another field: what was left is stored.
    void moveTo(const FormPlace &place);
    /// Stores at once and waits; false where something could not be stored.
    bool flush();
    /// Flushes and marks the draft: the next start does not open it by itself.
    bool putAside();
    /// The visit is saved, or the draft not wanted any more: nothing typed is waiting.
    void end();
    /// Throws the stored draft away.
    Result<void> discard();

signals:
    void failed(const xieli::Error &error);

private:
    void prepare();
    void store();

    Desk &m_desk;
    VisitDraft m_draft;
    bool m_begun = false;                  ///< something is stored or waits to be
    bool m_moved = false;
    int m_number = 0;
    QMap<QString, DraftEntry> m_waiting;   ///< by the entry's id
    QTimer m_pause;
    std::unique_ptr<casework::DraftKeeper> m_keeper;
};

} // namespace xieli::ui
