// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/reportsources.h"

#include "casework/funding.h"
#include "casework/reportinside.h"
#include "casework/reporttable.h"
#include "papers/format.h"
#include "store/reader.h"

#include <set>

// 资金来源, in all and by village: what is known of it, as tables, and the households behind each figure.

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

constexpr int sourceMoneyWidth = 13;
constexpr int sourceTextWidth = 18;

/// Whether the month is behind the figure.
bool isBehind(const SourceSplit &split, const SourceKey &key)
{
    if (key.village && !split.villages.contains(*key.village))
        return false;
    if (key.source == u"out")
        return true;
    if (key.source == u"together")
        return !split.isDivided();
    if (key.village && !split.isDivided())
        return false;
    return key.source == u"blank" ? !split.blank.isZero() : split.parts.contains(key.source);
}

template <class Row>
papers::CellOut moneyCell(const Row &row, const QString &source)
{
    const auto part = row.parts.find(source);
    return part == row.parts.end() ? Money() : part->second;
}

template <class Row>
Money figureIn(const Row &row, const QString &source)
{
    const auto part = row.parts.find(source);
    return source == u"out" ? row.out : source == u"blank" ? row.blank : part == row.parts.end() ? Money() : part->second;
}

papers::TableOut begun(const Report &report, const QString &section, const papers::Wording &wording)
{
    papers::TableOut table;
    table.title = wording.text(u"reports.title"_s, {{u"period"_s, report.period.words(wording)}});
    table.subtitles << wording.text(section);
    return table;
}

papers::ColumnOut moneyColumn(const QString &words) { return {words, {}, papers::CellKind::Money, sourceMoneyWidth}; }

} // namespace

papers::Bars sourceBars(const Report &report, const papers::Wording &wording)
{
    papers::Bars bars{wording.text(u"reports.chart_sources"_s), {}, papers::BarsUnit::Money};
    std::map<QString, Money> sums;
    Money blank;
    for (const MoneySourceRow &row : report.sources) {
        blank += row.blank;
        for (const auto &[source, amount] : row.parts)
            sums[source] += amount;
    }
    for (const QString &source : fundingSources())
        if (const Money amount = sums[source]; amount.fen() > 0)
            bars.bars.push_back({fundingSourceText(source, wording), amount.fen(), papers::yuan(amount)});
    if (blank.fen() > 0)
        bars.bars.push_back({wording.text(u"reports.source_blank"_s), blank.fen(), papers::yuan(blank)});
    return bars;
}

bool isSourced(const ReportMoney &money, const ReportPeriod &period)
{
    return money.what == ReportMoney::What::Line && period.first <= money.month && (money.kind == PaymentKind::Regular || money.kind == PaymentKind::BackPay);
}

SourceSplits sourceSplits(const ReportFacts &facts, const ReportPeriod &period)
{
    SourceSplits splits;
    for (const ReportMoney &money : facts.money)
        if (isSourced(money, period)) {
            SourceSplit &split = splits[{money.benefit, money.month}];
            split.villages[facts.households[std::size_t(money.household)].village] += money.amount;
            split.blank += money.amount;
        }
    for (const ReportFunding &part : facts.funding)
        if (const auto split = splits.find({part.benefit, part.month}); split != splits.end() && !part.amount.isZero()) {
            split->second.parts[part.source] += part.amount;
            split->second.blank -= part.amount;
        }
    return splits;
}

std::vector<MoneySourceRow> sourcesOf(const SourceSplits &splits)
{
    std::vector<MoneySourceRow> rows;
    for (const auto &[key, split] : splits) { // the months of a benefit stand together
        if (rows.empty() || rows.back().benefit != key.first)
            rows.push_back({key.first, {}, {}, {}, {}});
        for (const auto &[village, amount] : split.villages)
            rows.back().out += amount;
        for (const auto &[source, amount] : split.parts)
            rows.back().parts[source] += amount;
        rows.back().blank += split.blank;
    }
    return rows;
}

