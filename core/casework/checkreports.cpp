// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/checkreports.h"

#include "casework/checkcompare.h"
#include "casework/notdead.h"
#include "papers/format.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

/// Newer by the day of which it speaks, then by the day on which it came.
bool isNewer(const CheckReport &one, const CheckReport &other)
{
    return std::tie(one.asOf, one.takenOn) > std::tie(other.asOf, other.takenOn);
}

/// A newer report has the same question of the same person: that one waits.
bool isAskedLater(Reader &reader, const CheckItem &item)
{
    const auto own = reader.find<CheckReport>(item.report);
    for (const CheckItem &other : reader.where<CheckItem>("household_id", item.household)) {
        if (other.report == item.report || other.member != item.member || comparedAs(other.kind) != comparedAs(item.kind))
            continue;
        const auto report = reader.find<CheckReport>(other.report);
        if (own && report && isNewer(*report, *own))
            return true;
    }
    return false;
}

std::vector<CheckItem> openItems(Reader &reader)
{
    std::vector<CheckItem> open = reader.where<CheckItem>("answer", u"open"_s);
    for (CheckItem &item : reader.where<CheckItem>("answer", u"disputed"_s))
        open.push_back(std::move(item));
    std::erase_if(open, [&](const CheckItem &item) { return isAskedLater(reader, item); });
    return open;
}

CheckRow rowOf(CheckItem item, const Dossier &dossier)
{
    CheckRow row;
    row.head = dossier.head() ? dossier.head()->name : QString();
    row.group = dossier.household.group;
    for (const Member &member : dossier.members)
        if (item.member == member.id)
            row.name = member.name;
    row.item = std::move(item);
    return row;
}

bool hasPicture(Reader &reader, const CheckItem &item, const EvidenceId &id)
{
    const auto evidence = id.isEmpty() ? std::nullopt : reader.find<Evidence>(id);
    return evidence && evidence->household == item.household;
}

/// What the record says now of the hit's person and kind.
OursBeside oursNow(Reader &reader, const CheckItem &item, const papers::Wording &wording)
{
    const auto dossier = reader.dossier(item.household);
    for (const Member &member : dossier ? dossier->members : std::vector<Member>())
        if (item.member == member.id)
            return oursBeside(*dossier, member, item.kind, wording);
    return {};
}

enum class ProofIs { Standing, Coming };

std::optional<Error> amiss(Reader &reader, const CheckItem &item, const CheckAnswer &answer, const papers::Wording &wording, ProofIs proof = ProofIs::Standing)
{
    const bool isProved = item.answer == u"not_mine" || item.answer == u"not_dead";
    if (isProved && item.answer != answer.answer && answer.reason.trimmed().isEmpty())
        return Error{u"checks.proved_already"_s, {{u"answer"_s, wording.text(u"checks.answer_"_s + item.answer)}, {u"day"_s, isoText(item.answeredOn)}, {u"by"_s, item.answeredBy}}};
    const bool needsReason = answer.answer == u"explained" || answer.answer == u"disputed" || (answer.answer == u"agrees" && item.ours.isEmpty());
    if (needsReason && answer.reason.trimmed().isEmpty())
        return Error{u"casework.reason_needed"_s, {}};
    const bool unknownDeath = item.kind == u"died" && item.ours.isEmpty();
    if (unknownDeath && (answer.answer == u"agrees" || answer.answer == u"explained"))
        return Error{u"checks.death_needs_proof"_s, {}};
    const bool needsPicture = answer.answer == u"not_mine" || answer.answer == u"not_dead";
    if (needsPicture && proof == ProofIs::Standing && !hasPicture(reader, item, answer.evidence))
        return Error{u"checks.picture_needed"_s, {}};
    if (answer.answer == u"not_dead" && item.kind != u"died")
        return Error{u"checks.not_a_death"_s, {}};
    if (answer.answer == u"record_changed") {
        const OursBeside now = oursNow(reader, item, wording);
        if (now.words == item.ours && now.amount == item.oursAmount)
            return Error{u"checks.record_same"_s, {{u"kind"_s, checkKindText(item.kind, wording)}}};
    }
    return std::nullopt;
}

Result<CheckItem> answerable(Office &office, const CheckItemId &id, const CheckAnswer &answer, ProofIs proof)
{
    if (!checkAnswers().contains(answer.answer))
        return fail(u"checks.answer"_s, {{u"known"_s, checkAnswers().join(u", "_s)}});
    return office.file->read([&](Reader &reader) -> Result<CheckItem> {
        const auto found = reader.find<CheckItem>(id);
        if (!found)
            return fail(u"checks.item_unknown"_s, {{u"id"_s, id.text()}});
        if (auto wrong = amiss(reader, *found, answer, office.wording, proof))
            return tl::unexpected(*wrong);
        return *found;
    });
}

} // namespace

QHash<HouseholdId, int> unansweredHits(Reader &reader)
{
    QHash<HouseholdId, int> found;
    for (const CheckItem &item : openItems(reader))
        ++found[item.household];
    return found;
}

std::optional<CheckReport> newestCheck(Reader &reader, const HouseholdId &household, Day since)
{
    std::optional<CheckReport> newest;
    for (CheckReport &report : reader.where<CheckReport>("household_id", household))
        if (!newest || !isNewer(*newest, report))
            newest = std::move(report);
    return newest && newest->asOf >= since ? newest : std::nullopt;
}

