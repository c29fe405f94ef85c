// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/letters.h"

#include "casework/deciding.h"
#include "casework/issued.h"
#include "casework/issueinside.h"
#include "casework/letterreasons.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

/// What stands as a decision's document without being the number of a paper.
QString numberOf(const QString &document)
{
    return document == trainingDocument() || document == rosterDocument() ? QString() : document;
}

/// A stop of an earlier release left no decision of its own: it ended one, and the journal knows by which paper.
std::optional<LetterOrigin> endOf(const std::vector<HistoryLine> &history)
{
    std::optional<LetterOrigin> origin;
    for (const HistoryLine &line : history) {
        const bool decided = line.entry.title.key.startsWith(u"casework.change_decide");
        const bool ends = std::any_of(line.cells.begin(), line.cells.end(), [](const CellChange &cell) { return cell.op == RowOp::Update && cell.column == u"end_month"; });
        if (decided && ends)
            origin = LetterOrigin{numberOf(line.entry.title.arguments.value(u"document"_s)),
                                  parseDay(line.entry.title.arguments.value(u"day"_s)).value_or(line.entry.day)};
    }
    return origin;
}

/// What all letters of a month are written from, read once.
struct MonthRead {
    Ledger ledger;
    QHash<HouseholdId, StoredAssessment> newest;
    QHash<HouseholdId, Day> refused; ///< newest refusal that was issued for a month before and stands
    QSet<DecisionId> told;      ///< ended with the month before by what was decided then
};

/// One application, one answer: refused, and not surveyed again since.
bool isAnswered(const Dossier &dossier, const QHash<HouseholdId, Day> &refused)
{
    const auto told = refused.constFind(dossier.household.id);
    return told != refused.constEnd()
        && std::none_of(dossier.surveys.begin(), dossier.surveys.end(), [&](const Survey &survey) { return survey.acceptedOn && *survey.acceptedOn > *told; });
}

Result<MonthRead> readMonth(Office &office, Month month)
{
    return office.file->read([&](Reader &reader) {
        MonthRead read;
        read.ledger = ledgerFor(reader, month);
        for (StoredAssessment &assessment : reader.where<StoredAssessment>("month", month))
            read.newest.insert(assessment.household, std::move(assessment));
        for (const IssuedPaper &issued : reader.where<IssuedPaper>("kind", letterPaperKind(papers::LetterKind::Refuse)))
            if (issued.household && !issued.voidedOn && issued.month < month)
                read.refused[*issued.household] = std::max(read.refused.value(*issued.household, issued.issuedOn), issued.issuedOn);
        for (const Dossier &dossier : *read.ledger.dossiers)
            for (const Decision &decision : dossier.decisions)
                if (decision.endMonth == month - 1)
                    if (const auto end = endOf(reader.history(u"decision"_s, decision.id.text())); end && end->decidedOn < month.firstDay())
                        read.told << decision.id;
        return read;
    });
}

/// A village only draws the letter up. A stop that is not decided, and does not come by itself (a death, the end of a
/// gradual exit), is for approval.
QString noteOf(const LetterCase &facts, papers::LetterKind kind, const Office &office)
{
    if (office.role == OfficeRole::Village)
        return office.wording.text(u"letters.by_village"_s);
    const Decision *stopped = facts.stopped();
    const bool isStop = kind == papers::LetterKind::Stop || (kind == papers::LetterKind::GradualExit && stopped && stopped->state != u"gradual_exit");
    const bool stops = isStop && stopped && !stopped->endMonth && facts.result[u"persons"_s].toInt() > 0;
    const bool changes = (kind == papers::LetterKind::Reduce || kind == papers::LetterKind::Increase) && !facts.changeInForce(kind);
    return stops || changes ? office.wording.text(u"letters.draft"_s) : QString();
}

/// What is not given is that of the letter as it was issued before; else of the decision that it tells. A refusal is no decision.
Result<LetterOptions> completed(LetterOptions options, Office &office, const HouseholdId &household, Month month, papers::LetterKind kind)
{
    const bool isNumbered = options.isForThePen || !options.number.isEmpty();
    if (isNumbered && options.issuedOn.isValid())
        return options;
    const auto before = issuedBefore(office, letterPaperKind(kind), household, month);
    if (!before)
        return tl::unexpected(before.error());
    std::optional<LetterOrigin> origin;
    if (*before) {
        origin = LetterOrigin{(*before)->number, (*before)->issuedOn};
    } else if (kind != papers::LetterKind::Refuse) {
        auto decided = letterOrigin(office, household, month);
        if (!decided)
            return tl::unexpected(decided.error());
        origin = std::move(*decided);
    }
    if (!isNumbered && origin)
        options.number = origin->number;
    if (!options.issuedOn.isValid())
        options.issuedOn = origin ? origin->decidedOn : office.today;
    return options;
}

