// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/familyviewdialog.h"

#include "casework/familyview.h"
#include "casework/register.h"
#include "desk.h"
#include "help/explained.h"

namespace xieli::ui {

FamilyViewDialog::FamilyViewDialog(Desk &desk, HouseholdId household, QWidget *parent)
    : PaperDialog(desk, tr("What the family may see of its own file"), {1000, 720}, parent), m_household(std::move(household))
{
    setAttribute(Qt::WA_DeleteOnClose);
    explain({{this, "dialog.family_view"}});
    layOut();
    begin();
}

Result<PaperDialog::Subject> FamilyViewDialog::subject()
{
    const auto dossier = casework::dossier(m_desk.office(), m_household);
    const Member *head = dossier ? dossier->head() : nullptr;
    return Subject{.kind = casework::familyViewKind(), .household = m_household, .month = m_desk.month(), .givenTo = head ? head->name : QString()};
}

Result<papers::Paper> FamilyViewDialog::makePaper(const Chosen &) { return casework::familyView(m_desk.office(), m_household, m_desk.month()); }

} // namespace xieli::ui