Result<std::vector<CheckFile>> checksOf(Office &office, const HouseholdId &household)
{
    return office.file->read([&](Reader &reader) {
        std::vector<CheckFile> files;
        const auto dossier = reader.dossier(household);
        if (!dossier)
            return files;
        for (CheckReport &report : reader.where<CheckReport>("household_id", household)) {
            CheckFile file;
            for (CheckItem &item : reader.where<CheckItem>("report_id", report.id))
                file.hits.push_back(rowOf(std::move(item), *dossier));
            file.report = std::move(report);
            files.insert(files.begin(), std::move(file));
        }
        std::stable_sort(files.begin(), files.end(), [](const CheckFile &one, const CheckFile &other) { return isNewer(one.report, other.report); });
        for (CheckFile &file : files)
            file.counts = &file == &files.front() || std::any_of(file.hits.begin(), file.hits.end(), [&](const CheckRow &row) { return row.isOpen() && !isAskedLater(reader, row.item); });
        return files;
    });
}

Result<std::vector<CheckRow>> openChecks(Office &office)
{
    return office.file->read([&](Reader &reader) {
        std::vector<CheckRow> rows;
        std::vector<CheckItem> open = openItems(reader);
        if (open.empty())
            return rows;
        const auto whole = reader.wholeRegister(); // once for all of them
        QHash<HouseholdId, const Dossier *> dossiers;
        for (const Dossier &dossier : *whole)
            dossiers.insert(dossier.household.id, &dossier);
        for (CheckItem &item : open)
            if (const Dossier *dossier = dossiers.value(item.household))
                rows.push_back(rowOf(std::move(item), *dossier));
        std::stable_sort(rows.begin(), rows.end(), [](const CheckRow &one, const CheckRow &other) { return std::tie(one.group, one.head) < std::tie(other.group, other.head); });
        return rows;
    });
}

const QStringList &checkAnswers()
{
    static const QStringList all{u"agrees"_s, u"explained"_s, u"record_changed"_s, u"not_mine"_s, u"not_dead"_s, u"disputed"_s};
    return all;
}

Result<void> mayAnswerWithPicture(Office &office, const CheckItemId &id, const CheckAnswer &answer)
{
    const auto item = answerable(office, id, answer, ProofIs::Coming);
    return item ? Result<void>() : tl::unexpected(item.error());
}

Result<void> answerCheck(Office &office, const CheckItemId &id, const CheckAnswer &answer)
{
    const auto item = answerable(office, id, answer, ProofIs::Standing);
    if (!item)
        return tl::unexpected(item.error());
    const auto dead = office.file->read([&](Reader &reader) {
        const auto member = item->member ? reader.find<Member>(*item->member) : std::nullopt;
        return member && member->diedOn;
    });
    if (answer.answer == u"not_dead" && dead && *dead) // the register had believed it
        if (const auto lives = recordNotDead(office, {item->household, *item->member, answer.evidence, {office.today, answer.reason.trimmed(), {}}}); !lives)
            return lives;
    return office.file->change({u"checks.change_answer"_s, {{u"answer"_s, office.wording.text(u"checks.answer_"_s + answer.answer)}}}, [&](Writer &writer) -> Result<void> {
        const auto standing = writer.find<CheckItem>(id); // as it stands now
        if (!standing)
            return fail(u"checks.item_unknown"_s, {{u"id"_s, id.text()}});
        if (auto wrong = amiss(writer, *standing, answer, office.wording))
            return tl::unexpected(*wrong);
        CheckItem answered = *standing;
        answered.answer = answer.answer;
        answered.reason = answer.reason.trimmed();
        answered.evidence = answer.evidence.text();
        answered.answeredBy = office.user;
        answered.answeredOn = office.today;
        writer.update(answered);
        return {};
    });
}

QString checkKindText(const QString &kind, const papers::Wording &wording)
{
    const QString key = u"checks.kind_"_s + kind;
    return wording.knows(key) ? wording.text(key) : wording.text(u"checks.kind_other"_s);
}

papers::TableOut checkTable(const std::vector<CheckRow> &rows, const Office &office, const QString &title)
{
    const papers::Wording &wording = office.wording;
    papers::TableOut table;
    table.title = title;
    const std::pair<const char *, int> columns[] = {{"head", 9}, {"group", 8}, {"name", 9}, {"kind", 10}, {"words", 30}, {"amount", 12}, {"ours", 22}, {"ours_amount", 12}, {"source", 10}, {"answer", 9}, {"reason", 18}};
    for (const auto &[name, width] : columns) {
        const bool isMoney = QLatin1String(name).endsWith("amount"_L1);
        table.columns.push_back({wording.text(u"checks.column_"_s + QLatin1String(name)), {}, isMoney ? papers::CellKind::Money : papers::CellKind::Text, width});
    }
    const auto money = [](const std::optional<Money> &amount) { return amount ? papers::CellOut(*amount) : papers::CellOut(); };
    for (const CheckRow &row : rows) {
        const CheckItem &item = row.item;
        table.rows.push_back({row.head, row.group, row.name, checkKindText(item.kind, wording), papers::numbersMasked(item.words), money(item.amount),
                              item.ours.isEmpty() ? wording.text(u"checks.ours_nothing"_s) : item.ours, money(item.oursAmount), item.source,
                              wording.text(u"checks.answer_"_s + item.answer), item.reason});
    }
    return table;
}

} // namespace xieli::casework
