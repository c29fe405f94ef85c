// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/deciding.h"

#include "casework/assessing.h"
#include "casework/editions.h"
#include "casework/inforce.h"
#include "casework/keptjson.h"
#include "casework/relationsthen.h"
#include "model/payment.h"
#include "policy/covered.h"
#include "policy/lastamount.h"
#include "policy/startmonth.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

std::optional<Money> moneyOf(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(Money::fromFen(value.toInteger())) : std::nullopt;
}

/// A kept result, as far as deciding looks at it.
struct KeptResult {
    std::optional<Category> category;
    QString state;
    std::optional<int> grade;
    int persons = 0;
    std::optional<Money> distance;
    std::optional<Money> amount;        ///< of the household's own 低保
    QJsonArray benefits;
    QStringList openWords;              ///< what the law could not find out, in words
    QSet<QString> openSingles;          ///< about whom the law could not come to a result on 单人户
    QSet<QString> openTekun;            ///< or on 特困
};

bool isOfPerson(const QString &benefit) { return benefit == u"dibao_single" || benefit.startsWith(u"tekun"); }

/// 单人户 and 特困; what other programmes give is shown and not decided here.
bool isDecidedForPerson(const QJsonObject &benefit)
{
    return !benefit.value(u"member"_s).isNull() && benefit.contains(u"monthly_fen"_s) && !benefit.contains(u"excluded_by"_s)
        && isOfPerson(benefit.value(u"benefit"_s).toString());
}

/// Whether it leaves such a benefit open; which allowance of the disabled somebody gets leaves open none that is decided here.
bool leavesOpen(const QJsonValue &finding, const QString &benefit, const policy::Law &law)
{
    const QString title = finding[u"arguments"_s][u"benefit"_s].toString();
    const auto &rows = law.benefits();
    return title.isEmpty() || std::any_of(rows.begin(), rows.end(), [&](const policy::BenefitRow &row) { return row.title == title && row.benefit.startsWith(benefit); });
}

KeptResult resultOf(const StoredAssessment &kept, const policy::Law &law, const papers::Wording &wording)
{
    const QJsonObject json = QJsonDocument::fromJson(kept.result.text()).object();
    KeptResult result;
    result.category = fromCode<Category>(json.value(u"category"_s).toString());
    result.state = json.value(u"state"_s).toString();
    if (json.value(u"class"_s).isDouble())
        result.grade = json.value(u"class"_s).toInt();
    result.persons = json.value(u"persons"_s).toInt();
    result.distance = moneyOf(json.value(u"distance_fen"_s));
    result.benefits = json.value(u"benefits"_s).toArray();
    result.amount = dibaoOf(result.benefits);
    for (const QJsonValue &finding : json.value(u"findings"_s).toArray())
        if (finding[u"kind"_s] == u"not_determined"_s) {
            result.openWords << findingText(finding, wording);
            const QString person = finding[u"subject"_s].toString();
            if (leavesOpen(finding, u"dibao_single"_s, law))
                result.openSingles.insert(person);
            if (leavesOpen(finding, u"tekun"_s, law))
                result.openTekun.insert(person);
        }
    return result;
}

Proposal proposalFor(const Dossier &dossier, const StoredAssessment &kept, const KeptResult &result, const papers::Wording &wording)
{
    Proposal proposal;
    proposal.household = dossier.household.id;
    proposal.assessment = kept.id;
    proposal.headName = dossier.head() ? dossier.head()->name : QString();
    proposal.category = result.category.value_or(Category::None);
    proposal.state = result.state;
    proposal.grade = result.grade;
    proposal.persons = result.persons;
    proposal.monthlyAmount = result.amount;
    proposal.startMonth = kept.month;
    if (!result.category)
        proposal.open = result.openWords.mid(0, 2).join(u' ');
    if (result.distance)
        proposal.reason = distanceText(*result.distance, wording);
    return proposal;
}

/// As many as were decided, and as many as are paid today: where one died and another joined, the decision covers one too few.
bool alike(const Decision &decision, const KeptResult &result, int covered)
{
    const bool sameClass = !result.grade || decision.grade == result.grade;
    const bool priced = decision.grade.has_value(); // a class decision is re-priced by the standard, not decided anew
    return sameClass && decision.persons == result.persons && covered == result.persons && (priced || decision.monthlyAmount == result.amount);
}

