// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/month.h"
#include "model/ids.h"

#include <QString>

namespace xieli {

/// 出表登记: one file with whole identity or bank numbers that left the office. Written before the file stands, and never taken back. Where
/// the file then did not come about, a following line says so, without columns and without anybody who took it.
struct ExportEntry {
    ExportEntryId id;
    int number = 0;                         ///< 1, 2, 3 …: it stands in the mark of the file
    Day day;
    QString user;                           ///< who was at the desk
    QString list;                           ///< title of the list
    QString columns;                        ///< the columns with numbers, with 、 between
    int rows = 0;                           ///< of a list; of a paper, how many whole numbers stand in it
    QString file;                           ///< name without folder; empty: it was printed
    QString digest;                         ///< SHA-256 of its bytes, hex
    QString takenBy;                        ///< who takes the file along
    QString reason;

    static constexpr auto table = "export_entry";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("number", self.number);
        field("day", self.day);
        field("user", self.user);
        field("list", self.list);
        field("columns", self.columns);
        field("rows", self.rows);
        field("file", self.file);
        field("digest", self.digest);
        field("taken_by", self.takenBy);
        field("reason", self.reason);
    }
};

} // namespace xieli
