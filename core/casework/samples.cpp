// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/samples.h"

#include "casework/assessing.h"
#include "casework/inforce.h"
#include "casework/rounds.h"
#include "policy/covered.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

const QString algorithm = u"sha256(seed|household id), ascending"_s;

const QStringList &scopes()
{
    static const QStringList all{u"in_force"_s, u"new"_s};
    return all;
}

const QStringList &sampleResults()
{
    static const QStringList all{u"confirmed"_s, u"differs"_s, u"not_met"_s};
    return all;
}

/// Somebody of them is in receipt in the month, as the report counts it: who all died or left is drawn no more.
bool isReceiving(const Dossier &dossier, Month month, const policy::StopRules &stop)
{
    const auto inForce = decisionsInForce(dossier.decisions, month);
    return std::any_of(inForce.begin(), inForce.end(), [&](const Decision &decision) { return policy::coveredBy(decision, dossier.members, dossier.decisions, month, stop).persons > 0; });
}

std::vector<HouseholdId> populationOf(Reader &reader, const policy::Law &law, Month month, const QString &scope)
{
    const policy::StopRules stop = policy::stopRules(policy::Context(law, month, policy::Telling::Quietly));
    std::vector<HouseholdId> found;
    for (const Dossier &dossier : *reader.wholeRegister()) {
        const bool isNew = std::any_of(dossier.decisions.begin(), dossier.decisions.end(), [&](const Decision &decision) {
            return !decision.voidedOn && decision.decidedOn.isValid() && Month::of(decision.decidedOn) == month;
        });
        if (scope == u"new" ? isNew : isReceiving(dossier, month, stop))
            found.push_back(dossier.household.id);
    }
    return found;
}

SampleView viewOf(Reader &reader, const VerificationSample &sample, const papers::Wording &wording)
{
    SampleView view;
    view.sample = sample;
    const auto whole = reader.wholeRegister(); // kept until somebody writes: several samples read it once
    QHash<HouseholdId, const Dossier *> dossiers;
    for (const Dossier &dossier : *whole)
        dossiers.insert(dossier.household.id, &dossier);
    for (SamplePick &pick : reader.where<SamplePick>("sample_id", sample.id)) {
        SampleRow row;
        if (const Dossier *dossier = dossiers.value(pick.household)) {
            row.head = dossier->head() ? dossier->head()->name : QString();
            row.village = dossier->household.village;
            row.group = dossier->household.group;
            if (const auto inForce = decisionsInForce(dossier->decisions, sample.month); !inForce.empty())
                row.receives = categoryText(inForce.front().category, wording);
        }
        view.done += pick.result.isEmpty() ? 0 : 1;
        row.pick = std::move(pick);
        view.rows.push_back(std::move(row));
    }
    std::sort(view.rows.begin(), view.rows.end(), [](const SampleRow &one, const SampleRow &other) { return one.pick.position < other.pick.position; });
    return view;
}

std::optional<int> countOf(const policy::DatedValue &value) { return value.isKnown() ? std::optional(int(value.number)) : std::nullopt; }

QString limitText(const std::optional<int> &limit, const papers::Wording &wording) { return limit ? QString::number(*limit) : wording.text(u"samples.no_limit"_s); }

} // namespace

int sampleSize(int population, Ratio share, std::optional<int> least, std::optional<int> most)
{
    const std::int64_t over = share.numerator() * population;
    std::int64_t size = (over + share.denominator() - 1) / share.denominator();
    if (least)
        size = std::max<std::int64_t>(size, *least);
    if (most)
        size = std::min<std::int64_t>(size, *most);
    return int(std::min<std::int64_t>(size, population));
}

std::vector<HouseholdId> drawn(std::vector<HouseholdId> population, const QString &seed, int size)
{
    std::vector<std::pair<QByteArray, HouseholdId>> ordered;
    for (HouseholdId &id : population) {
        const QByteArray key = QCryptographicHash::hash((seed + u'|' + id.text()).toUtf8(), QCryptographicHash::Sha256);
        ordered.emplace_back(key, std::move(id));
    }
    std::sort(ordered.begin(), ordered.end(), [](const auto &one, const auto &other) { return one.first < other.first; });
    std::vector<HouseholdId> picks;
    for (std::size_t at = 0; at < ordered.size() && at < std::size_t(std::max(size, 0)); ++at)
        picks.push_back(ordered[at].second);
    return picks;
}