/// `covered`: persons whom the decision pays for in the month.
QString actionFor(const std::optional<Decision> &decision, const KeptResult &result, int covered)
{
    if (!result.category)
        return u"ask"_s;
    const bool fits = *result.category == Category::Dibao;
    if (!decision)
        return !fits ? QString() : result.amount ? u"begin"_s : u"ask"_s;
    if (result.state == u"stop"_s || !fits)
        return u"stop"_s;
    if (result.state == u"gradual_exit"_s)
        return decision->state == u"gradual_exit"_s ? u"continue"_s : u"change"_s;
    return alike(*decision, result, covered) ? u"continue"_s : u"change"_s;
}

/// Gradual exit keeps the last amount for the place's months (readings §5); where the place pays a share of it, that is
/// re-priced month by month. `month`: the one assessed.
ExitOffer exitOf(const Decision &decision, const Dossier &dossier, const policy::Law &law, Month month)
{
    ExitOffer exit;
    exit.from = month + policy::monthsToStart(law, month);
    const auto &form = law.value(policy::Figure::GradualExitAmount, exit.from);
    exit.frozen = !form.isKnown() || form.word == u"last"_s;
    exit.monthlyAmount = policy::lastAmount(decision, dossier, law, exit.from);
    const policy::StopRules stop = policy::stopRules(policy::Context(law, exit.from, policy::Telling::Quietly));
    exit.persons = policy::coveredBy(decision, dossier.members, dossier.decisions, exit.from, stop).persons;
    const auto &months = law.value(policy::Figure::GradualExitMonths, exit.from);
    exit.mostMonths = months.isKnown() ? int(months.number) : 0;
    return exit;
}

/// Without months where the place does not say how many: then a person ends it.
void turnToExit(Proposal &proposal, const ExitOffer &exit, int months)
{
    proposal.state = u"gradual_exit"_s;
    proposal.frozen = exit.frozen;
    proposal.monthlyAmount = exit.monthlyAmount;
    proposal.persons = exit.persons;
    proposal.from = exit.from;
    if (months > 0)
        proposal.endMonth = exit.from + months - 1;
}

/// As many months as the place gives.
void exitWhole(Proposal &proposal, const Decision &decision, const Dossier &dossier, const policy::Law &law, Month month)
{
    const ExitOffer offer = exitOf(decision, dossier, law, month);
    turnToExit(proposal, offer, offer.mostMonths);
}

/// Where people choose it, it is for households on the poverty list (建档立卡).
bool mayChooseExit(const Dossier &dossier, const policy::Law &law, Month month)
{
    const auto &form = law.value(policy::Figure::GradualExitForm, month);
    const auto &only = law.value(policy::Figure::GradualExitRegisteredPoor, month);
    return form.isKnown() && form.word == u"chosen"_s && (dossier.household.registeredPoor || (only.isKnown() && !only.isOn()));
}

std::optional<Proposal> householdProposal(const Dossier &dossier, const StoredAssessment &kept, const policy::Law &law,
                                          const papers::Wording &wording)
{
    const KeptResult result = resultOf(kept, law, wording);
    const auto decision = decisionInForce(dossier.decisions, u"dibao"_s, kept.month);
    Proposal proposal = proposalFor(dossier, kept, result, wording);
    const policy::StopRules stop = policy::stopRules(policy::Context(law, kept.month, policy::Telling::Quietly));
    proposal.action = actionFor(decision, result, decision ? policy::coveredBy(*decision, dossier.members, dossier.decisions, kept.month, stop).persons : 0);
    if (proposal.action.isEmpty())
        return std::nullopt;
    if (proposal.action == u"change"_s && result.state == u"gradual_exit"_s)
        exitWhole(proposal, *decision, dossier, law, kept.month);
    else if (proposal.action == u"change"_s && !proposal.monthlyAmount)
        proposal.action = u"ask"_s;
    else if (proposal.action == u"stop"_s && decision && decision->state != u"gradual_exit"_s && mayChooseExit(dossier, law, kept.month))
        proposal.exit = exitOf(*decision, dossier, law, kept.month);
    return proposal;
}

