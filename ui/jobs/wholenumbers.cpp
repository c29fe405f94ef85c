// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/wholenumbers.h"

#include "desk.h"
#include "help/explained.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

namespace xieli::ui {

using namespace Qt::StringLiterals;

WholeNumberFields::WholeNumberFields(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_whole(new QCheckBox(tr("&Whole identity and bank numbers"), this))
    , m_asked(new QWidget(this))
    , m_takenBy(new QLineEdit(m_asked))
    , m_reason(new QComboBox(m_asked))
{
    m_reason->setEditable(true);
    m_reason->addItems(casework::exportReasons(desk.office()));
    m_reason->setCurrentIndex(-1);
    m_reason->lineEdit()->setPlaceholderText(tr("choose or write"));
    m_takenBy->setPlaceholderText(tr("who takes it along"));
    m_whole->setObjectName(u"exportWhole"_s);
    m_takenBy->setObjectName(u"exportTakenBy"_s);
    m_reason->setObjectName(u"exportReason"_s);
    explain({{m_whole, "export.whole"}, {m_takenBy, "export.taken_by"}, {m_reason, "export.reason"}});
    layOut();
    if (!desk.office().file->allows(Right::GiveOut)) {
        m_whole->setEnabled(false);
        m_whole->setToolTip(tr("Your role lets nothing out with whole numbers."));
    }
    connect(m_whole, &QCheckBox::toggled, this, [this](bool whole) {
        m_asked->setVisible(whole);
        if (whole)
            m_takenBy->setFocus();
        emit wholeToggled();
        emit changed();
    });
    connect(m_takenBy, &QLineEdit::textChanged, this, &WholeNumberFields::changed);
    connect(m_reason, &QComboBox::editTextChanged, this, &WholeNumberFields::changed);
}

void WholeNumberFields::layOut()
{
    auto *asked = new QHBoxLayout(m_asked);
    asked->setContentsMargins(0, 0, 0, 0);
    const auto add = [&](const QString &words, QWidget *field, int stretch) {
        auto *label = new QLabel(words, m_asked);
        label->setBuddy(field);
        asked->addWidget(label);
        asked->addWidget(field, stretch);
    };
    add(tr("&Taken by"), m_takenBy, 2);
    asked->addSpacing(6);
    add(tr("Wh&y"), m_reason, 3);
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addWidget(m_whole);
    lines->addWidget(m_asked);
    m_asked->hide();
}

casework::ExportWish WholeNumberFields::wish() const { return {m_whole->isChecked(), m_takenBy->text().trimmed(), m_reason->currentText().trimmed()}; }

bool WholeNumberFields::isSaid() const
{
    const casework::ExportWish said = wish();
    return !said.whole || (!said.takenBy.isEmpty() && !said.reason.isEmpty());
}

} // namespace xieli::ui