papers::Paper written(const LetterCase &facts, papers::LetterKind kind, const LetterOptions &options, const Office &office)
{
    const LetterReasons reasons(facts, kind, options.issuedOn, office.wording);
    papers::LetterInput input;
    input.kind = kind;
    input.note = noteOf(facts, kind, office);
    input.number = options.number;
    if (const Member *head = facts.dossier.head()) {
        input.head = head->name;
        const auto number = head->idNumber();
        input.identity = number ? number->masked() : QString();
    }
    input.address = facts.dossier.household.village + facts.dossier.household.group;
    input.isTekun = kind == papers::LetterKind::Stop && !facts.stopsDibao();
    input.lawCaution = facts.saysMessage(u"policy.law_is_draft"_s) ? office.wording.text(u"casework.draft_law"_s) : QString();
    input.programme = office.wording.text(input.isTekun ? u"letters.programme_tekun"_s : u"letters.programme_dibao"_s);
    input.month = facts.month();
    input.policy = office.wording.packs(facts.result[u"pack"_s].toString());
    input.reasons = reasons.plain();
    input.figures = reasons.figures();
    input.clauses = reasons.clauses();
    input.change = reasons.change();
    input.consequences = reasons.consequences();
    input.cautions = reasons.cautions();
    if (office.role == OfficeRole::Township)
        input.issuer = office.name;
    input.issuedOn = options.issuedOn;
    return papers::letter(input, office.wording);
}

template <class Body>
auto withCase(Office &office, const HouseholdId &household, Month month, bool tellsEnd, Body body) -> decltype(body(std::declval<const LetterCase &>()))
{
    const auto law = lawOf(office);
    if (!law)
        return tl::unexpected(law.error());
    const auto read = readMonth(office, month);
    if (!read)
        return tl::unexpected(read.error());
    const auto kept = read->newest.constFind(household);
    for (const Dossier &dossier : *read->ledger.dossiers)
        if (kept != read->newest.constEnd() && dossier.household.id == household)
            return body(LetterCase(dossier, *kept, read->ledger, **law, read->told, tellsEnd));
    return fail(u"casework.letter_not_assessed"_s, {{u"month"_s, month.toString()}});
}

} // namespace

Result<papers::Paper> letterFor(Office &office, const HouseholdId &household, Month month, const LetterOptions &options)
{
    return withCase(office, household, month, options.tellsEnd, [&](const LetterCase &facts) -> Result<papers::Paper> {
        const auto kind = options.kind ? Result<papers::LetterKind>(*options.kind) : facts.due();
        if (!kind)
            return tl::unexpected(kind.error());
        if (const auto fits = facts.check(*kind); !fits)
            return tl::unexpected(fits.error());
        const auto whole = completed(options, office, household, month, *kind);
        return whole ? Result<papers::Paper>(written(facts, *kind, *whole, office)) : tl::unexpected(whole.error());
    });
}

Result<std::optional<LetterOrigin>> letterOrigin(Office &office, const HouseholdId &household, Month month)
{
    return office.file->read([&](Reader &reader) {
        QSet<AssessmentId> kept;
        for (const StoredAssessment &assessment : reader.where<StoredAssessment>("household_id", household))
            if (assessment.month == month)
                kept << assessment.id;
        std::optional<LetterOrigin> newest;
        const auto consider = [&newest](const LetterOrigin &origin) {
            if (!newest || newest->decidedOn <= origin.decidedOn)
                newest = origin;
        };
        for (const Decision &decision : reader.where<Decision>("household_id", household)) {
            if (decision.voidedOn)
                continue;
            if (decision.assessment && kept.contains(*decision.assessment))
                consider({numberOf(decision.document), decision.decidedOn});
            if (const auto end = decision.endMonth && month <= *decision.endMonth + 1 ? endOf(reader.history(u"decision"_s, decision.id.text())) : std::nullopt)
                consider(*end);
        }
        return newest;
    });
}

Result<papers::LetterKind> letterDue(Office &office, const HouseholdId &household, Month month, bool tellsEnd)
{
    return withCase(office, household, month, tellsEnd, [](const LetterCase &facts) { return facts.due(); });
}

Result<std::vector<DueLetter>> lettersDue(Office &office, Month month)
{
    const auto law = lawOf(office);
    if (!law)
        return tl::unexpected(law.error());
    const auto read = readMonth(office, month);
    if (!read)
        return tl::unexpected(read.error());
    std::vector<DueLetter> letters;
    for (const Dossier &dossier : *read->ledger.dossiers) {
        const auto kept = read->newest.constFind(dossier.household.id);
        if (kept == read->newest.constEnd())
            continue;
        const auto kind = LetterCase(dossier, *kept, read->ledger, **law, read->told).due();
        if (kind && *kind == papers::LetterKind::Refuse && isAnswered(dossier, read->refused))
            continue;
        if (kind)
            letters.push_back({dossier.household.id, dossier.head() ? dossier.head()->name : QString(), *kind});
    }
    return letters;
}

QString letterPaperKind(papers::LetterKind kind) { return u"letter_"_s + toCode(kind); }

} // namespace xieli::casework
