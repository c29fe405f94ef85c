// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/peers.h"

#include <QDialog>

namespace xieli::ui {

class Desk;

/// An office that was made anew takes the place of a lost one: which one, what will happen, and the code that must have been compared.
class SuccessionDialog : public QDialog {
    Q_OBJECT

public:
    SuccessionDialog(Desk &desk, const casework::PeerRow &successor, const std::vector<casework::PeerRow> &known, QWidget *parent = nullptr);

signals:
    void chosen(const xieli::OfficeId &old);
};

} // namespace xieli::ui