std::vector<VillageSourceRow> villageSourcesOf(const SourceSplits &splits)
{
    std::map<std::pair<QString, QString>, VillageSourceRow> villages; // village, benefit
    std::map<QString, VillageSourceRow> undivided;
    for (const auto &[key, split] : splits) {
        const QString &benefit = key.first;
        for (const auto &[village, amount] : split.villages) {
            VillageSourceRow &row = villages.try_emplace({village, benefit}, VillageSourceRow{village, benefit, {}, {}, {}, {}, {}}).first->second;
            row.out += amount;
            if (!split.isDivided())
                row.together += amount;
            else if (split.villages.size() == 1) {
                for (const auto &[source, part] : split.parts)
                    row.parts[source] += part;
                row.blank += split.blank;
            } else if (split.parts.empty())
                row.blank += amount;
            else
                row.parts[split.parts.begin()->first] += amount;
        }
        if (!split.isDivided()) {
            VillageSourceRow &row = undivided.try_emplace(benefit, VillageSourceRow{{}, benefit, {}, {}, {}, {}, {}}).first->second;
            for (const auto &[source, part] : split.parts)
                row.parts[source] += part;
            row.blank += split.blank;
        }
    }
    std::vector<VillageSourceRow> rows;
    for (auto &[key, row] : villages)
        rows.push_back(std::move(row));
    for (auto &[benefit, row] : undivided)
        rows.push_back(std::move(row));
    return rows;
}

Result<std::vector<BehindRow>> behindSource(Office &office, const ReportPeriod &period, const SourceKey &key)
{
    if (key.source != u"out" && key.source != u"blank" && !fundingSources().contains(key.source) && !(key.village && key.source == u"together"))
        return fail(u"reports.source_unknown"_s, {{u"source"_s, key.source}});
    return office.file->read([&](Reader &reader) {
        const ReportFacts facts = reportFacts(reader, period);
        const SourceSplits splits = sourceSplits(facts, period);
        std::map<int, BehindRow> rows; // in the order of the register
        for (const ReportMoney &money : facts.money) {
            if (!isSourced(money, period) || money.benefit != key.benefit || !isBehind(splits.at({money.benefit, money.month}), key))
                continue;
            const ReportHousehold &household = facts.households[std::size_t(money.household)];
            if (key.village && household.village != *key.village)
                continue;
            BehindRow &row = rows.try_emplace(money.household, behindRowOf(household)).first->second;
            row.value += money.amount.fen();
            const Member *person = money.member ? household.member(*money.member) : nullptr;
            if (person && !row.persons.contains(person->name))
                row.persons << person->name;
        }
        std::vector<BehindRow> list;
        for (auto &[place, row] : rows)
            list.push_back(std::move(row));
        return list;
    });
}

papers::TableOut sourceTable(const Report &report, const papers::Wording &wording)
{
    papers::TableOut table = begun(report, u"reports.section_sources"_s, wording);
    table.columns = {{wording.text(u"reports.source_benefit"_s), {}, papers::CellKind::Text, sourceTextWidth}, moneyColumn(wording.text(u"reports.source_out"_s))};
    for (const QString &source : fundingSources())
        table.columns.push_back(moneyColumn(fundingSourceText(source, wording)));
    table.columns.push_back(moneyColumn(wording.text(u"reports.source_blank"_s)));
    for (const MoneySourceRow &row : report.sources) {
        std::vector<papers::CellOut> cells{row.title, row.out};
        for (const QString &source : fundingSources())
            cells.push_back(moneyCell(row, source));
        cells.push_back(row.blank);
        table.rows.push_back(std::move(cells));
    }
    if (papers::Bars bars = sourceBars(report, wording); !bars.bars.empty())
        table.charts.push_back(std::move(bars));
    return table;
}

