// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/previewdialog.h"

#include "casework/exportpaper.h"
#include "desk.h"
#include "forms/dialogframe.h"
#include "jobs/ask.h"
#include "jobs/notice.h"
#include "jobs/printing.h"
#include "jobs/wholenumbers.h"
#include "look.h"
#include "pages/postingpreview.h"
#include "papers/masking.h"
#include "print/render.h"
#include "wraprow.h"

#include <QBoxLayout>
#include <QPushButton>

#include <memory>

namespace xieli::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int leastPreview = 140; ///< pixels in which one still sees what it is

const auto drawn = [](const auto &paper) -> Result<QByteArray> { return print::pdfBytes(paper); };

} // namespace

PreviewDialog::PreviewDialog(Desk &desk, const QString &title, const QSize &size, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_notice(new Notice(this))
    , m_pdf(new QPushButton(tr("Save as PD&F…"), this))
    , m_print(primaryButton(tr("&Print…"), this))
    , m_preview(new PostingPreview(this))
    , m_whole(new WholeNumberFields(desk, this))
{
    setWindowTitle(title);
    m_pdf->setObjectName(u"paperPdf"_s);
    m_pdf->setAutoDefault(false);
    m_print->setObjectName(u"paperPrint"_s);
    m_whole->hide();
    sizeWithin(this, size);
    connect(m_whole, &WholeNumberFields::wholeToggled, this, [this] {
        m_notice->clear(); // it spoke of the other one
        redraw();
    });
    connect(m_whole, &WholeNumberFields::changed, this, [this] { updateWays(); });
    connect(m_pdf, &QPushButton::clicked, this, &PreviewDialog::askForPdf);
    connect(m_print, &QPushButton::clicked, this, [this] { print(); });
}

void PreviewDialog::layOut(QWidget *beside, QLayout *above)
{
    auto *right = new QVBoxLayout;
    if (above)
        right->addLayout(above);
    right->addWidget(m_whole);
    right->addWidget(m_notice);
    right->addWidget(m_preview, 1);
    auto *middle = new QHBoxLayout;
    if (beside)
        middle->addWidget(beside);
    middle->addLayout(right, 1);
    auto *buttons = new WrapRow(true);
    buttons->addWidget(closeButton(this));
    buttons->addWidget(m_pdf);
    buttons->addWidget(m_print);
    m_preview->setMinimumHeight(leastPreview);
    layOutScrolled(this, middle, buttons);
}

void PreviewDialog::setPrinted(std::optional<Printed> printed, const QString &nothing, bool asItIs)
{
    m_made = std::move(printed);
    m_numbers = m_made && std::visit([](const auto &paper) { return papers::wholeNumbers(paper).count() > 0; }, *m_made);
    m_asItIs = asItIs;
    m_nothing = nothing;
    m_whole->setVisible(m_numbers && !asItIs);
    redraw();
}

void PreviewDialog::redraw()
{
    const bool masks = m_numbers && !m_asItIs && !m_whole->wish().whole;
    m_shown = m_made && masks ? std::visit([](const auto &paper) { return Printed(papers::masked(paper)); }, *m_made) : m_made;
    if (m_shown)
        std::visit([this](const auto &paper) { m_preview->setPaper(paper); }, *m_shown);
    else
        m_preview->setNothing(m_nothing);
    updateWays();
}

void PreviewDialog::updateWays()
{
    const bool mayLeave = m_made && (m_asItIs || !m_numbers || m_whole->isSaid());
    m_pdf->setEnabled(mayLeave);
    m_print->setEnabled(mayLeave);
}

QString PreviewDialog::fileName() const
{
    return m_made ? std::visit([](const auto &paper) { return paper.title; }, *m_made) : QString();
}

void PreviewDialog::askForPdf()
{
    askToSave(this, tr("Save the paper"), fileName() + u".pdf"_s, tr("PDF (*.pdf)"), [this](const QString &path) { savePdf(path); });
}

void PreviewDialog::savePdf(const QString &path)
{
    if (!m_made)
        return;
    const auto left = std::visit([&](const auto &paper) { return casework::exportPaper(m_desk.office(), paper, m_whole->wish(), path, drawn); }, *m_made);
    if (!left)
        return m_notice->bad(m_desk, left.error());
    tellLeft(left->entry, path);
}

void PreviewDialog::tellLeft(const std::optional<ExportEntry> &line, const QString &path)
{
    const QString told = line      ? tr("Saved: %1. Export register no. %2.").arg(path).arg(line->number)
                       : m_numbers ? tr("Saved with masked numbers: %1. It stands in no register.").arg(path)
                                   : tr("Saved: %1. It stands in no register.").arg(path);
    m_notice->good(told);
    if (line)
        m_desk.tellChanged(told);
}

void PreviewDialog::print()
{
    if (m_made)
        std::visit([this](const auto &paper) { printUnissued(paper); }, *m_made);
}

/// The line is written once a printer is chosen: nothing whole leaves the house without one.
template <class Kind>
void PreviewDialog::printUnissued(const Kind &paper)
{
    const auto line = std::make_shared<std::optional<ExportEntry>>();
    PrintSteps<Kind> steps;
    steps.before = [this, paper, line]() -> std::optional<Kind> {
        auto ready = casework::paperForPrinter(m_desk.office(), paper, m_whole->wish(), drawn);
        if (!ready) {
            m_notice->bad(m_desk, ready.error());
            return std::nullopt;
        }
        *line = ready->entry;
        tellPrinted(*line);
        return std::move(ready->paper);
    };
    steps.failed = [this, line] { return tellNotPrinted(*line); };
    askToPrint(this, m_notice, paper, steps);
}

void PreviewDialog::tellPrinted(const std::optional<ExportEntry> &line)
{
    if (line)
        m_desk.tellChanged(tr("Export register no. %1: printed").arg(line->number));
}

QString PreviewDialog::tellNotPrinted(const std::optional<ExportEntry> &line)
{
    if (!line)
        return {};
    const bool noted = casework::noteNotMade(m_desk.office(), *line, tr("the printer could not be reached")).has_value();
    m_desk.tellChanged(tr("Export register no. %1: not printed").arg(line->number));
    return noted ? tr("No. %1 of the export register stays; a following line says that it was not printed.").arg(line->number)
                 : tr("No. %1 of the export register stays; it could not be noted there that it was not printed.").arg(line->number);
}

} // namespace xieli::ui
