// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/familychecks.h"

#include <QSet>

namespace xieli::casework {

/// Refuses a family event: "casework.KEY". To be called inside a change.
[[noreturn]] void refuseEvent(const QString &key, const Arguments &arguments = {});

/// One household while its event is written down, inside a change.
class FamilyTelling {
public:
    FamilyTelling(Writer &writer, Office &office, const HouseholdId &household, FamilyEventKind kind, const EventNote &note);

    FamilyChecks &checks() { return m_checks; }
    Household &household() { return m_dossier.household; }
    const std::vector<Member> &members() const { return m_dossier.members; }
    FamilyEvent &event() { return m_event; }
    /// At the end of the day, as told so far.
    bool isPresent(const MemberId &id) const { return m_present.contains(id); }
    /// Nobody lives there together any more.
    bool isDeserted() const;

    /// The member as before going.
    Member goes(const MemberId &id, bool dies = false);
    MemberId joins(Member member);
    /// A head who goes needs somebody in the place, as long as anybody stays.
    void turnTo(const HeadChoice &choice);
    /// Who is still on the list goes with the household.
    void close();
    void write();

private:
    bool isMover(const MemberId &id) const;
    QString nameOf(const MemberId &id) const;
    FamilyEventPerson person(const Member &member, bool mover, int before, int after) const;
    void turn(Member &member, int relation);

    Writer &m_writer;
    FamilyChecks m_checks;
    EventNote m_note;
    Dossier m_dossier;
    FamilyEvent m_event;
    QString m_words;                ///< the reason, or the event's own word
    QSet<MemberId> m_present;
    std::vector<FamilyEventPerson> m_persons;
};

} // namespace xieli::casework
