// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "store/outcome.h"
#include "store/writer.h"

#include <functional>
#include <memory>

namespace xieli {

/// The day on which work is done, and the time stamp of the journal. Handed in, so that training and tests can stand in 2018.
struct Clock {
    Day today;
    std::function<QString()> utcNow; ///< "2018-06-05T08:00:00Z"
    static Clock system();
    /// Stands still on `day`; time stamps still come from the machine.
    static Clock on(Day day);
};

struct NewOffice {
    QString name;
    OfficeRole role = OfficeRole::Village;
    QString placeCode;
    QString packs;          ///< comma list
    QString userName;       ///< the first user, a Keeper
    QString passphrase;
    Day today;              ///< invalid: the machine's
    std::function<QString()> utcNow = {};
    std::vector<PolicyOverlay> overlays = {}; ///< kept in the file from its first change on
};

/// Either a passphrase (with a user's name, or without where it is to be tried on every slot), or the recovery sheet's
/// text. Recovery together with a passphrase writes a new slot for that user (empty name: the first keeper).
struct Credentials {
    QString userName = {};
    QString passphrase = {};
    QString recovery = {};
};

/// A strange day: asked before any clock of the law runs on it.
struct ClockQuestion {
    Day lastDay;            ///< of the last journal row
    Day today;
    bool earlier = false;   ///< else more than 60 days later
};

/// What a look over the whole file found. Good only if `problems` is empty.
struct Integrity {
    bool encrypted = false;
    std::int64_t journalRows = 0;
    std::vector<Error> problems;
    bool good() const { return problems.empty(); }
};

struct Created;
struct OfficeInside;
class Jotter;

/// One open office file: SQLCipher, one connection, one thread at a time. Long jobs open anotherConnection(). Two processes
/// may have the same file open; a writer waits for the other a while and then says "store.busy".
class OfficeFile {
public:
    OfficeFile(OfficeFile &&) noexcept;
    OfficeFile &operator=(OfficeFile &&) noexcept;
    ~OfficeFile();

    /// Makes the file and its .keys companion; refuses if either is there already.
    static Result<Created> create(const QString &path, const NewOffice &office);
    static Result<OfficeFile> open(const QString &path, const Credentials &credentials, const Clock &clock = Clock::system());
    /// The same file and user once more, for a job in another thread.
    Result<OfficeFile> anotherConnection() const;

    /// "…/上湾.xieli" → "…/上湾.keys"
    static QString keysPath(const QString &path);
    /// Names in the .keys companion, for the list on the unlock screen.
    static Result<QStringList> userNames(const QString &path);

    const QString &path() const;
    bool isEncrypted() const;
    const OfficeUser &user() const;
    /// Whether the user has the right; a change asks by itself.
    bool allows(Right right) const { return may(user().role, right); }
    Day today() const;
    void setToday(Day day);
    /// While it is on, a change may be larger than memory holds; readers in other processes wait for its end.
    void setLargeChanges(bool on);
    /// While it is on, as much of the file as fits into a gigabyte is kept deciphered in memory. What goes through all of a register in no
    /// order of the file's (a county's parcel: each record by its key) would else decipher the same pages again and again.
    void setWideCache(bool on);
    /// How long a writer waits for another process, in milliseconds (default 5000).
    void setPatience(int milliseconds);

    /// Runs `body(Reader &)` on one consistent moment. Returns what the body returns; a body returning Result<T> gives Result<T>.
    template <class Body>
    auto read(Body &&body) -> typename ResultOf<std::invoke_result_t<Body, Reader &>>::type;

    /// Runs `body(Writer &)` as one recorded change. If the body throws StoreFailure or returns an Error, nothing happened.
    /// A change that leaves all as it was leaves no trace. A change inside a change or a read is refused.
    template <class Body>
    auto change(const ChangeTitle &title, Body &&body) -> typename ResultOf<std::invoke_result_t<Body, Writer &>>::type;

    /// Runs `body(Jotter &)` in one transaction outside the journal: drafts, which nobody has decided (store/jotter.h).
    Result<void> jot(const std::function<void(Jotter &)> &body);

    /// The sequence of the last change that this connection has committed; 0 before the first. An empty change has none.
    std::int64_t lastSequence() const;

    /// Called after each commit of this connection with the names of the touched tables.
    void setListener(std::function<void(const QStringList &tables)> listener);

    /// Undoes one change as a new one. Refused, naming the blocker {title, day}, where a touched field has changed since; decisions,
    /// approved payments, issued papers, assessments and acknowledgements are voided, never undone.
    Result<void> undo(std::int64_t sequence);
    /// The newest change that undo() would accept at first sight (own, of an undoable kind, not undone yet).
    Result<std::optional<JournalEntry>> lastUndoable();
    /// The newest undo that has not been taken back itself: undo() of it does the undone change again.
    Result<std::optional<JournalEntry>> lastRedoable();

