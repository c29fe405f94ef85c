// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/deciding.h"

#include "exchange/givenback.h"
#include "store/codec.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

/// Whether another office made it; what a healed file got back is its own.
bool isMadeElsewhere(Reader &reader, const Decision &decision)
{
    const QString table = QLatin1String(Decision::table);
    const auto history = reader.history(table, decision.id.text());
    const QString maker = history.empty() ? u"local"_s : history.front().entry.origin;
    return maker != "local"_L1 && !exchange::givenBack(reader, OfficeId(maker), table).contains(decision.id.text());
}

bool isOfOneThing(const Decision &one, const Decision &other)
{
    return one.id != other.id && one.household == other.household && one.benefit == other.benefit && one.member == other.member;
}

/// Where whatever was decided since and still stands begins, it ends.
void endBeforeLater(Decision &decision, const std::vector<Decision> &all, const DecisionId &voided)
{
    for (const Decision &later : all) {
        const bool isSince = !later.voidedOn && later.decidedOn >= decision.decidedOn && later.startMonth > decision.startMonth;
        if (later.id == voided || !isOfOneThing(decision, later) || !isSince)
            continue;
        const Month last = later.startMonth - 1;
        decision.endMonth = decision.endMonth ? std::min(*decision.endMonth, last) : last;
    }
}

/// The decision as it stood before the change in which another one was written; nothing if that change left it alone, or somebody has changed it since.
std::optional<Decision> asBefore(Reader &reader, const Decision &decision, std::int64_t change)
{
    const auto history = reader.history(QLatin1String(Decision::table), decision.id.text());
    const auto line = std::find_if(history.begin(), history.end(), [&](const HistoryLine &each) { return each.entry.sequence == change; });
    if (line == history.end())
        return std::nullopt;
    Decision before = decision;
    for (const CellChange &cell : line->cells) {
        if (cell.op != RowOp::Update)
            return std::nullopt;
        if (cell.column == "end_month"_L1 && Codec<std::optional<Month>>::to(decision.endMonth) == cell.after)
            Codec<std::optional<Month>>::from(Value(cell.before), before.endMonth);
        else if (cell.column == "voided_on"_L1 && decision.voidReason == superseded) {
            before.voidedOn.reset();
            before.voidReason.clear();
        }
    }
    return before.endMonth != decision.endMonth || before.voidedOn != decision.voidedOn ? std::optional(before) : std::nullopt;
}

std::vector<Decision> bringBack(Writer &writer, const Decision &voided)
{
    const auto history = writer.history(QLatin1String(Decision::table), voided.id.text());
    if (history.empty())
        return {};
    const auto all = writer.where<Decision>("household_id", voided.household);
    std::vector<Decision> again;
    for (const Decision &decision : all) {
        auto before = isOfOneThing(voided, decision) ? asBefore(writer, decision, history.front().entry.sequence) : std::nullopt;
        if (!before)
            continue;
        endBeforeLater(*before, all, voided.id);
        if (before->endMonth && *before->endMonth < before->startMonth)
            continue; // something decided since covers all of it
        writer.update(*before);
        again.push_back(std::move(*before));
    }
    return again;
}

} // namespace

Result<std::vector<Decision>> voidDecision(Office &office, const DecisionId &id, const QString &reason)
{
    if (reason.trimmed().isEmpty())
        return fail(u"casework.reason_needed"_s);
    return office.file->change({u"casework.change_void"_s, {{u"reason"_s, reason}}}, [&](Writer &writer) -> Result<std::vector<Decision>> {
        auto decision = writer.find<Decision>(id);
        if (!decision)
            return fail(u"casework.decision_unknown"_s, {{u"id"_s, id.text()}});
        if (decision->voidedOn)
            return fail(u"casework.decision_voided"_s, {{u"day"_s, isoText(*decision->voidedOn)}});
        if (office.role == OfficeRole::Village && decision->document != trainingDocument() && decision->document != rosterDocument())
            return fail(u"casework.decide_township_only"_s);
        if (office.role == OfficeRole::Village && isMadeElsewhere(writer, *decision)) // its township would refuse it
            return fail(u"casework.void_township_only"_s);
        decision->voidedOn = office.today;
        decision->voidReason = reason;
        writer.update(*decision);
        return bringBack(writer, *decision);
    });
}

} // namespace xieli::casework
