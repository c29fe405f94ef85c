// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "casework/office.h"

#include <QFrame>
#include <QFutureWatcher>
#include <QPointer>

#include <atomic>
#include <functional>
#include <memory>

class QLabel;
class QProgressBar;
class QPushButton;

namespace xieli::ui {

/// The same office on another connection, for work in another thread.
Result<casework::Office> anotherOffice(const casework::Office &office);

/// Runs one casework verb at a time off the window's thread, on a connection of its own to the office file, with a bar and
/// "Cancel"; hidden while nothing runs. As long as the work runs, everything else in its page is disabled; other pages can
/// be read. Nothing thrown escapes: it becomes the error jobs.unexpected {reason}. Destroying the bar cancels and waits.
class JobBar : public QFrame {
    Q_OBJECT

public:
    template <class T>
    using Work = std::function<Result<T>(casework::Office &, Progress &)>;
    template <class T>
    using Done = std::function<void(Result<T>)>;

    explicit JobBar(QWidget *parent = nullptr);
    ~JobBar() override;

    /// `what` is shown while `work` runs elsewhere; `done` is called in the window's thread, also after a cancel. A second
    /// run while one is under way is not begun (false).
    template <class T>
    bool run(const casework::Office &office, const QString &what, Work<T> work, Done<T> done)
    {
        auto own = anotherOffice(office);
        if (!own) {
            done(tl::unexpected<Error>(own.error()));
            return false;
        }
        auto shared = std::make_shared<casework::Office>(std::move(*own));
        auto result = std::make_shared<Result<T>>(fail(QStringLiteral("jobs.unexpected")));
        return start(
            what, [result, shared, work = std::move(work)](Progress &progress) { *result = work(*shared, progress); },
            [result, done = std::move(done)](const QString &thrown) {
                done(thrown.isEmpty() ? std::move(*result)
                                      : Result<T>(fail(QStringLiteral("jobs.unexpected"), {{QStringLiteral("reason"), thrown}})));
            });
    }
    bool isRunning() const { return m_running; }
    /// Asks the work to stop; `done` still comes.
    void cancel();

signals:
    void started();
    /// After `done` was called.
    void finished();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// Shared with the working thread, so that neither side outlives it.
    struct Shared {
        std::atomic<bool> cancelled = false;
        QString thrown;
    };

    bool start(const QString &what, std::function<void(Progress &)> work, std::function<void(const QString &)> done);
    void finish();
    void holdPage();
    void releasePage();

    QLabel *m_what;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
    QFutureWatcher<void> m_watcher;
    std::shared_ptr<Shared> m_shared;
    std::function<void(const QString &)> m_done;
    QList<QPointer<QWidget>> m_held;
    QPointer<QWidget> m_focused;
    bool m_running = false;
};

} // namespace xieli::ui
