// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"

#include "casework/paying.h"
#include "fields/fields.h"
#include "jobs/ask.h"
#include "lockscreen.h"
#include "look.h"
#include "pages/assessmentpage.h"
#include "pages/exchangepage.h"
#include "pages/historypage.h"
#include "pages/householdspage.h"
#include "pages/lawpage.h"
#include "pages/paymentspage.h"
#include "pages/postingpage.h"
#include "pages/takeinpage.h"
#include "pages/tablepane.h"
#include "pages/visitspage.h"
#include "pages/whatifpage.h"
#include "words.h"

using namespace Qt::StringLiterals;

namespace xieli::ui {

namespace {
constexpr int usualIdleMinutes = 10;
constexpr int numberedPages = 10; ///< reached by Ctrl and a digit; 0 is the tenth
} // namespace

MainWindow::MainWindow(casework::Office office, const QString &language, QWidget *parent)
    : QMainWindow(parent), m_desk(std::move(office)), m_households(nullptr), m_visits(nullptr), m_rail(new QFrame(this)),
      m_seats(new QButtonGroup(this)), m_stack(new QStackedWidget(this)), m_search(new QLineEdit(this)), m_month(new MonthField(this)),
      m_stored(new QLabel(this)), m_lock(nullptr)
{
    m_desk.setLanguage(language);
    m_desk.setMonth(monthToBeginWith());
    setWindowTitle(tr("%1 — Xieli").arg(m_desk.office().name));
    setWindowIcon(QIcon(u":/xieli/icons/xieli.svg"_s));
    m_rail->setProperty("role", u"rail"_s);
    m_rail->setAccessibleName(tr("Pages"));
    auto *rail = new QVBoxLayout(m_rail);
    rail->setContentsMargins(8, 10, 8, 10);
    rail->setSpacing(4);
    m_households = new HouseholdsPage(m_desk, this);
    m_visits = new VisitsPage(m_desk, this);
    for (Page *page : std::initializer_list<Page *>{m_households, m_visits, new AssessmentPage(m_desk, this), new PaymentsPage(m_desk, this),
                                                    new PostingPage(m_desk, this), new ExchangePage(m_desk, this), new TakeInPage(m_desk, this),
                                                    new LawPage(m_desk, this), new WhatIfPage(m_desk, this), new HistoryPage(m_desk, this)})
        seat(page);
    rail->addStretch();

    auto *centre = new QWidget(this);
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    if (!m_desk.office().file->isEncrypted()) {
        auto *banner = new QLabel(tr("This office file is NOT encrypted: whoever copies it can read every name, illness and account."), centre);
        banner->setObjectName(u"notEncrypted"_s);
        banner->setProperty("role", u"banner"_s);
        banner->setProperty("tone", u"bad"_s);
        banner->setWordWrap(true);
        column->addWidget(banner);
    }
    column->addWidget(topBar());
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addWidget(m_stack, 1);
    column->addLayout(row, 1);
    setCentralWidget(centre);
    fillStatusBar();
    connectDesk();
    addShortcuts();
    m_lock = new LockScreen(m_desk, this);
    connect(m_lock, &LockScreen::opened, this, &MainWindow::unlocked);
    m_idle.setParent(this); // a member is destroyed before its parent's children are
    m_idle.setObjectName(u"idle"_s);
    m_idle.setSingleShot(true);
    connect(&m_idle, &QTimer::timeout, this, &MainWindow::lock);
    setIdleMinutes(QSettings().value(u"idleMinutes"_s, usualIdleMinutes).toInt());
    qApp->installEventFilter(this);
    setMinimumSize(960, 600);
    resize(1366, 768);
    for (Page *page : m_pages)
        m_stale.insert(page);
    m_stack->setCurrentWidget(m_households);
    m_seats->button(0)->setChecked(true);
}

/// The first page is read after the window stands: a village of ten thousand must not keep one before an empty screen.
void MainWindow::showEvent(QShowEvent *event)
{
    constexpr int painted = 30;
    QMainWindow::showEvent(event);
    QTimer::singleShot(painted, this, [this] {
        const bool first = m_stale.contains(m_households);
        refreshCurrent();
        if (first && current() == m_households)
            m_households->list()->table()->setFocus();
    });
}

/// This month; in an office whose payments speak of another time (training, catching up) the month of the last of them.
Month MainWindow::monthToBeginWith()
{
    constexpr int stillNow = 2;
    const Month now = Month::of(m_desk.today());
    const auto batches = casework::paymentBatches(m_desk.office());
    if (!batches || batches->empty())
        return now;
    const auto last = std::max_element(batches->begin(), batches->end(), [](const PaymentBatch &a, const PaymentBatch &b) { return a.month < b.month; });
    return std::abs(now - last->month) > stillNow ? last->month : now;
}

MainWindow::~MainWindow() { qApp->removeEventFilter(this); }

void MainWindow::seat(Page *page)
{
    const int number = static_cast<int>(m_pages.size()) + 1;
    auto *button = new QToolButton(m_rail);
    button->setText(u' ' + page->title());
    button->setIcon(icon(page->iconName()));
    button->setIconSize({20, 20});
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setCheckable(true);
    button->setToolTip(number > numberedPages ? page->title() : tr("%1 (Ctrl+%2)").arg(page->title()).arg(number % 10));
    button->setAccessibleName(page->title());
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    button->setFocusPolicy(Qt::TabFocus);
    button->setMinimumWidth(116);
    m_rail->layout()->addWidget(button);
    m_seats->addButton(button, number - 1);
    if (!page->layout()->contentsMargins().isNull()) // all pages stand equally far from the frame
        page->layout()->setContentsMargins(16, 12, 16, 12);
    m_stack->addWidget(page);
    m_pages << page;
    connect(button, &QToolButton::clicked, this, [this, page] { show(page->name()); });
}

QWidget *MainWindow::topBar()
{
    auto *bar = new QFrame(this);
    bar->setProperty("role", u"top"_s);
    auto *name = new QLabel(m_desk.office().name, bar);
    name->setProperty("role", u"name"_s);
    auto *role = new QLabel(word(m_desk.office().role), bar);
    role->setProperty("tone", u"note"_s);
    m_search->setPlaceholderText(tr("Find a household (Ctrl+K)"));
    m_search->setAccessibleName(tr("Find a household"));
    m_search->setMaximumWidth(360);
    m_search->setMinimumWidth(180);
    m_search->addAction(icon(u"search"_s, colours().faint), QLineEdit::LeadingPosition);
    m_month->setMonth(m_desk.month());
    m_month->edit()->setAccessibleName(tr("Month at hand"));
    m_month->setToolTip(tr("The month that lists, assessments and payments speak of; up and down arrows change it"));
    auto *monthWord = new QLabel(tr("Month"), bar);
    monthWord->setBuddy(m_month->edit());
    auto *lockButton = new QToolButton(bar);
    lockButton->setIcon(icon(u"lock"_s));
    lockButton->setToolTip(tr("Lock now (Ctrl+L)"));
    lockButton->setAccessibleName(tr("Lock"));
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(14, 7, 14, 7);
    row->setSpacing(10);
    row->addWidget(name);
    row->addWidget(role);
    row->addStretch(1);
    row->addWidget(m_search, 3);
    row->addStretch(1);
    row->addWidget(monthWord);
    row->addWidget(m_month);
    row->addWidget(lockButton);
    connect(lockButton, &QToolButton::clicked, this, &MainWindow::lock);
    connect(m_month, &TypedField::changed, this, [this] {
        if (m_month->month())
            m_desk.setMonth(*m_month->month());
    });
    connect(m_search, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (show(u"households"_s)) {
            m_households->search(text);
            m_search->setFocus();
        }
    });
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        if (show(u"households"_s)) {
            m_households->search(m_search->text());
            m_search->clear();
            m_households->takeFound();
        }
    });
    return bar;
}

