// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/catalogue.h"

namespace xieli::policy {

using namespace Qt::StringLiterals;

namespace {

/// Adds `name` after everything it lies on, or says which pack is unknown or lies on itself by a circle.
std::optional<Error> collect(const Catalogue &catalogue, const QString &name, QStringList &order, QStringList &open)
{
    if (order.contains(name))
        return std::nullopt;
    if (open.contains(name))
        return Error{u"policy.law_order"_s, {{u"pack"_s, open.last()}, {u"below"_s, name}}};
    const Pack *pack = catalogue.pack(name);
    if (!pack)
        return Error{u"policy.pack_unknown"_s, {{u"pack"_s, name}, {u"known"_s, catalogue.names().join(u", "_s)}}};
    open << name;
    for (const QString &below : pack->on)
        if (const auto error = collect(catalogue, below, order, open))
            return error;
    open.removeLast();
    order << name;
    return std::nullopt;
}

} // namespace

Result<QString> Catalogue::add(const QByteArray &json, const QString &fileName)
{
    QString name = fileName.section(u'/', -1);
    if (name.endsWith(u".json"))
        name.chop(5);
    auto pack = loadPack(json, name);
    if (!pack)
        return tl::unexpected(pack.error());
    if (const Pack *same = this->pack(pack->name); same && same->canonical != pack->canonical)
        return fail(u"policy.pack_twice"_s, {{u"pack"_s, pack->name}, {u"file"_s, fileName}});
    return keep(std::move(*pack));
}

Result<QString> Catalogue::replace(const QByteArray &json, const QString &name)
{
    auto pack = loadPack(json, name, PackReading::Kept);
    if (!pack)
        return tl::unexpected(pack.error());
    return keep(std::move(*pack));
}

QString Catalogue::keep(Pack pack)
{
    const QString name = pack.name;
    m_packs.insert_or_assign(name, std::move(pack));
    return name;
}

QStringList Catalogue::names() const
{
    QStringList names;
    for (const auto &[name, pack] : m_packs)
        names << name;
    return names;
}

const Pack *Catalogue::pack(const QString &name) const
{
    const auto found = m_packs.find(name);
    return found == m_packs.end() ? nullptr : &found->second;
}

Result<Law> Catalogue::law(const QString &names, Composing how) const
{
    QStringList order;
    QStringList open;
    QStringList asked;
    for (const QString &part : names.split(u',', Qt::SkipEmptyParts)) {
        const QString name = part.trimmed();
        asked << name;
        if (const auto error = collect(*this, name, order, open))
            return tl::unexpected(*error);
    }
    std::vector<Pack> packs;
    for (const QString &name : order)
        packs.push_back(*pack(name));
    return compose(std::move(packs), asked.join(u','), how);
}

} // namespace xieli::policy
