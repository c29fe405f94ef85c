// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/roundcauses.h"

#include "casework/due.h"
#include "casework/inforce.h"
#include "casework/ledger.h"
#include "model/checkreport.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

constexpr int monthsAhead = 1;                     ///< of a recognition's term: there is time to look before it ends

QString keyOf(const RoundItem &item)
{
    const QString text = QStringList{item.household.text(), item.member ? item.member->text() : QString(), item.cause, item.record}.join(u'|');
    return QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex().left(32));
}

/// In force in the month; of a family that was decided in it, what begins with the next.
std::vector<Decision> inForceIn(const Dossier &dossier, const RoundFacts &facts)
{
    auto found = decisionsInForce(dossier.decisions, facts.month);
    return found.empty() ? decisionsInForce(dossier.decisions, facts.effective) : found;
}

/// The lines of one household.
class HouseholdLines {
public:
    HouseholdLines(const Dossier &dossier, const RoundFacts &facts, const papers::Wording &wording)
        : m_dossier(dossier), m_facts(facts), m_wording(wording), m_from((facts.month - 1).firstDay()), m_to(facts.month.lastDay()),
          m_inForce(inForceIn(dossier, facts))
    {
    }

    std::vector<RoundItem> run()
    {
        if (m_inForce.empty())
            return {}; // who asks for the first time has a case
        findProposals();
        const Day since = m_streams.empty() ? m_from : std::min(m_from, sinceDecided());
        for (const Member &member : m_dossier.members) {
            movements(member, since);
            listed(member);
            if (!member.coLiving || member.diedOn || member.leftOn)
                continue;
            ages(member);
            certificate(member);
        }
        terms();
        exits();
        surveys();
        if (const auto day = m_facts.changedByCheck.constFind(m_dossier.household.id); day != m_facts.changedByCheck.cend() && *day >= since)
            add(u"check"_s, *day, isoText(*day), {{u"day"_s, isoText(*day)}});
        attach();
        return std::move(m_items);
    }

private:
    /// What is proposed of one benefit and differs from what is decided.
    struct Stream {
        Proposal proposal;
        QString action;
        std::optional<Money> before, after;
        QString letter;
    };

    void add(const QString &cause, std::optional<Day> day, const QString &record, Arguments words, const Member *member = nullptr)
    {
        RoundItem item;
        item.household = m_dossier.household.id;
        item.member = member ? std::optional(member->id) : std::nullopt;
        item.cause = cause;
        item.causeDay = day;
        item.record = record;
        if (member)
            words.insert(u"name"_s, member->name);
        item.reason = m_wording.text(u"rounds.cause_"_s + cause, words);
        item.causeKey = keyOf(item);
        item.id = RoundItemId(item.causeKey + u'/' + m_facts.month.toString());
        item.round = m_facts.month.toString();
        item.action = u"look"_s;
        m_items.push_back(std::move(item));
    }

    bool isWithin(Day day, Day since) const { return day >= since && day <= m_to; }
    /// The oldest day on which one of the decisions that would change was made.
    Day sinceDecided() const
    {
        Day oldest = m_to;
        for (const Decision &decision : m_inForce)
            oldest = std::min(oldest, decision.decidedOn.isValid() ? decision.decidedOn : decision.startMonth.firstDay());
        return oldest;
    }

    void movements(const Member &member, Day since)
    {
        if (member.diedOn && isWithin(*member.diedOn, since))
            return add(u"death"_s, member.diedOn, isoText(*member.diedOn), {{u"day"_s, isoText(*member.diedOn)}}, &member);
        if (member.leftOn && isWithin(*member.leftOn, since))
            return add(u"left"_s, member.leftOn, isoText(*member.leftOn), {{u"day"_s, isoText(*member.leftOn)}, {u"why"_s, member.leftReason}}, &member);
        if (member.joinedOn && !member.diedOn && !member.leftOn && isWithin(*member.joinedOn, since))
            add(u"joined"_s, member.joinedOn, isoText(*member.joinedOn), {{u"day"_s, isoText(*member.joinedOn)}}, &member);
    }

