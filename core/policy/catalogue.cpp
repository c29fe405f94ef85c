// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/catalogue.h"

namespace xieli::policy {

using namespace Qt::StringLiterals;

namespace {

/// Adds `name` after everything it lies on; false (with `missing`) for an unknown pack or a circle.
bool collect(const Catalogue &catalogue, const QString &name, QStringList &order, QStringList &open, QString &missing)
{
    if (order.contains(name))
        return true;
    const Pack *pack = catalogue.pack(name);
    if (!pack || open.contains(name)) {
        missing = name;
        return false;
    }
    open << name;
    for (const QString &below : pack->on)
        if (!collect(catalogue, below, order, open, missing))
            return false;
    open.removeLast();
    order << name;
    return true;
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
    const QString key = pack->name;
    m_packs.insert_or_assign(key, std::move(*pack));
    return key;
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
    QString missing;
    for (const QString &part : names.split(u',', Qt::SkipEmptyParts)) {
        const QString name = part.trimmed();
        asked << name;
        if (!collect(*this, name, order, open, missing))
            return fail(u"policy.pack_unknown"_s, {{u"pack"_s, missing}, {u"known"_s, this->names().join(u", "_s)}});
    }
    std::vector<Pack> packs;
    for (const QString &name : order)
        packs.push_back(*pack(name));
    return compose(std::move(packs), asked.join(u','), how);
}

} // namespace xieli::policy
