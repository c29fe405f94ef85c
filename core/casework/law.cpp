// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/office.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

Result<void> addBuiltIn(policy::Catalogue &catalogue)
{
    const QDir folder(u":/xieli/policy"_s);
    for (const QString &name : folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return fail(u"casework.pack_unreadable"_s, {{u"file"_s, name}});
        if (const auto added = catalogue.add(file.readAll(), name); !added)
            return tl::unexpected(added.error());
    }
    return {};
}

/// An overlay file's pack, by the name that it gives itself.
Result<QString> addOverlayFile(policy::Catalogue &catalogue, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(u"casework.overlay_unreadable"_s, {{u"file"_s, path}, {u"why"_s, file.errorString()}});
    return catalogue.add(file.readAll(), QFileInfo(path).fileName());
}

} // namespace

Result<NamedPacks> packsNamed(const QString &packs, const QMap<QString, QByteArray> &keptOverlays)
{
    NamedPacks result;
    if (const auto added = addBuiltIn(result.catalogue); !added)
        return tl::unexpected(added.error());
    for (auto overlay = keptOverlays.cbegin(); overlay != keptOverlays.cend(); ++overlay)
        if (const auto added = result.catalogue.replace(overlay.value(), overlay.key()); !added)
            return tl::unexpected(added.error());
    QStringList names;
    for (const QString &word : packs.split(u',', Qt::SkipEmptyParts)) {
        const QString name = word.trimmed();
        if (!name.endsWith(u".json"_s, Qt::CaseInsensitive)) {
            names << name;
            continue;
        }
        const auto overlay = addOverlayFile(result.catalogue, name);
        if (!overlay)
            return tl::unexpected(overlay.error());
        QFile file(name);
        if (file.open(QIODevice::ReadOnly))
            result.overlays.insert(*overlay, file.readAll());
        names << *overlay;
    }
    result.names = names.join(u',');
    return result;
}

Result<std::shared_ptr<const policy::Law>> lawNamed(const QString &packs, const QMap<QString, QByteArray> &keptOverlays)
{
    const auto named = packsNamed(packs, keptOverlays);
    if (!named)
        return tl::unexpected(named.error());
    auto law = named->catalogue.law(named->names);
    if (!law)
        return tl::unexpected(law.error());
    return std::make_shared<const policy::Law>(std::move(*law));
}

} // namespace xieli::casework
