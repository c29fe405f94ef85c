// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/registerlists.h"

#include "casework/assessing.h"
#include "casework/inforce.h"
#include "casework/twiceapproved.h"
#include "model/aidgiven.h"
#include "model/payment.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

constexpr int listedOldAge = 60;
constexpr int severeDisabilityGrade = 2;
constexpr int yearOfMonths = 12;

bool isHere(const Member &member) { return member.coLiving && !member.diedOn && !member.leftOn; }

int personsOf(const Dossier &dossier) { return static_cast<int>(std::count_if(dossier.members.begin(), dossier.members.end(), isHere)); }

std::optional<Day> lastVisit(const Dossier &dossier)
{
    std::optional<Day> last;
    for (const Visit &visit : dossier.visits)
        if (!last || *last < visit.day)
            last = visit.day;
    return last;
}

/// Writes one of the told registers.
class RegisterTelling {
public:
    RegisterTelling(Reader &reader, const RegisterInfo &info, Month month, Day today, const papers::Wording &wording)
        : m_reader(reader), m_month(month), m_day(std::min(today, month.lastDay())), m_wording(wording),
          m_table{info, wording.text(u"registers.note_"_s + info.code), {}, {}}
    {
    }

    RegisterTable run()
    {
        readEntries();
        readAssessments();
        const QString &code = m_table.info.code;
        if (code == u"key_groups")
            readGiven();
        addColumns(code);
        std::int64_t after = 0;
        constexpr int atOnce = 200;
        for (auto dossiers = m_reader.nextDossiers(after, atOnce); !dossiers.empty(); dossiers = m_reader.nextDossiers(after, atOnce))
            for (const Dossier &dossier : dossiers)
                if (!dossier.household.closedOn)
                    tell(code, dossier);
        if (code == u"key_groups")
            sortByPlace();
        return std::move(m_table);
    }

private:
    void tell(const QString &code, const Dossier &dossier)
    {
        if (code == u"key_groups")
            keyGroups(dossier);
        else if (code == u"left_behind")
            leftBehind(dossier);
        else if (code == u"low_income_kinds")
            lowIncome(dossier);
        else if (code == u"declarations_due")
            declaration(dossier);
        else
            nearRelatives(dossier);
    }

    void addColumns(const QString &code)
    {
        static const QMap<QString, std::vector<std::pair<QString, int>>> columns{
            {u"key_groups"_s, {{u"household"_s, 12}, {u"group"_s, 8}, {u"person"_s, 10}, {u"age"_s, 6}, {u"belongs"_s, 18}, {u"covered"_s, 40}}},
            {u"left_behind"_s, {{u"person"_s, 10}, {u"age"_s, 6}, {u"household"_s, 12}, {u"group"_s, 8}, {u"receives"_s, 14}, {u"phone"_s, 14}, {u"visited"_s, 11}, {u"cared"_s, 26}}},
            {u"low_income_kinds"_s, {{u"household"_s, 12}, {u"group"_s, 8}, {u"persons"_s, 6}, {u"kind"_s, 18}, {u"since"_s, 11}, {u"source"_s, 14}, {u"registered_poor"_s, 10}}},
            {u"declarations_due"_s, {{u"household"_s, 12}, {u"group"_s, 8}, {u"persons"_s, 6}, {u"kind"_s, 18}, {u"declared"_s, 11}, {u"declared_what"_s, 22}}},
            {u"near_relatives"_s, {{u"household"_s, 12}, {u"group"_s, 8}, {u"persons"_s, 6}, {u"receives"_s, 14}, {u"relative"_s, 10},
                                   {u"relative_post"_s, 20}, {u"relative_relation"_s, 10}, {u"visited"_s, 11}, {u"note"_s, 20}}}};
        for (const auto &[name, width] : columns.value(code))
            m_table.columns.push_back({m_wording.text(u"registers.column_"_s + name), {}, papers::CellKind::Text, width});
    }

    void readEntries()
    {
        m_reader.forEach<RegisterEntry>([this](const RegisterEntry &entry) {
            if (!entry.household || !entry.day.isValid())
                return;
            auto &newest = entry.kind == RegisterKind::ElderCare ? m_cared[entry.household->text() + u' ' + entry.name] : m_newest[{toCode(entry.kind), *entry.household}];
            if (!newest.day.isValid() || newest.day <= entry.day)
                newest = entry;
        });
    }

    /// The month's own, else the newest of the year before it.
    void readAssessments()
    {
        for (int back = 0; back <= yearOfMonths && (back == 0 || m_assessments.isEmpty()); ++back)
            for (StoredAssessment &assessment : m_reader.where<StoredAssessment>("month", m_month - back))
                m_assessments.insert(assessment.household, QJsonDocument::fromJson(assessment.result.text()).object());
    }

