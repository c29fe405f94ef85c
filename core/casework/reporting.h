// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/exporting.h"
#include "casework/reportcolumns.h"
#include "casework/reportperiod.h"
#include "model/report.h"

#include <array>
#include <map>

namespace xieli::casework {

/// 统计报表: the township's statistics of a period in the columns of policy-facts §10.1, by village and programme, with the equations that
/// must hold in them. Every figure opens to the households behind it.

/// Whole households, persons or fen.
using ReportFigures = std::array<std::int64_t, reportColumnCount>;

/// Which row; an empty village is all of them together.
struct ReportRowKey {
    QString village;
    Programme programme = Programme::Total;
    friend bool operator==(const ReportRowKey &, const ReportRowKey &) = default;
    friend bool operator<(const ReportRowKey &a, const ReportRowKey &b) { return a.village != b.village ? a.village < b.village : a.programme < b.programme; }
};

struct CellKey {
    QString village;
    Programme programme = Programme::Total;
    ReportColumn column = ReportColumn::Households;
};

/// A benefit's money in the period and where it comes from (资金来源). `blank`: nobody wrote down from where.
struct MoneySourceRow {
    QString benefit;
    QString title;                      ///< its name in the office's law
    Money out;
    std::map<QString, Money> parts;
    Money blank;
};

/// The same of one village. Sources are written down for a month's benefit, not for a line: a village's part of one is known where the month's
/// money of the benefit came from one source alone, or went to one village alone. The rest is `together`: several sources for several villages.
/// The row without a village says what those sources gave together; `out` and `together` are zero there.
struct VillageSourceRow {
    QString village;
    QString benefit;
    QString title;
    Money out;                          ///< = its parts + together + blank
    std::map<QString, Money> parts;
    Money together;
    Money blank;
};

/// One equation: "K1" … "K10" with both sides; where several rows were compared, those of the first that does not hold.
struct ReportCheck {
    QString code;
    bool holds = true;
    QString left;
    QString right;
    QString where = {};                 ///< the row, in words; empty: all
    std::vector<HouseholdId> households = {}; ///< at which it does not hold, where that is known
    CellKey cell = {};                  ///< the figure that is held against the others; of the first row that does not fit
};

struct Report {
    ReportPeriod period;
    std::map<ReportRowKey, ReportFigures> rows;
    std::vector<MoneySourceRow> sources;
    std::vector<VillageSourceRow> villageSources; ///< by village, then what is not divided; each column adds up to that of `sources`, to the fen
    std::vector<ReportCheck> checks;
    QString begins;                     ///< code of the issued report with whose end it begins; empty: none was issued, computed
    QByteArray cells;                   ///< canonical JSON of the figures
    QByteArray members;                 ///< canonical JSON of who stands in them at the end

    std::int64_t at(const CellKey &key) const;
    /// 人均补助: the month's own money for each person and month, half up to the fen; empty where there is nobody.
    std::optional<Money> perHead(const ReportRowKey &row) const;
    bool hasFaults() const;
};
/// Computed now; nothing is written. Errors: those of lawOf().
Result<Report> report(Office &office, const ReportPeriod &period);

/// One household behind a figure.
struct BehindRow {
    HouseholdId household;
    QString headName;
    QString village;
    QString group;
    QStringList persons;                ///< names; "未列名" where nobody is named
    std::int64_t value = 0;             ///< its part: households (1 or 0, corrections −1), persons, fen
    QString why;                        ///< of an exit or a correction, what is known of it
};
/// The parts add up to the figure.
Result<std::vector<BehindRow>> behind(Office &office, const ReportPeriod &period, const CellKey &key);

/// A figure of the money's sources: "out", "blank", or one of fundingSources(); of a village also "together".
struct SourceKey {
    QString benefit;
    QString source;
    std::optional<QString> village = {};    ///< empty: all of them
};
/// The households that were paid this benefit in the months in which the source gave a part of it (of "blank": in which not all was written
/// down); of a village those of its figure. Each row says all that the household was paid: sources are written down for a month's benefit,
/// not for a household, and so they add up to the figure only where the source gave all of those months (sourceNote() says so). Errors: reports.source_unknown.
Result<std::vector<BehindRow>> behindSource(Office &office, const ReportPeriod &period, const SourceKey &key);

/// Households at which an equation does not hold; where it holds or they are not known, those of the figure that it holds against others.
Result<std::vector<BehindRow>> behindCheck(Office &office, const Report &report, const ReportCheck &check);
/// Some households of a table; the part of each is how often it is named.
Result<std::vector<BehindRow>> behindHouseholds(Office &office, const std::vector<HouseholdId> &households);

QString rowText(const ReportRowKey &row, const papers::Wording &wording);
QString checkText(const ReportCheck &check, const papers::Wording &wording);

} // namespace xieli::casework
