// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/editions.h"

#include "base/digest.h"
#include "store/rows.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

QString editionId(const QByteArray &json) { return xieli::digestOf(json); }

Result<policy::Law> composed(Reader &reader, const LawEdition &kept, const QString &name)
{
    std::vector<policy::Pack> packs;
    for (const QString &id : kept.editions.split(u' ', Qt::SkipEmptyParts)) {
        const auto edition = reader.find<PolicyEdition>(id);
        if (!edition || editionId(edition->json) != id)
            return fail(u"casework.law_not_kept"_s, {{u"law"_s, name}, {u"digest"_s, kept.id}});
        auto pack = policy::loadPack(edition->json, edition->name, policy::PackReading::Kept);
        if (!pack)
            return tl::unexpected(pack.error());
        packs.push_back(std::move(*pack));
    }
    return policy::compose(std::move(packs), name, policy::Composing::Kept);
}

/// The folders of packs that come with the program: today's, and those of earlier releases as they were.
QStringList packFolders()
{
    QStringList folders{u":/xieli/policy"_s};
    const QDir editions(u":/xieli/policy/editions"_s);
    for (const QString &release : editions.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
        folders << editions.filePath(release);
    return folders;
}

/// The law of an assessment that was stored before packs were kept.
std::optional<policy::Law> earlierLaw(Reader &reader, const QString &digest, const QString &name)
{
    for (const QString &folder : packFolders()) {
        policy::Catalogue catalogue;
        for (const QString &file : QDir(folder).entryList({u"*.json"_s}, QDir::Files, QDir::Name))
            if (QFile pack(folder + u'/' + file); pack.open(QIODevice::ReadOnly))
                (void)catalogue.replace(pack.readAll(), file.chopped(5));
        for (const PolicyOverlay &overlay : reader.all<PolicyOverlay>())
            (void)catalogue.replace(overlay.json, overlay.id);
        auto law = catalogue.law(name, policy::Composing::Kept);
        if (law && law->digest() == digest)
            return std::move(*law);
    }
    return std::nullopt;
}

} // namespace

void keepLaw(Writer &writer, const policy::Law &law)
{
    if (writer.find<LawEdition>(law.digest()))
        return;
    QStringList ids;
    for (const policy::LawPack &pack : law.sources()) {
        ids << editionId(pack.json);
        if (!writer.find<PolicyEdition>(ids.last()))
            writer.insert(PolicyEdition{ids.last(), pack.name, pack.edition, pack.json});
    }
    writer.insert(LawEdition{law.digest(), law.name(), ids.join(u' ')});
}

void keepEarlierLaws(Writer &writer)
{
    QMap<QString, QString> laws;
    writer.forEachOf<StoredAssessment>({"pack", "pack_digest"}, {}, [&laws](const StoredAssessment &kept) { laws.insert(kept.packDigest, kept.pack); });
    for (auto law = laws.cbegin(); law != laws.cend(); ++law)
        if (!writer.find<LawEdition>(law.key()))
            if (const auto earlier = earlierLaw(writer, law.key(), law.value()))
                keepLaw(writer, *earlier);
}

Result<policy::Law> keptLaw(Reader &reader, const QString &digest, const QString &name)
{
    if (const auto kept = reader.find<LawEdition>(digest)) {
        auto law = composed(reader, *kept, name);
        if (law && law->digest() != digest)
            return fail(u"casework.law_not_kept"_s, {{u"law"_s, name}, {u"digest"_s, digest}});
        return law;
    }
    if (auto earlier = earlierLaw(reader, digest, name))
        return std::move(*earlier);
    return fail(u"casework.law_not_kept"_s, {{u"law"_s, name}, {u"digest"_s, digest}});
}

Result<void> adoptOverlays(Office &office)
{
    const auto missing = office.file->read([](Reader &reader) {
        const QStringList named = reader.office().packs.split(u',', Qt::SkipEmptyParts);
        QStringList names;
        for (const PolicyOverlay &overlay : reader.all<PolicyOverlay>())
            if (!named.contains(overlay.id))
                names << overlay.id;
        return names;
    });
    if (!missing)
        return tl::unexpected(missing.error());
    if (missing->isEmpty())
        return {};
    return office.file->change({u"casework.change_law_from_township"_s, {{u"law"_s, missing->join(u',')}}}, [&](Writer &writer) {
        OfficeRow row = writer.office();
        row.packs += u',' + missing->join(u',');
        writer.update(row);
    });
}

Result<void> refreshLaw(Office &office)
{
    QMap<QString, QByteArray> overlays;
    QCryptographicHash stamp(QCryptographicHash::Sha256);
    const auto read = office.file->read([&](Reader &reader) {
        office.packs = reader.office().packs;
        stamp.addData(office.packs.toUtf8());
        for (const PolicyOverlay &overlay : reader.all<PolicyOverlay>()) {
            overlays.insert(overlay.id, overlay.json);
            stamp.addData('\n' + overlay.id.toUtf8() + '\n' + overlay.json);
        }
    });
    if (!read)
        return tl::unexpected(read.error());
    if (office.law && office.lawStamp == stamp.result())
        return {};
    auto law = lawNamed(office.packs, overlays);
    office.lawStamp = stamp.result();
    office.law = law ? *law : nullptr;
    office.lawError = law ? Error{} : law.error();
    return law ? Result<void>() : tl::unexpected(law.error());
}

} // namespace xieli::casework
