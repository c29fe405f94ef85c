// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/dossier.h"
#include "store/writer.h"

#include <QRandomGenerator>

namespace xieli::test {

/// Invented households with everything that a month can turn on: births, deaths, people who come and go, incomes around the
/// line, decisions that begin, end, freeze and are voided, people who stand in two households. The same seed, the same register.
class RandomRegister {
public:
    explicit RandomRegister(quint32 seed, int year) : m_random(seed), m_year(year) {}

    std::vector<Dossier> dossiers(int count)
    {
        std::vector<Dossier> all;
        for (int i = 0; i < count; ++i)
            all.push_back(dossier(i));
        for (int i = 0; i + 1 < count; i += 9) // somebody of one household stands in the next one too
            if (!all[size_t(i)].members.empty() && !all[size_t(i) + 1].members.empty())
                all[size_t(i) + 1].members.back().idNumberText = all[size_t(i)].members.back().idNumberText;
        return all;
    }

    static void store(Writer &writer, const Dossier &dossier)
    {
        writer.insert(dossier.household);
        const auto each = [&writer](const auto &rows) {
            for (const auto &row : rows)
                writer.insert(row);
        };
        each(dossier.members);
        each(dossier.visits);
        each(dossier.surveys);
        each(dossier.income);
        each(dossier.obligors);
        each(dossier.decisions);
    }

private:
    int below(int most) { return m_random.bounded(most); }
    bool chance(int percent) { return below(100) < percent; }
    Month monthAround() { return Month(m_year, 1) + (below(20) - 6); }
    Day dayAround() { return monthAround().firstDay().addDays(below(28)); }

    static QString idNumber(Day birth, int order)
    {
        static constexpr int weights[] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        const QString body = QStringLiteral("629901") + birth.toString(QStringLiteral("yyyyMMdd")) + QStringLiteral("%1").arg(order % 1000, 3, 10, QLatin1Char('0'));
        int sum = 0;
        for (int i = 0; i < 17; ++i)
            sum += body[i].digitValue() * weights[i];
        return body + QStringLiteral("10X98765432")[sum % 11];
    }

    Dossier dossier(int number)
    {
        Dossier dossier;
        dossier.household.id = HouseholdId::create();
        dossier.household.village = QStringLiteral("试村");
        dossier.household.group = QStringLiteral("%1组").arg(number % 7 + 1);
        dossier.household.residence = chance(70) ? Residence::Rural : Residence::Urban;
        dossier.household.registeredPoor = chance(30);
        if (chance(4))
            dossier.household.closedOn = dayAround();
        const int persons = 1 + below(5);
        for (int i = 0; i < persons; ++i)
            dossier.members.push_back(member(dossier.household.id, number, i));
        if (chance(90))
            survey(dossier);
        decide(dossier);
        return dossier;
    }

    Member member(const HouseholdId &household, int number, int position)
    {
        static constexpr int ages[] = {3, 15, 17, 18, 35, 50, 59, 60, 72};
        Member member;
        member.id = MemberId::create();
        member.household = household;
        member.position = position;
        member.name = QStringLiteral("人%1之%2").arg(number).arg(position);
        member.relation = position == 0 ? 2 : 20;
        const Day birth = Day(m_year - ages[below(9)], 1 + below(12), 1 + below(28));
        member.idNumberText = idNumber(birth, number * 7 + position);
        member.labourCapacity = std::optional(LabourCapacity(below(4)));
        member.student = chance(15);
        if (chance(15)) {
            member.disabilityKind = DisabilityKind(1 + below(7));
            member.disabilityGrade = 1 + below(4);
        }
        if (chance(8))
            member.health = Health::SeriousIllness;
        if (chance(6))
            member.diedOn = dayAround();
        else if (chance(6))
            member.leftOn = dayAround();
        if (chance(6))
            member.joinedOn = dayAround();
        member.coLiving = !chance(5);
        if (chance(40))
            member.selfCare = {chance(80), chance(80), chance(80), chance(80), chance(80), chance(80)};
        return member;
    }

    void survey(Dossier &dossier)
    {
        static const QString kinds[] = {QStringLiteral("W1"), QStringLiteral("B1"), QStringLiteral("T2"), QStringLiteral("T4"), QStringLiteral("E01")};
        Survey survey;
        survey.id = SurveyId::create();
        survey.household = dossier.household.id;
        survey.from = Month(m_year - 1, 1);
        survey.to = Month(m_year - 1, 12);
        survey.acceptedOn = Day(m_year, 1, 10);
        dossier.surveys.push_back(survey);
        for (int i = below(4); i >= 0; --i) {
            IncomeItem item;
            item.id = IncomeItemId::create();
            item.household = dossier.household.id;
            item.survey = survey.id;
            item.kind = kinds[below(5)];
            if (chance(60))
                item.earner = dossier.members[size_t(below(int(dossier.members.size())))].id;
            item.gross = Money::fromFen(below(900000));
            item.cost = Money::fromFen(below(3) ? 0 : below(200000));
            dossier.income.push_back(item);
        }
    }

    void decide(Dossier &dossier)
    {
        for (int i = below(4); i > 0; --i) {
            Decision decision;
            decision.id = DecisionId::create();
            decision.household = dossier.household.id;
            decision.benefit = QStringLiteral("dibao");
            decision.category = Category::Dibao;
            decision.grade = 1 + below(4);
            decision.persons = chance(80) ? int(dossier.members.size()) : 0;
            decision.monthlyAmount = Money::fromYuan(100 + below(900));
            decision.startMonth = monthAround() - 6;
            decision.decidedOn = decision.startMonth.firstDay();
            if (chance(25))
                decision.endMonth = decision.startMonth + below(18);
            if (chance(12)) {
                decision.state = QStringLiteral("gradual_exit");
                decision.frozen = true;
            }
            if (chance(10)) {
                decision.voidedOn = decision.decidedOn;
                decision.voidReason = QStringLiteral("试");
            }
            if (chance(15)) {
                decision.benefit = chance(50) ? QStringLiteral("dibao_single") : QStringLiteral("tekun_basic");
                decision.category = chance(50) ? Category::Dibao : Category::Tekun;
                decision.member = dossier.members.back().id;
                decision.persons = 1;
            }
            dossier.decisions.push_back(decision);
        }
    }

    QRandomGenerator m_random;
    int m_year;
};

} // namespace xieli::test
