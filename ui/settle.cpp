// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settle.h"

#include "jobs/jobbar.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QThread>

namespace xieli::ui {

namespace {

bool isBusy(const QWidget &window)
{
    const auto jobs = window.findChildren<JobBar *>();
    return std::any_of(jobs.begin(), jobs.end(), [](const JobBar *job) { return job->isRunning(); });
}

} // namespace

void settle(const QWidget &window)
{
    constexpr int patience = 20'000; // ms
    constexpr int drawn = 60;
    constexpr int breath = 3; // what runs beside the window needs the processor more than asking for it does
    QElapsedTimer clock;
    clock.start();
    do {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QThread::msleep(breath);
    } while (clock.elapsed() < patience && (clock.elapsed() < drawn || isBusy(window)));
}

} // namespace xieli::ui
