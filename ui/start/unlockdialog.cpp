// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "start/gate.h"

#include "casework/training.h"
#include "fields/findinglabel.h"
#include "forms/dialogframe.h"
#include "look.h"
#include "wraprow.h"

namespace xieli::ui {

UnlockDialog::UnlockDialog(const QString &path, Day today, const papers::Wording &wording, OfficeTaken taken, QWidget *parent)
    : QDialog(parent), m_path(path), m_today(today), m_wording(wording), m_taken(std::move(taken)), m_words(faintLabel({}, this)),
      m_user(new QLineEdit(this)), m_passphraseWord(new QLabel(this)), m_passphrase(new QLineEdit(this)),
      m_sheetWord(new QLabel(tr("&Recovery sheet"), this)), m_sheet(new QLineEdit(this)), m_finding(new FindingLabel(this)),
      m_other(new QPushButton(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Open %1").arg(QFileInfo(path).completeBaseName()));
    sizeWithin(this, {520, 0});
    m_passphrase->setEchoMode(QLineEdit::Password);
    m_user->setPlaceholderText(tr("may stay empty if you are the only one"));
    m_sheet->setPlaceholderText(tr("the groups of letters and digits on the sheet"));
    m_sheetWord->setBuddy(m_sheet);
    m_passphraseWord->setBuddy(m_passphrase);
    m_other->setProperty("role", QStringLiteral("plain"));
    m_other->setAutoDefault(false);
    auto *form = new QFormLayout;
    form->setVerticalSpacing(10);
    form->setHorizontalSpacing(14);
    form->addRow(m_sheetWord, m_sheet);
    form->addRow(tr("&Name"), m_user);
    form->addRow(m_passphraseWord, m_passphrase);
    auto *open = primaryButton(tr("&Open"), this);
    open->setDefault(true);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    auto *buttons = new WrapRow;
    buttons->addWidget(m_other);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(open);
    auto *column = new QVBoxLayout;
    column->setSpacing(12);
    column->addWidget(titleLabel(QFileInfo(path).completeBaseName(), this));
    column->addWidget(m_words);
    column->addLayout(form);
    column->addWidget(m_finding);
    layOutScrolled(this, column, buttons);
    connect(open, &QPushButton::clicked, this, &UnlockDialog::tryToOpen);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_other, &QPushButton::clicked, this, [this] { showRecovery(!m_recovery); });
    showRecovery(false);
    m_passphrase->setFocus();
}

void UnlockDialog::showRecovery(bool recovery)
{
    m_recovery = recovery;
    m_sheetWord->setVisible(recovery);
    m_sheet->setVisible(recovery);
    const QString training = casework::trainingPassphrase(m_path);
    m_words->setText(recovery ? tr("With the recovery sheet a forgotten passphrase loses nothing: type its text and choose a new passphrase.")
                     : training.isEmpty() ? m_path
                                          : tr("For practice: invented people. The passphrase is %1").arg(training));
    m_passphraseWord->setText(recovery ? tr("New &passphrase") : tr("&Passphrase"));
    m_other->setText(recovery ? tr("I know the passphrase") : tr("Passphrase forgotten?"));
    m_finding->clear();
    (recovery ? m_sheet : m_passphrase)->setFocus();
}

void UnlockDialog::tryToOpen()
{
    auto office = m_recovery ? casework::openByRecovery(m_path, m_sheet->text(), m_user->text().trimmed(), m_passphrase->text(), m_today)
                             : casework::openOffice(m_path, m_user->text().trimmed(), m_passphrase->text(), m_today);
    if (!office) {
        m_finding->say(FindingKind::NotDetermined, m_wording.say(office.error()));
        m_passphrase->selectAll();
        m_passphrase->setFocus();
        return;
    }
    m_passphrase->clear();
    accept();
    m_taken(std::move(*office));
}

} // namespace xieli::ui