void MainWindow::fillStatusBar()
{
    const auto &office = m_desk.office();
    auto *sealed = new QLabel(office.file->isEncrypted() ? tr("Encrypted") : tr("NOT encrypted"), this);
    sealed->setProperty("tone", office.file->isEncrypted() ? u"good"_s : u"bad"_s);
    auto *law = new QLabel(office.law ? tr("Law: %1").arg(m_desk.wording().packs(office.packs)) : tr("The law cannot be read: %1").arg(m_desk.say(office.lawError)), this);
    if (!office.law)
        law->setProperty("tone", u"bad"_s);
    law->setToolTip(office.law ? office.packs : QString());
    auto *who = new QLabel(tr("%1, %2").arg(office.user, dayWords(office.today)), this);
    m_stored->setText(tr("Everything is stored"));
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_stored, 1);
    statusBar()->addPermanentWidget(law);
    statusBar()->addPermanentWidget(who);
    statusBar()->addPermanentWidget(sealed);
}

void MainWindow::addShortcuts()
{
    const auto add = [this](const QKeySequence &keys, auto &&act) { connect(new QShortcut(keys, this), &QShortcut::activated, this, act); };
    for (int at = 0; at < std::min(numberedPages, int(m_pages.size())); ++at) {
        const QString name = m_pages.at(at)->name();
        for (const auto modifier : {Qt::CTRL, Qt::ALT})
            add(QKeySequence(QKeyCombination(modifier, Qt::Key(Qt::Key_0 + (at + 1) % 10))), [this, name] { show(name); });
    }
    const auto find = [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    };
    add(QKeySequence(Qt::CTRL | Qt::Key_K), find);
    add(QKeySequence(Qt::CTRL | Qt::Key_F), find);
    add(QKeySequence(Qt::CTRL | Qt::Key_L), [this] { lock(); });
    add(QKeySequence(Qt::Key_F1), [this] { showKeys(); });
    // In the list Ctrl+N is the page's own; an empty village has no list, and the keyboard is then up here or in the rail.
    for (QWidget *frame : {m_search->parentWidget(), m_rail}) {
        auto *fresh = new QShortcut(QKeySequence::New, frame);
        fresh->setContext(Qt::WidgetWithChildrenShortcut);
        connect(fresh, &QShortcut::activated, this, [this] {
            if (show(u"households"_s))
                m_households->newHousehold();
        });
    }
}

