// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"

#include "casework/register.h"
#include "forms/householdview.h"
#include "forms/visitform.h"
#include "jobs/undolast.h"
#include "keysheet.h"
#include "locking.h"
#include "pages/householdspage.h"
#include "pages/todaypage.h"
#include "pages/visitspage.h"
#include "topbar.h"

#include <array>

// The ways from one page to another: keys, what the desk asks for, and the place of last time.

using namespace Qt::StringLiterals;

namespace xieli::ui {

void MainWindow::addShortcuts()
{
    const auto add = [this](const QKeySequence &keys, auto &&act) { connect(new QShortcut(keys, this), &QShortcut::activated, this, act); };
    for (int at = 0; at < m_seats.count(); ++at) {
        const QString name = m_seats.face(at).name;
        for (const QKeySequence &keys : {keyOfPage(at), otherKeyOfPage(at)})
            if (!keys.isEmpty())
                add(keys, [this, name] { show(name); });
    }
    add(QKeySequence(Qt::Key_F6), [this] { goRound(1); });
    add(QKeySequence(Qt::SHIFT | Qt::Key_F6), [this] { goRound(-1); });
    add(QKeySequence(Qt::ALT | Qt::Key_Left), [this] { goBack(); });
    add(QKeySequence(Qt::CTRL | Qt::Key_Q), [this] { close(); });
    const auto find = [this] { m_top->enterSearch(); };
    add(QKeySequence(Qt::CTRL | Qt::Key_K), find);
    add(QKeySequence(Qt::CTRL | Qt::Key_F), find);
    add(QKeySequence(Qt::CTRL | Qt::Key_L), [this] { lock(); });
    add(QKeySequence(Qt::Key_F8), [this] { askForLook(); });
    add(QKeySequence::Undo, [this] {
        if (isLocked() || !current() || !current()->takeBackLast())
            askToUndoLast(m_desk, this);
    });
    for (const QKeyCombination again : {Qt::CTRL | Qt::Key_Y, Qt::CTRL | Qt::SHIFT | Qt::Key_Z})
        add(again, [this] { askToRedoLast(m_desk, this); });
    // In the list Ctrl+N is the page's own; an empty village has no list, and the keyboard is then up here or in the rail.
    for (QWidget *frame : {static_cast<QWidget *>(m_top), m_rail}) {
        auto *fresh = new QShortcut(QKeySequence::New, frame);
        fresh->setContext(Qt::WidgetWithChildrenShortcut);
        connect(fresh, &QShortcut::activated, this, [this] {
            if (show(u"households"_s))
                households()->newHousehold();
        });
    }
}

namespace {

constexpr Qt::Key upperRow[] = {Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_4, Qt::Key_5, Qt::Key_6,
                                Qt::Key_7, Qt::Key_8, Qt::Key_9, Qt::Key_0, Qt::Key_Minus, Qt::Key_Equal};

} // namespace

QKeySequence MainWindow::keyOfPage(int at)
{
    if (std::size_t(at) < std::size(upperRow))
        return QKeySequence(Qt::CTRL | upperRow[at]);
    constexpr Qt::Key further[] = {Qt::Key_C, Qt::Key_B, Qt::Key_T, Qt::Key_D, Qt::Key_A}; // 疑问, 办理, 统计报表, 动态, 审计
    const std::size_t beyond = std::size_t(at) - std::size(upperRow);
    return beyond < std::size(further) ? QKeySequence(Qt::CTRL | Qt::SHIFT | further[beyond]) : QKeySequence();
}

QKeySequence MainWindow::otherKeyOfPage(int at) { return std::size_t(at) < std::size(upperRow) ? QKeySequence(Qt::ALT | upperRow[at]) : QKeySequence(); }

/// What nobody in the page wanted.
void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape || !goBack())
        QMainWindow::keyPressEvent(event);
}

bool MainWindow::goBack()
{
    if (m_trail.isEmpty() || isLocked())
        return false;
    QStringList trail = m_trail;
    const QString before = trail.takeLast();
    if (!show(before))
        return false;
    m_trail = trail;
    return true;
}

