// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/reportcount.h"

#include "casework/deciding.h"
#include "policy/covered.h"
#include "policy/streams.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

bool isTekun(const QString &benefit) { return benefit.startsWith(u"tekun"); }
bool isDibao(const QString &benefit) { return benefit.startsWith(u"dibao"); }

Programme tekunRow(const ReportHousehold &household, const Member *member)
{
    if (household.household.residence == Residence::Urban)
        return Programme::TekunUrban;
    return member && member->carePlace == CarePlace::Central ? Programme::TekunCentralRural : Programme::TekunDispersedRural;
}

Programme dibaoRow(const ReportHousehold &household) { return household.household.residence == Residence::Urban ? Programme::DibaoUrban : Programme::DibaoRural; }

/// The decisions that give 低保 or 特困 in a month: the last one begun of each stream, unless it has ended.
std::vector<const Decision *> givingIn(const ReportHousehold &household, Month month)
{
    std::vector<const Decision *> giving;
    for (const auto &[stream, own] : policy::streamsOf(household.decisions)) {
        const Decision *decision = policy::decisionIn(own, month);
        if (decision && policy::isInForce(*decision, month) && (decision->category == Category::Dibao || decision->category == Category::Tekun))
            giving.push_back(decision);
    }
    return giving;
}

class Reckoning {
public:
    Reckoning(const ReportHousehold &household, const policy::StopRules &stop, Month month) : m_household(household), m_month(month), m_stop(stop)
    {
    }

    Standings take()
    {
        const auto giving = givingIn(m_household, m_month);
        const bool hasDibao = std::any_of(giving.begin(), giving.end(), [](const Decision *decision) { return decision->category == Category::Dibao; });
        for (const Decision *decision : giving)
            add(*decision, hasDibao);
        return std::move(m_standings);
    }

private:
    void add(const Decision &decision, bool hasDibao)
    {
        const auto covered = policy::coveredBy(decision, m_household.members, m_household.decisions, m_month, m_stop);
        if (covered.persons <= 0)
            return;
        QSet<QString> persons;
        for (const MemberId &member : covered.byName)
            persons.insert(member.text());
        for (int n = int(persons.size()); n < covered.persons; ++n)
            persons.insert(u'~' + decision.id.text().left(8) + u'.' + QString::number(n - int(covered.byName.size()) + 1));
        const Member *member = decision.member ? m_household.member(*decision.member) : nullptr;
        if (decision.category == Category::Tekun) {
            put(tekunRow(m_household, member), !hasDibao, persons, decision.grade);
        } else {
            put(dibaoRow(m_household), true, persons, decision.grade);
            if (decision.member)
                put(Programme::Single, true, persons, decision.grade);
        }
        put(Programme::Total, true, persons, hasDibao && decision.category == Category::Tekun ? std::nullopt : decision.grade);
    }

    void put(Programme programme, bool isHousehold, const QSet<QString> &persons, const std::optional<int> &grade)
    {
        ProgrammeStanding &standing = m_standings[{m_household.village, programme}];
        // two persons of one household in 特困: one household
        const bool isElsewhere = isHousehold && programme != Programme::Total && programme != Programme::Single && countedElsewhere(programme);
        standing.isHousehold = standing.isHousehold || (isHousehold && !isElsewhere);
        standing.persons.unite(persons);
        if (grade)
            standing.grade = grade;
    }

    /// A household whose persons are in 集中 and in 分散 is counted where it was met first.
    bool countedElsewhere(Programme programme) const
    {
        return std::any_of(m_standings.begin(), m_standings.end(), [&](const auto &each) {
            const Programme other = each.first.second;
            return other != programme && other != Programme::Total && other != Programme::Single && each.second.isHousehold;
        });
    }

    const ReportHousehold &m_household;
    const Month m_month;
    const policy::StopRules &m_stop;
    Standings m_standings;
};

ReportColumn causeColumn(const std::optional<PovertyCause> &cause)
{
    if (!cause)
        return ReportColumn::CauseBlank;
    switch (*cause) {
    case PovertyCause::Illness: return ReportColumn::CauseIllness;
    case PovertyCause::Disability: return ReportColumn::CauseDisability;
    case PovertyCause::Schooling: return ReportColumn::CauseSchooling;
    case PovertyCause::Disaster: return ReportColumn::CauseDisaster;
    case PovertyCause::LackOfLabour: return ReportColumn::CauseLabour;
    default: return ReportColumn::CauseOther;
    }
}