void MainWindow::showKeys()
{
    const std::pair<QString, QString> keys[] = {
        {u"F1"_s, tr("This sheet")},
        {u"Ctrl+1 … Ctrl+9, Ctrl+0"_s, tr("The pages, from top to bottom")},
        {u"Ctrl+K"_s, tr("Find a household: name, pinyin initials, last digits of the identity number")},
        {u"Ctrl+N"_s, tr("New household in the list; new line in a table")},
        {u"Enter"_s, tr("Open the line; in a table: on to the next cell")},
        {u"Ctrl+D"_s, tr("Delete the line of a table")},
        {u"Ctrl+R"_s, tr("Record a visit to the household that is open")},
        {u"Ctrl+PgUp / PgDn"_s, tr("From part to part of the visit")},
        {u"F2"_s, tr("Why: the provisional result down to its clauses")},
        {u"F4"_s, tr("Show or hide the provisional result")},
        {u"Ctrl+S"_s, tr("Save")},
        {u"F9"_s, tr("What the page is for: assess, draft, print, pack")},
        {u"Esc"_s, tr("Back")},
        {u"Ctrl+L"_s, tr("Lock")},
        {u"↑ / ↓"_s, tr("In a day or a month: one on or back")}};
    auto *sheet = new QDialog(this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->setWindowTitle(tr("Keys"));
    auto *form = new QFormLayout(sheet);
    form->setContentsMargins(24, 20, 24, 20);
    form->setHorizontalSpacing(24);
    for (const auto &[key, meaning] : keys) {
        auto *words = new QLabel(key, sheet);
        words->setProperty("role", u"section"_s);
        form->addRow(words, new QLabel(meaning, sheet));
    }
    sheet->open();
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
        if (m_month->month() != m_desk.month())
            m_month->setMonth(m_desk.month());
        refreshCurrent();
    });
    connect(&m_desk, &Desk::told, this, &MainWindow::sayStored);
    connect(&m_desk, &Desk::failed, this, &MainWindow::showError);
    connect(&m_desk, &Desk::pageWanted, this, [this](const QString &name) { show(name); });
    connect(&m_desk, &Desk::householdWanted, this, [this](const HouseholdId &id) {
        if (show(u"households"_s))
            m_households->open(id);
    });
    connect(&m_desk, &Desk::visitWanted, this, [this](const HouseholdId &id) {
        if (show(u"visits"_s))
            m_visits->begin(id);
    });
    connect(&m_desk, &Desk::assessmentWanted, this, [this](const AssessmentId &id) {
        if (show(u"assessment"_s))
            current()->showAssessment(id);
    });
}

