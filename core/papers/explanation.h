// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "papers/paper.h"
#include "papers/wording.h"

namespace xieli::papers {

/// One step of an assessment, already in words (casework translates policy's Step).
struct ExplanationNode {
    QString rule;                       ///< "家庭年收入"
    QString value = {};                 ///< "1,234.50 元"
    QString because = {};               ///< "6 项收入相加，减去就业成本"
    QStringList cites = {};             ///< "《社会救助暂行办法》(国务院令第649号)第九条"
    std::vector<ExplanationNode> children = {};
    QStringList readings = {};          ///< how the program reads what the text leaves open: for the screen, no clause of a paper
};

struct ExplanationInput {
    QString household;                  ///< "赵仁 户"
    QString place = {};
    Month month = Month(2000, 1);
    QString policy = {};                ///< pack and edition, in words
    std::vector<std::pair<QString, QString>> result; ///< label and value: 类别, 月补助金额 …
    QStringList findings = {};          ///< sentences to be heeded: assumed figures, missing data
    std::vector<ExplanationNode> steps;
    int depth = 99;                     ///< how many levels are printed (1: the outermost only)
    Day printedOn;
    QStringList findingsOnPaper = {};   ///< findings without what only a screen can do; empty: as they are
};

/// The same as lines of text: the result, what to heed, the numbered steps, each with its sentence and clause below.
QStringList explanationLines(const ExplanationInput &input, const Wording &wording);
/// 认定核算说明: the result, what to heed, and each figure down to its clause.
Paper explanationPaper(const ExplanationInput &input, const Wording &wording);

} // namespace xieli::papers
