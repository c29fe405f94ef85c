// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/law.h"

#include "policy/context.h"
#include "policy/lawcheck.h"

#include <QCryptographicHash>
#include <QHash>

namespace xieli::policy {

using namespace Qt::StringLiterals;

struct Law::Body {
    QString name;
    QString edition;
    QString digest;
    QStringList packs;
    std::vector<LawPack> sources;
    bool draft = false;
    std::vector<std::vector<DatedValue>> figures{figureCount}; ///< the enum's, then the declared ones
    std::vector<DatedValue> absent;
    std::vector<DeclaredFigure> declared;
    QHash<QString, FigureRef> refs; ///< of the declared ones
    std::array<std::vector<RuleText>, ruleCount> rules;
    std::vector<BenefitRow> benefits;
    std::vector<DatedSheet> sheets;
    std::vector<ImputedRow> imputed;
    QMap<QString, Document> documents;

    bool isSecondForm = false;

    Result<void> addDeclared(const Pack &pack);
    Result<void> resolveRows();
    Result<void> resolve(FigureName &figure, const BenefitRow &row, bool flag = false);
    Result<void> resolve(Conditions &conditions, const BenefitRow &row);
    Result<void> resolve(AmountRule &amount, const BenefitRow &row);
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

Error unknownFigure(const QString &pack, const QString &path) { return {u"policy.pack_unknown_key"_s, {{u"pack"_s, pack}, {u"key"_s, path}}}; }

template <class Entry>
const Entry *entryAt(const std::vector<Entry> &entries, Month month)
{
    for (auto it = entries.rbegin(); it != entries.rend(); ++it)
        if (it->span.contains(month))
            return &*it;
    return nullptr;
}

} // namespace

/// Takes in what a pack declares, and its values of declared figures: its own and those of the packs below it.
Result<void> Law::Body::addDeclared(const Pack &pack)
{
    for (const DeclaredFigure &figure : pack.declares) {
        const auto known = refs.constFind(figure.key);
        if (known == refs.constEnd()) {
            refs.insert(figure.key, FigureRef::at(figures.size()));
            declared.push_back(figure);
            figures.emplace_back();
        } else if (declared[known->index() - figureCount].unit != figure.unit) {
            return fail(u"policy.pack_bad_value"_s, {{u"pack"_s, pack.name}, {u"key"_s, u"declares."_s + figure.key + u".unit"_s}, {u"value"_s, figure.key}});
        }
    }
    for (auto it = pack.declaredValues.constBegin(); it != pack.declaredValues.constEnd(); ++it) {
        const auto known = refs.constFind(it.key());
        if (known == refs.constEnd())
            return tl::unexpected(unknownFigure(pack.name, u"figures."_s + it.key()));
        const auto values = declaredValues(pack, declared[known->index() - figureCount]);
        if (!values)
            return tl::unexpected(values.error());
        layOver(figures[known->index()], *values);
    }
    return {};
}

/// Finds the figure that a row names.
Result<void> Law::Body::resolve(FigureName &figure, const BenefitRow &row, bool flag)
{
    if (!figure.isGiven() || figure.isLine())
        return {};
    const auto known = figureOf(figure.key);
    figure.ref = known ? FigureRef(*known) : refs.value(figure.key);
    if (!figure.ref.isValid())
        return tl::unexpected(unknownFigure(row.pack, u"benefits."_s + row.benefit + u": "_s + figure.key));
    const Unit unit = known ? figureInfo(*known).unit : declared[figure.ref.index() - figureCount].unit;
    if (flag && unit != Unit::Flag)
        return fail(u"policy.pack_bad_value"_s, {{u"pack"_s, row.pack}, {u"key"_s, u"benefits."_s + row.benefit + u".when.flag"_s}, {u"value"_s, figure.key}});
    return {};
}

Result<void> Law::Body::resolve(Conditions &conditions, const BenefitRow &row)
{
    for (Condition &condition : conditions) {
        if (const auto done = resolve(condition.figure, row, true); !done)
            return done;
        for (Conditions &some : condition.any)
            if (const auto done = resolve(some, row); !done)
                return done;
    }
    return {};
}

Result<void> Law::Body::resolve(AmountRule &amount, const BenefitRow &row)
{
    for (FigureName *figure : {&amount.figure, &amount.ratio, &amount.standard, &amount.least, &amount.cpi, &amount.food, &amount.cpiFrom,
                               &amount.foodFrom, &amount.rise})
        if (const auto done = resolve(*figure, row); !done)
            return done;
    for (AmountTableRow &band : amount.table) {
        if (const auto done = resolve(band.when, row); !done)
            return done;
        if (const auto done = resolve(band.figure, row); !done)
            return done;
    }
    if (!amount.benefit.isEmpty() && std::none_of(benefits.begin(), benefits.end(), [&](const BenefitRow &other) { return other.benefit == amount.benefit; }))
        return tl::unexpected(unknownFigure(row.pack, u"benefits."_s + row.benefit + u".amount.benefit: "_s + amount.benefit));
    return {};
}

/// Names become figures, and rows of one benefit come to stand side by side, where the first of them stood.
Result<void> Law::Body::resolveRows()
{
    for (auto it = benefits.begin(); it != benefits.end(); ++it)
        it = std::stable_partition(it, benefits.end(), [benefit = it->benefit](const BenefitRow &row) { return row.benefit == benefit; }) - 1;
    for (BenefitRow &row : benefits) {
        if (const auto done = resolve(row.when, row); !done)
            return done;
        if (const auto done = resolve(row.amount, row); !done)
            return done;
        for (AlternativeAmount &other : row.alternatives)
            if (const auto done = resolve(other.amount, row); !done)
                return done;
    }
    return {};
}

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
        if (const auto added = body->addDeclared(pack); !added)
            return tl::unexpected(added.error());
        if (how == Composing::Whole)
            if (const auto unknown = unknownWord(pack, body->rules))
                return tl::unexpected(*unknown);
        for (const auto &[rule, texts] : pack.rules)
            layOver(body->rules[static_cast<std::size_t>(rule)], texts);
        layOverBenefits(body->benefits, pack.benefits);
        layOver(body->sheets, pack.sheets);
        layOverImputed(body->imputed, pack.imputed);
        for (auto it = pack.documents.constBegin(); it != pack.documents.constEnd(); ++it)
            body->documents.insert(it.key(), *it);
    }
    body->name = name.isEmpty() ? body->packs.join(u',') : name;
    body->edition = editions.join(u'+');
    body->digest = QString::fromLatin1(hash.result().toHex());
    body->absent.resize(body->figures.size());
    for (DatedValue &value : body->absent)
        value.pack = packs.back().name;
    body->isSecondForm = std::any_of(body->benefits.begin(), body->benefits.end(), [](const BenefitRow &row) { return !row.citations.empty(); });
    if (const auto resolved = body->resolveRows(); !resolved)
        return tl::unexpected(resolved.error());
    const Law law(body);
    if (how == Composing::Kept)
        return law;
    if (auto fault = faultOf(law, packs))
        return tl::unexpected(std::move(*fault));
    return law;
}

