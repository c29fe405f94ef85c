// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/historylaws.h"
#include "policy/receivables.h"

namespace xieli::naive {

/// Both sides of one history, fed with the same events.
class Village {
public:
    Village()
    {
        m_naive.persons.resize(people);
        for (int i = 3; i < people; ++i)
            m_naive.persons[std::size_t(i)].joined = naive::never;
        QByteArray members;
        for (int i = 0; i < people; ++i)
            members += (i ? "," : "") + QByteArray("{\"id\":\"m") + char('0' + i) + "\",\"birth_date\":\"1970-01-01\"}";
        m_input.standing = policy::test::situation("{\"household\":\"H\",\"month\":\"2018-06\",\"members\":[" + members + "]}");
        for (int i = 3; i < people; ++i)
            m_input.standing.members[std::size_t(i)].joinedOn = Day(2199, 1, 1);
        m_naive.prices = pricesNumber(0);
    }

    /// Empty, or what differs.
    QString tell(const Event &event)
    {
        const int m = event.month;
        naive::Person &person = m_naive.persons[std::size_t(event.a % people)];
        Member &member = m_input.standing.members[std::size_t(event.a % people)];
        const int since = std::max(0, m - event.b % 5); // found late
        switch (event.kind) {
        case Event::Law: m_law = event.a % 4; m_naive.prices = pricesNumber(m_law); break;
        case Event::Die:
            if (person.joined <= since && person.died == naive::never) {
                person.died = since;
                member.diedOn = dayIn(since, event.b);
            }
            break;
        case Event::Leave:
            if (person.joined <= since && person.left == naive::never && person.died == naive::never) {
                person.left = since;
                member.leftOn = dayIn(since, event.b);
            }
            break;
        case Event::Join:
            if (person.joined == naive::never) {
                person.joined = m + 1; // in the month of a decision it would be nowhere recorded whether it meant the new member
                member.joinedOn = dayIn(m + 1, event.b);
            }
            break;
        case Event::Decide: decide(0, since, 1 + event.a % 4, {}); break;
        case Event::Stop: end(0, since); break;
        case Event::Freeze: freezeFrom(m); break;
        case Event::Void: voidDecision(event.a); break;
        case Event::Tekun:
            if (person.isThere(since) && !hadTekun(event.a % people))
                decide(event.a % people + 1, since, 1, event.a % people);
            break;
        case Event::Confirm: confirm(event.a % length, event.b % 6, m); break;
        case Event::Approve: return approve(m);
        case Event::Recover: recover(m, event.a, event.b); break;
        case Event::VoidRecovery: voidRecovery(event.a); break;
        case Event::Last_: break;
        }
        return compare(m);
    }

    /// Drafted, compared, taken as paid; and then nothing is left to draft.
    QString approve(int m)
    {
        if (m_naive.known.contains(m))
            return {};
        if (const QString wrong = compare(m); !wrong.isEmpty())
            return wrong;
        const auto lines = m_naive.draft(m);
        for (const ProposedLine &line : draftHousehold(m_input, law(), monthOf(m), first).lines)
            m_input.ledger.push_back(stored(line));
        for (const naive::Line &line : lines) {
            naive::Cell &cell = m_naive.paid[{line.month, line.stream}];
            if (line.kind == Kind::Recovery) {
                cell.recovered += line.amount;
                m_naive.recoveredBy[line.recovery] += line.amount;
            } else {
                cell.hasLine = true;
                (line.kind == Kind::Receivable ? cell.noted : cell.cash) += line.amount;
            }
        }
        m_naive.known.insert(m);
        m_input.knownMonths.push_back(monthOf(m));
        return checkPaid(m);
    }

    const naive::History &told() const { return m_naive; }

private:
    const Law &law() const { return lawNumber(m_law); }
    static Month monthOf(int m) { return first + m; }
    static Day dayIn(int m, int b) { return b % 2 ? monthOf(m).lastDay() : monthOf(m).firstDay(); }
    static int indexOf(Month month) { return month - first; }
    bool hadTekun(int person) const
    {
        return std::any_of(m_naive.decisions.begin(), m_naive.decisions.end(), [person](const auto &d) { return d.stream == person + 1; });
    }

