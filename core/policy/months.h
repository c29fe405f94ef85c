// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/context.h"

#include <map>

namespace xieli::policy {

/// The law in the months of events: an event is judged by the law of its own month, whatever month is assessed.
class EventMonths {
public:
    explicit EventMonths(Context &assessed) : m_assessed(assessed) {}

    Context &at(Month month)
    {
        if (month == m_assessed.month())
            return m_assessed;
        return m_others.try_emplace(month, m_assessed.law(), month).first->second;
    }
    /// What was said under other months is said in the assessment.
    void tell()
    {
        for (auto &[month, context] : m_others)
            for (Finding &finding : context.takeFindings())
                m_assessed.say(finding.kind, std::move(finding.key), std::move(finding.arguments), std::move(finding.subject), std::move(finding.field));
    }

private:
    Context &m_assessed;
    std::map<Month, Context> m_others;
};

} // namespace xieli::policy
