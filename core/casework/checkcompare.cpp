// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/checkcompare.h"

#include "casework/checkreports.h"
#include "papers/format.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

/// Houses, vehicles and businesses are compared with all of their letter: a sheet rarely tells a 自住房 from another.
bool isSameKind(const QString &found, const QString &ours)
{
    static const QString wide = u"RVCWL"_s;
    const bool isPension = found == u"T1" || found == u"T2" || found == u"T3";
    if (isPension)
        return ours == u"T1" || ours == u"T2" || ours == u"T3";
    return !found.isEmpty() && (wide.contains(found.front()) && found != u"other" ? ours.startsWith(found.front()) : ours == found);
}

const Survey *standing(const Dossier &dossier)
{
    const Survey *newest = nullptr;
    for (const Survey &survey : dossier.surveys)
        if (survey.acceptedOn && (!newest || *newest->acceptedOn <= *survey.acceptedOn))
            newest = &survey;
    return newest;
}

} // namespace

OursBeside oursBeside(const Dossier &dossier, const Member &member, const QString &kind, const papers::Wording &wording)
{
    OursBeside ours;
    QStringList parts;
    const auto add = [&](const QString &id, const QString &words, const std::optional<Money> &amount) {
        ++ours.count;
        if (ours.record.isEmpty())
            ours.record = id;
        if (amount)
            ours.amount = ours.amount.value_or(Money()) + *amount;
        parts << (amount ? words + u' ' + papers::amount(*amount) : words).trimmed();
    };
    if (kind == u"died") {
        if (member.diedOn)
            add(member.id.text(), wording.text(u"casework.list_died"_s, {{u"day"_s, isoText(*member.diedOn)}}), std::nullopt);
    } else if (intake::isIncomeKind(kind)) {
        const Survey *survey = standing(dossier);
        for (const IncomeItem &item : dossier.income)
            if (survey && item.survey == survey->id && isSameKind(kind, item.kind) && (!item.earner || item.earner == member.id))
                add(item.id.text(), item.label.isEmpty() ? checkKindText(item.kind, wording) : item.label, item.gross);
    } else {
        for (const PropertyItem &item : dossier.property)
            if (isSameKind(kind, item.kind) && (!item.owner || item.owner == member.id))
                add(item.id.text(), item.description.isEmpty() ? checkKindText(item.kind, wording) : item.description, item.value);
    }
    ours.words = parts.join(u"；"_s);
    return ours;
}

bool agrees(const intake::CheckFinding &finding, const OursBeside &ours, const Member &member)
{
    if (finding.kind == u"died")
        return member.diedOn.has_value();
    if (finding.kind == u"other" || ours.count == 0)
        return false;
    if (finding.amount)
        return ours.amount == finding.amount;
    return finding.count.value_or(1) == ours.count;
}

} // namespace xieli::casework