Page *MainWindow::current() const { return qobject_cast<Page *>(m_stack->currentWidget()); }

bool MainWindow::show(const QString &name)
{
    for (int at = 0; at < m_pages.size(); ++at) {
        Page *page = m_pages.at(at);
        if (page->name() != name)
            continue;
        if (page != current() || !m_seats->checkedButton()) {
            // What is typed in another page stays there, unsaved and visible, when one comes back.
            QWidget *last = page->focusWidget();
            m_stack->setCurrentWidget(page);
            enter(page, last);
        }
        m_seats->button(at)->setChecked(true);
        refreshCurrent();
        return true;
    }
    return false;
}

/// The keyboard is where it was in the page, at first in its list.
void MainWindow::enter(Page *page, QWidget *last)
{
    if (last)
        return last->setFocus();
    for (auto *table : page->findChildren<QTableView *>())
        if (table->isVisible())
            return table->setFocus();
}

void MainWindow::refreshCurrent()
{
    if (Page *page = current(); page && m_stale.remove(page))
        page->refresh();
}

void MainWindow::sayStored(const QString &what)
{
    m_stored->setText(QTime::currentTime().toString(u"HH:mm"_s) + u"  "_s + what);
    m_stored->setToolTip(what);
}

void MainWindow::showError(const Error &error)
{
    auto *box = new QMessageBox(QMessageBox::Warning, tr("That did not work"), m_desk.say(error), QMessageBox::Close, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    box->open();
}

void MainWindow::lock()
{
    if (isLocked())
        return;
    m_idle.stop();
    m_focused = focusWidget();
    for (QWidget *widget : QApplication::topLevelWidgets()) // a dialog would stay readable above the cover
        if (auto *dialog = qobject_cast<QDialog *>(widget); dialog && dialog->isVisible()) {
            m_hidden << dialog;
            dialog->hide();
        }
    centralWidget()->setEnabled(false); // nothing beneath can take the keyboard
    m_lock->cover();
}

void MainWindow::unlocked()
{
    centralWidget()->setEnabled(true);
    setIdleMinutes(QSettings().value(u"idleMinutes"_s, usualIdleMinutes).toInt());
    (m_focused ? m_focused.data() : current())->setFocus(); // where one was
    for (const QPointer<QDialog> &dialog : std::exchange(m_hidden, {}))
        if (dialog)
            dialog->open();
}

bool MainWindow::isLocked() const { return m_lock->isVisible(); }

void MainWindow::setIdleMinutes(int minutes)
{
    if (minutes <= 0)
        return m_idle.stop();
    m_idle.start(minutes * 60 * 1000);
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
        if (m_idle.isActive())
            m_idle.start();
        break;
    case QEvent::Shortcut:
    case QEvent::ShortcutOverride:
        // Locked: no shortcut reaches what lies beneath.
        if (m_lock && isLocked() && watched != m_lock && !m_lock->isAncestorOf(qobject_cast<QWidget *>(watched)))
            return true;
        break;
    default: break;
    }
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    Page *unsaved = nullptr;
    for (Page *page : m_pages)
        if (!unsaved && !page->mayLeave())
            unsaved = page;
    if (!unsaved || property("leaveAnyway").toBool()) {
        event->accept();
        return;
    }
    event->ignore();
    show(unsaved->name());
    askFirst(this, tr("Close the program without saving?"), tr("What is typed under “%1” is not stored yet.").arg(unsaved->title()), tr("Close"), [this] {
        setProperty("leaveAnyway", true);
        close();
    });
}

} // namespace xieli::ui