bool MainWindow::send(const QString &name)
{
    QStringList trail = m_trail;
    if (current() && current()->name() != name)
        trail << current()->name();
    if (!show(name))
        return false;
    m_trail = trail;
    return true;
}

/// From the search through the page to the rail and round again, for who has no mouse.
void MainWindow::goRound(int step)
{
    if (isLocked())
        return;
    QWidget *focus = focusWidget();
    const int at = focus && m_rail->isAncestorOf(focus) ? 2 : focus && m_stack->isAncestorOf(focus) ? 1 : 0;
    switch ((at + step + 3) % 3) {
    case 0: return m_top->enterSearch();
    case 1: return enter(current(), current()->focusWidget());
    default: break;
    }
    if (QAbstractButton *button = m_buttons->checkedButton())
        button->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::connectDesk()
{
    connect(&m_desk, &Desk::changed, this, [this] {
        for (Page *page : m_seats.made())
            m_stale.insert(page);
        refreshCurrent();
    });
    connect(&m_desk, &Desk::monthChanged, this, [this] {
        for (Page *page : m_seats.made())
            m_stale.insert(page);
        m_top->showMonth();
        refreshCurrent();
    });
    connect(m_top, &TopBar::lockWanted, this, &MainWindow::lock);
    connect(m_locking->screen(), &LockScreen::openedByAnother, this, &MainWindow::letIn);
    connect(m_top, &TopBar::lookWanted, this, &MainWindow::askForLook);
    connect(m_top, &TopBar::sought, this, [this](const QString &text) {
        if (show(u"households"_s)) {
            households()->search(text);
            m_top->enterSearch(false);
        }
    });
    connect(m_top, &TopBar::taken, this, [this](const QString &text) {
        if (!show(u"households"_s))
            return;
        households()->leaveThen([this, text] { // the words stay where they are typed until that is settled
            m_top->clearSearch();
            households()->search(text);
            households()->takeFound();
        });
    });
    connect(&m_desk, &Desk::told, this, &MainWindow::sayStored);
    connect(&m_desk, &Desk::failed, this, &MainWindow::showError);
    connect(&m_desk, &Desk::pageWanted, this, [this](const QString &name) { send(name); });
    connect(&m_desk, &Desk::recordWanted, this, [this](const QString &page, const QString &id) {
        if (send(page))
            current()->showRecord(id);
    });
    connect(&m_desk, &Desk::householdWanted, this, [this](const HouseholdId &id) {
        if (send(u"households"_s))
            households()->open(id);
    });
    connect(&m_desk, &Desk::visitWanted, this, [this](const HouseholdId &id) {
        visits()->begin(id); // first, so that the page need not read its list
        send(u"visits"_s);
    });
    connect(&m_desk, &Desk::assessmentWanted, this, [this](const AssessmentId &id) {
        if (send(u"assessment"_s))
            current()->showAssessment(id);
    });
}

void MainWindow::offerLastPlace()
{
    const LastPlace last = lastPlace(m_desk.office().path);
    auto *today = qobject_cast<TodayPage *>(page(0));
    const int at = m_seats.indexOf(last.page);
    if (!today || at < 0 || last.page == today->name())
        return;
    const auto household = last.household.isEmpty() ? Result<Dossier>(fail(u"casework.household_unknown"_s)) : casework::dossier(m_desk.office(), last.household);
    const Member *head = household ? household->head() : nullptr;
    const bool visit = last.page == VisitsPage::face().name;
    const QString title = m_seats.face(at).title;
    today->offerLastPlace(head ? title + u' ' + head->name : title, [this, last, visit, known = household.has_value()] {
        if (!known)
            show(last.page);
        else
            visit ? m_desk.goToVisit(last.household) : m_desk.goToHousehold(last.household);
    });
}

LastPlace MainWindow::place() const
{
    if (!current())
        return {};
    const auto *visits = qobject_cast<VisitsPage *>(current());
    auto *households = qobject_cast<HouseholdsPage *>(current());
    return {current()->name(), visits ? visits->form()->household() : households ? households->view()->household() : HouseholdId()};
}

} // namespace xieli::ui
