// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/broughtdialog.h"

#include "desk.h"
#include "forms/dialogframe.h"
#include "help/explained.h"
#include "look.h"
#include "models/movemodel.h"
#include "pages/tablepane.h"
#include "words.h"
#include "wraprow.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTableView>

namespace xieli::ui {

BroughtDialog::BroughtDialog(Desk &desk, const casework::BroughtFile &file, QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("What came with the household of %1").arg(file.move.head));
    auto *model = new BroughtModel(this);
    model->setFile(file, desk.wording());
    auto *rows = new TablePane(model, tr("Decided, paid and recorded before"), nullptr, this);
    rows->setWidths({16, 12, 16, 0, 11});
    rows->setEmptyText(tr("Nothing was decided or paid before, and nothing was written later."));
    explain(this, QStringLiteral("dialog.brought"));
    auto *about = new QLabel(tr("From %1, left on %2. %3").arg(file.move.from, dayWords(file.move.day), file.move.told), this);
    about->setWordWrap(true);
    auto *hint = faintLabel(tr("Members, surveys, visits and evidence stand in the household itself. This is to be read: it counts in no sum here. Months that were paid there "
                               "are not paid again."), this);
    hint->setWordWrap(true);
    auto *column = new QVBoxLayout;
    column->addWidget(about);
    column->addWidget(hint);
    column->addWidget(rows, 1);
    auto *below = new WrapRow(true);
    if (file.move.news > 0) {
        auto *seen = primaryButton(tr("&Read: take it off the list"), this);
        seen->setObjectName(QStringLiteral("read"));
        seen->setToolTip(tr("What has to be changed here, write down first: a death with Ctrl+E at the household."));
        below->addWidget(seen);
        connect(seen, &QPushButton::clicked, this, [this] {
            emit read();
            accept();
        });
    }
    below->addWidget(closeButton(this));
    layOutScrolled(this, column, below);
    sizeWithin(this, {900, 560});
    rows->table()->setFocus();
}

} // namespace xieli::ui
