// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/evidence.h"

#include <QListWidget>

namespace xieli::ui {

class Desk;

/// Pictures in one row, to be looked at only: Enter or a double click shows one large. Not there where there are none.
class EvidenceStrip : public QListWidget {
    Q_OBJECT

public:
    explicit EvidenceStrip(Desk &desk, QWidget *parent = nullptr);
    void setEvidence(std::vector<Evidence> evidence);
    void view();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {80, sizeHint().height()}; }

private:
    Desk &m_desk;
    std::vector<Evidence> m_evidence;
};

} // namespace xieli::ui