const QString &Law::name() const { return m_body->name; }
const QString &Law::edition() const { return m_body->edition; }
const QString &Law::digest() const { return m_body->digest; }
QStringList Law::packs() const { return m_body->packs; }
const std::vector<LawPack> &Law::sources() const { return m_body->sources; }
bool Law::isDraft() const { return m_body->draft; }

bool Law::isSecondForm() const { return m_body->isSecondForm; }

const std::vector<DatedValue> &Law::values(FigureRef figure) const { return m_body->figures[figure.index()]; }

const DatedValue &Law::value(FigureRef figure, Month month) const
{
    const DatedValue *found = entryAt(values(figure), month);
    return found ? *found : m_body->absent[figure.index()];
}

FigureRef Law::figure(const QString &key) const
{
    if (const auto known = figureOf(key))
        return *known;
    return m_body->refs.value(key);
}

QString Law::keyOf(FigureRef figure) const
{
    return figure.index() < figureCount ? figureKey(static_cast<Figure>(figure.index())) : m_body->declared[figure.index() - figureCount].key;
}

Unit Law::unitOf(FigureRef figure) const
{
    return figure.index() < figureCount ? figureInfo(static_cast<Figure>(figure.index())).unit : m_body->declared[figure.index() - figureCount].unit;
}

QString Law::titleOf(FigureRef figure) const
{
    return figure.index() < figureCount ? QString() : m_body->declared[figure.index() - figureCount].title;
}

std::optional<NamedFigure> Law::named(const QString &key) const
{
    const FigureRef found = figure(key);
    if (!found.isValid())
        return std::nullopt;
    return found.index() < figureCount ? NamedFigure(static_cast<Figure>(found.index())) : NamedFigure(m_body->declared[found.index() - figureCount]);
}

const std::vector<DeclaredFigure> &Law::declared() const { return m_body->declared; }

const RuleText &Law::rule(Rule rule, Month month) const
{
    static const RuleText unknown;
    const RuleText *found = entryAt(m_body->rules[static_cast<std::size_t>(rule)], month);
    return found ? *found : unknown;
}

const std::vector<RuleText> &Law::ruleTexts(Rule rule) const { return m_body->rules[static_cast<std::size_t>(rule)]; }

const std::vector<BenefitRow> &Law::benefits() const { return m_body->benefits; }

const ScoreSheet *Law::scoreSheet(Month month) const
{
    const DatedSheet *found = m_body->sheets.empty() ? nullptr : entryAt(m_body->sheets, month);
    return found ? &found->sheet : nullptr;
}
const Citations &Law::scoreSheetCites(Month month) const
{
    static const Citations none;
    const DatedSheet *found = m_body->sheets.empty() ? nullptr : entryAt(m_body->sheets, month);
    return found ? found->citations : none;
}
const std::vector<ImputedRow> &Law::imputed() const { return m_body->imputed; }
const QMap<QString, Document> &Law::documents() const { return m_body->documents; }

const Document *Law::document(const QString &id) const
{
    const auto found = m_body->documents.constFind(id);
    return found == m_body->documents.constEnd() ? nullptr : &*found;
}

} // namespace xieli::policy
