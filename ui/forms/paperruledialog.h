// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/paperrule.h"

#include <QDialog>

class QCheckBox;
class QLineEdit;

namespace xieli::ui {

class Desk;
class FindingLabel;

/// How the office numbers its papers, kind by kind, and whether the place keeps the deliberation record.
class PaperRuleDialog : public QDialog {
    Q_OBJECT

public:
    explicit PaperRuleDialog(Desk &desk, QWidget *parent = nullptr);
    QLineEdit *fieldOf(const QString &kind) const { return m_numbers.value(kind); }
    void store();

signals:
    void stored();

private:
    Desk &m_desk;
    casework::PaperRule m_rule;
    QMap<QString, QLineEdit *> m_numbers;
    QCheckBox *m_deliberation;
    FindingLabel *m_finding;
};

} // namespace xieli::ui
