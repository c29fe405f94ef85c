// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"

#include "casework/drafts.h"
#include "casework/paying.h"
#include "casework/register.h"
#include "fields/enterpresses.h"
#include "fields/innernames.h"
#include "forms/householdview.h"
#include "forms/visitform.h"
#include "help/helpkeys.h"
#include "jobs/ask.h"
#include "jobs/jobbar.h"
#include "locking.h"
#include "look.h"
#include "pages/assessmentpage.h"
#include "pages/auditpage.h"
#include "pages/casespage.h"
#include "pages/clashpage.h"
#include "pages/exchangepage.h"
#include "pages/historypage.h"
#include "pages/householdspage.h"
#include "pages/lawpage.h"
#include "pages/paymentspage.h"
#include "pages/postingpage.h"
#include "pages/registerspage.h"
#include "pages/reportspage.h"
#include "pages/roundpage.h"
#include "pages/takeinpage.h"
#include "pages/todaypage.h"
#include "pages/tablepane.h"
#include "pages/visitspage.h"
#include "pages/whatifpage.h"
#include "roomyscroll.h"
#include "topbar.h"
#include "words.h"

#include <QPushButton>
#include <QSettings>

#include <utility>

using namespace Qt::StringLiterals;

namespace xieli::ui {

MainWindow::MainWindow(casework::Office office, const QString &language, QWidget *parent)
    : QMainWindow(parent), m_desk(std::move(office)), m_rail(new QFrame(this)),
      m_buttons(new QButtonGroup(this)), m_stack(new QStackedWidget(this)), m_top(new TopBar(m_desk, this)),
      m_stored(new QLabel(this)), m_locking(nullptr)
{
    m_desk.setLanguage(language);
    m_desk.setMonth(monthToBeginWith());
    m_top->showMonth();
    setWindowTitle(tr("%1 — Xieli").arg(m_desk.office().name));
    setWindowIcon(QIcon(u":/xieli/icons/xieli.svg"_s));
    m_rail->setProperty("role", u"rail"_s);
    m_rail->setAccessibleName(tr("Pages"));
    auto *rail = new QVBoxLayout(m_rail);
    rail->setContentsMargins(8, 10, 8, 10);
    rail->setSpacing(4);
    seat<TodayPage>();
    seat<HouseholdsPage>();
    seat<VisitsPage>();
    seat<AssessmentPage>();
    seat<PaymentsPage>();
    seat<PostingPage>();
    seat<ExchangePage>();
    seat<TakeInPage>();
    seat<LawPage>();
    seat<WhatIfPage>();
    seat<RegistersPage>();
    seat<HistoryPage>();
    seat<ClashPage>();
    seat<CasesPage>();
    seat<ReportsPage>();
    seat<RoundPage>();
    seat<AuditPage>();
    rail->addStretch();

    auto *centre = new QWidget(this);
    auto *column = new QVBoxLayout(centre);
    m_column = column;
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
    column->addWidget(m_top);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(new RoomyScroll(m_rail, centre, false));
    row->addWidget(m_stack, 1);
    column->addLayout(row, 1);
    setCentralWidget(centre);
    fillStatusBar();
    m_locking = new Locking(m_desk, this);
    m_help = new HelpKeys(m_desk, this);
    letEnterPress(this);
    connectDesk();
    addShortcuts();
    setMinimumSize(480, 320); // 1366x768 scaled to 200 per cent is 683x384
    keepKeyboardInView();
    nameInnerFields();
    connect(qApp, &QApplication::focusChanged, this, &MainWindow::keepInPage);
    resize(1366, 768);
    putInView(page(0));
    m_buttons->button(0)->setChecked(true);
}

/// The first page is read after the window stands: a village of ten thousand must not keep one before an empty screen.
void MainWindow::showEvent(QShowEvent *event)
{
    constexpr int painted = 30;
    QMainWindow::showEvent(event);
    QTimer::singleShot(painted, this, [this] {
        const bool first = m_stale.contains(current());
        refreshCurrent();
        if (first)
            enter(current(), nullptr);
        if (!std::exchange(m_entered, true)) {
            offerLastPlace();
            goOnWithVisit();
            makeNextPage();
        }
    });
}

/// While nobody types: a page that is there is reached at once.
void MainWindow::makeNextPage()
{
    for (int at = 0; at < m_seats.count(); ++at)
        if (!m_seats.isMade(at)) {
            page(at);
            QTimer::singleShot(0, this, &MainWindow::makeNextPage);
            return;
        }
}

/// A visit, or a household's page, in whose middle the program ended opens again by itself.
void MainWindow::goOnWithVisit()
{
    if (isLocked())
        return;
    if (const HouseholdId household = visits()->brokenOff(); !household.isEmpty()) {
        visits()->begin(household);
        show(u"visits"_s);
        return sayStored(tr("Going on with the visit that was not finished"));
    }
    const auto typed = casework::drafts(m_desk.office(), DraftPurpose::Correction);
    if (!typed || typed->empty())
        return;
    show(u"households"_s);
    households()->open(typed->front().draft.household);
    sayStored(tr("What was typed and not saved is here again"));
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

MainWindow::~MainWindow() // while what they watch still stands
{
    disconnect(qApp, nullptr, this, nullptr);
    delete m_help;
    delete m_locking;
}

template <typename Made> void MainWindow::seat()
{
    const PageFace face = Made::face();
    m_seats.add(face, [this] { return new Made(m_desk, this); });
    const int number = m_seats.count();
    auto *button = new QToolButton(m_rail);
    button->setText(u' ' + face.title);
    button->setIcon(icon(face.icon.isEmpty() ? face.name : face.icon));
    button->setIconSize({20, 20});
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setCheckable(true);
    button->setToolTip(tr("%1 (%2)").arg(face.title, keyOfPage(number - 1).toString(QKeySequence::NativeText)));
    button->setAccessibleName(face.title);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    button->setFocusPolicy(Qt::TabFocus);
    button->setMinimumWidth(std::max(116, button->sizeHint().width())); // a wide page must not cut large letters off
    m_rail->layout()->addWidget(button);
    m_buttons->addButton(button, number - 1);
    connect(button, &QToolButton::clicked, this, [this, name = face.name] { show(name); });
}

Page *MainWindow::page(int at)
{
    const bool fresh = !m_seats.isMade(at);
    Page *page = m_seats.page(at);
    if (!fresh)
        return page;
    if (!page->layout()->contentsMargins().isNull()) // all pages stand equally far from the frame
        page->layout()->setContentsMargins(16, 12, 16, 12);
    m_stack->addWidget(new RoomyScroll(page, m_stack));
    m_stale.insert(page);
    connect(page, &Page::done, this, [this, page] {
        if (page == current())
            goBack();
    });
    putRailLast();
    return page;
}

QList<Page *> MainWindow::pages()
{
    for (int at = 0; at < m_seats.count(); ++at)
        page(at);
    return m_seats.made();
}

HouseholdsPage *MainWindow::households() { return qobject_cast<HouseholdsPage *>(page(m_seats.indexOf(u"households"_s))); }

VisitsPage *MainWindow::visits() { return qobject_cast<VisitsPage *>(page(m_seats.indexOf(u"visits"_s))); }

/// The Tab key goes from the search through the page to the rail, however late the page was made.
void MainWindow::putRailLast()
{
    QWidget *last = previousInFocusChain();
    while (last != this && (last->focusPolicy() == Qt::NoFocus || last->parentWidget() == m_rail))
        last = last->previousInFocusChain();
    for (QAbstractButton *button : m_buttons->buttons()) {
        setTabOrder(last, button);
        last = button;
    }
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

Page *MainWindow::current() const
{
    const auto *frame = qobject_cast<QScrollArea *>(m_stack->currentWidget());
    return frame ? qobject_cast<Page *>(frame->widget()) : nullptr;
}

void MainWindow::putInView(Page *page)
{
    m_stack->setCurrentWidget(page->parentWidget()->parentWidget()); // its viewport's frame
}

bool MainWindow::show(const QString &name)
{
    const int at = m_seats.indexOf(name);
    if (at < 0)
        return false;
    Page *wanted = page(at);
    m_trail.clear();
    const bool isAway = !wanted->isAncestorOf(focusWidget());
    if (wanted != current() || !m_buttons->checkedButton()) {
        // What is typed in another page stays there, unsaved and visible, when one comes back.
        QWidget *last = wanted->focusWidget();
        putInView(wanted);
        refreshCurrent(); // a list that is empty yet would not take the keyboard
        enter(wanted, last);
    } else if (isAway) {
        enter(wanted, wanted->focusWidget());
    }
    m_buttons->button(at)->setChecked(true);
    refreshCurrent();
    return true;
}

/// The keyboard is where it was in the page, at first in its list; while a job holds the page, when it has ended.
void MainWindow::enter(Page *page, QWidget *last)
{
    for (const auto *job : page->findChildren<JobBar *>())
        if (job->isRunning())
            connect(job, &JobBar::finished, this, [this, page] {
                const auto *typing = qobject_cast<QLineEdit *>(focusWidget());
                if (page == current() && !page->isAncestorOf(focusWidget()) && (!typing || typing->text().isEmpty()))
                    enter(page, nullptr);
            }, Qt::SingleShotConnection);
    if (last && last->isVisible()) // not in a form that is closed
        return last->setFocus();
    if (QWidget *first = page->firstField())
        return first->setFocus();
    for (auto *table : page->findChildren<QTableView *>())
        if (table->isVisible())
            return table->setFocus();
    for (auto *pane : page->findChildren<TablePane *>()) // not read yet, or empty
        if (pane->isVisible())
            return pane->setFocus();
}

/// A button that is switched off by its own press hands the keyboard on, to the rail or the search: it belongs into the page.
void MainWindow::keepInPage(QWidget *old, QWidget *now)
{
    Page *page = current();
    if (!page || !old || !now || old->isEnabled() || !page->isAncestorOf(old) || page->isAncestorOf(now) || now->window() != this)
        return;
    enter(page, nullptr);
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

/// Colours and sizes are drawn into icons and rows when they are made: the whole window is made anew, so nothing may be under way.
void MainWindow::askForLook()
{
    auto *dialog = new LookDialog(keptLook(), this);
    connect(dialog, &LookDialog::chosen, this, [this](const LookChoice &choice) {
        if (const Page *page = unsaved()) {
            show(page->name());
            m_desk.tell(tr("Save first what is typed under “%1”, then choose again").arg(page->title()));
            return;
        }
        if (isSomethingRunning())
            return m_desk.tell(tr("Something is still running; choose again when it is done"));
        keepLook(choice);
        emit lookChosen(choice);
    });
    dialog->open();
}

bool MainWindow::isSomethingRunning() const
{
    const auto jobs = findChildren<JobBar *>();
    return std::any_of(jobs.begin(), jobs.end(), [](const JobBar *job) { return job->isRunning(); });
}

Page *MainWindow::unsaved() const
{
    for (Page *page : m_seats.made())
        if (!page->mayEnd())
            return page;
    return nullptr;
}

/// What the one before typed and did not save is not the next one's to save, nor lost without a word.
void MainWindow::letIn(const std::shared_ptr<casework::Office> &office)
{
    if (isSomethingRunning())
        return lockScreen()->sayWhy(tr("Something is still running; come in when it is done."));
    const Page *page = unsaved();
    const QString left = page ? page->title() : m_locking->hiddenDialog();
    if (!left.isEmpty() && m_toldUnsaved != office->user) {
        m_toldUnsaved = office->user;
        return lockScreen()->sayWhy(tr("%1 left “%2” open, and what is typed there is not saved: it would be lost. Ask %1 to save it, or press once more to come in without it.").arg(m_desk.office().user, left));
    }
    emit userChanged(office);
}

casework::Office MainWindow::giveUpOffice()
{
    delete std::exchange(m_locking, nullptr);
    m_seats.clear();
    return std::move(m_desk.office());
}

void MainWindow::sayAtTop(const QString &sentence)
{
    auto *banner = new QFrame(this);
    banner->setObjectName(u"atTop"_s);
    banner->setProperty("tone", u"warn"_s);
    auto *row = new QHBoxLayout(banner);
    row->setContentsMargins(14, 4, 14, 4);
    auto *words = new QLabel(sentence, banner);
    words->setWordWrap(true);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *seen = new QPushButton(tr("Understood (&J)"), banner);
    row->addWidget(words, 1);
    row->addWidget(seen);
    connect(seen, &QPushButton::clicked, banner, &QWidget::deleteLater);
    m_column->insertWidget(0, banner);
}

void MainWindow::lock()
{
    m_toldUnsaved.clear();
    m_locking->lock();
}

bool MainWindow::isLocked() const { return m_locking->isLocked(); }

void MainWindow::setIdleMinutes(int minutes) { m_locking->setIdleMinutes(minutes); }

LockScreen *MainWindow::lockScreen() const { return m_locking->screen(); }

void MainWindow::closeEvent(QCloseEvent *event)
{
    const Page *unsaved = this->unsaved();
    if (!unsaved || property("leaveAnyway").toBool()) {
        keepLastPlace(m_desk.office().path, place());
        QSettings().setValue(u"window/geometry"_s, saveGeometry());
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
