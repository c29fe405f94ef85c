// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/toconfirm.h"

#include "casework/duties.h"
#include "casework/headname.h"
#include "exchange/givenback.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

constexpr int headsNamed = 3;

QString settingOf(const DecisionId &id) { return u"decision.confirmed."_s + id.text(); }

/// Pays in `month` or will after it.
bool isStillToPay(const Decision &decision, Month month)
{
    return !decision.voidedOn && decision.gives() && (!decision.endMonth || month <= *decision.endMonth);
}

/// The day on which it came; empty: somebody here has touched it since, or has said that it holds.
std::optional<Day> unansweredSince(Reader &reader, const DecisionId &id)
{
    if (reader.setting(settingOf(id)))
        return std::nullopt;
    const auto history = reader.history(QLatin1String(Decision::table), id.text());
    const bool isTouched = std::any_of(history.begin(), history.end(), [](const HistoryLine &line) { return line.entry.origin == u"local"; });
    return history.empty() || isTouched ? std::nullopt : std::optional(history.front().entry.day);
}

std::vector<StatedDecision> statedIn(Reader &reader, Month month)
{
    std::vector<StatedDecision> stated;
    for (const Peer &village : reader.all<Peer>()) {
        if (village.role != OfficeRole::Village)
            continue;
        for (const QString &key : exchange::madeBy(reader, village.id, QLatin1String(Decision::table))) {
            const auto decision = reader.find<Decision>(key);
            const auto since = decision && isStillToPay(*decision, month) ? unansweredSince(reader, decision->id) : std::nullopt;
            if (since)
                stated.push_back({*decision, village.id, village.name, headNameOf(reader, decision->household), *since});
        }
    }
    std::sort(stated.begin(), stated.end(), [](const StatedDecision &a, const StatedDecision &b) {
        return std::tuple(a.villageName, a.head, a.decision.startMonth, a.decision.id.text()) < std::tuple(b.villageName, b.head, b.decision.startMonth, b.decision.id.text());
    });
    return stated;
}

} // namespace

Result<std::vector<StatedDecision>> statedDecisions(Office &office)
{
    if (office.role != OfficeRole::Township)
        return std::vector<StatedDecision>();
    return office.file->read([&](Reader &reader) { return statedIn(reader, Month::of(office.today)); });
}

void noteConfirmed(Writer &writer, const Office &office, const DecisionId &id)
{
    if (office.role == OfficeRole::Township && unansweredSince(writer, id))
        writer.setSetting(settingOf(id), office.today.toString(Qt::ISODate) + u' ' + office.user);
}

Result<int> confirmDecisions(Office &office, const std::vector<DecisionId> &ids)
{
    const auto stated = statedDecisions(office);
    if (!stated)
        return tl::unexpected(stated.error());
    std::vector<StatedDecision> wanted;
    for (const StatedDecision &each : *stated)
        if (std::find(ids.begin(), ids.end(), each.decision.id) != ids.end())
            wanted.push_back(each);
    QStringList heads;
    for (const StatedDecision &each : wanted)
        if (!heads.contains(each.head) && heads.size() < headsNamed)
            heads << each.head;
    const ChangeTitle title{u"casework.change_confirm_decisions"_s,
                            {{u"count"_s, QString::number(wanted.size())}, {u"heads"_s, heads.join(office.wording.text(u"parcels.name_comma"_s))}}};
    const auto noted = office.file->change(title, [&](Writer &writer) -> Result<void> {
        for (const DecisionId &id : ids)
            if (!writer.find<Decision>(id))
                return fail(u"casework.decision_unknown"_s, {{u"id"_s, id.text()}});
        if (wanted.empty())
            return fail(u"casework.nothing_to_confirm"_s);
        if (auto may = mayRelease(writer, office, {}, {}); !may)
            return may;
        for (const StatedDecision &each : wanted)
            noteConfirmed(writer, office, each.decision.id);
        return {};
    });
    return noted ? Result<int>(int(wanted.size())) : tl::unexpected(noted.error());
}

Result<void> addStatedDecisions(Office &office, std::vector<DueItem> &list)
{
    const auto stated = statedDecisions(office);
    if (!stated)
        return tl::unexpected(stated.error());
    for (auto first = stated->begin(); first != stated->end();) {
        const auto end = std::find_if(first, stated->end(), [&](const StatedDecision &each) { return each.village != first->village; });
        QStringList heads;
        Day since = first->since;
        for (auto each = first; each != end; ++each) {
            since = std::min(since, each->since);
            if (!heads.contains(each->head) && heads.size() < headsNamed)
                heads << each->head;
        }
        list.push_back({DueKind::Decision, {}, {}, first->villageName, {}, since, u"due.decision"_s,
                        {{u"office"_s, first->villageName}, {u"count"_s, QString::number(end - first)}, {u"heads"_s, heads.join(office.wording.text(u"parcels.name_comma"_s))}},
                        first->village.text()});
        first = end;
    }
    return {};
}

} // namespace xieli::casework
