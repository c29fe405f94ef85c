// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/slipdialog.h"

#include "casework/slips.h"
#include "desk.h"
#include "help/explained.h"
#include "jobs/notice.h"
#include "jobs/printing.h"
#include "print/render.h"

#include <QFileInfo>

namespace xieli::ui {

using namespace Qt::StringLiterals;

SlipDialog::SlipDialog(Desk &desk, const QString &receiver, int sequence, QWidget *parent)
    : PreviewDialog(desk, tr("Hand-over slip"), {760, 700}, parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    explain(this, u"dialog.slip"_s);
    layOut(nullptr, nullptr);
    auto made = casework::handoverSlip(desk.office(), receiver, sequence);
    constexpr bool asItIs = true; // a digest is no number of anybody's, whatever its places look like
    if (made)
        setPrinted(Printed(std::move(*made)), {}, asItIs);
    else
        setPrinted(std::nullopt, desk.say(made.error()), asItIs);
}

const papers::Paper *SlipDialog::paper() const { return made() ? std::get_if<papers::Paper>(made()) : nullptr; }

void SlipDialog::savePdf(const QString &path)
{
    if (!paper())
        return;
    if (const auto own = casework::overOwnFile(m_desk.office(), path))
        return m_notice->bad(m_desk, *own);
    if (const auto written = print::writePdf(*paper(), path); !written)
        return m_notice->bad(m_desk, written.error());
    m_notice->good(tr("The slip is saved: %1. Print it and hand it over together with the stick.").arg(QFileInfo(path).fileName()));
}

void SlipDialog::print()
{
    if (paper())
        askToPrint(this, m_notice, *paper());
}

} // namespace xieli::ui
