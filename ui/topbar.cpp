// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "topbar.h"

#include "fields/fields.h"
#include "help/explained.h"
#include "look.h"
#include "words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace xieli::ui {

TopBar::TopBar(Desk &desk, QWidget *parent) : QFrame(parent), m_desk(desk), m_search(new QLineEdit(this)), m_month(new MonthField(this))
{
    setProperty("role", u"top"_s);
    m_search->setPlaceholderText(tr("Find a household (Ctrl+K)"));
    m_search->setAccessibleName(tr("Find a household"));
    m_search->setMaximumWidth(360);
    m_search->setMinimumWidth(180);
    m_search->addAction(icon(u"search"_s, colours().faint), QLineEdit::LeadingPosition);
    explain({{m_search, "desk.search"}, {m_month, "desk.month"}});
    m_month->setMonth(desk.month());
    m_month->edit()->setAccessibleName(tr("Month at hand"));
    m_month->setToolTip(tr("The month that lists, assessments and payments speak of; up and down arrows change it"));
    layOut();
    connect(m_month, &TypedField::changed, this, [this] {
        if (m_month->month())
            m_desk.setMonth(*m_month->month());
    });
    connect(m_search, &QLineEdit::textEdited, this, &TopBar::sought);
    connect(m_search, &QLineEdit::returnPressed, this, [this] { emit taken(m_search->text()); });
}

void TopBar::layOut()
{
    auto *name = new QLabel(m_desk.office().name, this);
    name->setProperty("role", u"name"_s);
    auto *role = new QLabel(word(m_desk.office().role), this);
    role->setProperty("tone", u"note"_s);
    auto *monthWord = new QLabel(tr("Month"), this);
    monthWord->setBuddy(m_month->edit());
    auto *lookButton = new QToolButton(this);
    lookButton->setIcon(icon(u"theme"_s));
    lookButton->setToolTip(tr("Look and language (F8)"));
    lookButton->setAccessibleName(tr("Look and language"));
    connect(lookButton, &QToolButton::clicked, this, &TopBar::lookWanted);
    auto *lockButton = new QToolButton(this);
    lockButton->setIcon(icon(u"lock"_s));
    lockButton->setToolTip(tr("Lock now (Ctrl+L)"));
    lockButton->setAccessibleName(tr("Lock"));
    connect(lockButton, &QToolButton::clicked, this, &TopBar::lockWanted);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 7, 14, 7);
    row->setSpacing(10);
    row->addWidget(name);
    row->addWidget(role);
    row->addStretch(1);
    row->addWidget(m_search, 3);
    row->addStretch(1);
    row->addWidget(monthWord);
    row->addWidget(m_month);
    row->addWidget(lookButton);
    row->addWidget(lockButton);
}

void TopBar::showMonth()
{
    if (m_month->month() != m_desk.month())
        m_month->setMonth(m_desk.month());
}

void TopBar::clearSearch() { m_search->clear(); }

void TopBar::enterSearch(bool anew)
{
    m_search->setFocus(anew ? Qt::ShortcutFocusReason : Qt::OtherFocusReason);
    if (anew)
        m_search->selectAll();
}

} // namespace xieli::ui
