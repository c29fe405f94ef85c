// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/listpeople.h"

#include "base/text.h"
#include "casework/familychecks.h"
#include "casework/inforce.h"
#include "papers/format.h"
#include "policy/matching.h"

#include <QRegularExpression>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

policy::ListedPerson asListed(const QString &name, const QString &number, const std::optional<Day> &birth) { return {name, number, birth}; }

/// What both say or one says of a disability, in one order, so that old and new can be read beside each other.
struct DisabilityWords {
    static DisabilityWords of(const Member &member)
    {
        return {member.disabilityKind, member.disabilityGrade, member.disabilityCertificate, member.disabilityValidUntil};
    }

    std::optional<DisabilityKind> kind;
    std::optional<int> grade;
    QString certificate;
    std::optional<Day> validUntil;

    QString text(const papers::Wording &wording) const
    {
        QStringList parts;
        if (kind)
            parts << wording.text(u"forms.disability_"_s + toCode(*kind));
        if (grade)
            parts << wording.text(u"casework.list_grade"_s, {{u"grade"_s, QString::number(*grade)}});
        if (!certificate.isEmpty())
            parts << papers::maskedNumber(certificate);
        if (validUntil)
            parts << wording.text(u"casework.list_until"_s, {{u"day"_s, isoText(*validUntil)}});
        return parts.isEmpty() ? wording.text(u"casework.list_nothing"_s) : parts.join(u' ');
    }
};

/// 边缘易致贫户 and 突发严重困难户 are watched, but were never registered as poor; only 脱贫户 and those not yet out of poverty are.
bool saysNotRegistered(const QString &status)
{
    static const QRegularExpression registered(u"脱贫|建档立卡|贫困户|贫困人口|返贫"_s);
    static const QRegularExpression other(u"边缘|易致贫|突发|严重困难|一般(农)?户|非(建档|贫困)|低收入"_s);
    const QString words = withoutBlanks(status);
    static const QRegularExpression notPoor(u"非(建档立卡|贫困|脱贫)(户|人口)?"_s);
    return other.match(words).hasMatch() && !QString(words).remove(notPoor).contains(registered);
}

/// A list of cancelled household registrations holds others than the dead: who moved away, who was registered twice.
bool saysOtherThanDeath(const QString &status)
{
    static const QRegularExpression death(u"死|亡|故|逝|去世"_s);
    static const QRegularExpression other(u"迁|重复|重户|双重|错|更正|出国|出境|定居|参军|入伍|服役|恢复|合并|分户|空挂|虚假|应销|收养|婚|其他|其它"_s);
    const QString words = withoutBlanks(status);
    return words.contains(other) && !words.contains(death);
}

/// 注销, 作废, 过期 …: the certificate is not valid any more. "未注销" says that it is.
bool saysCancelled(const QString &status)
{
    static const QRegularExpression cancelled(u"(?<!未|不|非|否)(?<!未被)(注销|作废|冻结|失效|无效|过期|撤销|吊销|收回|死亡|取消)"_s);
    return cancelled.match(withoutBlanks(status)).hasMatch();
}

} // namespace

bool isRegisteredPoor(const Dossier &dossier, const Member &member)
{
    if (member.registeredPoor || !dossier.household.registeredPoor)
        return member.registeredPoor;
    // only the household is marked: then all of it is
    return std::none_of(dossier.members.begin(), dossier.members.end(), [](const Member &other) { return other.registeredPoor; });
}

ListPeople::ListPeople(const std::vector<Dossier> &dossiers, SheetKind kind, Day today, const papers::Wording &wording)
    : m_kind(kind), m_today(today), m_wording(wording)
{
    for (const Dossier &dossier : dossiers)
        for (const Member &member : dossier.members)
            (!dossier.household.closedOn && !member.leftOn && !member.diedOn ? m_present : m_gone).push_back({&dossier, &member});
}

