// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/aboutdialog.h"

#include "desk.h"
#include "forms/dialogframe.h"
#include "help/explained.h"
#include "jobs/ask.h"
#include "jobs/jobbar.h"
#include "jobs/notice.h"
#include "look.h"
#include "words.h"
#include "wraprow.h"

#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

namespace xieli::ui {

using namespace Qt::StringLiterals;

namespace {

QLabel *fact(const QString &text, const QString &name, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

AboutDialog::AboutDialog(Desk &desk, const casework::Installed &program, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_program(program), m_notice(new Notice(this)), m_job(new JobBar(this)), m_choose(new QPushButton(tr("Look at an &update…"), this)),
      m_install(primaryButton(tr("Back up and &install…"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("About Xieli"));
    sizeWithin(this, {640, 0});
    explain({{this, "dialog.about"}});
    m_choose->setObjectName(u"lookAtUpdate"_s);
    m_choose->setAutoDefault(false);
    m_install->setObjectName(u"installUpdate"_s);
    m_install->setAutoDefault(false);
    layOut();
    connect(m_choose, &QPushButton::clicked, this, &AboutDialog::chooseFile);
    connect(m_install, &QPushButton::clicked, this, [this] {
        askFirst(this, tr("Install version %1?").arg(m_update->facts().version),
                 tr("The file is looked at once more and the office file is backed up first. The system may ask for an administrator's password. Close other windows of Xieli first."), tr("Install"), [this] { install(); });
    });
    updateActions();
}

void AboutDialog::layOut()
{
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(14);
    form->setVerticalSpacing(9);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    const QStringList keys = casework::releaseKeyWords(m_program);
    form->addRow(tr("Version"), fact(m_program.version, u"aboutVersion"_s, this));
    form->addRow(tr("For"), fact(m_program.platform, u"aboutPlatform"_s, this));
    form->addRow(tr("Office files up to form"), fact(QString::number(m_program.schema), u"aboutSchema"_s, this));
    form->addRow(tr("This office file"), fact(m_desk.office().file->isEncrypted() ? tr("encrypted") : tr("NOT encrypted: this program was built without SQLCipher"), u"aboutSealed"_s, this));
    form->addRow(tr("Release keys"), fact(keys.isEmpty() ? tr("There is no release key yet. Until there is one this program takes no update, whoever signed it: a new version is installed by whoever installed this one.") : keys.join(u'\n'),
                                          u"aboutKeys"_s, this));
    form->addRow(tr("Licence"), fact(u"GPL-3.0-or-later"_s, u"aboutLicence"_s, this));
    auto *close = new QPushButton(tr("Close"), this);
    close->setAutoDefault(false);
    auto *buttons = new WrapRow(true);
    buttons->addWidget(m_choose);
    buttons->addWidget(m_install);
    buttons->addWidget(close);
    auto *column = new QVBoxLayout;
    column->setSpacing(12);
    column->addWidget(titleLabel(tr("Xieli"), this));
    column->addLayout(form);
    column->addWidget(m_notice);
    column->addWidget(m_job);
    layOutScrolled(this, column, buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    close->setFocus();
}

void AboutDialog::updateActions()
{
    const bool knowsKeys = !m_program.keys.empty();
    m_choose->setEnabled(knowsKeys && !m_job->isRunning());
    m_choose->setToolTip(knowsKeys ? QString() : tr("There is no release key yet, so no update can be known to be ours."));
    m_install->setEnabled(m_update.has_value() && !m_job->isRunning());
}

void AboutDialog::chooseFile()
{
    askToOpen(this, tr("A program update"), tr("Program updates (*.xlu)"), [this](const QString &path) { look(path); });
}

void AboutDialog::look(const QString &path)
{
    m_update.reset();
    m_notice->clear();
    m_job->run<casework::CheckedUpdate>(
        m_desk.office(), tr("Checking the signature…"), [path, program = m_program](casework::Office &, Progress &) { return casework::checkUpdate(path, program); },
        [this](Result<casework::CheckedUpdate> checked) {
            if (checked) {
                m_update = std::move(*checked);
                m_notice->good(casework::updateWords(*m_update, m_desk.wording()) + u'\n' + tr("Signed with the key %1.").arg(casework::releaseKeyWords(m_update->update.signedBy)));
            } else {
                m_notice->bad(m_desk, checked.error());
            }
            updateActions();
        });
}

void AboutDialog::install()
{
    if (!m_update)
        return;
    m_notice->clear();
    m_job->run<bool>(
        m_desk.office(), tr("Backing up, checking once more and installing…"),
        [update = *m_update, program = m_program](casework::Office &own, Progress &) -> Result<bool> {
            const auto done = casework::runUpdate(&own, update, program);
            return done ? Result<bool>(true) : tl::unexpected(done.error());
        },
        [this](const Result<bool> &done) {
            const QString version = m_update->facts().version;
            m_update.reset(); // whatever came of it, it is looked at anew
            m_desk.tellChanged(); // the backup
            if (done)
                m_notice->good(m_desk.wording().text(u"updates.installed"_s, {{u"version"_s, version}}));
            else
                m_notice->bad(m_desk, done.error());
            updateActions();
        });
}

} // namespace xieli::ui
