// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/assessing.h"

#include "base/together.h"
#include "casework/editions.h"
#include "casework/inforce.h"
#include "casework/monthpersons.h"
#include "casework/relationsthen.h"
#include "exchange/keys.h"
#include "policy/lastamount.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <functional>
#include <memory>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

QString factsDigest(const QByteArray &bytes)
{
    return QString::fromLatin1(exchange::digestOf(bytes).toHex());
}

/// The decision in force beside which a result stands: 特困 is decided person by person, 低保 for the household.
std::optional<Decision> standingBeside(const std::optional<Category> &category, const Dossier &dossier, Month month)
{
    const Decision *first = category == Category::Tekun ? leading(dossier.decisions, month) : nullptr;
    return first && first->category == Category::Tekun ? std::optional(*first) : decisionInForce(dossier.decisions, u"dibao"_s, month);
}

/// What the result means beside the decision in force.
QString outcomeOf(const std::optional<Category> &category, const QString &state, const std::optional<int> &grade,
                  const std::optional<Decision> &decision)
{
    if (!category)
        return u"undetermined"_s;
    if (state == u"stop"_s)
        return u"stop"_s;
    if (*category == Category::None)
        return decision ? u"stop"_s : u"none"_s;
    if (!decision)
        return u"new"_s;
    const bool same = decision->category == *category && (!grade || decision->grade == grade)
        && (state == u"gradual_exit"_s) == (decision->state == u"gradual_exit"_s);
    return same ? u"same"_s : u"change"_s;
}

AssessmentRow rowOf(const Dossier &dossier, const policy::Assessment &result, const AssessmentId &id)
{
    AssessmentRow row;
    row.household = dossier.household.id;
    row.assessment = id;
    row.headName = dossier.head() ? dossier.head()->name : QString();
    row.group = dossier.household.group;
    row.persons = result.persons;
    row.category = result.category;
    row.state = result.state;
    row.grade = result.grade;
    row.perCapita = result.perCapita;
    row.distance = result.distance;
    row.monthlyAmount = result.monthlyAmount;
    row.findings = int(result.findings.size());
    row.outcome = outcomeOf(result.category, result.state, result.grade, standingBeside(result.category, dossier, result.month));
    return row;
}

StoredAssessment stored(const policy::Situation &situation, const policy::Assessment &result)
{
    StoredAssessment kept;
    kept.id = AssessmentId::create();
    kept.household = result.household;
    kept.month = result.month;
    kept.pack = result.pack;
    kept.edition = result.edition;
    kept.packDigest = result.packDigest;
    const QByteArray told = policy::toJson(result);
    kept.situation = PackedText::fold(policy::toBytes(situation));
    kept.result = PackedText::fold(told);
    kept.resultDigest = factsDigest(told);
    return kept;
}

/// What is kept of a month already: newest of each household, without the bulky columns.
QHash<HouseholdId, std::pair<AssessmentId, QString>> keptDigests(Reader &reader, Month month)
{
    QHash<HouseholdId, std::pair<AssessmentId, QString>> kept;
    for (const StoredAssessment &assessment : reader.where<StoredAssessment>("month", month))
        kept.insert(assessment.household, {assessment.id, assessment.resultDigest});
    return kept;
}

void count(AssessReport &report, const AssessmentRow &row)
{
    ++report.households;
    ++report.byCategory[row.category ? toCode(*row.category) : QString()];
    ++report.byOutcome[row.outcome];
    if (row.monthlyAmount)
        report.monthlyTotal += *row.monthlyAmount;
}

/// One household's result, to be kept, and the row that shows it.
struct Computed {
    StoredAssessment kept;
    AssessmentRow row;
};

std::optional<Computed> computed(const Dossier &dossier, const policy::Law &law, Month month)
{
    if (dossier.household.closedOn && Month::of(*dossier.household.closedOn) < month)
        return std::nullopt;
    const policy::Situation situation = policy::situationUnder(law, dossier, month);
    const policy::Assessment result = policy::assess(situation, law);
    Computed household{stored(situation, result), {}};
    household.row = rowOf(dossier, result, household.kept.id);
    return household;
}

