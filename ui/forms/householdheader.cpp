// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/householdheader.h"

#include "look.h"
#include "words.h"
#include "wraprow.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace xieli::ui {

using namespace Qt::StringLiterals;

namespace {

/// The newest decision that is neither voided nor ended before the month.
const Decision *inForce(const Dossier &dossier, Month month)
{
    const Decision *best = nullptr;
    for (const Decision &decision : dossier.decisions)
        if (!decision.voidedOn && !decision.member && decision.startMonth <= month && (!decision.endMonth || *decision.endMonth >= month)
            && (!best || decision.startMonth > best->startMonth))
            best = &decision;
    return best;
}

} // namespace

HouseholdHeader::HouseholdHeader(QWidget *parent)
    : QFrame(parent), m_name(new QLabel(this)), m_place(new QLabel(this)), m_decision(new QLabel(this)), m_money(new QLabel(this)), m_identity(new QLabel(this)),
      m_findings(new QLabel(this)), m_back(new QPushButton(tr("&Back"), this)), m_forms(new QPushButton(tr("For&ms…"), this)), m_file(new QPushButton(tr("Whole fi&le…"), this)),
      m_familyView(new QPushButton(tr("For the famil&y…"), this)), m_trail(new QPushButton(tr("All that &happened"), this)),
      m_visit(primaryButton(tr("Record a &visit (Ctrl+R)"), this)), m_save(new QPushButton(tr("&Save"), this))
{
    setProperty("role", u"card"_s);
    m_name->setProperty("role", u"name"_s);
    m_place->setProperty("role", u"faint"_s);
    m_identity->setProperty("role", u"faint"_s);
    m_money->setProperty("role", u"figure"_s);
    m_back->setIcon(icon(u"back"_s));
    m_back->setToolTip(tr("Back to the list (Esc)"));
    m_save->setToolTip(tr("Ctrl+S"));
    m_forms->setObjectName(u"forms"_s);
    m_forms->setToolTip(tr("Forms on paper, filled from this record (Ctrl+P)"));
    m_file->setObjectName(u"file"_s);
    m_file->setToolTip(tr("All that is known of the household as one PDF (Ctrl+Shift+P)"));
    m_familyView->setObjectName(u"familyView"_s);
    m_familyView->setToolTip(tr("What the family may see of its own file, to be printed and handed over"));
    m_trail->setObjectName(u"trail"_s);
    m_trail->setToolTip(tr("Everything that ever happened to this household's file, with the check of the journal"));
    layOut();
    connect(m_back, &QPushButton::clicked, this, &HouseholdHeader::backWanted);
    connect(m_forms, &QPushButton::clicked, this, &HouseholdHeader::formsWanted);
    connect(m_file, &QPushButton::clicked, this, &HouseholdHeader::fileWanted);
    connect(m_familyView, &QPushButton::clicked, this, &HouseholdHeader::familyViewWanted);
    connect(m_trail, &QPushButton::clicked, this, &HouseholdHeader::trailWanted);
    connect(m_save, &QPushButton::clicked, this, &HouseholdHeader::saveWanted);
    connect(m_visit, &QPushButton::clicked, this, &HouseholdHeader::visitWanted);
}

void HouseholdHeader::layOut()
{
    auto *top = new WrapRow;
    top->setSpacing(12);
    top->addWidget(m_name);
    top->addWidget(m_decision);
    top->addWidget(m_findings);
    top->addStretch();
    top->addWidget(m_money);
    auto *bottom = new WrapRow;
    bottom->setSpacing(18);
    bottom->addWidget(m_identity);
    bottom->addWidget(m_place);
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    words->addLayout(top);
    words->addLayout(bottom);
    auto *buttons = new WrapRow(true);
    buttons->setSpacing(10);
    for (QPushButton *button : {m_trail, m_familyView, m_forms, m_file, m_save, m_visit})
        buttons->addWidget(button);
    auto *row = new WrapRow(true);
    row->setContentsMargins(14, 10, 14, 10);
    row->setSpacing(10);
    row->addWidget(m_back);
    row->addLayout(words);
    row->addLayout(buttons);
    setLayout(row);
}

void HouseholdHeader::show(const Dossier &dossier, Month month)
{
    const Member *head = dossier.head();
    const auto number = head ? head->idNumber() : std::nullopt;
    m_name->setText(head ? head->name : tr("(no head)"));
    m_identity->setText(number ? number->masked() : tr("no valid identity number"));
    m_place->setText(dossier.household.village + u' ' + dossier.household.group);
    const Decision *decision = inForce(dossier, month);
    m_decision->setText(decision ? tr("%1, %n person(s)", nullptr, decision->persons).arg(categoryWords(decision->category, decision->grade)) : tr("No decision in force"));
    setTone(m_decision, decision ? "good" : "note");
    if (const auto &closed = dossier.household.closedOn) {
        m_decision->setText(tr("Closed on %1").arg(dayWords(closed)));
        setTone(m_decision, "warn");
    }
    m_money->setText(decision && decision->monthlyAmount ? tr("%1 yuan a month").arg(moneyWords(decision->monthlyAmount)) : QString());
}

void HouseholdHeader::showFindings(const QStringList &sentences)
{
    m_findings->setVisible(!sentences.isEmpty());
    m_findings->setText(tr("%n to check", nullptr, static_cast<int>(sentences.size())));
    setTone(m_findings, "warn");
    m_findings->setToolTip(u"• "_s + sentences.join(u"\n• "_s));
}

void HouseholdHeader::allow(bool save, bool visit)
{
    m_save->setEnabled(save);
    m_visit->setEnabled(visit);
}

QString HouseholdHeader::headName() const { return m_name->text(); }

} // namespace xieli::ui