/// Persons with a result of their own: 单人户 and 特困.
void addPersons(std::vector<Proposal> &proposals, const Dossier &dossier, const StoredAssessment &kept, const policy::Law &law, const papers::Wording &wording)
{
    const KeptResult result = resultOf(kept, law, wording);
    for (const QJsonValue &benefit : result.benefits) {
        if (!isDecidedForPerson(benefit.toObject()))
            continue;
        Proposal proposal = proposalFor(dossier, kept, result, wording);
        proposal.member = MemberId(benefit[u"member"_s].toString());
        proposal.benefit = benefit[u"benefit"_s].toString();
        proposal.category = proposal.benefit.startsWith(u"tekun"_s) ? Category::Tekun : Category::Dibao;
        proposal.grade.reset();
        proposal.state.clear();
        proposal.persons = 1;
        proposal.monthlyAmount = moneyOf(benefit[u"monthly_fen"_s]);
        if (proposal.benefit == u"dibao_single"_s)
            proposal.monthlyAmount = dibaoOf(result.benefits, benefit[u"member"_s].toString());
        const auto inForce = decisionsInForce(dossier.decisions, kept.month);
        const bool standing = std::any_of(inForce.begin(), inForce.end(), [&](const Decision &decision) {
            return decision.member == proposal.member && decision.benefit == proposal.benefit;
        });
        proposal.action = standing ? u"continue"_s : proposal.monthlyAmount ? u"begin"_s : u"ask"_s;
        proposals.push_back(std::move(proposal));
    }
}

/// What a person was granted and the result does not give any more: 特困, its care, 单人户. Where the result is open, a person looks.
void stopPersons(std::vector<Proposal> &proposals, const Dossier &dossier, const StoredAssessment &kept, const policy::Law &law, const papers::Wording &wording)
{
    const KeptResult result = resultOf(kept, law, wording);
    for (const Decision &decision : decisionsInForce(dossier.decisions, kept.month)) {
        if (!decision.member || !isOfPerson(decision.benefit))
            continue;
        const bool isTekun = decision.benefit == u"dibao_single" && std::ranges::any_of(result.benefits, [&](const QJsonValue &benefit) { // instead of it
            return isDecidedForPerson(benefit.toObject()) && benefit[u"member"_s].toString() == decision.member->text() && benefit[u"benefit"_s].toString() == u"tekun_basic";
        });
        const bool isGiven = std::any_of(result.benefits.begin(), result.benefits.end(), [&](const QJsonValue &benefit) {
            return isDecidedForPerson(benefit.toObject()) && benefit[u"member"_s].toString() == decision.member->text() && benefit[u"benefit"_s].toString() == decision.benefit;
        });
        if (isGiven)
            continue;
        Proposal proposal = proposalFor(dossier, kept, result, wording);
        proposal.member = decision.member;
        proposal.benefit = decision.benefit;
        proposal.category = decision.category;
        proposal.grade.reset();
        proposal.state.clear();
        proposal.persons = decision.persons;
        proposal.monthlyAmount = decision.monthlyAmount;
        const auto &open = decision.benefit == u"dibao_single" ? result.openSingles : result.openTekun;
        proposal.action = result.category && (!open.contains(decision.member->text()) || isTekun) ? u"stop"_s : u"ask"_s;
        QString name;
        for (const Member &member : dossier.members)
            if (member.id == *decision.member)
                name = member.name;
        proposal.reason = wording.text(proposal.action == u"stop"_s ? u"casework.person_not_given"_s : u"casework.person_open"_s, {{u"name"_s, name}});
        proposals.push_back(std::move(proposal));
    }
}

std::vector<Proposal> proposedFor(const Dossier &dossier, const StoredAssessment &kept, const policy::Law &law, const papers::Wording &wording)
{
    std::vector<Proposal> list;
    if (auto proposal = householdProposal(dossier, kept, law, wording))
        list.push_back(std::move(*proposal));
    addPersons(list, dossier, kept, law, wording);
    stopPersons(list, dossier, kept, law, wording);
    return list;
}

