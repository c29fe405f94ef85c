// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk.h"
#include "jobs/lastplace.h"
#include "lookchoice.h"
#include "seats.h"

#include <QMainWindow>
#include <QSet>

#include <memory>

class QButtonGroup;
class QLabel;
class QStackedWidget;
class QVBoxLayout;

namespace xieli::ui {

class HelpKeys;
class HouseholdsPage;
class LockScreen;
class Locking;
class TopBar;
class VisitsPage;

/// Seats the pages: rail at the left, search, month and lock at the top, state of the file at the bottom. Nothing else.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(casework::Office office, const QString &language, QWidget *parent = nullptr);
    ~MainWindow() override;

    Desk &desk() { return m_desk; }
    /// All of them; those that are not there yet are made.
    QList<Page *> pages();
    Page *current() const;
    /// By Page::name(). False where no page has that name.
    bool show(const QString &name);
    /// To the page that sent somebody to this one, with the keyboard where it was. False where nobody was sent.
    bool goBack();
    HouseholdsPage *households();
    VisitsPage *visits();

    void lock();
    bool isLocked() const;
    /// Minutes without a key or click until the window locks itself; 0: never.
    void setIdleMinutes(int minutes);
    LockScreen *lockScreen() const;
    HelpKeys *help() const { return m_help; }

    /// The office, out of a window that is about to be made anew; nothing but destroying the window is allowed after it.
    casework::Office giveUpOffice();
    /// A line above everything until somebody closes it: how the program ended last time.
    void sayAtTop(const QString &sentence);

signals:
    /// Somebody else opened the same file on the locked window: whoever made the window makes it anew with that office.
    void userChanged(const std::shared_ptr<xieli::casework::Office> &office);
    /// Colours, size or language were chosen: whoever made the window makes it anew.
    void lookChosen(const xieli::ui::LookChoice &choice);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    /// The keys of the uppermost row of the keyboard, with Ctrl or Alt; after them letters.
    static QKeySequence keyOfPage(int at);
    /// The same with Alt; empty where there is none.
    static QKeySequence otherKeyOfPage(int at);

    Month monthToBeginWith();
    template <typename Made> void seat();
    Page *page(int at);
    void putInView(Page *page);
    void makeNextPage();
    void putRailLast();
    void fillStatusBar();
    void addShortcuts();
    void connectDesk();
    /// As show(), and the page in view until now is gone back to afterwards.
    bool send(const QString &name);
    void goRound(int step);
    void showError(const Error &error);
    void sayStored(const QString &what);
    void enter(Page *page, QWidget *last);
    void keepInPage(QWidget *old, QWidget *now);
    void refreshCurrent();
    void askForLook();
    void letIn(const std::shared_ptr<casework::Office> &office);
    bool isSomethingRunning() const;
    Page *unsaved() const;
    void offerLastPlace();
    LastPlace place() const;
    void goOnWithVisit();

    Desk m_desk;
    Seats m_seats;
    QSet<Page *> m_stale; ///< pages that have not read since something changed
    QWidget *m_rail;
    QButtonGroup *m_buttons; ///< one a seat
    QStackedWidget *m_stack;
    TopBar *m_top;
    QLabel *m_stored;
    QVBoxLayout *m_column = nullptr;
    Locking *m_locking;
    HelpKeys *m_help = nullptr;
    QStringList m_trail; ///< the pages that sent somebody on, up to the one in view; empty: he came by himself
    QString m_toldUnsaved; ///< who was told at the lock that something typed is lost; the second time it is
    bool m_entered = false; ///< the window has been shown once
};

} // namespace xieli::ui
