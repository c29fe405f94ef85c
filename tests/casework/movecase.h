// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/evidence.h"
#include "casework/moves.h"
#include "support/families.h"

#include <QDir>
#include <QTemporaryDir>

namespace xieli::test {

using namespace casework;
using namespace Qt::StringLiterals;

/// Offices with sticks between them, and families that move.
class MoveCase : public QObject {
protected:
    QTemporaryDir m_folder;
    int m_files = 0;

    QString fresh() { return m_folder.filePath(u"%1.xlp"_s.arg(++m_files)); }
    QString folder()
    {
        const QString path = m_folder.filePath(u"%1"_s.arg(++m_files));
        QDir().mkpath(path);
        return path;
    }
    Office office(const QString &name, OfficeRole role) { return newOffice(folder(), name, role, Day(2018, 7, 20)); }
    Office villageOf(Office &township, const QString &name)
    {
        Office village = office(name, OfficeRole::Village);
        acquaint(village, township, folder());
        return village;
    }
    QString pack(Office &from, Office &to)
    {
        const QString path = fresh();
        must(packParcel(from, to.id.text(), path));
        return path;
    }
    ParcelReport carry(Office &from, Office &to) { return must(takeInParcel(to, pack(from, to))); }

    /// A valid number of somebody born 1950-03-01.
    static QString number(int person)
    {
        const QString first = u"62990119500301"_s + u"%1"_s.arg(person, 3, 10, QLatin1Char('0'));
        static constexpr int weights[] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int at = 0; at < 17; ++at)
            sum += weights[at] * first.at(at).digitValue();
        return first + QLatin1Char("10X98765432"[sum % 11]);
    }
    /// Two persons with numbers, a survey, a visit, somebody who owes support, and a photograph.
    static HouseholdId family(Office &village, const QString &head, int first = 1)
    {
        const HouseholdId id = applicant(village, head, [&](Dossier &dossier) {
            for (std::size_t at = 0; at < dossier.members.size(); ++at)
                dossier.members[at].idNumberText = number(first + int(at));
            Visit visit;
            visit.id = VisitId::create();
            visit.day = Day(2018, 6, 2);
            visit.firstVisitor = u"王协理"_s;
            visit.visitorsSigned = true;
            dossier.visits.push_back(visit);
            dossier.surveys.front().visitId = visit.id;
            Obligor son;
            son.id = ObligorId::create();
            son.name = head + u"儿"_s;
            son.supports = dossier.members.front().id;
            dossier.obligors.push_back(son);
        });
        Evidence house;
        house.household = id;
        house.caption = u"住房外观"_s;
        must(attachEvidence(village, house, jpeg(), 40, 30));
        return id;
    }
    static QByteArray jpeg()
    {
        const auto segment = [](int marker, const QByteArray &content) {
            const auto size = content.size() + 2;
            return QByteArray("\xff") + char(marker) + char(size / 256) + char(size % 256) + content;
        };
        return QByteArray("\xff\xd8") + segment(0xe0, QByteArray("JFIF\0\1\1\0\0\1\0\1\0\0", 14)) + segment(0xdb, QByteArray(65, 'q')) + segment(0xda, QByteArray(10, 's'))
            + QByteArray(40, 'x') + "\xff\xd9";
    }
    static void leave(Office &village, const HouseholdId &id, const QString &destination, Day day = Day(2018, 7, 3))
    {
        std::vector<MemberId> all;
        for (const Member &member : must(dossier(village, id)).members)
            all.push_back(member.id);
        must(recordLeaving(village, {FamilyEventKind::MoveOut, id, all, {}, {day, u"投靠子女"_s, {}}, destination}));
    }
    static MoveRow only(Office &office, bool settledToo = false)
    {
        const auto rows = must(moves(office, settledToo));
        if (rows.size() != 1)
            qFatal("%zu moves, not one", rows.size());
        return rows.front();
    }
    /// Households that are open, by their heads.
    static QStringList open(Office &office)
    {
        QStringList heads;
        for (const Dossier &dossier : must(office.file->read([](Reader &reader) { return reader.dossiers(); })))
            if (!dossier.household.closedOn)
                heads << (dossier.head() ? dossier.head()->name : u"?"_s);
        heads.sort();
        return heads;
    }
    static bool isSound(Office &office) { return office.file->integrity().has_value(); }
};

} // namespace xieli::test
