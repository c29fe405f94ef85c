// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/householdfiledialog.h"

#include "desk.h"
#include "forms/dialogframe.h"
#include "jobs/ask.h"
#include "jobs/givepaper.h"
#include "jobs/notice.h"
#include "jobs/printing.h"
#include "look.h"
#include "pages/postingpreview.h"

#include <QBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

namespace xieli::ui {

using namespace Qt::StringLiterals;

HouseholdFileDialog::HouseholdFileDialog(Desk &desk, HouseholdId household, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_household(std::move(household)), m_notice(new Notice(this)), m_parts(new QListWidget(this)),
      m_preview(new PostingPreview(this)), m_pdf(new QPushButton(tr("Save as PD&F…"), this)), m_print(primaryButton(tr("&Print…"), this))
{
    setWindowTitle(tr("Whole file of the household"));
    m_parts->setObjectName(u"fileParts"_s);
    m_parts->setAccessibleName(tr("What is bound into the file"));
    for (const auto &code : Codes<casework::FilePart>::list) {
        auto *item = new QListWidgetItem(casework::filePartTitle(code.value, m_desk.wording()), m_parts);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Checked);
    }
    m_parts->setCurrentRow(0);
    m_pdf->setAutoDefault(false);
    layOut();
    sizeWithin(this, {1180, 720});
    connect(m_parts, &QListWidget::itemChanged, this, &HouseholdFileDialog::refresh);
    connect(m_pdf, &QPushButton::clicked, this, [this] {
        if (m_booklet)
            askToSave(this, tr("Save the file of the household"), m_booklet->title + u".pdf"_s, tr("PDF (*.pdf)"), [this](const QString &path) { savePdf(path); });
    });
    connect(m_print, &QPushButton::clicked, this, [this] {
        if (m_booklet)
            askToPrint(this, m_notice, *m_booklet);
    });
    refresh();
    m_parts->setFocus();
}

void HouseholdFileDialog::layOut()
{
    constexpr int partsWidth = 280;
    m_parts->setWordWrap(true);
    m_parts->setSpacing(2);
    m_parts->setFixedWidth(partsWidth);
    auto *secret = new QLabel(tr("The file holds whole identity numbers and bank numbers. Give it to nobody who does not work on assistance."), this);
    secret->setWordWrap(true);
    secret->setFixedWidth(partsWidth);
    setTone(secret, "warn");
    auto *choice = new QVBoxLayout;
    choice->addWidget(faintLabel(tr("Space takes a part in or leaves it out"), this));
    choice->addWidget(m_parts, 1);
    choice->addWidget(secret);
    auto *middle = new QHBoxLayout;
    middle->addLayout(choice);
    middle->addWidget(m_preview, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(closeButton(this));
    buttons->addWidget(m_pdf);
    buttons->addWidget(m_print);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_notice);
    column->addLayout(middle, 1);
    column->addLayout(buttons);
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
    m_booklet.reset();
    if (auto booklet = casework::householdFile(m_desk.office(), m_household, m_desk.month(), parts())) {
        m_booklet = std::move(*booklet);
        m_preview->setPaper(*m_booklet);
    } else {
        m_notice->bad(m_desk, booklet.error());
        m_preview->setNothing(tr("The file was not made. Above stands why, and what to do."));
    }
    m_pdf->setEnabled(m_booklet.has_value());
    m_print->setEnabled(m_booklet.has_value());
}

void HouseholdFileDialog::savePdf(const QString &path)
{
    if (!m_booklet)
        return;
    if (const auto written = givePaper(m_desk.office(), *m_booklet, casework::householdFileKind(), path); !written)
        return m_notice->bad(m_desk, written.error());
    m_desk.tellChanged(tr("File of the household saved"));
    m_notice->good(tr("Saved: %1. Its digest is kept in the office file.").arg(path));
}

} // namespace xieli::ui
