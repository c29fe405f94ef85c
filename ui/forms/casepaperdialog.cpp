// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/casepaperdialog.h"

#include "desk.h"
#include "help/explained.h"

namespace xieli::ui {

CasePaperDialog::CasePaperDialog(Desk &desk, casework::CasePaperWish wish, QWidget *parent)
    : PaperDialog(desk, casework::issuedKindText(casework::casePaperKind(wish.kind), desk.wording()), {960, 760}, parent), m_wish(std::move(wish))
{
    setAttribute(Qt::WA_DeleteOnClose);
    explain({{this, "dialog.case_paper"}});
    layOut();
    begin();
}

Result<PaperDialog::Subject> CasePaperDialog::subject()
{
    const auto drawn = casework::casePaper(m_desk.office(), m_wish);
    if (!drawn)
        return tl::unexpected(drawn.error());
    const casework::Issue &issue = drawn->issue;
    const bool isDecided = !drawn->paper.isDraft;
    return Subject{.kind = issue.kind, .household = issue.household, .month = issue.month, .givenTo = issue.givenTo, .number = issue.number, .day = issue.issuedOn, .isIssuable = isDecided, .issuesByItself = isDecided};
}

Result<papers::Paper> CasePaperDialog::makePaper(const Chosen &chosen)
{
    casework::CasePaperWish wish = m_wish;
    wish.number = chosen.number;
    wish.day = chosen.day;
    auto drawn = casework::casePaper(m_desk.office(), wish);
    return drawn ? Result<papers::Paper>(std::move(drawn->paper)) : tl::unexpected(drawn.error());
}

} // namespace xieli::ui
