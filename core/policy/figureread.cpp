// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/figureread.h"

#include "policy/kinds.h"
#include "model/codelists.h"

#include <QRegularExpression>

namespace xieli::policy {

using namespace Qt::StringLiterals;

namespace {

/// "limb:2": a kind of disability (or any) down to a grade.
bool isDisability(const QString &code)
{
    const QString kind = code.section(u':', 0, 0);
    bool ok = false;
    const int grade = code.section(u':', 1).toInt(&ok);
    return ok && grade >= 1 && grade <= 4 && (kind == u"any" || fromCode<DisabilityKind>(kind));
}

/// What no place's rule can say: a share above the whole, a multiple below it, an age or a number of months out of this world.
struct Bounds {
    QLatin1String end; ///< of the key
    Ratio least;
    Ratio most;
};

const Bounds *boundsOf(const FigureInfo &info)
{
    static const std::array<Bounds, 16> all{{
        {QLatin1String("edge.below"), Ratio(1), Ratio(10)}, {QLatin1String("dibao_single.below"), Ratio(1), Ratio(10)},
        {QLatin1String("gradual_exit.below"), Ratio(1), Ratio(10)}, {QLatin1String("growth.least"), Ratio(1), Ratio(10)},
        {QLatin1String("job_cost.share"), Ratio(0), Ratio(1)}, {QLatin1String("medical.share"), Ratio(0), Ratio(1)},
        {QLatin1String("medical.top_up_to"), Ratio(0), Ratio(1)}, {QLatin1String("gradual_exit.share"), Ratio(0), Ratio(1)},
        {QLatin1String("medical.bonus"), Ratio(0), Ratio(1)}, {QLatin1String("minimum_share"), Ratio(0), Ratio(1)},
        {QLatin1String("child_age"), Ratio(1), Ratio(18)}, {QLatin1String("adult_age"), Ratio(16), Ratio(100)},
        {QLatin1String("_age"), Ratio(0), Ratio(150)}, {QLatin1String("months"), Ratio(0), Ratio(1200)},
        {QLatin1String("days"), Ratio(0), Ratio(3660)}, {QLatin1String("dibao.classes"), Ratio(1), Ratio(4)}}};
    for (const Bounds &bounds : all)
        if (info.key.endsWith(bounds.end))
            return &bounds;
    return nullptr;
}

bool isWithin(const FigureInfo &info, const DatedValue &value)
{
    const Bounds *bounds = boundsOf(info);
    if (!bounds || (info.unit != Unit::Count && info.unit != Unit::Ratio))
        return true;
    const Ratio number = info.unit == Unit::Count ? Ratio(value.number) : value.ratio;
    return !(number < bounds->least) && !(bounds->most < number);
}

/// Amounts are rounded to fen, jiao or yuan, or tens of them.
bool isRoundingUnit(std::int64_t fen) { return fen == 1 || fen == 10 || fen == 100 || fen == 1000 || fen == 10000; }

bool isLine(const FigureInfo &info) { return info.key.startsWith("dibao.line."_L1) && (info.unit == Unit::FenPerMonth || info.unit == Unit::FenPerYear); }

/// Codes of some figures have a shape: "word:count" ("light:5"), a ratio, an expense kind, "limb:2".
bool isCodeOf(const FigureInfo &info, const QString &code)
{
    static const QRegularExpression wordAndCount(u"^[a-z0-9_]+:[0-9]{1,4}$"_s);
    if (info.choices == u"word:count")
        return wordAndCount.match(code).hasMatch();
    if (info.choices == u"ratio") {
        const auto ratio = Ratio::parse(code);
        return ratio && !(*ratio < Ratio(0)) && !(Ratio(1) < *ratio);
    }
    if (info.choices == u"disability")
        return isDisability(code);
    return info.choices != u"expense" || isExpenseKind(code);
}

Ratio ratioField(Fields &fields, QLatin1String key)
{
    const QString text = fields.text(key, true);
    const auto ratio = Ratio::parse(text);
    if (!ratio || *ratio < Ratio(0))
        fields.reading().fail("bad_value"_L1, fields.path(key), {{u"value"_s, text}});
    return ratio.value_or(Ratio());
}

/// A place's own table once left a hole between 300 and 400 percent and gave two answers elsewhere: such a one is refused.
std::vector<Band> readBands(const QJsonArray &array, const QString &path, Reading &reading)
{
    std::vector<Band> bands;
    Ratio reached(0);
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString place = path + u"[%1]"_s.arg(i);
        Fields fields(array[i].toObject(), place, reading);
        Band band;
        band.from = ratioField(fields, "from"_L1);
        if (fields.has("below"_L1))
            band.below = ratioField(fields, "below"_L1);
        band.value = ratioField(fields, "value"_L1);
        fields.close();
        if (band.from < reached || (i > 0 && !bands.back().below) || (band.below && *band.below <= band.from))
            reading.fail("band_overlap"_L1, place);
        else if (reached < band.from)
            reading.fail("band_gap"_L1, place, {{u"from"_s, reached.toString()}, {u"to"_s, band.from.toString()}});
        reached = band.below.value_or(band.from);
        bands.push_back(std::move(band));
    }
    if (bands.empty())
        reading.fail("missing_key"_L1, path);
    else if (bands.back().below)
        reading.fail("band_gap"_L1, path, {{u"from"_s, bands.back().below->toString()}, {u"to"_s, u"…"_s}});
    return bands;
}

} // namespace

void readFigureValue(DatedValue &value, Fields &fields, const FigureInfo &info)
{
    constexpr QLatin1String key = "value"_L1;
    switch (info.unit) {
    case Unit::FenPerMonth: case Unit::FenPerYear: case Unit::Fen: case Unit::Count:
        value.number = fields.whole(key, isLine(info) ? 1 : 0).value_or(0);
        if (info.key.endsWith("rounding.unit_fen"_L1) && !isRoundingUnit(value.number))
            fields.reading().fail("bad_value"_L1, fields.path(key), {{u"value"_s, QString::number(value.number)}});
        break;
    case Unit::Flag:
        value.number = fields.flag(key).value_or(false) ? 1 : 0;
        break;
    case Unit::Ratio:
        value.ratio = ratioField(fields, key);
        break;
    case Unit::Choice: {
        value.word = fields.text(key, true);
        const QStringList words = QString(info.choices).split(u' ');
        if (!words.contains(value.word))
            fields.reading().fail("bad_code"_L1, fields.path(key), {{u"value"_s, value.word}, {u"known"_s, words.join(u", "_s)}});
        break;
    }
    case Unit::Codes:
        value.codes = fields.texts(key);
        for (const QString &code : value.codes) {
            if (!isCodeOf(info, code))
                fields.reading().fail("bad_value"_L1, fields.path(key), {{u"value"_s, code}});
            if (!isListedCode(info.choices, code))
                fields.reading().fail("bad_code"_L1, fields.path(key), {{u"value"_s, code}, {u"known"_s, listedCodes(info.choices)}});
        }
        break;
    case Unit::Day:
        value.day = fields.day(key);
        break;
    case Unit::Bands:
        value.bands = readBands(fields.array(key), fields.path(key), fields.reading());
        break;
    }
    if (fields.reading().isGood() && !isWithin(info, value))
        fields.reading().fail("bad_value"_L1, fields.path(key),
                              {{u"value"_s, info.unit == Unit::Count ? QString::number(value.number) : value.ratio.toString()}});
}

} // namespace xieli::policy