QString populationDigest(std::vector<HouseholdId> population)
{
    QStringList ids;
    for (const HouseholdId &id : population)
        ids << id.text();
    ids.sort();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &id : ids)
        hash.addData((id + u'\n').toUtf8());
    return QString::fromLatin1(hash.result().toHex());
}

Result<SampleId> drawSample(Office &office, const SampleWish &wish)
{
    const auto law = lawOf(office);
    if (!law)
        return tl::unexpected(law.error());
    if (!scopes().contains(wish.scope))
        return fail(u"samples.scope_unknown"_s, {{u"scope"_s, wish.scope}, {u"known"_s, scopes().join(u", "_s)}});
    const policy::DatedValue &share = (*law)->value(policy::Figure::SampleShare, wish.month);
    if (!share.isKnown()) // a size is never invented
        return fail(u"samples.figure_empty"_s, {{u"key"_s, u"sample.share"_s}});
    VerificationSample sample;
    sample.id = SampleId::create();
    sample.month = wish.month;
    sample.scope = wish.scope;
    sample.purpose = wish.purpose.trimmed();
    sample.share = share.ratio.toString();
    sample.least = countOf((*law)->value(policy::Figure::SampleLeast, wish.month));
    sample.most = countOf((*law)->value(policy::Figure::SampleMost, wish.month));
    sample.pack = share.pack;
    sample.seed = wish.seed.trimmed().isEmpty() ? QString::number(QRandomGenerator::system()->generate64(), 16).rightJustified(16, u'0') : wish.seed.trimmed();
    sample.algorithm = algorithm;
    sample.drawnOn = office.today;
    sample.drawnBy = office.user;
    const auto population = office.file->read([&](Reader &reader) { return populationOf(reader, **law, wish.month, wish.scope); });
    if (!population)
        return tl::unexpected(population.error());
    if (population->empty())
        return fail(u"samples.nobody"_s, {{u"month"_s, wish.month.toString()}});
    sample.population = int(population->size());
    sample.populationDigest = populationDigest(*population);
    sample.size = sampleSize(sample.population, share.ratio, sample.least, sample.most);
    const Arguments said{{u"month"_s, wish.month.toString()}, {u"size"_s, QString::number(sample.size)}, {u"seed"_s, sample.seed}};
    return office.file->change({u"samples.change_draw"_s, said}, [&](Writer &writer) {
        writer.insert(sample);
        int position = 0;
        for (const HouseholdId &household : drawn(*population, sample.seed, sample.size))
            writer.insert(SamplePick{SamplePickId::create(), sample.id, ++position, household, {}, {}, {}, {}});
        return sample.id;
    });
}

Result<std::vector<SampleView>> samples(Office &office)
{
    return office.file->read([&](Reader &reader) {
        std::vector<SampleView> views;
        for (const VerificationSample &sample : reader.all<VerificationSample>())
            views.insert(views.begin(), viewOf(reader, sample, office.wording));
        std::stable_sort(views.begin(), views.end(), [](const SampleView &one, const SampleView &other) { return one.sample.drawnOn > other.sample.drawnOn; });
        return views;
    });
}

Result<SampleView> sampleOf(Office &office, const SampleId &id)
{
    return office.file->read([&](Reader &reader) -> Result<SampleView> {
        const auto sample = reader.find<VerificationSample>(id);
        return sample ? Result<SampleView>(viewOf(reader, *sample, office.wording)) : Result<SampleView>(fail(u"samples.unknown"_s, {{u"id"_s, id.text()}}));
    });
}