/// As the family stood in the month: a head chosen after it was not its head yet.
std::optional<Computed> computedThen(const Dossier &dossier, const RelationsThen &relations, const policy::Law &law, Month month)
{
    if (!relations.turnedAfter(dossier.household.id, month.lastDay()))
        return computed(dossier, law, month);
    Dossier then = dossier;
    relations.turnBack(then.members, then.household.id, month.lastDay());
    return computed(then, law, month);
}

/// A month household by household: while the caller keeps what one chunk came to, the next is being computed.
class MonthRun {
public:
    MonthRun(Reader &reader, const policy::Law &law, Month month, Progress *progress)
        : m_relations(reader)
        , m_compute([this, &law, month](std::size_t at) { return computedThen((*m_dossiers)[m_first + at], m_relations, law, month); })
        , m_progress(progress)
        , m_dossiers(reader.wholeRegister())
        , m_kept(keptDigests(reader, month))
    {
        m_report.month = month;
        begin(0);
    }

    /// The next assessments that are not kept yet; none at the end, or when it was cancelled.
    std::vector<StoredAssessment> nextFresh()
    {
        std::vector<StoredAssessment> fresh;
        while (m_chunk && fresh.empty()) {
            if (cancelled())
                return {};
            auto households = m_chunk->take();
            const std::size_t end = m_first + households.size();
            begin(end);
            for (auto &household : households)
                if (household)
                    take(std::move(*household), fresh);
            if (m_progress)
                m_progress->report(int(end), int(m_dossiers->size()));
        }
        return fresh;
    }
    bool cancelled() const { return m_progress && m_progress->cancelled(); }
    AssessReport report() { return std::move(m_report); }

private:
    void begin(std::size_t first)
    {
        constexpr std::size_t chunk = 256; // between two looks at "cancel"
        const std::size_t count = std::min(chunk, m_dossiers->size() - first);
        m_first = first;
        m_chunk = count ? std::make_unique<Together<std::optional<Computed>>>(count, m_compute) : nullptr;
    }
    void take(Computed household, std::vector<StoredAssessment> &fresh)
    {
        if (const auto old = m_kept.value(household.kept.household); old.second == household.kept.resultDigest) {
            ++m_report.recomputedSame;
            household.row.assessment = old.first;
        } else {
            fresh.push_back(std::move(household.kept));
        }
        m_report.rows.push_back(std::move(household.row));
        count(m_report, m_report.rows.back());
    }

    const RelationsThen m_relations;
    const std::function<std::optional<Computed>(std::size_t)> m_compute; // the law is pure: it does not matter who computes whom
    Progress *m_progress;
    Reader::Register m_dossiers;
    QHash<HouseholdId, std::pair<AssessmentId, QString>> m_kept;
    AssessReport m_report;
    std::size_t m_first = 0;
    std::unique_ptr<Together<std::optional<Computed>>> m_chunk;
};

/// The row of a kept assessment, read back from its JSON.
AssessmentRow rowOf(const StoredAssessment &kept, const Dossier &dossier)
{
    const QJsonObject json = QJsonDocument::fromJson(kept.result.text()).object();
    const auto money = [&json](const QString &key) {
        const QJsonValue value = json.value(key);
        return value.isNull() || value.isUndefined() ? std::nullopt : std::optional(Money::fromFen(value.toInteger()));
    };
    AssessmentRow row;
    row.household = kept.household;
    row.assessment = kept.id;
    row.headName = dossier.head() ? dossier.head()->name : QString();
    row.group = dossier.household.group;
    row.persons = json.value(u"persons"_s).toInt();
    row.category = fromCode<Category>(json.value(u"category"_s).toString());
    row.state = json.value(u"state"_s).toString();
    if (json.value(u"class"_s).isDouble())
        row.grade = json.value(u"class"_s).toInt();
    row.perCapita = money(u"per_capita_fen"_s);
    row.distance = money(u"distance_fen"_s);
    row.monthlyAmount = money(u"monthly_amount_fen"_s);
    row.findings = int(json.value(u"findings"_s).toArray().size());
    row.outcome = outcomeOf(row.category, row.state, row.grade, standingBeside(row.category, dossier, kept.month));
    return row;
}

