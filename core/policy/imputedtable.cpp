// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/imputedtable.h"

#include "policy/fields.h"

namespace xieli::policy {

using namespace Qt::StringLiterals;

namespace {

bool meets(const ImputedRow &a, const ImputedRow &b)
{
    return a.status == b.status && (!a.sex || !b.sex || a.sex == b.sex) && meets(a.span, b.span);
}

std::vector<ImputedBand> readAgeBands(const QJsonArray &array, const QString &path, Reading &reading)
{
    std::vector<ImputedBand> bands;
    for (qsizetype i = 0; i < array.size(); ++i) {
        Fields fields(array[i].toObject(), indexed(path, i), reading);
        ImputedBand band;
        const auto from = fields.count("from"_L1, 0, 150);
        const auto to = fields.count("to"_L1, 0, 150);
        const QString ratio = fields.text("ratio"_L1, true);
        if (!from || !to)
            reading.fail("missing_key"_L1, fields.path(from ? "to"_L1 : "from"_L1));
        band.from = from.value_or(0);
        band.to = to.value_or(band.from);
        band.of = fields.code<ImputedBasis>("of"_L1).value_or(ImputedBasis::MinimumWage);
        const auto parsed = Ratio::parse(ratio);
        if (!parsed || *parsed < Ratio(0))
            reading.fail("bad_value"_L1, fields.path("ratio"_L1), {{u"value"_s, ratio}});
        band.ratio = parsed.value_or(Ratio());
        if (band.to < band.from)
            reading.fail("bad_value"_L1, fields.path("to"_L1), {{u"value"_s, QString::number(band.to)}});
        fields.close();
        if (!bands.empty() && band.from <= bands.back().to)
            reading.fail("ages_overlap"_L1, indexed(path, i), {{u"from"_s, QString::number(band.from)}, {u"to"_s, QString::number(bands.back().to)}});
        else if (!bands.empty() && band.from != bands.back().to + 1)
            reading.fail("ages_gap"_L1, indexed(path, i), {{u"from"_s, QString::number(bands.back().to + 1)}, {u"to"_s, QString::number(band.from - 1)}});
        bands.push_back(band);
    }
    if (bands.empty())
        reading.fail("missing_key"_L1, path);
    return bands;
}

bool hasCounterpart(const std::vector<ImputedRow> &rows, const ImputedRow &row)
{
    return !row.sex || std::any_of(rows.begin(), rows.end(), [&row](const ImputedRow &other) {
        return other.status == row.status && other.sex && other.sex != row.sex && meets(other.span, row.span);
    });
}

} // namespace

std::vector<ImputedRow> readImputed(const QJsonArray &array, const QString &pack, Reading &reading,
                                    const std::function<Citations(Fields &)> &cites)
{
    std::vector<ImputedRow> rows;
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString path = indexed(u"imputed"_s, i);
        Fields fields(array[i].toObject(), path, reading);
        ImputedRow row;
        row.pack = pack;
        row.status = fields.code<ImputedStatus>("status"_L1).value_or(ImputedStatus::Ordinary);
        row.title = fields.text("title"_L1);
        if (row.title.isEmpty())
            row.title = toCode(row.status);
        row.sex = fields.code<Sex>("sex"_L1);
        row.span = {fields.month("from"_L1), fields.month("to"_L1)};
        if (row.span.from && row.span.to && *row.span.to < *row.span.from)
            reading.fail("bad_date"_L1, fields.path("to"_L1), {{u"value"_s, row.span.to->toString()}});
        row.bands = readAgeBands(fields.array("ages"_L1), path + u".ages"_s, reading);
        row.citations = cites(fields);
        fields.close();
        for (const ImputedRow &other : rows)
            if (meets(other, row))
                reading.fail("overlap"_L1, path);
        rows.push_back(std::move(row));
    }
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (!hasCounterpart(rows, rows[i]))
            reading.fail("missing_key"_L1, indexed(u"imputed"_s, static_cast<qsizetype>(i)) + u".sex"_s);
    return rows;
}

void layOverImputed(std::vector<ImputedRow> &lower, const std::vector<ImputedRow> &upper)
{
    std::erase_if(lower, [&upper](const ImputedRow &row) {
        return std::any_of(upper.begin(), upper.end(), [&row](const ImputedRow &other) { return other.status == row.status; });
    });
    lower.insert(lower.end(), upper.begin(), upper.end());
}

} // namespace xieli::policy
