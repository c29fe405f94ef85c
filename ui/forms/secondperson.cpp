// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/secondperson.h"

#include "look.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace xieli::ui {

using namespace Qt::StringLiterals;

SecondPerson::SecondPerson(const QString &what, QWidget *parent)
    : QDialog(parent), m_name(new QLineEdit(this)), m_passphrase(new QLineEdit(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("A second person confirms"));
    setMinimumWidth(480);
    m_passphrase->setEchoMode(QLineEdit::Password);
    m_name->setObjectName(u"secondName"_s);
    m_passphrase->setObjectName(u"secondPassphrase"_s);
    auto *words = new QLabel(what, this);
    words->setWordWrap(true);
    auto *form = new QFormLayout;
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Passphrase"), m_passphrase);
    auto *yes = primaryButton(tr("&Confirm"), this);
    auto *no = new QPushButton(tr("Cancel"), this);
    yes->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(no);
    buttons->addWidget(yes);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(14);
    column->addWidget(words);
    column->addLayout(form);
    column->addLayout(buttons);
    connect(yes, &QPushButton::clicked, this, &SecondPerson::give);
    connect(no, &QPushButton::clicked, this, &QDialog::reject);
}

void SecondPerson::give()
{
    if (m_name->text().trimmed().isEmpty() || m_passphrase->text().isEmpty()) {
        (m_name->text().trimmed().isEmpty() ? m_name : m_passphrase)->setFocus();
        return;
    }
    emit given(m_name->text().trimmed(), m_passphrase->text());
    accept();
}

} // namespace xieli::ui
