// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/paperdialog.h"

#include "casework/givingout.h"
#include "casework/paperrule.h"
#include "desk.h"
#include "fields/fields.h"
#include "forms/paperruledialog.h"
#include "help/explained.h"
#include "jobs/notice.h"
#include "jobs/printing.h"
#include "look.h"
#include "print/render.h"
#include "words.h"
#include "wraprow.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace xieli::ui {

using namespace Qt::StringLiterals;

PaperDialog::PaperDialog(Desk &desk, const QString &title, const QSize &size, QWidget *parent)
    : PreviewDialog(desk, title, size, parent)
    , m_state(faintLabel({}, this))
    , m_number(new QLineEdit(this))
    , m_rule(new QPushButton(tr("N&umbers…"), this))
    , m_day(new DayField(this))
    , m_givenTo(new QLineEdit(this))
    , m_sheet(new QComboBox(this))
    , m_issue(new QCheckBox(this))
{
    m_number->setObjectName(u"paperNumber"_s);
    m_number->setPlaceholderText(tr("filled in by hand if empty"));
    m_day->setObjectName(u"paperDay"_s);
    m_day->setMinimumWidth(110);
    m_day->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_givenTo->setObjectName(u"paperGivenTo"_s);
    m_number->setMinimumWidth(120);
    m_givenTo->setMinimumWidth(80);
    m_sheet->setObjectName(u"paperSheet"_s);
    m_sheet->addItems({u"A4"_s, u"A3"_s});
    m_issue->setObjectName(u"paperIssue"_s);
    m_rule->setAutoDefault(false);
    m_rule->setToolTip(tr("How this office numbers its papers, and which forms it keeps"));
    m_state->setWordWrap(true);
    explain({{m_number, "paper.number"}, {m_day, "paper.day"}, {m_givenTo, "paper.given_to"}, {m_sheet, "paper.sheet"}, {m_issue, "paper.issue"}});
    connect(m_number, &QLineEdit::editingFinished, this, &PaperDialog::refresh);
    connect(m_day, &DayField::changed, this, &PaperDialog::refresh);
    connect(m_sheet, &QComboBox::currentIndexChanged, this, &PaperDialog::refresh);
    connect(m_issue, &QCheckBox::toggled, this, [this] {
        fillFields();
        refresh();
    });
    connect(m_rule, &QPushButton::clicked, this, &PaperDialog::settleRule);
}

/// A field that loses the keyboard because the dialog goes must not ask it to draw the paper anew.
PaperDialog::~PaperDialog() { m_number->disconnect(this); }

QWidget *PaperDialog::choiceRow()
{
    auto *part = new QWidget(this);
    auto *row = new WrapRow;
    part->setLayout(row);
    const auto add = [&](const QString &label, QWidget *field, QWidget *buddy, int stretch = 0) {
        auto *words = new QLabel(label, part);
        words->setBuddy(buddy);
        auto *pair = new QHBoxLayout; // the label goes into the next line with its field
        pair->addWidget(words);
        pair->addWidget(field, stretch);
        row->addLayout(pair);
    };
    add(tr("&Number"), m_number, m_number, 1);
    add(tr("&Day"), m_day, m_day->edit());
    add(tr("Given t&o"), m_givenTo, m_givenTo, 1);
    add(tr("Pap&er"), m_sheet, m_sheet);
    return part;
}

void PaperDialog::layOut(QWidget *beside)
{
    auto *above = new QVBoxLayout;
    above->addWidget(choiceRow());
    auto *second = new WrapRow;
    second->addWidget(m_issue);
    second->addStretch();
    second->addWidget(m_rule);
    above->addLayout(second);
    above->addWidget(m_state);
    PreviewDialog::layOut(beside, above);
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
        const QString own = m_before ? QString() : m_subject.number;
        m_number->setText(isIssuing() ? casework::numberToIssue(m_desk.office(), m_subject.kind, on.year(), own).value_or(own) : own);
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
    std::optional<Printed> paper;
    m_saysTheSame = false;
    if (!m_subject.kind.isEmpty()) {
        m_notice->clear();
        if (auto made = makePaper(chosen())) {
            m_saysTheSame = m_before && casework::saysTheSame(*made, *m_before);
            paper = std::move(*made);
        } else {
            m_notice->bad(m_desk, made.error());
        }
    }
    setPrinted(std::move(paper), nothingWords(), isIssuing() || isReprint());
}

QString PaperDialog::stateWords() const
{
    if (isIssuing())
        return holdsWholeNumbers() ? tr("Issued, its numbers stand whole; the register of issued papers says to whom it was given.") : QString();
    if (!isReprint())
        return {};
    const QString when = m_before->number.isEmpty() ? tr("Issued on %1.").arg(dayWords(m_before->issuedOn)) : tr("Issued on %1 as %2.").arg(dayWords(m_before->issuedOn), m_before->number);
    return when + u' '
        + (m_saysTheSame ? tr("Printed again it says at its foot that it is a reprint; as PDF it is the same file once more.")
                         : tr("The record says something else now, so only the issued PDF can be saved; to give out what stands here, issue it anew."));
}

void PaperDialog::updateWays()
{
    PreviewDialog::updateWays();
    const QString state = stateWords();
    m_state->setText(state);
    m_state->setVisible(!state.isEmpty());
    if (isReprint()) {
        m_pdf->setEnabled(true);
        m_print->setEnabled(m_saysTheSame);
    }
    m_pdf->setText(isIssuing() ? tr("Issue as PD&F…") : isReprint() ? tr("Issued PD&F again…") : tr("Save as PD&F…"));
    m_print->setText(isIssuing() ? tr("Issue and &print…") : isReprint() ? tr("&Print again…") : tr("&Print…"));
}

QString PaperDialog::fileName() const
{
    return !paper() && m_before ? m_before->title : PreviewDialog::fileName();
}

void PaperDialog::savePdf(const QString &path)
{
    auto &office = m_desk.office();
    if (isReprint()) {
        if (const auto copied = casework::copyIssued(office, *m_before, path); !copied)
            return m_notice->bad(m_desk, copied.error());
        m_desk.tellChanged(tr("Issued paper saved again"));
        return m_notice->good(tr("Saved: %1. It is the paper as it was issued, to the letter.").arg(path));
    }
    if (!isIssuing())
        return PreviewDialog::savePdf(path);
    if (!whole())
        return;
    if (const auto done = casework::issueInto(office, issue(), *whole(), print::pdfBytes(*whole()), path); !done)
        return m_notice->bad(m_desk, done.error());
    issued(tr("Issued and saved: %1. It stands in the register of issued papers; what was issued in error is voided there.").arg(path));
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
    if (!whole())
        return std::nullopt;
    papers::Paper printed = *whole();
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
    if (!isIssuing() && !isReprint())
        return PreviewDialog::print();
    if (whole())
        askToPrint(this, m_notice, *whole(), {[this] { return readyToPrint(); }});
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
