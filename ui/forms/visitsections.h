// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QScrollArea;
class QVBoxLayout;

namespace xieli::ui {

class LedgerModel;
class LedgerTable;

class WrapRow;

/// The parts of a long form below one another, each with its number, and the row of steps above them that leads to each.
class VisitSections : public QWidget {
    Q_OBJECT

public:
    explicit VisitSections(QWidget *parent);

    QWidget *inside() const;
    void addSection(const QString &title, const QString &hint, QWidget *body) { addSection(title, hint, body, nullptr); }
    LedgerTable *addLedger(const QString &title, const QString &hint, LedgerModel *model);
    /// After the last section.
    void close();
    /// On a low screen the room is for the sections; keys lead from one to the next.
    void showSteps(bool shown);

    const QList<LedgerTable *> &tables() const { return m_tables; }
    LedgerTable *tableOf(const QString &name) const;
    /// From where the keyboard is, so many parts on.
    void goOn(int parts);
    void toTop();
    void bringIntoView(QWidget *widget);

signals:
    /// The keyboard went to another cell.
    void cellEntered();

private:
    void addSection(const QString &title, const QString &hint, QWidget *body, LedgerTable *table);

    QScrollArea *m_scroll;
    QVBoxLayout *m_column;
    WrapRow *m_steps;
    QWidget *m_bar; ///< of the steps
    QList<QWidget *> m_sections;
    QList<LedgerTable *> m_tables;
    QList<QWidget *> m_entrances; ///< where the keyboard enters each section
};

} // namespace xieli::ui
