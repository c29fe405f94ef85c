// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/previewdialog.h"

namespace xieli::ui {

/// 交接单 of a parcel that was packed here: seen as it will be printed, printed, saved.
class SlipDialog : public PreviewDialog {
    Q_OBJECT

public:
    /// `receiver`: name or id; `sequence` 0: of the last parcel.
    SlipDialog(Desk &desk, const QString &receiver, int sequence, QWidget *parent);
    void savePdf(const QString &path) override;
    /// Null: there is none; the dialog says why.
    const papers::Paper *paper() const;

protected:
    void print() override;
};

} // namespace xieli::ui
