// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"
#include "papers/paper.h"

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
};

/// 公示 list of the decisions in force in a month. Refused by the lint with row and reason.
Result<papers::Paper> postingList(Office &office, Month month, const PostingOptions &options);
/// 发放花名册 as a paper, from the month's batch.
Result<papers::Paper> payRosterPaper(Office &office, Month month, const RosterOptions &options = {});
/// 发放花名册 as xlsx, with totals and the amount in Chinese capitals. Written whole or not at all.
Result<void> writePayRoster(Office &office, Month month, const QString &path);
/// Keeps the bytes of a paper that was given out, with its digest.
Result<PaperId> keepPaper(Office &office, const QString &kind, const QString &title, const QByteArray &bytes);
Result<void> registerPaper(Office &office, const QString &kind, const QString &title, const QByteArray &bytes);

} // namespace xieli::casework
