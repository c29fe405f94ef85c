// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/law.h"

#include <map>

namespace xieli::policy {

/// The packs that are known by name. Bytes in, laws out: whoever holds the files hands their contents over
/// (":/xieli/policy/*.json", or an overlay of the county).
class Catalogue {
public:
    /// Reads one pack and keeps it; gives the pack's name. `fileName` names it in messages ("overlay.json"). Errors of
    /// loadPack(), and policy.pack_twice (arguments "pack", "file") where another pack has its name.
    Result<QString> add(const QByteArray &json, const QString &fileName);
    /// The same, but a pack of that name is replaced: an office's own overlay as it stands, or as it would stand.
    Result<QString> replace(const QByteArray &json, const QString &name);
    QStringList names() const;
    /// Null if unknown.
    const Pack *pack(const QString &name) const;
    /// The law for "gannan-2018" or "gannan-2018,training-629901": the packs named, each upon those it lies on.
    /// Error policy.pack_unknown (arguments "pack", "known"), or those of compose().
    Result<Law> law(const QString &names, Composing how = Composing::Whole) const;

private:
    QString keep(Pack pack);
    std::map<QString, Pack> m_packs;
};

} // namespace xieli::policy
