// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/newhousehold.h"

#include "casework/register.h"
#include "fields/enterpresses.h"
#include "fields/fields.h"
#include "forms/dialogframe.h"
#include "forms/keepstyped.h"
#include "help/explained.h"
#include "look.h"

namespace xieli::ui {

NewHousehold::NewHousehold(Desk &desk, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_name(new QLineEdit(this)), m_number(new IdNumberField(this)), m_village(new QLineEdit(this)),
      m_group(new QLineEdit(this)), m_phone(new QLineEdit(this)), m_finding(new FindingLabel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("New household"));
    setMinimumWidth(560);
    if (desk.office().role == OfficeRole::Village)
        m_village->setText(desk.office().name);
    auto *form = roomyForm();
    form->addRow(tr("&Head of the household"), m_name);
    form->addRow(tr("&Identity number"), m_number);
    form->addRow(tr("&Village"), m_village);
    form->addRow(tr("&Group"), m_group);
    form->addRow(tr("&Phone"), m_phone);
    explain({{this, "dialog.new_household"}, {m_name, "member.name"}, {m_number, "member.id_number_text"}, {m_village, "household.village"},
             {m_group, "household.group_name"}, {m_phone, "household.phone"}});
    auto *store = primaryButton(tr("&Write down"), this);
    layOutDialog(this, form, m_finding, store);
    letEnterWalk(this);
    keepTyped(this);
    connect(store, &QPushButton::clicked, this, &NewHousehold::store);
    connect(m_number->edit(), &QLineEdit::editingFinished, this, &NewHousehold::lookElsewhere);
}

void NewHousehold::lookElsewhere()
{
    const auto number = m_number->idNumber();
    const auto found = number ? casework::findHouseholds(m_desk.office(), number->full(), 1) : Result<std::vector<casework::HouseholdRow>>();
    if (found && !found->empty())
        m_finding->say(FindingKind::Warning, tr("This person is on record in the household of %1, %2.").arg(found->front().headName, found->front().group));
    else
        m_finding->clear();
}

void NewHousehold::store()
{
    if (m_name->text().trimmed().isEmpty()) {
        m_finding->say(FindingKind::Warning, tr("Please write the name of the head."));
        m_name->setFocus();
        return;
    }
    Dossier dossier;
    dossier.household.village = m_village->text().trimmed();
    dossier.household.group = m_group->text().trimmed();
    dossier.household.phone = m_phone->text().trimmed();
    Member head;
    head.name = m_name->text().trimmed();
    head.idNumberText = m_number->recorded();
    head.relation = 2;
    dossier.members.push_back(head);
    const auto id = casework::registerHousehold(m_desk.office(), dossier);
    if (!id) {
        m_finding->say(FindingKind::NotDetermined, m_desk.say(id.error()));
        return;
    }
    emit registered(*id);
    accept();
}

} // namespace xieli::ui
