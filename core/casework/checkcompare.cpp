// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/checkcompare.h"

#include "casework/checkreports.h"
#include "papers/format.h"

#include <QRegularExpression>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

bool isPension(const QString &kind) { return kind == u"T1" || kind == u"T2" || kind == u"T3"; }

/// Houses, vehicles and businesses are compared with all of their letter: a sheet rarely tells a 自住房 from another.
bool isWide(const QString &kind) { return !kind.isEmpty() && u"RVCWL"_s.contains(kind.front()); }

bool isSameKind(const QString &found, const QString &ours) { return !found.isEmpty() && comparedAs(found) == comparedAs(ours); }

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

QString comparedAs(const QString &kind)
{
    if (isPension(kind))
        return u"T1"_s;
    return isWide(kind) ? kind.left(1) : kind;
}

bool agree(const std::vector<intake::CheckFinding> &found, const OursBeside &ours, const Member &member)
{
    static const QRegularExpression figure(u"\\d"_s);
    std::optional<Money> sum;
    int count = 0, withAmount = 0;
    for (const intake::CheckFinding &finding : found) {
        if (finding.kind == u"died")
            return member.diedOn.has_value();
        const bool isMoney = intake::isIncomeKind(finding.kind) || finding.kind.startsWith(u'F');
        if (finding.kind == u"other" || (isMoney && !finding.amount && finding.words.contains(figure)))
            return false;
        if (finding.amount) {
            sum = sum.value_or(Money()) + *finding.amount;
            ++withAmount;
        }
        count += finding.count.value_or(1);
    }
    if (ours.count == 0 || (withAmount > 0 && withAmount < int(found.size())))
        return false;
    return sum ? ours.amount == sum : count == ours.count;
}

} // namespace xieli::casework
