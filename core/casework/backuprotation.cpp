// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/backups.h"

#include <QDateTime>
#include <QSet>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

/// Keeps the first that it sees of each of so many spans.
class Spans {
public:
    explicit Spans(int wanted) : m_wanted(wanted) {}
    bool wants(int span)
    {
        if (m_seen.contains(span) || m_seen.size() >= m_wanted)
            return false;
        m_seen.insert(span);
        return true;
    }

private:
    int m_wanted;
    QSet<int> m_seen;
};

} // namespace

std::vector<BackupRun> makingRoom(std::vector<BackupRun> runs, const BackupPlace &place)
{
    std::stable_sort(runs.begin(), runs.end(), [](const BackupRun &one, const BackupRun &other) { return one.madeAt > other.madeAt; });
    Spans days(place.keepDays), weeks(place.keepWeeks), months(place.keepMonths);
    std::vector<BackupRun> old;
    for (std::size_t at = 0; at < runs.size(); ++at) {
        const QDate day = QDateTime::fromString(runs[at].madeAt, Qt::ISODate).toLocalTime().date();
        int year = 0;
        const int week = day.weekNumber(&year);
        const bool ofDay = days.wants(int(day.toJulianDay()));
        const bool ofWeek = weeks.wants(year * 100 + week);
        const bool ofMonth = months.wants(day.year() * 100 + day.month());
        if (at > 0 && !ofDay && !ofWeek && !ofMonth)
            old.push_back(runs[at]);
    }
    return old;
}

} // namespace xieli::casework
