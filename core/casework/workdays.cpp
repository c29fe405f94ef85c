// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/workdays.h"

#include "intake/readsheet.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

std::optional<Error> wrongDay(const WorkDay &each, int year, QSet<QString> &seen)
{
    const Day day = QDate::fromString(each.id, Qt::ISODate);
    if (!day.isValid() || (each.kind != u"rest" && each.kind != u"work"))
        return Error{u"workdays.day_wrong"_s, {{u"day"_s, each.id}}};
    if (day.year() != year)
        return Error{u"workdays.other_year"_s, {{u"day"_s, each.id}, {u"year"_s, QString::number(year)}}};
    if (seen.contains(each.id))
        return Error{u"workdays.day_twice"_s, {{u"day"_s, each.id}}};
    seen.insert(each.id);
    if ((each.kind == u"rest") != (day.dayOfWeek() <= 5))
        return Error{each.kind == u"rest" ? u"workdays.rest_on_weekend"_s : u"workdays.work_on_weekday"_s, {{u"day"_s, each.id}}};
    return std::nullopt;
}

/// "2018-10-01", or "2018-10-01至2018-10-07" with all its days; empty: the cell is none.
std::vector<Day> daysIn(const QString &text)
{
    static const QRegularExpression until(u"\\s*[至到~～—–]+\\s*"_s);
    constexpr int longest = 31;
    const auto dayOf = [](const QString &said) { return parseDay(said.left(said.indexOf(u'T') < 0 ? int(said.size()) : said.indexOf(u'T'))); };
    const QStringList ends = text.split(until);
    const auto first = dayOf(ends.front()), last = ends.size() == 2 ? dayOf(ends.back()) : first;
    if (!first || !last || ends.size() > 2 || *last < *first || first->daysTo(*last) >= longest)
        return {};
    std::vector<Day> days;
    for (Day day = *first; day <= *last; day = day.addDays(1))
        days.push_back(day);
    return days;
}

/// "rest" or "work", as "休", "劳动节放假", "补班" say it; empty: the cell says neither.
QString kindIn(const QString &text)
{
    static const QRegularExpression work(u"^(班|调休|work)$|上班|补班"_s), rest(u"^(休|rest)$|放假|休息|公休|补休"_s);
    return work.match(text).hasMatch() ? u"work"_s : rest.match(text).hasMatch() ? u"rest"_s : QString();
}

/// One row of a sheet as far as it can be read, a line for each of its days; empty: a heading, a remark.
std::vector<WorkDay> readRow(const QStringList &cells)
{
    std::vector<Day> days;
    QString kind;
    QStringList names;
    for (const QString &cell : cells) {
        const QString text = cell.trimmed();
        if (auto found = days.empty() ? daysIn(text) : std::vector<Day>(); !found.empty()) {
            days = std::move(found);
            continue;
        }
        const QString said = kind.isEmpty() ? kindIn(text) : QString();
        kind = kind.isEmpty() ? said : kind;
        static const QStringList bare{u"休"_s, u"放假"_s, u"休息"_s, u"rest"_s, u"班"_s, u"上班"_s, u"调休"_s, u"调休上班"_s, u"work"_s};
        if (!text.isEmpty() && (said.isEmpty() || !bare.contains(text)))
            names << text;
    }
    std::vector<WorkDay> found;
    for (const Day day : days) {
        WorkDay each;
        each.id = isoText(day);
        each.kind = kind;
        each.name = names.join(u' ');
        found.push_back(std::move(each));
    }
    return found;
}

/// Of the day, else the first that the year's list names.
QString sourceBefore(const std::vector<WorkDay> &before, const QString &day)
{
    QString ofYear;
    for (const WorkDay &each : before) {
        if (each.id == day && !each.source.isEmpty())
            return each.source;
        ofYear = ofYear.isEmpty() ? each.source : ofYear;
    }
    return ofYear;
}

} // namespace

WorkCalendar workCalendar(Reader &reader)
{
    WorkCalendar calendar;
    reader.forEach<WorkDay>([&](const WorkDay &each) {
        calendar.years.insert(each.year);
        (each.kind == u"work" ? calendar.work : calendar.rest).insert(QDate::fromString(each.id, Qt::ISODate));
    });
    return calendar;
}

Result<WorkCalendar> workCalendar(Office &office)
{
    return office.file->read([](Reader &reader) { return workCalendar(reader); });
}

