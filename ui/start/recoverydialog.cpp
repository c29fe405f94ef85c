// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "start/gate.h"

#include "forms/dialogframe.h"
#include "jobs/ask.h"
#include "jobs/notice.h"
#include "jobs/printing.h"
#include "look.h"
#include "papers/recoverysheet.h"
#include "print/render.h"
#include "wraprow.h"

namespace xieli::ui {

RecoveryDialog::RecoveryDialog(const casework::Office &office, const QString &recoveryText, const papers::Wording &wording, QWidget *parent)
    : QDialog(parent), m_officeName(office.name), m_fileName(QFileInfo(office.path).fileName()), m_text(recoveryText), m_today(office.today),
      m_wording(wording), m_notice(new Notice(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Recovery sheet"));
    sizeWithin(this, {620, 0});
    auto *text = new QPlainTextEdit(recoveryText, this); // whole, in as many lines as it needs
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setAccessibleName(tr("Recovery text"));
    QFont large = text->font();
    large.setPointSizeF(large.pointSizeF() * 1.15);
    text->setFont(large);
    text->setFixedHeight(QFontMetrics(large).lineSpacing() * (std::max<int>(2, static_cast<int>(recoveryText.count(u'\n')) + 1)) + 34);
    auto *print = new QPushButton(icon(QStringLiteral("print")), tr("&Print…"), this);
    auto *pdf = new QPushButton(icon(QStringLiteral("pdf")), tr("Keep as P&DF…"), this);
    auto *done = primaryButton(tr("The sheet lies in a &safe place"), this);
    auto *buttons = new WrapRow;
    buttons->addWidget(print);
    buttons->addWidget(pdf);
    buttons->addStretch();
    buttons->addWidget(done);
    auto *column = new QVBoxLayout;
    column->setSpacing(12);
    column->addWidget(titleLabel(tr("Recovery sheet"), this));
    column->addWidget(faintLabel(tr("This text opens the office file when every passphrase is forgotten. Print it, and lock it away where the "
                                    "computer is not. Whoever holds both the sheet and the file can read everything."), this));
    column->addWidget(text);
    column->addWidget(m_notice);
    layOutScrolled(this, column, buttons);
    connect(print, &QPushButton::clicked, this, &RecoveryDialog::print);
    connect(pdf, &QPushButton::clicked, this, &RecoveryDialog::keepAsPdf);
    connect(done, &QPushButton::clicked, this, &QDialog::accept);
}

papers::Paper RecoveryDialog::paper() const
{
    return papers::recoverySheet({.office = m_officeName, .fileName = m_fileName, .key = m_text, .createdOn = m_today}, m_wording);
}

void RecoveryDialog::keepAsPdf()
{
    const QString name = tr("Recovery sheet %1.pdf").arg(m_officeName);
    askToSave(this, tr("Keep the recovery sheet"), name, tr("PDF files (*.pdf)"), [this](const QString &path) {
        const auto written = print::writePdf(paper(), path);
        if (written)
            m_notice->good(tr("Written: %1").arg(path));
        else
            m_notice->bad(m_wording.say(written.error()));
    });
}

void RecoveryDialog::print() { askToPrint(this, m_notice, paper()); }

} // namespace xieli::ui
