// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/officefile.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/journal.h"

namespace xieli {

/// What an OfficeFile holds; private to the store.
struct OfficeInside {
    OfficeInside(const QString &filePath, const QByteArray &fileKey, Connection::Mode mode, const Clock &itsClock)
        : path(filePath)
        , key(fileKey)
        , clock(itsClock)
        , connection(filePath, fileKey, mode)
        , reader(connection)
        , writer(connection)
    {
    }

    static OfficeFile wrap(std::unique_ptr<OfficeInside> inside) { return OfficeFile(std::move(inside)); }
    /// Opens with the key itself: refuses a newer file, migrates an older one, finds the user (empty: the first keeper).
    static Result<OfficeFile> openWithKey(const QString &path, const QByteArray &key, const QString &userName, const Clock &clock);
    Heading heading() const;
    /// Runs one change of a kind of its own.
    template <class Body>
    static Result<void> changeAs(OfficeFile &file, const QString &kind, const ChangeTitle &title, Body &&body)
    {
        file.m_inside->kind = kind;
        auto done = file.change(title, std::forward<Body>(body));
        file.m_inside->kind = QStringLiteral("change");
        file.m_inside->undoes.reset();
        return done;
    }
    /// The user's role as it is by now; throws where somebody has removed the user, or only looking is left.
    void refreshUser();
    /// Throws "store.may_not_…" {user} unless the user has the right.
    void require(Right right) const;
    /// Throws the same unless the user may write all these rows; of what came in a parcel, unless he may take parcels in.
    void requireRightsTo(const std::vector<RecordedRow> &rows) const;

    QString path;
    QByteArray key;
    Clock clock;
    Connection connection;
    Reader reader;
    Writer writer;
    OfficeUser user;
    ChangeTitle title;
    QString kind = QStringLiteral("change");
    std::optional<std::int64_t> undoes;
    int schemaVersion = 0;
    int depth = 0;          ///< reads inside a read or a change share its moment
    std::int64_t lastSequence = 0;
    std::function<void(const QStringList &)> listener;
};

/// Copies the companion with the slots; none is no mistake: the file was opened from the recovery sheet, and the copy opens from it too.
Result<void> copyKeys(const QString &from, const QString &to);

/// What `work` returns, with a StoreFailure as its Error.
template <class Work>
auto guarded(Work &&work) -> typename ResultOf<std::invoke_result_t<Work>>::type
{
    using Outcome = typename ResultOf<std::invoke_result_t<Work>>::type;
    try {
        if constexpr (std::is_void_v<std::invoke_result_t<Work>>) {
            work();
            return Outcome();
        } else {
            return work();
        }
    } catch (const StoreFailure &failure) {
        return tl::unexpected<Error>(failure.error());
    }
}

} // namespace xieli