std::vector<ListLine> ListPeople::compare(const std::vector<intake::PersonOnList> &listed) const
{
    std::vector<policy::ListedPerson> present, gone, theirs;
    for (const Ours &ours : m_present)
        present.push_back(asListed(ours.member->name, ours.member->idNumberText, ours.member->birthDate()));
    for (const Ours &ours : m_gone)
        gone.push_back(asListed(ours.member->name, ours.member->idNumberText, ours.member->birthDate()));
    for (const intake::PersonOnList &person : listed)
        theirs.push_back(asListed(person.name, person.idNumberText, person.birth));

    QHash<QString, int> namesakes;
    for (const Ours &ours : m_present)
        ++namesakes[withoutBlanks(ours.member->name)];
    std::vector<ListLine> lines(listed.size());
    for (std::size_t i = 0; i < listed.size(); ++i)
        lines[i] = lineOf(listed[i]);
    std::vector<ListLine> ourLines;
    for (const policy::Match &match : policy::matchLists(present, theirs)) {
        if (match.second && match.first) {
            ListLine &line = lines[*match.second];
            const bool byNumber = match.by == u"id_number";
            line.match.by = match.by;
            line.match.doubt = byNumber || !match.doubt.isEmpty() ? match.doubt : u"by_name"_s;
            line.match.outcome = line.match.doubt.isEmpty() ? ListOutcome::Both : ListOutcome::Doubtful;
            const Ours &ours = m_present[*match.first];
            showOurs(line, ours);
            if (!line.match.doubt.isEmpty())
                say(line, word(u"list_doubt_"_s + line.match.doubt, {{u"name"_s, ours.member->name}, {u"listed"_s, line.match.listedName}}));
            const QString &group = ours.dossier->household.group;
            if (!byNumber && !listed[*match.second].group.isEmpty() && !group.isEmpty() && withoutBlanks(listed[*match.second].group) != withoutBlanks(group))
                say(line, word(u"list_other_place"_s, {{u"listed"_s, line.match.listedPlace}, {u"group"_s, group}}));
            propose(line, listed[*match.second], ours);
            if (const int same = namesakes.value(withoutBlanks(ours.member->name)); match.doubt == u"birth_date_missing" && same > 1) {
                line.mayTake = false; // the name alone does not tell which of them it is
                say(line, word(u"list_namesakes"_s, {{u"name"_s, ours.member->name}, {u"count"_s, QString::number(same)}}));
            }
        } else if (match.first && standsOutOf(m_present[*match.first])) {
            ourLines.push_back(ourLine(m_present[*match.first]));
        }
    }
    for (const policy::Match &match : policy::matchLists(gone, theirs))
        if (match.first && match.second && match.by == u"id_number" && lines[*match.second].match.outcome == ListOutcome::OnlyList)
            settleGone(lines[*match.second], m_gone[*match.first]);
    for (ListLine &line : ourLines)
        lines.push_back(std::move(line));
    for (std::size_t i = 0; i < lines.size(); ++i)
        lines[i].match.position = int(i);
    return lines;
}

ListLine ListPeople::lineOf(const intake::PersonOnList &listed) const
{
    ListLine line;
    line.key = listed.sheet + u'!' + QString::number(listed.row);
    line.match.outcome = ListOutcome::OnlyList;
    line.match.sheet = listed.sheet;
    line.match.row = listed.row;
    line.match.listedName = listed.name;
    line.match.listedNumber = listed.idNumberText;
    line.match.listedPlace = QStringList{listed.village, listed.group}.join(u' ').trimmed();
    switch (m_kind) {
    case SheetKind::Deaths: line.match.listedWords = listed.day ? isoText(*listed.day) : listed.dayText; break;
    case SheetKind::Disability:
        line.match.listedWords = DisabilityWords{listed.disabilityKind, listed.disabilityGrade, listed.certificate, listed.validUntil}.text(m_wording);
        if (!listed.disabilityWords.isEmpty() && std::any_of(listed.doubts.begin(), listed.doubts.end(), [](const intake::Listed &doubt) { return doubt.key.section(u'.', 1).startsWith(u"disability"); })) // what was not understood is kept as written
            line.match.listedWords = word(u"list_written"_s, {{u"text"_s, listed.disabilityWords}, {u"read"_s, line.match.listedWords}});
        break;
    default: line.match.listedWords = listed.status; break;
    }
    return line;
}

ListLine ListPeople::ourLine(const Ours &ours) const
{
    ListLine line;
    line.key = ours.member->id.text();
    line.match.outcome = ListOutcome::OnlyRegister;
    showOurs(line, ours);
    if (m_kind == SheetKind::Poverty)
        proposePoverty(line, ours, false, {});
    else
        line.match.before = DisabilityWords::of(*ours.member).text(m_wording);
    return line;
}

void ListPeople::showOurs(ListLine &line, const Ours &ours) const
{
    line.match.household = ours.dossier->household.id.text();
    line.match.member = ours.member->id.text();
    line.match.name = ours.member->name;
    line.match.number = ours.member->idNumberText;
    line.match.head = ours.dossier->head() ? ours.dossier->head()->name : QString();
    line.match.group = ours.dossier->household.group;
    if (const auto inForce = decisionsInForce(ours.dossier->decisions, Month::of(m_today)); !inForce.empty())
        line.match.aid = word(u"category_"_s + toCode(inForce.front().category));
}

/// Nothing follows for somebody who is gone already; that it is so is worth a word.
void ListPeople::settleGone(ListLine &line, const Ours &ours) const
{
    showOurs(line, ours);
    line.match.by = u"id_number"_s;
    const Member &member = *ours.member;
    const bool died = member.diedOn.has_value();
    line.match.outcome = died && m_kind == SheetKind::Deaths ? ListOutcome::Already : ListOutcome::Gone;
    const auto gone = died ? member.diedOn : member.leftOn ? member.leftOn : ours.dossier->household.closedOn;
    line.match.before = word(died ? u"list_died"_s : u"list_left"_s, {{u"day"_s, isoText(gone)}});
    if (died && m_kind == SheetKind::Deaths && line.match.listedWords != isoText(member.diedOn))
        say(line, word(u"list_other_death_day"_s, {{u"day"_s, isoText(member.diedOn)}, {u"listed"_s, line.match.listedWords}}));
}

