// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "papers/paper.h"

namespace xieli::papers {

/// The whole identity and bank numbers that stand in a paper.
struct WholeNumbers {
    int identities = 0;
    int accounts = 0;   ///< and the numbers of other papers

    int count() const { return identities + accounts; }
};

WholeNumbers wholeNumbers(const Paper &paper);
WholeNumbers wholeNumbers(const Booklet &booklet);

/// The same with every such number masked. What a photograph shows stays.
Paper masked(Paper paper);
Booklet masked(Booklet booklet);

/// With the mark before the number of each page.
Paper marked(Paper paper, const QString &mark);
Booklet marked(Booklet booklet, const QString &mark);

} // namespace xieli::papers
