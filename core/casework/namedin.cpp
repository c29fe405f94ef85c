// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/namedin.h"

namespace xieli::casework {

NamedIn::NamedIn(Reader &reader, const HouseholdId &household, const QSet<QString> &names)
    : m_names(names)
{
    m_names.remove(QString());
    m_alone = m_names;
    QSet<QString> longer;
    reader.forEachOf<Member>({"name", "household_id"}, {}, [&](const Member &member) {
        if (member.household == household)
            return;
        m_alone.remove(member.name);
        if (!m_names.contains(member.name) && std::ranges::any_of(m_names, [&](const QString &name) { return member.name.contains(name); }))
            longer.insert(member.name);
    });
    m_longer = longer.values();
    std::ranges::sort(m_longer, std::greater(), [](const QString &name) { return name.size(); });
}

bool NamedIn::holds(QString text, const QSet<QString> &names) const
{
    for (const QString &other : m_longer)
        text.replace(other, QStringLiteral(" "));
    return std::ranges::any_of(names, [&](const QString &name) { return text.contains(name); });
}

} // namespace xieli::casework
