// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/retaining.h"
#include "casework/users.h"
#include "store/recovery.h"
#include "support/families.h"
#include "support/pages.h"

#include <QDir>
#include <QTemporaryDir>

namespace xieli::test {

using namespace casework;
using namespace Qt::StringLiterals;

/// What the tests of retention share: offices in folders of their own, time that passes, a second person, and a look into the pages of the
/// file, where what was destroyed must not be found.
class RetentionCase : public QObject {
protected:
    QTemporaryDir m_folder;
    int m_files = 0;

    QString fresh()
    {
        const QString folder = m_folder.filePath(u"f%1"_s.arg(++m_files));
        QDir().mkpath(folder);
        return folder;
    }
    /// With a second person, whose signature a destruction needs.
    static Office made(const QString &folder, OfficeRole role, QString *recovery = nullptr, const QString &name = u"甲村"_s, const QString &packs = u"gannan-2018"_s)
    {
        initXieliResources();
        auto created = must(createOffice({folder + u"/甲村.xieli"_s, name, role, u"629901"_s, packs, u"clerk"_s, passphrase, Day(2018, 6, 20)}));
        if (recovery)
            *recovery = created.recoveryText;
        must(addUser(created.office, u"王二"_s, UserRole::Clerk, passphrase));
        return std::move(created.office);
    }
    static void later(Office &office, Day day)
    {
        office.today = day;
        office.file->setToday(day);
    }
    static QByteArray pagesOf(const QString &path, const QString &recovery)
    {
        return test::pagesOf(Connection(path, *fileKeyFrom(recovery), Connection::Mode::Existing));
    }
    ParcelReport carry(Office &from, Office &to)
    {
        const QString parcel = fresh() + u"/p.xlp"_s;
        must(packParcel(from, to.name, parcel));
        return must(takeInParcel(to, parcel));
    }
    static Result<DestructionReport> signedBySecond(Office &office, const Result<DestructionId> &list)
    {
        return list ? destroyPrepared(office, *list, {u"王二"_s, passphrase}) : tl::unexpected(list.error());
    }
};

/// A family whose values are known, to be looked for after they were destroyed.
class FamilyRetentionCase : public RetentionCase {
protected:
    const QStringList m_values{u"钱多多甲"_s, u"629901195001011234"_s, u"某某路十七号"_s, u"13900007777"_s, u"写在备注里的丁"_s, u"走掉的孩子戊"_s};

    HouseholdId familyIn(Office &office)
    {
        const HouseholdId id = applicant(office, m_values[0], [this](Dossier &dossier) {
            dossier.members[0].idNumberText = m_values[1];
            dossier.members[1].name = m_values[5];
            dossier.household.address = m_values[2];
            dossier.household.phone = m_values[3];
            dossier.household.note = m_values[4];
        });
        must(assessMonth(office, Month(2018, 6)));
        return id;
    }
    static void close(Office &office, const HouseholdId &id, Day day)
    {
        must(office.file->change({u"casework.change_correct"_s, {{u"head"_s, u"钱多多甲"_s}}}, [&](Writer &writer) {
            Household household = *writer.find<Household>(id);
            household.closedOn = day;
            writer.update(household);
        }));
    }
    static std::vector<HouseholdId> listed(Office &office, Day day)
    {
        std::vector<HouseholdId> ids;
        for (const RetentionRow &row : must(retentionList(office, day)).rows)
            if (row.keptBack.isEmpty())
                ids.push_back(row.household);
        return ids;
    }
    static Result<DestructionReport> destroyAll(Office &office, const std::vector<HouseholdId> &chosen)
    {
        return signedBySecond(office, prepareDestruction(office, chosen, u"训档〔2022〕1号"_s));
    }
};

} // namespace xieli::test
