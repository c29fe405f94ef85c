// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/dialogframe.h"

#include "look.h"

#include <QCoreApplication>
#include <QDialog>
#include <QFormLayout>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

namespace xieli::ui {

namespace {

struct DialogFrame {
    Q_DECLARE_TR_FUNCTIONS(DialogFrame)

public:
    static QString cancel() { return tr("Cancel"); }
    static QString close() { return tr("C&lose"); }
};

/// About what a desktop puts around a window.
constexpr QSize aroundWindow(16, 48);

} // namespace

void sizeWithin(QDialog *dialog, const QSize &wished)
{
    const QSize room = dialog->screen()->availableGeometry().size() - aroundWindow;
    dialog->resize(wished.boundedTo(room));
}

QFormLayout *roomyForm()
{
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(14);
    form->setVerticalSpacing(10);
    return form;
}

void layOutDialog(QDialog *dialog, QLayout *body, QWidget *finding, QPushButton *act, const QString &hint)
{
    auto *cancel = new QPushButton(DialogFrame::cancel(), dialog);
    act->setDefault(true);
    auto *buttons = new QHBoxLayout;
    if (hint.isEmpty())
        buttons->addStretch();
    else
        buttons->addWidget(faintLabel(hint, dialog), 1);
    buttons->addWidget(cancel);
    buttons->addWidget(act);
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(14);
    column->addLayout(body);
    if (finding)
        column->addWidget(finding);
    column->addLayout(buttons);
    QObject::connect(cancel, &QPushButton::clicked, dialog, &QDialog::reject);
}

QPushButton *closeButton(QDialog *dialog)
{
    auto *close = new QPushButton(DialogFrame::close(), dialog);
    close->setObjectName(QStringLiteral("close"));
    close->setAutoDefault(false);
    QObject::connect(close, &QPushButton::clicked, dialog, &QDialog::reject);
    return close;
}

} // namespace xieli::ui