Result<std::vector<WorkDay>> workDays(Office &office, int year)
{
    return office.file->read([&](Reader &reader) {
        auto days = reader.where<WorkDay>("year", year);
        std::sort(days.begin(), days.end(), [](const WorkDay &a, const WorkDay &b) { return a.id < b.id; });
        return days;
    });
}

Result<void> keepWorkDays(Office &office, int year, std::vector<WorkDay> days)
{
    if (days.empty())
        return fail(u"workdays.empty_list"_s, {{u"year"_s, QString::number(year)}});
    QSet<QString> seen;
    for (WorkDay &each : days) {
        if (auto wrong = wrongDay(each, year, seen))
            return tl::unexpected(*wrong);
        each.year = year;
        each.user = office.user;
    }
    return office.file->change({u"workdays.change"_s, {{u"year"_s, QString::number(year)}, {u"days"_s, QString::number(days.size())}}}, [&](Writer &writer) {
        for (const WorkDay &before : writer.where<WorkDay>("year", year))
            if (!seen.contains(before.id))
                writer.remove<WorkDay>(before.id);
        for (const WorkDay &each : days)
            writer.put(each);
    });
}

Result<WorkDaysRead> readWorkDays(const QString &path, const papers::Wording &wording)
{
    const auto book = intake::readWorkbook(path);
    if (!book)
        return tl::unexpected(book.error());
    WorkDaysRead read;
    const auto leave = [&](const intake::Row &row, const QStringList &cells, const QString &why) {
        const QString text = cells.join(u' ').simplified();
        if (!text.isEmpty())
            read.left << wording.text(why, {{u"row"_s, QString::number(row.number + 1)}, {u"text"_s, text}});
    };
    for (const intake::Sheet &sheet : book->sheets)
        for (const intake::Row &row : sheet.rows) {
            QStringList cells;
            for (const intake::Cell &cell : row.cells)
                cells << cell.text;
            auto found = readRow(cells);
            if (found.empty()) {
                if (!read.days.empty() || read.skipped > 0)
                    leave(row, cells, u"workdays.row_without_day"_s);
                continue;
            }
            if (found.front().kind.isEmpty())
                return fail(u"workdays.row_unclear"_s, {{u"row"_s, QString::number(row.number + 1)}, {u"text"_s, cells.join(u' ').simplified()}});
            for (WorkDay &each : found) {
                const Day day = QDate::fromString(each.id, Qt::ISODate);
                if (each.kind == u"rest" && day.dayOfWeek() > 5) {
                    ++read.skipped;
                    if (found.size() == 1) // of a week of holidays the weekend goes without saying
                        leave(row, cells, u"workdays.row_weekend"_s);
                    continue;
                }
                read.year = read.year ? read.year : day.year();
                read.days.push_back(std::move(each));
            }
        }
    if (read.days.empty())
        return fail(u"workdays.no_rows"_s, {{u"file"_s, QFileInfo(path).fileName()}});
    return read;
}

Result<WorkDaysTaken> takeWorkDays(Office &office, const QString &path, const QString &source)
{
    auto read = readWorkDays(path, office.wording);
    if (!read)
        return tl::unexpected(read.error());
    const auto before = workDays(office, read->year);
    if (!before)
        return tl::unexpected(before.error());
    WorkDaysTaken taken{read->year, 0, 0, read->skipped, read->left};
    for (WorkDay &each : read->days) {
        each.source = source.trimmed().isEmpty() ? sourceBefore(*before, each.id) : source.trimmed();
        ++(each.kind == u"rest" ? taken.rest : taken.work);
    }
    if (const auto kept = keepWorkDays(office, taken.year, std::move(read->days)); !kept)
        return tl::unexpected(kept.error());
    return taken;
}

DueDay dueDay(const policy::Term &term, Day begun, const std::vector<Standstill> &standstills, const WorkCalendar &calendar)
{
    DueDay due;
    if (!term.days || !begun.isValid())
        return due;
    const TermEnd end = termEnd(begun, *term.days, term.unit, standstills, calendar);
    due.day = end.day;
    for (int year : end.yearsWithoutList)
        due.findings.push_back({FindingKind::Empty, u"workdays.year_missing"_s, {{u"year"_s, QString::number(year)}}});
    return due;
}

} // namespace xieli::casework
