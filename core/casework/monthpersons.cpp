// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/monthpersons.h"

#include "papers/format.h"
#include "policy/persons.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

QString said(const QString &how, const Member &member, Day day, Month from, const papers::Wording &wording)
{
    return wording.text(u"casework.counted_"_s + how, {{u"name"_s, member.name}, {u"day"_s, papers::dayWords(day)}, {u"from"_s, papers::monthWords(from)},
                                                       {u"why"_s, member.leftReason.isEmpty() ? QString() : wording.text(u"casework.counted_why"_s, {{u"why"_s, member.leftReason}})}});
}

QString otherwise(const Member &member, Month month, const policy::StopRules &stop, const papers::Wording &wording)
{
    if (!member.coLiving)
        return {};
    const bool counts = policy::isPerson(member, month, stop);
    const bool here = !member.diedOn && !member.leftOn;
    if (counts == here)
        return {};
    if (counts && member.diedOn)
        return said(u"until_death"_s, member, *member.diedOn, Month::of(*member.diedOn) + stop.afterDeath, wording);
    if (counts)
        return said(u"until_leaving"_s, member, *member.leftOn, Month::of(*member.leftOn) + stop.afterLeaving, wording);
    if (!policy::isBorn(member, month))
        return said(u"from_birth"_s, member, *member.birthDate(), Month::of(*member.birthDate()), wording);
    return said(u"from_joining"_s, member, *member.joinedOn, *policy::countsFrom(member, stop), wording);
}

} // namespace

QStringList countedOtherwise(const std::vector<Member> &members, Month month, const policy::Law &law, const papers::Wording &wording)
{
    const policy::StopRules stop = policy::stopRules(policy::Context(law, month, policy::Telling::Quietly));
    QStringList sentences;
    for (const Member &member : members)
        if (const QString sentence = otherwise(member, month, stop, wording); !sentence.isEmpty())
            sentences << sentence;
    return sentences;
}

std::optional<Finding> monthPersons(const std::vector<Member> &members, int persons, Month month, const policy::Law &law, const papers::Wording &wording)
{
    const QStringList who = countedOtherwise(members, month, law, wording);
    if (who.isEmpty())
        return std::nullopt;
    return Finding{FindingKind::Note, u"casework.month_persons"_s, {{u"month"_s, papers::monthWords(month)}, {u"persons"_s, QString::number(persons)},
                                                                    {u"who"_s, who.join(wording.text(u"casework.counted_and"_s))}}};
}

} // namespace xieli::casework
