// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/reportperiod.h"

#include "papers/format.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

int lengthOf(ReportKind kind)
{
    switch (kind) {
    case ReportKind::Month: return 1;
    case ReportKind::Quarter: return 3;
    case ReportKind::HalfYear: return 6;
    case ReportKind::Year: return 12;
    }
    Q_UNREACHABLE();
}

int partOf(const ReportPeriod &period) { return (period.first.month() - 1) / lengthOf(period.kind) + 1; }

} // namespace

ReportPeriod ReportPeriod::of(ReportKind kind, Month month)
{
    const int length = lengthOf(kind);
    const Month first(month.year(), (month.month() - 1) / length * length + 1);
    return {kind, first, first + (length - 1)};
}

std::optional<ReportPeriod> ReportPeriod::parse(QStringView code)
{
    if (const auto month = Month::parse(code))
        return of(ReportKind::Month, *month);
    const auto january = Month::parse(code.left(4).toString() + u"-01"_s);
    if (!january)
        return std::nullopt;
    if (code.size() == 4)
        return of(ReportKind::Year, *january);
    const int part = code.size() == 7 && code[4] == u'-' && code[6].isDigit() ? code[6].digitValue() : 0;
    if (code.size() == 7 && code[5] == u'Q' && part >= 1 && part <= 4)
        return of(ReportKind::Quarter, *january + (part - 1) * 3);
    if (code.size() == 7 && code[5] == u'H' && part >= 1 && part <= 2)
        return of(ReportKind::HalfYear, *january + (part - 1) * 6);
    return std::nullopt;
}

QString ReportPeriod::code() const
{
    const QString year = QString::number(first.year());
    switch (kind) {
    case ReportKind::Month: return first.toString();
    case ReportKind::Quarter: return year + u"-Q"_s + QString::number(partOf(*this));
    case ReportKind::HalfYear: return year + u"-H"_s + QString::number(partOf(*this));
    case ReportKind::Year: return year;
    }
    Q_UNREACHABLE();
}

QString ReportPeriod::words(const papers::Wording &wording) const
{
    if (kind == ReportKind::Month)
        return papers::monthWords(first);
    const QString key = kind == ReportKind::Quarter ? u"reports.quarter_"_s + QString::number(partOf(*this))
        : kind == ReportKind::HalfYear              ? u"reports.half_"_s + QString::number(partOf(*this))
                                                    : u"reports.year"_s;
    return wording.text(key, {{u"year"_s, QString::number(first.year())}});
}

std::vector<Month> ReportPeriod::months() const
{
    std::vector<Month> all;
    for (Month month = first; month <= last; ++month)
        all.push_back(month);
    return all;
}

} // namespace xieli::casework
