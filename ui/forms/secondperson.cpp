// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/secondperson.h"

#include "forms/dialogframe.h"
#include "help/explained.h"
#include "look.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace xieli::ui {

using namespace Qt::StringLiterals;

SecondPerson::SecondPerson(const QString &what, const Facts &facts, QWidget *parent)
    : QDialog(parent), m_name(new QLineEdit(this)), m_passphrase(new QLineEdit(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("A second person confirms"));
    setMinimumWidth(520);
    explain({{this, "dialog.second_person"}, {m_name, "second_person.name"}, {m_passphrase, "second_person.passphrase"}});
    m_passphrase->setEchoMode(QLineEdit::Password);
    m_name->setObjectName(u"secondName"_s);
    m_passphrase->setObjectName(u"secondPassphrase"_s);
    auto *words = new QLabel(what, this);
    words->setWordWrap(true);
    auto *form = roomyForm();
    form->addRow(words);
    for (const auto &[name, fact] : facts) {
        auto *told = new QLabel(fact, this);
        told->setWordWrap(true);
        told->setProperty("role", u"section"_s);
        form->addRow(faintLabel(name, this), told);
    }
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Passphrase"), m_passphrase);
    auto *yes = primaryButton(tr("&Confirm"), this);
    layOutDialog(this, form, nullptr, yes);
    connect(yes, &QPushButton::clicked, this, &SecondPerson::give);
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
