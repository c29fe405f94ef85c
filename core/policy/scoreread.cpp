// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/scoreread.h"

#include <QRegularExpression>

namespace xieli::policy {

using namespace Qt::StringLiterals;

namespace {

/// "80", "2.5", "-3": at most two decimals, as money is written; in hundredths.
std::optional<std::int64_t> hundredths(Fields &fields, QLatin1String key, bool required)
{
    const QString text = fields.text(key, required);
    if (text.isEmpty())
        return std::nullopt;
    const auto number = Money::parse(text);
    if (!number || number->fen() > 100'000'000 || number->fen() < -100'000'000) {
        fields.reading().fail("bad_value"_L1, fields.path(key), {{u"value"_s, text}});
        return std::nullopt;
    }
    return number->fen();
}

std::optional<Ratio> bound(Fields &fields, QLatin1String key)
{
    const QString text = fields.text(key);
    if (text.isEmpty())
        return std::nullopt;
    const auto ratio = Ratio::parse(text);
    if (!ratio)
        fields.reading().fail("bad_value"_L1, fields.path(key), {{u"value"_s, text}});
    return ratio;
}

/// Bands must follow one another: each begins where the one before it ends.
template <class Band>
void checkBands(const std::vector<Band> &bands, const QString &path, Reading &reading)
{
    if (bands.empty())
        reading.fail("missing_key"_L1, path);
    for (std::size_t i = 0; i < bands.size(); ++i) {
        const QString place = indexed(path, static_cast<qsizetype>(i));
        const bool last = i + 1 == bands.size();
        if (bands[i].below.has_value() == last)
            reading.fail(last ? "gap"_L1 : "overlap"_L1, place + u".below"_s);
        if (bands[i].from && bands[i].below && *bands[i].below <= *bands[i].from)
            reading.fail("overlap"_L1, place + u".below"_s);
        if (i == 0)
            continue;
        if (!bands[i].from || *bands[i].from < *bands[i - 1].below)
            reading.fail("overlap"_L1, place + u".from"_s);
        else if (*bands[i].from > *bands[i - 1].below)
            reading.fail("gap"_L1, place + u".from"_s);
    }
}

ScoreIndicator readIndicator(Fields &fields)
{
    ScoreIndicator indicator;
    indicator.key = fields.text("key"_L1, true);
    static const QRegularExpression plain(u"^[a-z0-9_]{1,40}$"_s); // as answers in a dossier are keyed
    if (!plain.match(indicator.key).hasMatch())
        fields.reading().fail("bad_value"_L1, fields.path("key"_L1), {{u"value"_s, indicator.key}});
    indicator.title = fields.text("title"_L1, true);
    const auto measure = fields.code<ScoreMeasure>("measure"_L1);
    if (!measure)
        fields.reading().fail("missing_key"_L1, fields.path("measure"_L1));
    indicator.measure = measure.value_or(ScoreMeasure::Answer);
    indicator.weight = hundredths(fields, "weight"_L1, false).value_or(100);
    const QJsonArray bands = fields.array("bands"_L1);
    const QString path = fields.path("bands"_L1);
    for (qsizetype i = 0; i < bands.size(); ++i) {
        Fields band(bands[i].toObject(), indexed(path, i), fields.reading());
        indicator.bands.push_back({bound(band, "from"_L1), bound(band, "below"_L1), hundredths(band, "points"_L1, true).value_or(0)});
        band.close();
    }
    if (fields.reading().isGood())
        checkBands(indicator.bands, path, fields.reading());
    if (!indicator.bands.empty() && indicator.bands.front().from.value_or(Ratio(0)) != Ratio(0))
        fields.reading().fail("gap"_L1, indexed(path, 0) + u".from"_s); // every measure begins at zero
    fields.close();
    return indicator;
}

ScoreClass readClass(Fields &fields)
{
    ScoreClass scoreClass{hundredths(fields, "from"_L1, false), hundredths(fields, "below"_L1, false), fields.count("class"_L1, 1, 4)};
    fields.close();
    return scoreClass;
}

} // namespace

ScoreSheet readScoreSheet(Fields &fields)
{
    ScoreSheet sheet;
    sheet.title = fields.text("title"_L1, true);
    const QJsonArray indicators = fields.array("indicators"_L1);
    for (qsizetype i = 0; i < indicators.size(); ++i) {
        Fields entry(indicators[i].toObject(), indexed(fields.path("indicators"_L1), i), fields.reading());
        ScoreIndicator indicator = readIndicator(entry);
        const bool twice = std::any_of(sheet.indicators.begin(), sheet.indicators.end(),
            [&indicator](const ScoreIndicator &other) { return other.key == indicator.key; });
        if (twice)
            fields.reading().fail("bad_value"_L1, entry.path("key"_L1), {{u"value"_s, indicator.key}});
        sheet.indicators.push_back(std::move(indicator));
    }
    if (indicators.isEmpty())
        fields.reading().fail("missing_key"_L1, fields.path("indicators"_L1));
    const QJsonArray classes = fields.array("classes"_L1);
    for (qsizetype i = 0; i < classes.size(); ++i) {
        Fields entry(classes[i].toObject(), indexed(fields.path("classes"_L1), i), fields.reading());
        sheet.classes.push_back(readClass(entry));
    }
    if (fields.reading().isGood())
        checkBands(sheet.classes, fields.path("classes"_L1), fields.reading());
    if (!sheet.classes.empty() && sheet.classes.front().from)
        fields.reading().fail("gap"_L1, indexed(fields.path("classes"_L1), 0) + u".from"_s); // every score proposes something, or says that it does not
    return sheet;
}

} // namespace xieli::policy
