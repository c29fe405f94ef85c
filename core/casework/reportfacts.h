// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"
#include "casework/reportcolumns.h"
#include "casework/reportperiod.h"
#include "model/casefile.h"
#include "model/payment.h"

#include <QHash>

namespace xieli::casework {

/// A household as the statistics see it: a few columns of each of its rows.
struct ReportHousehold {
    Household household;
    QString village;                        ///< as on its lists; where none is written, of the office that keeps it
    std::vector<Member> members;
    std::vector<Decision> decisions;        ///< that give, with the persons whom they name
    std::vector<Decision> endings = {};     ///< by which something was stopped, not voided: each begins the month after the last one paid

    const Member *member(const MemberId &id) const;
    const Member *head() const;
};

/// Money to or from a household in a month of the year.
struct ReportMoney {
    /// Cancelled: a line that was approved, never arrived and is not to be paid any more; Bounced: an order, not issued again, of lines that stand.
    enum class What { Line, Opening, Recovered, Bounced, Cancelled };
    What what = What::Line;
    int household = 0;                      ///< index into ReportFacts::households
    std::optional<MemberId> member;
    QString benefit;                        ///< empty of an order
    PaymentKind kind = PaymentKind::Regular;
    Month month = Month(2000, 1);           ///< of the batch; of an opening payment the month it was for; of a receipt that of its day
    Money amount;
    Money extra;
    int persons = 0;
    Day cancelledOn = {};                   ///< the day on which that was entered
};

/// Part of a benefit's money of one month, as the township wrote down.
struct ReportFunding {
    Month month = Month(2000, 1);
    QString benefit;
    QString source;
    Money amount;
};

struct ReportBatch {
    Month month = Month(2000, 1);
    Money lines;                            ///< its own and back-pay lines that nobody cancelled
    Money orders;                           ///< the same
    bool hasOrders = false;
};

/// Everything that reports of one year count, read once, table by table.
struct ReportFacts {
    std::vector<ReportHousehold> households;
    QHash<HouseholdId, int> places;
    std::vector<ReportMoney> money;         ///< January … `last`
    std::vector<ReportFunding> funding;
    std::vector<ReportBatch> batches;       ///< approved months
};
/// `first` … `last` lie in one year. Holds no dossier: what a household earned or owns stays unread.
ReportFacts reportFacts(Reader &reader, const ReportPeriod &period);

} // namespace xieli::casework
