// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/letterdialog.h"

#include "desk.h"
#include "fields/fields.h"
#include "forms/dialogframe.h"
#include "help/explained.h"
#include "jobs/ask.h"
#include "jobs/givepaper.h"
#include "jobs/notice.h"
#include "jobs/printing.h"
#include "look.h"
#include "pages/postingpreview.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace xieli::ui {

using namespace Qt::StringLiterals;

LetterDialog::LetterDialog(Desk &desk, HouseholdId household, Month month, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_household(std::move(household))
    , m_month(month)
    , m_notice(new Notice(this))
    , m_number(new QLineEdit(this))
    , m_day(new DayField(this))
    , m_preview(new PostingPreview(this))
    , m_pdf(new QPushButton(tr("Save as PD&F…"), this))
    , m_print(primaryButton(tr("&Print…"), this))
{
    setWindowTitle(tr("Letter with reasons"));
    m_pdf->setObjectName(u"letterPdf"_s);
    m_number->setObjectName(u"letterNumber"_s);
    m_number->setPlaceholderText(tr("filled in by hand if empty"));
    explain({{this, "dialog.letter"}, {m_number, "letter.number"}, {m_day, "letter.day"}});
    takeOrigin();
    layOut();
    sizeWithin(this, {820, 760});
    connect(m_number, &QLineEdit::editingFinished, this, &LetterDialog::refresh);
    connect(m_day, &DayField::changed, this, &LetterDialog::refresh);
    connect(m_pdf, &QPushButton::clicked, this, &LetterDialog::askForPdf);
    connect(m_print, &QPushButton::clicked, this, &LetterDialog::print);
    refresh();
}

/// A field that loses the keyboard because the dialog goes must not ask it to draw the letter anew.
LetterDialog::~LetterDialog() { m_number->disconnect(this); }

void LetterDialog::layOut()
{
    auto *numberLabel = new QLabel(tr("&Number of the letter"), this);
    auto *dayLabel = new QLabel(tr("&Day"), this);
    numberLabel->setBuddy(m_number);
    dayLabel->setBuddy(m_day->edit());
    m_day->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    auto *head = new QHBoxLayout;
    head->addWidget(numberLabel);
    head->addWidget(m_number, 1);
    head->addSpacing(8);
    head->addWidget(dayLabel);
    head->addWidget(m_day);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(closeButton(this));
    buttons->addWidget(m_pdf);
    buttons->addWidget(m_print);
    auto *column = new QVBoxLayout(this);
    column->addLayout(head);
    column->addWidget(m_notice);
    column->addWidget(m_preview, 1);
    column->addLayout(buttons);
}

/// Number and day of the decision that the letter tells, where the office file knows them; else today, and no number yet.
void LetterDialog::takeOrigin()
{
    m_day->setDay(m_desk.today());
    const auto origin = casework::letterOrigin(m_desk.office(), m_household, m_month);
    if (!origin || !*origin)
        return;
    m_number->setText((*origin)->number);
    m_day->setDay((*origin)->decidedOn);
}

void LetterDialog::refresh()
{
    m_paper.reset();
    m_notice->clear();
    const Day day = m_day->day().value_or(m_desk.today());
    const auto kind = casework::letterDue(m_desk.office(), m_household, m_month);
    if (kind) {
        m_kind = *kind;
        if (auto paper = casework::letterFor(m_desk.office(), m_household, m_month, {m_kind, day, m_number->text().trimmed()}))
            m_paper = std::move(*paper);
        else
            m_notice->bad(m_desk, paper.error());
    } else {
        m_notice->bad(m_desk, kind.error());
    }
    if (m_paper)
        m_preview->setPaper(*m_paper);
    else
        m_preview->setNothing(tr("No letter was made. Above stands why, and what to do."));
    m_number->setEnabled(kind.has_value());
    m_day->setEnabled(kind.has_value());
    m_pdf->setEnabled(m_paper.has_value());
    m_print->setEnabled(m_paper.has_value());
}

void LetterDialog::askForPdf()
{
    if (m_paper)
        askToSave(this, tr("Save the letter"), m_paper->title + u".pdf"_s, tr("PDF (*.pdf)"), [this](const QString &path) { savePdf(path); });
}

void LetterDialog::savePdf(const QString &path)
{
    if (!m_paper)
        return;
    if (const auto own = casework::overOwnFile(m_desk.office(), path)) {
        m_notice->bad(m_desk, *own);
        return;
    }
    if (const auto written = givePaper(m_desk.office(), *m_paper, casework::letterPaperKind(m_kind), path); !written) {
        m_notice->bad(m_desk, written.error());
        return;
    }
    m_desk.tellChanged(tr("Letter saved"));
    m_notice->good(tr("Saved: %1. Its bytes are kept in the office file.").arg(path));
}

void LetterDialog::print()
{
    if (m_paper)
        askToPrint(this, m_notice, *m_paper);
}

} // namespace xieli::ui