    void listed(const Member &member)
    {
        for (const RoundFacts::OnList &line : m_facts.lists.value(member.id.text())) {
            const bool isSettled = line.kind == u"deaths" && (line.match.taken || member.diedOn);
            if (isSettled || line.match.after.isEmpty() || member.leftOn)
                continue; // a death that was taken is a death
            add(u"list_"_s + line.kind + (line.match.taken ? QString() : u"_open"_s), line.takenOn, line.batch + u'/' + (line.match.taken ? u"1"_s : u"0"_s),
                {{u"day"_s, isoText(line.takenOn)}, {u"before"_s, line.match.before}, {u"after"_s, line.match.after}}, &member);
        }
    }

    /// On the birthday itself, or the 1 March of somebody born on 29 February (readings §4).
    void ages(const Member &member)
    {
        const auto birth = member.birthDate();
        for (const int age : agesThatMatter) {
            if (!birth)
                return;
            Day day(birth->year() + age, birth->month(), birth->day());
            if (!day.isValid())
                day = Day(birth->year() + age, 3, 1);
            if (isWithin(day, m_facts.month.firstDay()))
                add(u"age"_s, day, QString::number(age), {{u"day"_s, isoText(day)}, {u"age"_s, QString::number(age)}}, &member);
        }
    }

    void certificate(const Member &member)
    {
        if (const auto &until = member.disabilityValidUntil; until && *until <= m_to)
            add(u"certificate"_s, until, isoText(*until), {{u"day"_s, isoText(*until)}}, &member);
    }

    /// The recognition's term and its next re-check, as the assessment of the month tells them.
    void terms()
    {
        const QJsonObject result = m_facts.results.value(m_dossier.household.id);
        const QString review = result[u"review_due"_s].toString();
        const auto month = Month::parse(review);
        const Day due = month ? month->lastDay() : Day::fromString(review, Qt::ISODate);
        if (due.isValid() && due <= m_to)
            add(u"review"_s, due, review, {{u"day"_s, isoText(due)}});
        if (const auto until = Month::parse(result[u"valid_until"_s].toString()); until && *until <= m_facts.month + monthsAhead)
            add(u"validity"_s, until->lastDay(), until->toString(), {{u"month"_s, until->toString()}});
    }

    /// 渐退 ends with this month: that it stops then was decided when it began.
    void exits()
    {
        for (const Decision &decision : m_inForce) {
            if (decision.state != u"gradual_exit" || decision.endMonth != m_facts.month)
                continue;
            add(u"exit_ends"_s, decision.endMonth->lastDay(), decision.id.text(), {{u"month"_s, decision.endMonth->toString()}});
            RoundItem &item = m_items.back();
            item.action = u"stop"_s;
            item.benefit = decision.benefit;
            item.benefitMember = decision.member ? decision.member->text() : QString();
            item.before = paidOf(decision);
            item.after = Money();
            item.letter = u"stop"_s;
            item.decision = decision.id.text();
        }
    }

    void surveys()
    {
        const Day decided = sinceDecided();
        const Survey *newest = nullptr;
        for (const Survey &survey : m_dossier.surveys)
            if (survey.acceptedOn && *survey.acceptedOn > decided && *survey.acceptedOn <= m_to && (!newest || *newest->acceptedOn <= *survey.acceptedOn))
                newest = &survey;
        if (newest && !m_streams.empty()) // a survey after which nothing changes is no cause
            add(u"survey"_s, newest->acceptedOn, newest->id.text(), {{u"day"_s, isoText(*newest->acceptedOn)}});
    }

    std::optional<Money> paidOf(const Decision &decision) const
    {
        const auto paid = m_facts.paid.constFind(streamKey(decision.household, decision.member ? decision.member->text() : QString(), decision.benefit));
        return paid != m_facts.paid.cend() ? std::optional(*paid) : decision.monthlyAmount;
    }

