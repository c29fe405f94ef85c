// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/evidenceform.h"

#include "casework/familytime.h"
#include "desk.h"
#include "fields/fields.h"
#include "forms/dialogframe.h"
#include "forms/keepstyped.h"
#include "help/explained.h"
#include "look.h"
#include "words.h"

namespace xieli::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr QSize shownSize(300, 300);
} // namespace

EvidenceForm::EvidenceForm(Desk &desk, const Dossier &dossier, const Evidence &evidence, const QPixmap &shown, QWidget *parent)
    : QDialog(parent), m_evidence(evidence), m_proves(new QComboBox(this)), m_caption(new QLineEdit(evidence.caption, this)), m_about(new QComboBox(this)), m_taken(new DayField(this)),
      m_by(new QLineEdit(evidence.takenBy, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("What the picture proves"));
    setMinimumWidth(760);
    for (const auto &code : Codes<Proof>::list)
        m_proves->addItem(desk.wording().text(u"casework.proof_"_s + QString(code.text)), QString(code.text));
    m_proves->setCurrentIndex(m_proves->findData(toCode(evidence.proves)));
    m_proves->setMaxVisibleItems(16);
    explain({{this, "dialog.evidence"}, {m_proves, "evidence.proves"}, {m_caption, "evidence.caption"}, {m_about, "evidence.about"},
             {m_taken, "evidence.taken_on"}, {m_by, "evidence.taken_by"}});
    fillAbout(desk, dossier);
    m_taken->setDay(evidence.takenOn);
    m_caption->setPlaceholderText(tr("what is to be seen, in a few words"));
    auto *picture = new QLabel(this);
    picture->setPixmap(shown.scaled(shownSize, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    picture->setFixedSize(shownSize);
    picture->setAlignment(Qt::AlignCenter);
    auto *form = roomyForm();
    form->addRow(tr("&Proves"), m_proves);
    form->addRow(tr("&Caption"), m_caption);
    form->addRow(tr("&About"), m_about);
    form->addRow(tr("&Taken on"), m_taken);
    form->addRow(tr("Taken &by"), m_by);
    auto *row = new QHBoxLayout;
    row->setSpacing(18);
    row->addWidget(picture);
    row->addLayout(form, 1);
    auto *keep = primaryButton(tr("&Keep"), this);
    keep->setObjectName(u"keep"_s);
    layOutDialog(this, row, nullptr, keep, tr("Where and with which device it was taken is not kept."));
    keepTyped(this);
    connect(keep, &QPushButton::clicked, this, [this] {
        if (m_taken->isNonsense())
            return m_taken->edit()->setFocus();
        emit given(this->evidence());
        accept();
    });
    m_proves->setFocus();
}

void EvidenceForm::fillAbout(Desk &desk, const Dossier &dossier)
{
    m_about->addItem(tr("the household"), QString());
    for (const Member &member : dossier.members)
        m_about->addItem(member.name, u"member:"_s + member.id.text());
    for (const Visit &visit : dossier.visits)
        m_about->addItem(tr("visit of %1").arg(dayWords(visit.day)), u"visit:"_s + visit.id.text());
    if (const auto events = casework::familyEvents(desk.office(), dossier.household.id))
        for (const FamilyEvent &event : *events)
            m_about->addItem(dayWords(event.day) + u' ' + desk.wording().text(u"casework.family_kind_"_s + toCode(event.kind)), u"event:"_s + event.id.text());
    for (const ExpenseItem &expense : dossier.expenses)
        m_about->addItem(tr("expense: %1").arg(expense.label.isEmpty() ? kindWords(expenseKinds(), expense.kind) : expense.label), u"expense:"_s + expense.id.text());
    const QString about = m_evidence.member ? u"member:"_s + m_evidence.member->text()
        : m_evidence.visitId               ? u"visit:"_s + m_evidence.visitId->text()
        : m_evidence.event                 ? u"event:"_s + m_evidence.event->text()
        : m_evidence.expense               ? u"expense:"_s + m_evidence.expense->text()
                                           : QString();
    m_about->setCurrentIndex(qMax(0, m_about->findData(about)));
}

Evidence EvidenceForm::evidence() const
{
    Evidence evidence = m_evidence;
    evidence.proves = fromCode<Proof>(m_proves->currentData().toString()).value_or(Proof::Other);
    evidence.caption = m_caption->text().trimmed();
    evidence.takenOn = m_taken->day();
    evidence.takenBy = m_by->text().trimmed();
    const QString about = m_about->currentData().toString();
    const QString key = about.section(u':', 1);
    evidence.member = about.startsWith(u"member:") ? std::optional(MemberId(key)) : std::nullopt;
    evidence.visitId = about.startsWith(u"visit:") ? std::optional(VisitId(key)) : std::nullopt;
    evidence.event = about.startsWith(u"event:") ? std::optional(FamilyEventId(key)) : std::nullopt;
    evidence.expense = about.startsWith(u"expense:") ? std::optional(ExpenseItemId(key)) : std::nullopt;
    return evidence;
}

} // namespace xieli::ui
