// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "exchange/desk.h"
#include "exchange/envelope.h"
#include "exchange/parcel.h"
#include "store/reader.h"

namespace xieli::exchange {

/// 分卷: the files that one parcel is. All but pictures stands in the first, which names the others by their digests, so that its own
/// digest speaks for all; each file is sealed for itself. Pictures are loaded one after another: no more than one file is in memory.
class Volumes {
public:
    /// `parcel` has its pictures by key only. Error: exchange.cancelled.
    static Result<Volumes> of(Reader &reader, Parcel parcel, std::int64_t largest, Progress *progress);

    int count() const { return 1 + int(m_others.size()); }
    const Parcel &first() const { return m_first; }
    /// What stands in file `number`, from 2 on. Error "exchange.changed_meanwhile": a picture has gone since.
    Result<QByteArray> content(Reader &reader, int number) const;

    int pictures = 0;
    std::int64_t pictureBytes = 0;

private:
    Parcel other(int number) const;
    void count(const WholeRow &row);

    Parcel m_first;
    std::vector<std::vector<WholeRow>> m_others; ///< by key only
};

/// "xl-3f0a91c2.xlp" → "xl-3f0a91c2_2.xlp"; the first keeps the name.
QString volumePath(const QString &path, int number);

/// The parcels for this office among some files, told by what they begin with and never by their names.
class Beside {
public:
    Beside(const Desk &desk, const QStringList &files);

    /// The numbers of the files that a parcel names and that are not there.
    QStringList missing(const Parcel &first) const;
    /// File `number` of a parcel, from 2 on. Errors: "exchange.parts_damaged" {file, number}.
    Result<Parcel> load(const Parcel &first, int number) const;
    /// The files that begin a set of this sender and number.
    QStringList firstsOf(const EnvelopeFacts &facts) const;

private:
    struct Seen {
        QString path;
        Glance glance;
    };
    const Desk &m_desk;
    std::vector<Seen> m_seen;
};

/// What a file begins with; nothing where it is no parcel for this office.
std::optional<Glance> glanceAtFile(const QString &path, const Desk &desk);

} // namespace xieli::exchange