    void findProposals()
    {
        for (const Proposal &proposal : m_facts.proposals.value(m_dossier.household.id))
            if (proposal.action != u"continue")
                m_streams.push_back(streamOf(proposal));
        if (m_dossier.household.closedOn && Month::of(*m_dossier.household.closedOn) < m_facts.effective) // nobody is assessed any more
            for (const Decision &decision : m_inForce) {
                Proposal stop;
                stop.household = decision.household;
                stop.member = decision.member;
                stop.benefit = decision.benefit;
                stop.action = u"stop"_s;
                m_streams.push_back(streamOf(stop));
                if (isDiedOut())
                    m_streams.back().letter.clear(); // there is nobody left to tell
            }
    }

    bool isDiedOut() const
    {
        const auto &members = m_dossier.members;
        return !members.empty() && std::all_of(members.begin(), members.end(), [](const Member &member) { return member.diedOn.has_value(); });
    }

    Stream streamOf(const Proposal &proposal) const
    {
        Stream stream;
        stream.proposal = proposal;
        for (const Decision &decision : m_inForce)
            if (decision.benefit == proposal.benefit && decision.member == proposal.member)
                stream.before = paidOf(decision);
        stream.after = proposal.action == u"stop" ? std::optional(Money()) : proposal.monthlyAmount;
        stream.action = proposal.action == u"ask" ? u"class"_s : proposal.action;
        if (proposal.state == u"gradual_exit" && proposal.action == u"change")
            stream.action = u"exit"_s;
        else if (proposal.action == u"change" && stream.before && stream.after && *stream.before != *stream.after)
            stream.action = *stream.before < *stream.after ? u"increase"_s : u"reduce"_s;
        if (stream.action == u"reduce" || stream.action == u"stop" || stream.action == u"exit")
            stream.letter = stream.action; // 暂行办法 13: told in writing with its reason
        else if (stream.action == u"increase" && proposal.benefit == u"dibao" && !proposal.member)
            stream.letter = stream.action;
        return stream;
    }

    /// Each line that can be the cause of a proposal bears it: the household's own, or that of the line's person. What happened goes before
    /// what is only due; what nothing explains is a line of its own.
    void attach()
    {
        static const QStringList happened{u"death"_s, u"left"_s, u"joined"_s, u"survey"_s, u"check"_s, u"list_poverty"_s, u"list_disability"_s};
        static const QStringList due{u"age"_s, u"certificate"_s};
        for (const Stream &stream : m_streams) {
            if (bearAll(stream, happened) || bearAll(stream, due) || bearBeside(stream, happened) || bearBeside(stream, due))
                continue;
            const QString what = stream.proposal.reason.isEmpty() ? m_wording.text(u"rounds.action_"_s + stream.action) : stream.proposal.reason;
            add(u"computed"_s, std::nullopt, QStringList{stream.proposal.benefit, stream.proposal.member ? stream.proposal.member->text() : QString(), stream.action, stream.after ? stream.after->toString() : QString()}.join(u'/'),
                {{u"what"_s, what}});
            bear(m_items.back(), stream);
        }
        if (m_streams.empty())
            settleDecided(happened);
    }

    bool bearAll(const Stream &stream, const QStringList &causes)
    {
        bool found = false;
        for (RoundItem &item : m_items)
            if (causes.contains(item.cause) && item.benefit.isEmpty() && (!stream.proposal.member || !item.member || item.member == stream.proposal.member)) {
                bear(item, stream);
                found = true;
            }
        return found;
    }

    /// One person's second benefit changes for what his first one changes for; a line bears one.
    bool bearBeside(const Stream &stream, const QStringList &causes)
    {
        if (!stream.proposal.member)
            return false;
        std::vector<RoundItem> copies;
        for (const RoundItem &item : m_items)
            if (causes.contains(item.cause) && (item.member == stream.proposal.member || item.benefitMember == stream.proposal.member->text()))
                copies.push_back(item);
        for (RoundItem &copy : copies) {
            copy.record += u'/' + stream.proposal.benefit;
            copy.causeKey = keyOf(copy);
            copy.id = RoundItemId(copy.causeKey + u'/' + m_facts.month.toString());
            bear(copy, stream);
            m_items.push_back(std::move(copy));
        }
        return !copies.empty();
    }

