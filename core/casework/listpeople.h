// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/sheetinside.h"
#include "intake/peoplelist.h"
#include "model/dossier.h"

#include <QHash>

namespace xieli::casework {

/// The register's people beside a list of another office, for casework alone: who is who, and what would follow for a person.
class ListPeople {
public:
    ListPeople(const std::vector<Dossier> &dossiers, SheetKind kind, Day today, const papers::Wording &wording);

    /// Every person of the list in its order; then those of ours who should have stood on it.
    std::vector<ListLine> compare(const std::vector<intake::PersonOnList> &listed) const;

private:
    struct Ours {
        const Dossier *dossier = nullptr;
        const Member *member = nullptr;
    };

    ListLine lineOf(const intake::PersonOnList &listed) const;
    ListLine ourLine(const Ours &ours) const;
    void showOurs(ListLine &line, const Ours &ours) const;
    void settleGone(ListLine &line, const Ours &ours) const;
    void propose(ListLine &line, const intake::PersonOnList &listed, const Ours &ours) const;
    void proposePoverty(ListLine &line, const Ours &ours, bool isListed, const QString &status) const;
    void proposeDeath(ListLine &line, const intake::PersonOnList &listed, const Ours &ours) const;
    void proposeDisability(ListLine &line, const intake::PersonOnList &listed, const Ours &ours) const;
    bool standsOutOf(const Ours &ours) const;
    QString word(const QString &key, const Arguments &arguments = {}) const { return m_wording.text(QStringLiteral("casework.") + key, arguments); }
    void say(ListLine &line, const QString &sentence) const { line.why += (line.why.isEmpty() ? QString() : QStringLiteral(" ")) + sentence; }

    SheetKind m_kind;
    Day m_today;
    const papers::Wording &m_wording;
    std::vector<Ours> m_present;
    std::vector<Ours> m_gone;
};

/// Whether the register has the person as one of a registered poor family.
bool isRegisteredPoor(const Dossier &dossier, const Member &member);

} // namespace xieli::casework