ReportColumn classColumn(const std::optional<int> &grade)
{
    const int classes = 4;
    return grade && *grade >= 1 && *grade <= classes ? ReportColumn(int(ReportColumn::Class1) + *grade - 1) : ReportColumn::ClassNone;
}

ReportColumn sexColumn(const Member &member)
{
    const auto sex = member.sex();
    return !sex ? ReportColumn::SexBlank : *sex == Sex::Female ? ReportColumn::Female : ReportColumn::Male;
}

/// ④ of the statistics' own codes: who is below 18 or above 60 and of whom nothing else was written down.
ReportColumn labourColumn(const Member &member, std::optional<int> age)
{
    if (!member.labourCapacity)
        return age && (*age < ageOfMajority || *age > oldAge) ? ReportColumn::LabourNone : ReportColumn::LabourBlank;
    switch (*member.labourCapacity) {
    case LabourCapacity::Full: return ReportColumn::LabourFull;
    case LabourCapacity::Partial: return ReportColumn::LabourPartial;
    case LabourCapacity::Lost: return ReportColumn::LabourLost;
    case LabourCapacity::None: return ReportColumn::LabourNone;
    }
    Q_UNREACHABLE();
}

bool isDisabled(const Member &member, Day day)
{
    const bool certified = member.disabilityKind || member.disabilityGrade || !member.disabilityCertificate.isEmpty();
    return certified && (!member.disabilityValidUntil || *member.disabilityValidUntil >= day);
}

bool isHouseholdIn(const Standings &standings, const std::pair<QString, Programme> &row)
{
    const auto found = standings.find(row);
    return found != standings.end() && found->second.isHousehold;
}

QSet<QString> personsIn(const Standings &standings, const std::pair<QString, Programme> &row)
{
    const auto found = standings.find(row);
    return found != standings.end() ? found->second.persons : QSet<QString>();
}

/// The month from which on a person confirmed what the roster says was paid, where that is the first that is known of the household.
std::optional<Month> openingMonth(const ReportHousehold &household)
{
    const Decision *first = nullptr;
    for (const Decision &decision : household.decisions)
        if (!decision.voidedOn && (!first || decision.startMonth < first->startMonth))
            first = &decision;
    return first && first->document == rosterDocument() ? std::optional(first->startMonth) : std::nullopt;
}

/// Of the benefits that are the month's own support, and whose lines say for how many persons; what is paid beside them goes to the same people.
bool namesPersons(const QString &benefit) { return isDibao(benefit) || benefit == u"tekun_basic"; }

class ReportCounting {
public:
    ReportCounting(const ReportFacts &facts, const policy::Law &law, const ReportPeriod &period, const IssuedStandings *issued, const ReportSink &sink)
        : m_facts(facts), m_period(period), m_issued(issued), m_sink(sink)
    {
        m_mark.month = period.last;
        for (Month month = std::min(period.first - 1, Month(period.last.year(), 1)); month <= period.last; ++month)
            m_stop.emplace(month, policy::stopRules(policy::Context(law, month, policy::Telling::Quietly)));
        for (const ReportHousehold &household : facts.households)
            if (const auto opening = openingMonth(household))
                if (const auto begun = m_begun.constFind(household.village); begun == m_begun.cend() || *opening < *begun)
                    m_begun.insert(household.village, *opening);
    }

    void run()
    {
        byHousehold();
        money();
        if (m_issued)
            goneFromRegister();
    }

private:
    void tell(const std::pair<QString, Programme> &row, ReportColumn column, const QString &person = {}, std::int64_t value = 1)
    {
        m_mark.village = row.first;
        m_mark.programme = row.second;
        m_mark.column = column;
        m_mark.person = person;
        m_mark.value = value;
        m_sink(m_mark);
        m_mark.paidFor = 0;
    }

    /// Who was paid in the first month of which its village told what was paid before the program had been paid before that, too: in the months
    /// of the period until then it stands as it does in that month.
    Standings standing(const ReportHousehold &household, Month month) const
    {
        const Month known = std::max(month, toldFrom(household).value_or(month));
        return standingsIn(household, m_stop.at(known), known);
    }