    void end(int stream, int start)
    {
        for (std::size_t i = 0; i < m_naive.decisions.size(); ++i) {
            naive::Decided &old = m_naive.decisions[i];
            if (old.voided || old.stream != stream || old.end < start)
                continue;
            if (old.start >= start) {
                old.voided = true;
                m_input.decisions[i].voidedOn = Day(2018, 12, 1);
            } else {
                old.end = start - 1;
                m_input.decisions[i].endMonth = monthOf(start - 1);
            }
        }
    }

    void decide(int stream, int start, int grade, std::optional<int> person)
    {
        naive::Decided made;
        made.stream = stream;
        made.grade = grade;
        made.start = start;
        made.order = int(m_naive.decisions.size());
        if (person)
            made.persons = {*person};
        else
            for (int i = 0; i < people; ++i)
                if (m_naive.persons[std::size_t(i)].isThere(start) && !m_naive.hasTekun(i, start))
                    made.persons.insert(i);
        if (made.persons.empty())
            return;
        end(stream, start);
        add(made);
    }

    void add(const naive::Decided &made)
    {
        m_naive.decisions.push_back(made);
        Decision decision;
        decision.id = DecisionId(u"d%1"_s.arg(made.order, 3, 10, QLatin1Char('0')));
        decision.household = HouseholdId(u"H"_s);
        decision.benefit = benefits[made.stream ? 1 : 0];
        decision.category = made.stream ? Category::Tekun : Category::Dibao;
        if (made.stream)
            decision.member = MemberId(u"m%1"_s.arg(made.stream - 1));
        else
            decision.grade = made.grade;
        decision.persons = int(made.persons.size());
        decision.startMonth = monthOf(made.start);
        decision.decidedOn = Day(2018, 1, 1).addDays(made.order);
        if (made.end != naive::never)
            decision.endMonth = monthOf(made.end);
        decision.frozen = made.frozen.has_value();
        if (made.frozen)
            decision.monthlyAmount = Money::fromFen(*made.frozen);
        m_input.decisions.push_back(decision);
    }

    /// Six months of gradual exit at the last amount.
    void freezeFrom(int start)
    {
        const naive::Decided *standing = m_naive.standing(0, start);
        const Fen last = m_naive.owed(0, start);
        if (!standing || last == 0)
            return;
        naive::Decided made = *standing;
        std::set<int> present;
        for (int i = 0; i < people; ++i)
            if (m_naive.persons[std::size_t(i)].isThere(start) && !m_naive.hasTekun(i, start))
                present.insert(i);
        std::erase_if(made.persons, [&](int i) { return !present.contains(i); });
        if (made.persons != present)
            return; // somebody joined since: a number of persons would not say whom it means
        made.start = start;
        made.end = start + 5;
        made.frozen = last;
        made.order = int(m_naive.decisions.size());
        end(0, start);
        add(made);
    }

    void voidDecision(int which)
    {
        if (m_naive.decisions.empty())
            return;
        const std::size_t i = std::size_t(which) % m_naive.decisions.size();
        if (m_naive.decisions[i].stream > 0)
            return; // whether the household's decision was made without that person would then be nowhere recorded
        m_naive.decisions[i].voided = true;
        m_input.decisions[i].voidedOn = Day(2018, 12, 1);
    }

    /// The roster's amounts of some months, and the decision made of them.
    void confirm(int from, int months, int now)
    {
        const int to = std::min(from + months, now - 1);
        for (int m = from; m <= to; ++m)
            if (m_naive.known.contains(m) || m_naive.paid.contains({m, 0}))
                return;
        if (to < from)
            return;
        if (m_naive.decisions.empty())
            decide(0, from, 1, {});
        for (int m = from; m <= to; ++m) {
            m_naive.paid[{m, 0}] = {true, 87600};
            PaymentLine line;
            line.benefit = benefits[0];
            line.forMonth = monthOf(m);
            line.kind = PaymentKind::Opening;
            line.amount = Money::fromFen(87600);
            m_input.ledger.push_back(line);
        }
    }

