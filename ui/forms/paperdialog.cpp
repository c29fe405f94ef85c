// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/paperdialog.h"

#include "casework/paperrule.h"
#include "desk.h"
#include "fields/fields.h"
#include "forms/dialogframe.h"
#include "forms/paperruledialog.h"
#include "help/explained.h"
#include "jobs/ask.h"
#include "jobs/givepaper.h"
#include "jobs/notice.h"
#include "jobs/printing.h"
#include "look.h"
#include "pages/postingpreview.h"
#include "print/render.h"
#include "words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace xieli::ui {

using namespace Qt::StringLiterals;

PaperDialog::PaperDialog(Desk &desk, const QString &title, const QSize &size, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_notice(new Notice(this))
    , m_state(faintLabel({}, this))
    , m_number(new QLineEdit(this))
    , m_rule(new QPushButton(tr("N&umbers…"), this))
    , m_day(new DayField(this))
    , m_givenTo(new QLineEdit(this))
    , m_sheet(new QComboBox(this))
    , m_issue(new QCheckBox(this))
    , m_preview(new PostingPreview(this))
    , m_pdf(new QPushButton(this))
    , m_print(primaryButton({}, this))
{
    setWindowTitle(title);
    m_number->setObjectName(u"paperNumber"_s);
    m_number->setPlaceholderText(tr("filled in by hand if empty"));
    m_day->setObjectName(u"paperDay"_s);
    m_day->setMinimumWidth(110);
    m_day->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_givenTo->setObjectName(u"paperGivenTo"_s);
    m_number->setMinimumWidth(120);
    m_givenTo->setMinimumWidth(80);
    m_givenTo->setMaximumWidth(150);
    m_sheet->setObjectName(u"paperSheet"_s);
    m_sheet->addItems({u"A4"_s, u"A3"_s});
    m_issue->setObjectName(u"paperIssue"_s);
    m_pdf->setObjectName(u"paperPdf"_s);
    m_pdf->setAutoDefault(false);
    m_print->setObjectName(u"paperPrint"_s);
    m_rule->setAutoDefault(false);
    m_rule->setToolTip(tr("How this office numbers its papers, and which forms it keeps"));
    m_state->setWordWrap(true);
    explain({{m_number, "paper.number"}, {m_day, "paper.day"}, {m_givenTo, "paper.given_to"}, {m_sheet, "paper.sheet"}, {m_issue, "paper.issue"}});
    sizeWithin(this, size);
    connect(m_number, &QLineEdit::editingFinished, this, &PaperDialog::refresh);
    connect(m_day, &DayField::changed, this, &PaperDialog::refresh);
    connect(m_sheet, &QComboBox::currentIndexChanged, this, &PaperDialog::refresh);
    connect(m_issue, &QCheckBox::toggled, this, [this] {
        fillFields();
        refresh();
    });
    connect(m_rule, &QPushButton::clicked, this, &PaperDialog::settleRule);
    connect(m_pdf, &QPushButton::clicked, this, &PaperDialog::askForPdf);
    connect(m_print, &QPushButton::clicked, this, &PaperDialog::print);
}

/// A field that loses the keyboard because the dialog goes must not ask it to draw the paper anew.
PaperDialog::~PaperDialog() { m_number->disconnect(this); }

QWidget *PaperDialog::choiceRow()
{
    auto *part = new QWidget(this);
    auto *row = new QHBoxLayout(part);
    row->setContentsMargins(0, 0, 0, 0);
    const auto add = [&](const QString &label, QWidget *field, QWidget *buddy, int stretch = 0) {
        auto *words = new QLabel(label, part);
        words->setBuddy(buddy);
        row->addWidget(words);
        row->addWidget(field, stretch);
        row->addSpacing(6);
    };
    add(tr("&Number"), m_number, m_number, 1);
    add(tr("&Day"), m_day, m_day->edit());
    add(tr("Given t&o"), m_givenTo, m_givenTo);
    add(tr("Pap&er"), m_sheet, m_sheet);
    return part;
}

void PaperDialog::layOut(QWidget *beside)
{
    auto *right = new QVBoxLayout;
    right->addWidget(choiceRow());
    auto *second = new QHBoxLayout;
    second->addWidget(m_issue, 1);
    second->addWidget(m_rule);
    right->addLayout(second);
    right->addWidget(m_state);
    right->addWidget(m_notice);
    right->addWidget(m_preview, 1);
    auto *middle = new QHBoxLayout;
    if (beside)
        middle->addWidget(beside);
    middle->addLayout(right, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(closeButton(this));
    buttons->addWidget(m_pdf);
    buttons->addWidget(m_print);
    auto *column = new QVBoxLayout(this);
    column->addLayout(middle, 1);
    column->addLayout(buttons);
}

bool PaperDialog::isIssuing() const { return m_subject.isIssuable && m_issue->isChecked(); }

void PaperDialog::setIssuing(bool issuing) { m_issue->setChecked(issuing); }

void PaperDialog::begin()
{
    m_notice->clear();
    const auto subject = this->subject();
    if (!subject)
        m_notice->bad(m_desk, subject.error());
    m_subject = subject.value_or(Subject{.kind = {}, .isIssuable = false});
    m_before.reset();
    if (m_subject.isIssuable) {
        auto before = casework::issuedBefore(m_desk.office(), m_subject.kind, m_subject.household, m_subject.month);
        if (before)
            m_before = std::move(*before);
        else
            m_notice->bad(m_desk, before.error());
    }
    const QSignalBlocker quiet(m_issue);
    m_issue->setChecked(m_subject.isIssuable && m_subject.issuesByItself && !m_before);
    m_issue->setEnabled(m_subject.isIssuable);
    m_issue->setText(m_before ? tr("Issue &anew, as another paper with a number of its own") : tr("Issue it: it &gets its number and stands in the register"));
    fillFields();
    refresh();
}

/// What was issued keeps its number and day.
void PaperDialog::fillFields()
{
    const QSignalBlocker number(m_number), day(m_day), sheet(m_sheet);
    if (isReprint()) {
        m_number->setText(m_before->number);
        m_day->setDay(m_before->issuedOn);
        m_givenTo->setText(m_before->givenTo);
    } else {
        const Day on = m_subject.day.isValid() ? m_subject.day : m_desk.today();
        const auto next = isIssuing() ? casework::nextNumber(m_desk.office(), m_subject.kind, on.year()) : Result<QString>(QString());
        m_number->setText(next && !next->isEmpty() ? *next : m_before ? QString() : m_subject.number);
        m_day->setDay(on);
        m_givenTo->setText(m_subject.givenTo);
    }
    for (QWidget *field : std::initializer_list<QWidget *>{m_number, m_day})
        field->setEnabled(m_subject.isIssuable && !isReprint());
    m_givenTo->setEnabled(isIssuing());
    m_sheet->setEnabled(m_subject.hasLargeSheet);
    if (!m_subject.hasLargeSheet)
        m_sheet->setCurrentIndex(0);
}

PaperDialog::Chosen PaperDialog::chosen() const
{
    return {m_number->text().trimmed(), m_day->day().value_or(m_desk.today()), m_sheet->currentIndex() == 1 ? papers::Sheet::A3 : papers::Sheet::A4};
}

casework::Issue PaperDialog::issue() const
{
    const Chosen now = chosen();
    return {m_subject.kind, m_subject.household, m_subject.month, now.number, m_givenTo->text(), now.day};
}

void PaperDialog::refresh()
{
    m_paper.reset();
    if (!m_subject.kind.isEmpty()) {
        m_notice->clear();
        if (auto paper = made(chosen()))
            m_paper = std::move(*paper);
        else
            m_notice->bad(m_desk, paper.error());
    }
    if (m_paper)
        m_preview->setPaper(*m_paper);
    else
        m_preview->setNothing(nothingWords());
    m_saysTheSame = m_paper && m_before && casework::saysTheSame(*m_paper, *m_before);
    tellState();
}

void PaperDialog::tellState()
{
    QString state;
    if (isReprint()) {
        const QString when = m_before->number.isEmpty() ? tr("Issued on %1.").arg(dayWords(m_before->issuedOn)) : tr("Issued on %1 as %2.").arg(dayWords(m_before->issuedOn), m_before->number);
        state = when + u' '
            + (m_saysTheSame ? tr("Printed again it says at its foot that it is a reprint; as PDF it is the same file once more.")
                             : tr("The record says something else now, so only the issued PDF can be saved; to give out what stands here, issue it anew."));
    }
    m_state->setText(state);
    m_state->setVisible(!state.isEmpty());
    m_pdf->setEnabled(m_paper || isReprint());
    m_print->setEnabled(m_paper && (!isReprint() || m_saysTheSame));
    m_pdf->setText(isIssuing() ? tr("Issue as PD&F…") : isReprint() ? tr("Issued PD&F again…") : tr("Save as PD&F…"));
    m_print->setText(isIssuing() ? tr("Issue and &print…") : isReprint() ? tr("&Print again…") : tr("&Print…"));
}

void PaperDialog::askForPdf()
{
    const QString name = m_paper ? m_paper->title : m_before ? m_before->title : QString();
    askToSave(this, tr("Save the paper"), name + u".pdf"_s, tr("PDF (*.pdf)"), [this](const QString &path) { savePdf(path); });
}

void PaperDialog::savePdf(const QString &path)
{
    auto &office = m_desk.office();
    if (isReprint()) {
        if (const auto copied = copyIssued(office, *m_before, path); !copied)
            return m_notice->bad(m_desk, copied.error());
        m_desk.tellChanged(tr("Issued paper saved again"));
        return m_notice->good(tr("Saved: %1. It is the paper as it was issued, to the letter.").arg(path));
    }
    if (!m_paper)
        return;
    if (!isIssuing()) {
        if (const auto written = writeSheet(office, *m_paper, path); !written)
            return m_notice->bad(m_desk, written.error());
        return m_notice->good(tr("Saved: %1. It is not issued and stands in no register.").arg(path));
    }
    if (const auto done = issueAsPdf(office, issue(), *m_paper, path); !done)
        return m_notice->bad(m_desk, done.error());
    issued(tr("Issued and saved: %1. It stands in the register of issued papers; Ctrl+Z takes the line back.").arg(path));
}

void PaperDialog::issued(const QString &told)
{
    m_desk.tellChanged(tr("Paper issued"));
    begin();
    m_notice->good(told);
}

/// Once a printer is chosen: the line is written first, so that nothing leaves the house without one.
std::optional<papers::Paper> PaperDialog::readyToPrint()
{
    if (!m_paper)
        return std::nullopt;
    papers::Paper printed = *m_paper;
    if (isReprint()) {
        casework::markReprint(printed, *m_before, m_desk.today(), m_desk.office().wording);
        if (const auto noted = casework::noteReprint(m_desk.office(), m_before->id); !noted) {
            m_notice->bad(m_desk, noted.error());
            return std::nullopt;
        }
        m_desk.tellChanged(tr("Issued paper printed again"));
    } else if (isIssuing()) {
        if (const auto done = casework::issuePaper(m_desk.office(), issue(), printed, print::pdfBytes(printed)); !done) {
            m_notice->bad(m_desk, done.error());
            return std::nullopt;
        }
        issued(tr("It stands in the register of issued papers. If the printer fails, print it again."));
    }
    return printed;
}

void PaperDialog::print()
{
    if (m_paper)
        askToPrint(this, m_notice, *m_paper, [this] { return readyToPrint(); });
}

void PaperDialog::settleRule()
{
    auto *dialog = new PaperRuleDialog(m_desk, this);
    connect(dialog, &PaperRuleDialog::stored, this, [this] {
        ruleChanged();
        begin();
    });
    dialog->open();
}

} // namespace xieli::ui
