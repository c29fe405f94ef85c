// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/printing.h"

#include "jobs/notice.h"
#include "print/render.h"

#include <QCoreApplication>
#include <QPrintDialog>
#include <QPrinter>

#include <memory>

namespace xieli::ui {

namespace {

struct Printing {
    Q_DECLARE_TR_FUNCTIONS(Printing)

public:
    static QString sent(const QString &printer) { return tr("Sent to the printer: %1").arg(printer); }
    static QString unreachable() { return tr("The printer cannot be reached. Nothing was printed; look at its cable and paper, or save as PDF."); }
};

/// A paper or a booklet, as it stands once a printer is chosen.
template <class Printed>
void askFor(QWidget *parent, Notice *notice, const Printed &paper, const PrintSteps<Printed> &steps)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(paper.title);
    auto *dialog = new QPrintDialog(printer.get(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), notice, [notice, printer, paper, steps] {
        const auto printed = steps.before ? steps.before() : std::optional(paper);
        if (!printed)
            return; // it was said why
        if (print::printOn(*printer, *printed))
            notice->good(Printing::sent(printer->outputFileName().isEmpty() ? printer->printerName() : printer->outputFileName()));
        else
            notice->bad((QStringList{Printing::unreachable()} << (steps.failed ? steps.failed() : QString())).join(u' ').trimmed());
    });
    dialog->open();
}

} // namespace

void askToPrint(QWidget *parent, Notice *notice, const papers::Paper &paper, const PrintSteps<papers::Paper> &steps)
{
    askFor(parent, notice, paper, steps);
}

void askToPrint(QWidget *parent, Notice *notice, const papers::Booklet &booklet, const PrintSteps<papers::Booklet> &steps)
{
    askFor(parent, notice, booklet, steps);
}

} // namespace xieli::ui
