// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/formdialog.h"

#include "casework/register.h"
#include "desk.h"
#include "help/explained.h"

#include <QCheckBox>
#include <QListWidget>
#include <QVBoxLayout>

namespace xieli::ui {

using namespace Qt::StringLiterals;
using casework::FormKind;

FormDialog::FormDialog(Desk &desk, HouseholdId household, QWidget *parent)
    : PaperDialog(desk, tr("Forms"), {1250, 720}, parent)
    , m_household(std::move(household))
    , m_kinds(new QListWidget(this))
    , m_blank(new QCheckBox(tr("&Blank, to be filled in by hand"), this))
{
    if (const auto dossier = casework::dossier(desk.office(), m_household); dossier && dossier->head())
        m_head = dossier->head()->name;
    m_kinds->setObjectName(u"formKinds"_s);
    m_kinds->setAccessibleName(tr("Which form"));
    m_blank->setObjectName(u"formBlank"_s);
    explain({{this, "dialog.forms"}, {m_kinds, "form.kind"}, {m_blank, "form.blank"}});
    fillKinds();
    layOut(makeList());
    connect(m_kinds, &QListWidget::currentRowChanged, this, [this] { begin(); });
    connect(m_blank, &QCheckBox::toggled, this, [this] { begin(); });
    begin();
    m_kinds->setFocus();
}

/// Only those that the place keeps.
void FormDialog::fillKinds()
{
    const auto kinds = casework::formsOfPlace(m_desk.office());
    if (!kinds)
        return m_desk.tellError(kinds.error());
    const QSignalBlocker quiet(m_kinds);
    const int row = m_kinds->currentRow();
    m_known = *kinds;
    m_kinds->clear();
    for (const FormKind kind : m_known)
        m_kinds->addItem(papers::isBlankOnly(kind) ? tr("%1 (blank)").arg(casework::formTitle(kind, m_desk.wording())) : casework::formTitle(kind, m_desk.wording()));
    m_kinds->setCurrentRow(qBound(0, row, m_kinds->count() - 1));
}

QWidget *FormDialog::makeList()
{
    auto *part = new QWidget(this);
    m_kinds->setWordWrap(true);
    m_kinds->setSpacing(2);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_kinds, 1);
    column->addWidget(m_blank);
    part->setFixedWidth(250);
    return part;
}

FormKind FormDialog::kind() const { return m_known.empty() ? FormKind::Visit : m_known[static_cast<std::size_t>(std::max(0, m_kinds->currentRow()))]; }

bool FormDialog::isBlank() const { return m_blank->isChecked() || papers::isBlankOnly(kind()); }

/// A blank sheet tells nothing of anybody: it is not issued. The card is made to be given to the family.
Result<PaperDialog::Subject> FormDialog::subject()
{
    const bool blank = isBlank();
    m_blank->setEnabled(!papers::isBlankOnly(kind()));
    return Subject{.kind = casework::formPaperKind(kind()),
                   .household = isOfVillage() ? HouseholdId() : m_household,
                   .month = m_desk.month(),
                   .givenTo = isOfVillage() ? QString() : m_head,
                   .isIssuable = !blank,
                   .issuesByItself = kind() == FormKind::Card,
                   .hasLargeSheet = casework::hasLargeSheet(kind())};
}

Result<papers::Paper> FormDialog::makePaper(const Chosen &chosen)
{
    const bool blank = isBlank();
    return casework::formFor(m_desk.office(), kind(), blank ? HouseholdId() : m_household, m_desk.month(),
                             {.number = blank ? QString() : chosen.number, .day = chosen.day, .sheet = chosen.sheet, .filled = !blank});
}

} // namespace xieli::ui
