// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/register.h"
#include "desk.h"
#include "forms/dossierledgers.h"
#include "forms/resultpanel.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace xieli::ui {

class DayField;
class LedgerTable;

/// 入户走访: one visit in the order of a conversation. Warnings stand beside what they speak of; saving is never blocked by
/// them. What would be the result stands at the right while one types.
class VisitForm : public QWidget {
    Q_OBJECT

public:
    explicit VisitForm(Desk &desk, QWidget *parent = nullptr);

    void begin(const Dossier &dossier);
    HouseholdId household() const { return m_dossier.household.id; }
    bool isChanged() const { return m_changed; }
    /// Stores the visit. False where the office refused; then nothing is lost on screen.
    bool save();
    /// The visit and the dossier as typed.
    casework::VisitEntry entry() const;
    ResultPanel *result() const { return m_result; }
    DossierLedgers *ledgers() const { return m_ledgers; }

signals:
    /// Stored, or given up: go back to where one came from.
    void finished();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *headRow();
    void addSection(const QString &title, const QString &hint, QWidget *body, LedgerTable *table = nullptr);
    LedgerTable *addLedger(const QString &title, const QString &hint, LedgerModel *model);
    QWidget *visitRow();
    QWidget *closingRow();
    QString lastVisitWords() const;
    void touched();
    void compute();
    void goToSection(int step);
    void seatResult();
    void editPrices();
    void giveUp();

    Desk &m_desk;
    Dossier m_dossier;
    bool m_changed = false;
    QTimer m_soon;
    DossierLedgers *m_ledgers;
    ResultPanel *m_result;
    QLabel *m_title;
    QLabel *m_last;
    QLabel *m_brief;      ///< the result in a line, while its panel is hidden
    QPushButton *m_prices;
    QPushButton *m_fold;
    std::optional<bool> m_folded; ///< as the person chose; else by the room there is
    QPushButton *m_back;
    QPushButton *m_save;
    DayField *m_day;
    QLineEdit *m_first;
    QLineEdit *m_second;
    QCheckBox *m_visitorsSigned;
    QCheckBox *m_familySigned;
    QPlainTextEdit *m_notes;
    QScrollArea *m_scroll;
    QVBoxLayout *m_column;
    QHBoxLayout *m_steps;
    QList<QWidget *> m_sections;
    QList<QWidget *> m_entrances; ///< where the keyboard enters each section
};

} // namespace xieli::ui
