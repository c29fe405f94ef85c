// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk.h"

#include <QDialog>
#include <QMainWindow>
#include <QPointer>
#include <QSet>
#include <QTimer>

class QButtonGroup;
class QLabel;
class QLineEdit;
class QStackedWidget;

namespace xieli::ui {

class HouseholdsPage;
class LockScreen;
class MonthField;
class Page;
class VisitsPage;

/// Seats the pages: rail at the left, search, month and lock at the top, state of the file at the bottom. Nothing else.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(casework::Office office, const QString &language, QWidget *parent = nullptr);
    ~MainWindow() override;

    Desk &desk() { return m_desk; }
    const QList<Page *> &pages() const { return m_pages; }
    Page *current() const;
    /// By Page::name(). False where the page in view must not be left yet.
    bool show(const QString &name);
    HouseholdsPage *households() const { return m_households; }
    VisitsPage *visits() const { return m_visits; }

    void lock();
    bool isLocked() const;
    /// Minutes without a key or click until the window locks itself; 0: never.
    void setIdleMinutes(int minutes);
    LockScreen *lockScreen() const { return m_lock; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    Month monthToBeginWith();
    void seat(Page *page);
    QWidget *topBar();
    void fillStatusBar();
    void addShortcuts();
    void showKeys();
    void connectDesk();
    void showError(const Error &error);
    void sayStored(const QString &what);
    void enter(Page *page, QWidget *last);
    void refreshCurrent();
    void unlocked();

    Desk m_desk;
    QList<Page *> m_pages;
    QSet<Page *> m_stale; ///< pages that have not read since something changed
    HouseholdsPage *m_households;
    VisitsPage *m_visits;
    QWidget *m_rail;
    QButtonGroup *m_seats;
    QStackedWidget *m_stack;
    QLineEdit *m_search;
    MonthField *m_month;
    QLabel *m_stored;
    LockScreen *m_lock;
    QList<QPointer<QDialog>> m_hidden; ///< dialogs that were open when the window locked
    QPointer<QWidget> m_focused; ///< where the keyboard was when the window locked
    QTimer m_idle;
};

} // namespace xieli::ui
