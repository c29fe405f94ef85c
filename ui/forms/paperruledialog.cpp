// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/paperruledialog.h"

#include "casework/issued.h"
#include "desk.h"
#include "fields/findinglabel.h"
#include "forms/dialogframe.h"
#include "forms/keepstyped.h"
#include "look.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace xieli::ui {

using namespace Qt::StringLiterals;

PaperRuleDialog::PaperRuleDialog(Desk &desk, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_deliberation(new QCheckBox(tr("This place &keeps the record of the democratic deliberation"), this)),
      m_finding(new FindingLabel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Numbers of papers"));
    setMinimumWidth(640);
    if (auto rule = casework::paperRule(desk.office()))
        m_rule = std::move(*rule);
    auto *words = faintLabel(tr("Write a pattern such as 青民救告〔{year}〕{n}号: {year} becomes the year, {n} the next count in it. Kinds with the same pattern "
                                "share one run. Empty: the number is left to the pen."), this);
    words->setWordWrap(true);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(5);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const QString &kind : casework::numberedKinds()) {
        auto *field = new QLineEdit(m_rule.numbers.value(kind), this);
        auto *label = new QLabel(casework::issuedKindText(kind, desk.wording()), this);
        label->setBuddy(field);
        field->setAccessibleName(label->text());
        grid->addWidget(label, row, 0);
        grid->addWidget(field, row++, 1);
        m_numbers.insert(kind, field);
    }
    m_deliberation->setChecked(m_rule.deliberation);
    auto *body = new QVBoxLayout;
    body->addWidget(words);
    body->addLayout(grid);
    body->addWidget(m_deliberation);
    auto *act = primaryButton(tr("&Store"), this);
    layOutDialog(this, body, m_finding, act);
    keepTyped(this);
    connect(act, &QPushButton::clicked, this, &PaperRuleDialog::store);
}

void PaperRuleDialog::store()
{
    for (auto field = m_numbers.cbegin(); field != m_numbers.cend(); ++field)
        m_rule.numbers.insert(field.key(), field.value()->text().trimmed());
    m_rule.deliberation = m_deliberation->isChecked();
    if (const auto kept = casework::keepPaperRule(m_desk.office(), m_rule); !kept)
        return m_finding->say(FindingKind::Warning, m_desk.say(kept.error()));
    m_desk.tellChanged(tr("Numbers of papers stored"));
    emit stored();
    accept();
}

} // namespace xieli::ui
