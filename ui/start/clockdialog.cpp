// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "start/gate.h"

#include "fields/findinglabel.h"
#include "forms/dialogframe.h"
#include "look.h"
#include "words.h"
#include "wraprow.h"

namespace xieli::ui {

ClockDialog::ClockDialog(casework::Office office, const Error &question, const papers::Wording &wording, OfficeTaken taken, QWidget *parent)
    : QDialog(parent), m_office(std::move(office)), m_wording(wording),
      m_last(Day::fromString(question.arguments.value(QStringLiteral("last")), Qt::ISODate)), m_taken(std::move(taken)),
      m_reason(new QLineEdit(this)), m_finding(new FindingLabel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Is this computer's day right?"));
    sizeWithin(this, {560, 0});
    auto *sentence = new QLabel(m_wording.say(question), this);
    sentence->setWordWrap(true);
    sentence->setProperty("tone", QStringLiteral("warn"));
    m_reason->setPlaceholderText(tr("e.g. the clock was set right again; the file lay still for three months"));
    m_reason->setAccessibleName(tr("Why the day is right"));
    auto *right = primaryButton(tr("The day is &right: %1").arg(dayWords(m_office->today)), this);
    right->setDefault(true);
    auto *buttons = new WrapRow(true);
    if (m_last.isValid()) {
        auto *last = new QPushButton(tr("Go on with the &last day: %1").arg(dayWords(m_last)), this);
        last->setAutoDefault(false);
        last->setToolTip(tr("For a training village, or until the clock is set right"));
        connect(last, &QPushButton::clicked, this, &ClockDialog::workOnLastDay);
        buttons->addWidget(last);
    }
    buttons->addWidget(right);
    auto *column = new QVBoxLayout;
    column->setSpacing(12);
    column->addWidget(titleLabel(tr("Is this computer's day right?"), this));
    column->addWidget(sentence);
    column->addWidget(faintLabel(tr("Deadlines, ages and months of payment run on this day. Why is it right?"), this));
    column->addWidget(m_reason);
    column->addWidget(m_finding);
    layOutScrolled(this, column, buttons);
    connect(right, &QPushButton::clicked, this, &ClockDialog::dayIsRight);
    m_reason->setFocus();
}

void ClockDialog::dayIsRight()
{
    const auto confirmed = casework::confirmClock(*m_office, m_reason->text());
    if (!confirmed) {
        m_finding->say(FindingKind::NotDetermined, m_wording.say(confirmed.error()));
        return;
    }
    accept();
    m_taken(std::move(*m_office));
}

void ClockDialog::workOnLastDay()
{
    m_office->today = m_last;
    m_office->file->setToday(m_last);
    accept();
    m_taken(std::move(*m_office));
}

} // namespace xieli::ui