papers::TableOut villageSourceTable(const Report &report, const papers::Wording &wording)
{
    papers::TableOut table = begun(report, u"reports.section_village_sources"_s, wording);
    table.columns = {{wording.text(u"reports.village"_s), {}, papers::CellKind::Text, sourceTextWidth}, {wording.text(u"reports.source_benefit"_s), {}, papers::CellKind::Text, sourceTextWidth},
                     moneyColumn(wording.text(u"reports.source_out"_s))};
    for (const QString &source : fundingSources())
        table.columns.push_back(moneyColumn(fundingSourceText(source, wording)));
    table.columns.push_back(moneyColumn(wording.text(u"reports.source_together"_s)));
    table.columns.push_back(moneyColumn(wording.text(u"reports.source_blank"_s)));
    const auto add = [&](const QString &village, const auto &row, papers::CellOut out, papers::CellOut together) {
        std::vector<papers::CellOut> cells{village, row.title, std::move(out)};
        for (const QString &source : fundingSources())
            cells.push_back(moneyCell(row, source));
        cells.push_back(std::move(together));
        cells.push_back(row.blank);
        table.rows.push_back(std::move(cells));
    };
    for (const VillageSourceRow &row : report.villageSources)
        if (row.village.isEmpty())
            add(wording.text(u"reports.source_undivided"_s), row, {}, {});
        else
            add(villageText(row.village, wording), row, row.out, row.together);
    for (const MoneySourceRow &row : report.sources)
        add(villageText({}, wording), row, row.out, {});
    if (!table.rows.empty())
        table.footers << wording.text(u"reports.source_villages_note"_s);
    return table;
}

Money sourceFigure(const Report &report, const SourceKey &key)
{
    if (key.village) {
        for (const VillageSourceRow &row : report.villageSources)
            if (row.benefit == key.benefit && row.village == *key.village)
                return key.source == u"together" ? row.together : figureIn(row, key.source);
        return {};
    }
    for (const MoneySourceRow &row : report.sources)
        if (row.benefit == key.benefit)
            return figureIn(row, key.source);
    return {};
}

std::optional<SourceKey> sourceAt(const Report &report, int row, int column)
{
    const QStringList columns = QStringList{QString(), u"out"_s} << fundingSources() << u"blank"_s;
    if (row < 0 || std::size_t(row) >= report.sources.size() || column < 1 || column >= columns.size())
        return std::nullopt;
    return SourceKey{report.sources[std::size_t(row)].benefit, columns[column]};
}

std::optional<SourceKey> villageSourceAt(const Report &report, int row, int column)
{
    const QStringList columns = QStringList{QString(), QString(), u"out"_s} << fundingSources() << u"together"_s << u"blank"_s;
    const std::size_t villages = report.villageSources.size();
    if (row < 0 || column < 2 || column >= columns.size() || std::size_t(row) >= villages + report.sources.size())
        return std::nullopt;
    const bool isWhole = std::size_t(row) >= villages;
    const QString benefit = isWhole ? report.sources[std::size_t(row) - villages].benefit : report.villageSources[std::size_t(row)].benefit;
    const QString village = isWhole ? QString() : report.villageSources[std::size_t(row)].village;
    if (village.isEmpty() && columns[column] == u"together")
        return std::nullopt;
    return village.isEmpty() ? SourceKey{benefit, columns[column]} : SourceKey{benefit, columns[column], village};
}

QString sourceTitle(const Report &report, const SourceKey &key, const papers::Wording &wording)
{
    QString benefit = key.benefit;
    for (const MoneySourceRow &row : report.sources)
        if (row.benefit == key.benefit)
            benefit = row.title;
    if (key.village)
        benefit = villageText(*key.village, wording) + u' ' + benefit;
    const QString source = fundingSources().contains(key.source) ? fundingSourceText(key.source, wording) : wording.text(u"reports.source_"_s + key.source);
    return wording.text(u"reports.behind_source_title"_s, {{u"benefit"_s, benefit}, {u"source"_s, source}, {u"value"_s, papers::amount(sourceFigure(report, key))}});
}

QString sourceNote(const Report &report, const SourceKey &key, const std::vector<BehindRow> &rows, const papers::Wording &wording)
{
    Money paid;
    for (const BehindRow &row : rows)
        paid += Money::fromFen(row.value);
    return paid == sourceFigure(report, key) ? QString() : wording.text(u"reports.behind_source"_s, {{u"paid"_s, papers::amount(paid)}});
}

} // namespace xieli::casework
