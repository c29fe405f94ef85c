// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/household.h"
#include "store/reader.h"

#include <QSet>

namespace xieli::casework {

/// Whether a title means a family's people: 王强 is not named by 王强军户家庭档案.
class NamedIn {
public:
    /// `names`: of the family's people; the others are read.
    NamedIn(Reader &reader, const HouseholdId &household, const QSet<QString> &names);

    /// Somebody of the family is named, or somebody else of the very same name.
    bool names(const QString &text) const { return holds(text, m_names); }
    /// Nobody else is called so.
    bool namesThemAlone(const QString &text) const { return holds(text, m_alone); }

private:
    bool holds(QString text, const QSet<QString> &names) const;

    QSet<QString> m_names;
    QSet<QString> m_alone;
    QStringList m_longer;   ///< names of others in which one of the family's stands; the longest first
};

} // namespace xieli::casework
