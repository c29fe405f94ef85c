// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/assess.h"

#include <QCoreApplication>

namespace xieli::ui {

/// What the law says of each request and bill, a line each; no lines where there are none.
class AidWords {
    Q_DECLARE_TR_FUNCTIONS(AidWords)

public:
    static QStringList requests(const policy::Assessment &assessment, const std::vector<AidRequest> &asked);
    static QStringList bills(const policy::Assessment &assessment, const std::vector<MedicalBill> &listed);
};

} // namespace xieli::ui