    void recover(int m, int a, int b)
    {
        Fen open = 0;
        for (const auto &[key, cell] : m_naive.paid)
            open += cell.open();
        if (open == 0)
            return;
        naive::Recovering made{std::max<Fen>(1, open - a % 3 * 5000), 10000 + b % 4 * 7777, m + a % 2, false};
        RecoveryDecision decision;
        decision.id = RecoveryDecisionId(u"r%1"_s.arg(m_naive.recoveries.size(), 3, 10, QLatin1Char('0')));
        decision.amount = Money::fromFen(made.amount);
        decision.instalment = Money::fromFen(made.instalment);
        decision.startMonth = monthOf(made.start);
        m_naive.recoveries.push_back(made);
        m_input.recoveries.push_back(decision);
    }

    void voidRecovery(int which)
    {
        if (m_naive.recoveries.empty())
            return;
        const std::size_t i = std::size_t(which) % m_naive.recoveries.size();
        m_naive.recoveries[i].voided = true;
        m_input.recoveries[i].voidedOn = Day(2018, 12, 1);
    }

    static PaymentLine stored(const ProposedLine &line)
    {
        PaymentLine kept;
        kept.benefit = line.benefit;
        kept.member = line.member;
        kept.forMonth = line.forMonth;
        kept.kind = line.kind;
        kept.amount = line.amount;
        kept.decision = line.decision;
        return kept;
    }

    naive::Line told(const ProposedLine &line) const
    {
        const Kind kind = line.kind == PaymentKind::Regular ? Kind::Regular : line.kind == PaymentKind::BackPay ? Kind::BackPay
            : line.kind == PaymentKind::Receivable ? Kind::Receivable : Kind::Recovery;
        const int recovery = kind == Kind::Recovery ? line.decision->text().mid(1).toInt() : -1;
        return {kind, line.member ? line.member->text().mid(1).toInt() + 1 : 0, indexOf(line.forMonth), line.amount.fen(), recovery};
    }

    static QString text(const naive::Line &line)
    {
        const char *kinds[] = {"regular", "back-pay", "receivable", "recovery"};
        return u"%1 stream %2 %3 %4"_s.arg(QLatin1String(kinds[int(line.kind)])).arg(line.stream).arg(monthOf(line.month).toString()).arg(line.amount);
    }

    QString compare(int m) const
    {
        if (m_naive.known.contains(m))
            return {};
        std::multiset<naive::Line> ours;
        std::set<std::tuple<QString, QString, int>> coveredOnce;
        for (const ProposedLine &line : draftHousehold(m_input, law(), monthOf(m), first).lines) {
            ours.insert(told(line));
            if (line.kind != PaymentKind::Regular)
                continue;
            for (const MemberId &member : line.covered)
                if (!coveredOnce.emplace(member.text(), QString(), indexOf(line.forMonth)).second)
                    return u"person %1 covered twice in %2"_s.arg(member.text(), line.forMonth.toString());
        }
        const std::set<naive::Line> theirs = m_naive.draft(m);
        QStringList wrong;
        for (const naive::Line &line : ours)
            if (ours.count(line) > 1 || !theirs.contains(line))
                wrong << u"only the engine: "_s + text(line);
        for (const naive::Line &line : theirs)
            if (!ours.contains(line))
                wrong << u"only by hand: "_s + text(line);
        return wrong.isEmpty() ? QString() : u"draft of %1: "_s.arg(monthOf(m).toString()) + wrong.join(u"; "_s);
    }

    /// What must hold once a month is paid.
    QString checkPaid(int m) const
    {
        const Draft again = draftHousehold(m_input, law(), monthOf(m), first);
        for (const ProposedLine &line : again.lines)
            if (line.kind != PaymentKind::Recovery) // what was only noted in this draft may be recovered in the next
                return u"paid, and drafted again: "_s + text(told(line));
        for (const auto &[key, cell] : m_naive.paid) {
            if (key.first > m || !m_naive.standing(key.second, key.first))
                continue;
            if (cell.net() != m_naive.owed(key.second, key.first))
                return u"paid %1, owed %2 in %3"_s.arg(cell.net()).arg(m_naive.owed(key.second, key.first)).arg(monthOf(key.first).toString());
            if (cell.open() < 0)
                return u"more recovered than was to be recovered in %1"_s.arg(monthOf(key.first).toString());
        }
        return {};
    }

    naive::History m_naive;
    DraftInput m_input;
    int m_law = 0;
};

} // namespace xieli::naive
