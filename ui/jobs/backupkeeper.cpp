// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/backupkeeper.h"

#include "casework/backups.h"
#include "desk.h"
#include "jobs/jobbar.h"

#include <QtConcurrent>

namespace xieli::ui {

namespace {
constexpr int firstAfter = 3 * 60 * 1000;   ///< milliseconds: the opening itself is not to wait for a disk
constexpr int every = 60 * 60 * 1000;
} // namespace

BackupKeeper::BackupKeeper(Desk &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    connect(&m_timer, &QTimer::timeout, this, &BackupKeeper::round);
    m_timer.start(firstAfter);
}

BackupKeeper::~BackupKeeper() { m_watcher.waitForFinished(); }

void BackupKeeper::round()
{
    m_timer.start(every);
    if (m_watcher.isRunning())
        return;
    auto own = anotherOffice(m_desk.office());
    if (!own)
        return; // the next round tries again
    auto office = std::make_shared<casework::Office>(std::move(*own));
    auto made = std::make_shared<bool>(false);
    m_watcher.disconnect(this);
    connect(&m_watcher, &QFutureWatcher<void>::finished, this, [this, made] {
        if (*made)
            m_desk.tellChanged(tr("The office file was backed up and the copy checked."));
        emit finished();
    });
    m_watcher.setFuture(QtConcurrent::run([office, made] {
        const auto done = casework::backUpWhereDue(*office, casework::Surroundings::ofThisMachine());
        *made = done && !done->made.empty();
    }));
}

} // namespace xieli::ui
