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

// The ways from one page to another: keys, what the desk asks for, and the place of last time.

using namespace Qt::StringLiterals;

namespace xieli::ui {

void MainWindow::addShortcuts()
{
    const auto add = [this](const QKeySequence &keys, auto &&act) { connect(new QShortcut(keys, this), &QShortcut::activated, this, act); };
    for (int at = 0; at < std::min(numberedPages, int(m_pages.size())); ++at) {
        const QString name = m_pages.at(at)->name();
        for (const auto modifier : {Qt::CTRL, Qt::ALT})
            add(QKeySequence(QKeyCombination(modifier, Qt::Key(Qt::Key_0 + (at + 1) % 10))), [this, name] { show(name); });
    }
    const auto find = [this] { m_top->enterSearch(); };
    add(QKeySequence(Qt::CTRL | Qt::Key_K), find);
    add(QKeySequence(Qt::CTRL | Qt::Key_F), find);
    add(QKeySequence(Qt::CTRL | Qt::Key_L), [this] { m_locking->lock(); });
    add(QKeySequence(Qt::Key_F8), [this] { askForLook(); });
    add(QKeySequence::Undo, [this] { askToUndoLast(m_desk, this); });
    // In the list Ctrl+N is the page's own; an empty village has no list, and the keyboard is then up here or in the rail.
    for (QWidget *frame : {static_cast<QWidget *>(m_top), m_rail}) {
        auto *fresh = new QShortcut(QKeySequence::New, frame);
        fresh->setContext(Qt::WidgetWithChildrenShortcut);
        connect(fresh, &QShortcut::activated, this, [this] {
            if (show(u"households"_s))
                m_households->newHousehold();
        });
    }
}

void MainWindow::connectDesk()
{
    connect(&m_desk, &Desk::changed, this, [this] {
        for (Page *page : m_pages)
            m_stale.insert(page);
        refreshCurrent();
    });
    connect(&m_desk, &Desk::monthChanged, this, [this] {
        for (Page *page : m_pages)
            m_stale.insert(page);
        m_top->showMonth();
        refreshCurrent();
    });
    connect(m_top, &TopBar::lockWanted, m_locking, &Locking::lock);
    connect(m_top, &TopBar::lookWanted, this, &MainWindow::askForLook);
    connect(m_top, &TopBar::sought, this, [this](const QString &text) {
        if (show(u"households"_s)) {
            m_households->search(text);
            m_top->enterSearch(false);
        }
    });
    connect(m_top, &TopBar::taken, this, [this](const QString &text) {
        if (show(u"households"_s)) {
            m_households->search(text);
            m_households->takeFound();
        }
    });
    connect(&m_desk, &Desk::told, this, &MainWindow::sayStored);
    connect(&m_desk, &Desk::failed, this, &MainWindow::showError);
    connect(&m_desk, &Desk::pageWanted, this, [this](const QString &name) { show(name); });
    connect(&m_desk, &Desk::recordWanted, this, [this](const QString &page, const QString &id) {
        if (show(page))
            current()->showRecord(id);
    });
    connect(&m_desk, &Desk::householdWanted, this, [this](const HouseholdId &id) {
        if (show(u"households"_s))
            m_households->open(id);
    });
    connect(&m_desk, &Desk::visitWanted, this, [this](const HouseholdId &id) {
        m_visits->begin(id); // first, so that the page need not read its list
        show(u"visits"_s);
    });
    connect(&m_desk, &Desk::assessmentWanted, this, [this](const AssessmentId &id) {
        if (show(u"assessment"_s))
            current()->showAssessment(id);
    });
}

void MainWindow::offerLastPlace()
{
    const LastPlace last = lastPlace(m_desk.office().path);
    auto *today = qobject_cast<TodayPage *>(m_pages.front());
    const auto page = std::find_if(m_pages.begin(), m_pages.end(), [&last](const Page *each) { return each->name() == last.page; });
    if (!today || page == m_pages.end() || *page == today)
        return;
    const auto household = last.household.isEmpty() ? Result<Dossier>(fail(u"casework.household_unknown"_s)) : casework::dossier(m_desk.office(), last.household);
    const Member *head = household ? household->head() : nullptr;
    const bool visit = *page == m_visits;
    today->offerLastPlace(head ? (*page)->title() + u' ' + head->name : (*page)->title(), [this, last, visit, known = household.has_value()] {
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
    const bool visit = current() == m_visits;
    return {current()->name(), visit ? m_visits->form()->household() : current() == m_households ? m_households->view()->household() : HouseholdId()};
}

} // namespace xieli::ui
