// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/assessing.h"
#include "casework/familychecks.h"
#include "casework/familyevents.h"
#include "casework/familytime.h"
#include "casework/register.h"
#include "support/offices.h"

#include <QTemporaryDir>

namespace xieli::test {

using namespace casework;
using namespace Qt::StringLiterals;

/// A village, and a family of three generations that things happen to.
class FamilyCase : public QObject {
protected:
    QTemporaryDir m_folder;
    int m_files = 0;

    Office village() { return newOffice(m_folder.path(), u"family%1"_s.arg(++m_files), OfficeRole::Village); }

    /// Head (born 1950), wife, son (1975) and the son's wife and child.
    static Dossier family(const QString &name)
    {
        Dossier dossier;
        dossier.household.group = u"1组"_s;
        dossier.household.address = u"柳树湾村12号"_s;
        const std::tuple<QString, int, Day, Sex> rows[] = {{name, 2, Day(1950, 3, 1), Sex::Male}, {name + u"妻"_s, 12, Day(1952, 5, 1), Sex::Female},
                                                           {name + u"子"_s, 20, Day(1975, 8, 1), Sex::Male}, {name + u"媳"_s, 38, Day(1978, 1, 1), Sex::Female},
                                                           {name + u"孙"_s, 41, Day(2010, 1, 1), Sex::Male}};
        for (const auto &[called, relation, born, sex] : rows) {
            Member member;
            member.name = called;
            member.relation = relation;
            member.typedBirthDate = born;
            member.typedSex = sex;
            member.labourCapacity = LabourCapacity::Lost;
            dossier.members.push_back(member);
        }
        return dossier;
    }

    struct Known {
        HouseholdId id;
        std::vector<MemberId> members;
    };
    static Known registered(Office &office, const Dossier &dossier)
    {
        Known known{must(registerHousehold(office, dossier)), {}};
        for (const Member &member : must(casework::dossier(office, known.id)).members)
            known.members.push_back(member.id);
        return known;
    }

    static QString list(const std::vector<Member> &members)
    {
        QStringList words;
        for (const Member &member : members)
            words << member.name + QString::number(member.relation);
        return words.join(u' ');
    }
    static QString on(Office &office, const HouseholdId &id, Day day) { return list(must(householdAsOf(office, id, day)).dossier.members); }
    static int counted(Office &office, const HouseholdId &id, Month month) { return must(provisional(office, must(dossier(office, id)), month)).persons; }
    static EventNote at(Day day, const QString &reason = {}) { return {day, reason, {}}; }
    static QString state(Office &office) { return QString::number(must(office.file->read([](Reader &reader) { return reader.chainHead(); })).sequence); }
};

} // namespace xieli::test
