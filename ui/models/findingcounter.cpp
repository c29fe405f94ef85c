// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/findingcounter.h"

#include "casework/listing.h"

namespace xieli::ui {

namespace {
constexpr int atOnce = 64; ///< households between two looks at the keyboard: well below a frame
} // namespace

FindingCounter::FindingCounter(Desk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &FindingCounter::countSome);
}

void FindingCounter::start()
{
    m_after = 0;
    m_soFar.clear();
    m_findings.reset();
    m_timer.start();
}

void FindingCounter::countSome()
{
    const auto some = casework::countFindings(m_desk.office(), m_after, atOnce);
    if (some && !some->isEmpty())
        return m_soFar.insert(*some);
    m_timer.stop();
    if (!some)
        return;
    m_findings = std::move(m_soFar);
    emit counted(*m_findings);
}

} // namespace xieli::ui