    /// Decided since by a case or in the list of proposals: nothing differs any more, and the decision is named.
    void settleDecided(const QStringList &causes)
    {
        const Decision *latest = nullptr;
        for (const auto *list : {&m_dossier.decisions, &m_dossier.endings})
            for (const Decision &decision : *list)
                if (!decision.voidedOn && decision.startMonth >= m_facts.effective && decision.decidedOn >= m_facts.month.firstDay() && (!latest || latest->decidedOn <= decision.decidedOn))
                    latest = &decision;
        for (RoundItem &item : m_items)
            if (latest && causes.contains(item.cause) && item.causeDay && *item.causeDay <= latest->decidedOn) {
                item.decision = latest->id.text();
                item.state = u"accepted"_s;
            }
    }

    static void bear(RoundItem &item, const Stream &stream)
    {
        item.action = stream.action;
        item.benefit = stream.proposal.benefit;
        item.benefitMember = stream.proposal.member ? stream.proposal.member->text() : QString();
        item.before = stream.before;
        item.after = stream.after;
        item.letter = stream.letter;
    }

    const Dossier &m_dossier;
    const RoundFacts &m_facts;
    const papers::Wording &m_wording;
    const Day m_from, m_to;
    const std::vector<Decision> m_inForce;
    std::vector<Stream> m_streams;
    std::vector<RoundItem> m_items;
};

} // namespace

QString streamKey(const HouseholdId &household, const QString &member, const QString &benefit)
{
    return household.text() + u'|' + member + u'|' + benefit;
}

Month effectiveMonth(const Office &office, Month month)
{
    if (!office.law)
        return month;
    const auto &delay = office.law->value(policy::Figure::StartMonthsAfterDecision, month);
    return delay.isKnown() ? month + int(delay.number) : month;
}

RoundFacts roundFacts(Reader &reader, Month month, Month effective, std::vector<Proposal> proposals)
{
    RoundFacts facts;
    facts.month = month;
    facts.effective = effective;
    for (Proposal &proposal : proposals)
        facts.proposals[proposal.household].push_back(std::move(proposal));
    for (const StoredAssessment &kept : reader.where<StoredAssessment>("month", effective))
        facts.results.insert(kept.household, QJsonDocument::fromJson(kept.result.text()).object());
    for (const IntakeBatch &batch : reader.all<IntakeBatch>()) {
        const bool isList = batch.kind == u"poverty" || batch.kind == u"deaths" || batch.kind == u"disability";
        if (isList && batch.takenOn >= (month - 1).firstDay() && batch.takenOn <= month.lastDay())
            for (ListMatch &match : reader.where<ListMatch>("batch_id", batch.id))
                if (const QString member = match.member; !member.isEmpty())
                    facts.lists[member].push_back({std::move(match), batch.kind, batch.takenOn, batch.id.text()});
    }
    auto batch = monthBatch(reader, month);
    if (!batch || batch->state != BatchState::Approved)
        batch = monthBatch(reader, month - 1);
    if (batch && batch->state == BatchState::Approved)
        for (const PaymentLine &line : reader.where<PaymentLine>("batch_id", batch->id))
            if (line.kind == PaymentKind::Regular && line.forMonth == batch->month)
                facts.paid[streamKey(line.household, line.member ? line.member->text() : QString(), line.benefit)] += line.amount;
    for (const CheckItem &item : reader.where<CheckItem>("answer", u"record_changed"_s))
        if (item.answeredOn && *item.answeredOn <= month.lastDay())
            facts.changedByCheck[item.household] = std::max(facts.changedByCheck.value(item.household, *item.answeredOn), *item.answeredOn);
    return facts;
}

std::vector<RoundItem> roundLines(const Dossier &dossier, const RoundFacts &facts, const papers::Wording &wording)
{
    return HouseholdLines(dossier, facts, wording).run();
}

} // namespace xieli::casework
