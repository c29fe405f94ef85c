// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/lawcheck.h"

#include "policy/context.h"

namespace xieli::policy {

using namespace Qt::StringLiterals;

namespace {

using Fault = std::optional<Error>;

QString percent(const Ratio &ratio) { return decimals(ratio * Ratio(100)) + u'%'; }

/// A county picks medical.bonus, but only within what the prefecture's plan leaves it (000-16).
Fault outsideBounds(const Law &law)
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

bool usesWord(const Law &law, Figure method, QLatin1String word)
{
    const auto &values = law.values(method);
    return std::any_of(values.begin(), values.end(), [word](const DatedValue &value) { return value.isKnown() && value.word == word; });
}

/// The key that a law in use would need and does not have: a rule without wording, a class without a figure, no table of wages.
std::optional<QString> gapOf(const Law &law)
{
    for (std::size_t i = 0; i < ruleCount; ++i)
        if (!isWhole(law.ruleTexts(static_cast<Rule>(i))))
            return ruleKey(static_cast<Rule>(i));
    for (const DatedValue &method : law.values(Figure::ImputedMethod))
        if (method.isKnown() && method.word != u"none" && law.imputed().empty())
            return u"imputed"_s;
    if (!usesWord(law, Figure::DibaoMethod, "class"_L1))
        return std::nullopt;
    std::int64_t classes = 0; // where nobody says how many: four
    for (const DatedValue &count : law.values(Figure::DibaoClasses))
        classes = std::max(classes, count.number);
    for (std::int64_t i = 0; i < (classes == 0 ? 4 : classes); ++i) {
        const auto figure = static_cast<Figure>(static_cast<std::int64_t>(Figure::DibaoClass1) + i);
        if (law.values(figure).empty())
            return figureKey(figure);
    }
    return std::nullopt;
}

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

/// Amounts are money of the row's cadence, and ratios are ratios.
Fault wrongUnit(const Law &law, const AmountRule &amount, Cadence cadence, const BenefitRow &row)
{
    const auto wrong = [&row](const FigureName &figure) {
        return Error{u"policy.pack_bad_value"_s, {{u"pack"_s, row.pack}, {u"key"_s, u"benefits."_s + row.benefit + u".amount"_s}, {u"value"_s, figure.key}}};
    };
    const bool isShare = amount.form == AmountForm::RatioOf; // of a wage or a standard that is stated in another measure of time
    for (const FigureName *figure : {&amount.figure, &amount.least})
        if (figure->ref.isValid() && !(isShare ? isMoney(law.unitOf(figure->ref)) : goesWith(law.unitOf(figure->ref), cadence)))
            return wrong(*figure);
    for (const AmountTableRow &band : amount.table)
        if (band.figure.ref.isValid() && !goesWith(law.unitOf(band.figure.ref), cadence))
            return wrong(band.figure);
    for (const FigureName *figure : {&amount.ratio, &amount.cpi, &amount.food, &amount.cpiFrom, &amount.foodFrom, &amount.rise})
        if (figure->ref.isValid() && law.unitOf(figure->ref) != Unit::Ratio)
            return wrong(*figure);
    return std::nullopt;
}

Fault wrongRow(const Law &law, const BenefitRow &row)
{
    if (auto wrong = wrongUnit(law, row.amount, row.cadence, row))
        return wrong;
    for (const AlternativeAmount &other : row.alternatives)
        if (auto wrong = wrongUnit(law, other.amount, other.cadence, row))
            return wrong;
    if (row.benefit == u"dibao" || row.benefit == u"dibao_single" || row.benefit == u"rigid_living")
        return Error{u"policy.pack_bad_value"_s, {{u"pack"_s, row.pack}, {u"key"_s, u"benefits"_s}, {u"value"_s, row.benefit}}};
    return std::nullopt;
}

/// Everything that a pack lies on, down to the nation.
QStringList below(const std::vector<Pack> &packs, const Pack &pack)
{
    QStringList all = pack.on;
    for (const Pack &other : packs)
        if (pack.on.contains(other.name))
            all << below(packs, other);
    return all;
}

/// Two places' laws at once are nobody's law: of packs that lie on others, one must lie on the other.
Fault twoPlaces(const std::vector<Pack> &packs)
{
    const auto isPlace = [](const Pack &pack) { return pack.level != Level::Nation && !pack.on.isEmpty(); };
    for (const Pack &one : packs)
        for (const Pack &other : packs)
            if (&one != &other && isPlace(one) && isPlace(other) && !below(packs, one).contains(other.name) && !below(packs, other).contains(one.name))
                return Error{u"policy.law_two_places"_s, {{u"pack"_s, one.name}, {u"other"_s, other.name}}};
    return std::nullopt;
}

QStringList wordsOf(const std::vector<RuleText> &texts)
{
    QStringList words;
    for (const RuleText &text : texts)
        for (const RuleText::Piece &piece : text.pieces)
            if (!piece.word.isEmpty() && !words.contains(QString::fromLatin1(piece.word)))
                words << QString::fromLatin1(piece.word);
    return words;
}

} // namespace

std::optional<Error> unknownWord(const Pack &pack, const std::array<std::vector<RuleText>, ruleCount> &below)
{
    if (!pack.on.isEmpty() || pack.level != Level::County)
        return std::nullopt;
    for (const auto &[rule, texts] : pack.rules) {
        const QStringList known = wordsOf(below[static_cast<std::size_t>(rule)]);
        for (const QString &word : wordsOf(texts))
            if (!known.contains(word))
                return Error{u"policy.pack_unknown_word"_s, {{u"pack"_s, pack.name}, {u"key"_s, u"rules."_s + ruleKey(rule)},
                                                             {u"value"_s, word}, {u"known"_s, known.join(u", "_s)}}};
    }
    return std::nullopt;
}

std::optional<Error> faultOf(const Law &law, const std::vector<Pack> &packs)
{
    if (const auto gap = gapOf(law))
        return Error{u"policy.law_gap"_s, {{u"pack"_s, law.name()}, {u"key"_s, *gap}}};
    if (auto two = twoPlaces(packs))
        return two;
    for (const BenefitRow &row : law.benefits())
        if (auto wrong = wrongRow(law, row))
            return wrong;
    return outsideBounds(law);
}

} // namespace xieli::policy
