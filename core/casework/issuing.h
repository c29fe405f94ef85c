// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/exporting.h"
#include "papers/paper.h"
#include "papers/tableout.h"

namespace xieli::casework {

struct PostingOptions {
    Day postedOn;
    bool showAmount = false;
    bool maskNames = false;
    QString hotlineTownship;
    QString hotlineCounty;
};

struct RosterOptions {
    QString number = {};                        ///< 文号; empty: none stands on it
    Day day = {};                               ///< on which it is made out; invalid: today
    papers::Sheet sheet = papers::Sheet::A4;
    QString village = {};                       ///< its families alone; empty: all
};

/// 公示 list of the decisions in force in a month. Refused by the lint with row and reason.
Result<papers::Paper> postingList(Office &office, Month month, const PostingOptions &options);
/// 发放花名册 of the month's batch as .xlsx, CSV or .pdf (whose bytes are kept), with totals and the amount in Chinese capitals. Its
/// numbers stand whole for bank and finance office only where the wish says so; that is registered. `village`: its families alone, empty: all.
/// Refused of a village of which nobody is paid: casework.roster_village {village, known}.
Result<Exported> exportPayRoster(Office &office, Month month, const ExportWish &wish, const QString &path, const PdfMaker &pdf, const QString &village = {});
/// Its rows with whole numbers, for whoever asks what is in it.
Result<papers::TableOut> payRosterTable(Office &office, Month month, const QString &village = {});
/// The villages whose families the month pays, in the order of the list.
Result<QStringList> rosterVillages(Office &office, Month month);
/// 发放花名册 as a paper with masked numbers, from the month's batch.
Result<papers::Paper> payRosterPaper(Office &office, Month month, const RosterOptions &options = {});
/// Keeps the bytes of a paper that was given out, with its digest.
Result<PaperId> keepPaper(Office &office, const QString &kind, const QString &title, const QByteArray &bytes);
Result<void> registerPaper(Office &office, const QString &kind, const QString &title, const QByteArray &bytes);

} // namespace xieli::casework