    /// The month before which nothing is told of a household that stood already; empty: it came later, or all is known.
    std::optional<Month> toldFrom(const ReportHousehold &household) const
    {
        const auto opening = openingMonth(household);
        const bool stood = opening && *opening == m_begun.value(household.village, *opening) && m_period.first <= *opening && *opening <= m_period.last;
        return stood ? opening : std::nullopt;
    }

    void at(const ReportHousehold &household)
    {
        m_mark.file = &household;
        m_mark.household = household.household.id;
    }

    void byHousehold()
    {
        for (const ReportHousehold &household : m_facts.households) {
            const bool wasIssued = m_issued && m_issued->contains(household.household.id);
            if (household.decisions.empty() && !wasIssued)
                continue;
            at(household);
            const Standings before = standing(household, m_period.first - 1);
            m_mark.month = m_period.first - 1;
            if (m_issued) {
                const Standings told = m_issued->value(household.household.id);
                begin(told);
                difference(told, before, ReportColumn::HouseholdsFix, ReportColumn::PersonsFix, 1);
                difference(before, told, ReportColumn::HouseholdsFix, ReportColumn::PersonsFix, -1);
            } else {
                begin(before);
            }
            Standings previous = before;
            for (Month month = m_period.first; month <= m_period.last; ++month) {
                m_mark.month = month;
                Standings now = standing(household, month);
                difference(previous, now, ReportColumn::HouseholdsNew, ReportColumn::PersonsNew, 1);
                difference(now, previous, ReportColumn::HouseholdsExit, ReportColumn::PersonsExit, 1);
                if (toldFrom(household) <= month) // of the months before nothing is known
                    for (const auto &[row, standing] : now)
                        for (const QString &person : standing.persons)
                            tell(row, ReportColumn::PersonMonths, person);
                previous = std::move(now);
            }
            for (const auto &[row, standing] : previous)
                structure(household, row, standing);
        }
    }

    void begin(const Standings &standings)
    {
        for (const auto &[row, standing] : standings) {
            if (standing.isHousehold)
                tell(row, ReportColumn::HouseholdsBegin);
            for (const QString &person : standing.persons)
                tell(row, ReportColumn::PersonsBegin, person);
        }
    }

    /// What stands in `now` and not in `then`.
    void difference(const Standings &then, const Standings &now, ReportColumn households, ReportColumn persons, std::int64_t value)
    {
        for (const auto &[row, standing] : now) {
            if (standing.isHousehold && !isHouseholdIn(then, row))
                tell(row, households, {}, value);
            const QSet<QString> known = personsIn(then, row);
            for (const QString &person : standing.persons)
                if (!known.contains(person))
                    tell(row, persons, person, value);
        }
    }

    void structure(const ReportHousehold &household, const std::pair<QString, Programme> &row, const ProgrammeStanding &standing)
    {
        if (standing.isHousehold) {
            tell(row, ReportColumn::Households);
            tell(row, causeColumn(household.household.povertyCause));
            tell(row, classColumn(standing.grade));
        }
        for (const QString &person : standing.persons) {
            tell(row, ReportColumn::Persons, person);
            const Member *member = household.member(MemberId(person));
            if (member)
                ofPerson(*member, row, person);
            else
                for (const ReportColumn blank : {ReportColumn::Unnamed, ReportColumn::SexBlank, ReportColumn::AgeBlank, ReportColumn::LabourBlank})
                    tell(row, blank, person);
        }
    }

    void ofPerson(const Member &member, const std::pair<QString, Programme> &row, const QString &person)
    {
        const Day day = m_period.last.lastDay();
        const auto birth = member.birthDate();
        const auto age = birth ? std::optional(ageOn(*birth, day)) : std::nullopt;
        tell(row, sexColumn(member), person);
        tell(row, !age ? ReportColumn::AgeBlank : *age >= oldAge ? ReportColumn::Old : *age < ageOfMajority ? ReportColumn::Minor : ReportColumn::Adult, person);
        tell(row, labourColumn(member, age), person);
        if (isDisabled(member, day)) {
            tell(row, ReportColumn::Disabled, person);
            if (isSevere(member))
                tell(row, ReportColumn::Severe, person);
        }
    }

