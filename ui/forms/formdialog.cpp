// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/formdialog.h"

#include "casework/issuing.h"
#include "desk.h"
#include "forms/dialogframe.h"
#include "help/explained.h"
#include "jobs/ask.h"
#include "jobs/givepaper.h"
#include "jobs/notice.h"
#include "jobs/printing.h"
#include "look.h"
#include "pages/postingpreview.h"
#include "print/render.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>

namespace xieli::ui {

using namespace Qt::StringLiterals;
using casework::FormKind;

FormDialog::FormDialog(Desk &desk, HouseholdId household, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_household(std::move(household))
    , m_notice(new Notice(this))
    , m_kinds(new QListWidget(this))
    , m_blank(new QCheckBox(tr("&Blank, to be filled in by hand"), this))
    , m_preview(new PostingPreview(this))
    , m_pdf(new QPushButton(tr("Save as PD&F…"), this))
    , m_print(primaryButton(tr("&Print…"), this))
{
    setWindowTitle(tr("Forms"));
    m_kinds->setObjectName(u"formKinds"_s);
    m_kinds->setAccessibleName(tr("Which form"));
    m_blank->setObjectName(u"formBlank"_s);
    explain({{this, "dialog.forms"}, {m_kinds, "form.kind"}, {m_blank, "form.blank"}});
    m_pdf->setObjectName(u"formPdf"_s);
    m_pdf->setAutoDefault(false);
    for (const auto &code : Codes<FormKind>::list)
        m_kinds->addItem(casework::formTitle(code.value, m_desk.office().wording));
    m_kinds->setCurrentRow(0);
    layOut();
    sizeWithin(this, {1180, 720});
    connect(m_kinds, &QListWidget::currentRowChanged, this, &FormDialog::refresh);
    connect(m_blank, &QCheckBox::toggled, this, &FormDialog::refresh);
    connect(m_pdf, &QPushButton::clicked, this, &FormDialog::askForPdf);
    connect(m_print, &QPushButton::clicked, this, &FormDialog::print);
    refresh();
    m_kinds->setFocus();
}

FormKind FormDialog::kind() const
{
    return Codes<FormKind>::list[static_cast<std::size_t>(std::max(0, m_kinds->currentRow()))].value;
}

/// The near-relative register is the whole village's, never blank.
bool FormDialog::isBlank() const { return m_blank->isChecked() && kind() != FormKind::NearRelatives; }

void FormDialog::layOut()
{
    m_kinds->setWordWrap(true);
    m_kinds->setSpacing(2);
    auto *choice = new QVBoxLayout;
    choice->addWidget(m_kinds, 1);
    choice->addWidget(m_blank);
    auto *middle = new QHBoxLayout;
    middle->addLayout(choice);
    middle->addWidget(m_preview, 1);
    m_kinds->setFixedWidth(280);
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

void FormDialog::refresh()
{
    m_notice->clear();
    m_paper.reset();
    m_blank->setEnabled(kind() != FormKind::NearRelatives);
    if (auto paper = casework::formFor(m_desk.office(), kind(), isBlank() ? HouseholdId() : m_household, m_desk.month())) {
        m_paper = std::move(*paper);
        m_preview->setPaper(*m_paper);
    } else {
        m_notice->bad(m_desk, paper.error());
        m_preview->setNothing(tr("No form was made. Above stands why, and what to do."));
    }
    m_pdf->setEnabled(m_paper.has_value());
    m_print->setEnabled(m_paper.has_value());
}

void FormDialog::askForPdf()
{
    if (m_paper)
        askToSave(this, tr("Save the form"), m_paper->title + u".pdf"_s, tr("PDF (*.pdf)"), [this](const QString &path) { savePdf(path); });
}

void FormDialog::savePdf(const QString &path)
{
    if (!m_paper)
        return;
    if (isBlank()) {
        const auto own = casework::overOwnFile(m_desk.office(), path);
        const auto written = own ? Result<void>(tl::unexpected(*own)) : print::writePdf(*m_paper, path);
        if (!written)
            return m_notice->bad(m_desk, written.error());
        return m_notice->good(tr("Saved: %1").arg(path));
    }
    if (const auto written = givePaper(m_desk.office(), *m_paper, casework::formPaperKind(kind()), path); !written)
        return m_notice->bad(m_desk, written.error());
    m_desk.tellChanged(tr("Form saved"));
    m_notice->good(tr("Saved: %1. Its bytes are kept in the office file.").arg(path));
}

void FormDialog::print()
{
    if (m_paper)
        askToPrint(this, m_notice, *m_paper);
}

} // namespace xieli::ui