/// A person may have chosen the class, the months of an exit or whom it covers; the rest is the machine's.
bool isStillProposed(const Proposal &accepted, const std::vector<Proposal> &now)
{
    return std::ranges::any_of(now, [&](const Proposal &fresh) {
        const bool isExit = fresh.exit && accepted.state == u"gradual_exit";
        const bool isSame = fresh.member == accepted.member && fresh.benefit == accepted.benefit;
        const bool isChosen = isExit || fresh.grade != accepted.grade || !accepted.members.empty();
        return isSame && (isExit || fresh.action == accepted.action)
            && (isChosen || (fresh.persons == accepted.persons && fresh.monthlyAmount == accepted.monthlyAmount));
    });
}

} // namespace

Result<QStringList> changedSinceAssessed(Office &office, const std::vector<Proposal> &accepted)
{
    const auto law = lawOf(office);
    if (!law)
        return tl::unexpected(law.error());
    return office.file->read([&](Reader &reader) {
        const RelationsThen relations(reader);
        QHash<QString, std::vector<MemberId>> named;
        for (const DecisionPerson &person : reader.all<DecisionPerson>())
            named[person.decision].push_back(person.member);
        const auto whole = reader.wholeRegister();
        QHash<HouseholdId, const Dossier *> known;
        for (const Dossier &dossier : *whole)
            known.insert(dossier.household.id, &dossier);
        QStringList heads;
        for (const Proposal &proposal : accepted) {
            const bool isLeft = proposal.action == u"continue" || proposal.action == u"refuse" || (proposal.action == u"ask" && !proposal.grade);
            const auto kept = isLeft || proposal.assessment.isEmpty() ? std::nullopt : reader.find<StoredAssessment>(proposal.assessment);
            const Dossier *stands = kept ? known.value(proposal.household) : nullptr;
            if (!stands)
                continue;
            Dossier dossier = *stands;
            for (Decision &decision : dossier.decisions)
                decision.named = named.value(decision.id.text());
            const auto now = assessedNow(dossier, relations, **law, kept->month);
            if (!now || !isStillProposed(proposal, proposedFor(dossier, *now, **law, office.wording)))
                heads << proposal.headName;
        }
        heads.removeDuplicates();
        return heads;
    });
}

Result<Proposal> asGradualExit(const Proposal &stop, int months)
{
    if (!stop.exit || stop.action != u"stop")
        return fail(u"casework.exit_not_offered"_s, {{u"head"_s, stop.headName}});
    if (months < 1 || (stop.exit->mostMonths > 0 && months > stop.exit->mostMonths))
        return fail(u"casework.exit_months"_s, {{u"head"_s, stop.headName}, {u"most"_s, QString::number(stop.exit->mostMonths)}});
    Proposal exit = stop;
    exit.action = u"change"_s;
    exit.category = Category::Dibao; // it stays in 低保, in the state of a gradual exit
    turnToExit(exit, *stop.exit, months);
    exit.exit.reset();
    return exit;
}

Result<int> assessedHouseholds(Office &office, Month month)
{
    return office.file->read([&](Reader &reader) {
        QSet<HouseholdId> households;
        for (const StoredAssessment &assessment : reader.where<StoredAssessment>("month", month))
            households.insert(assessment.household);
        return int(households.size());
    });
}

Result<std::vector<Proposal>> proposals(Office &office, Month month)
{
    const auto law = lawOf(office);
    if (!law)
        return tl::unexpected(law.error());
    return office.file->read([&](Reader &reader) {
        QHash<HouseholdId, StoredAssessment> newest;
        for (StoredAssessment &assessment : reader.where<StoredAssessment>("month", month))
            newest.insert(assessment.household, std::move(assessment));
        QHash<QString, std::vector<MemberId>> named;
        for (const DecisionPerson &person : reader.all<DecisionPerson>())
            named[person.decision].push_back(person.member);
        std::vector<Proposal> list;
        for (Dossier &dossier : reader.dossiers()) {
            for (Decision &decision : dossier.decisions)
                decision.named = named.value(decision.id.text());
            const auto kept = newest.constFind(dossier.household.id);
            if (kept == newest.constEnd())
                continue;
            for (Proposal &proposal : proposedFor(dossier, *kept, **law, office.wording))
                list.push_back(std::move(proposal));
        }
        return list;
    });
}

} // namespace xieli::casework