    /// What was really given in the year before: approved and not cancelled lines, decided temporary aid. What was only computed covers nobody.
    void readGiven()
    {
        QSet<PaymentBatchId> approved;
        m_reader.forEach<PaymentBatch>([&](const PaymentBatch &batch) {
            if (batch.state == BatchState::Approved)
                approved.insert(batch.id);
        });
        const QSet<QString> unpaid = neverPaid(m_reader);
        m_reader.forEachOf<PaymentLine>({"id", "batch_id", "household_id", "member_id", "benefit", "for_month", "amount_fen", "kind", "extra_fen"}, {}, [&](const PaymentLine &line) {
            const bool isGiven = line.kind != PaymentKind::Receivable && line.kind != PaymentKind::Recovery && line.amount > Money();
            if (!isGiven || !approved.contains(line.batch) || line.forMonth > m_month || line.forMonth <= m_month - yearOfMonths || unpaid.contains(line.id.text()))
                return;
            m_paid[line.household].insert(paidKey(line.benefit, line.member ? line.member->text() : QString()));
            if (line.extras && *line.extras > Money())
                m_withExtras.insert(line.household);
        });
        m_reader.forEach<AidDecision>([&](const AidDecision &aid) {
            if (aid.request && aid.action == u"grant" && !aid.voidedOn)
                m_granted.insert(aid.request->text(), aid.decidedOn);
        });
    }

    static QString paidKey(const QString &benefit, const QString &member) { return benefit + u' ' + member; }

    QString headName(const Dossier &dossier) const { return dossier.head() ? dossier.head()->name : QString(); }

    void add(const Dossier &dossier, QStringList cells)
    {
        m_table.lines.push_back({std::move(cells), dossier.household.id});
    }

    // 000-08
    QStringList groupsOf(const Member &member) const
    {
        QStringList groups;
        const auto birth = member.birthDate();
        const auto say = [&](const QString &group) { groups << m_wording.text(u"registers.key_"_s + group); };
        if (birth && ageOn(*birth, m_day) >= listedOldAge)
            say(u"old"_s);
        if (birth && ageOn(*birth, m_day) < ageOfMajority)
            say(u"minor"_s);
        if (member.disabilityGrade && *member.disabilityGrade <= severeDisabilityGrade)
            say(u"disabled"_s);
        if (member.health == Health::SeriousIllness)
            say(u"ill"_s);
        return groups;
    }

    /// Whether it was decided for the person and is in force, was paid, or is the part of the allowance that was paid for him (分类施保).
    bool isGiven(const QJsonValue &benefit, const Dossier &dossier, const Member &member) const
    {
        const QString code = benefit[u"benefit"_s].toString();
        const auto decisions = decisionsInForce(dossier.decisions, m_month);
        const bool isDecided = std::any_of(decisions.begin(), decisions.end(), [&](const Decision &decision) { return decision.benefit == code && decision.member == member.id; });
        const bool isExtra = benefit[u"programme"_s].toString() == u"dibao" && m_withExtras.contains(dossier.household.id);
        return isDecided || isExtra || m_paid.value(dossier.household.id).contains(paidKey(code, member.id.text()));
    }

    QStringList coverOf(const Dossier &dossier, const Member &member) const
    {
        QStringList cover;
        for (const QJsonValue benefit : m_assessments.value(dossier.household.id).value(u"benefits"_s).toArray())
            if (benefit[u"member"_s].toString() == member.id.text() && benefit[u"excluded_by"_s].toString().isEmpty() && !benefit[u"title"_s].toString().isEmpty()
                && isGiven(benefit, dossier, member))
                cover << benefit[u"title"_s].toString();
        const Day yearAgo = addMonths(m_day, -yearOfMonths);
        const auto isOfYear = [&](Day day) { return day > yearAgo && day <= m_day; };
        for (const MedicalBill &bill : dossier.medicalBills)
            if (bill.member == member.id && bill.day && isOfYear(*bill.day) && bill.basicPaid + bill.majorPaid + bill.reinsurancePaid > Money())
                cover << m_wording.text(u"registers.cover_bill"_s, {{u"day"_s, isoText(bill.day)}});
        for (const AidRequest &request : dossier.aidRequests)
            if (const Day granted = m_granted.value(request.id.text()); granted.isValid() && isOfYear(granted))
                cover << m_wording.text(u"registers.cover_aid"_s, {{u"day"_s, isoText(granted)}});
        cover.removeDuplicates();
        return cover;
    }

    void keyGroups(const Dossier &dossier)
    {
        const auto decisions = decisionsInForce(dossier.decisions, m_month);
        const auto receives = [&](const Member &member) {
            return std::any_of(decisions.begin(), decisions.end(), [&](const Decision &decision) {
                return decision.category == Category::Dibao && (!decision.member || *decision.member == member.id);
            });
        };
        for (const Member &member : dossier.members) {
            const QStringList groups = isHere(member) && receives(member) ? groupsOf(member) : QStringList();
            if (groups.isEmpty())
                continue;
            const QStringList cover = coverOf(dossier, member);
            const auto birth = member.birthDate();
            add(dossier, {headName(dossier), dossier.household.group, member.name, birth ? QString::number(ageOn(*birth, m_day)) : QString(), groups.join(u'、'),
                          cover.isEmpty() ? m_wording.text(u"registers.cover_none"_s) : cover.join(u'、')});
        }
    }

