// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/backupdue.h"

#include "casework/backupinside.h"
#include "casework/backups.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

constexpr int oldAfterDays = 7;         ///< of the copy at a second place
constexpr int firstDrillAfterDays = 30;
constexpr int drillEveryMonths = 6;

class BackupsDue {
public:
    BackupsDue(Office &office, std::vector<DueItem> &list) : m_office(office), m_list(list) {}

    void run(const std::vector<BackupPlace> &places, const std::vector<BackupRun> &runs, Day founded, Reader &reader)
    {
        bool hasSecond = false;
        for (const BackupPlace &place : places) {
            failures(place, runs);
            if (place.kind == BackupKind::Beside)
                continue;
            hasSecond = true;
            second(place, runs, reader);
        }
        if (!hasSecond)
            add(founded.addDays(1), u"due.backup_no_second"_s, {});
        drills(runs);
    }

private:
    void add(Day day, const QString &reason, Arguments arguments)
    {
        if (day <= m_office.today)
            m_list.push_back({DueKind::Backup, {}, {}, {}, {}, day, reason, std::move(arguments)});
    }

    static const BackupRun *newest(const BackupPlace &place, const std::vector<BackupRun> &runs, std::optional<BackupOutcome> outcome = {})
    {
        for (const BackupRun &run : runs) // the newest first
            if (run.place == place.id && (!outcome || run.outcome == *outcome))
                return &run;
        return nullptr;
    }

    void failures(const BackupPlace &place, const std::vector<BackupRun> &runs)
    {
        const BackupRun *last = newest(place, runs);
        if (last && last->outcome == BackupOutcome::Failed)
            add(std::min(m_office.today, Day::fromString(last->madeAt.left(10), Qt::ISODate)), u"due.backup_failed"_s,
                {{u"place"_s, placeText(m_office, place)}, {u"why"_s, last->reason}});
    }

    void second(const BackupPlace &place, const std::vector<BackupRun> &runs, Reader &reader)
    {
        const BackupRun *last = newest(place, runs, BackupOutcome::Verified);
        const QString name = placeText(m_office, place);
        if (!last)
            add(place.since, u"due.backup_never"_s, {{u"place"_s, name}});
        else if (last->verifiedOn && reader.workSince(last->headSequence, backupTables()) > 0)
            add(last->verifiedOn->addDays(oldAfterDays), u"due.backup_old"_s,
                {{u"place"_s, name}, {u"day"_s, last->verifiedOn->toString(Qt::ISODate)}, {u"days"_s, QString::number(last->verifiedOn->daysTo(m_office.today))}});
    }

    void drills(const std::vector<BackupRun> &runs)
    {
        std::optional<Day> drilled, first;
        for (const BackupRun &run : runs) {
            if (run.drilledOn)
                drilled = drilled ? std::max(*drilled, *run.drilledOn) : *run.drilledOn;
            if (run.verifiedOn)
                first = first ? std::min(*first, *run.verifiedOn) : *run.verifiedOn;
        }
        if (drilled)
            add(addMonths(*drilled, drillEveryMonths), u"due.backup_drill"_s, {{u"day"_s, drilled->toString(Qt::ISODate)}});
        else if (first)
            add(first->addDays(firstDrillAfterDays), u"due.backup_first_drill"_s, {});
    }

    Office &m_office;
    std::vector<DueItem> &m_list;
};

} // namespace

Result<void> addBackups(Office &office, std::vector<DueItem> &list)
{
    if (office.packs.contains(u"training-"_s))
        return {};
    const auto places = backupPlaces(office);
    const auto runs = places ? backupRuns(office) : Result<std::vector<BackupRun>>();
    if (!places || !runs)
        return tl::unexpected(places ? runs.error() : places.error());
    return office.file->read([&](Reader &reader) { BackupsDue(office, list).run(*places, *runs, reader.office().createdOn, reader); });
}

} // namespace xieli::casework