    /// The row in which a household's money stands: by the benefit itself; what is paid beside goes with what the household was in.
    Programme moneyRow(const ReportHousehold &household, const ReportMoney &money) const
    {
        const Member *member = money.member ? household.member(*money.member) : nullptr;
        if (isTekun(money.benefit))
            return tekunRow(household, member);
        if (isDibao(money.benefit))
            return dibaoRow(household);
        const Standings standings = standing(household, money.month);
        Programme found = Programme::Elsewhere;
        for (const auto &[row, standing] : standings) {
            if (row.second == Programme::Total || row.second == Programme::Single)
                continue;
            if (money.member && standing.persons.contains(money.member->text()))
                return row.second;
            if (found == Programme::Elsewhere || standing.isHousehold)
                found = row.second;
        }
        return found;
    }

    void money()
    {
        for (const ReportMoney &each : m_facts.money) {
            const ReportHousehold &household = m_facts.households[std::size_t(each.household)];
            at(household);
            m_mark.month = each.month;
            const Programme own = moneyRow(household, each);
            moneyIn({household.village, own}, each);
            moneyIn({household.village, Programme::Total}, each);
            if (each.benefit == u"dibao_single")
                moneyIn({household.village, Programme::Single}, each);
        }
    }

    void moneyIn(const std::pair<QString, Programme> &row, const ReportMoney &money)
    {
        const QString person = money.member ? money.member->text() : QString();
        const auto add = [&](ReportColumn column, Money amount) {
            if (!amount.isZero())
                tell(row, column, person, amount.fen());
        };
        const bool inPeriod = m_period.first <= money.month;
        switch (money.what) {
        case ReportMoney::What::Recovered: return inPeriod ? add(ReportColumn::Recovered, money.amount) : void();
        case ReportMoney::What::Bounced: return inPeriod ? add(ReportColumn::Bounced, money.amount) : void();
        case ReportMoney::What::Cancelled: return inPeriod ? add(ReportColumn::Cancelled, money.amount) : void();
        case ReportMoney::What::Opening:
            add(ReportColumn::YearOpening, money.amount);
            return add(ReportColumn::YearOut, money.amount);
        case ReportMoney::What::Line: break;
        }
        if (money.kind == PaymentKind::Receivable)
            return inPeriod ? add(ReportColumn::Receivable, -money.amount) : void();
        if (inPeriod) {
            m_mark.paidFor = money.kind == PaymentKind::Regular && namesPersons(money.benefit) ? money.persons : 0;
            add(money.kind == PaymentKind::Regular ? ReportColumn::Regular : ReportColumn::BackPay, money.amount);
            add(ReportColumn::Extra, money.extra);
            add(ReportColumn::Out, money.amount);
        }
        add(yearColumn(money.benefit), money.amount - money.extra);
        add(ReportColumn::YearExtra, money.extra);
        add(ReportColumn::YearOut, money.amount);
    }

    static ReportColumn yearColumn(const QString &benefit)
    {
        if (isDibao(benefit))
            return ReportColumn::YearDibao;
        if (isTekun(benefit))
            return ReportColumn::YearTekun;
        return benefit.startsWith(u"price") ? ReportColumn::YearPrice : benefit.startsWith(u"elder") ? ReportColumn::YearElder : ReportColumn::YearOther;
    }

    /// Households of the issued report that are no longer on record, after a healed file.
    void goneFromRegister()
    {
        m_mark.file = nullptr;
        m_mark.month = m_period.first - 1;
        for (auto each = m_issued->cbegin(); each != m_issued->cend(); ++each) {
            if (m_facts.places.contains(each.key()))
                continue;
            m_mark.household = each.key();
            begin(each.value());
            difference({}, each.value(), ReportColumn::HouseholdsFix, ReportColumn::PersonsFix, -1);
        }
    }

    const ReportFacts &m_facts;
    std::map<Month, policy::StopRules> m_stop;
    QHash<QString, Month> m_begun; ///< by village the first month that it told of before the program
    const ReportPeriod &m_period;
    const IssuedStandings *m_issued;
    const ReportSink &m_sink;
    ReportMark m_mark;
};

} // namespace

Standings standingsIn(const ReportHousehold &household, const policy::StopRules &stop, Month month) { return Reckoning(household, stop, month).take(); }

void countReport(const ReportFacts &facts, const policy::Law &law, const ReportPeriod &period, const IssuedStandings *issued, const ReportSink &sink)
{
    ReportCounting(facts, law, period, issued, sink).run();
}

} // namespace xieli::casework