    // 000-28
    void leftBehind(const Dossier &dossier)
    {
        for (const Member &member : dossier.members) {
            const auto birth = member.birthDate();
            if (!isHere(member) || member.living != LivingStatus::LeftBehind || (birth && ageOn(*birth, m_day) < listedOldAge))
                continue;
            const RegisterEntry own = m_cared.value(dossier.household.id.text() + u' ' + member.name);
            const RegisterEntry cared = own.day.isValid() ? own : m_cared.value(dossier.household.id.text() + u' ');
            add(dossier, {member.name, birth ? QString::number(ageOn(*birth, m_day)) : QString(), headName(dossier), dossier.household.group, receivesText(dossier),
                          dossier.household.phone, isoText(lastVisit(dossier)),
                          cared.day.isValid() ? isoText(cared.day) + u' ' + choiceText(cared.what, m_wording) : QString()});
        }
    }

    QString receivesText(const Dossier &dossier) const
    {
        QStringList words;
        for (const Decision &decision : decisionsInForce(dossier.decisions, m_month))
            words << categoryText(decision.category, m_wording);
        words.removeDuplicates();
        return words.join(u'、');
    }

    // 002-09
    struct Kind {
        QString code;               ///< of the register's list; empty: none of the six
        std::optional<Day> since = {};
    };

    /// A decision, then what the files compute, then what a person wrote down.
    Kind kindOf(const Dossier &dossier) const
    {
        Kind found;
        for (const Decision &decision : decisionsInForce(dossier.decisions, m_month))
            if (decision.category == Category::Tekun || (decision.category == Category::Dibao && found.code.isEmpty()))
                found = {toCode(decision.category), decision.startMonth.firstDay()};
        if (!found.code.isEmpty())
            return found;
        const QJsonObject assessment = m_assessments.value(dossier.household.id);
        if (const QString category = assessment.value(u"category"_s).toString(); category == u"edge" || category == u"rigid") {
            const auto month = Month::parse(assessment.value(u"month"_s).toString());
            return {category, month ? std::optional(month->firstDay()) : std::nullopt};
        }
        const RegisterEntry entry = m_newest.value({toCode(RegisterKind::LowIncome), dossier.household.id});
        return entry.day.isValid() ? Kind{entry.what, entry.day} : Kind();
    }

    QString sourceOf(const Dossier &dossier) const { return m_newest.value({toCode(RegisterKind::LowIncome), dossier.household.id}).source; }

    void lowIncome(const Dossier &dossier)
    {
        const Kind kind = kindOf(dossier);
        if (kind.code.isEmpty())
            return;
        const QString source = sourceOf(dossier);
        add(dossier, {headName(dossier), dossier.household.group, QString::number(personsOf(dossier)), choiceText(kind.code, m_wording), isoText(kind.since),
                      source.isEmpty() ? m_wording.text(u"registers.source_missing"_s) : choiceText(source, m_wording),
                      dossier.household.registeredPoor ? m_wording.text(u"registers.yes"_s) : QString()});
    }

    // 001-08: of the low-income people; who receives 低保 or 特困 is looked after by its own reviews
    void declaration(const Dossier &dossier)
    {
        const Kind kind = kindOf(dossier);
        if (kind.code.isEmpty() || kind.code == u"dibao" || kind.code == u"tekun")
            return;
        const RegisterEntry last = m_newest.value({toCode(RegisterKind::Declaration), dossier.household.id});
        if (last.day.isValid() && Month::of(last.day) >= m_month)
            return;
        add(dossier, {headName(dossier), dossier.household.group, QString::number(personsOf(dossier)), choiceText(kind.code, m_wording), isoText(last.day),
                      last.day.isValid() ? choiceText(last.what, m_wording) : QString()});
    }

    void nearRelatives(const Dossier &dossier)
    {
        const Household &household = dossier.household;
        if (!household.staffRelative)
            return;
        add(dossier, {headName(dossier), household.group, QString::number(personsOf(dossier)), receivesText(dossier), household.staffRelativeName,
                      household.staffRelativePost, household.staffRelativeRelation, isoText(lastVisit(dossier)), household.note});
    }

    void sortByPlace()
    {
        std::stable_sort(m_table.lines.begin(), m_table.lines.end(), [](const RegisterLine &a, const RegisterLine &b) { return a.cells[1] < b.cells[1]; });
    }

    Reader &m_reader;
    const Month m_month;
    const Day m_day;
    const papers::Wording &m_wording;
    RegisterTable m_table;
    QHash<std::pair<QString, HouseholdId>, RegisterEntry> m_newest; ///< by kind and household
    QHash<QString, RegisterEntry> m_cared; ///< by household and name: each old person's own
    QHash<HouseholdId, QJsonObject> m_assessments;
    QHash<HouseholdId, QSet<QString>> m_paid; ///< benefit and person
    QSet<HouseholdId> m_withExtras;
    QHash<QString, Day> m_granted;          ///< by request
};

} // namespace

RegisterTable toldTable(Reader &reader, const RegisterInfo &info, Month month, Day today, const papers::Wording &wording)
{
    return RegisterTelling(reader, info, month, today, wording).run();
}

} // namespace xieli::casework
