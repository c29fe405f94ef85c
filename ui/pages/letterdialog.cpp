// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/letterdialog.h"

#include "casework/register.h"
#include "desk.h"
#include "help/explained.h"

namespace xieli::ui {

LetterDialog::LetterDialog(Desk &desk, HouseholdId household, Month month, QWidget *parent)
    : PaperDialog(desk, tr("Letter with reasons"), {960, 760}, parent), m_household(std::move(household)), m_month(month)
{
    explain({{this, "dialog.letter"}});
    layOut();
    begin();
}

LetterDialog::LetterDialog(Desk &desk, HouseholdId household, Month month, papers::LetterKind kind, QWidget *parent)
    : PaperDialog(desk, tr("Letter with reasons"), {960, 760}, parent), m_household(std::move(household)), m_month(month), m_wanted(kind)
{
    setAttribute(Qt::WA_DeleteOnClose);
    explain({{this, "dialog.letter"}});
    layOut();
    begin();
}

/// Number and day are those of the decision that the letter tells, where the office file knows them; else today, and no number yet.
Result<PaperDialog::Subject> LetterDialog::subject()
{
    auto &office = m_desk.office();
    const auto kind = m_wanted ? Result<papers::LetterKind>(*m_wanted) : casework::letterDue(office, m_household, m_month);
    if (!kind)
        return tl::unexpected(kind.error());
    m_kind = *kind;
    const auto origin = casework::letterOrigin(office, m_household, m_month);
    const auto dossier = casework::dossier(office, m_household);
    if (!origin || !dossier)
        return tl::unexpected(origin ? dossier.error() : origin.error());
    const auto letter = casework::letterFor(office, m_household, m_month, {.kind = m_kind, .tellsEnd = m_wanted.has_value()});
    const bool isDraft = letter && letter->isDraft; // printed for those who decide; it gets its number once it is decided
    Subject subject{.kind = casework::letterPaperKind(m_kind), .household = m_household, .month = m_month, .isIssuable = !isDraft, .issuesByItself = !isDraft};
    if (const Member *head = dossier->head())
        subject.givenTo = head->name;
    if (*origin && m_kind != papers::LetterKind::Refuse) { // a refusal is no decision
        subject.number = (*origin)->number;
        subject.day = (*origin)->decidedOn;
    }
    return subject;
}

Result<papers::Paper> LetterDialog::makePaper(const Chosen &chosen)
{
    return casework::letterFor(m_desk.office(), m_household, m_month, {.kind = m_kind, .issuedOn = chosen.day, .number = chosen.number, .isForThePen = true, .tellsEnd = m_wanted.has_value()});
}

} // namespace xieli::ui
