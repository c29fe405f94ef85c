// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/visitdrafting.h"

using namespace Qt::StringLiterals;

namespace xieli::ui {

namespace {
constexpr int pauseMilliseconds = 400;
} // namespace

VisitDrafting::VisitDrafting(Desk &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &VisitDrafting::store);
}

VisitDrafting::~VisitDrafting()
{
    store();
    m_keeper.reset(); // its thread speaks to this object
}

/// Once for all visits, and before anything is typed: opening a connection takes longer than a key may.
void VisitDrafting::prepare()
{
    if (!m_keeper)
        m_keeper = std::make_unique<casework::DraftKeeper>(m_desk.office(), [this](const Error &error) {
            QMetaObject::invokeMethod(this, [this, error] { emit failed(error); }, Qt::QueuedConnection);
        });
}

void VisitDrafting::begin(const HouseholdId &household, DraftPurpose purpose)
{
    end();
    prepare();
    m_draft = {};
    m_draft.id = VisitId::create();
    m_draft.household = household;
    m_draft.purpose = purpose;
    m_draft.author = m_desk.office().user;
    m_number = 0;
}

void VisitDrafting::resume(const casework::KeptDraft &kept)
{
    end();
    prepare();
    m_draft = kept.draft;
    m_draft.putAside = false;
    m_begun = true;
    m_number = kept.entries.empty() ? 0 : kept.entries.back().number;
}

void VisitDrafting::note(const FormPlace &place, const QString &text)
{
    DraftEntry entry;
    entry.draft = m_draft.id;
    entry.number = ++m_number;
    entry.place = place;
    entry.id = QStringList{m_draft.id.text(), place.table, place.key, place.field}.join(u'/');
    entry.text = text;
    m_waiting.insert(entry.id, entry);
    m_begun = true;
    m_pause.start();
}

void VisitDrafting::moveTo(const FormPlace &place)
{
    if (place == m_draft.place)
        return;
    m_draft.place = place;
    m_moved = true;
    if (!m_waiting.isEmpty())
        store();
    else if (m_begun)
        m_pause.start();
}

void VisitDrafting::store()
{
    m_pause.stop();
    if (!m_keeper || !m_begun || (m_waiting.isEmpty() && !m_moved))
        return;
    const auto entries = std::exchange(m_waiting, {}).values();
    m_moved = false;
    m_keeper->keep(m_draft, {entries.begin(), entries.end()});
}

bool VisitDrafting::flush()
{
    store();
    return !m_keeper || m_keeper->flush();
}

bool VisitDrafting::putAside()
{
    m_draft.putAside = true;
    m_moved = true;
    return flush();
}

void VisitDrafting::end()
{
    m_pause.stop();
    m_waiting.clear();
    m_begun = false;
    m_moved = false;
    if (m_keeper)
        m_keeper->flush();
}

Result<void> VisitDrafting::discard()
{
    end();
    return casework::discardDraft(m_desk.office(), m_draft.id);
}

} // namespace xieli::ui
