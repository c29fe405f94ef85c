// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/householdfiledialog.h"

#include "desk.h"
#include "jobs/notice.h"
#include "look.h"

#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

namespace xieli::ui {

using namespace Qt::StringLiterals;

HouseholdFileDialog::HouseholdFileDialog(Desk &desk, HouseholdId household, QWidget *parent)
    : PreviewDialog(desk, tr("Whole file of the household"), {1180, 720}, parent), m_household(std::move(household)), m_parts(new QListWidget(this))
{
    m_parts->setObjectName(u"fileParts"_s);
    m_parts->setAccessibleName(tr("What is bound into the file"));
    for (const auto &code : Codes<casework::FilePart>::list) {
        auto *item = new QListWidgetItem(casework::filePartTitle(code.value, m_desk.wording()), m_parts);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Checked);
    }
    m_parts->setCurrentRow(0);
    layOut(choice(), nullptr);
    connect(m_parts, &QListWidget::itemChanged, this, &HouseholdFileDialog::refresh);
    refresh();
    m_parts->setFocus();
}

QWidget *HouseholdFileDialog::choice()
{
    constexpr int partsWidth = 280;
    m_parts->setWordWrap(true);
    m_parts->setSpacing(2);
    auto *secret = new QLabel(tr("Give the file to nobody who does not work on assistance. Photographs stay as they are: where one shows a card, leave that part out."), this);
    secret->setWordWrap(true);
    setTone(secret, "warn");
    auto *part = new QWidget(this);
    part->setFixedWidth(partsWidth);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(faintLabel(tr("Space takes a part in or leaves it out"), this));
    column->addWidget(m_parts, 1);
    column->addWidget(secret);
    return part;
}

std::vector<casework::FilePart> HouseholdFileDialog::parts() const
{
    std::vector<casework::FilePart> chosen;
    for (int row = 0; row < m_parts->count(); ++row)
        if (m_parts->item(row)->checkState() == Qt::Checked)
            chosen.push_back(Codes<casework::FilePart>::list[static_cast<std::size_t>(row)].value);
    return chosen;
}

void HouseholdFileDialog::refresh()
{
    m_notice->clear();
    auto booklet = casework::householdFile(m_desk.office(), m_household, m_desk.month(), parts());
    if (!booklet)
        m_notice->bad(m_desk, booklet.error());
    setPrinted(booklet ? std::optional<Printed>(std::move(*booklet)) : std::nullopt, tr("The file was not made. Above stands why, and what to do."));
}

} // namespace xieli::ui
