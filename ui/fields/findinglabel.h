// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/finding.h"

#include <QLabel>

namespace xieli::ui {

/// The small line beside a field that says what is amiss. Empty and without height when nothing is.
class FindingLabel : public QLabel {
    Q_OBJECT

public:
    explicit FindingLabel(QWidget *parent = nullptr);
    void say(FindingKind kind, const QString &sentence);
    void clear();
};

} // namespace xieli::ui
