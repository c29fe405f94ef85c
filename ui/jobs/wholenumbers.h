// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/exporting.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace xieli::ui {

class Desk;

/// Whether whole identity and bank numbers leave, and if so, who takes them and why. Masked, unless somebody ticks it.
class WholeNumberFields : public QWidget {
    Q_OBJECT

public:
    WholeNumberFields(Desk &desk, QWidget *parent);

    casework::ExportWish wish() const;
    /// Masked, or it is said who takes them and why.
    bool isSaid() const;

signals:
    void changed();
    void wholeToggled();

private:
    void layOut();

    QCheckBox *m_whole;
    QWidget *m_asked;
    QLineEdit *m_takenBy;
    QComboBox *m_reason;
};

} // namespace xieli::ui
