// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/householdfile.h"
#include "forms/previewdialog.h"

class QListWidget;

namespace xieli::ui {

/// 一户一档: the whole file of a household as one booklet. Space takes a part in or leaves it out; shown as it will be printed.
class HouseholdFileDialog : public PreviewDialog {
    Q_OBJECT

public:
    HouseholdFileDialog(Desk &desk, HouseholdId household, QWidget *parent = nullptr);

    const papers::Booklet *booklet() const { return shown() ? std::get_if<papers::Booklet>(shown()) : nullptr; }
    std::vector<casework::FilePart> parts() const;

private:
    QWidget *choice();
    void refresh();

    HouseholdId m_household;
    QListWidget *m_parts;
};

} // namespace xieli::ui