Result<std::pair<policy::Situation, StoredAssessment>> replayed(Office &office, const AssessmentId &id)
{
    const auto kept = keptAssessment(office, id);
    if (!kept)
        return tl::unexpected(kept.error());
    auto situation = policy::situationFromJson(QJsonDocument::fromJson(kept->situation.text()).object());
    if (!situation)
        return tl::unexpected(situation.error());
    return std::pair(std::move(*situation), *kept);
}

} // namespace

std::optional<StoredAssessment> assessedNow(const Dossier &dossier, const RelationsThen &relations, const policy::Law &law, Month month)
{
    auto now = computedThen(dossier, relations, law, month);
    return now ? std::optional(std::move(now->kept)) : std::nullopt;
}

Result<policy::Assessment> provisional(const Office &office, const Dossier &dossier, Month month)
{
    const auto law = lawOf(office);
    if (!law)
        return tl::unexpected(law.error());
    Dossier standing = dossier;
    const bool loose = std::any_of(dossier.income.begin(), dossier.income.end(),
                                   [](const IncomeItem &item) { return item.survey.isEmpty(); });
    if (loose) {
        Survey survey;
        survey.household = dossier.household.id;
        survey.to = month - 1;
        survey.from = month - 12;
        survey.acceptedOn = Day(9999, 12, 31); // what is being typed counts as the latest
        standing.surveys.push_back(survey);
    }
    policy::Assessment result = policy::assess(policy::situationUnder(**law, standing, month), **law);
    // a word for whoever sees fewer people in the file than the month counts; a kept result has it from explanation()
    if (auto why = monthPersons(dossier.members, result.persons, month, **law, office.wording))
        result.findings.insert(result.findings.begin(), std::move(*why));
    return result;
}

Result<AssessReport> assessMonth(Office &office, Month month, Progress *progress)
{
    const auto law = lawOf(office);
    if (!law)
        return tl::unexpected(law.error());
    auto run = office.file->read([&](Reader &reader) { return std::make_unique<MonthRun>(reader, **law, month, progress); });
    if (!run)
        return tl::unexpected(run.error());
    MonthRun &work = **run;
    std::vector<StoredAssessment> fresh = work.nextFresh();
    if (work.cancelled())
        return fail(u"casework.cancelled"_s);
    if (fresh.empty())
        return work.report();
    const auto written = office.file->change({u"casework.change_assess"_s, {{u"month"_s, month.toString()}}}, [&](Writer &writer) -> Result<void> {
        keepLaw(writer, **law);
        for (; !fresh.empty(); fresh = work.nextFresh())
            writer.insertAll(fresh);
        return work.cancelled() ? fail(u"casework.cancelled"_s) : Result<void>();
    });
    if (!written)
        return tl::unexpected(written.error());
    return work.report();
}

Result<std::vector<AssessmentRow>> assessments(Office &office, Month month)
{
    return office.file->read([&](Reader &reader) {
        QHash<HouseholdId, StoredAssessment> newest;
        for (StoredAssessment &assessment : reader.where<StoredAssessment>("month", month))
            newest.insert(assessment.household, std::move(assessment));
        std::vector<AssessmentRow> rows;
        for (const Dossier &dossier : reader.dossiers())
            if (const auto kept = newest.constFind(dossier.household.id); kept != newest.constEnd())
                rows.push_back(rowOf(*kept, dossier));
        return rows;
    });
}

Result<StoredAssessment> keptAssessment(Office &office, const AssessmentId &id)
{
    return office.file->read([&](Reader &reader) -> Result<StoredAssessment> {
        auto kept = reader.find<StoredAssessment>(id);
        if (!kept)
            return fail(u"casework.assessment_unknown"_s, {{u"id"_s, id.text()}});
        return std::move(*kept);
    });
}

Result<bool> recomputesToTheSame(Office &office, const AssessmentId &id)
{
    const auto replay = replayed(office, id);
    if (!replay)
        return tl::unexpected(replay.error());
    const auto &[situation, kept] = *replay;
    const auto law = office.file->read([&](Reader &reader) { return keptLaw(reader, kept.packDigest, kept.pack); });
    if (!law)
        return tl::unexpected(law.error());
    return policy::toJson(policy::assess(situation, *law)) == kept.result.text();
}

} // namespace xieli::casework
