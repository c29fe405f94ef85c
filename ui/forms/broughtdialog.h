// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/moves.h"

#include <QDialog>

namespace xieli::ui {

class Desk;

/// 随迁档案: what was decided, paid and recorded where a household lived before, and what was written there after it had left. To be read
/// only; what is to be taken over is written down by a person.
class BroughtDialog : public QDialog {
    Q_OBJECT

public:
    BroughtDialog(Desk &desk, const casework::BroughtFile &file, QWidget *parent = nullptr);

signals:
    /// Somebody has read what was written later.
    void read();
};

} // namespace xieli::ui