Result<RedrawReport> redraw(Office &office, const SampleId &id)
{
    const auto law = lawOf(office);
    if (!law)
        return tl::unexpected(law.error());
    return office.file->read([&](Reader &reader) -> Result<RedrawReport> {
        const auto sample = reader.find<VerificationSample>(id);
        if (!sample)
            return fail(u"samples.unknown"_s, {{u"id"_s, id.text()}});
        const auto population = populationOf(reader, **law, sample->month, sample->scope);
        RedrawReport report{Redrawn::Same, sample->population, int(population.size())};
        if (populationDigest(population) != sample->populationDigest) {
            report.outcome = Redrawn::PopulationChanged;
            return report;
        }
        std::vector<HouseholdId> picked;
        auto picks = reader.where<SamplePick>("sample_id", id);
        std::sort(picks.begin(), picks.end(), [](const SamplePick &one, const SamplePick &other) { return one.position < other.position; });
        for (const SamplePick &pick : picks)
            picked.push_back(pick.household);
        if (picked != drawn(population, sample->seed, sample->size))
            report.outcome = Redrawn::Differs;
        return report;
    });
}

Result<void> noteSampled(Office &office, const SamplePickId &id, const QString &result, const QString &found, const QString &by, Day day)
{
    if (!sampleResults().contains(result))
        return fail(u"samples.result"_s, {{u"known"_s, sampleResults().join(u", "_s)}});
    if (result != u"confirmed" && found.trimmed().isEmpty())
        return fail(u"samples.found_needed"_s);
    if (auto future = futureDay(office, day))
        return tl::unexpected(*future);
    return office.file->change({u"samples.change_note"_s, {}}, [&](Writer &writer) -> Result<void> {
        auto pick = writer.find<SamplePick>(id);
        if (!pick)
            return fail(u"samples.unknown"_s, {{u"id"_s, id.text()}});
        pick->result = result;
        pick->found = found.trimmed();
        pick->user = by.trimmed().isEmpty() ? office.user : by.trimmed();
        pick->day = day.isValid() ? day : office.today;
        writer.update(*pick);
        return {};
    });
}

papers::TableOut sampleTable(const SampleView &view, const Office &office)
{
    const papers::Wording &wording = office.wording;
    const VerificationSample &sample = view.sample;
    const QString population = QString::number(sample.population), size = QString::number(sample.size);
    papers::TableOut table;
    table.title = wording.text(u"samples.title"_s, {{u"office"_s, office.name}, {u"month"_s, sample.month.toString()}});
    table.subtitles << wording.text(u"samples.subtitle_formula"_s, {{u"scope"_s, wording.text(u"samples.scope_"_s + sample.scope)}, {u"population"_s, population}, {u"size"_s, size}, {u"share"_s, sample.share},
                                                                   {u"least"_s, limitText(sample.least, wording)}, {u"most"_s, limitText(sample.most, wording)}, {u"pack"_s, wording.packs(sample.pack)}})
                    << wording.text(u"samples.subtitle_seed"_s, {{u"seed"_s, sample.seed}, {u"size"_s, size}, {u"digest"_s, sample.populationDigest.left(16)}})
                    << wording.text(u"samples.subtitle_drawn"_s, {{u"day"_s, isoText(sample.drawnOn)}, {u"by"_s, sample.drawnBy}, {u"purpose"_s, sample.purpose}});
    const std::pair<const char *, int> columns[] = {{"number", 5}, {"head", 10}, {"place", 16}, {"receives", 12}, {"result", 10}, {"found", 30}, {"by", 10}, {"day", 11}};
    for (const auto &[name, width] : columns)
        table.columns.push_back({wording.text(u"samples.column_"_s + QLatin1String(name)), {}, std::strcmp(name, "number") == 0 ? papers::CellKind::Count : papers::CellKind::Text, width});
    for (const SampleRow &row : view.rows)
        table.rows.push_back({row.pick.position, row.head, row.village + row.group, row.receives, row.pick.result.isEmpty() ? QString() : wording.text(u"samples.result_"_s + row.pick.result), row.pick.found, row.pick.user,
                              isoText(row.pick.day.value_or(Day()))});
    table.footers << wording.text(u"rounds.signatures"_s);
    return table;
}

} // namespace xieli::casework
