// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/household.h"

namespace xieli::policy {

/// What rows look at beside the recorded facts: what the household was found to be.
struct Standing {
    const Situation &situation;
    Context &context;
    std::optional<Category> category;   ///< empty: could not be told; that is said elsewhere
    std::optional<int> grade;           ///< class 1–4
    QString gradeText;                  ///< "3 or 4" where people must decide
    int persons = 0;                    ///< of the household, 特困 persons not counted
    Persons tekun;
    std::vector<MemberId> singles;      ///< 单人户

    bool isTekun(const Member &member) const { return std::find(tekun.begin(), tekun.end(), &member) != tekun.end(); }
    /// Bits of the categories that the household and its persons are in.
    std::uint32_t categories() const;
};

/// A person whom rows are asked about; what is costly to find is kept.
class Asked {
public:
    Asked(const Standing &standing, const Member *member) : m_standing(standing), m_member(member) {}

    const Member *member() const { return m_member; }
    /// Do all hold? Unknown where something that decides is not recorded: `missing` then names those fields, and only then.
    Fit allOf(const Conditions &conditions, std::vector<QLatin1String> &missing, bool asIfDibao = false);

private:
    Fit holds(const Condition &condition, std::vector<QLatin1String> &missing);
    Fit anyOf(const Condition &condition, std::vector<QLatin1String> &missing);
    Fit categoryFits(std::uint32_t codes) const;
    Fit gradeFits(std::uint32_t codes) const;
    Fit ofPerson(const Condition &condition, std::vector<QLatin1String> &missing);
    Fit ageFits(const Condition &condition, std::vector<QLatin1String> &missing);
    Fit monthsFit(const std::optional<Day> &since, const Condition &condition, QLatin1String field, std::vector<QLatin1String> &missing) const;
    Fit childFits(std::uint32_t codes, std::vector<QLatin1String> &missing);
    Fit livingFits(std::uint32_t codes, std::vector<QLatin1String> &missing) const;
    std::optional<LabourCapacity> labour();
    std::optional<int> age();
    std::optional<ChildStatus> childStatus(bool &isNotOrphan);

    const Standing &m_standing;
    const Member *m_member;
    bool m_ageKnown = false;
    bool m_asIfDibao = false;
    std::optional<int> m_age;
    bool m_childKnown = false;
    bool m_isNotOrphan = false;
    std::optional<ChildStatus> m_child;
};

} // namespace xieli::policy
