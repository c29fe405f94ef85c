// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/packedtext.h"
#include "base/month.h"
#include "model/ids.h"

namespace xieli {

using ReportIssueId = Id<struct ReportIssueTag>;

/// 已上报的统计报表: figures as they went out, with who stood in them. Never rewritten; a report that corrects it is another row.
struct ReportIssue {
    ReportIssueId id;
    QString period;                         ///< "2018-06", "2018-Q2", "2018-H1", "2018"
    int form = 1;                           ///< of the columns
    PackedText cells;                       ///< JSON
    PackedText members;                     ///< JSON
    QString digest;                         ///< hex over cells and members
    QString progress;                       ///< 工作进展
    QString difficulties;                   ///< 存在困难
    QString experience;                     ///< 经验做法
    Day issuedOn;
    QString issuedBy;
    QString reason;                         ///< why it was issued although an equation does not hold; empty: all held

    static constexpr auto table = "report_issue";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("period", self.period);
        field("form", self.form);
        field("cells", self.cells);
        field("members", self.members);
        field("digest", self.digest);
        field("progress", self.progress);
        field("difficulties", self.difficulties);
        field("experience", self.experience);
        field("issued_on", self.issuedOn);
        field("issued_by", self.issuedBy);
        field("reason", self.reason);
    }
};

} // namespace xieli
