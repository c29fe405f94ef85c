// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/drafts.h"

#include "store/jotter.h"

#include <QDateTime>

#include <condition_variable>
#include <mutex>
#include <thread>

namespace xieli::casework {

namespace {

std::optional<KeptDraft> readable(Reader &reader, const VisitDraft &draft)
{
    const auto household = reader.find<Household>(draft.household);
    if (!household || household->closedOn)
        return std::nullopt;
    KeptDraft kept{draft, {}, {}};
    Dossier people;
    people.members = reader.where<Member>("household_id", draft.household);
    if (const Member *head = people.head())
        kept.headName = head->name;
    return kept;
}

} // namespace

Result<std::vector<KeptDraft>> drafts(Office &office, DraftPurpose purpose)
{
    return office.file->read([&](Reader &reader) {
        std::vector<KeptDraft> found;
        for (const VisitDraft &draft : reader.where<VisitDraft>("author", office.user))
            if (auto kept = draft.purpose == purpose ? readable(reader, draft) : std::nullopt)
                found.push_back(std::move(*kept));
        std::stable_sort(found.begin(), found.end(), [](const KeptDraft &a, const KeptDraft &b) { return a.draft.changedAt > b.draft.changedAt; });
        return found;
    });
}

Result<std::optional<KeptDraft>> draftFor(Office &office, const HouseholdId &household, DraftPurpose purpose)
{
    return office.file->read([&](Reader &reader) -> std::optional<KeptDraft> {
        for (const VisitDraft &draft : reader.where<VisitDraft>("household_id", household)) {
            auto kept = draft.author == office.user && draft.purpose == purpose ? readable(reader, draft) : std::nullopt;
            if (!kept)
                continue;
            kept->entries = reader.where<DraftEntry>("draft_id", draft.id);
            std::stable_sort(kept->entries.begin(), kept->entries.end(), [](const DraftEntry &a, const DraftEntry &b) { return a.number < b.number; });
            return kept;
        }
        return std::nullopt;
    });
}

Result<void> discardDraft(Office &office, const VisitId &draft)
{
    return office.file->jot([&](Jotter &jotter) { jotter.erase(draft); });
}

Result<void> putAside(Office &office, const VisitId &id, bool aside)
{
    return office.file->jot([&](Jotter &jotter) {
        if (auto draft = jotter.find<VisitDraft>(id)) {
            draft->putAside = aside;
            jotter.put(*draft);
        }
    });
}

/// The other thread and the one piece of work that may wait for it.
struct DraftKeeper::Inside {
    Inside(Result<OfficeFile> opened, std::function<void(const Error &)> tell) : file(std::move(opened)), failed(std::move(tell)), thread([this] { work(); }) {}

    void work()
    {
        std::unique_lock lock(mutex);
        for (;;) {
            changed.wait(lock, [this] { return wanted || ending; });
            if (!wanted)
                return;
            lock.unlock();
            const auto stored = store();
            lock.lock();
            wanted = false;
            good = good && stored.has_value();
            changed.notify_all();
            if (!stored && failed) {
                lock.unlock();
                failed(stored.error());
                lock.lock();
            }
        }
    }

    Result<void> store()
    {
        if (!file)
            return tl::unexpected(file.error());
        return file->jot([this](Jotter &jotter) {
            jotter.put(draft);
            for (const DraftEntry &entry : entries)
                jotter.put(entry);
        });
    }

    void waitUntilIdle(std::unique_lock<std::mutex> &lock)
    {
        changed.wait(lock, [this] { return !wanted; });
    }

    Result<OfficeFile> file; ///< a connection of the thread's own, so that nothing of the office is shared
    std::function<void(const Error &)> failed;
    std::mutex mutex;
    std::condition_variable changed;
    VisitDraft draft;
    std::vector<DraftEntry> entries;
    bool wanted = false;
    bool ending = false;
    bool good = true;
    std::thread thread; ///< last: it begins when all else stands
};

DraftKeeper::DraftKeeper(const Office &office, std::function<void(const Error &)> failed) : m_inside(std::make_unique<Inside>(office.file->anotherConnection(), std::move(failed))) {}

DraftKeeper::~DraftKeeper()
{
    {
        const std::lock_guard lock(m_inside->mutex);
        m_inside->ending = true;
    }
    m_inside->changed.notify_all();
    m_inside->thread.join();
}

void DraftKeeper::keep(const VisitDraft &draft, const std::vector<DraftEntry> &entries)
{
    {
        std::unique_lock lock(m_inside->mutex);
        m_inside->waitUntilIdle(lock);
        m_inside->draft = draft;
        m_inside->draft.changedAt = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
        m_inside->entries = entries;
        m_inside->wanted = true;
    }
    m_inside->changed.notify_all();
}

bool DraftKeeper::flush()
{
    std::unique_lock lock(m_inside->mutex);
    m_inside->waitUntilIdle(lock);
    return std::exchange(m_inside->good, true);
}

} // namespace xieli::casework
