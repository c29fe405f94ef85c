// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/survey.h"

#include <QHash>

namespace xieli::intake {

/// Finds the household that a row of a list speaks of, by name and identity number.
class KnownPeople {
public:
    explicit KnownPeople(const std::vector<KnownHousehold> &households);

    enum class Match {
        Sure,           ///< name and number agree, or one of them is missing in the row and the other is unique
        NumberDiffers,  ///< the only household of that name; the register's number is wrong, missing or shared, or nearly the same
        NameDiffers,    ///< the only household with that number; the name is another one
        None,           ///< nobody of that name or number
        Ambiguous,      ///< several of that name, and the number decides nothing
        Stranger        ///< one of that name, but with another sound number: somebody else
    };
    struct Answer {
        Match match = Match::None;
        const KnownHousehold *household = nullptr;
        const KnownMember *member = nullptr;    ///< set where the row named a member who is not the head
    };

    /// `name` may be the head's or, where no head has it, a member's.
    Answer find(const QString &name, const QString &idText) const;

private:
    struct Person {
        const KnownHousehold *household = nullptr;
        const KnownMember *member = nullptr;
        QString idText;
    };
    Answer choose(const std::vector<Person> &named, const std::vector<Person> &numbered, const QString &name, const QString &idText) const;
    bool isSound(const QString &idText) const;

    QHash<QString, std::vector<Person>> m_heads;
    QHash<QString, std::vector<Person>> m_members;
    QHash<QString, std::vector<Person>> m_byNumber;
};

/// True where two identity texts may be the same number: equal, one rounded by a spreadsheet or cut short, or at most two
/// places different.
bool mayBeSameNumber(const QString &a, const QString &b);

} // namespace xieli::intake