    /// Verifies every row of the journal; the Error names the first bad one ("store.chain_broken" {sequence}).
    Result<ChainHead> checkChain(Progress *progress = nullptr);
    /// quick_check, foreign keys, encrypted header, chain, digests of bulk rows.
    Result<Integrity> integrity(Progress *progress = nullptr);

    /// Copies the open file with its .keys; the copy is opened and checked before it gets its name.
    Result<void> backupTo(const QString &target, bool overwrite = false);

    /// A copy of this file, opened with its key to be looked at. One of another version is refused, "store.copy_unsound": looking would change it.
    Result<OfficeFile> openCopy(const QString &path) const;
    /// Journals, as kind "restore", that the office goes on from here with what was a backup.
    Result<void> noteRestored(const ChangeTitle &title);
    /// UTC, as the journal stamps it.
    QString now() const;

    /// One change of kind "destroy", for whoever has Right::Destroy: of every row that it touches the journal keeps digests alone, and what it
    /// overwrites is overwritten in the file. Afterwards sweep().
    Result<void> destroy(const ChangeTitle &title, const std::function<Result<void>(Writer &)> &body);
    /// Another user than the one at the desk gives the passphrase. Errors: "store.second_is_first", "store.no_such_user", "store.wrong_passphrase",
    /// "store.only_reading".
    Result<void> confirmedByOther(const QString &name, const QString &passphrase);
    /// Writes the whole file anew, so that no page holds what was removed or overwritten. Needs as much room again as the file takes.
    Result<void> sweep();

    Result<std::optional<ClockQuestion>> clockQuestion(Day today);
    /// Somebody says that the day is right; journalled with the reason. Sets today() too.
    Result<void> confirmClock(Day day, const QString &reason);

    Result<std::vector<OfficeUser>> users();
    Result<void> addUser(const QString &name, UserRole role, const QString &passphrase);
    /// Rewrites the user's slot, not the file's pages; journalled. `current` is checked first.
    Result<void> changePassphrase(const QString &name, const QString &current, const QString &next);
    /// The last keeper cannot be removed.
    Result<void> removeUser(const QString &name);
    Result<void> setRole(const QString &name, UserRole role);
    /// The recovery sheet's text: whoever holds it can open the file. Journalled; needs Right::Keys.
    Result<QString> recoverySheetText();

private:
    explicit OfficeFile(std::unique_ptr<OfficeInside> inside);
    friend struct OfficeInside;
    Result<Reader *> beginRead();
    Result<Writer *> beginChange(const ChangeTitle &title);
    void endRead();
    void commitChange();
    void rollBack() noexcept;
    std::unique_ptr<OfficeInside> m_inside;
};

/// Large changes for as long as it stands.
class LargeChange {
public:
    LargeChange(OfficeFile &file, bool wanted) : m_file(wanted ? &file : nullptr) { set(true); }
    ~LargeChange() { set(false); }
    LargeChange(const LargeChange &) = delete;
    LargeChange &operator=(const LargeChange &) = delete;

private:
    void set(bool on)
    {
        if (m_file)
            m_file->setLargeChanges(on);
    }
    OfficeFile *m_file;
};

/// A wide cache for as long as it stands.
class WideCache {
public:
    explicit WideCache(OfficeFile &file) : m_file(file) { m_file.setWideCache(true); }
    ~WideCache() { m_file.setWideCache(false); }
    WideCache(const WideCache &) = delete;
    WideCache &operator=(const WideCache &) = delete;

private:
    OfficeFile &m_file;
};

struct Created {
    OfficeFile file;
    QString recoverySheetText;
};

template <class Body>
auto OfficeFile::read(Body &&body) -> typename ResultOf<std::invoke_result_t<Body, Reader &>>::type
{
    using Outcome = typename ResultOf<std::invoke_result_t<Body, Reader &>>::type;
    const auto reader = beginRead();
    if (!reader)
        return tl::unexpected<Error>(reader.error());
    try {
        Outcome outcome = outcomeOf<Outcome>(body, **reader);
        endRead();
        return outcome;
    } catch (const StoreFailure &failure) {
        rollBack();
        return tl::unexpected<Error>(failure.error());
    } catch (...) {
        rollBack();
        throw;
    }
}

template <class Body>
auto OfficeFile::change(const ChangeTitle &title, Body &&body) -> typename ResultOf<std::invoke_result_t<Body, Writer &>>::type
{
    using Outcome = typename ResultOf<std::invoke_result_t<Body, Writer &>>::type;
    const auto writer = beginChange(title);
    if (!writer)
        return tl::unexpected<Error>(writer.error());
    try {
        Outcome outcome = outcomeOf<Outcome>(body, **writer);
        if (outcome)
            commitChange();
        else
            rollBack();
        return outcome;
    } catch (const StoreFailure &failure) {
        rollBack();
        return tl::unexpected<Error>(failure.error());
    } catch (...) {
        rollBack();
        throw;
    }
}

} // namespace xieli