/// Of ours who are not on the list: on the poverty-relief list all are told, on the list of the disabled those whom we have as disabled.
bool ListPeople::standsOutOf(const Ours &ours) const
{
    const Member &member = *ours.member;
    return m_kind == SheetKind::Poverty
        || (m_kind == SheetKind::Disability && (member.disabilityKind || member.disabilityGrade || !member.disabilityCertificate.isEmpty()));
}

void ListPeople::propose(ListLine &line, const intake::PersonOnList &listed, const Ours &ours) const
{
    for (const intake::Listed &doubt : listed.doubts)
        say(line, papers::numbersMasked(m_wording.text(doubt.key, doubt.arguments)));
    switch (m_kind) {
    case SheetKind::Poverty: return proposePoverty(line, ours, true, listed.status);
    case SheetKind::Deaths: return proposeDeath(line, listed, ours);
    default: return proposeDisability(line, listed, ours);
    }
}

void ListPeople::proposePoverty(ListLine &line, const Ours &ours, bool isListed, const QString &status) const
{
    const bool isMarked = isRegisteredPoor(*ours.dossier, *ours.member);
    line.match.before = word(isMarked ? u"list_poor"_s : u"list_not_poor"_s);
    if (isListed && saysNotRegistered(status)) {
        line.match.outcome = isMarked ? ListOutcome::Doubtful : line.match.outcome;
        return say(line, word(isMarked ? u"list_not_registered_but_marked"_s : u"list_not_registered"_s, {{u"status"_s, status}}));
    }
    if (isMarked == isListed)
        return;
    line.match.after = word(isListed ? u"list_poor"_s : u"list_not_poor"_s);
    line.mayTake = true;
}

void ListPeople::proposeDeath(ListLine &line, const intake::PersonOnList &listed, const Ours &ours) const
{
    line.match.before = word(u"list_lives"_s);
    if (saysOtherThanDeath(listed.status))
        return say(line, word(u"list_other_than_death"_s, {{u"status"_s, listed.status}}));
    if (!listed.day)
        return say(line, word(u"list_no_death_day"_s));
    const Day day = *listed.day;
    if (day > m_today)
        return say(line, word(u"list_day_to_come"_s, {{u"day"_s, isoText(day)}}));
    if (const auto born = ours.member->birthDate(); born && day < *born)
        return say(line, word(u"list_day_before_birth"_s, {{u"day"_s, isoText(day)}, {u"born"_s, isoText(*born)}}));
    line.match.after = word(u"list_died"_s, {{u"day"_s, isoText(day)}});
    line.mayTake = true;
    if (!ours.member->isHead())
        return;
    for (const Member &other : presentOn(ours.dossier->members, day))
        if (other.id != ours.member->id && other.coLiving && !other.leftOn && !other.diedOn)
            line.heads.push_back({other.id, other.name});
    if (!line.heads.empty())
        say(line, word(u"list_head_dies"_s));
}

void ListPeople::proposeDisability(ListLine &line, const intake::PersonOnList &listed, const Ours &ours) const
{
    const Member &member = *ours.member;
    const DisabilityWords old = DisabilityWords::of(member);
    DisabilityWords fresh = old;
    if (listed.disabilityKind)
        fresh.kind = listed.disabilityKind;
    if (listed.disabilityGrade)
        fresh.grade = listed.disabilityGrade;
    if (!listed.certificate.isEmpty())
        fresh.certificate = listed.certificate;
    if (listed.validUntil)
        fresh.validUntil = listed.validUntil;
    line.match.before = old.text(m_wording);
    if (listed.validUntil && *listed.validUntil < m_today)
        say(line, word(u"list_card_expired"_s, {{u"day"_s, isoText(*listed.validUntil)}}));
    if (saysCancelled(listed.status))
        return say(line, word(u"list_card_cancelled"_s, {{u"status"_s, listed.status}}));
    static const QStringList sound{u"未注销"_s, u"正常"_s, u"有效"_s, u"在用"_s, u"已领证"_s, u"持证"_s};
    if (!listed.status.isEmpty() && !sound.contains(listed.status))
        say(line, word(u"list_card_status"_s, {{u"status"_s, listed.status}}));
    const bool same = old.kind == fresh.kind && old.grade == fresh.grade && old.validUntil == fresh.validUntil
        && withoutBlanks(old.certificate) == withoutBlanks(fresh.certificate);
    const bool saysNothing = !listed.disabilityKind && !listed.disabilityGrade && listed.certificate.isEmpty() && !listed.validUntil;
    if (saysNothing && listed.doubts.empty())
        return say(line, word(u"list_says_no_disability"_s));
    if (same) {
        line.match.outcome = line.match.doubt.isEmpty() && listed.doubts.empty() ? ListOutcome::Already : line.match.outcome;
        return;
    }
    line.match.after = fresh.text(m_wording);
    line.mayTake = true;
}

} // namespace xieli::casework
