// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "start/restoredialog.h"

#include "casework/restoring.h"
#include "fields/findinglabel.h"
#include "forms/dialogframe.h"
#include "look.h"
#include "wraprow.h"

#include <QtConcurrent>

namespace xieli::ui {

RestoreDialog::RestoreDialog(const QString &backup, const QString &target, Day today, const papers::Wording &wording, std::function<void(const QString &)> restored, QWidget *parent)
    : QDialog(parent), m_backup(backup), m_target(target), m_today(today), m_wording(wording), m_restored(std::move(restored)), m_passphrase(new QLineEdit(this)),
      m_sheet(new QLineEdit(this)), m_finding(new FindingLabel(this)), m_go(primaryButton(tr("&Restore"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Restore from a backup"));
    sizeWithin(this, {560, 0});
    m_passphrase->setEchoMode(QLineEdit::Password);
    m_passphrase->setObjectName(QStringLiteral("restorePassphrase"));
    m_sheet->setObjectName(QStringLiteral("restoreSheet"));
    m_sheet->setPlaceholderText(tr("only if the passphrase is forgotten; then the passphrase above is a new one"));
    m_go->setObjectName(QStringLiteral("restore"));
    m_go->setDefault(true);
    auto *form = new QFormLayout;
    form->setVerticalSpacing(10);
    form->addRow(tr("&Passphrase"), m_passphrase);
    form->addRow(tr("Recovery &sheet"), m_sheet);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    auto *buttons = new WrapRow;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_go);
    auto *column = new QVBoxLayout;
    column->setSpacing(12);
    column->addWidget(titleLabel(QFileInfo(backup).completeBaseName(), this));
    column->addWidget(faintLabel(tr("A new office file is made of the backup and checked: %1. The backup stays, and no file is overwritten. What other "
                                    "offices have heard since comes back with their next parcels. What was given to the bank after the backup was made is not in it: "
                                    "ask the bank before those months are approved again.")
                                     .arg(QDir::toNativeSeparators(target)),
                                 this));
    column->addLayout(form);
    column->addWidget(m_finding);
    layOutScrolled(this, column, buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_go, &QPushButton::clicked, this, &RestoreDialog::restore);
}

void RestoreDialog::restore()
{
    m_go->setEnabled(false);
    m_finding->clear();
    auto done = std::make_shared<Result<casework::RestoreReport>>(fail(QStringLiteral("jobs.unexpected")));
    auto *watcher = new QFutureWatcher<void>(this);
    connect(watcher, &QFutureWatcher<void>::finished, this, [this, done] {
        m_go->setEnabled(true);
        if (!*done) {
            m_finding->say(FindingKind::NotDetermined, m_wording.say(done->error()));
            return m_passphrase->setFocus();
        }
        accept();
        m_restored((*done)->path);
    });
    const Credentials with{{}, m_passphrase->text(), m_sheet->text().trimmed()};
    watcher->setFuture(QtConcurrent::run([done, with, backup = m_backup, target = m_target, today = m_today] { *done = casework::restoreBackup(backup, target, with, today); }));
}

} // namespace xieli::ui
