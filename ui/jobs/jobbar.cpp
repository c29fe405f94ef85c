// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/jobbar.h"

#include "page.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPromise>
#include <QPushButton>
#include <QtConcurrent/QtConcurrentRun>

#include <algorithm>
#include <array>

namespace xieli::ui {

using namespace Qt::StringLiterals;

namespace {

/// Carries progress from the working thread to the bar. The cancel flag is our own: a cancelled QFuture would drop a result that
/// was committed a moment earlier, and the window would say that nothing happened.
class PromisedProgress : public Progress {
public:
    PromisedProgress(QPromise<void> &promise, const std::atomic<bool> &cancelled) : m_promise(promise), m_cancelled(cancelled) {}

    void report(int done, int total) override
    {
        if (total != m_total)
            m_promise.setProgressRange(0, m_total = total);
        m_promise.setProgressValue(done);
    }
    bool cancelled() const override { return m_cancelled; }

private:
    QPromise<void> &m_promise;
    const std::atomic<bool> &m_cancelled;
    int m_total = 0;
};

} // namespace

Result<casework::Office> anotherOffice(const casework::Office &office)
{
    auto file = office.file->anotherConnection();
    if (!file)
        return tl::unexpected<Error>(file.error());
    casework::Office other;
    other.file = std::make_unique<OfficeFile>(std::move(*file));
    other.law = office.law;
    other.lawError = office.lawError;
    other.wording = office.wording;
    other.path = office.path;
    other.user = office.user;
    other.today = office.today;
    other.id = office.id;
    other.name = office.name;
    other.role = office.role;
    other.placeCode = office.placeCode;
    other.packs = office.packs;
    return other;
}

JobBar::JobBar(QWidget *parent)
    : QFrame(parent)
    , m_what(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_cancel(new QPushButton(tr("Ca&ncel"), this))
{
    setProperty("role", u"card"_s);
    m_bar->setAccessibleName(tr("Progress"));
    m_bar->setMinimumWidth(160);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 12, 6);
    row->addWidget(m_what);
    row->addWidget(m_bar, 1);
    row->addWidget(m_cancel);
    hide();
    connect(m_cancel, &QPushButton::clicked, this, &JobBar::cancel);
    m_cancel->installEventFilter(this);
    connect(&m_watcher, &QFutureWatcher<void>::progressRangeChanged, m_bar, &QProgressBar::setRange);
    connect(&m_watcher, &QFutureWatcher<void>::progressValueChanged, m_bar, &QProgressBar::setValue);
    connect(&m_watcher, &QFutureWatcher<void>::finished, this, &JobBar::finish);
}

JobBar::~JobBar()
{
    if (!m_running)
        return;
    disconnect(&m_watcher, nullptr, this, nullptr);
    m_shared->cancelled = true;
    m_watcher.waitForFinished();
}

/// Somebody who walks by arrows while something is read again stays where he is, and does not walk into the rail.
bool JobBar::eventFilter(QObject *watched, QEvent *event)
{
    constexpr std::array arrows{Qt::Key_Up, Qt::Key_Down, Qt::Key_Left, Qt::Key_Right};
    const bool isKey = watched == m_cancel && event->type() == QEvent::KeyPress;
    return isKey && std::find(arrows.begin(), arrows.end(), static_cast<QKeyEvent *>(event)->key()) != arrows.end();
}

void JobBar::cancel()
{
    if (!m_running)
        return;
    m_shared->cancelled = true;
    m_cancel->setEnabled(false);
    m_what->setText(tr("Stopping…"));
}

bool JobBar::start(const QString &what, std::function<void(Progress &)> work, std::function<void(const QString &)> done)
{
    if (m_running)
        return false;
    m_running = true;
    m_shared = std::make_shared<Shared>();
    m_done = std::move(done);
    m_what->setText(what);
    m_bar->setRange(0, 0);
    m_cancel->setEnabled(true);
    show();
    holdPage();
    if (m_focused)
        m_cancel->setFocus();
    emit started();
    m_watcher.setFuture(QtConcurrent::run([shared = m_shared, work = std::move(work)](QPromise<void> &promise) {
        PromisedProgress progress(promise, shared->cancelled);
        try {
            work(progress);
        } catch (const std::exception &thrown) {
            shared->thrown = QString::fromUtf8(thrown.what());
        } catch (...) {
            shared->thrown = QStringLiteral("?");
        }
    }));
    return true;
}

void JobBar::finish()
{
    const auto done = std::exchange(m_done, {});
    m_running = false;
    if (const QWidget *now = window()->focusWidget(); now && now != m_cancel && now->isVisible())
        m_focused = nullptr; // one is typing elsewhere by now
    hide();
    releasePage();
    done(m_shared->thrown);
    emit finished();
}

void JobBar::holdPage()
{
    const QWidget *page = parentWidget();
    while (!page->isWindow() && !qobject_cast<const Page *>(page))
        page = page->parentWidget();
    QWidget *focus = window()->focusWidget();
    m_focused = page->isAncestorOf(focus) ? focus : nullptr; // who types elsewhere is not disturbed
    for (QWidget *widget = this; !widget->isWindow() && !qobject_cast<Page *>(widget); widget = widget->parentWidget()) {
        const auto siblings = widget->parentWidget()->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
        for (QWidget *sibling : siblings) {
            if (sibling == widget || sibling->isWindow() || !sibling->isEnabled())
                continue;
            sibling->setEnabled(false);
            m_held << sibling;
        }
    }
}

void JobBar::releasePage()
{
    for (const auto &widget : std::exchange(m_held, {}))
        if (widget)
            widget->setEnabled(true);
    if (m_focused)
        m_focused->setFocus();
}

} // namespace xieli::ui
