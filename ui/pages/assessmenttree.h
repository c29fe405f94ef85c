// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "papers/explanation.h"

#include <QTreeWidget>

namespace xieli::ui {

/// An assessment opened figure by figure: what it is, its value, how it was computed, and the clause it rests on.
class AssessmentTree : public QTreeWidget {
    Q_OBJECT

public:
    explicit AssessmentTree(QWidget *parent = nullptr);
    using QTreeWidget::show;
    void show(const papers::ExplanationInput &explanation);
    void clearExplanation();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void shareWidth();
    void addResult(const papers::ExplanationInput &explanation);
    void addFindings(const QStringList &findings);
};

} // namespace xieli::ui
