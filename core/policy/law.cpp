// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/law.h"

#include <QCryptographicHash>

namespace xieli::policy {

using namespace Qt::StringLiterals;

struct Law::Body {
    QString name;
    QString edition;
    QString digest;
    QStringList packs;
    std::vector<LawPack> sources;
    bool draft = false;
    std::array<std::vector<DatedValue>, figureCount> figures;
    std::array<DatedValue, figureCount> absent;
    std::array<std::vector<RuleText>, ruleCount> rules;
    std::vector<BenefitRow> benefits;
    QMap<QString, Document> documents;
};

namespace {

/// Lays `upper` over `lower`: what lies under its months is cut away.
template <class Entry>
void layOver(std::vector<Entry> &lower, const std::vector<Entry> &upper)
{
    if (upper.empty())
        return;
    const std::optional<Month> from = upper.front().span.from;
    const std::optional<Month> to = upper.back().span.to;
    std::vector<Entry> result;
    for (Entry entry : lower) {
        if (!from || (entry.span.from && *entry.span.from >= *from))
            continue;
        if (!entry.span.to || *entry.span.to >= *from)
            entry.span.to = *from - 1;
        result.push_back(std::move(entry));
    }
    result.insert(result.end(), upper.begin(), upper.end());
    for (Entry entry : lower) {
        if (!to || (entry.span.to && *entry.span.to <= *to))
            continue;
        if (!entry.span.from || *entry.span.from <= *to)
            entry.span.from = *to + 1;
        result.push_back(std::move(entry));
    }
    lower = std::move(result);
}

void layOverBenefits(std::vector<BenefitRow> &lower, const std::vector<BenefitRow> &upper)
{
    std::erase_if(lower, [&upper](const BenefitRow &row) {
        return std::any_of(upper.begin(), upper.end(), [&row](const BenefitRow &other) { return other.benefit == row.benefit; });
    });
    lower.insert(lower.end(), upper.begin(), upper.end());
}

template <class Entry>
const Entry *entryAt(const std::vector<Entry> &entries, Month month)
{
    for (auto it = entries.rbegin(); it != entries.rend(); ++it)
        if (it->span.contains(month))
            return &*it;
    return nullptr;
}

bool meets(const Span &a, const Span &b)
{
    return (!a.from || !b.to || *a.from <= *b.to) && (!b.from || !a.to || *b.from <= *a.to);
}

/// A county picks medical.bonus, but only within what the prefecture's plan leaves it (000-16).
std::optional<Error> outsideBounds(const Law &law)
{
    const auto bound = [&law](Figure figure, const DatedValue &picked) -> const DatedValue * {
        for (const DatedValue &value : law.values(figure))
            if (value.isKnown() && meets(value.span, picked.span))
                return &value;
        return nullptr;
    };
    for (const DatedValue &picked : law.values(Figure::MedicalBonus)) {
        const DatedValue *least = picked.isKnown() ? bound(Figure::MedicalBonusLeast, picked) : nullptr;
        const DatedValue *most = picked.isKnown() ? bound(Figure::MedicalBonusMost, picked) : nullptr;
        if ((least && picked.ratio < least->ratio) || (most && most->ratio < picked.ratio))
            return Error{u"policy.law_outside"_s, {{u"pack"_s, picked.pack}, {u"key"_s, figureKey(Figure::MedicalBonus)},
                {u"value"_s, picked.ratio.toString()}, {u"least"_s, least ? least->ratio.toString() : u"…"_s},
                {u"most"_s, most ? most->ratio.toString() : u"…"_s}}};
    }
    return std::nullopt;
}

bool isWhole(const std::vector<RuleText> &texts)
{
    return !texts.empty() && !texts.front().span.from && !texts.back().span.to;
}

/// The key that a law in use would need and does not have: a rule without wording, a class without a figure.
std::optional<QString> gapOf(const std::array<std::vector<DatedValue>, figureCount> &figures,
                             const std::array<std::vector<RuleText>, ruleCount> &rules)
{
    for (std::size_t i = 0; i < ruleCount; ++i)
        if (!isWhole(rules[i]))
            return ruleKey(static_cast<Rule>(i));
    const auto &methods = figures[static_cast<std::size_t>(Figure::DibaoMethod)];
    if (std::none_of(methods.begin(), methods.end(), [](const DatedValue &method) { return method.word == u"class"; }))
        return std::nullopt;
    for (std::size_t i = static_cast<std::size_t>(Figure::DibaoClass1); i <= static_cast<std::size_t>(Figure::DibaoClass4); ++i)
        if (figures[i].empty())
            return figureKey(static_cast<Figure>(i));
    return std::nullopt;
}

} // namespace

Result<Law> compose(std::vector<Pack> packs, const QString &name, Composing how)
{
    if (packs.empty())
        return fail(u"policy.law_empty"_s);
    auto body = std::make_shared<Law::Body>();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QStringList editions;
    for (const Pack &pack : packs) {
        for (const QString &below : pack.on)
            if (!body->packs.contains(below))
                return fail(u"policy.law_order"_s, {{u"pack"_s, pack.name}, {u"below"_s, below}});
        if (how == Composing::Whole && pack.status == u"repealed")
            return fail(u"policy.law_repealed"_s, {{u"pack"_s, pack.name}});
        if (body->packs.contains(pack.name))
            return fail(u"policy.law_order"_s, {{u"pack"_s, pack.name}, {u"below"_s, pack.name}});
        body->packs << pack.name;
        body->sources.push_back({pack.name, pack.edition, pack.canonical, pack.title, pack.status});
        editions << pack.name + u'@' + pack.edition;
        body->draft = body->draft || pack.status == u"draft";
        hash.addData(pack.name.toUtf8() + '\n' + QByteArray::number(pack.canonical.size()) + '\n' + pack.canonical);
        for (const auto &[figure, values] : pack.figures)
            layOver(body->figures[static_cast<std::size_t>(figure)], values);
        for (const auto &[rule, texts] : pack.rules)
            layOver(body->rules[static_cast<std::size_t>(rule)], texts);
        layOverBenefits(body->benefits, pack.benefits);
        for (auto it = pack.documents.constBegin(); it != pack.documents.constEnd(); ++it)
            body->documents.insert(it.key(), *it);
    }
    body->name = name.isEmpty() ? body->packs.join(u',') : name;
    body->edition = editions.join(u'+');
    body->digest = QString::fromLatin1(hash.result().toHex());
    for (DatedValue &value : body->absent)
        value.pack = packs.back().name;
    const Law law(body);
    if (how == Composing::Kept)
        return law;
    if (const auto gap = gapOf(body->figures, body->rules))
        return fail(u"policy.law_gap"_s, {{u"pack"_s, body->name}, {u"key"_s, *gap}});
    if (auto outside = outsideBounds(law))
        return tl::unexpected(*outside);
    return law;
}

const QString &Law::name() const { return m_body->name; }
const QString &Law::edition() const { return m_body->edition; }
const QString &Law::digest() const { return m_body->digest; }
QStringList Law::packs() const { return m_body->packs; }
const std::vector<LawPack> &Law::sources() const { return m_body->sources; }
bool Law::isDraft() const { return m_body->draft; }

const std::vector<DatedValue> &Law::values(Figure figure) const { return m_body->figures[static_cast<std::size_t>(figure)]; }

const DatedValue &Law::value(Figure figure, Month month) const
{
    const DatedValue *found = entryAt(values(figure), month);
    return found ? *found : m_body->absent[static_cast<std::size_t>(figure)];
}

const RuleText &Law::rule(Rule rule, Month month) const
{
    static const RuleText unknown;
    const RuleText *found = entryAt(m_body->rules[static_cast<std::size_t>(rule)], month);
    return found ? *found : unknown;
}

const std::vector<BenefitRow> &Law::benefits() const { return m_body->benefits; }

const QMap<QString, Document> &Law::documents() const { return m_body->documents; }

const Document *Law::document(const QString &id) const
{
    const auto found = m_body->documents.constFind(id);
    return found == m_body->documents.constEnd() ? nullptr : &*found;
}

} // namespace xieli::policy
