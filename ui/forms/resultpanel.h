// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk.h"
#include "casework/incomeparts.h"
#include "policy/assess.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace xieli::ui {

class FindingLabel;
class FoldingForm;

/// The provisional result beside a form: what the law would say of what is typed so far. Nothing of it is stored.
class ResultPanel : public QFrame {
    Q_OBJECT

public:
    explicit ResultPanel(Desk &desk, QWidget *parent = nullptr);
    /// The result, and what is amiss in the data (casework::checked).
    void show(const Result<policy::Assessment> &assessment, const Findings &dataFindings);
    /// Whose result it is, for the explanation's head.
    void setHousehold(const QString &headName) { m_household = headName; }
    /// The explanation tree of the result shown last, in a window of its own.
    void showWhy();
    /// What the year's income is made of, below it.
    void showParts(const casework::CountedIncome &counted);
    /// Category, amount and distance in a line.
    QString inBrief() const;
    // As shown; for tests.
    QString amountShown() const;
    QString distanceShown() const;
    QString partsShown() const;

private:
    void showAssessment(const policy::Assessment &assessment);
    void showFindings(const Findings &findings);
    static QString partWords(const QString &key);

    Desk &m_desk;
    QString m_household;
    std::optional<policy::Assessment> m_assessment;
    QLabel *m_category;
    QLabel *m_amount;
    QLabel *m_distance;
    QLabel *m_perCapita;
    QLabel *m_income;
    QLabel *m_line;
    QLabel *m_persons;
    QLabel *m_benefits;
    QLabel *m_aid;
    QPushButton *m_why;
    FoldingForm *m_figures;
    QMap<QString, QLabel *> m_parts;     ///< amounts by the part's key, each a row that is hidden while there is none
    QVBoxLayout *m_findings;
    QList<FindingLabel *> m_said;        ///< used again: making labels takes longer than a key may
    QLabel *m_more;
};

} // namespace xieli::ui
