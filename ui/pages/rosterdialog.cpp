// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/rosterdialog.h"

#include "casework/issuing.h"
#include "casework/paying.h"
#include "desk.h"

namespace xieli::ui {

using namespace Qt::StringLiterals;

RosterDialog::RosterDialog(Desk &desk, Month month, QWidget *parent, const QString &village)
    : PaperDialog(desk, tr("Pay roster on paper"), {1180, 760}, parent), m_month(month), m_village(village)
{
    setAttribute(Qt::WA_DeleteOnClose);
    layOut();
    begin();
}

Result<PaperDialog::Subject> RosterDialog::subject()
{
    const auto batch = casework::paymentBatch(m_desk.office(), m_month);
    const bool isApproved = batch && batch->state == BatchState::Approved; // a draft is not given out by itself
    return Subject{.kind = u"pay_roster"_s, .month = m_month, .issuesByItself = isApproved, .hasLargeSheet = true};
}

Result<papers::Paper> RosterDialog::makePaper(const Chosen &chosen)
{
    return casework::payRosterPaper(m_desk.office(), m_month, {chosen.number, chosen.day, chosen.sheet, m_village});
}

} // namespace xieli::ui
