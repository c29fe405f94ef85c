// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/law.h"

#include "policy/context.h"

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

    bool tellsProgrammes = false;

    Result<void> addDeclared(const Pack &pack);
    Unit unitOf(FigureRef figure) const;
    Result<void> checkUnits(const AmountRule &amount, Cadence cadence, const BenefitRow &row) const;
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

bool meets(const Span &a, const Span &b)
{
    return (!a.from || !b.to || *a.from <= *b.to) && (!b.from || !a.to || *b.from <= *a.to);
}

QString percent(const Ratio &ratio) { return decimals(ratio * Ratio(100)) + u'%'; }

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
                {u"value"_s, percent(picked.ratio)}, {u"least"_s, least ? percent(least->ratio) : u"…"_s},
                {u"most"_s, most ? percent(most->ratio) : u"…"_s}}};
    }
    return std::nullopt;
}

bool isWhole(const std::vector<RuleText> &texts)
{
    return !texts.empty() && !texts.front().span.from && !texts.back().span.to;
}

/// The key that a law in use would need and does not have: a rule without wording, a class without a figure.
std::optional<QString> gapOf(const std::vector<std::vector<DatedValue>> &figures,
                             const std::array<std::vector<RuleText>, ruleCount> &rules)
{
    for (std::size_t i = 0; i < ruleCount; ++i)
        if (!isWhole(rules[i]))
            return ruleKey(static_cast<Rule>(i));
    const auto &methods = figures[static_cast<std::size_t>(Figure::DibaoMethod)];
    if (std::none_of(methods.begin(), methods.end(), [](const DatedValue &method) { return method.word == u"class"; }))
        return std::nullopt;
    std::int64_t classes = 0; // where nobody says how many: four
    for (const DatedValue &count : figures[static_cast<std::size_t>(Figure::DibaoClasses)])
        classes = std::max(classes, count.number);
    for (std::int64_t i = 0; i < (classes == 0 ? 4 : classes); ++i) {
        const std::size_t figure = static_cast<std::size_t>(Figure::DibaoClass1) + static_cast<std::size_t>(i);
        if (figures[figure].empty())
            return figureKey(static_cast<Figure>(figure));
    }
    return std::nullopt;
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

namespace {

bool isMoney(Unit unit) { return unit == Unit::Fen || unit == Unit::FenPerMonth || unit == Unit::FenPerYear; }

/// A monthly amount paid once a year, or a yearly one every month, would be twelve times wrong.
bool goesWith(Unit unit, Cadence cadence)
{
    switch (cadence) {
    case Cadence::Monthly: return unit == Unit::FenPerMonth || unit == Unit::Fen;
    case Cadence::Yearly: return unit == Unit::FenPerYear || unit == Unit::Fen;
    case Cadence::YearlyByMonth: return unit == Unit::FenPerYear;
    }
    return true;
}

} // namespace

Unit Law::Body::unitOf(FigureRef figure) const
{
    return figure.index() < figureCount ? figureInfo(static_cast<Figure>(figure.index())).unit : declared[figure.index() - figureCount].unit;
}

/// Amounts are money of the row's cadence, and ratios are ratios.
Result<void> Law::Body::checkUnits(const AmountRule &amount, Cadence cadence, const BenefitRow &row) const
{
    const auto wrong = [&row](const FigureName &figure) {
        return fail(u"policy.pack_bad_value"_s, {{u"pack"_s, row.pack}, {u"key"_s, u"benefits."_s + row.benefit + u".amount"_s}, {u"value"_s, figure.key}});
    };
    const bool isShare = amount.form == AmountForm::RatioOf; // of a wage or a standard that is stated in another measure of time
    for (const FigureName *figure : {&amount.figure, &amount.least})
        if (figure->ref.isValid() && !(isShare ? isMoney(unitOf(figure->ref)) : goesWith(unitOf(figure->ref), cadence)))
            return wrong(*figure);
    for (const AmountTableRow &band : amount.table)
        if (band.figure.ref.isValid() && !goesWith(unitOf(band.figure.ref), cadence))
            return wrong(band.figure);
    for (const FigureName *figure : {&amount.ratio, &amount.cpi, &amount.food, &amount.cpiFrom, &amount.foodFrom, &amount.rise})
        if (figure->ref.isValid() && unitOf(figure->ref) != Unit::Ratio)
            return wrong(*figure);
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

namespace {

/// Everything that a pack lies on, down to the nation.
QStringList below(const std::vector<Pack> &packs, const Pack &pack)
{
    QStringList all = pack.on;
    for (const Pack &other : packs)
        if (pack.on.contains(other.name))
            all << below(packs, other);
    return all;
}

/// A county's own wording may ask only for what the wordings below it ask for: nobody tells it anything else.
std::optional<Error> unknownWord(const Pack &pack, const std::array<std::vector<RuleText>, ruleCount> &rules)
{
    if (!pack.on.isEmpty() || pack.level != Level::County)
        return std::nullopt;
    for (const auto &[rule, texts] : pack.rules) {
        QStringList known;
        for (const RuleText &text : rules[static_cast<std::size_t>(rule)])
            for (const RuleText::Piece &piece : text.pieces)
                if (!piece.word.isEmpty() && !known.contains(QString::fromLatin1(piece.word)))
                    known << QString::fromLatin1(piece.word);
        for (const RuleText &text : texts)
            for (const RuleText::Piece &piece : text.pieces)
                if (!piece.word.isEmpty() && !known.contains(QString::fromLatin1(piece.word)))
                    return Error{u"policy.pack_unknown_word"_s, {{u"pack"_s, pack.name}, {u"key"_s, u"rules."_s + ruleKey(rule)},
                                                                 {u"value"_s, QString::fromLatin1(piece.word)}, {u"known"_s, known.join(u", "_s)}}};
    }
    return std::nullopt;
}

/// Two places' laws at once are nobody's law: of packs that lie on others, one must lie on the other.
std::optional<Error> twoPlaces(const std::vector<Pack> &packs)
{
    const auto isPlace = [](const Pack &pack) { return pack.level != Level::Nation && !pack.on.isEmpty(); };
    for (const Pack &one : packs)
        for (const Pack &other : packs)
            if (&one != &other && isPlace(one) && isPlace(other) && !below(packs, one).contains(other.name) && !below(packs, other).contains(one.name))
                return Error{u"policy.law_two_places"_s, {{u"pack"_s, one.name}, {u"other"_s, other.name}}};
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
    body->tellsProgrammes = std::any_of(body->benefits.begin(), body->benefits.end(), [](const BenefitRow &row) { return !row.citations.empty(); });
    if (const auto resolved = body->resolveRows(); !resolved)
        return tl::unexpected(resolved.error());
    const Law law(body);
    if (how == Composing::Kept)
        return law;
    if (const auto gap = gapOf(body->figures, body->rules))
        return fail(u"policy.law_gap"_s, {{u"pack"_s, body->name}, {u"key"_s, *gap}});
    if (const auto two = twoPlaces(packs))
        return tl::unexpected(*two);
    for (const BenefitRow &row : body->benefits) {
        if (const auto checked = body->checkUnits(row.amount, row.cadence, row); !checked)
            return tl::unexpected(checked.error());
        for (const AlternativeAmount &other : row.alternatives)
            if (const auto checked = body->checkUnits(other.amount, other.cadence, row); !checked)
                return tl::unexpected(checked.error());
        if (row.benefit == u"dibao" || row.benefit == u"dibao_single" || row.benefit == u"rigid_living")
            return fail(u"policy.pack_bad_value"_s, {{u"pack"_s, row.pack}, {u"key"_s, u"benefits"_s}, {u"value"_s, row.benefit}});
    }
    if (auto outside = outsideBounds(law))
        return tl::unexpected(*outside);
    for (const DatedValue &method : law.values(Figure::ImputedMethod))
        if (method.isKnown() && method.word != u"none" && body->imputed.empty())
            return fail(u"policy.law_gap"_s, {{u"pack"_s, body->name}, {u"key"_s, u"imputed"_s}});
    return law;
}

const QString &Law::name() const { return m_body->name; }
const QString &Law::edition() const { return m_body->edition; }
const QString &Law::digest() const { return m_body->digest; }
QStringList Law::packs() const { return m_body->packs; }
const std::vector<LawPack> &Law::sources() const { return m_body->sources; }
bool Law::isDraft() const { return m_body->draft; }

bool Law::tellsProgrammes() const { return m_body->tellsProgrammes; }


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

QString Law::titleOf(FigureRef figure) const
{
    return figure.index() < figureCount ? QString() : m_body->declared[figure.index() - figureCount].title;
}

const std::vector<DeclaredFigure> &Law::declared() const { return m_body->declared; }

const RuleText &Law::rule(Rule rule, Month month) const
{
    static const RuleText unknown;
    const RuleText *found = entryAt(m_body->rules[static_cast<std::size_t>(rule)], month);
    return found ? *found : unknown;
}

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
