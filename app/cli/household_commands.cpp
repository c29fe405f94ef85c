// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
// What a month brings to one family: an event, a visit, another account.
#include "cli/commands.h"
#include "cli/verb.h"

#include "casework/aidasking.h"
#include "casework/drafttelling.h"
#include "casework/evidence.h"
#include "casework/familyevents.h"
#include "casework/notdead.h"
#include "casework/register.h"
#include "print/picture.h"

namespace xieli::cli {

using namespace Qt::StringLiterals;

namespace {

/// The living member of that name; an error where there is none, or more than one.
Result<MemberId> memberNamed(const Dossier &dossier, const QString &name)
{
    std::vector<MemberId> found;
    for (const Member &member : dossier.members)
        if (member.id.text() == name || (member.name == name && !member.leftOn && !member.diedOn))
            found.push_back(member.id);
    if (found.size() != 1)
        return fail(found.empty() ? u"familyverbs.nobody_named"_s : u"familyverbs.several_named"_s, {{u"name"_s, name}});
    return found.front();
}

Result<std::vector<MemberId>> membersNamed(const Call &call, const Dossier &dossier)
{
    std::vector<MemberId> members;
    for (const QString &name : call.parser.values(u"person"_s)) {
        const auto member = memberNamed(dossier, name);
        if (!member)
            return tl::unexpected(member.error());
        members.push_back(*member);
    }
    if (members.empty())
        return fail(u"familyverbs.person_needed"_s);
    return members;
}

Result<casework::HeadChoice> headChoice(const Call &call, const Dossier &dossier)
{
    casework::HeadChoice choice;
    if (!call.has(u"new-head"_s))
        return choice;
    const auto head = memberNamed(dossier, call.option(u"new-head"_s));
    if (!head)
        return tl::unexpected(head.error());
    choice.head = *head;
    return choice;
}

Result<void> join(const Call &call, casework::Office &office, FamilyEventKind kind, const Dossier &dossier, const casework::EventNote &note)
{
    casework::Joining joining;
    joining.kind = kind;
    joining.household = dossier.household.id;
    joining.member.name = call.parser.values(u"person"_s).value(0);
    joining.member.idNumberText = call.option(u"identity"_s);
    joining.member.typedBirthDate = parseDay(call.option(u"born"_s));
    joining.member.relation = call.option(u"relation"_s).toInt();
    joining.note = note;
    const auto made = casework::recordJoining(office, joining);
    return made ? Result<void>() : tl::unexpected(made.error());
}

Result<void> leave(const Call &call, casework::Office &office, FamilyEventKind kind, const Dossier &dossier, const casework::EventNote &note)
{
    auto persons = membersNamed(call, dossier);
    auto head = headChoice(call, dossier);
    if (!persons || !head)
        return tl::unexpected(persons ? head.error() : persons.error());
    return casework::recordLeaving(office, {kind, dossier.household.id, std::move(*persons), std::move(*head), note});
}

/// The dead person of that name, or of that id.
Result<MemberId> deadNamed(const Dossier &dossier, const QString &name)
{
    std::vector<MemberId> found;
    for (const Member &member : dossier.members)
        if (member.id.text() == name || (member.name == name && member.diedOn))
            found.push_back(member.id);
    if (found.size() != 1)
        return fail(found.empty() ? u"familyverbs.no_dead_named"_s : u"familyverbs.several_named"_s, {{u"name"_s, name}});
    return found.front();
}

/// What --evidence takes.
void listPictures(const Call &call, casework::Office &office, const HouseholdId &household)
{
    const auto free = casework::freeEvidence(office, household);
    for (const Evidence &evidence : free.value_or(std::vector<Evidence>()))
        call.refuse({u"familyverbs.picture_line"_s, {{u"id"_s, evidence.id.text()}, {u"caption"_s, evidence.caption}, {u"day"_s, evidence.addedOn.toString(Qt::ISODate)}}});
}

/// 误报死亡: with a picture of the household's file, or one that comes with it.
Result<void> notDead(const Call &call, casework::Office &office, const Dossier &dossier, const casework::EventNote &note)
{
    const auto person = deadNamed(dossier, call.parser.values(u"person"_s).value(0));
    if (!person)
        return tl::unexpected(person.error());
    if (!call.has(u"photograph"_s)) {
        auto recorded = casework::recordNotDead(office, {dossier.household.id, *person, EvidenceId(call.option(u"evidence"_s)), note});
        if (!recorded && recorded.error().key == u"casework.not_dead_evidence")
            listPictures(call, office, dossier.household.id);
        return recorded;
    }
    const QString path = call.option(u"photograph"_s);
    const auto file = print::readPictureFile(path);
    const auto small = file ? print::shrinkPicture(*file, path) : tl::unexpected(file.error());
    if (!small)
        return tl::unexpected(small.error());
    const auto known = casework::freeEvidenceOf(office, dossier.household.id, small->jpeg);
    if (!known)
        return tl::unexpected(known.error());
    if (*known)
        return casework::recordNotDead(office, {dossier.household.id, *person, **known, note});
    Evidence evidence;
    evidence.household = dossier.household.id;
    evidence.member = *person;
    evidence.caption = office.wording.text(u"casework.family_kind_not_dead"_s);
    const auto attached = casework::attachEvidence(office, evidence, small->jpeg, small->width, small->height);
    if (!attached)
        return tl::unexpected(attached.error());
    auto recorded = casework::recordNotDead(office, {dossier.household.id, *person, *attached, note});
    if (!recorded)
        (void)casework::removeEvidence(office, *attached); // a refusal leaves nothing behind
    return recorded;
}

/// What was decided while the person was held to be dead is not voided by itself.
void tellWhatStands(const Call &call, casework::Office &office, const Dossier &dossier, Day found)
{
    const auto person = deadNamed(dossier, call.parser.values(u"person"_s).value(0));
    const auto standing = !person ? std::vector<Decision>()
                                  : office.file->read([&](Reader &reader) { return casework::decidedOnFalseDeath(reader, dossier.household.id, *person, found); })
                                        .value_or(std::vector<Decision>());
    for (const Decision &decision : standing)
        call.say(call.wording.text(u"casework.draft_false_death"_s, {{u"name"_s, call.parser.values(u"person"_s).value(0)},
                                                                     {u"day"_s, isoText(decision.decidedOn)}, {u"id"_s, decision.id.text()}}));
}

Result<void> happened(const Call &call, casework::Office &office, FamilyEventKind kind, const Dossier &dossier, const casework::EventNote &note)
{
    using Kind = FamilyEventKind;
    if (kind == Kind::Birth || kind == Kind::MarriageIn || kind == Kind::MoveIn)
        return join(call, office, kind, dossier, note);
    if (kind == Kind::Closed)
        return casework::closeHousehold(office, dossier.household.id, note);
    if (kind == Kind::NotDead) {
        auto recorded = notDead(call, office, dossier, note);
        if (recorded)
            tellWhatStands(call, office, dossier, note.day);
        return recorded;
    }
    if (kind != Kind::NewHead)
        return leave(call, office, kind, dossier, note);
    auto head = headChoice(call, dossier);
    return head ? casework::changeHead(office, {dossier.household.id, std::move(*head), note}) : tl::unexpected(head.error());
}

/// By --head also a household that the false death itself has closed.
Result<HouseholdId> householdWithDead(const Call &call, casework::Office &office)
{
    const auto found = casework::withDead(office, call.option(u"head"_s), call.parser.values(u"person"_s).value(0));
    if (call.has(u"household"_s) || !found || found->size() != 1)
        return namedHousehold(call, office); // says what is wrong
    return found->front();
}

/// What every one of these verbs begins with: the office and the household's dossier.
struct AtHousehold {
    casework::Office office;
    Dossier dossier;
};
Result<AtHousehold> atHousehold(const Call &call, Result<HouseholdId> (*named)(const Call &, casework::Office &) = namedHousehold)
{
    auto office = openedOffice(call);
    if (!office)
        return tl::unexpected(office.error());
    const auto id = named(call, *office);
    if (!id)
        return tl::unexpected(id.error());
    auto dossier = casework::dossier(*office, *id);
    if (!dossier)
        return tl::unexpected(dossier.error());
    return AtHousehold{std::move(*office), std::move(*dossier)};
}

int family(Call &call)
{
    using Kind = FamilyEventKind;
    static const std::array possible{Kind::Birth, Kind::MarriageIn, Kind::MoveIn, Kind::Death, Kind::MarriageOut, Kind::MoveOut, Kind::NewHead, Kind::Closed, Kind::NotDead};
    const auto kind = fromCode<Kind>(call.words().at(1));
    if (!kind || std::find(possible.begin(), possible.end(), *kind) == possible.end())
        return call.misuse(call.words().at(1));
    const auto day = dayOption(call, u"on"_s, {});
    if (!day)
        return Misuse;
    auto at = atHousehold(call, *kind == Kind::NotDead ? householdWithDead : namedHousehold);
    if (!at)
        return call.refuse(at.error());
    const Day on = orToday(*day, at->office);
    const auto done = happened(call, at->office, *kind, at->dossier, {on, call.option(u"reason"_s), call.option(u"paper"_s)});
    if (!done)
        return call.refuse(done.error());
    call.say(call.wording.text(u"familyverbs.event_noted"_s));
    call.answer({{u"household"_s, at->dossier.household.id.text()}, {u"event"_s, toCode(*kind)}, {u"on"_s, on.toString(Qt::ISODate)}});
    return Done;
}

/// The new account takes the place of the same holder's earlier ones, which end on the day before.
int account(Call &call)
{
    const auto from = dayOption(call, u"on"_s, {});
    if (!from)
        return Misuse;
    if (!call.has(u"number"_s))
        return call.misuse(call.wording.text(u"familyverbs.account_needed"_s));
    auto at = atHousehold(call);
    if (!at)
        return call.refuse(at.error());
    const Member *head = at->dossier.head();
    BankAccount account;
    account.id = BankAccountId::create();
    account.household = at->dossier.household.id;
    account.number = call.option(u"number"_s);
    account.holderName = call.has(u"holder"_s) ? call.option(u"holder"_s) : head ? head->name : QString();
    account.bank = call.option(u"bank"_s);
    account.validFrom = orToday(*from, at->office);
    Dossier corrected = at->dossier;
    for (BankAccount &earlier : corrected.accounts)
        if ((earlier.holderName == account.holderName || earlier.holderName.isEmpty()) && (!earlier.validUntil || *earlier.validUntil >= *account.validFrom))
            earlier.validUntil = account.validFrom->addDays(-1);
    corrected.accounts.push_back(account);
    if (const auto done = casework::correctDossier(at->office, corrected, at->dossier); !done)
        return call.refuse(done.error());
    call.say(call.wording.text(u"familyverbs.account_noted"_s, {{u"holder"_s, account.holderName}}));
    call.answer({{u"household"_s, account.household.text()}, {u"account"_s, account.id.text()}});
    return Done;
}

/// A visit at which nothing of the figures was corrected; what was asked comes by take-survey.
int visit(Call &call)
{
    const auto day = dayOption(call, u"on"_s, {});
    if (!day)
        return Misuse;
    auto at = atHousehold(call);
    if (!at)
        return call.refuse(at.error());
    casework::VisitEntry entry{at->dossier, {}, false};
    entry.visit.id = VisitId::create();
    entry.visit.household = at->dossier.household.id;
    entry.visit.day = orToday(*day, at->office);
    const QStringList by = call.parser.values(u"by"_s);
    entry.visit.firstVisitor = by.value(0);
    entry.visit.secondVisitor = by.value(1);
    entry.visit.visitorsSigned = entry.visit.familySigned = call.has(u"signed"_s);
    entry.visit.notes = call.option(u"note"_s);
    const auto id = casework::recordVisit(at->office, entry);
    if (!id)
        return call.refuse(id.error());
    call.say(call.wording.text(u"familyverbs.visit_noted"_s));
    call.answer({{u"household"_s, entry.visit.household.text()}, {u"visit"_s, id->text()}});
    return Done;
}

/// 临时救助申请: what a family asks for, before anybody decides.
int aidRequest(Call &call)
{
    const auto day = dayOption(call, u"on"_s, {});
    const auto persons = numberOption(call, u"persons"_s, 0, 1, 99);
    const auto months = numberOption(call, u"months"_s, 0, 1, 24);
    const auto kind = call.has(u"kind"_s) ? fromCode<AidKind>(call.option(u"kind"_s)) : std::optional(AidKind::Ordinary);
    const auto hardship = call.has(u"hardship"_s) ? fromCode<AidHardship>(call.option(u"hardship"_s)) : std::optional(AidHardship::Other);
    const auto amount = call.has(u"amount"_s) ? Money::parse(call.option(u"amount"_s)) : std::nullopt;
    if (!day || !persons || !months)
        return Misuse;
    if (!kind || !hardship || (call.has(u"amount"_s) && !amount))
        return call.misuse(!kind ? call.option(u"kind"_s) : !hardship ? call.option(u"hardship"_s) : call.option(u"amount"_s));
    auto at = atHousehold(call);
    if (!at)
        return call.refuse(at.error());
    AidRequest request;
    request.day = orToday(*day, at->office);
    request.kind = *kind;
    request.hardship = *hardship;
    if (*persons > 0)
        request.persons = *persons;
    if (*months > 0)
        request.months = *months;
    request.proposed = amount;
    request.cause = call.option(u"cause"_s);
    const auto asked = casework::requestAid(at->office, at->dossier, request);
    if (!asked)
        return call.refuse(asked.error());
    call.say(call.wording.text(u"familyverbs.aid_requested"_s, {{u"id"_s, asked->id.text()}}));
    if (!asked->refused.isEmpty())
        call.say(call.wording.text(u"familyverbs.aid_against_law"_s, {{u"why"_s, asked->refused}}));
    else if (asked->most)
        call.say(call.wording.text(u"familyverbs.aid_above_most"_s, {{u"most"_s, asked->most->toString()}}));
    call.answer({{u"household"_s, at->dossier.household.id.text()}, {u"request"_s, asked->id.text()}, {u"refused"_s, asked->refused},
                 {u"most_fen"_s, asked->most ? QJsonValue(qint64(asked->most->fen())) : QJsonValue()}});
    return Done;
}

} // namespace

std::vector<Verb> householdVerbs()
{
    const Option household{"household", "ID", "哪一户"};
    const Option head{"head", "NAME", "户主姓名"};
    const Option on{"on", "DAY", "哪一天"};
    return {
        {"family", family, "OFFICE KIND", 2,
         {household, head, on, {"person", "NAME", "谁；可写多次"}, {"new-head", "NAME", "从这一天起的户主"}, {"identity", "NUMBER", "来的人：身份证号码"},
          {"born", "DAY", "来的人：出生日期（没有号码时）"}, {"relation", "N", "来的人：与户主关系代码（GB/T 4761）"}, {"reason", "TEXT", "原因"}, {"paper", "TEXT", "凭什么材料"},
          {"evidence", "ID", "not_dead：这一户的哪份佐证材料"}, {"photograph", "FILE", "not_dead：或者一张照片，随这次存进档案"}},
         "家庭变动：birth 出生、marriage_in 嫁入、move_in 迁入、death 死亡、marriage_out 嫁出、move_out 迁出、new_head 变更户主、closed 销户、not_dead 误报死亡"},
        {"account", account, "OFFICE", 1, {household, head, on, {"number", "NUMBER", "新账号"}, {"holder", "NAME", "户名；不写为户主"}, {"bank", "NAME", "开户行"}},
         "换账户：同一户名的旧账户用到前一天"},
        {"visit", visit, "OFFICE", 1, {household, head, on, {"by", "NAME", "入户的人，写两次"}, {"signed", nullptr, "双方已签字"}, {"note", "TEXT", "记录"}}, "登记一次入户走访"},
        {"aid-request", aidRequest, "OFFICE", 1,
         {household, head, on, {"kind", "CODE", "ordinary 一般、accident 突发、quick 小额快救"}, {"hardship", "CODE", "哪一类困难"}, {"amount", "YUAN", "提出的金额（元）"}, {"persons", "N", "救助几人"},
          {"months", "N", "困难几个月"}, {"cause", "TEXT", "遇到什么困难"}},
         "登记一份临时救助申请"},
    };
}

} // namespace xieli::cli
