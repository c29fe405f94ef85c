// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/dossier.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace xieli::ui {

/// Above a household's parts: whose it is, what it receives, what is to be checked, and what can be done with it.
class HouseholdHeader : public QFrame {
    Q_OBJECT

public:
    explicit HouseholdHeader(QWidget *parent = nullptr);

    void show(const Dossier &dossier, Month month);
    /// Empty: nothing is to be checked.
    void showFindings(const QStringList &sentences);
    void allow(bool save, bool visit);
    QString headName() const;

signals:
    void backWanted();
    void formsWanted();
    void fileWanted();
    void familyViewWanted();
    void trailWanted();
    void saveWanted();
    void visitWanted();

private:
    void layOut();

    QLabel *m_name;
    QLabel *m_place;
    QLabel *m_decision;
    QLabel *m_money;
    QLabel *m_identity;
    QLabel *m_findings;
    QPushButton *m_back;
    QPushButton *m_forms;
    QPushButton *m_file;
    QPushButton *m_familyView;
    QPushButton *m_trail;
    QPushButton *m_visit;
    QPushButton *m_save;
};

} // namespace xieli::ui
